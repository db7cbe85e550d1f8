import { storyDigest } from "../../engine/index.ts";
import { isDisagreement, storyQuestions, type Question } from "../../engine/report/index.ts";
import type { StoryView } from "../story-view.ts";
import type { Decided, Dispositions } from "../dispositions.ts";
import type { Feature } from "../feature.ts";
import type { Library } from "../library.ts";
import {
  changedNotification,
  orphansRequest,
  overviewRequest,
  storiesRequest,
  storyOfRequest,
  type Orphan,
  type StoryOverview,
  type StorySummary,
  type ViewDecision,
  type ViewQuestion,
  type ViewStanding,
} from "../protocol.ts";
import type { Session } from "../session.ts";
import { rangeOf, uriOfPath } from "../spans.ts";

export const viewsFeature: Feature = {
  capabilities: () => ({}),
  register: (connection, answer, onChanged) => {
    const keep = questionKeeper();
    const isChanged = changeWatcher();
    onChanged(({ session }) => {
      if (isChanged(session)) void connection.sendNotification(changedNotification);
    });
    connection.onRequest(storiesRequest, (_, token) =>
      answer(token, ({ session }) => [...session.analyses.stories].map((view) => summaryOf(view, keep(view, session)))),
    );
    connection.onRequest(storyOfRequest, ({ uri }, token) =>
      answer(token, ({ session: { analyses, library } }) => {
        const path = library.fileOf(uri)?.path;
        return (path === undefined ? undefined : analyses.storyOf(path)?.analysis.id) ?? null;
      }),
    );
    connection.onRequest(overviewRequest, ({ stories }, token) =>
      answer(token, ({ session }) => {
        const wanted = new Set(stories);
        const views = [...session.analyses.stories].filter(({ analysis }) => wanted.has(analysis.id));
        return views.map((view) => overviewOf(view, keep(view, session), session.library));
      }),
    );
    connection.onRequest(orphansRequest, (_, token) => answer(token, ({ session }) => orphansOf(session.dispositions)));
  },
};

/** A question with what was decided about it. */
type Asked = Omit<ViewQuestion, "answers"> & Pick<Question, "answers">;

/** What is known of a story, and of which of its analyses and decisions it is. */
interface Kept {
  readonly revision: number;
  readonly decided: Decided;
  readonly counts: StorySummary["counts"];
  /** Made when they are asked for: a list of stories only counts them. */
  readonly questions: () => readonly Asked[];
}

/** Makes a story's counts and questions once for each analysis of it: the list of stories and the story itself ask for the same. */
function questionKeeper(): (view: StoryView, session: Session) => Kept {
  const known = new WeakMap<StoryView, Kept>();
  let revision = 0;
  return (view, { dispositions }) => {
    const decided = dispositions.of(view);
    const before = known.get(view);
    if (before?.decided === decided) return before;
    let questions: readonly Asked[] | null = null;
    const kept = {
      revision: ++revision,
      decided,
      counts: countsOf(view, decided),
      questions: () => (questions ??= askedOf(view, decided)),
    };
    known.set(view, kept);
    return kept;
  };
}

/** The decision about each group of which every finding was decided about: its disagreement is one no longer. */
function decisionsOf({ analysis }: StoryView, decided: Decided): ReadonlyMap<string, ViewDecision> {
  const decisions = new Map<string, ViewDecision>();
  if (decided.size === 0) return decisions;
  const open = new Set<string>();
  for (const finding of analysis.findings) {
    if (finding.group === null || !isDisagreement(finding)) continue;
    const entry = decided.get(finding);
    if (!entry) open.add(finding.group);
    else if (!decisions.has(finding.group)) {
      const { decision, note, by, when } = entry;
      decisions.set(finding.group, { decision, note, by, when });
    }
  }
  for (const group of open) decisions.delete(group);
  return decisions;
}

function countsOf(view: StoryView, decided: Decided): StorySummary["counts"] {
  const { standings, singles } = storyDigest(view.analysis);
  const decisions = decisionsOf(view, decided);
  const counts: Record<ViewStanding, number> = { disagree: 0, differ: 0, agree: 0, decided: 0, single: singles };
  for (const [group, standing] of standings) counts[decisions.has(group) ? "decided" : standing]++;
  return counts;
}

function askedOf(view: StoryView, decided: Decided): Asked[] {
  const decisions = decisionsOf(view, decided);
  const asked = storyQuestions(view.analysis).map((question): Asked => {
    const decision = decisions.get(question.group ?? "") ?? null;
    return Object.assign(question, decision ? { standing: "decided" as const, decision } : { decision });
  });
  // What was decided about comes after what still stands, and before what could not be compared.
  return asked.toSorted((a, b) => afterAgreement(a) - afterAgreement(b));
}

function afterAgreement({ standing }: Asked): number {
  return standing === "single" ? 2 : standing === "decided" ? 1 : 0;
}

/** Tells whether any story, or what was decided about it, is another than when it was asked last. */
function changeWatcher(): (session: Session) => boolean {
  let before: readonly unknown[] = [];
  return ({ analyses, dispositions }) => {
    const now = [analyses.generation, dispositions.all(), JSON.stringify(orphansOf(dispositions))];
    const isSame = now.every((part, index) => part === before[index]);
    before = now;
    return !isSame;
  };
}

const LOST = new Set(["disposition-orphaned", "disposition-outdated"]);

function orphansOf(dispositions: Dispositions): Orphan[] {
  return dispositions.faults().flatMap(({ file, code, message, range }): Orphan[] => {
    if (!LOST.has(code)) return [];
    const start = { line: range?.line ?? 0, character: range?.character ?? 0 };
    const end = range ? { line: range.endLine, character: range.endCharacter } : start;
    return [{ uri: uriOfPath(file.replaceAll("\\", "/")), range: { start, end }, message }];
  });
}

function summaryOf(view: StoryView, { revision, counts }: Kept): StorySummary {
  return { id: view.analysis.id, title: titleOf(view), revision, articles: view.members.length, counts };
}

function overviewOf(view: StoryView, kept: Kept, library: Library): StoryOverview {
  const { articles } = view.analysis;
  const members = articles.map(({ article: { path, outletLabel, published, headline } }) => {
    return { uri: library.files.get(path)?.uri ?? path, outlet: outletLabel, published, headline };
  });
  const places = new Map(articles.map(({ article }, index) => [article.path, index]));
  return { ...summaryOf(view, kept), members, questions: kept.questions().map((question) => placed(question, places, library)) };
}

function placed({ answers, ...question }: Asked, places: ReadonlyMap<string, number>, library: Library): ViewQuestion {
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
function titleOf({ analysis: { id }, members }: StoryView): string {
  const first = members.find(({ article }) => article.path === id)?.article;
  if (first) return first.headline ?? first.outletLabel;
  if (!members.some(({ article }) => article.path.startsWith(`${id}/`))) return id;
  const names = id.split("/").filter((name) => name !== "");
  return names.findLast((name) => !SAYING_NOTHING.has(name.toLowerCase())) ?? id;
}
