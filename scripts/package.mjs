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
  "extension/language-configuration.json",
  "extension/readme.md",
  "extension/changelog.md",
  "extension/LICENSE.txt",
  "extension/dist/package.json",
  "extension/dist/client.js",
  "extension/dist/server.js",
  "extension/dist/cli.js",
  "extension/dist/names.bin",
  "extension/syntaxes/article.tmLanguage.json",
  "extension/schemas/config.schema.json",
  "extension/images/icon.png",
  "extension/images/screenshot.png",
];
const ALLOWED = [
  /^extension\/samples\/[^/]+\/[^/]+\.(?:txt|md|article)$/,
  /^extension\/samples\/(?:README\.md|\.second-source\/config\.yaml)$/,
];

const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));
const vsix = `${name}-${version}.vsix`;
await createVSIX({ packagePath: vsix, dependencies: false });

const entries = zipEntries(readFileSync(vsix)).toSorted((one, other) => other.bytes - one.bytes);
for (const entry of entries) console.log(`${String(entry.bytes).padStart(9)}  ${entry.name}`);
const total = statSync(vsix).size;
console.log(`${String(total).padStart(9)}  ${vsix}, packed`);

const names = new Set(entries.map((entry) => entry.name));
const faults = [
  ...REQUIRED.filter((file) => !names.has(file)).map((file) => `${file} is missing.`),
  ...[...names].filter((file) => !isAllowed(file)).map((file) => `${file} must not ship: name it in .vscodeignore and here if it must.`),
  ...(total > MAX_BYTES ? [`${vsix} is larger than ${MAX_BYTES} bytes.`] : []),
];
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;

function isAllowed(file) {
  return REQUIRED.includes(file) || ALLOWED.some((pattern) => pattern.test(file));
}

/** The names and unpacked sizes in a ZIP file's central directory (APPNOTE 4.3.12). */
function zipEntries(zip) {
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const entries = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = zip.readUInt16LE(at + 28);
    entries.push({ name: zip.toString("utf8", at + 46, at + 46 + nameLength), bytes: zip.readUInt32LE(at + 24) });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}
