import { foldName } from "../fold.ts";
import { addTo } from "../group-by.ts";
import { LIST, type NameLists } from "../lists.ts";
import type { Clusters } from "./clusters.ts";
import { kindOf, type Form, type StoryArticle } from "./forms.ts";

const CORPORATE = new Set(
  "inc corp co ltd llc plc corporation company incorporated limited stores group holdings ag gmbh sa nv".split(" "),
);
const SMALL = new Set(["of", "for", "and", "the", "in", "on", "to", "&", "de", "del", "sin"]);

/** Joins organizations: an acronym and its expansion, a short form and the only long form that holds it, a name with and without "Inc.". */
export function linkBodies(forms: readonly Form[], articles: readonly StoryArticle[], lists: NameLists, clusters: Clusters): void {
  const bodies = forms.filter((form) => kindOf(form.type) === "body");
  joinDefinitions(bodies, articles, clusters);
  joinSame(bodies, clusters);
  joinAcronyms(bodies, clusters);
  joinShortForms(bodies, lists, clusters);
  joinLastWords(bodies, clusters);
}

/** "the Authority": the body that ends so, where the story has one only. */
function joinLastWords(bodies: readonly Form[], clusters: Clusters): void {
  const byLast = new Map<string, Form[]>();
  for (const form of bodies) {
    const last = form.words.at(-1) ?? "";
    if (form.words.length > 1) addTo(byLast, last, form);
  }
  for (const form of bodies) {
    if (form.words.length > 1 || !form.places.some(({ mention }) => mention.rule === "short for a body")) continue;
    const longer = byLast.get(form.key) ?? [];
    const into = longer[0];
    if (into && new Set(longer.map((other) => clusters.find(other))).size === 1) clusters.join(form, into, `short for ${into.text}`);
  }
}

/** "…, or ISIS", "(ISIL)": a name in capitals that the text sets straight after another names the same. */
function joinDefinitions(bodies: readonly Form[], articles: readonly StoryArticle[], clusters: Clusters): void {
  const byArticle = new Map<number, { start: number; end: number; form: Form }[]>();
  for (const form of bodies) {
    for (const { article, mention } of form.places) {
      const list = byArticle.get(article) ?? [];
      list.push({ start: mention.start, end: mention.end, form });
      byArticle.set(article, list);
    }
  }
  for (const [index, list] of byArticle) {
    list.sort((a, b) => a.start - b.start);
    const text = articles[index]?.article.text ?? "";
    for (const [i, name] of list.entries()) {
      const next = list[i + 1];
      if (!next || next.start - name.end > 16 || !isAcronym(next.form.text) || isAcronym(name.form.text)) continue;
      const between = text.slice(name.end, next.start);
      if (!DEFINING.has(between.trim()) || !startsAlike(name.form, next.form)) continue;
      clusters.join(next.form, name.form, `the article gives it for ${name.form.text}`);
    }
  }
}

const DEFINING = new Set(["(", ", or", ", known as", ", or the", "(the", "or", ", called", "(or", ',"', "known as"]);

function startsAlike(long: Form, short: Form): boolean {
  return long.words.some((word) => word.charAt(0) === foldName(short.text).charAt(0));
}

function isAcronym(text: string): boolean {
  return text.length >= 2 && text.length <= 8 && !text.includes(" ") && text === text.toUpperCase() && text !== text.toLowerCase();
}

/** What is left of a name without its country, "Inc." and word order: Department of Justice and U.S. Justice Department are one. */
function bodyKey(form: Form): string {
  let words = form.words.map((word) => word.replaceAll(".", "").replaceAll(",", "")).filter((word) => word !== "the");
  if (words.length > 2 && (words[0] === "us" || words[0] === "usa")) words = words.slice(1);
  if (words.length > 3 && words[0] === "united" && words[1] === "states") words = words.slice(2);
  while (words.length > 1 && CORPORATE.has(words.at(-1) ?? "")) words.pop();
  const [head = "", of = "", ...rest] = words;
  if ((head === "department" || head === "ministry") && of === "of") return `${rest.filter((word) => !SMALL.has(word)).join(" ")} ${head}`;
  return words.join(" ");
}

function joinSame(bodies: readonly Form[], clusters: Clusters): void {
  const seen = new Map<string, Form>();
  for (const form of bodies) {
    const key = bodyKey(form);
    const other = seen.get(key);
    if (other) clusters.join(form, other, `the same name as ${other.text}`);
    else seen.set(key, form);
  }
}

function joinAcronyms(bodies: readonly Form[], clusters: Clusters): void {
  const byInitials = new Map<string, Form[]>();
  for (const form of bodies) {
    if (form.words.length < 2) continue;
    for (const initials of initialsOf(form)) addTo(byInitials, initials, form);
  }
  for (const form of bodies) {
    if (!isAcronym(form.text)) continue;
    const long = byInitials.get(foldName(form.text).replaceAll(".", "")) ?? [];
    const first = long[0];
    if (first && new Set(long.map((other) => clusters.find(other))).size === 1) clusters.join(form, first, `acronym of ${first.text}`);
  }
}

function letters(words: readonly string[]): string {
  return words.map((word) => (word === "us" ? "us" : word.charAt(0))).join("");
}

function initialsOf(form: Form): Set<string> {
  const words = form.words.flatMap((word) => (word.startsWith("u.s") ? ["us"] : word.split("-"))).filter(Boolean);
  const content = words.filter((word) => !SMALL.has(word));
  const all = new Set([letters(words), letters(content)]);
  if (content[0] === "us") all.add(letters(content.slice(1)));
  return new Set([...all].filter((initials) => initials.length > 1));
}

/** "Revolutionary Guard" for the only name of the story that holds these words; not what a list knows as a body of its own. */
function joinShortForms(bodies: readonly Form[], lists: NameLists, clusters: Clusters): void {
  const byWord = new Map<string, Form[]>();
  for (const form of bodies) {
    if (form.words.length < 2) continue;
    for (const word of new Set(form.words)) addTo(byWord, word, form);
  }
  for (const form of bodies) {
    const [first = ""] = form.words;
    if (lists.find(form.text) || isAcronym(form.text)) continue;
    if (form.words.length === 1 && !isOwnWord(first, lists)) continue;
    const holders = form.words.map((word) => byWord.get(word) ?? []);
    const fewest = holders.reduce((least, list) => (list.length < least.length ? list : least), holders[0] ?? []);
    const longer = fewest.filter((other) => other !== form && holds(other.words, form.words));
    const into = longer[0];
    if (into && new Set(longer.map((other) => clusters.find(other))).size === 1) clusters.join(form, into, `short for ${into.text}`);
  }
}

const COMMON =
  LIST.organizationHead | LIST.organizationOpener | LIST.country | LIST.demonym | LIST.place | LIST.title | LIST.titlePart | LIST.given;

function isOwnWord(word: string, lists: NameLists): boolean {
  return word.length > 3 && (lists.flags(word) & COMMON) === 0;
}

/** One word must open the longer name; several may stand anywhere in it, together. */
function holds(longer: readonly string[], shorter: readonly string[]): boolean {
  if (longer.length <= shorter.length) return false;
  if (shorter.length === 1) return longer[0] === shorter[0];
  return longer.some((_, at) => shorter.every((word, i) => longer[at + i] === word));
}
