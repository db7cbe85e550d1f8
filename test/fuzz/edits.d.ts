import * as fc from "fast-check";
import { type Lab } from "./properties.ts";
/** An article that gets another text; null: that goes. */
export interface Edit {
    readonly path: string;
    readonly text: string | null;
}
/** A folder of articles as it is worked on. */
export declare const hostileEdits: fc.Arbitrary<readonly Edit[]>;
/** Follows edits with what remembers the state before each, and compares with what begins anew. Throws where they differ. */
export declare function checkEdits(lab: Lab, edits: readonly Edit[]): void;
