import { storyQuestions, type Question, type Standing } from "../../engine/report/index.ts";
import type { StoryView } from "../analyses.ts";
import type { Feature } from "../feature.ts";
import type { Library } from "../library.ts";
import {
  changedNotification,
  overviewRequest,
  storiesRequest,
  storyOfRequest,
  type StoryOverview,
  type StorySummary,
  type ViewQuestion,
} from "../protocol.ts";
import { rangeOf } from "../spans.ts";

export const viewsFeature: Feature = {
  capabilities: () => ({}),
  register: (connection, answer, onChanged) => {
    const questionsOf = questionKeeper();
    const isChanged = storyWatcher();
    onChanged(({ session }) => {
      if (isChanged(session.analyses.stories)) void connection.sendNotification(changedNotification);
    });
    connection.onRequest(storiesRequest, (_, token) =>
      answer(token, ({ session: { analyses } }) => [...analyses.stories].map((view) => summaryOf(view, questionsOf(view)))),
    );
    connection.onRequest(storyOfRequest, ({ uri }, token) =>
      answer(token, ({ session: { analyses, library } }) => {
        const path = library.fileOf(uri)?.path;
        return (path === undefined ? undefined : analyses.storyOf(path)?.analysis.id) ?? null;
      }),
    );
    connection.onRequest(overviewRequest, ({ stories }, token) =>
      answer(token, ({ session: { analyses, library } }) => {
        const wanted = new Set(stories);
        return [...analyses.stories]
          .filter(({ analysis }) => wanted.has(analysis.id))
          .map((view) => overviewOf(view, questionsOf(view), library));
      }),
    );
  },
};

/** A story's questions, and which of its analyses they are of. */
interface Kept {
  readonly revision: number;
  readonly questions: readonly Question[];
}

/** Makes a story's questions once for each analysis of it: the list of stories and the story itself ask for the same. */
function questionKeeper(): (view: StoryView) => Kept {
  const known = new WeakMap<StoryView, Kept>();
  let revision = 0;
  return (view) => {
    const kept = known.get(view) ?? { revision: ++revision, questions: storyQuestions(view.analysis) };
    known.set(view, kept);
    return kept;
  };
}

/** Tells whether any story is another than when it was asked last. */
function storyWatcher(): (stories: Iterable<StoryView>) => boolean {
  let before: ReadonlySet<StoryView> = new Set();
  return (stories) => {
    const now = new Set(stories);
    const isSame = now.size === before.size && [...now].every((view) => before.has(view));
    before = now;
    return !isSame;
  };
}

function summaryOf(view: StoryView, { revision, questions }: Kept): StorySummary {
  const counts: Record<Standing, number> = { disagree: 0, differ: 0, agree: 0, single: 0 };
  for (const { standing } of questions) counts[standing]++;
  const { id, articles } = view.analysis;
  return { id, title: titleOf(view), revision, articles: articles.length, counts };
}

function overviewOf(view: StoryView, kept: Kept, library: Library): StoryOverview {
  const { articles } = view.analysis;
  const members = articles.map(({ article: { path, outletLabel, published, headline } }) => {
    return { uri: library.files.get(path)?.uri ?? path, outlet: outletLabel, published, headline };
  });
  const places = new Map(articles.map(({ article }, index) => [article.path, index]));
  return { ...summaryOf(view, kept), members, questions: kept.questions.map((question) => placed(question, places, library)) };
}

function placed({ answers, ...question }: Question, places: ReadonlyMap<string, number>, library: Library): ViewQuestion {
  return {
    ...question,
    answers: answers.flatMap(({ article, span, ...answer }) => {
      const document = library.files.get(article)?.document;
      return document ? [{ ...answer, article: places.get(article) ?? 0, range: rangeOf(document, span) }] : [];
    }),
  };
}

/** Names of folders that say no more than that there are articles in them. */
const SAYING_NOTHING: ReadonlySet<string> = new Set(["articles", "texts", "files", "txt"]);

/** The name that the settings give, else the folder's, else the first article's headline. */
function titleOf({ analysis: { id, articles } }: StoryView): string {
  const first = articles.find(({ article }) => article.path === id)?.article;
  if (first) return first.headline ?? first.outletLabel;
  if (!articles.some(({ article }) => article.path.startsWith(`${id}/`))) return id;
  const names = id.split("/").filter((name) => name !== "");
  return names.findLast((name) => !SAYING_NOTHING.has(name.toLowerCase())) ?? id;
}
