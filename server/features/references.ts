import type { Location, Position } from "vscode-languageserver";
import type { Feature, Parts } from "../feature.ts";
import { locationOf } from "../links.ts";
import { placesAt, samePlaces } from "../places.ts";
import { offsetAt } from "../spans.ts";

export const referencesFeature: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  register: (connection, answer) => {
    connection.onReferences(({ textDocument, position, context }, token) =>
      answer(token, (parts) => references(textDocument.uri, position, context.includeDeclaration, parts), textDocument),
    );
  },
};

/** Where a thing is named, or a question answered, in all articles of the story; `withSelf` tells whether the place asked from is one of them. */
function references(uri: string, position: Position, withSelf: boolean, { session: { library, analyses } }: Parts): Location[] {
  const file = library.fileOf(uri);
  const found = file?.document && placesAt(file, analyses, offsetAt(file.document, position));
  if (!file || !found) return [];
  for (const place of found.places) {
    const same = samePlaces(place, file.path, found.story);
    const isSelf = ({ article, span }: (typeof same)[number]): boolean => article === file.path && span.start === place.span.start;
    if (same.length > 0) return same.filter((one) => withSelf || !isSelf(one)).flatMap((one) => locationOf(one, library));
  }
  return [];
}
