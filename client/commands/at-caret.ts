import { commands } from "vscode";

/** What can be done at the caret, by the end of the command's name, and the kind of code action that does it. */
export const AT_CARET = {
  markVerified: "quickfix.secondSource.mark.verified",
  markExplained: "quickfix.secondSource.mark.explained",
  markIgnored: "quickfix.secondSource.mark.ignored",
  unmark: "quickfix.secondSource.unmark",
  ignoreRuleInFile: "quickfix.secondSource.ignoreInFile",
  ignoreRuleInWorkspace: "quickfix.secondSource.ignoreInWorkspace",
  openOtherSide: "quickfix.secondSource.openBeside",
  compareWithOutlet: "quickfix.secondSource.compare",
  correctSpelling: "quickfix.secondSource.correct",
  treatAsSame: "refactor.secondSource.same",
  treatAsDifferent: "refactor.secondSource.different",
  insertOtherFigure: "refactor.rewrite.secondSource.insert",
  copyCitation: "refactor.secondSource.cite.text",
  copyMarkdownCitation: "refactor.secondSource.cite.markdown",
} as const;

/** Does the one thing of a kind that can be done at the caret, or asks which of several; where there is none, VS Code says so. */
export async function doAtCaret(kind: string): Promise<void> {
  await commands.executeCommand("editor.action.codeAction", { kind, apply: "ifSingle" });
}
