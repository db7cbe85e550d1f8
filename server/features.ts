import type { Feature } from "./feature.ts";
import { diagnosticsFeature } from "./features/diagnostics.ts";
import { hoverFeature } from "./features/hover.ts";
import { referencesFeature } from "./features/references.ts";
import { semanticTokensFeature } from "./features/semantic-tokens.ts";
import { viewsFeature } from "./features/views.ts";

/** All that the server answers about a text, in no order that matters. */
export const FEATURES: readonly Feature[] = [diagnosticsFeature, hoverFeature, referencesFeature, semanticTokensFeature, viewsFeature];
