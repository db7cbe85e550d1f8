import { createClassifier } from "./characters.ts";
import { scan } from "./scan.ts";
import { splitSentences } from "./sentences.ts";
import { createForms, type WordForm } from "./forms.ts";
import { createTagger } from "./tagger.ts";
import { tagNames } from "./names.ts";
import type { Token, Tokenizer } from "./types.ts";

/**
 * Returns a tokenizer. It loads its language model (about 0.1 s) when it first reads a text.
 *
 * Tokens are cut by rules, so that figures and names come out the same everywhere; the model gives parts of speech and lemmas only.
 * - Figures: "1,204,500", "6.1", "10:30", "9/11", "2½" (as `2` and `½`), "21st" and "1990s" are one token each (decades of kind word); a unit
 *   is split off ("6|pm", "£|10|m", "97|km", "25|%"); ranges are three tokens ("5,000|-|6,000", "61|-|39", "2013|-|14").
 * - Words: hyphenated words are split and the parts are not `spaced` ("10|-|year|-|old", "al|-|Maliki|'s"); clitics are split ("do|n't",
 *   "Iraq|'s"); an apostrophe inside a name is not ("Shi'ite"); a name with its figures is one word ("F-16", "G-20", "Covid-19").
 * - An abbreviation keeps its full stop ("U.S.", "a.m.", "Adm.", "Jan.", "No." before a figure).
 * - Web and e-mail addresses, @handles and #hashtags are one token of kind symbol.
 * White space, control and zero-width characters stand between tokens, not in them.
 */
export function createTokenizer(): Tokenizer {
  const classOf = createClassifier();
  const known = createForms();
  const tag = createTagger(known);
  return {
    tokenize(text, offset = 0) {
      const raw = scan(text, classOf);
      const clitics = new Uint8Array(raw.length);
      const forms: WordForm[] = [];
      for (const { start, end, kind, clitic } of raw) {
        if (clitic) clitics[forms.length] = 1;
        forms.push(known.formAt(text, start, end, kind));
      }
      const tokens: Token[] = [];
      let before = -1;
      tag(forms, clitics, (at, pos, lemma) => {
        const [form, place] = [forms[at], raw[at]];
        if (!form || !place) return;
        const { start, end } = place;
        tokens.push({
          start: offset + start,
          end: offset + end,
          text: form.text,
          lower: form.lower,
          lemma,
          pos,
          kind: form.kind,
          spaced: start !== before,
        });
        before = end;
      });
      const sentences = splitSentences(tokens);
      tagNames(tokens, sentences);
      return { tokens, sentences };
    },
  };
}
