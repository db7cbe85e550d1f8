import { type Disposable, EventEmitter, type Event } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import type { Orphan, Story, StorySummary } from "./panel/story.ts";

/** What the views know of the workspace's stories: asked of the server when it is needed, kept as long as it is good. */
export interface Stories extends Disposable {
  /** Fires when the list of stories, or any of them, may be another than before. */
  readonly onDidChange: Event<void>;
  /** Whether there is a server to ask. */
  isReady(): boolean;
  /** The stories in the workspace's order; empty where the server does not answer. */
  list(): Promise<readonly StorySummary[]>;
  /** All about some stories, in the order asked for; those that are gone are left out. */
  read(ids: readonly string[]): Promise<readonly Story[]>;
  /** The decisions that no longer belong to anything. */
  orphans(): Promise<readonly Orphan[]>;
  /** The id of the story that an article is part of. */
  storyOf(uri: string): Promise<string | null>;
}

/** How many stories are asked for at a time, so that none of the answers is very large. */
const AT_ONCE = 50;

/** How long changes are gathered before they are told, in milliseconds. */
const PAUSE = 150;

/** Follows the stories that a server tells of. */
export function followStories(server: LanguageClient): Stories {
  const changed = new EventEmitter<void>();
  const known = new Map<string, Story>();
  let summaries: Promise<readonly StorySummary[]> | null = null;
  let timer: NodeJS.Timeout | undefined;
  const forget = (): void => {
    summaries = null;
    // While someone types, what changed is told a few times a second and not at each keystroke.
    timer ??= setTimeout(() => {
      timer = undefined;
      changed.fire();
    }, PAUSE);
  };
  const subscriptions = [server.onNotification("secondSource/changed", forget), server.onDidChangeState(forget)];

  const list = (): Promise<readonly StorySummary[]> => {
    summaries ??= ask<readonly StorySummary[]>(server, "secondSource/stories", null, []);
    return summaries;
  };
  return {
    onDidChange: changed.event,
    isReady: () => server.isRunning(),
    list,
    async read(ids) {
      const current = new Map((await list()).map((story) => [story.id, story.revision]));
      for (const id of known.keys()) if (!current.has(id)) known.delete(id);
      const stale = ids.filter((id) => current.has(id) && known.get(id)?.revision !== current.get(id));
      for (let from = 0; from < stale.length; from += AT_ONCE) {
        const stories = stale.slice(from, from + AT_ONCE);
        for (const story of await ask<readonly Story[]>(server, "secondSource/overview", { stories }, [])) known.set(story.id, story);
      }
      return ids.flatMap((id) => known.get(id) ?? []);
    },
    orphans: () => ask<readonly Orphan[]>(server, "secondSource/orphans", null, []),
    storyOf: (uri) => ask<string | null>(server, "secondSource/storyOf", { uri }, null),
    dispose() {
      clearTimeout(timer);
      changed.dispose();
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

/** A server that is starting, stopping or gone has nothing to tell; the views ask again when that changes. */
async function ask<Result>(server: LanguageClient, method: string, params: unknown, otherwise: Result): Promise<Result> {
  if (!server.isRunning()) return otherwise;
  try {
    return await server.sendRequest<Result>(method, params);
  } catch {
    return otherwise;
  }
}
