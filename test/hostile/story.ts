import { STANDINGS, type Question, type Story } from "../../client/panel/story.ts";
import { answer, plotted, question, story } from "../client/story.ts";

/** A story in which every text that the views show is the payload: one question of each kind and standing. */
export function poisonedStory(text: string): Story {
  const answers = [
    answer(0, text, { words: text, source: text, plot: plotted(1, 1), marks: [{ start: 0, end: 1 }] }),
    answer(1, `${text} more`, { words: text, source: text, side: 1, plot: plotted(2, 3, "about", 1) }),
  ];
  const kinds: Question["kind"][] = ["quantity", "date", "quote", "status", "attribution", "name"];
  const questions = STANDINGS.flatMap((standing) =>
    kinds.map((kind, index) =>
      question(text, standing === "single" ? answers.slice(0, 1) : answers, {
        id: `${text}${standing}${index}`,
        kind,
        standing,
        why: [text],
        measure: kind === "date" ? { kind: "date", unit: null } : { kind: "number", unit: index === 0 ? text : null },
        decision: standing === "decided" ? { decision: "verified", note: text, by: text, when: text } : null,
      }),
    ),
  );
  const members = ["a", "b", "c"].map((name) => ({
    uri: `file:///${encodeURIComponent(name)}`,
    outlet: text,
    published: text,
    headline: text,
  }));
  return story(questions, { id: text, title: text, members });
}
