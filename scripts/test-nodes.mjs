// Runs the built command line and language server on every Node there is: those on the PATH, and those named as arguments.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const OLDEST = 20;
const LIMIT = 30_000;

const nodes = findNodes();
const reports = new Set();
let failed = false;
for (const [version, node] of nodes) {
  const report = spawnSync(node, ["dist/cli.js", "analyze", "samples/flood", "--format", "json"], { encoding: "utf8", maxBuffer: 1e9 });
  reports.add(report.stdout);
  const faults = [
    ...(isReport(report.stdout) ? [] : [`the command line: ${report.stderr || "no report"}`]),
    ...cacheFaults(node, report.stdout),
    ...(await serverFaults(node)),
  ];
  failed ||= faults.length > 0;
  console.log(`Node ${version}: ${faults.length > 0 ? `FAILED: ${faults.join("; ")}` : "command line and server work"}`);
}
if (reports.size > 1) console.error("The report differs from one Node to another.");
if (failed || reports.size !== 1) process.exitCode = 1;

/** By version, the oldest first; Nodes too old for the product are left out. */
function findNodes() {
  const found = new Map();
  const onPath = (process.env.PATH ?? "").split(path.delimiter).map((folder) => path.join(folder, "node"));
  for (const node of [process.execPath, ...process.argv.slice(2), ...onPath]) {
    const { stdout } = spawnSync(node, ["--version"], { encoding: "utf8" });
    const version = stdout?.trim().replace(/^v/, "");
    if (version && Number.parseInt(version, 10) >= OLDEST && !found.has(version)) found.set(version, node);
  }
  return [...found].toSorted(([one], [other]) => one.localeCompare(other, "en", { numeric: true }));
}

function isReport(text) {
  try {
    return JSON.parse(text).schemaVersion === 1;
  } catch {
    return false;
  }
}

/** The report is the same with an empty cache and with a full one; a Node that cannot keep one says so, and nothing else. */
function cacheFaults(node, expected) {
  const folder = mkdtempSync(path.join(tmpdir(), "second-source-nodes-"));
  const faults = ["an empty cache", "a full cache"].flatMap((what) => {
    const run = spawnSync(node, ["dist/cli.js", "analyze", "samples/flood", "--cache", folder], { encoding: "utf8", maxBuffer: 1e9 });
    const isSilent = run.stderr === "" || /^second-source: The cache in .* has no node:sqlite; .*\n$/.test(run.stderr);
    return run.stdout === expected && isSilent ? [] : [`${what}: ${run.stderr || "another report"}`];
  });
  rmSync(folder, { recursive: true });
  return faults;
}

/** Greets the server and takes leave of it. */
async function serverFaults(node) {
  const server = spawn(node, ["dist/server.js", "--stdio"], { stdio: ["pipe", "pipe", "pipe"] });
  const timer = setTimeout(() => server.kill("SIGKILL"), LIMIT);
  let [answers, errors] = ["", ""];
  const talk = [
    { after: 1, say: { id: 2, method: "shutdown" } },
    { after: 2, say: { method: "exit" } },
  ];
  server.stderr.on("data", (chunk) => (errors += chunk));
  server.stdout.on("data", (chunk) => {
    answers += chunk;
    while (talk[0] && answers.includes(`"id":${talk[0].after}`)) tell(server, talk.shift().say);
  });
  tell(server, { id: 1, method: "initialize", params: { processId: process.pid, rootUri: null, capabilities: {} } });
  const code = await new Promise((resolve) => server.once("exit", resolve));
  clearTimeout(timer);
  const faults = [];
  if (!answers.includes('"name":"secondSource"')) faults.push(`the server did not answer: ${errors}`);
  if (code !== 0) faults.push(`the server ended with ${code}: ${errors}`);
  return faults;
}

function tell(server, message) {
  const body = JSON.stringify({ jsonrpc: "2.0", ...message });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}
