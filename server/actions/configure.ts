import * as l10n from "@vscode/l10n";
import type { Entity } from "../../engine/index.ts";
import type { ConfigChange } from "../../workspace/index.ts";
import { plainText } from "../escape.ts";
import { isShown, type ActionContext, type Offer } from "./offer.ts";

/** How many other names are offered. */
const MOST_NAMES = 3;

/** Leave a rule out in this article or in all of them. */
export function ruleOffers({ findings, file, isKept }: ActionContext): Offer[] {
  if (!isKept) return [];
  const rules = new Map(findings.filter(isShown).map(({ finding, diagnostics }) => [finding.code, diagnostics]));
  return [...rules].flatMap(([rule, diagnostics]): Offer[] => [
    {
      title: l10n.t("Ignore {0} in this file", rule),
      kind: "quickfix.secondSource.ignoreInFile",
      diagnostics,
      deed: { kind: "configure", article: file.path, change: { kind: "ignore-rule", rule, path: file.path } },
    },
    {
      title: l10n.t("Ignore {0} in this workspace", rule),
      kind: "quickfix.secondSource.ignoreInWorkspace",
      diagnostics,
      deed: { kind: "configure", article: file.path, change: { kind: "ignore-rule", rule, path: null } },
    },
  ]);
}

/** Say that two names are of one thing, or of two. */
export function nameOffers({ entities, story, file, document, isKept }: ActionContext): Offer[] {
  if (!isKept) return [];
  return entities.flatMap(({ entity, span }) => {
    const here = plainText(document.getText().slice(span.start, span.end));
    const others = story.analysis.entities.filter((other) => other !== entity && other.type === entity.type && isAlike(entity, other));
    const same = others.slice(0, MOST_NAMES).map(({ name }) => offer("aliases", [entity.name, name], file.path));
    const forms = entity.names.map(plainText).filter((name) => !holds(name, here) && !holds(here, name));
    const different = forms.slice(0, MOST_NAMES).map((name) => offer("distinct", [here, name], file.path));
    return [...same, ...different];
  });
}

function offer(kind: "aliases" | "distinct", names: readonly [string, string], article: string): Offer {
  const [a, b] = [plainText(names[0]), plainText(names[1])];
  const change: ConfigChange = { kind, names: [a, b] };
  const title = kind === "aliases" ? l10n.t("Treat “{0}” and “{1}” as the same", a, b) : l10n.t("Treat “{0}” and “{1}” as different", a, b);
  return {
    title,
    kind: `refactor.secondSource.${kind === "aliases" ? "same" : "different"}`,
    deed: { kind: "configure", article, change },
  };
}

/** Whether two entities may be one: they share a word of a name, or one is the other's initials. */
function isAlike(a: Entity, b: Entity): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  return [...left].some((word) => right.has(word));
}

function wordsOf({ names }: Entity): ReadonlySet<string> {
  const words = new Set<string>();
  for (const name of names) {
    const parts = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((part) => part !== "");
    for (const part of parts) if (part.length >= 3) words.add(part.toLowerCase());
    if (parts.length >= 2) words.add(parts.map((part) => part.charAt(0).toLowerCase()).join(""));
  }
  return words;
}

/** Whether a name holds all words of another. */
function holds(name: string, other: string): boolean {
  const words = new Set(name.toLowerCase().split(" "));
  return other
    .toLowerCase()
    .split(" ")
    .every((word) => words.has(word));
}
