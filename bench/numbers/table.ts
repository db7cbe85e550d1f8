import { readFileSync, writeFileSync } from "node:fs";
import type { Section } from "./reading.ts";

/** Sections as Markdown: a heading, a table, notes. */
export function markdown(sections: readonly Section[]): string {
  return sections.map(section).join("\n\n");
}

function section({ title, columns, rows, notes }: Section): string {
  const table = [["", ...columns], ["---", ...columns.map(() => "---:")], ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  // A list and a paragraph are told apart by a blank line, as the formatter wants it.
  const prose = notes.map((note, index) => (note.startsWith("- ") && notes[index - 1]?.startsWith("- ") ? note : `\n${note}`));
  return [`### ${title}`, "", ...table, ...prose].join("\n");
}

/** Puts the text between the `<!-- name -->` and `<!-- /name -->` marks of a file. */
export function replaceBetween(path: string | URL, name: string, text: string): void {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const file = readFileSync(path, "utf8");
  const [start, end] = [file.indexOf(open), file.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`${String(path)} has no ${open} … ${close}`);
  writeFileSync(path, `${file.slice(0, start + open.length)}\n\n${text}\n\n${file.slice(end)}`);
}
