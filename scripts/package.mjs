// Packs dist/ and its surroundings into a VSIX, and fails when that holds anything but what is meant to ship, or grows too large.
import { createVSIX } from "@vscode/vsce";
import { readFileSync, statSync } from "node:fs";

const MAX_BYTES = 6_000_000;

/** All that ships, by its path in the VSIX; the first list must be there. */
const REQUIRED = [
  "extension.vsixmanifest",
  "[Content_Types].xml",
  "extension/package.json",
  "extension/package.nls.json",
  "extension/package.nls.de.json",
  "extension/l10n/bundle.l10n.de.json",
  "extension/language-configuration.json",
  "extension/readme.md",
  "extension/changelog.md",
  "extension/LICENSE.txt",
  "extension/dist/package.json",
  "extension/dist/client.js",
  "extension/dist/panel.js",
  "extension/dist/server.js",
  "extension/dist/engine.js",
  "extension/dist/worker.js",
  "extension/dist/cli.js",
  "extension/dist/names.bin",
  "extension/dist/third-party-licenses.txt",
  "extension/syntaxes/article.tmLanguage.json",
  "extension/schemas/config.schema.json",
  "extension/schemas/dispositions.schema.json",
  "extension/media/panel.css",
  "extension/media/stories.svg",
  "extension/images/icon.png",
  "extension/images/screenshot.png",
  "extension/images/compare.png",
];
const ALLOWED = [
  /^extension\/samples\/[^/]+\/[^/]+\.(?:txt|md|article)$/,
  /^extension\/samples\/(?:README\.md|\.second-source\/config\.yaml)$/,
];

const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));
const vsix = `${name}-${version}.vsix`;
await createVSIX({ packagePath: vsix, dependencies: false });

const total = statSync(vsix).size;
const names = new Set(zipNames(readFileSync(vsix)));
const faults = [
  ...REQUIRED.filter((file) => !names.has(file)).map((file) => `${file} is missing.`),
  ...[...names].filter((file) => !isAllowed(file)).map((file) => `${file} must not ship: name it in .vscodeignore and here if it must.`),
  ...(total > MAX_BYTES ? [`${vsix} is larger than ${MAX_BYTES} bytes.`] : []),
];
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else console.log(`${vsix}: ${names.size} files, each of them meant to ship; ${total} bytes of at most ${MAX_BYTES}.`);

function isAllowed(file) {
  return REQUIRED.includes(file) || ALLOWED.some((pattern) => pattern.test(file));
}

/** The names in a ZIP file's central directory (APPNOTE 4.3.12). */
function zipNames(zip) {
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const names = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = zip.readUInt16LE(at + 28);
    names.push(zip.toString("utf8", at + 46, at + 46 + nameLength));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return names;
}
