import type { Location, Position } from "vscode-languageserver";
import type { Analyses } from "../analyses.ts";
import type { Feature } from "../feature.ts";
import type { Library } from "../library.ts";
import { placesAt, samePlaces } from "../places.ts";
import { offsetAt, rangeOf } from "../spans.ts";

export const referencesFeature: Feature = {
  capabilities: () => ({ definitionProvider: true, referencesProvider: true }),
  register: (connection, answer) => {
    connection.onDefinition(({ textDocument, position }, token) =>
      answer(token, ({ session: { library, analyses } }) => findReferences(textDocument.uri, position, library, analyses, true)),
    );
    connection.onReferences(({ textDocument, position }, token) =>
      answer(token, ({ session: { library, analyses } }) => findReferences(textDocument.uri, position, library, analyses, false)),
    );
  },
};

/** Where else an entity is named, or the same question answered; `elsewhere` leaves out the article asked from. */
export function findReferences(uri: string, position: Position, library: Library, analyses: Analyses, elsewhere: boolean): Location[] {
  const file = library.fileOf(uri);
  const found = file?.document && placesAt(file, analyses, offsetAt(file.document, position));
  if (!file || !found) return [];
  for (const place of found.places) {
    const locations = samePlaces(place, file.path, found.story).flatMap(({ article, span }): Location[] => {
      const other = library.files.get(article);
      return other?.document && !(elsewhere && other === file) ? [{ uri: other.uri, range: rangeOf(other.document, span) }] : [];
    });
    if (locations.length > 0) return locations;
  }
  return [];
}
