import { EVENT_NAMES } from "../../lexicon/status-words.ts";
import { listWords } from "../numbers/value-words.ts";
import type { StatusProfile } from "./profile.ts";
import type { StatusSet } from "./status-set.ts";

/** Classes that "damage" sums up. */
const WIDER: ReadonlyMap<string, readonly string[]> = new Map([["damage", ["damage", "destroy", "collapse", "flood", "burn"]]]);
/** What a disaster does: an article that leads with it speaks of the one of the story. */
const HARM = new Set(["damage", "kill", "injure"]);
/** What is done to somebody: it must be one whom the denial's own sentences name. */
const PERSONAL = new Set(["charge", "arrest"]);
const VERBS = new Set("be report have record file make bring press arrest charge kill injure hurt wound".split(" "));
const NOBODY = new Set("one people person anyone report damage death injury casualty fatality arrest charge".split(" "));

/**
 * "No reports of damage", "no charges have been filed": of nobody and nothing in particular, and what others say of the very thing. The denial
 * is out of date, or one of them is wrong.
 */
export function generalDenials(profiles: readonly StatusProfile[]): StatusSet[] {
  const used = new Set<number>();
  return profiles.filter(isGeneral).flatMap((denial): StatusSet[] => {
    if (used.has(denial.articleIndex)) return [];
    const events = new Set(denial.asserted.events.flatMap((event) => WIDER.get(event) ?? [event]));
    const told = profiles.filter(
      (one) => one.stance === "did" && one.pastYears.size === 0 && one.asserted.events.some((event) => events.has(event)),
    );
    if (told.some(({ articleIndex }) => articleIndex === denial.articleIndex)) return [];
    const others = bestOfEach(
      told.filter((one) => concerns(one, denial)),
      denial,
    );
    if (others.length === 0) return [];
    used.add(denial.articleIndex);
    return [setOf(denial, others)];
  });
}

/** Of each article the clause that comes nearest to the denial's words: its own class of event before a wider one, a whole clause of the body. */
function bestOfEach(told: readonly StatusProfile[], denial: StatusProfile): StatusProfile[] {
  const worth = ({ asserted, claim, analysis: { article } }: StatusProfile): number =>
    (asserted.events.some((event) => denial.asserted.events.includes(event)) ? 2 : 0) +
    (claim.tense === "past" ? 1 : 0) +
    (article.blocks.some(({ kind, start, end }) => kind === "headline" && start <= claim.start && claim.end <= end) ? 0 : 1);
  const best = new Map<number, StatusProfile>();
  for (const one of told) {
    const rival = best.get(one.articleIndex);
    if (!rival || worth(one) > worth(rival)) best.set(one.articleIndex, one);
  }
  // A reader needs no more to see it.
  return [...best.values()].toSorted((a, b) => worth(b) - worth(a) || a.index - b.index).slice(0, MOST_TOLD);
}

const MOST_TOLD = 4;

function setOf(denial: StatusProfile, told: readonly StatusProfile[]): StatusSet {
  const members = [denial, ...told].toSorted((a, b) => a.index - b.index);
  const named = listWords(denial.asserted.events.map((event) => EVENT_NAMES.get(event) ?? event));
  const harm = denial.asserted.events.some((event) => HARM.has(event));
  return {
    members,
    verdict: "disagree",
    // The first reports of a disaster tell of no harm.
    update: harm,
    confidence: harm && told.length === 1 ? 0.75 : 0.85,
    why: [`one says that there were no ${named}`, harm ? "the others lead with them" : "of one whom it names"],
    dimension: null,
    topic: `Whether there ${denial.asserted.events.length === 1 && named === "damage" ? "was" : "were"} ${named}`,
  };
}

/** Of nobody and nothing in particular. */
function isGeneral({ stance, doer, undergoer, others, claim, pastYears, asserted: { events } }: StatusProfile): boolean {
  if (stance !== "not" || pastYears.size > 0 || !VERBS.has(claim.verbs[0] ?? "")) return false;
  if (claim.patients.heads.some((head) => !NOBODY.has(head))) return false;
  return doer.names.size + undergoer.names.size + others.size === 0 && events.some((event) => HARM.has(event) || PERSONAL.has(event));
}

function concerns(one: StatusProfile, denial: StatusProfile): boolean {
  if (one.asserted.events.some((event) => PERSONAL.has(event))) return [...one.undergoer.names].some((name) => denial.around.has(name));
  return one.lead;
}
