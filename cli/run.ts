import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Writable } from "node:stream";
import { printable, serializeReport, toJsonReport } from "../engine/report/index.ts";
import type { FileSystem } from "../workspace/index.ts";
import { analyzePaths, type Analysis } from "./analysis.ts";
import { displayPath, problemLines, renderCheck, SEVERITIES } from "./check.ts";
import { helpText } from "./help.ts";
import { parseCommand, UsageError, type Command, type FailOn } from "./options.ts";
import { output, type Output } from "./output.ts";
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
  const analysis = await analyze(command.paths, environment);
  await (command.name === "check" ? printCheck(analysis, environment, out) : printReport(analysis, out));
  await reportProblems(analysis, command, environment, err);
  if (analysis.inputError || analysis.stories.length === 0) return WRONG;
  return command.name === "check" && isFound(analysis, command.failOn) ? FOUND : NOTHING;
}

type AnalysisCommand = Extract<Command, { readonly name: "check" | "analyze" }>;

async function analyze(paths: readonly string[], { stderr, home, fileSystem }: Environment): Promise<Analysis> {
  const progress = createProgress(stderr, () => performance.now());
  try {
    return await analyzePaths(paths, { home, fileSystem, onProgress: progress.update });
  } finally {
    progress.clear();
  }
}

async function printCheck(analysis: Analysis, { stdout, env, cwd }: Environment, out: Output): Promise<void> {
  const style = createStyle(wantsColour(env, stdout.isTTY === true));
  await writeAll(renderCheck(analysis, { style, cwd, width: widthOf(stdout.columns) }), out);
}

/** Longer lines are hard to read, and shorter ones show nothing; where no terminal tells its width, that of a page. */
function widthOf(columns: number | undefined): number {
  return columns === undefined || columns === 0 ? 100 : Math.min(120, Math.max(40, columns));
}

async function printReport(analysis: Analysis, out: Output): Promise<void> {
  await writeAll(serializeReport(toJsonReport(analysis.stories)), out);
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

/** `check` tells of its own problems in the summary; on standard error stands what the user must mend. */
async function reportProblems(analysis: Analysis, command: AnalysisCommand, { cwd }: Environment, err: Output): Promise<void> {
  const lines = command.name === "analyze" || analysis.inputError || analysis.stories.length === 0 ? problemLines(analysis, cwd) : [];
  for (const line of lines) await err.write(`second-source: ${line}\n`);
  if (analysis.stories.length > 0 || analysis.inputError) return;
  const places = command.paths.map((path) => displayPath(path, cwd)).join(", ");
  await err.write(
    `second-source: No articles in ${places}. An article is a .txt, .md or .article file with an outlet, a date, a byline or a dateline.\n`,
  );
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
