import type { Shape } from "../../test/fuzz/growth.ts";
import type { Room } from "../../test/fuzz/rooms.ts";

/** What there is to do: stories of hostile texts, long texts by the clock, messages to a server. */
export const KINDS = ["engine", "growth", "protocol"] as const;
export type Kind = (typeof KINDS)[number];

/** Something that did not hold. */
export interface Failure {
  readonly kind: Kind;
  /** The round's; with it, the round is the same again. */
  readonly seed: number;
  /** What tells one fault from another. */
  readonly signature: string;
  readonly message: string;
  readonly example: string;
}

/** How long a room took for a long text. */
export interface Slow {
  readonly room: Room;
  /** Of processor time, for 100 KB. */
  readonly milliseconds: number;
  readonly shape: Shape;
  readonly unit: string;
  readonly seed: number;
}

/** What a round came to. */
export interface Round {
  readonly texts: number;
  readonly messages: number;
  readonly failures: readonly Failure[];
  readonly worst: readonly Slow[];
  /** Whether the thread cannot be used any more. */
  readonly lost?: boolean;
}

/** Everything since the first run. */
export interface State {
  /** The seed of the next round. */
  next: number;
  texts: number;
  messages: number;
  seconds: number;
  failures: Failure[];
  worst: Slow[];
}
