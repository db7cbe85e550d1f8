// VS Code's workbench and extension host without a desktop: code-server, seen through a headless Chromium.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { chromium } from "playwright-core";
import { ensureHost, withoutNpm } from "./install.mjs";
import { ensureChromium } from "./requirements.mjs";

const START_LIMIT = 60_000;

const BROWSER_SWITCHES = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const SERVER_SWITCHES = [
  ["--auth", "none"],
  "--disable-telemetry",
  "--disable-update-check",
  "--disable-workspace-trust",
  "--disable-getting-started-override",
  "--disable-proxy",
  "-e",
  ["--reconnection-grace-time", "5"],
  // Without the driver, current builds pass over the test paths in the address: nothing runs and nothing is reported.
  ["--vscode-option", "enable-smoke-test-driver"],
].flat();

const USER_SETTINGS = {
  "telemetry.telemetryLevel": "off",
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "workbench.startupEditor": "none",
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "chat.disableAIFeatures": true,
};

/**
 * Starts a host with its own home and settings, and a page for it; the page is not yet at the workbench.
 * `options`: `vsix` (installed first), `settings` (user settings added), `env` (for the extension host), `viewport`, `scale`.
 * Gives `{ page, address(path), open(folder, payload), log(), stopped, stop() }`; `stopped` settles if the host ends by itself.
 */
export async function startWorkbench(options = {}) {
  const executablePath = ensureChromium();
  const host = ensureHost();
  const home = mkdtempSync(path.join(tmpdir(), "second-source-workbench-"));
  writeUserSettings(home, options.settings);
  const env = hostEnvironment(home, options.env);
  const folders = [
    "--config",
    path.join(home, "config.yaml"),
    "--user-data-dir",
    path.join(home, "user"),
    "--extensions-dir",
    path.join(home, "extensions"),
  ];
  if (options.vsix) installVsix(host, folders, env, options.vsix);

  const port = await freePort();
  const server = spawn(host.node, [host.entry, ...folders, ...SERVER_SWITCHES, "--bind-addr", `127.0.0.1:${port}`], {
    cwd: home,
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (chunk) => (log += chunk));
  const stopped = new Promise((resolve) => server.once("exit", (code) => resolve(code)));

  let browser = null;
  const stop = async () => {
    await browser?.close().catch(() => undefined);
    await endGroup(server, stopped);
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    await answering(port, server, () => log);
    browser = await chromium.launch({ executablePath, headless: true, args: BROWSER_SWITCHES });
    const page = await browser.newPage({
      viewport: options.viewport ?? { width: 1280, height: 800 },
      deviceScaleFactor: options.scale ?? 1,
    });
    return {
      page,
      log: () => log,
      stopped,
      stop,
      address: (file) => `vscode-remote://127.0.0.1:${port}${encodeURI(path.resolve(file))}`,
      open: (folder, payload = []) => page.goto(workbenchAddress(port, folder, payload)),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function workbenchAddress(port, folder, payload) {
  const query = new URLSearchParams({ folder: path.resolve(folder), payload: JSON.stringify([...payload, ["skipWelcome", "true"]]) });
  return `http://127.0.0.1:${port}/?${query}`;
}

function writeUserSettings(home, settings) {
  mkdirSync(path.join(home, "user/User"), { recursive: true });
  writeFileSync(path.join(home, "user/User/settings.json"), JSON.stringify({ ...USER_SETTINGS, ...settings }));
  writeFileSync(path.join(home, "config.yaml"), "auth: none\n");
}

function hostEnvironment(home, added) {
  const own = {
    HOME: home,
    XDG_DATA_HOME: home,
    XDG_CONFIG_HOME: home,
    XDG_CACHE_HOME: home,
    XDG_RUNTIME_DIR: home,
    EXTENSIONS_GALLERY: "{}",
  };
  const env = { ...withoutNpm(process.env), ...own, ...added };
  delete env.NODE_OPTIONS;
  // A terminal inside VS Code sets these for its own children; another host must not see them.
  for (const name of Object.keys(env)) if (/^VSCODE_(?!TEST_)/.test(name)) delete env[name];
  return env;
}

function installVsix(host, folders, env, vsix) {
  const args = [host.entry, ...folders, "--install-extension", path.resolve(vsix), "--force"];
  const { status, stdout, stderr } = spawnSync(host.node, args, { env, encoding: "utf8" });
  if (status !== 0) throw new Error(`${vsix} could not be installed.\n${stdout}\n${stderr}`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answering(port, server, log) {
  const end = Date.now() + START_LIMIT;
  while (Date.now() < end) {
    if (server.exitCode !== null) throw new Error(`code-server ended with ${server.exitCode}.\n${log()}`);
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
    if (answer?.ok) return;
    await delay(100);
  }
  throw new Error(`code-server did not answer within ${START_LIMIT / 1000} s.\n${log()}`);
}

/** Ends the process group that was started here, and no other. */
async function endGroup(server, stopped) {
  for (const [signal, grace] of [
    ["SIGTERM", 4000],
    ["SIGKILL", 1000],
  ]) {
    if (server.exitCode !== null || server.signalCode !== null) return;
    try {
      process.kill(-server.pid, signal);
    } catch {
      return;
    }
    await Promise.race([stopped, delay(grace)]);
  }
}
