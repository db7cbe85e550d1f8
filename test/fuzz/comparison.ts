import type { TextDocument } from "vscode-languageserver-textdocument";
import { want } from "./checks.ts";
import { DOCUMENTS } from "./messages.ts";
import { startPeer, type Peer } from "./peer.ts";
import type { World } from "./world.ts";

/** How often answers may still be those of a moment ago: what the disk tells is read after the message that told of it. */
const ATTEMPTS = 200;
const PAUSE = 10;

/** Asks a server that went through much, and a fresh one, the same questions about the same texts. Throws where the answers differ. */
export async function compareWithFresh(peer: Peer, world: World, pull: boolean): Promise<void> {
  const fresh = await startPeer(world.disk, pull);
  for (const document of world.open.values()) await fresh.notify("textDocument/didOpen", { textDocument: toItem(document) });
  let [expected, found] = [await answersOf(fresh, world, pull), await answersOf(peer, world, pull)];
  for (let attempt = 0; attempt < ATTEMPTS && JSON.stringify(found) !== JSON.stringify(expected); attempt++) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    [expected, found] = [await answersOf(fresh, world, pull), await answersOf(peer, world, pull)];
  }
  await fresh.end();
  expected.forEach(([question, answer], index) => {
    const other = found[index]?.[1] ?? "";
    want(answer === other, () => `${question}\n  fresh: ${about(answer, other)}\n  was:   ${about(other, answer)}`);
  });
}

/** What is sent of a document that is opened. */
export function toItem(document: TextDocument): { uri: string; version: number; languageId: string; text: string } {
  return { uri: document.uri, version: document.version, languageId: document.languageId, text: document.getText() };
}

/** A text from a little before where it differs from another. */
function about(text: string, other: string): string {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at++;
  return text.slice(Math.max(0, at - 60), at + 400);
}

/** What a server says of every text: its problems, symbols, lenses and tokens, and hovers in several places. */
async function answersOf(peer: Peer, world: World, pull: boolean): Promise<(readonly [question: string, answer: string])[]> {
  const answers: (readonly [string, string])[] = [];
  const question = async (method: string, params: object): Promise<void> => {
    const answer: unknown = await peer.request(method, params).catch((error: unknown) => String(error));
    answers.push([`${method} ${JSON.stringify(params)}`, plain(answer)]);
  };
  for (const uri of DOCUMENTS) {
    const textDocument = { uri };
    const lines = (world.open.get(uri)?.getText() ?? world.disk.get(uri.replace("file://", "")) ?? "").split(/\r\n|\r|\n/u);
    if (pull) await question("textDocument/diagnostic", { textDocument });
    for (const method of ["documentSymbol", "codeLens", "semanticTokens/full"]) await question(`textDocument/${method}`, { textDocument });
    for (const line of [0, Math.floor(lines.length / 2), lines.length - 1, 5].filter((line) => line < lines.length)) {
      const middle = Math.floor((lines[line]?.length ?? 0) / 2);
      for (const character of [20, middle]) await question("textDocument/hover", { textDocument, position: { line, character } });
    }
  }
  await question("workspace/symbol", { query: "" });
  await question("secondSource/orphans", {});
  if (!pull) answers.push(["published problems", plain([...peer.published].filter(isTold).toSorted(byUri))]);
  return answers;
}

/** Without what names an answer, and not what it says. */
function plain(answer: unknown): string {
  return JSON.stringify(answer, (key, value: unknown) => (key === "resultId" ? undefined : value)) ?? "";
}

function isTold([, problems]: readonly [string, unknown]): boolean {
  return Array.isArray(problems) && problems.length > 0;
}

function byUri([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
