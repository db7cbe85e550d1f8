import { isAlias, isCollection, isMap, isNode, isScalar, isSeq, visit, type Document, type Node } from "yaml";
import { parseYaml } from "../yaml.ts";
import { linesOf } from "../yaml-lines.ts";
import { lineRange } from "./lines.ts";
import { readEntry, type Faults } from "./read-entry.ts";
import type { DispositionEntry, DispositionProblem } from "./types.ts";

/** Where a folder keeps what was decided about findings. */
export const DISPOSITIONS_PATH = ".second-source/dispositions.yaml";

/** The largest file that is read, in bytes. */
export const MAX_DISPOSITIONS_SIZE = 4_000_000;

export interface Dispositions {
  /** Those that can be used, in the file's order. */
  readonly entries: readonly DispositionEntry[];
  readonly problems: readonly DispositionProblem[];
}

/** Reads the text of a `dispositions.yaml`. What is right in it is used; each fault is told at its place. Never throws. */
export function parseDispositions(text: string, ruleCodes: readonly string[]): Dispositions {
  const lines = linesOf(text);
  const document = readYaml(text);
  const problems: DispositionProblem[] = [];
  const faults: Faults = {
    at: (node, message, severity = "warning") =>
      void problems.push({ code: "disposition-invalid", severity, message, range: lineRange(node?.range ?? [0, 0], lines) }),
  };
  for (const error of document.errors.slice(0, MOST_PROBLEMS)) {
    const range = lineRange(error.pos, lines);
    problems.push({ code: "disposition-invalid", severity: "error", message: `Not valid YAML: ${sentence(error.message)}`, range });
  }
  if (document.errors.length > 0) return { entries: [], problems };
  const odd = firstAlias(document);
  if (odd) {
    faults.at(odd, "Anchors (&x) and aliases (*x) are not read here: write the words out.", "error");
    return { entries: [], problems };
  }
  const list: unknown = document.contents;
  if (list === null || (isScalar(list) && list.source === "")) return { entries: [], problems };
  if (!isSeq(list)) {
    faults.at(
      isScalar(list) || isCollection(list) ? list : null,
      'Expected a list of decisions, each beginning with "- rule: …".',
      "error",
    );
    return { entries: [], problems };
  }
  const entries = list.items.flatMap((item: unknown, index): DispositionEntry[] => {
    const entry = isMap(item) ? readEntry(item, { index, lines, faults, ruleCodes }) : null;
    if (isMap(item)) return entry ? [entry] : [];
    faults.at(isNode(item) ? item : list, "Expected a decision with rule, decision and sides.");
    return [];
  });
  return { entries, problems: problems.slice(0, MOST_PROBLEMS) };
}

const MOST_PROBLEMS = 100;

/** Parses without taking any scalar for more than its words: a date, a number and "yes" are text here. */
export function readYaml(text: string): Document.Parsed {
  return parseYaml(text, { schema: "failsafe", keepSourceTokens: true });
}

/** The first node that names another or can be named. */
export function firstAlias(document: Document): Node | null {
  let found: Node | null = null;
  visit(document, {
    Node(_, node) {
      if (!isAlias(node) && !("anchor" in node && node.anchor !== undefined)) return undefined;
      found = node;
      return visit.BREAK;
    },
  });
  return found;
}

/** A message of the parser as a sentence. */
export function sentence(message: string): string {
  return message.replace(/\.?$/u, ".");
}
