/** A part of a word as the machines read it: what they go by, and what they write. */
export interface MachineInput {
  /** How many parts. */
  length: number;
  /** By part: the number of its part of speech, 1 to 18; rewritten as the machines find patterns. */
  tags: Uint8Array;
  /** By part: a hint that stands in for the part of speech where patterns are looked for; 0 for none. */
  hints: Uint8Array;
  /** By part: the parts of speech that it may have, one bit each. */
  allowed: Int32Array;
}

/** Finds patterns in parts of speech, and rewrites the tags that they name. Linear: no pattern is long. */
export type TagMachine = (input: MachineInput) => void;

/** Tags 0 to 18 are events 0 to 18; a hint is an event after them. */
const TAGS = 19;
const EVENTS = TAGS + 256;
/** How the model's file numbers hints, and the event of anything else. */
const HINTS_FROM = 1_080_000;
const OTHERWISE = 2_070_003;

/** A machine in tables: by state. */
interface Tables {
  /** `EVENTS` a state: the next state, 0 for none. */
  readonly next: Uint16Array;
  /** The pattern that ends in a state whatever follows: the state itself or one it stands for; 0 for none. */
  readonly ends: Uint8Array;
  readonly otherwise: Uint16Array;
  /** Where in the pattern the tag stands that is rewritten, counted from its first. */
  readonly marks: Int8Array;
  /** The tag written; negative where it is written whether or not the word may have it. */
  readonly targets: Int8Array;
}

/**
 * Compiles one machine of the language model: a finite-state machine as JSON of next states by state and event, pattern names by terminal
 * state and the pattern's inner stretch, if it is not all of it.
 */
export function compileMachine(json: string): TagMachine {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the model's own file, of one pinned version.
  const [, , states, names, inner] = JSON.parse(json) as readonly [
    number,
    number,
    Rows<Rows<number>>,
    Rows<string>,
    Rows<[number, number]>,
  ];
  const size =
    Math.max(
      ...[states, names].flatMap((rows) => Object.keys(rows).map(Number)),
      ...Object.values(states).flatMap((row) => Object.values(row)),
    ) + 1;
  const tables: Tables = {
    next: new Uint16Array(size * EVENTS),
    ends: new Uint8Array(size),
    otherwise: new Uint16Array(size),
    marks: new Int8Array(size),
    targets: new Int8Array(size),
  };
  for (const [state, row] of Object.entries(states)) {
    for (const [event, next] of Object.entries(row)) {
      const at = eventOf(Number(event));
      if (Number(event) === OTHERWISE) tables.otherwise[Number(state)] = next;
      else if (at >= 0) tables.next[Number(state) * EVENTS + at] = next;
    }
  }
  for (const [state, name] of Object.entries(names)) {
    tables.ends[Number(state)] = 1;
    tables.targets[Number(state)] = Number(name);
    tables.marks[Number(state)] = inner[state]?.[0] ?? 0;
  }
  return (input) => rewrite(input, patternsOf(input, tables), tables.targets);
}

type Rows<Row> = Readonly<Record<string, Row>>;

/** The column of an event of the model's file; -1 where no part of a word is such an event. */
function eventOf(event: number): number {
  if (event >= 0 && event < TAGS) return event;
  return event > HINTS_FROM && event < HINTS_FROM + EVENTS - TAGS ? TAGS + event - HINTS_FROM : -1;
}

/**
 * The patterns, greedily from left to right: pairs of the part that is rewritten and the state that says how. All are found before any is
 * rewritten.
 */
function patternsOf({ length, tags, hints }: MachineInput, { next, ends, otherwise, marks }: Tables): number[] {
  const found: number[] = [];
  for (let at = 0; at < length; at++) {
    let state = 0;
    let first = at;
    let [lastAt, lastState] = [at, 0];
    for (let to = at; ; to++) {
      if (to < length && tags[to] === 0) continue;
      const hint = hints[to] ?? 0;
      const event = hint === 0 ? (tags[to] ?? 0) : TAGS + hint;
      const following = to < length ? (next[state * EVENTS + event] ?? 0) : 0;
      if (state === 0 && following !== 0) first = to;
      if (ends[following] !== 0) {
        found.push(first + (marks[following] ?? 0), following);
        at = to;
        break;
      }
      if (following === 0) {
        if (lastState === 0) break;
        found.push(first + (marks[lastState] ?? 0), lastState);
        at = lastAt;
        break;
      }
      state = following;
      const other = otherwise[state] ?? 0;
      if (other !== 0) [lastAt, lastState] = [to, other];
    }
  }
  return found;
}

function rewrite({ tags, allowed }: MachineInput, patterns: readonly number[], targets: Int8Array): void {
  for (let i = 0; i < patterns.length; i += 2) {
    const at = patterns[i] ?? 0;
    const target = targets[patterns[i + 1] ?? 0] ?? 0;
    if (target < 0) tags[at] = -target;
    else if (((allowed[at] ?? 0) >> target) & 1) tags[at] = target;
  }
}
