/**
 * A kind of event, told in templates. `(a|b)` is one of two wordings; a slot in braces is filled from the story: `{p1}` to `{p13}` people, `{t1}` to
 * `{t6}` towns, `{o1}` to `{o7}` bodies, `{day}` the day of the event, `{eve}` the day before it, `{later}` the day after it, `{#key}` a figure,
 * `{@key}` a year, `{$key}` a sum in millions, `{%key}` a share.
 */
export interface EventKind {
  readonly name: string;
  /** The least and the most of each figure. */
  readonly figures: Readonly<Record<string, readonly [least: number, most: number]>>;
  readonly headlines: readonly string[];
  readonly leads: readonly string[];
  /** What most outlets report, each in several wordings. */
  readonly facts: readonly (readonly string[])[];
  readonly quotes: readonly string[];
  /** What only some outlets have. */
  readonly details: readonly string[];
}
