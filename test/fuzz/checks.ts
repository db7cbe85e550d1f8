import { TextDocument } from "vscode-languageserver-textdocument";
import type { StoryAnalysis } from "../../engine/finding/types.ts";
import { excerpt, lineStarts, positionAt } from "../../engine/report/index.ts";
import type { ArticleAnalysis, StoryMembers } from "../../engine/story/types.ts";
import type { Span, TokenizedText } from "../../engine/text/types.ts";

// What must hold of everything that the engine says of a text, whatever the text. Each check throws where it does not.

/** Fails, and says what of. */
export function want(holds: boolean, what: () => string): void {
  if (!holds) throw new Error(what());
}

/** A place in the text, not in the middle of a character nor of the end of a line. */
export function checkSpan(text: string, span: Span, what: string): void {
  const { start, end } = span;
  want(
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length,
    () => `${what} at ${start}..${end} of ${text.length}`,
  );
  for (const offset of [start, end])
    want(!isWithinCharacter(text, offset), () => `${what} at ${start}..${end} cuts a character at ${offset}`);
}

function isWithinCharacter(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const [before, after] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
  return (isHigh(before) && after >= 0xdc_00 && after <= 0xdf_ff) || (before === 13 && after === 10);
}

function isHigh(code: number): boolean {
  return code >= 0xd8_00 && code <= 0xdb_ff;
}

function checkOrder(spans: readonly Span[], what: string, isDisjoint: boolean): void {
  spans.forEach((span, index) => {
    const before = spans[index - 1];
    if (before) want(isDisjoint ? before.end <= span.start : before.start <= span.start, () => `${what} out of order at ${span.start}`);
  });
}

/** Tokens and sentences of a text. */
export function checkTokens(text: string, { tokens, sentences }: TokenizedText): void {
  for (const token of tokens) {
    checkSpan(text, token, "token");
    want(token.text === text.slice(token.start, token.end), () => `token at ${token.start} is not its text`);
  }
  checkOrder(tokens, "tokens", true);
  let next = 0;
  for (const sentence of sentences) {
    checkSpan(text, sentence, "sentence");
    want(sentence.first === next && sentence.last > sentence.first, () => `sentence at ${sentence.start} skips tokens`);
    next = sentence.last;
    want(
      tokens[sentence.first]?.start === sentence.start && tokens[sentence.last - 1]?.end === sentence.end,
      () => `sentence at ${sentence.start} is not its tokens`,
    );
  }
  want(next === tokens.length, () => "tokens without a sentence");
}

/** Everything about one article. */
export function checkAnalysis(analysis: ArticleAnalysis): void {
  const { article, quantities, dates, mentions } = analysis;
  const { text } = article;
  checkTokens(text, article);
  checkSpans(text, article.blocks, "block", true);
  checkSpans(text, article.datelinePlaces, "dateline's place", false);
  for (const { start, end } of article.problems)
    want(start >= 0 && start <= end && end <= text.length, () => `problem at ${start}..${end}`);
  for (const quotation of article.quotations) {
    for (const span of [quotation, quotation.inner, quotation.speaker, quotation.cue]) if (span) checkSpan(text, span, "quotation");
    want(
      quotation.start <= quotation.inner.start && quotation.inner.end <= quotation.end,
      () => `quotation at ${quotation.start} holds less than its words`,
    );
  }
  checkOrder(article.quotations, "quotations", true);
  checkSpans(text, quantities, "quantity", true);
  for (const quantity of quantities) {
    checkSpan(text, quantity.number, "numeral");
    if (quantity.noun) checkSpan(text, quantity.noun, "noun");
    for (const { low, high } of [quantity, quantity.normalized ?? quantity]) {
      want(
        [low, high].every((end) => end === null || Number.isFinite(end)),
        () => `quantity at ${quantity.start} is ${low}..${high}`,
      );
      want(low === null || high === null || low <= high, () => `quantity at ${quantity.start} is ${low}..${high}`);
    }
    want(
      Number.isFinite(quantity.tolerance) && quantity.tolerance >= 0,
      () => `quantity at ${quantity.start} has tolerance ${quantity.tolerance}`,
    );
  }
  checkSpans(text, dates, "date", true);
  for (const { value, start } of dates) {
    for (const end of [value?.low, value?.high]) if (typeof end === "string") want(ISO.test(end), () => `date at ${start} is ${end}`);
  }
  checkSpans(text, mentions, "mention", true);
  for (const { title } of mentions) if (title) checkSpan(text, title, "title");
  checkClaims(analysis);
}

/** `YYYY-MM-DD`, with a time of day and an offset where one is known. */
const ISO = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?)?$/u;

function checkClaims({ article, dates, mentions, claims }: ArticleAnalysis): void {
  checkSpans(article.text, claims, "claim", false);
  want(new Set(claims.map(({ id }) => id)).size === claims.length, () => "two claims of one id");
  for (const claim of claims) {
    const { attribution } = claim;
    if (attribution) checkSpan(article.text, attribution.source, "source");
    if (attribution?.cue) checkSpan(article.text, attribution.cue, "cue");
    const named = [...claim.places, ...claim.participants, ...claim.agents.mentions, ...claim.patients.mentions];
    want(
      named.every((index) => mentions[index] !== undefined),
      () => `claim ${claim.id} names what is not there`,
    );
    want(
      claim.times.every((index) => dates[index] !== undefined),
      () => `claim ${claim.id} has a time that is not there`,
    );
    want(article.sentences[claim.sentence] !== undefined, () => `claim ${claim.id} stands in no sentence`);
  }
}

function checkSpans(text: string, spans: readonly Span[], what: string, isDisjoint: boolean): void {
  for (const span of spans) checkSpan(text, span, what);
  checkOrder(spans, `${what}s`, isDisjoint);
}

/** Every article is in exactly one story. */
export function checkStories(articles: readonly ArticleAnalysis[], stories: readonly StoryMembers[]): void {
  const placed = stories.flatMap((story) => story.articles.map(({ article }) => article.path));
  want(
    new Set(placed).size === placed.length && placed.length === articles.length,
    () => `${articles.length} articles, ${placed.length} places in stories`,
  );
}

/** Everything about one story. */
export function checkStory(story: StoryAnalysis): void {
  const texts = new Map(story.articles.map(({ article }) => [article.path, article.text]));
  const claims = new Set([...story.articles.flatMap(({ claims }) => claims), ...story.names].map(({ article, id }) => `${id} ${article}`));
  for (const { mentions } of story.entities)
    for (const mention of mentions) checkSpan(texts.get(mention.article) ?? "", mention, "entity's mention");
  for (const name of story.names) checkSpan(texts.get(name.article) ?? "", name, "name");
  for (const { id, claims: members, confidence } of story.groups) {
    want(
      members.length > 0 && members.every(({ article, claim }) => claims.has(`${claim} ${article}`)),
      () => `group ${id} has claims that are not there`,
    );
    want(
      new Set(members.map(({ article, claim }) => `${claim} ${article}`)).size === members.length,
      () => `group ${id} has a claim twice`,
    );
    want(confidence >= 0 && confidence <= 1, () => `group ${id} has confidence ${confidence}`);
  }
  for (const { sides, code, message, confidence } of story.findings) {
    want(sides.length > 0 && message !== "" && confidence >= 0 && confidence <= 1, () => `finding ${code} says nothing`);
    for (const side of sides) {
      const text = texts.get(side.article) ?? "";
      checkSpan(text, side, `side of ${code}`);
      checkPlace(text, side);
    }
  }
}

/** Every claim's and mention's place, as reports and as editors count lines: the same, and back to the same offsets. */
export function checkPlaces({ article, claims, mentions }: ArticleAnalysis): void {
  const { text } = article;
  const starts = lineStarts(text);
  const document = TextDocument.create("file:///a.txt", "article", 1, text);
  for (const { start, end } of [...claims, ...mentions]) {
    for (const offset of [start, end]) {
      const { line, column } = positionAt(starts, offset);
      want((starts[line - 1] ?? Number.NaN) + column - 1 === offset, () => `place of ${offset} is ${line}:${column}`);
      const place = document.positionAt(offset);
      want(place.line === line - 1 && place.character === column - 1, () => `${offset} is ${line}:${column}, and ${JSON.stringify(place)}`);
      want(document.offsetAt(place) === offset, () => `${offset} does not come back from ${JSON.stringify(place)}`);
    }
  }
}

/** An offset to line and column and back, and the lines that are shown. */
function checkPlace(text: string, span: Span): void {
  const starts = lineStarts(text);
  const { line, column } = positionAt(starts, span.start);
  want((starts[line - 1] ?? Number.NaN) + column - 1 === span.start, () => `place of ${span.start} is ${line}:${column}`);
  const { lines } = excerpt(text, starts, span, { width: 80, maxLines: 3 });
  for (const { before, marked, after } of lines) want(typeof (before + marked + after) === "string", () => "a line is no text");
}

/** What can be read back of the reports for programs says what was found, and no report has a mark that a terminal would act on. */
export function checkReports(story: StoryAnalysis, reports: ReadonlyMap<string, string>): void {
  const json: unknown = JSON.parse(reports.get("json") ?? "");
  want(lengthOf(json, "articles") === story.articles.length, () => "the JSON report lost articles");
  want(lengthOf(json, "findings") === story.findings.length, () => "the JSON report lost findings");
  JSON.parse(reports.get("sarif") ?? "");
  for (const [name, text] of reports) want(!ACTED_ON.test(text), () => `the ${name} report has a control character`);
}

const ACTED_ON = /[\p{Cc}\u202a-\u202e\u2066-\u2069](?<![\n\t])/u;

function lengthOf(value: unknown, key: string): number {
  const list: unknown = typeof value === "object" && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : null;
  return Array.isArray(list) ? list.length : -1;
}
