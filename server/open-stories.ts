import type { StoryView } from "./story-view.ts";
import type { Session } from "./session.ts";

/**
 * Tells whether what is known of an open text's story changed, since it was asked last, although the text did not: editors ask for lenses and
 * hints again after an edit of the text itself, and need to be told of the others.
 */
export function changedElsewhere(): (session: Session) => boolean {
  let before = new Map<string, { readonly version: number | undefined; readonly story: StoryView | undefined }>();
  return ({ library, analyses }) => {
    const now = new Map(
      Array.from(library.open, ({ path, document }) => [path, { version: document?.version, story: analyses.storyOf(path) }]),
    );
    const isChanged = [...now].some(([path, { version, story }]) => {
      const known = before.get(path);
      return known !== undefined && known.version === version && known.story !== story;
    });
    before = now;
    return isChanged;
  };
}
