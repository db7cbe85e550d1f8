import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { RULES } from "../../../engine/index.ts";

const page = readFileSync(new URL("../../../docs/rules.md", import.meta.url), "utf8");

/** A section's text, up to the next heading of its level. */
function sectionOf(anchor: string): string {
  const [, ...sections] = page.split(/^## /mu);
  return sections.find((section) => section.startsWith(`${anchor}\n`)) ?? "";
}

test.each(RULES.map(({ code, anchor }) => [code, anchor]))(
  "%s has its section, which says why, what it leaves alone and what to do",
  (code, anchor) => {
    const section = sectionOf(anchor);
    for (const part of ["*Why it matters:*", "*What it never reports:*", "*What to do:*", "`"]) expect(section, code).toContain(part);
  },
);

test.each(RULES.map(({ code, defaultSeverity }) => [code, defaultSeverity]))("the table has %s with its severity, %s", (code, severity) => {
  expect(page).toMatch(new RegExp(String.raw`^\| \[\x60${code}\x60\]\(#${code}\) \| [^|]+ \| ${severity}\b[^|]*\|$`, "mu"));
});

test("no section is of a rule that there is not", () => {
  const sections = [...page.matchAll(/^## ([a-z]+-[a-z-]+)$/gmu)].map(([, name]) => name);
  expect(sections).toEqual(RULES.map(({ code }) => code).toSorted((a, b) => sections.indexOf(a) - sections.indexOf(b)));
});
