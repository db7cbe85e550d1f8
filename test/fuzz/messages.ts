import * as fc from "fast-check";
import { frames } from "./frames.ts";
import { hostileConfigs, hostileDispositions } from "./papers.ts";
import { hostileTexts } from "./texts.ts";

/** The documents that messages speak of: three of the folder, one beside it, one that is no file, and such as never were. */
export const FILES = ["file:///w/flood/a.txt", "file:///w/flood/b.txt", "file:///w/storm/c.md"] as const;
/** What a folder keeps beside its articles. */
export const CONFIG = "file:///w/.second-source/config.yaml";
export const DECISIONS = "file:///w/.second-source/dispositions.yaml";
export const DOCUMENTS = [...FILES, "file:///elsewhere/d.txt", "untitled:Untitled-1"] as const;
const STRANGE = [
  "file:///w/none.txt",
  "",
  "x",
  "file:///%zz",
  "file://host/share/x.txt",
  "http://x/y",
  "file:///w/flood",
  "file:///w/../../etc/passwd",
  "\ud800",
  "file:///w/flood/a.txt#L3",
  "__proto__",
];

/** A position that may lie anywhere. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** One change of a text: of a part of it, or of all of it. */
export interface Edit {
  readonly range?: { readonly start: Place; readonly end: Place };
  readonly text: string;
}

/** What a client does. */
export type Deed =
  | { readonly do: "open"; readonly uri: string; readonly language: string; readonly version: number; readonly text: string }
  | {
      readonly do: "change";
      readonly uri: string;
      readonly version: "next" | "same" | "earlier" | "far";
      readonly edits: readonly Edit[];
      readonly times: number;
    }
  | { readonly do: "close"; readonly uri: string }
  | { readonly do: "save"; readonly uri: string; readonly text: string | null; readonly type: number }
  | { readonly do: "ask"; readonly method: string; readonly params: unknown; readonly cancel: "no" | "at once" | "soon" }
  | { readonly do: "tell"; readonly method: string; readonly params: unknown }
  | { readonly do: "frame"; readonly bytes: string }
  | { readonly do: "wait" };

const number = fc.oneof({ weight: 4, arbitrary: fc.nat(12) }, fc.constantFrom(0, 1, 200, 99_999, 2_147_483_647));
/** Numbers that no position has. */
const strangeNumber = fc.oneof({ weight: 3, arbitrary: number }, fc.constantFrom(-1, 0.5, -2_147_483_648, 1e308, 4_294_967_296));
const place: fc.Arbitrary<Place> = fc.record({ line: number, character: number });
const strangePlace: fc.Arbitrary<Place> = fc.record({ line: strangeNumber, character: strangeNumber });
const range = fc.record({ start: place, end: place });
const uri = fc.constantFrom(...DOCUMENTS);
const anyUri = fc.oneof({ weight: 4, arbitrary: uri }, fc.constantFrom(...STRANGE));
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ range, text: fc.oneof(fc.constantFrom("", "1", "\n", " 40 houses", "\ud83d"), fc.string({ maxLength: 5 })) }),
  },
  fc.record({ text: hostileTexts }),
);

const opens = fc
  .record({ uri, language: fc.constantFrom("article", "plaintext", "markdown", "constructor"), version: number, text: hostileTexts })
  .map(({ uri, language, version, text }): Deed => ({ do: "open", uri, language, version, text }));
const changes = fc.record({
  do: fc.constant("change" as const),
  uri,
  version: fc.constantFrom("next" as const, "next" as const, "next" as const, "same" as const, "earlier" as const, "far" as const),
  edits: fc.array(edit, { maxLength: 3 }),
  times: fc.oneof({ weight: 6, arbitrary: fc.constant(1) }, fc.constant(25)),
});
const saveOf = (uris: readonly string[], texts: fc.Arbitrary<string>): fc.Arbitrary<Deed> =>
  fc
    .tuple(fc.constantFrom(...uris), fc.option(texts, { freq: 3 }), fc.constantFrom(1, 2, 3))
    .map(([uri, text, type]) => ({ do: "save", uri, text, type }));
const saves = fc.oneof(
  { weight: 6, arbitrary: saveOf(FILES, hostileTexts) },
  { weight: 1, arbitrary: saveOf([CONFIG], hostileConfigs) },
  { weight: 1, arbitrary: saveOf([DECISIONS], hostileDispositions) },
);

/** Questions, by what they ask of a text. */
const OF_TEXT = ["documentSymbol", "codeLens", "documentLink", "foldingRange", "semanticTokens/full", "diagnostic"];
const OF_PLACE = ["hover", "definition", "documentHighlight", "completion", "prepareRename", "references", "rename"];
const OF_RANGE = ["inlayHint", "semanticTokens/range", "codeAction"];

const method = (names: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...names.map((name) => `textDocument/${name}`));

const asks = (uris: fc.Arbitrary<string>, places: fc.Arbitrary<Place>): fc.Arbitrary<Extract<Deed, { do: "ask" }>> => {
  const textDocument = fc.record({ uri: uris });
  const both = fc.record({ start: places, end: places });
  const question = fc.oneof(
    fc.tuple(method(OF_TEXT), fc.record({ textDocument })),
    fc.tuple(
      method(OF_PLACE),
      fc.record({
        textDocument,
        position: places,
        newName: fc.string({ maxLength: 8 }),
        context: fc.constant({ includeDeclaration: true }),
      }),
    ),
    fc.tuple(method(OF_RANGE), fc.record({ textDocument, range: both, context: fc.constant({ diagnostics: [] }) })),
    fc.tuple(fc.constant("textDocument/selectionRange"), fc.record({ textDocument, positions: fc.array(places, { maxLength: 3 }) })),
    fc.tuple(fc.constant("workspace/symbol"), fc.record({ query: fc.constantFrom("", "roe", "14", "\ud800", "__proto__") })),
    fc.tuple(fc.constant("secondSource/storyOf"), fc.record({ uri: uris })),
    fc.tuple(
      fc.constant("secondSource/overview"),
      fc.record({ stories: fc.array(fc.constantFrom("/w/flood", "__proto__", "x"), { maxLength: 2 }) }),
    ),
    fc.tuple(fc.constantFrom("secondSource/stories", "secondSource/orphans"), fc.constant(null)),
  );
  return fc
    .tuple(question, fc.constantFrom("no" as const, "no" as const, "at once" as const, "soon" as const))
    .map(([[name, params], cancel]) => ({ do: "ask", method: name, params, cancel }));
};

const polite: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 3, arbitrary: opens },
  { weight: 6, arbitrary: changes },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("close" as const), uri }) },
  { weight: 2, arbitrary: saves },
  { weight: 6, arbitrary: asks(anyUri, place) },
  { weight: 1, arbitrary: fc.constant({ do: "wait" as const }) },
);

/** What a client may send, up to so many deeds: places may lie outside, versions be stale, and texts anything, but every value is of its kind. */
export function politeDeeds(most: number): fc.Arbitrary<readonly Deed[]> {
  return fc.array(polite, { minLength: Math.ceil(most / 2), maxLength: most, size: "max" });
}

const METHODS = [
  ...[...OF_TEXT, ...OF_PLACE, ...OF_RANGE, "selectionRange", "semanticTokens/full/delta", "nonsense"].map(
    (name) => `textDocument/${name}`,
  ),
  "workspace/symbol",
  "workspace/executeCommand",
  "workspace/diagnostic",
  "codeAction/resolve",
  "codeLens/resolve",
  "secondSource/overview",
  "secondSource/storyOf",
  "secondSource/stories",
  "constructor",
  "__proto__",
  "",
];
const NOTIFICATIONS = [
  "textDocument/didChange",
  "textDocument/didOpen",
  "textDocument/didClose",
  "textDocument/didSave",
  "workspace/didChangeConfiguration",
  "workspace/didChangeWatchedFiles",
  "workspace/didChangeWorkspaceFolders",
  "$/cancelRequest",
  "$/progress",
  "$/setTrace",
  "window/workDoneProgress/cancel",
  "initialized",
  "nonsense",
  "__proto__",
];
const KEYS = [
  "textDocument",
  "uri",
  "position",
  "line",
  "character",
  "range",
  "start",
  "end",
  "contentChanges",
  "text",
  "version",
  "changes",
  "type",
  "settings",
  "event",
  "added",
  "removed",
  "query",
  "arguments",
  "command",
  "id",
  "token",
  "value",
  "context",
  "stories",
  "data",
  "previousResultIds",
  "__proto__",
  "constructor",
  "languageId",
  "secondSource",
  "positions",
  "newName",
];

/** Values of any kind under names that mean something. */
export const { junk } = fc.letrec<{ junk: unknown }>((tie) => ({
  junk: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.constantFrom<unknown[]>(null, true, 0, -1, 1.5, 1e300, "", "x", "file:///w/flood/a.txt", "file:///strange", [], {}),
    fc.string({ maxLength: 4 }),
    fc.array(tie("junk"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie("junk"), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

const rude: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("ask" as const),
      method: fc.constantFrom(...METHODS),
      params: junk,
      cancel: fc.constantFrom("no" as const, "at once" as const),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("tell" as const), method: fc.constantFrom(...NOTIFICATIONS), params: junk }) },
  { weight: 1, arbitrary: opens },
  { weight: 2, arbitrary: changes },
  { weight: 2, arbitrary: asks(anyUri, strangePlace) },
  { weight: 2, arbitrary: frames.map(({ bytes }) => ({ do: "frame" as const, bytes })) },
  { weight: 1, arbitrary: fc.constant({ do: "wait" as const }) },
);

/** What no client should send, up to so many deeds: values of the wrong kind, methods that do not exist. Documents that others do not speak of. */
export function rudeDeeds(most: number): fc.Arbitrary<readonly Deed[]> {
  return fc.array(rude, { minLength: Math.ceil(most / 2), maxLength: most, size: "max" });
}

/** What is asked when nothing may be: before the greeting, after the farewell. */
export const untimely: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: asks(anyUri, place).map(({ method, params }) => ({ do: "ask" as const, method, params, cancel: "no" as const })),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("tell" as const), method: fc.constantFrom(...NOTIFICATIONS), params: junk }) },
    { weight: 1, arbitrary: opens },
    { weight: 1, arbitrary: frames.map(({ bytes }) => ({ do: "frame" as const, bytes })) },
  ),
  { maxLength: 6 },
);
