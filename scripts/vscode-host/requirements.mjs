// What the stand-in host needs of the machine: found where it is, installed where we may, else named.
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import path from "node:path";

const BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const BUILD_TOOLS = { python3: "python3", make: "make", "g++": "g++" };

/** The path of a Chromium; `CHROMIUM` names another. Installs Debian's package where it may; throws an error that says what to do. */
export function ensureChromium() {
  const named = process.env.CHROMIUM;
  if (named) return named;
  const found = installedBrowser();
  if (found) return found;
  aptInstall(["chromium", "fonts-dejavu-core"], "The suite runs in VS Code's own workbench, which needs a Chromium.");
  const installed = installedBrowser();
  if (!installed)
    throw new Error("The package chromium is installed, but there is no chromium on the PATH; name it in the variable CHROMIUM.");
  return installed;
}

function installedBrowser() {
  return BROWSERS.map(onPath).find((found) => found !== null);
}

/** The tools that build the host's native modules; the same rules as for Chromium. */
export function ensureBuildTools() {
  const missing = Object.entries(BUILD_TOOLS).filter(([command]) => onPath(command) === null);
  if (missing.length > 0) {
    aptInstall(
      missing.map(([, debian]) => debian),
      "VS Code's native modules are built once.",
    );
  }
}

/** Where a command is, or null. */
export function onPath(command) {
  for (const folder of (process.env.PATH ?? "").split(path.delimiter)) {
    const file = path.join(folder, command);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

function aptInstall(packages, why) {
  const command = `apt-get install --no-install-recommends ${packages.join(" ")}`;
  if (onPath("apt-get") === null || process.getuid?.() !== 0) {
    throw new Error(`${why} Install it, then try again; on Debian or Ubuntu, as root: apt-get update && ${command}`);
  }
  console.log(`${why} Installing ${packages.join(", ")}.`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...packages]]) {
    const { status, stdout, stderr } = spawnSync("apt-get", ["-q", ...args], { env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
    if (status !== 0) throw new Error(`apt-get ${args.join(" ")} failed.\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`);
  }
}
