import {
  isScalar,
  parseDocument,
  visit,
  YAMLParseError,
  type Document,
  type DocumentOptions,
  type ParseOptions,
  type SchemaOptions,
} from "yaml";

type Options = Omit<ParseOptions & DocumentOptions & SchemaOptions, "uniqueKeys" | "stringKeys" | "prettyErrors">;

/** Parses a file of settings or decisions. A key that is there twice is an error as to the parser itself, which compares each with all before it. */
export function parseYaml(text: string, options: Options = {}): Document.Parsed {
  const document = parseDocument(text, { ...options, prettyErrors: false, stringKeys: true, uniqueKeys: false });
  if (document.errors.length > 0) return document;
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const [start = 0, end = 0] = key.range ?? [];
        if (seen.has(key.value)) document.errors.push(new YAMLParseError([start, end], "DUPLICATE_KEY", "Map keys must be unique"));
        seen.add(key.value);
      }
    },
  });
  return document;
}

/** How often a document says that something stands elsewhere in it. */
export function countAliases(document: Document): number {
  let count = 0;
  visit(document, {
    Alias() {
      count++;
    },
  });
  return count;
}
