import type { Feature } from "./feature.ts";
import { codeLensFeature } from "./features/code-lens.ts";
import { completionFeature } from "./features/completion.ts";
import { codeActionsFeature } from "./features/code-actions.ts";
import { definitionFeature } from "./features/definition.ts";
import { diagnosticsFeature } from "./features/diagnostics.ts";
import { documentLinksFeature } from "./features/document-links.ts";
import { documentSymbolsFeature } from "./features/document-symbols.ts";
import { foldingFeature } from "./features/folding.ts";
import { highlightsFeature } from "./features/highlights.ts";
import { hoverFeature } from "./features/hover.ts";
import { inlayHintsFeature } from "./features/inlay-hints.ts";
import { referencesFeature } from "./features/references.ts";
import { renameFeature } from "./features/rename.ts";
import { selectionRangesFeature } from "./features/selection-ranges.ts";
import { semanticTokensFeature } from "./features/semantic-tokens.ts";
import { viewsFeature } from "./features/views.ts";
import { workspaceSymbolsFeature } from "./features/workspace-symbols.ts";

/** All that the server answers about a text, in no order that matters. */
export const FEATURES: readonly Feature[] = [
  codeLensFeature,
  completionFeature,
  codeActionsFeature,
  definitionFeature,
  diagnosticsFeature,
  documentLinksFeature,
  documentSymbolsFeature,
  foldingFeature,
  highlightsFeature,
  hoverFeature,
  inlayHintsFeature,
  referencesFeature,
  renameFeature,
  selectionRangesFeature,
  semanticTokensFeature,
  viewsFeature,
  workspaceSymbolsFeature,
];
