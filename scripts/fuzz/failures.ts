import type { RunDetails } from "fast-check";
import type { Failure, Order } from "./types.ts";

/** The message without its numbers, and where it was thrown: what tells one fault from another. */
export function signatureOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const frame = /\/((?:engine|workspace|server)\/[^\s)]+):\d+/u.exec(error.stack ?? "")?.[1] ?? "";
  return `${error.message.replaceAll(/\d+/gu, "#").slice(0, 80)} ${frame}`;
}

/** The failure that a property ended with, if it did. */
export function failuresOf<Case>({ kind, seed }: Order, result: RunDetails<Case>): readonly Failure[] {
  if (!result.failed || !result.counterexample) return [];
  const error: unknown = result.errorInstance;
  const example = JSON.stringify(result.counterexample);
  return [{ kind, seed, signature: signatureOf(error), message: describe(error), example }];
}

/** The message and where it was thrown, in lines. */
export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message).split("\n").slice(0, 8).join("\n        ") : String(error);
}
