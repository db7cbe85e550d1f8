// Audits what ships: npm run audit. The licence of each bundled package must be one of those below, and none may have a known hole. The packages are
// those that the build lists in dist/third-party-licenses.txt; another folder than dist, and --offline, may be given. Exits with 1 for what is found, with
// 2 where the holes could not be asked for: no answer is not a clean one.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** All let the code be shipped within ours, closed or open, as long as their text comes along. */
const LICENSES = new Set(["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "Apache-2.0", "BlueOak-1.0.0"]);

const folder = process.argv.slice(2).find((argument) => !argument.startsWith("--")) ?? "dist";
const shipped = packagesIn(readFileSync(`${folder}/third-party-licenses.txt`, "utf8"));
const names = new Set(shipped.map(({ name }) => name));

if (shipped.length === 0) fail("No package is named in third-party-licenses.txt: build first.");
for (const { name, version, license } of shipped) {
  if (!LICENSES.has(license)) fail(`${name} ${version}: its licence, ${license}, is not one of ${[...LICENSES].join(", ")}.`);
}
if (process.exitCode !== 1) console.log(`${shipped.length} packages ship, each under one of the licences that may.`);

if (process.argv.includes("--offline")) console.log("Known holes: not asked, as you wished.");
else reportHoles(askForHoles());

/** "name version (licence)" stands above each licence's text, the first at the top and the others below a line of dashes. */
function packagesIn(text) {
  const entries = text.split(/^-{80}\n\n/m);
  return entries.flatMap((entry) => {
    const { name, version, license } = /^(?<name>\S+) (?<version>\S+) \((?<license>[^\n]*)\)\n/.exec(entry)?.groups ?? {};
    return name === undefined ? [] : [{ name, version, license }];
  });
}

/** What npm knows of the packages of the lock file; null where the registry gives no answer. All are development's: what ships is bundled. */
function askForHoles() {
  const { stdout } = spawnSync("npm", ["audit", "--json"], { encoding: "utf8", shell: process.platform === "win32", timeout: 120_000 });
  try {
    const { vulnerabilities } = JSON.parse(stdout);
    return typeof vulnerabilities === "object" ? vulnerabilities : null;
  } catch {
    return null;
  }
}

function reportHoles(holes) {
  if (holes === null) {
    console.error("Known holes: not asked, no answer from the registry. This says nothing of whether there are any.");
    process.exitCode ||= 2;
    return;
  }
  const found = Object.values(holes).filter(({ name }) => names.has(name));
  for (const { name, severity, range, via } of found) {
    const titles = via.map((one) => (typeof one === "string" ? `through ${one}` : `${one.title} (${one.url})`));
    fail(`${name} ${range}: ${severity}: ${titles.join("; ")}`);
  }
  if (found.length === 0) console.log(`Known holes: none in what ships; ${Object.keys(holes).length} in tools that do not.`);
}

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}
