import { DocumentHighlightKind, type DocumentHighlight, type Position } from "vscode-languageserver";
import type { Claim } from "../../engine/index.ts";
import type { Feature, Parts } from "../feature.ts";
import { placesAt, samePlaces } from "../places.ts";
import { offsetAt, rangeOf } from "../spans.ts";

export const highlightsFeature: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  register: (connection, answer) => {
    connection.onDocumentHighlight(({ textDocument, position }, token) =>
      answer(token, (parts) => highlights(textDocument.uri, position, parts), { uri: textDocument.uri, patient: true }),
    );
  },
};

/** The same thing elsewhere in this article. Null in plain words, where editors mark the same word by themselves. */
function highlights(uri: string, position: Position, { session: { library, analyses } }: Parts): DocumentHighlight[] | null {
  const file = library.fileOf(uri);
  const document = file?.document;
  const found = document && placesAt(file, analyses, offsetAt(document, position));
  for (const place of found?.places ?? []) {
    const same = found ? samePlaces(place, file?.path ?? "", found.story).filter(({ article }) => article === file?.path) : [];
    // A clause or a quotation that is said once would light up under every word of it.
    if (same.length < 2 && "claim" in place && isWordy(place.claim)) continue;
    const spans = same.length > 0 ? same.map(({ span }) => span) : [place.span];
    return document ? spans.map((span) => ({ range: rangeOf(document, span), kind: DocumentHighlightKind.Text })) : null;
  }
  return null;
}

function isWordy({ quantity, date }: Claim): boolean {
  return quantity === null && date === null;
}
