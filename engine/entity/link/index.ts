import { groupBy } from "../group-by.ts";
import type { NameLists } from "../lists.ts";
import type { Entity, EntityMention, EntityType } from "../types.ts";
import { linkBodies } from "./bodies.ts";
import { createClusters, type Clusters } from "./clusters.ts";
import { linkEvents } from "./events.ts";
import { gatherForms, keyOf, kindOf, mostFrequent, writtenIn, type Form, type Place, type StoryArticle } from "./forms.ts";
import { again, createLinkMemory, type LinkMemory, type Written } from "./memory.ts";
import { findMissed } from "./missed.ts";
import { linkPersons, type SoundOf, type SurnameLink } from "./persons.ts";
import { linkPlaces } from "./places.ts";
import { linkSlips } from "./slips.ts";
import { soundKey } from "./spelling.ts";

/** What the user knows better: names of one thing, and names of different things. */
export interface LinkOptions {
  readonly aliases: readonly (readonly string[])[];
  readonly distinct: readonly (readonly string[])[];
}

/**
 * Links the mentions of a story's articles to entities: what the user says first, then what the lists know, then each kind's own rules. Ids run
 * in order of first mention; the work is near-linear in the number of mentions. `memory` is updated.
 */
export function link(
  articles: readonly StoryArticle[],
  options: LinkOptions,
  lists: NameLists,
  memory: LinkMemory = createLinkMemory(),
): Entity[] {
  const [written, sounds] = [new Map<StoryArticle, readonly Written[]>(), new Map<string, string>()];
  const writtenOf = again(memory.written, written, writtenIn);
  const soundOf = again(memory.sounds, sounds, soundKey);
  const entries = findMissed(articles, gatherForms(articles, writtenOf), memory);
  const forms = gatherForms(entries, writtenOf);
  const clusters = createClusters(options.distinct.map((names) => names.map(keyOf)));
  joinAliases(forms, options.aliases, clusters);
  joinListed(forms, lists, clusters);
  joinSounds(forms, lists, clusters, soundOf);
  linkBodies(forms, articles, lists, clusters);
  linkPlaces(forms, lists, clusters);
  linkEvents(forms, clusters);
  linkSlips(forms, lists, clusters);
  const surnames = linkPersons(
    forms.filter((form) => form.type === "person"),
    clusters,
    soundOf,
  );
  [memory.written, memory.sounds] = [written, sounds];
  return toEntities(forms, surnames, articles, clusters);
}

function joinAliases(forms: readonly Form[], aliases: LinkOptions["aliases"], clusters: Clusters): void {
  const byKey = groupBy(forms, (form) => form.key);
  for (const names of aliases) {
    const named = names.flatMap((name) => byKey.get(keyOf(name)) ?? []);
    const first = named[0];
    if (first) for (const form of named.slice(1)) clusters.join(form, first, `an alias of ${first.text} in the settings`);
  }
}

/** Names that the lists give for one thing: U.S., United States; Sunni, Sunnis. */
function joinListed(forms: readonly Form[], lists: NameLists, clusters: Clusters): void {
  const families = new Map<string, Form>();
  for (const form of forms) {
    const family = form.type === "person" ? null : (lists.find(form.text)?.family ?? null);
    if (family === null) continue;
    const key = `${family} ${kindOf(form.type)}`;
    const other = families.get(key);
    if (other) clusters.join(form, other, `another name of ${other.text}`);
    else families.set(key, form);
  }
}

/** Names of one kind that sound alike: accents, apostrophes, doubled letters, transliterations. Two names that lists know stay two. */
function joinSounds(forms: readonly Form[], lists: NameLists, clusters: Clusters, soundOf: SoundOf): void {
  const seen = new Map<string, Form>();
  for (const form of forms) {
    const sound = soundOf(form.key);
    if (sound.length < 3) continue;
    const key = `${kindOf(form.type)} ${sound}`;
    const other = seen.get(key);
    if (!other) seen.set(key, form);
    else if (!lists.find(form.text)?.family || !lists.find(other.text)?.family)
      clusters.join(form, other, `another spelling of ${other.text}`);
  }
}

interface Member {
  readonly place: Place;
  readonly form: Form;
  readonly why: string | null;
}

function toEntities(
  forms: readonly Form[],
  surnames: readonly SurnameLink[],
  articles: readonly StoryArticle[],
  clusters: Clusters,
): Entity[] {
  const linked = new Map(surnames.map((surname) => [surname.place, surname]));
  const members = new Map<Form, Member[]>();
  for (const form of forms) {
    for (const place of form.places) {
      const surname = linked.get(place);
      const into = surname && clusters.mayJoin(form, surname.into) ? surname : undefined;
      const root = clusters.find(into?.into ?? form);
      const list = members.get(root) ?? [];
      list.push({ place, form, why: into?.why ?? form.why });
      members.set(root, list);
    }
  }
  const drafts = [...members.values()].map((list) => list.toSorted((a, b) => byPlace(a.place, b.place)));
  drafts.sort((a, b) => (a[0] && b[0] ? byPlace(a[0].place, b[0].place) : 0));
  return drafts.map((list, index) => toEntity(`e${index + 1}`, list, articles));
}

function byPlace(a: Place, b: Place): number {
  return a.article - b.article || a.mention.start - b.mention.start;
}

function toEntity(id: string, members: readonly Member[], articles: readonly StoryArticle[]): Entity {
  const type = mostFrequent<EntityType>(members.map((member) => member.form.type)) ?? "organization";
  const name = nameOf(type, members);
  return {
    id,
    type,
    name,
    names: ranked(members.map((member) => member.place.text)),
    mentions: members.map(({ place, form, why }): EntityMention => {
      const { start, end } = place.mention;
      const reason = form.text === name ? (form.words.length > 1 ? "full name" : "name") : (why ?? `the same name as ${name}`);
      return { article: articles[place.article]?.article.path ?? "", start, end, why: reason };
    }),
  };
}

/** The most frequent form; of a person one with a given name, of a body one written out, where there are any. */
function nameOf(type: EntityType, members: readonly Member[]): string {
  const texts = members.map((member) => member.form.text);
  const full = texts.filter((text) => (type === "person" ? text.includes(" ") : text !== text.toUpperCase()));
  return mostFrequent(full.length > 0 && type !== "place" ? full : texts) ?? "";
}

function ranked(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([text]) => text);
}
