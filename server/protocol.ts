import { NotificationType, NotificationType0, RequestType, type Range } from "vscode-languageserver";
import type { Answer, Question, Standing } from "../engine/report/index.ts";

/** A story of which a text is open, for whoever shows how many disagreements the story at hand has. */
export interface StoryStatus {
  /** The URIs of those of its articles that are open. */
  readonly open: readonly string[];
  /** How many articles it has. */
  readonly articles: number;
  readonly disagreements: number;
}

/** What the server tells whenever it changes. */
export interface Status {
  /** Files read so far, and how many there are to read; null when nothing is being read. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** In the order in which their texts were opened; those of which none is open are left out, since a folder may hold thousands. */
  readonly stories: readonly StoryStatus[];
  /** Of all that is read by now. */
  readonly total: { readonly stories: number; readonly articles: number };
}

export const statusNotification = new NotificationType<Status>("secondSource/status");

/** Reads folders afresh, all of them if none is named; answers when all is published. */
export const analyzeRequest = new RequestType<{ readonly folders?: readonly string[] } | null, Status, void>("secondSource/analyze");

/** How a question stands, and whether an editor has decided about what outlets disagree on. */
export type ViewStanding = Standing | "decided";

/** One story in a list of them: what a view shows before it is asked for the story's questions. */
export interface StorySummary {
  /** Stays the same while the story does: its folder, its name in the settings, or its first article's path. */
  readonly id: string;
  readonly title: string;
  /** Another number whenever the story was analysed anew: what is known of a story is good as long as its revision is the same. */
  readonly revision: number;
  readonly articles: number;
  /** How many questions have each standing. */
  readonly counts: Readonly<Record<ViewStanding, number>>;
}

/** An article as views name it. */
export interface StoryArticle {
  readonly uri: string;
  readonly outlet: string;
  readonly published: string | null;
  readonly headline: string | null;
}

/** One article's answer to a question, at its place; `article` is an index into the story's articles. */
export type ViewAnswer = Omit<Answer, "article" | "span"> & { readonly article: number; readonly range: Range };

/** A question with all answers to it. */
export interface ViewQuestion extends Omit<Question, "answers" | "standing"> {
  readonly standing: ViewStanding;
  readonly decision: ViewDecision | null;
  readonly answers: readonly ViewAnswer[];
}

/** What an editor decided about a disagreement. */
export interface ViewDecision {
  readonly decision: "verified" | "explained" | "ignored";
  readonly note: string | null;
  readonly by: string | null;
  /** An ISO day. */
  readonly when: string | null;
}

/** A decision whose words are no longer there: its place in the file of decisions, and what is to be told of it. */
export interface Orphan {
  readonly uri: string;
  readonly range: Range;
  readonly message: string;
}

/** All that a view shows of one story. */
export interface StoryOverview extends StorySummary {
  readonly members: readonly StoryArticle[];
  readonly questions: readonly ViewQuestion[];
}

/** The stories of the workspace, in order of their first article. */
export const storiesRequest = new RequestType<null, readonly StorySummary[], void>("secondSource/stories");

/** The questions of some stories; those that are no longer there are left out. */
export const overviewRequest = new RequestType<{ readonly stories: readonly string[] }, readonly StoryOverview[], void>(
  "secondSource/overview",
);

/** The decisions that no longer belong to anything, in order of their files. */
export const orphansRequest = new RequestType<null, readonly Orphan[], void>("secondSource/orphans");

/** The id of the story that an article is part of, by its URI; null where it is part of none. */
export const storyOfRequest = new RequestType<{ readonly uri: string }, string | null, void>("secondSource/storyOf");

/** Told after every analysis that changed a story: what views show may be out of date. */
export const changedNotification = new NotificationType0("secondSource/changed");

/** What a problem carries in its `data`: which finding it tells of, and which of its sides. Code actions read it back. */
export interface ProblemData {
  /** The rule's code. */
  readonly code: string;
  /** The story's id, as the engine gives it. */
  readonly story: string;
  /** The claim group's id, where the rule reports on one. */
  readonly group: string | null;
  /** Places in the story's `findings`, and in that finding's `sides`: good until the story is read again. */
  readonly finding: number;
  readonly side: number;
  /** The article's path, and the span of the side in it, in UTF-16 code units: what to look the finding up by when the story was read again. */
  readonly article: string;
  readonly start: number;
  readonly end: number;
}
