// Builds, packs the VSIX, and prints the disagreements of the sample story, or of the folder given: `npm run demo -- <folder>`.
import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
// npm runs scripts in the package's folder; paths are the user's, from where the user is.
const from = process.env.INIT_CWD ?? process.cwd();
const [folder, ...rest] = process.argv.slice(2);
if (rest.length > 0) {
  console.error("One folder at most: npm run demo -- <folder>");
  process.exit(2);
}

console.log("Building and packing …");
const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"];
const [command, ...args] = [...npm, "run", "--silent", "package"];
const packed = spawnSync(command, args, { cwd: root, encoding: "utf8", shell: command === "npm" });
if (packed.status !== 0) {
  console.error(`${packed.stdout ?? ""}${packed.stderr ?? ""}${packed.error?.message ?? ""}`);
  process.exit(1);
}

const stories = folder === undefined ? join(root, "samples/flood") : resolve(from, folder);
console.log(`Reading ${relative(from, stories) || "."} …\n`);
const check = spawnSync(process.execPath, [join(root, "dist/cli.js"), "check", "--fail-on", "never", stories], {
  cwd: from,
  stdio: "inherit",
});

const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const vsix = join(root, `${name}-${version}.vsix`);
const size = (statSync(vsix).size / 1e6).toFixed(1);
console.log(`\nTo see this in VS Code (${size} MB): code --install-extension ${relative(from, vsix)}`);
process.exitCode = check.status ?? 1;
