import type { Shape } from "../../test/fuzz/growth.ts";

/** What there is to do: many short texts, long ones by the clock, what a folder keeps beside its articles, articles that are edited, messages to a server in this process, and to a program over its pipes. */
export const KINDS = ["texts", "growth", "papers", "edits", "sessions", "stdio"] as const;
export type Kind = (typeof KINDS)[number];

/** Which kinds are counted in texts, and which in messages. */
export const COUNTED_IN: Readonly<Record<Kind, "texts" | "messages">> = {
  texts: "texts",
  growth: "texts",
  papers: "texts",
  edits: "texts",
  sessions: "messages",
  stdio: "messages",
};

/** Which part of the time each kind gets. */
export const SHARES: Readonly<Record<Kind, number>> = { texts: 78, growth: 11, papers: 4, edits: 7, sessions: 40, stdio: 60 };

/** A step that takes longer hangs, in milliseconds: of processor time, as others may be at work as well; or by the clock, as some only wait. */
export const PATIENCE = { working: 30_000, waiting: 180_000 };

/** Something that did not hold. */
export interface Failure {
  readonly kind: Kind;
  /** The round's; with it, the round is the same again. */
  readonly seed: number;
  /** What tells one fault from another. */
  readonly signature: string;
  readonly message: string;
  /** The smallest case that was found, as JSON; empty where the message names it. */
  readonly example: string;
}

/** How long reading a long text took. */
export interface Slow {
  /** Of processor time, for 100 KB: in all, and in the room that took most of it. */
  readonly milliseconds: number;
  readonly room: string;
  readonly shape: Shape;
  readonly unit: string;
  readonly seed: number;
}

/** What a round is told. */
export interface Order {
  readonly kind: Kind;
  readonly seed: number;
  /** Signatures of what was found before: it is not told again. */
  readonly known: readonly string[];
  /** The program that messages are sent to. */
  readonly server: string;
}

/** What a round came to. */
export interface Round {
  readonly texts: number;
  /** How long the texts were together, in UTF-16 code units. */
  readonly characters: number;
  readonly messages: number;
  /** Of processor time, in milliseconds, without what other programs took. */
  readonly milliseconds: number;
  readonly failures: readonly Failure[];
  readonly worst: readonly Slow[];
}

/** Everything of one kind since it was begun afresh. */
export interface Tally {
  /** The commit that it began with. */
  since: string;
  /** The seed of the next round. */
  next: number;
  texts: number;
  characters: number;
  messages: number;
  /** By the clock, and of processor time. */
  seconds: number;
  milliseconds: number;
  failures: Failure[];
  worst: Slow[];
}

/** One of the things that a round does; `step` is called before each, with its number from 1 and, where that tells too little, what it is about. */
export type Play = (order: Order, step: (number: number, what?: string) => void) => Round | Promise<Round>;

/** What a round that found nothing, and read nothing, came to. */
export const NOTHING: Round = { texts: 0, characters: 0, messages: 0, milliseconds: 0, failures: [], worst: [] };
