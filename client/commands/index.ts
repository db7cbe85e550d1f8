import { commands, type Disposable } from "vscode";
import type { StaticFeature } from "vscode-languageclient/node";
import { SECTION } from "../settings.ts";
import { AT_CARET, doAtCaret } from "./at-caret.ts";
import { compareOutlets } from "./compare-outlets.ts";
import { copyText } from "./copy-text.ts";
import { mark } from "./mark.ts";
import { openBeside } from "./open-beside.ts";
import { openDecisions } from "./open-decisions.ts";
import { saveEdited } from "./save-edited.ts";

/** The commands that the server's code actions may name. */
const ACTION_COMMANDS: Readonly<Record<string, (...given: never[]) => Promise<void>>> = {
  mark,
  openBeside,
  compareOutlets,
  copyText,
  saveEdited,
};

/** Registers the commands of code actions, and those of the palette that do the same at the caret. */
export function registerActions(): Disposable[] {
  const named = Object.entries({ ...ACTION_COMMANDS, openDecisions });
  const atCaret = Object.entries(AT_CARET).map(([name, kind]) => commands.registerCommand(`${SECTION}.${name}`, () => doAtCaret(kind)));
  return [...named.map(([name, run]) => commands.registerCommand(`${SECTION}.${name}`, run)), ...atCaret];
}

/** Tells the server which commands its code actions may name; other clients get those that need none. */
export function actionCommands(): StaticFeature {
  return {
    fillClientCapabilities(capabilities) {
      const known: unknown = capabilities.experimental;
      const others = typeof known === "object" && known !== null ? known : {};
      capabilities.experimental = { ...others, commands: { commands: Object.keys(ACTION_COMMANDS).map((name) => `${SECTION}.${name}`) } };
    },
    initialize: () => undefined,
    getState: () => ({ kind: "static" }),
    clear: () => undefined,
  };
}
