import * as l10n from "@vscode/l10n";
import { SymbolKind, type SymbolInformation } from "vscode-languageserver";
import { storyDigest } from "../../engine/index.ts";
import { symbolAt, type StorySymbol, type SymbolType } from "../../engine/report/index.ts";
import { plainText } from "../escape.ts";
import type { Feature, Parts } from "../feature.ts";
import { locationOf } from "../links.ts";
import type { StoryView } from "../story-view.ts";
import { ENTITY_KINDS } from "./document-symbols.ts";

/** Any name or figure of any story. */
export const workspaceSymbolsFeature: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register: (connection, answer) => {
    connection.onWorkspaceSymbol(({ query }, token) => answer(token, (parts) => workspaceSymbols(query, parts)));
  },
};

/** As many as a list of them is of use with. */
const MOST = 200;
const LONGEST_QUERY = 200;

const KINDS: Readonly<Record<SymbolType, SymbolKind>> = { ...ENTITY_KINDS, quantity: SymbolKind.Number, date: SymbolKind.Event };

interface Found {
  readonly story: StoryView;
  readonly symbol: StorySymbol;
}

function workspaceSymbols(query: string, { session }: Parts): SymbolInformation[] {
  const wanted = query.slice(0, LONGEST_QUERY).toLowerCase().replaceAll(/\s/gu, "");
  const ranked: Found[][] = [[], [], []];
  for (const story of session.analyses.stories) {
    collect(story, wanted, ranked);
    // No later one comes before these.
    if ((ranked[0]?.length ?? 0) >= MOST) break;
  }
  return ranked
    .flat()
    .slice(0, MOST)
    .flatMap(({ story, symbol }) => {
      const article = story.members[symbol.article]?.article;
      if (!article) return [];
      const containerName = symbol.outlets > 1 ? l10n.t("{0} outlets", symbol.outlets) : plainText(article.outletLabel);
      return locationOf({ article: article.path, span: symbol }, session.library).map((location) => {
        return { name: plainText(symbol.name), kind: KINDS[symbol.type], location, containerName };
      });
    });
}

/** Adds a story's symbols that fit to those of their rank, as long as more of that rank may be shown. */
function collect(story: StoryView, wanted: string, ranked: readonly Found[][]): void {
  const digest = storyDigest(story.analysis);
  if (digest.symbols === "") return;
  for (const [line, name] of digest.symbols.split("\n").entries()) {
    const rank = rankOf(name.toLowerCase(), wanted);
    const found = rank === null ? undefined : ranked[rank];
    if (!found || found.length >= MOST) continue;
    const symbol = symbolAt(digest, line, name);
    if (symbol) found.push({ story, symbol });
  }
}

/** 0 where the name begins with the query, 1 where one of its words does, 2 where the query's letters stand in it in order; else null. */
function rankOf(key: string, wanted: string): 0 | 1 | 2 | null {
  let at = 0;
  for (const letter of wanted) {
    at = key.indexOf(letter, at) + 1;
    if (at === 0) return null;
  }
  if (begins(key, wanted)) return 0;
  for (let space = key.indexOf(" "); space >= 0; space = key.indexOf(" ", space + 1)) if (begins(key.slice(space), wanted)) return 1;
  return 2;
}

/** Whether a name begins with the query, which has no spaces. */
function begins(key: string, wanted: string): boolean {
  return key
    .slice(0, 2 * wanted.length)
    .replaceAll(" ", "")
    .startsWith(wanted);
}
