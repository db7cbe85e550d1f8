import { DECISIONS } from "../../workspace/index.ts";
import { targetOf, type ActionContext, type Offer } from "./offer.ts";

/** The client's command that asks for a note and then has the decision written. */
export const MARK_COMMAND = "secondSource.mark";

/** Decide about a finding; or take back what was decided. */
export function markOffers({ findings, story, parts }: ActionContext): Offer[] {
  const decided = parts.session.dispositions.of(story);
  const open = findings.filter(({ finding }) => !decided.has(finding));
  const asks = parts.abilities.actions.commands.has(MARK_COMMAND);
  const marks = open.flatMap(({ finding, side, diagnostics }) =>
    DECISIONS.map((decision): Offer => {
      const target = targetOf(finding, side);
      const title = `Mark as ${decision}${asks ? " …" : ""}${open.length > 1 ? `: ${shorten(side.message)}` : ""}`;
      const kind = `quickfix.secondSource.mark.${decision}`;
      return asks
        ? { title, kind, diagnostics, command: { title, command: MARK_COMMAND, arguments: [{ target, decision }] } }
        : { title, kind, diagnostics, deed: { kind: "decide", target, decision } };
    }),
  );
  const undo = findings.flatMap(({ finding, side }): Offer[] => {
    const entry = decided.get(finding);
    if (!entry) return [];
    const title = `Take back “${entry.decision}”: ${shorten(side.message)}`;
    return [{ title, kind: "quickfix.secondSource.unmark", deed: { kind: "undo-decision", target: targetOf(finding, side) } }];
  });
  return [...marks, ...undo];
}

/** A message short enough for a menu. */
export function shorten(message: string): string {
  return message.length > 60 ? `${message.slice(0, 59).trimEnd()}…` : message;
}
