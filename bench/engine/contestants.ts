// Who reads. Each is loaded alone in a process of its own, so that none pays for another's memory or compiled code.
import { existsSync, readFileSync } from "node:fs";

export interface Contestant {
  readonly name: string;
  readonly does: string;
  /** How often it reads the other articles before it is measured, and the articles after its first reading of them: slow ones seldom. */
  readonly warmUps: number;
  readonly readings: number;
  /** Loads it, models and all. */
  load(): Promise<Read>;
}

/** Reads one article. */
export type Read = (path: string, text: string) => unknown;

const SLOW = { warmUps: 2, readings: 2 };
const FAST = { warmUps: 20, readings: 10 };

/** The engine first, then the libraries that a user would pick for parts of what it does. */
export const CONTESTANTS: readonly Contestant[] = [
  {
    name: "Second Source",
    does: "the article's parts, tokens, parts of speech, names, numbers, dates, quotations, claims",
    ...FAST,
    async load() {
      const { createEngine } = await import("../../engine/index.ts");
      const names = new URL("../../engine/lexicon/data/names.bin", import.meta.url);
      const engine = createEngine({ names: () => (existsSync(names) ? readFileSync(names) : null) });
      return (path, text) => engine.analyzeArticle({ path, text });
    },
  },
  {
    name: "wink-nlp",
    does: "tokens, sentences, parts of speech, entities, negation, sentiment: its whole pipe",
    ...FAST,
    async load() {
      const [{ default: winkNLP }, { default: model }] = await Promise.all([import("wink-nlp"), import("wink-eng-lite-web-model")]);
      const wink = winkNLP(model);
      // oxlint-disable-next-line typescript/unbound-method -- plain functions of the library's: none of them uses `this`.
      const { pos, detail } = wink.its;
      return (_, text) => {
        const document = wink.readDoc(text);
        return [document.tokens().out(pos), document.sentences().out(), document.entities().out(detail)];
      };
    },
  },
  {
    name: "compromise",
    does: "tokens, parts of speech, people, places and organizations",
    ...SLOW,
    async load() {
      const { default: nlp } = await import("compromise");
      return (_, text) => {
        const view = nlp(text);
        return [view.people().out("array"), view.places().out("array"), view.organizations().out("array")];
      };
    },
  },
  {
    name: "cspell-lib",
    does: "spelling, without suggestions",
    ...SLOW,
    async load() {
      const { spellCheckDocument } = await import("cspell-lib");
      const options = { generateSuggestions: false, noConfigSearch: true };
      return (path, text) => spellCheckDocument({ uri: `file:///${path}`, text, languageId: "plaintext", locale: "en" }, options, {});
    },
  },
  {
    name: "write-good",
    does: "style: passive voice, weasel words, wordiness",
    ...FAST,
    async load() {
      const { default: writeGood } = await import("write-good");
      return (_, text) => writeGood(text);
    },
  },
  {
    name: "harper.js",
    does: "spelling, grammar and style",
    ...SLOW,
    async load() {
      const [{ LocalLinter }, { binary }] = await Promise.all([import("harper.js"), import("harper.js/binary")]);
      const linter = new LocalLinter({ binary });
      await linter.setup();
      return (_, text) => linter.lint(text, { language: "plaintext" });
    },
  },
];
