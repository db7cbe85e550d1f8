import { isNode, isPair, isScalar, visit, type Document, type LineCounter } from "yaml";
import type { FileProblem, LineRange } from "./problems.ts";
import type { SettingsOverrides } from "./settings.ts";
import { readSettings, type SettingFault } from "./validate.ts";
import { linesOf } from "./yaml-lines.ts";
import { countAliases, parseYaml } from "./yaml.ts";

/** Where a folder keeps its configuration. */
export const CONFIG_PATH = ".second-source/config.yaml";

export interface Config {
  readonly settings: SettingsOverrides;
  readonly problems: readonly Pick<FileProblem, "code" | "severity" | "message" | "range">[];
}

/** Reads the text of a `config.yaml`. What is right in it is used; each fault is told at its line. Never throws. */
export function parseConfig(text: string, ruleCodes: readonly string[]): Config {
  const lines = linesOf(text);
  const document = parseYaml(text);
  if (document.errors.length > 0) {
    const problems = document.errors
      .slice(0, MAX_PROBLEMS)
      .map((error) => problem(`Not valid YAML: ${error.message.replace(/\.?$/u, ".")}`, rangeOf(error.pos, lines), "error"));
    return { settings: {}, problems };
  }
  let data: unknown;
  try {
    // To read them all takes the square of their number, and more where one leads to the next.
    if (countAliases(document) > MAX_ALIASES) throw new RangeError("Too many aliases.");
    data = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch {
    return { settings: {}, problems: [problem("Too many aliases.", null, "error")] };
  }
  const { settings, faults } = readSettings(data, ruleCodes);
  const told = faults.slice(0, MAX_PROBLEMS);
  const problems = told.map((fault) => problem(fault.message, rangeOf(placeOf(fault, document), lines), "warning"));
  return { settings, problems };
}

const MAX_PROBLEMS = 50;
const MAX_ALIASES = 100;

function problem(message: string, range: LineRange | null, severity: "error" | "warning"): Config["problems"][number] {
  return { code: "config-invalid", severity, message, range };
}

/** Offsets of the faulty key or value; of its nearest parent where there is none. */
function placeOf({ path, atKey }: SettingFault, document: Document): readonly [number, number] {
  const key = path.at(-1);
  if (atKey === true) {
    const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    let found: readonly [number, number] | null = null;
    if (isNode(parent)) {
      visit(parent, {
        Pair(_, pair) {
          if (isPair(pair) && isScalar(pair.key) && pair.key.value === key && pair.key.range) {
            found = [pair.key.range[0], pair.key.range[1]];
            return visit.BREAK;
          }
          return undefined;
        },
      });
    }
    if (found) return found;
  }
  for (let depth = path.length; depth > 0; depth--) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return [node.range[0], node.range[1]];
  }
  return [0, 0];
}

function rangeOf([start, end]: readonly [number, number], lines: LineCounter): LineRange {
  const from = lines.linePos(start);
  const to = lines.linePos(Math.max(start, end));
  return { line: from.line - 1, character: from.col - 1, endLine: to.line - 1, endCharacter: to.col - 1 };
}
