import { parseArgs } from "node:util";
import type { Sensitivity, Severity } from "../engine/index.ts";
import type { Format } from "./formats.ts";

/** The command line, understood. */
export type Command =
  | { readonly name: "help"; readonly topic: "check" | "analyze" | null }
  | { readonly name: "version" }
  | (Analyzed & { readonly name: "check"; readonly format: Format; readonly failOn: FailOn; readonly dispositions: boolean })
  | (Analyzed & { readonly name: "analyze" });

/** What is asked of every analysis. */
interface Analyzed {
  readonly paths: readonly string[];
  /** Null where the folder's own settings, or the default, hold. */
  readonly sensitivity: Sensitivity | null;
  /** The folder in which analyses are kept from one run to the next; null: they are not. */
  readonly cache: string | null;
  /** Threads at most; 0: none; null: as many as the machine has cores. */
  readonly threads: number | null;
}

/** The least severe finding that makes `check` exit with 1. */
export type FailOn = Severity | "never";

/** A command line that cannot be understood; the message is one sentence for the user. */
export class UsageError extends Error {}

/** More threads than that would hold more memory than they save time. */
export const MOST_THREADS = 16;

const COMMANDS = ["check", "analyze"] as const;
const FAIL_ON: readonly FailOn[] = ["error", "warning", "information", "hint", "never"];
const FORMATS: readonly Format[] = ["text", "json", "sarif", "github", "markdown"];
const SENSITIVITIES: readonly Sensitivity[] = ["low", "normal", "high"];
const OPTIONS = {
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "V" },
  "fail-on": { type: "string" },
  format: { type: "string" },
  sensitivity: { type: "string" },
  cache: { type: "string" },
  threads: { type: "string" },
  "no-dispositions": { type: "boolean" },
} as const;
/** Options that belong to one command; the others belong to all. */
const OWNERS: ReadonlyMap<string, (typeof COMMANDS)[number]> = new Map([
  ["fail-on", "check"],
  ["no-dispositions", "check"],
]);

/** Reads the arguments that follow the program's name. Throws only `UsageError`. */
export function parseCommand(args: readonly string[]): Command {
  const { tokens } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: false, tokens: true });
  const words: string[] = [];
  const given = new Map<string, string | true>();
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    else if (token.kind === "option") given.set(checkOption(token.name, token.rawName, token.value), token.value ?? true);
  }
  if (given.has("help")) return { name: "help", topic: COMMANDS.find((command) => command === words[0]) ?? null };
  if (given.has("version")) return { name: "version" };
  const [word, ...paths] = words;
  if (word === undefined) throw new UsageError("Say what to do: check or analyze.");
  if (word === "help") return { name: "help", topic: COMMANDS.find((command) => command === paths[0]) ?? null };
  const command = COMMANDS.find((name) => name === word);
  if (!command) throw new UsageError(`There is no command "${word}".${suggestion(word, COMMANDS)} The commands are check and analyze.`);
  for (const name of given.keys()) {
    const owner = OWNERS.get(name);
    if (owner && owner !== command) throw new UsageError(`--${name} belongs to ${owner}, not to ${command}.`);
  }
  if (paths.length === 0) throw new UsageError(`Say which files or folders to ${command}; "." is this folder.`);
  if (paths.includes("")) throw new UsageError("A path is empty.");
  const sensitivity = choice(given, "sensitivity", SENSITIVITIES, null);
  const folder = given.get("cache");
  const cache = typeof folder === "string" ? folder : null;
  const threads = threadCount(given.get("threads"));
  if (command === "analyze") {
    choice(given, "format", ["json"], null);
    return { name: command, paths, sensitivity, cache, threads };
  }
  const [format, failOn] = [choice(given, "format", FORMATS, "text"), choice(given, "fail-on", FAIL_ON, "warning")];
  return { name: command, paths, sensitivity, cache, threads, format, failOn, dispositions: !given.has("no-dispositions") };
}

function threadCount(value: string | true | undefined): number | null {
  if (value === undefined) return null;
  const count = typeof value === "string" && /^\d{1,2}$/u.test(value) ? Number(value) : MOST_THREADS + 1;
  if (count > MOST_THREADS) throw new UsageError(`--threads is a number from 0 to ${MOST_THREADS}; not "${value}".`);
  return count;
}

/** The option's name, once it is known and has its value. */
function checkOption(name: string, rawName: string, value: string | undefined): string {
  const definition = Object.entries(OPTIONS).find(([known]) => known === name)?.[1];
  if (!definition) {
    const names = Object.keys(OPTIONS).map((known) => `--${known}`);
    throw new UsageError(`There is no option ${rawName}.${suggestion(rawName, names)}`);
  }
  if (definition.type === "string" && (value === undefined || value === ""))
    throw new UsageError(`${rawName} needs a value: ${rawName} ${valuesOf(name)}.`);
  if (definition.type === "boolean" && value !== undefined) throw new UsageError(`${rawName} takes no value.`);
  return name;
}

function valuesOf(name: string): string {
  if (name === "cache") return "<folder>";
  if (name === "threads") return "<number>";
  return (name === "format" ? FORMATS : name === "sensitivity" ? SENSITIVITIES : FAIL_ON).join("|");
}

function choice<Value extends string, Otherwise extends Value | null>(
  given: ReadonlyMap<string, string | true>,
  name: string,
  values: readonly Value[],
  otherwise: Otherwise,
): Value | Otherwise {
  const value = given.get(name);
  if (value === undefined) return otherwise;
  const found = values.find((known) => known === value);
  if (found === undefined) throw new UsageError(`--${name} is ${values.join(", ")}; not "${value}".${suggestion(String(value), values)}`);
  return found;
}

function suggestion(word: string, known: readonly string[]): string {
  const near = known
    .map((name) => ({ name, distance: editDistance(word.slice(0, 40), name) }))
    .toSorted((a, b) => a.distance - b.distance)[0];
  return near && near.distance <= Math.max(1, Math.floor(near.name.replace(/^-+/u, "").length / 3)) ? ` Did you mean ${near.name}?` : "";
}

/** Levenshtein's distance, over UTF-16 code units. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const substitution = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(substitution, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
