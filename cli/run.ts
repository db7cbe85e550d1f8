import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import type { Writable } from "node:stream";
import { jsonReport, printable, problemLine, SEVERITIES, type CheckedStories } from "../engine/report/index.ts";
import type { FileSystem } from "../workspace/index.ts";
import { analyzePaths, type Analysis } from "./analysis.ts";
import { checkedStories, pathFrom } from "./checked.ts";
import { FORMATTERS } from "./formats.ts";
import { helpText } from "./help.ts";
import { openKept } from "./kept.ts";
import { MOST_THREADS, parseCommand, UsageError, type Command, type FailOn } from "./options.ts";
import { output, type Output } from "./output.ts";
import { readNames } from "./program.ts";
import { createProgress } from "./progress.ts";
import { createStyle, wantsColour } from "./style.ts";

/** What a run needs of the process it runs in. */
export interface Environment {
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The folder that holds the program. */
  readonly home: string;
  readonly fileSystem?: FileSystem;
}

/** Exit statuses. */
const NOTHING = 0;
const FOUND = 1;
const WRONG = 2;

/** Runs one command line to its end and gives the exit status. Rejects only on a fault of this program. */
export async function run(args: readonly string[], environment: Environment): Promise<number> {
  const out = output(environment.stdout);
  const err = output(environment.stderr);
  const status = await runCommand(args, environment, out, err);
  const failure = await out.end();
  if (failure) await err.write(`second-source: The output could not be written: ${failure.message}\n`);
  await err.end();
  return failure ? WRONG : status;
}

async function runCommand(args: readonly string[], environment: Environment, out: Output, err: Output): Promise<number> {
  let command: Command;
  try {
    command = parseCommand(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    await err.write(`second-source: ${printable(error.message)}\nTry "second-source --help".\n`);
    return WRONG;
  }
  if (command.name === "check" || command.name === "analyze") return runAnalysis(command, environment, out, err);
  await out.write(command.name === "help" ? helpText(command.topic) : `${versionOf(environment.home)}\n`);
  return NOTHING;
}

async function runAnalysis(command: AnalysisCommand, environment: Environment, out: Output, err: Output): Promise<number> {
  const faults: string[] = [];
  const analysis = await analyze(command, environment, (fault) => faults.push(fault));
  for (const fault of faults) await err.write(`second-source: ${printable(fault)}\n`);
  const checked = checkedStories(analysis, environment.cwd, versionOf(environment.home));
  const isEmpty = analysis.stories.length === 0;
  if (command.name === "analyze") await writeAll(jsonReport(checked.stories, checked.open), out);
  // Where nothing was read there is nothing to say but why, and that stands on standard error; a program still gets its document.
  else if (!isEmpty || command.format !== "text") await printCheck(checked, command, environment, out);
  // What the user must mend stands on standard error, as does what the output does not tell.
  const isTold = command.name === "check" && command.format !== "json" && !(isEmpty && command.format === "text");
  for (const problem of [...checked.unread, ...(isTold ? [] : checked.problems)])
    await err.write(`second-source: ${problemLine(problem)}\n`);
  if (isEmpty && checked.unread.length === 0) await err.write(noArticles(command.paths, environment.cwd));
  if (isEmpty || checked.unread.length > 0) return WRONG;
  return command.name === "check" && isFound(analysis, command.failOn) ? FOUND : NOTHING;
}

type AnalysisCommand = Extract<Command, { readonly name: "check" | "analyze" }>;

async function analyze(
  command: AnalysisCommand,
  { stderr, cwd, home, fileSystem }: Environment,
  onFault: (message: string) => void,
): Promise<Analysis> {
  const progress = createProgress(stderr, () => performance.now());
  const { paths, sensitivity, cache } = command;
  // Only who starts the program says where it may write: no file below the paths has a say in it.
  const kept = cache === null ? null : await openKept(resolve(cwd, cache), { home, names: readNames(home), onFault });
  const dispositions = command.name === "check" && command.dispositions;
  const settings = sensitivity === null ? {} : { sensitivity };
  try {
    const threads = command.threads ?? defaultThreads();
    return await analyzePaths(paths, { home, settings, dispositions, fileSystem, kept, threads, onFault, onProgress: progress.update });
  } finally {
    kept?.cache.close();
    progress.clear();
  }
}

/** With one core to use, threads would only take turns on it. */
function defaultThreads(): number {
  const cores = availableParallelism();
  return cores > 1 ? Math.min(MOST_THREADS, cores) : 0;
}

type CheckCommand = Extract<Command, { readonly name: "check" }>;

async function printCheck(checked: CheckedStories, { format }: CheckCommand, { stdout, env }: Environment, out: Output): Promise<void> {
  const style = createStyle(wantsColour(env, stdout.isTTY === true));
  await writeAll(FORMATTERS[format](checked, { style, width: widthOf(stdout.columns) }), out);
}

/** Longer lines are hard to read, and shorter ones show nothing; where no terminal tells its width, that of a page. */
function widthOf(columns: number | undefined): number {
  return columns === undefined || columns === 0 ? 100 : Math.min(120, Math.max(40, columns));
}

/** Gathers small pieces, so that a large report is some hundred writes and not a million. */
async function writeAll(pieces: Iterable<string>, out: Output): Promise<void> {
  let waiting = "";
  for (const piece of pieces) {
    if (out.closed) return;
    waiting += piece;
    if (waiting.length < 65_536) continue;
    await out.write(waiting);
    waiting = "";
  }
  await out.write(waiting);
}

function noArticles(paths: readonly string[], cwd: string): string {
  const places = paths.map((path) => printable(pathFrom(resolve(cwd, path), cwd))).join(", ");
  return `second-source: No articles in ${places}. An article is a .txt, .md or .article file with an outlet, a date, a byline or a dateline.\n`;
}

function isFound({ stories }: Analysis, failOn: FailOn): boolean {
  if (failOn === "never") return false;
  const limit = SEVERITIES.indexOf(failOn);
  return stories.some(({ findings }) => findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= limit));
}

function versionOf(home: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(home, "../package.json"), "utf8"));
  return typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : "unknown";
}
