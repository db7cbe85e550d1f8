import { NotificationType, RequestType } from "vscode-languageserver";

/** One story, for whoever shows how many disagreements the story at hand has. */
export interface StoryStatus {
  /** The articles' URIs. */
  readonly articles: readonly string[];
  readonly disagreements: number;
}

/** What the server tells whenever it changes. */
export interface Status {
  /** Files read so far, and how many there are to read; null when nothing is being read. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly stories: readonly StoryStatus[];
}

export const statusNotification = new NotificationType<Status>("secondSource/status");

/** Reads folders afresh, all of them if none is named; answers when all is published. */
export const analyzeRequest = new RequestType<{ readonly folders?: readonly string[] } | null, Status, void>("secondSource/analyze");
