import { readdir, readFile } from "node:fs/promises";

/**
 * The licences of the packages whose code is in the bundles, each once and by name, as text to ship beside them.
 * `metafiles` are esbuild's. Throws for a package that comes without a licence's text.
 */
export async function licensesOf(metafiles) {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = new Set(inputs.flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []));
  const texts = await Promise.all([...folders].map(licenseOf));
  return texts.toSorted((a, b) => a.localeCompare(b)).join(`\n${"-".repeat(80)}\n\n`);
}

/** Packages that say which licence they have but come without its text, and a package of the same owner under the same licence that has it. */
const TEXT_OF = new Map([["@vscode/l10n", "vscode-languageserver"]]);

async function licenseOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(`${folder}/package.json`, "utf8"));
  const home = TEXT_OF.has(name) ? `${folder.slice(0, folder.lastIndexOf("node_modules/"))}node_modules/${TEXT_OF.get(name)}` : folder;
  const file = (await readdir(home)).find((entry) => /^licen[cs]e([.-]|$)/i.test(entry));
  if (!file) throw new Error(`${name} ${version} has no licence's text to ship.`);
  return `${name} ${version} (${license})\n\n${(await readFile(`${home}/${file}`, "utf8")).trim()}\n`;
}
