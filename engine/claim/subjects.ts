import type { Sentence, Token } from "../text/types.ts";
import { phraseBefore } from "./phrases.ts";
import { HARD_STOPS, RELATIVES, type Predication } from "./predication.ts";
import { takesClause } from "./settle.ts";
import type { TokenRange } from "./tokens.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** The subject that stands before a group: right before, before an aside between commas, or as what a relative clause hangs on. */
export function subjectOf(tokens: readonly Token[], group: VerbGroup, floor: number, sentence: Sentence): TokenRange | null {
  let at = group.first;
  while (at > floor && tokens[at - 1]?.pos === "ADV") at -= 1;
  const before = tokens[at - 1];
  if (!before || at <= sentence.first) return null;
  if (RELATIVES.has(before.lower)) {
    const last = tokens[at - 2]?.text === "," ? at - 2 : at - 1;
    return phraseBefore(tokens, last, sentence.first);
  }
  if (before.text === ",") return group.finite ? asideBefore(tokens, at - 1, sentence.first) : null;
  if (!group.finite && before.pos !== "PRON" && tokens[group.first]?.lower === "to") return phraseBefore(tokens, at, floor);
  return phraseBefore(tokens, at, floor);
}

const LONGEST_ASIDE = 20;

/** What a relative clause with a subject of its own says something of: "Mosul, which the rebels seized"; but "told them that rebels seized it". */
export function antecedentOf(tokens: readonly Token[], own: TokenRange | null, before: Predication | undefined): TokenRange | null {
  const relative = own ? own.first - 1 : -1;
  const floor = before?.last ?? 0;
  const word = tokens[relative]?.lower ?? "";
  if (relative <= floor || !OBJECT_RELATIVES.has(word) || (word === "that" && takesClause(before?.lemma ?? ""))) return null;
  return phraseBefore(tokens, tokens[relative - 1]?.text === "," ? relative - 1 : relative, floor);
}

const OBJECT_RELATIVES = new Set(["which", "that", "whom"]);

/** "Lind, 34, was charged": the phrase before the comma that opens the aside. */
function asideBefore(tokens: readonly Token[], comma: number, floor: number): TokenRange | null {
  let verb = false;
  for (let i = comma - 1; i > Math.max(floor, comma - LONGEST_ASIDE); i -= 1) {
    const token = tokens[i];
    if (!token || HARD_STOPS.has(token.text)) return null;
    if (token.text === ",") {
      const subject = phraseBefore(tokens, i, floor);
      // "His deputy, Mara Lind, met …": both name the one who did.
      return subject && !verb ? { first: subject.first, last: comma } : subject;
    }
    verb ||= token.pos === "VERB" || token.pos === "AUX";
  }
  return null;
}

/** A verb after "and", a lone infinitive and a participle have the subject of the verb before; after its object it is the object's. */
export function sharedSubject(tokens: readonly Token[], group: VerbGroup, before: readonly Predication[]): TokenRange | null {
  const last = before.at(-1);
  if (!last) return null;
  const lead = tokens[group.first - 1];
  if (lead?.pos === "CCONJ" || lead?.text === "," || lead?.pos === "ADP" || lead?.pos === "SCONJ" || !group.finite) return last.subject;
  return null;
}
