import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** The languages besides English. */
const LANGUAGES = ["de"];

/** Every text that the sources hand to `l10n.t`, in client and server. */
const used = new Set(
  globSync("{client,server}/**/*.ts").flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/\bl10n\.t\(\s*("(?:[^"\\]|\\.)*")/gu)].map(([, literal = '""']) =>
      String(JSON.parse(literal)),
    ),
  ),
);

function texts(path: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(path, "utf8"));
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\d+\}/gu)].map(([place]) => place).toSorted();
}

/** The commands that a text's links run, and the names in code font: neither is translated. */
function fixtures(text: string): string[] {
  return [...text.matchAll(/\(command:[\w.]+\)|`[^`]*`/gu)]
    .map(([part]) => part)
    .filter((part) => !part.startsWith("`[{"))
    .toSorted();
}

test("every text that the sources show is a plain string, so that it can be found here", () => {
  for (const file of globSync("{client,server}/**/*.ts")) {
    expect(readFileSync(file, "utf8"), file).not.toMatch(/\bl10n\.t\(\s*[^"\s]/u);
  }
  expect(used.size).toBeGreaterThan(50);
});

describe.each(LANGUAGES)("%s", (language) => {
  const bundle = texts(`l10n/bundle.l10n.${language}.json`);
  const manifest = texts(`package.nls.${language}.json`);
  const english = texts("package.nls.json");

  test("has every text of the sources, and none that is used no more", () => {
    expect(Object.keys(bundle).toSorted()).toEqual([...used].toSorted());
  });

  test("has every text of the manifest, and none that is used no more", () => {
    expect(Object.keys(manifest)).toEqual(Object.keys(english));
  });

  test.each(Object.entries(bundle))("%s", (key, text) => {
    expect(text.trim()).not.toBe("");
    expect(placeholders(text)).toEqual(placeholders(key));
  });

  test.each(Object.entries(manifest))("%s", (key, text) => {
    expect(text.trim()).not.toBe("");
    expect(fixtures(text)).toEqual(fixtures(english[key] ?? ""));
  });
});
