// Everything that must hold before a change lands: npm test. Ends with the totals; each check that is not a test counts as one.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { run, runScript } from "./run.mjs";
import { testViews } from "./test-views.mjs";
import { testInVsCode } from "./test-vscode.mjs";

const UNIT_RESULTS = "build/unit-tests.json";

const totals = { passed: 0, failed: 0 };
const faults = [];

await check("lint", () => runScript("lint"));
await check("types", () => runScript("types"));
const built = await check("build", () => runScript("build"));
if (built) await check("the built programs on each Node of this machine", () => run(process.execPath, ["scripts/test-nodes.mjs"]));
if (built) await check("what grows with the number of articles", () => run(process.execPath, ["bench/scale.ts", "--check"]));
await unitTests();
const packed = built && (await check("package", () => run(process.execPath, ["scripts/package.mjs"])));
if (packed) await vscodeTests();
else fail(1, "VS Code: not run, as there is no VSIX");

console.log("");
for (const fault of faults) console.log(`FAILED  ${fault}`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed > 0 ? 1 : 0;

async function check(title, program) {
  heading(title);
  const { status } = await program();
  if (status === 0) totals.passed++;
  else fail(1, title);
  return status === 0;
}

async function unitTests() {
  heading("engine, workspace, server, command line and grammar");
  mkdirSync("build", { recursive: true });
  rmSync(UNIT_RESULTS, { force: true });
  const { status } = await run(process.execPath, [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile=${UNIT_RESULTS}`,
  ]);
  const { passed, failed } = readUnitResults();
  totals.passed += passed;
  // A file that does not load fails the run without failing a test.
  if (status !== 0 || failed > 0 || passed === 0) fail(Math.max(1, failed), "unit tests");
}

function readUnitResults() {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(UNIT_RESULTS, "utf8"));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

async function vscodeTests() {
  heading("in VS Code");
  try {
    const { passed, failed } = await testInVsCode();
    totals.passed += passed;
    if (failed > 0) fail(failed, "in VS Code");
    heading("the views, by mouse and by keyboard");
    const views = await testViews();
    totals.passed += views.passed;
    if (views.failed > 0) fail(views.failed, "the views");
  } catch (error) {
    fail(1, `in VS Code: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function fail(count, title) {
  totals.failed += count;
  faults.push(title);
}

function heading(title) {
  console.log(`\n── ${title}`);
}
