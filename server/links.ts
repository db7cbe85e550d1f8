import type { Location, LocationLink } from "vscode-languageserver";
import type { Library } from "./library.ts";
import type { ArticleSpan } from "./places.ts";
import type { SourceFile } from "./source-file.ts";
import { holderOf, rangeOf } from "./spans.ts";

/** A place in an article as the protocol says it; none where the text is not at hand. */
export function locationOf({ article, span }: ArticleSpan, library: Library): Location[] {
  const file = library.files.get(article);
  return file?.document ? [{ uri: file.uri, range: rangeOf(file.document, span) }] : [];
}

/** The same with the sentence around it, for clients that show both. */
export function linkOf(target: ArticleSpan, origin: ArticleSpan, library: Library): LocationLink[] {
  const [to, from] = [library.files.get(target.article), library.files.get(origin.article)];
  if (!to?.document || !from?.document) return [];
  const selection = rangeOf(to.document, target.span);
  const around = sentenceAround(target, to);
  return [
    {
      originSelectionRange: rangeOf(from.document, origin.span),
      targetUri: to.uri,
      targetRange: around ? rangeOf(to.document, around) : selection,
      targetSelectionRange: selection,
    },
  ];
}

function sentenceAround({ span }: ArticleSpan, { analysis }: SourceFile): ArticleSpan["span"] | undefined {
  return analysis ? holderOf(analysis.article.sentences, span) : undefined;
}
