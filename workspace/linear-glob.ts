/**
 * A test of one glob that takes time in proportion to the path, whatever the glob: all ways to read the path are followed at once, a character at a
 * time, where a regular expression would try them one after the other. Knows `*`, `**`, `?`, `[a-z]`, `[!a]`, `{a,b}` and `\` before a character;
 * wildcards take no name's first point. What is not closed stands for itself.
 */
export function linearGlob(glob: string): (path: string) => boolean {
  const states: State[] = [];
  const start = compile(parse(Array.from(glob)), states.push({ takes: null, next: [] }) - 1, states);
  return (path) => run(states, start, Array.from(path));
}

/** One step; without `takes` it is made for nothing, but with `guarded` not before a name's first point. The first of the states is the end. */
interface State {
  readonly takes: Takes | null;
  readonly guarded?: boolean;
  readonly next: number[];
}

/** Whether a character is taken; `hidden`: it is the point that a hidden name begins with. */
type Takes = (character: string, hidden: boolean) => boolean;

type Part = { readonly takes: Takes; readonly many: boolean } | { readonly choices: readonly (readonly Part[])[] } | "folders";

const END = 0;

const isOfName: Takes = (character, hidden) => character !== "/" && !hidden;
const isAny: Takes = (_, hidden) => !hidden;

/** Reads a glob, or a choice of one, up to its end. */
function parse(glob: readonly string[]): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < glob.length;) {
    const { part, end } = glob[at] === "*" ? starsAt(glob, at) : partAt(glob, at);
    parts.push(part);
    at = end;
  }
  return parts;
}

interface Parsed {
  readonly part: Part;
  /** Behind it. */
  readonly end: number;
}

function starsAt(glob: readonly string[], at: number): Parsed {
  const end = endOfStars(glob, at);
  const isWhole = end - at > 1 && (at === 0 || glob[at - 1] === "/");
  if (isWhole && glob[end] === "/") return { part: "folders", end: end + 1 };
  return { part: { takes: isWhole && end === glob.length ? isAny : isOfName, many: true }, end };
}

function partAt(glob: readonly string[], at: number): Parsed {
  const mark = glob[at];
  if (mark === "?") return { part: { takes: isOfName, many: false }, end: at + 1 };
  const closing = mark === "[" ? endOfClass(glob, at) : mark === "{" ? endOfChoices(glob, at) : null;
  if (closing !== null) {
    const content = glob.slice(at + 1, closing);
    const part: Part = mark === "[" ? { takes: classOf(content), many: false } : { choices: choicesOf(content).map(parse) };
    return { part, end: closing + 1 };
  }
  const place = mark === "\\" && at + 1 < glob.length ? at + 1 : at;
  const own = glob[place];
  return { part: { takes: (character) => character === own, many: false }, end: place + 1 };
}

function endOfStars(glob: readonly string[], at: number): number {
  let end = at;
  while (glob[end] === "*") end++;
  return end;
}

/** The place of the `]` that ends a class; one that stands first is of the class. */
function endOfClass(glob: readonly string[], at: number): number | null {
  let end = at + (glob[at + 1] === "!" || glob[at + 1] === "^" ? 3 : 2);
  while (end < glob.length && glob[end] !== "]" && glob[end] !== "/") end += glob[end] === "\\" ? 2 : 1;
  return glob[end] === "]" ? end : null;
}

function classOf(content: readonly string[]): Takes {
  const isNegated = content[0] === "!" || content[0] === "^";
  const marks = content.slice(isNegated ? 1 : 0).filter((mark, index, all) => mark !== "\\" || all[index - 1] === "\\");
  const ranges: [string, string][] = [];
  for (let at = 0; at < marks.length; at++) {
    const from = marks[at] ?? "";
    const isRange = marks[at + 1] === "-" && at + 2 < marks.length;
    ranges.push([from, isRange ? (marks[at + 2] ?? "") : from]);
    if (isRange) at += 2;
  }
  return (character, hidden) => {
    if (character === "/" || hidden) return false;
    return ranges.some(([from, to]) => from <= character && character <= to) !== isNegated;
  };
}

/** The place of the `}` that ends choices; null where there is none, or nothing to choose from. */
function endOfChoices(glob: readonly string[], at: number): number | null {
  let [depth, isChoice] = [0, false];
  for (let end = at; end < glob.length; end++) {
    const mark = glob[end];
    if (mark === "\\") end++;
    else if (mark === "{") depth++;
    else if (mark === "," && depth === 1) isChoice = true;
    else if (mark === "}" && --depth === 0) return isChoice ? end : null;
  }
  return null;
}

function choicesOf(content: readonly string[]): string[][] {
  const choices: string[][] = [[]];
  let depth = 0;
  for (let at = 0; at < content.length; at++) {
    const mark = content[at] ?? "";
    if (mark === "{") depth++;
    if (mark === "}") depth--;
    if (mark === "," && depth === 0) choices.push([]);
    else if (mark === "\\" && at + 1 < content.length) choices.at(-1)?.push(mark, content[++at] ?? "");
    else choices.at(-1)?.push(mark);
  }
  return choices;
}

/** Makes the states of some parts, from the last to the first; gives the number of the first. */
function compile(parts: readonly Part[], end: number, states: State[]): number {
  let next = end;
  for (const part of parts.toReversed()) {
    if (part === "folders") {
      const choice = states.push({ takes: null, next: [next] }) - 1;
      const slash = states.push({ takes: (character) => character === "/", next: [choice] }) - 1;
      const name = states.push({ takes: isOfName, next: [slash] }) - 1;
      states[name]?.next.push(name);
      states[choice]?.next.push(name);
      next = choice;
    } else if ("choices" in part) {
      const after = next;
      const starts = part.choices.map((choice) => compile(choice, after, states));
      next = states.push({ takes: null, next: starts }) - 1;
    } else if (part.many) {
      const choice = states.push({ takes: null, guarded: true, next: [next] }) - 1;
      states[choice]?.next.push(states.push({ takes: part.takes, next: [choice] }) - 1);
      next = choice;
    } else next = states.push({ takes: part.takes, next: [next] }) - 1;
  }
  return next;
}

function run(states: readonly State[], start: number, path: readonly string[]): boolean {
  const seen = new Int32Array(states.length).fill(-1);
  const isHidden = (at: number): boolean => path[at] === "." && (at === 0 || path[at - 1] === "/");
  const enter = (from: number, at: number, into: number[]): void => {
    const waiting = [from];
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      if (seen[one] === at) continue;
      seen[one] = at;
      into.push(one);
      const state = states[one];
      if (state?.takes === null && !(state.guarded === true && isHidden(at))) waiting.push(...state.next);
    }
  };
  let current: number[] = [];
  enter(start, 0, current);
  for (const [at, character] of path.entries()) {
    const hidden = isHidden(at);
    const after: number[] = [];
    for (const one of current) {
      const state = states[one];
      if (state?.takes?.(character, hidden) === true) for (const next of state.next) enter(next, at + 1, after);
    }
    if (after.length === 0) return false;
    current = after;
  }
  return current.includes(END);
}
