import * as l10n from "@vscode/l10n";
import type { SymbolInformation, SymbolKind } from "vscode-languageserver";
import type { StoryView } from "../story-view.ts";
import { plainText } from "../escape.ts";
import type { Feature, Parts } from "../feature.ts";
import { locationOf } from "../links.ts";
import type { ArticleSpan } from "../places.ts";
import { claimKind, ENTITY_KINDS } from "./document-symbols.ts";
import { shorten } from "../words.ts";

/** Any name or figure of any story. */
export const workspaceSymbolsFeature: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register: (connection, answer) => {
    const symbolsOf = symbolKeeper();
    connection.onWorkspaceSymbol(({ query }, token) => answer(token, (parts) => workspaceSymbols(query, symbolsOf, parts)));
  },
};

/** As many as a list of them is of use with. */
const MOST = 200;
const LONGEST_QUERY = 200;
const LONGEST_NAME = 80;

interface StorySymbol {
  readonly name: string;
  /** The name in lower case, which the query is looked for in. */
  readonly key: string;
  readonly kind: SymbolKind;
  readonly container: string;
  readonly place: ArticleSpan;
}

function workspaceSymbols(query: string, symbolsOf: (story: StoryView) => readonly StorySymbol[], { session }: Parts): SymbolInformation[] {
  const wanted = query.slice(0, LONGEST_QUERY).toLowerCase().replaceAll(/\s/gu, "");
  const ranked: StorySymbol[][] = [[], [], []];
  for (const story of session.analyses.stories) {
    for (const symbol of symbolsOf(story)) {
      const rank = rankOf(symbol.key, wanted);
      if (rank !== null) ranked[rank]?.push(symbol);
    }
  }
  return ranked
    .flat()
    .slice(0, MOST)
    .flatMap(({ name, kind, container, place }) =>
      locationOf(place, session.library).map((location) => ({ name, kind, location, containerName: container })),
    );
}

/** 0 where the name begins with the query, 1 where one of its words does, 2 where the query's letters stand in it in order; else null. */
function rankOf(key: string, wanted: string): 0 | 1 | 2 | null {
  let at = 0;
  for (const letter of wanted) {
    at = key.indexOf(letter, at) + 1;
    if (at === 0) return null;
  }
  if (key.startsWith(wanted)) return 0;
  return key.includes(` ${wanted}`) ? 1 : 2;
}

/** Makes a story's list once for each analysis of it. */
function symbolKeeper(): (story: StoryView) => readonly StorySymbol[] {
  const known = new WeakMap<StoryView, readonly StorySymbol[]>();
  return (story) => {
    const symbols = known.get(story) ?? listSymbols(story);
    known.set(story, symbols);
    return symbols;
  };
}

function listSymbols({ analysis }: StoryView): StorySymbol[] {
  const labels = new Map(analysis.articles.map(({ article }) => [article.path, plainText(article.outletLabel)]));
  const texts = new Map(analysis.articles.map(({ article }) => [article.path, article.text]));
  const names = analysis.entities.flatMap((entity): StorySymbol[] => {
    const first =
      entity.mentions.find(({ article, start, end }) => texts.get(article)?.slice(start, end) === entity.name) ?? entity.mentions[0];
    if (!first) return [];
    const outlets = new Set(entity.mentions.map(({ article }) => article)).size;
    const container = outlets > 1 ? l10n.t("{0} outlets", outlets) : (labels.get(first.article) ?? "");
    return [toSymbol(entity.name, ENTITY_KINDS[entity.type], container, { article: first.article, span: first })];
  });
  const figures = analysis.articles.flatMap(({ article, claims }) =>
    claims
      .filter(({ quantity, date }) => quantity !== null || date !== null)
      .map((claim) =>
        toSymbol(article.text.slice(claim.start, claim.end), claimKind(claim), labels.get(article.path) ?? "", {
          article: article.path,
          span: claim,
        }),
      ),
  );
  return [...names, ...figures];
}

function toSymbol(words: string, kind: SymbolKind, container: string, place: ArticleSpan): StorySymbol {
  const name = shorten(plainText(words), LONGEST_NAME);
  return { name, key: name.toLowerCase(), kind, container, place };
}
