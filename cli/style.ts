import type { Style } from "../engine/report/index.ts";

/** Whether to colour: `NO_COLOR` (no-color.org) and `FORCE_COLOR` before what the stream is; a "dumb" terminal is none. */
export function wantsColour(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  const forced = env["FORCE_COLOR"];
  if (env["NO_COLOR"]) return false;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return isTerminal && env["TERM"] !== "dumb";
}

/** The style for coloured or for plain text. */
export function createStyle(colour: boolean): Style {
  const sgr = (on: number, off: number) => (text: string) => (colour && text !== "" ? `\u001b[${on}m${text}\u001b[${off}m` : text);
  return { bold: sgr(1, 22), dim: sgr(2, 22), red: sgr(31, 39), yellow: sgr(33, 39), blue: sgr(34, 39), green: sgr(32, 39) };
}
