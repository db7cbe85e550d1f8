import { env, l10n } from "vscode";
import type { PanelTexts } from "../panel/texts.ts";
import { countTexts, decisionWord, standingWords } from "../texts.ts";

/** The panel's words in the language of VS Code. */
export function panelTexts(): PanelTexts {
  return {
    locale: env.language,
    title: l10n.t("Compare Outlets"),
    story: l10n.t("Story"),
    filter: l10n.t("Filter"),
    filterHint: l10n.t("Words, outlet, value"),
    show: l10n.t("Show"),
    showDisagreements: l10n.t("Only disagreements"),
    showCompared: l10n.t("All that was compared"),
    showAll: l10n.t("Also what one outlet alone has"),
    exportAs: l10n.t("Export as"),
    question: l10n.t("Question"),
    scale: l10n.t("Scale"),
    notSaid: l10n.t("Does not say"),
    says: l10n.t("Says who: {0}"),
    comparedFor: l10n.t("Compared for: {0}"),
    noStory: l10n.t("There is no story to compare: the folder holds no articles, or they are still being read."),
    noQuestion: l10n.t("No question of this story is shown. Another filter may show some."),
    shown: l10n.t("Questions shown: {0}"),
    updated: l10n.t("The comparison was brought up to date."),
    plotLabel: l10n.t("Values of “{0}” on one scale. {1}"),
    timelineLabel: l10n.t("Dates of “{0}” on a time line. {1}"),
    gridHelp: l10n.t("Arrow keys move between cells. Enter opens the article at its words."),
    madeBy: l10n.t("Compared by Second Source. It does not say who is right."),
    columns: [l10n.t("Outlet"), l10n.t("Value"), l10n.t("Words"), l10n.t("Says who")],
    update: l10n.t("Later figure"),
    standing: standingWords(),
    counts: countTexts(),
    decision: { verified: decisionWord("verified"), explained: decisionWord("explained"), ignored: decisionWord("ignored") },
    group: {
      disagree: l10n.t("Outlets disagree"),
      differ: l10n.t("Outlets differ, and both can stand"),
      agree: l10n.t("Outlets agree"),
      decided: l10n.t("Outlets disagree, and an editor decided"),
      single: l10n.t("One outlet alone has it"),
    },
    kind: {
      quantity: l10n.t("figure"),
      date: l10n.t("date or time"),
      quote: l10n.t("quotation"),
      status: l10n.t("whether it happened"),
      attribution: l10n.t("who said it"),
      name: l10n.t("name"),
    },
  };
}
