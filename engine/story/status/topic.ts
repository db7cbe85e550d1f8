import { BEFELL, EVENT_NAMES } from "../../lexicon/status-words.ts";
import { foldSpace } from "../numbers/value-words.ts";
import type { StatusProfile } from "./profile.ts";
import type { StatusSet } from "./status-set.ts";

/** Events that are named in the plural. */
const PLURAL = new Set(["kill", "injure", "meet", "arrest", "charge"]);

/** How much of a clause a topic quotes, in UTF-16 code units. */
const LONGEST = 50;

/** The question in words: "Whether Lind was charged", "Direction from Harlow", else the clause itself. */
export function statusTopic({ members, dimension, topic }: StatusSet): string {
  if (topic !== undefined) return topic;
  const first = members.find(({ stance }) => stance === "did") ?? members[0];
  if (!first) return "Whether it happened";
  const [event = ""] = first.asserted.events;
  const [{ shown }, doer] = [first.undergoer, first.doer.shown];
  if (dimension === "direction") return `Direction from ${placeOf(first)}`;
  if (dimension === "setting") return `On land or at sea: ${quoted(first)}`;
  if (dimension === "term") return `For how long: ${quoted(first)}`;
  if (dimension) return `How it happened: ${quoted(first)}`;
  const befell = BEFELL.get(event);
  if (shown && befell) return `Whether ${shown} ${befell}`;
  const name = EVENT_NAMES.get(event);
  if (name && doer && shown) return `Whether there ${PLURAL.has(event) ? "were" : "was"} ${name}: ${doer} and ${shown}`;
  return `Whether ${quoted(first)}`;
}

function quoted({ claim, analysis }: StatusProfile): string {
  const words = foldSpace(analysis.article.text.slice(claim.start, claim.end));
  if (words.length <= LONGEST) return `“${words}”`;
  const cut = words.lastIndexOf(" ", LONGEST);
  return `“${words.slice(0, cut > 0 ? cut : LONGEST).replace(/[\uD800-\uDBFF]$/u, "")} …”`;
}

function placeOf({ asserted, analysis }: StatusProfile): string {
  const mention = analysis.mentions[asserted.complement.mentions[0] ?? -1];
  return mention ? foldSpace(analysis.article.text.slice(mention.start, mention.end)) : "there";
}
