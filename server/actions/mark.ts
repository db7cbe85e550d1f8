import * as l10n from "@vscode/l10n";
import { DECISIONS, type Decision } from "../../workspace/index.ts";
import { decisionWord } from "../dispositions.ts";
import { plainText } from "../escape.ts";
import { shorten } from "../words.ts";
import { isShown, targetOf, type ActionContext, type Offer } from "./offer.ts";

/** The client's command that asks for a note and then has the decision written. */
const MARK_COMMAND = "secondSource.mark";

/** What of a message or an article's words an entry of a menu has room for. */
export const LONGEST_LABEL = 60;

/** Decide about a finding; or take back what was decided. */
export function markOffers({ findings, story, parts, isKept }: ActionContext): Offer[] {
  if (!isKept) return [];
  const decided = parts.session.dispositions.of(story);
  const open = findings.filter((found) => isShown(found) && !decided.has(found.finding));
  const asks = parts.abilities.actions.commands.has(MARK_COMMAND);
  const marks = open.flatMap(({ finding, side, diagnostics }) =>
    DECISIONS.map((decision): Offer => {
      const target = targetOf(finding, side);
      const title = `${markTitle(decision)}${asks ? " …" : ""}${open.length > 1 ? `: ${shorten(plainText(side.message), LONGEST_LABEL)}` : ""}`;
      const kind = `quickfix.secondSource.mark.${decision}`;
      return asks
        ? { title, kind, diagnostics, command: { title, command: MARK_COMMAND, arguments: [{ target, decision }] } }
        : { title, kind, diagnostics, deed: { kind: "decide", target, decision } };
    }),
  );
  const undo = findings.flatMap(({ finding, side }): Offer[] => {
    const entry = decided.get(finding);
    if (!entry) return [];
    const title = l10n.t("Take back “{0}”: {1}", decisionWord(entry.decision), shorten(plainText(side.message), LONGEST_LABEL));
    return [{ title, kind: "quickfix.secondSource.unmark", deed: { kind: "undo-decision", target: targetOf(finding, side) } }];
  });
  return [...marks, ...undo];
}

function markTitle(decision: Decision): string {
  return { verified: l10n.t("Mark as verified"), explained: l10n.t("Mark as explained"), ignored: l10n.t("Mark as ignored") }[decision];
}
