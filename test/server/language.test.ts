import { join } from "node:path";
import { expect, test } from "vitest";
import type { CodeLens } from "vscode-languageserver/node";
import { uriOfPath } from "../../server/spans.ts";
import { folderOf } from "../scratch.ts";
import { article, positionOf, startClient } from "./client.ts";

const COURIER = article("Valley Courier", "The flood destroyed 14 houses in Lower Marsh on Wednesday, county engineer Maria Teller said.");
const COAST = article("Coast Post", "The flood destroyed 40 houses in Lower Marsh on Wednesday, officials said.");
const folder = folderOf({ "courier.txt": COURIER, "coast.txt": COAST });
const uri = uriOfPath(join(folder, "courier.txt"));

/** What the hover at the houses and the lens above them say to a client of a language. */
async function told(locale: string | undefined): Promise<string> {
  const client = await startClient({ folders: [folder], ...(locale === undefined ? {} : { locale }) });
  await client.open(uri, COURIER);
  const hover = await client.hoverAt(uri, positionOf(COURIER, "14 houses"));
  const lenses = await client.connection.sendRequest<CodeLens[]>("textDocument/codeLens", { textDocument: { uri } });
  const resolved = await Promise.all(lenses.map((lens) => client.connection.sendRequest<CodeLens>("codeLens/resolve", lens)));
  await client.stop();
  return [hover, ...resolved.map(({ command }) => command?.title ?? "")].join("\n");
}

test.each<readonly [locale: string | undefined, parts: readonly string[]]>([
  ["de", ["| Medium | Wortlaut | Wert | wer sagt das |", "(hier)", "weicht ab", "Verglichen wegen: ", "1 Medium weicht ab"]],
  ["de-AT", ["Verglichen wegen: "]],
  ["en", ["| outlet | its words | value | says who |", "Compared for: ", "1 outlet differs"]],
  ["fr", ["Compared for: "]],
  ["../de", ["Compared for: "]],
  [undefined, ["Compared for: "]],
])("a client that speaks %s", async (locale, parts) => {
  const text = await told(locale);
  for (const part of parts) expect(text).toContain(part);
});
