import { compareQuotes, quotationsOf, quotePairs, type QuotedWords } from "./quotes.ts";
import type { ArticleAnalysis, ClaimGroup, Verdict } from "../types.ts";

const PRONOUNS = new Set(["he", "she", "they", "it", "who", "i", "we"]);
const RANK: Readonly<Record<Verdict, number>> = { agree: 0, compatible: 1, disagree: 2 };

/** Groups of direct quotations that are one utterance, across articles; the verdict is that of the worst pair. */
export function quoteGroups(articles: readonly ArticleAnalysis[]): Omit<ClaimGroup, "id">[] {
  const quotes = quotationsOf(articles);
  const home = quotes.map((_, index) => index);
  const worst = new Map<number, Verdict>();
  const sets = quotes.map((_, index) => [index]);
  for (const [a, b] of quotePairs(quotes)) {
    const [x, y] = [quotes[a], quotes[b]];
    const verdict = x && y ? compareQuotes(x, y) : null;
    if (!verdict) continue;
    const [to, from] = [home[a] ?? a, home[b] ?? b];
    const joined = [verdict, worst.get(to), worst.get(from)].filter((one) => one !== undefined);
    worst.set(
      to,
      joined.reduce((u, v) => (RANK[u] >= RANK[v] ? u : v)),
    );
    if (to === from) continue;
    sets[to] = [...(sets[to] ?? []), ...(sets[from] ?? [])];
    for (const index of sets[from] ?? []) home[index] = to;
    sets[from] = [];
  }
  return sets.flatMap((set, index) => {
    const members = set.toSorted((a, b) => a - b).flatMap((at) => quotes[at] ?? []);
    return members.length > 1 ? [groupOf(articles, members, worst.get(index) ?? "agree")] : [];
  });
}

function groupOf(articles: readonly ArticleAnalysis[], quotes: readonly QuotedWords[], verdict: Verdict): Omit<ClaimGroup, "id"> {
  const speaker = quotes.flatMap(({ claim, articleIndex }) => {
    const span = claim.quotation?.speaker;
    const text = articles[articleIndex]?.article.text;
    return span && text ? [text.slice(span.start, span.end).split(/\s+/u).join(" ")] : [];
  });
  const named = speaker.filter((name) => !PRONOUNS.has(name.toLowerCase()));
  const longest = named.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))[0];
  return {
    kind: "quote",
    topic: longest ? `Quotation of ${longest}` : `Quotation “${quotes[0]?.words.slice(0, 4).join(" ") ?? ""} …”`,
    claims: quotes.map(({ ref }) => ref),
    verdict,
    update: false,
    confidence: 1,
    why: [`same words: ${quotes[0]?.words.slice(0, 6).join(" ") ?? ""} …`, ...(longest ? [`speaker: ${longest}`] : [])],
  };
}
