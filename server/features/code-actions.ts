import { LSPErrorCodes, ResponseError, type CodeAction, type CodeActionContext, type Command, type Range } from "vscode-languageserver";
import { citeOffers, insertOffers } from "../actions/cite.ts";
import { nameOffers, ruleOffers } from "../actions/configure.ts";
import { correctOffers } from "../actions/correct.ts";
import { workOut } from "../actions/deeds.ts";
import { lookOffers } from "../actions/look.ts";
import { markOffers } from "../actions/mark.ts";
import { contextAt, toAction, type ActionContext, type Offer } from "../actions/offer.ts";
import { readDeed } from "../actions/received.ts";
import { tidyActions } from "../actions/tidy.ts";
import { DECIDE_COMMAND, runDecide } from "../commands/decide.ts";
import { runShow, SHOW_COMMAND } from "../commands/show.ts";
import { messageText } from "../escape.ts";
import type { Feature, Parts } from "../feature.ts";

/** All that is offered at a place, in this order. A new kind of action is a file and its line here. */
const OFFERS: readonly ((context: ActionContext) => Offer[])[] = [
  correctOffers,
  lookOffers,
  markOffers,
  ruleOffers,
  nameOffers,
  insertOffers,
  citeOffers,
];

/** What can be done about a finding, a claim or a name: look at the other side, decide, ignore, correct, quote. */
export const codeActionsFeature: Feature = {
  capabilities: ({ actions }) => ({
    codeActionProvider: { codeActionKinds: ["quickfix", "refactor", "refactor.rewrite"], resolveProvider: actions.resolve },
    executeCommandProvider: { commands: [DECIDE_COMMAND, SHOW_COMMAND] },
  }),
  register: (connection, answer) => {
    connection.onCodeAction(({ textDocument: { uri }, range, context }, token) =>
      answer(token, (parts) => codeActions(uri, range, context, parts), { uri, patient: true }),
    );
    connection.onCodeActionResolve((action, token) => answer(token, (parts) => resolve(action, parts)));
    connection.onExecuteCommand(({ command, arguments: given = [] }, token) =>
      answer(token, async (parts) => {
        if (command === DECIDE_COMMAND) return runDecide(given[0], parts, connection);
        return command === SHOW_COMMAND ? runShow(given[0], given[1], connection) : null;
      }),
    );
  },
};

async function codeActions(
  uri: string,
  range: Range,
  { only, diagnostics }: CodeActionContext,
  parts: Parts,
): Promise<(CodeAction | Command)[]> {
  const { actions } = parts.abilities;
  const isWanted = (kind: string): boolean => only?.every((wanted) => !isKindOf(kind, wanted)) !== true;
  const context = contextAt(uri, range, diagnostics, parts);
  const offers = context ? OFFERS.flatMap((offer) => offer(context)).filter(({ kind }) => isWanted(kind)) : [];
  const found = [
    ...offers.map((offer) => toAction(offer, actions)),
    ...(await tidyActions(uri, diagnostics, parts)).filter(({ kind }) => isWanted(kind ?? "")),
  ];
  // A client that takes commands alone gets those actions that are one.
  if (!actions.literals) return found.flatMap(({ command }) => command ?? []);
  if (actions.resolve) return found;
  const whole = await Promise.all(found.map((action) => resolve(action, parts)));
  return whole.filter((action): action is CodeAction => !(action instanceof ResponseError));
}

/** "quickfix.a" is a kind of "quickfix". */
function isKindOf(kind: string, wanted: string): boolean {
  return wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`);
}

async function resolve(action: CodeAction, parts: Parts): Promise<CodeAction | ResponseError> {
  const deed = readDeed(action.data);
  if (!deed) return action;
  const outcome = await workOut(deed, parts);
  if ("refused" in outcome) return new ResponseError(LSPErrorCodes.RequestFailed, messageText(outcome.refused));
  return { ...action, edit: outcome.edit };
}
