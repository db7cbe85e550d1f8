import { lowerBound } from "../../claim/index.ts";
import type { Quantity } from "../../quantity/types.ts";
import type { Span } from "../../text/types.ts";
import type { Moment } from "./moment.ts";

/** Numbers of one thing that are more than so many times apart tell of two events; nearer ones may be two outlets' figures of one. */
const TIMES_APART = 1.15;

/** Whether the words of two dates have numbers of one kind that cannot be one event's: "won 3-1" and "won 2-0", "Flight 210" and "Flight 344". */
export function otherNumbers(a: Moment, b: Moment): boolean {
  const [ours, theirs] = [quantitiesOf(a), quantitiesOf(b)];
  const comparable = ours.flatMap((x) => theirs.filter((y) => isOfOneKind(x, y)).map((y) => [x, y] as const));
  if (comparable.length > 0 && comparable.every(([x, y]) => areFar(x, y))) return true;
  const labels = labelsOf(b);
  return [...labelsOf(a)].some(([noun, number]) => labels.has(noun) && labels.get(noun) !== number);
}

function quantitiesOf({ analysis, dated }: Moment): Quantity[] {
  const { tokens } = analysis.article;
  return dated.frame.flatMap(({ first, last }) => {
    const [from, to] = [tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0];
    const at = lowerBound(analysis.quantities, ({ start }) => start >= from);
    const end = lowerBound(analysis.quantities, ({ start }) => start >= to);
    return analysis.quantities.slice(at, end);
  });
}

function isOfOneKind(x: Quantity, y: Quantity): boolean {
  return x.kind === y.kind && x.unit === y.unit && (x.noun?.head.toLowerCase() ?? null) === (y.noun?.head.toLowerCase() ?? null);
}

function areFar(x: Quantity, y: Quantity): boolean {
  const [one, other] = [x.low ?? x.high, y.low ?? y.high];
  if (one === null || other === null || one <= 0 || other <= 0) return one !== other;
  return Math.max(one, other) > TIMES_APART * Math.min(one, other);
}

/** Numbers that a noun or name is labelled with: "Flight 210", "Game 3". */
function labelsOf({ analysis, dated }: Moment): Map<string, string> {
  const { tokens } = analysis.article;
  const labels = new Map<string, string>();
  for (const { first, last } of dated.frame) {
    for (let i = first; i + 1 < last; i += 1) {
      const [noun, number] = [tokens[i], tokens[i + 1]];
      if (number && isDate(analysis, number)) continue;
      if (noun && number?.kind === "number" && (noun.pos === "NOUN" || noun.pos === "PROPN") && /^[A-Z]/u.test(noun.text))
        labels.set(noun.lower, number.text);
    }
  }
  return labels;
}

function isDate({ dates }: Moment["analysis"], token: Span): boolean {
  const date = dates[lowerBound(dates, ({ end }) => end > token.start)];
  return date !== undefined && date.start <= token.start;
}
