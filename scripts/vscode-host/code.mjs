#!/usr/bin/env node
// Stands in for the desktop `code` executable: takes the switches that @vscode/test-electron gives it, and runs the suite in the stand-in host.
import { format, stripVTControlCharacters } from "node:util";
import { startWorkbench } from "./workbench.mjs";

const LIMIT = 180_000;
/** Lines of the workbench's own, of no use to whoever reads a test's output. */
const NOISE =
  /^(Resolv(ing|ed) connection token|Creating a socket|\[reconnection-grace-time\]|Ignoring fetching additional builtin|\[Service Worker\]|\[AgentHost|\[AccountPolicyGate\]|Updating additional builtin|Creation of workbench contribution|Timed out waiting for authentication provider)/;

const { switches, folder } = readArguments(process.argv.slice(2));
process.exitCode = await runSuite().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});

async function runSuite() {
  const workbench = await startWorkbench({ vsix: switches.get("install-extension") });
  const { page } = workbench;
  let testsRun = 0;
  const ended = new Promise((resolve, reject) => {
    const fail = (message) => reject(new Error(message));
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => fail(`Interrupted by ${signal}.`));
    setTimeout(() => fail(`The suite did not end within ${LIMIT / 1000} s.\n${workbench.log()}`), LIMIT).unref();
    void workbench.stopped.then((code) => fail(`code-server ended with ${code}.\n${workbench.log()}`));
    page.on("crash", () => fail("The page crashed."));
    page.on("pageerror", (error) => console.error("page error:", error.message));
    page.on("console", (message) => {
      if (message.text().includes("No extension host found that can launch the test runner")) fail(message.text());
    });
    void page.exposeFunction("codeAutomationExit", resolve);
  });
  // Awaited below; should the workbench fail to open first, this one's own end no longer matters.
  ended.catch(() => undefined);
  await page.exposeFunction("codeAutomationLog", (type, args) => {
    const line = stripVTControlCharacters(format(...args));
    const count = /^\s*(\d+) (?:passing|failing)\b/m.exec(line);
    if (count) testsRun += Number(count[1]);
    if (!NOISE.test(line)) console[type === "error" ? "error" : "log"](...args);
  });
  try {
    await workbench.open(folder, [
      ["extensionDevelopmentPath", workbench.address(switches.get("extensionDevelopmentPath"))],
      ["extensionTestsPath", workbench.address(switches.get("extensionTestsPath"))],
    ]);
    const code = await ended;
    if (testsRun === 0) throw new Error("No test ran.");
    return code;
  } finally {
    await workbench.stop();
  }
}

function readArguments(args) {
  const switches = new Map();
  let folder = null;
  for (const argument of args) {
    const match = /^--([^=]+)(?:=(.*))?$/s.exec(argument);
    if (match) switches.set(match[1], match[2] ?? "");
    else folder = argument;
  }
  return { switches, folder };
}
