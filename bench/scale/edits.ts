import { setTimeout } from "node:timers/promises";
import type { Client } from "./client.ts";

/** A text that is open, and how it is edited. */
export interface OpenText {
  readonly uri: string;
  /** As it is now. */
  text: string;
  version: number;
  /** Where the next letter goes. */
  at: number;
  typed: number;
}

/** Between an answer and the next keystroke, as somebody types: four keys a second. */
const REST = 250;
/** What is typed, again and again. */
const SENTENCE = " Officials in Harwick counted 27 houses on Friday, and 310 people had left.";

/** A text to be typed into: at the end of a sentence in its middle. */
export function openedText(uri: string, text: string): OpenText {
  const middle = text.indexOf(". ", text.length / 2);
  return { uri, text, version: 1, at: middle < 0 ? text.trimEnd().length : middle + 1, typed: 0 };
}

/** Types a letter into each text in turn, and waits for its problems each time; gives milliseconds. */
export async function typeInto(client: Client, texts: readonly OpenText[], edits: number, rest = REST): Promise<number[]> {
  const times: number[] = [];
  for (let edit = 0; edit < edits; edit += 1) {
    const open = texts[edit % texts.length];
    if (!open) break;
    await setTimeout(rest);
    const begin = performance.now();
    await typeLetter(client, open);
    times.push(performance.now() - begin);
  }
  return times;
}

async function typeLetter(client: Client, open: OpenText): Promise<void> {
  const letter = SENTENCE[open.typed % SENTENCE.length] ?? "";
  const position = positionOf(open.text, open.at);
  open.text = open.text.slice(0, open.at) + letter + open.text.slice(open.at);
  open.at += 1;
  open.typed += 1;
  open.version += 1;
  const told = client.problemsOf(open.uri, open.version);
  await client.connection.sendNotification("textDocument/didChange", {
    textDocument: { uri: open.uri, version: open.version },
    contentChanges: [{ range: { start: position, end: position }, text: letter }],
  });
  await told;
}

/** Where an offset is. */
export function positionOf(text: string, offset: number): { line: number; character: number } {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  let line = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < start; at = text.indexOf("\n", at + 1)) line += 1;
  return { line, character: offset - start };
}
