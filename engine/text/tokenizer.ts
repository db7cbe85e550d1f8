import winkNLP from "wink-nlp";
import model from "wink-eng-lite-web-model";
import type { PartOfSpeech, Sentence, Token, TokenKind, TokenizedText, Tokenizer } from "./types.ts";

/** Loads the language model (about 0.2 s) and returns a tokenizer over it. */
export function createTokenizer(): Tokenizer {
  const nlp = winkNLP(model, ["sbd", "pos"]);
  const { its } = nlp;
  return {
    tokenize(text, offset = 0): TokenizedText {
      const document = nlp.readDoc(text);
      const all = document.tokens();
      const values = all.out() as string[];
      const tags = all.out(its.pos) as PartOfSpeech[];
      const types = all.out(its.type) as string[];
      const lemmas = all.out(its.lemma as typeof its.value) as string[];
      const tokens: Token[] = [];
      let cursor = 0;
      values.forEach((value, index) => {
        const at = text.indexOf(value, cursor);
        if (at < 0 || value.trim() === "") return;
        const lower = value.toLowerCase().replaceAll("’", "'");
        tokens.push({
          start: offset + at,
          end: offset + at + value.length,
          text: value,
          lower,
          lemma: lemmas[index] ?? lower,
          pos: tags[index] ?? "X",
          kind: kindOf(types[index] ?? "word"),
          spaced: at === 0 || at > cursor,
        });
        cursor = at + value.length;
      });
      const sentences: Sentence[] = [];
      let first = 0;
      for (const size of document.sentences().out(its.span) as unknown as [number, number][]) {
        const last = Math.min(size[1] + 1, tokens.length);
        const [a, b] = [tokens[first], tokens[last - 1]];
        if (a && b) sentences.push({ start: a.start, end: b.end, first, last });
        first = last;
      }
      return { tokens, sentences };
    },
  };
}

function kindOf(type: string): TokenKind {
  if (type === "number" || type === "ordinal") return "number";
  if (type === "punctuation") return "punctuation";
  return type === "word" || type === "decade" || type === "time" ? "word" : "symbol";
}
