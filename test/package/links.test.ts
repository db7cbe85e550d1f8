import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const IGNORED = ["node_modules", "dist", "build", ".git", ".vscode-test"];
const pages = globSync("**/*.md", { exclude: IGNORED }).toSorted();
const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(readFileSync("package.json", "utf8"));

/** The page without what stands in it as code. */
function proseOf(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```/gmu, "").replaceAll(/`[^`\n]+`/gu, "");
}

/** Where a page's links and pictures lead. */
function linksOf(text: string): string[] {
  const prose = proseOf(text);
  const inline = prose.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/gu);
  const named = prose.matchAll(/^\[[^\]]+\]:\s*(\S+)/gmu);
  return [...inline, ...named].map(([, target = ""]) => target);
}

/** The fragments that GitHub gives a page's headings. */
function anchorsOf(text: string): ReadonlySet<string> {
  const headings = text.replaceAll(/^```[\s\S]*?^```/gmu, "").matchAll(/^#{1,6}\s+(.+?)\s*#*$/gmu);
  const seen = new Map<string, number>();
  return new Set(
    [...headings].map(([, title = ""]) => {
      const words = title.replaceAll(/\]\([^)]*\)/gu, "").toLowerCase();
      const slug = words.replaceAll(/[^\p{L}\p{N}\p{M}\s_-]/gu, "").replaceAll(/\s/gu, "-");
      const count = seen.get(slug) ?? 0;
      seen.set(slug, count + 1);
      return count === 0 ? slug : `${slug}-${count}`;
    }),
  );
}

/** What is wrong with a link of a page; null where it leads somewhere, or out of the project. */
function faultOf(page: string, link: string, read: (file: string) => string | null): string | null {
  if (/^[a-z][a-z+.-]*:/iu.test(link)) return null;
  const [target = "", anchor] = link.split("#");
  const file = target === "" ? page : path.join(path.dirname(page), decodeURI(target));
  const text = read(file);
  if (text === null) return `${page}: no file ${link}`;
  return anchor === undefined || anchorsOf(text).has(anchor) ? null : `${page}: no heading ${link}`;
}

describe("a link", () => {
  const book = new Map([
    [
      "docs/rules.md",
      '# Rules\n\n## quote-differs\n\n## How sure it is?\n\n## Twice\n\n## Twice\n\n```\n## In code\n```\n\n## `config.yaml`, [read](x.md "y")\n',
    ],
    ["README.md", "# Second Source"],
  ]);
  const read = (file: string): string | null => book.get(file.replaceAll("\\", "/")) ?? null;

  test.each<readonly [link: string, isRight: boolean]>([
    ["rules.md", true],
    ["../README.md", true],
    ["#quote-differs", true],
    ["rules.md#how-sure-it-is", true],
    ["rules.md#twice-1", true],
    ["rules.md#configyaml-read", true],
    ["https://example.org/nothing", true],
    ["rule.md", false],
    ["README.md", false],
    ["#quote-differ", false],
    ["rules.md#twice-2", false],
    ["rules.md#in-code", false],
  ])("%s: %s", (link, isRight) => {
    expect(faultOf("docs/rules.md", link, read) === null).toBe(isRight);
  });

  test("is found, and not in code", () => {
    const text = '[a](b.md) ![c](d.png "e") [`f`](g.md#h) `[i](j.md)`\n\n```sh\n[k](l.md)\n```\n\n[m]: n.md\n';
    expect(linksOf(text)).toEqual(["b.md", "d.png", "g.md#h", "n.md"]);
  });
});

/** A file's text, as far as it can have headings. */
function readPage(file: string): string | null {
  if (!existsSync(file)) return null;
  return file.endsWith(".md") ? readFileSync(file, "utf8") : "";
}

describe("each page", () => {
  test("there are some", () => {
    expect(pages).toEqual(expect.arrayContaining(["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"]));
  });

  test.each(pages)("%s links to what there is", (page) => {
    const faults = linksOf(readFileSync(page, "utf8")).map((link) => faultOf(page, link, readPage));
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  });

  test.each(pages)("%s names npm scripts that there are", (page) => {
    const named = readFileSync(page, "utf8").matchAll(/\bnpm run (?:-\S+ )*([a-z][\w:-]*)/gu);
    expect([...named].map(([, script = ""]) => script).filter((script) => !Object.hasOwn(scripts, script))).toEqual([]);
  });
});
