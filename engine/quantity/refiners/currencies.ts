import { CURRENCY_CODES, CURRENCY_COUNTRIES, CURRENCY_SIGNS, CURRENCY_WORDS } from "../../lexicon/currencies.ts";
import { type Cell, isCapitalized, isDigits, wordAt } from "../cells.ts";
import { type Draft, scaleBy } from "../draft.ts";

/** What a currency's words, after an amount, say. */
interface Currency {
  readonly code: string;
  /** How much of the currency one of these is: a cent is a hundredth. */
  readonly factor: number;
  readonly cells: number;
}

/** Currencies that are also everyday words ("won", "real", "rand"): only large amounts are money. */
const HOMONYMS: ReadonlySet<string> = new Set(["won", "real", "rand", "quid", "dong"]);
const LEAST_FOREIGN = 100;
/** Below this, "pounds" weigh; money that is worth less says "£". */
const LEAST_POUNDS = 1e6;
/** "1080p" counts the lines of a screen. */
const LINES: ReadonlySet<number> = new Set([240, 360, 480, 576, 720, 1080, 1440, 2160]);

/** Attaches a currency after its amount: "2.8 billion euros", "50 cents", "20 Australian dollars", "500 USD", "10 €", "20p". */
export function attachCurrency(draft: Draft, cells: readonly Cell[], at: number): boolean {
  const amount = draft.low ?? 0;
  const currency =
    namedAt(cells, at, amount) ?? (isDigits(cells[draft.from]) ? writtenAt(cells, at, amount) : null) ?? foreignAt(cells, at);
  if (!currency) return false;
  scaleBy(draft, currency.factor);
  draft.kind = "money";
  draft.unit = currency.code;
  draft.to = at + currency.cells;
  draft.rule += "+currency";
  return true;
}

/** "euros", "cents", "million pounds". */
function namedAt(cells: readonly Cell[], at: number, amount: number): Currency | null {
  const word = wordAt(cells, at);
  const named = CURRENCY_WORDS.get(word);
  if (named) return HOMONYMS.has(word) && amount < LEAST_FOREIGN ? null : { code: named[0], factor: named[1], cells: 1 };
  return word === "pounds" && amount >= LEAST_POUNDS ? { code: "GBP", factor: 1, cells: 1 } : null;
}

/** "10 €", "500 USD", "20p", after digits; a number after the sign has it for itself. */
function writtenAt(cells: readonly Cell[], at: number, amount: number): Currency | null {
  const cell = cells[at];
  if (!cell || isDigits(cells[at + 1])) return null;
  const code = CURRENCY_SIGNS.get(cell.lower) ?? CURRENCY_CODES.get(cell.text);
  if (code !== undefined) return { code, factor: 1, cells: 1 };
  return cell.text === "p" && !cell.spaced && !LINES.has(amount) ? { code: "GBP", factor: 0.01, cells: 1 } : null;
}

/** "Australian dollars", "Hong Kong dollars", "Turkish lira": whose it is, then its name. */
function foreignAt(cells: readonly Cell[], at: number): Currency | null {
  const [country, name] = [wordAt(cells, at), wordAt(cells, at + 1)];
  const code = foreignCode(country, name);
  if (code !== undefined) return { code, factor: 1, cells: 2 };
  const long = foreignCode(`${country} ${name}`, wordAt(cells, at + 2));
  if (long !== undefined) return { code: long, factor: 1, cells: 3 };
  const [named, factor] = CURRENCY_WORDS.get(name) ?? ["", 0];
  return factor === 1 && cells[at]?.kind === "word" && isCapitalized(cells[at]) ? { code: named, factor, cells: 2 } : null;
}

/** The currency of that name that a country has. */
function foreignCode(country: string, name: string): string | undefined {
  for (const [currency, countries] of CURRENCY_COUNTRIES) {
    const code =
      name === currency || name === `${currency}s` || (currency === "krone" && name === "kroner") ? countries.get(country) : undefined;
    if (code !== undefined) return code;
  }
  return undefined;
}
