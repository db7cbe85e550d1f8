import * as l10n from "@vscode/l10n";
import { SHOW_COMMAND } from "../commands/show.ts";
import { plainText } from "../escape.ts";
import { rangeOf } from "../spans.ts";
import { shorten } from "../words.ts";
import { LONGEST_LABEL } from "./mark.ts";
import type { ActionContext, Offer } from "./offer.ts";
import { otherSides } from "./others.ts";

/** The client's commands that open a place beside the editor, and two articles as a difference. */
const OPEN_COMMAND = "secondSource.openBeside";
const COMPARE_COMMAND = "secondSource.compareOutlets";

const MOST_OUTLETS = 4;

/** Look at the other outlets' words: each beside this article, or the two articles as a difference. */
export function lookOffers(context: ActionContext): Offer[] {
  const { file, findings, parts } = context;
  const { commands, showDocument } = parts.abilities.actions;
  const open = commands.has(OPEN_COMMAND) ? OPEN_COMMAND : showDocument ? SHOW_COMMAND : null;
  const diagnostics = findings.flatMap((found) => found.diagnostics);
  const here = plainText(file.analysis?.article.outletLabel ?? "");
  const offers: Offer[] = [];
  for (const { article, span, words } of otherSides(context).slice(0, MOST_OUTLETS)) {
    const other = parts.session.library.files.get(article.path);
    if (!other?.document) continue;
    const outlet = plainText(article.outletLabel);
    const offer = (title: string, kind: string, command: string, list: unknown[]): void =>
      void offers.push({ title, kind: `quickfix.secondSource.${kind}`, diagnostics, command: { title, command, arguments: list } });
    if (open !== null) {
      offer(l10n.t("Open {0} beside: “{1}”", outlet, shorten(plainText(words), LONGEST_LABEL)), "openBeside", open, [
        other.uri,
        rangeOf(other.document, span),
      ]);
    }
    if (commands.has(COMPARE_COMMAND)) {
      offer(l10n.t("Compare with {0}", outlet), "compare", COMPARE_COMMAND, [file.uri, other.uri, `${here} ↔ ${outlet}`]);
    }
  }
  return offers;
}
