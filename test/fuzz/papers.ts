import * as fc from "fast-check";
import { RULES } from "../../engine/index.ts";
import {
  addDisposition,
  applySplices,
  changeConfig,
  DECISIONS,
  parseConfig,
  parseDispositions,
  removeDisposition,
  replaceDisposition,
  type ConfigChange,
  type Disposition,
  type DispositionEntry,
  type EditResult,
} from "../../workspace/index.ts";
import { want } from "./checks.ts";
import { difference } from "./same.ts";
import { hostileTexts } from "./texts.ts";
import { NAMES } from "./words/names.ts";
import { ODDITIES } from "./words/marks.ts";
import { CONFIG_LINES, DECISION_LINES } from "./words/papers.ts";

/** What a folder keeps beside its articles, and an edit of it. */
export interface HostilePaper {
  readonly kind: "config" | "dispositions";
  readonly text: string;
  readonly disposition: Disposition;
  readonly change: ConfigChange;
  readonly index: number;
}

const CODES: readonly string[] = RULES.map(({ code }) => code);

/** Lines put together, with something odd in one place. */
const paper = (lines: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...lines), { maxLength: 6 }),
      fc.constantFrom("", "", ...ODDITIES, "[", "{", "- ", "  ", "&a ", "*a ", "!!set ", "#", "'", '"'),
      fc.oneof({ weight: 20, arbitrary: fc.nat(4) }, fc.integer({ min: 100, max: 3000 })),
      fc.nat(9999),
    )
    .map(([parts, odd, times, place]) => {
      const text = parts.join("");
      const from = Math.floor((place / 10_000) * text.length);
      return text.slice(0, from) + odd.repeat(times) + text.slice(from);
    });

const words = fc.oneof(fc.constantFrom(...NAMES, "14 houses", "- a: b", "# x", "'", "|\n x", " ", ""), fc.string({ maxLength: 12 }));
/** Words that say something: findings are about no others. */
const spoken = words.filter((text) => text.trim() !== "");
const side = fc.record({
  article: fc.constantFrom("flood/a.txt", "__proto__", "a: b.txt", "../x", "\u202e.txt"),
  outlet: fc.option(words),
  value: fc.option(words),
  exact: spoken,
  prefix: words,
  suffix: words,
});
const dispositions: fc.Arbitrary<Disposition> = fc.record({
  rule: fc.constantFrom(...CODES),
  decision: fc.constantFrom(...DECISIONS),
  note: fc.option(fc.oneof(words, hostileTexts)),
  by: fc.option(words),
  when: fc.constantFrom(null, "2026-06-05"),
  sides: fc.array(side, { minLength: 1, maxLength: 3 }),
});
const changes: fc.Arbitrary<ConfigChange> = fc.oneof(
  fc.record({
    kind: fc.constant("ignore-rule" as const),
    rule: fc.constantFrom(...CODES),
    path: fc.constantFrom(null, "flood/a.txt", "a[b]*.txt", "__proto__"),
  }),
  fc.record({ kind: fc.constantFrom("aliases" as const, "distinct" as const), names: fc.tuple(spoken, spoken) }),
);

/** The text of a `config.yaml`, or of no such file. */
export const hostileConfigs: fc.Arbitrary<string> = fc.oneof({ weight: 8, arbitrary: paper(CONFIG_LINES) }, hostileTexts);
/** The text of a `dispositions.yaml`, or of no such file. */
export const hostileDispositions: fc.Arbitrary<string> = fc.oneof({ weight: 8, arbitrary: paper(DECISION_LINES) }, hostileTexts);

export const hostilePapers: fc.Arbitrary<HostilePaper> = fc
  .tuple(fc.constantFrom("config" as const, "dispositions" as const), hostileConfigs, hostileDispositions, dispositions, changes, fc.nat(8))
  .map(([kind, config, decisions, disposition, change, index]) => {
    return { kind, text: kind === "config" ? config : decisions, disposition, change, index };
  });

/** Reads and edits one paper. Throws where something does not hold. */
export function checkPaper({ kind, text, disposition, change, index }: HostilePaper): void {
  if (kind === "config") checkConfig(text, change);
  else checkDispositions(text, disposition, index);
}

function checkConfig(text: string, change: ConfigChange): void {
  const before = parseConfig(text, CODES);
  for (const { message, range } of before.problems) checkRange(text, range, message);
  const after = edited(text, changeConfig(text, change));
  if (after === null) return;
  const { problems, settings } = parseConfig(after, CODES);
  want(problems.length <= before.problems.length + 1, () => `an edit made faults: ${JSON.stringify(problems.at(-1))}`);
  for (const [key, value] of Object.entries(before.settings)) {
    if (key === "rules" || key === "overrides" || key === "aliases" || key === "distinct") continue;
    const found = difference(value, Reflect.get(settings, key));
    want(found === null, () => `an edit changed ${key}: ${found}`);
  }
}

function checkDispositions(text: string, disposition: Disposition, index: number): void {
  const before = parseDispositions(text, CODES);
  for (const { message, range } of before.problems) checkRange(text, range, message);
  for (const { range, sideRanges } of before.entries) for (const one of [range, ...sideRanges]) checkRange(text, one, "a decision");
  const added = edited(text, addDisposition(text, disposition));
  if (added !== null) checkCount(text, added, before.entries.length + 1, "one added");
  const removed = edited(text, removeDisposition(text, index));
  if (removed !== null) checkKept(before.entries, parseDispositions(removed, CODES).entries, index);
  const replaced = edited(text, replaceDisposition(text, index, disposition));
  const hadOne = before.entries.some((entry) => entry.index === index);
  if (replaced !== null) checkCount(text, replaced, before.entries.length + (hadOne ? 0 : 1), "one replaced");
}

/** Whether an edit left as many decisions as it should. */
function checkCount(text: string, after: string, count: number, what: string): void {
  const { entries } = parseDispositions(after, CODES);
  want(entries.length === count, () => `${entries.length} decisions rather than ${count}, ${what}: ${JSON.stringify([text, after])}`);
}

/** All but the one that was taken out are as they were. */
function checkKept(before: readonly DispositionEntry[], after: readonly DispositionEntry[], index: number): void {
  const found = difference(before.filter((entry) => entry.index !== index).map(plain), after.map(plain));
  want(found === null, () => `to remove one changed another: ${found}`);
}

function plain({ rule, decision, note, by, when, sides }: DispositionEntry): Disposition {
  return { rule, decision, note, by, when, sides };
}

function edited(text: string, result: EditResult): string | null {
  if ("refused" in result) return null;
  let end = 0;
  for (const splice of result.splices) {
    want(splice.start >= end && splice.start <= splice.end && splice.end <= text.length, () => `splice at ${splice.start}..${splice.end}`);
    end = splice.end;
  }
  return applySplices(text, result.splices);
}

function checkRange(text: string, range: DispositionEntry["range"] | null, what: string): void {
  if (range === null) return;
  const lines = text.split("\n");
  const { line, character, endLine, endCharacter } = range;
  const isOrdered = endLine > line || (endLine === line && endCharacter >= character);
  // What misses at the end of a line is told one character behind it: to every client that is its end.
  const isPlace = (at: number, column: number): boolean => at >= 0 && column >= 0 && column <= (lines[at]?.length ?? -1) + 1;
  want(isOrdered && isPlace(line, character) && isPlace(endLine, endCharacter), () => `${what} at ${JSON.stringify(range)}`);
}
