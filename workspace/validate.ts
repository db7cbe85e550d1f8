import type { RuleSetting, RuleSettings, Sensitivity } from "../engine/index.ts";
import { wildcardFault } from "./globs.ts";
import type { RuleOverride, Settings, SettingsOverrides, StorySetting } from "./settings.ts";
import { isRecord } from "./records.ts";

/** A value that cannot be used, and where it stands. */
export interface SettingFault {
  readonly path: readonly (string | number)[];
  /** Whether the fault is the key itself rather than its value. */
  readonly atKey?: boolean;
  readonly message: string;
}

/**
 * Reads settings from plain data: a parsed `config.yaml`, or what an editor answers. What is right is used, what is wrong is left out
 * and reported; it never throws. `ruleCodes` are the rules there are.
 */
export function readSettings(data: unknown, ruleCodes: readonly string[]): { settings: SettingsOverrides; faults: SettingFault[] } {
  const faults: SettingFault[] = [];
  if (data === null || data === undefined) return { settings: {}, faults };
  if (!isRecord(data))
    return { settings: {}, faults: [{ path: [], message: `Expected settings by name (${KEYS}), not ${kindOf(data)}.` }] };
  const settings: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(data)) {
    const reader = READERS.get(key);
    if (!reader) faults.push({ path: [key], atKey: true, message: `There is no setting "${short(key)}". The settings are ${KEYS}.` });
    else if (value !== null && value !== undefined) settings[key] = reader(value, { path: [key], faults, ruleCodes });
  }
  return { settings, faults };
}

interface Context {
  readonly path: readonly (string | number)[];
  readonly faults: SettingFault[];
  readonly ruleCodes: readonly string[];
}

type Reader = (value: unknown, context: Context) => unknown;

/** One reader a setting; each gives undefined where nothing can be used. */
const READERS: ReadonlyMap<string, Reader> = new Map<keyof Settings, Reader>([
  ["include", readGlobs],
  ["exclude", readGlobs],
  ["stories", readStories],
  ["rules", readRules],
  ["overrides", readOverrides],
  ["sensitivity", readSensitivity],
  ["aliases", readNameLists],
  ["distinct", readNameLists],
  ["maxFileSize", readFileSize],
  ["maxProblemsPerFile", readPositive],
]);
const KEYS = [...READERS.keys()].join(", ");
const RULE_SETTINGS: readonly RuleSetting[] = ["error", "warning", "information", "hint", "off"];
const SENSITIVITIES: readonly Sensitivity[] = ["low", "normal", "high"];

function readGlobs(value: unknown, context: Context): string[] | undefined {
  const globs = readStrings(value, context);
  return globs?.filter((glob) => {
    const message = wildcardFault(glob);
    if (message !== null) context.faults.push({ path: placeOf(value, glob, context), message });
    return message === null;
  });
}

function readStories(value: unknown, context: Context): StorySetting[] | undefined {
  return readList(value, context, (item, at) => {
    if (!isRecord(item)) return fault(at, "Expected a story with a name and articles");
    const name = item["name"];
    if (typeof name !== "string" || name.trim() === "") return fault(within(at, "name"), "A story needs a name");
    const articles = readGlobs(item["articles"], within(at, "articles"));
    for (const key of Object.keys(item)) {
      if (key === "name" || key === "articles") continue;
      at.faults.push({ path: [...at.path, key], atKey: true, message: `A story has a name and articles, no "${short(key)}".` });
    }
    return articles && { name, articles };
  });
}

function readOverrides(value: unknown, context: Context): RuleOverride[] | undefined {
  return readList(value, context, (item, at) => {
    if (!isRecord(item)) return fault(at, "Expected paths and the rules that hold in them");
    const paths = readGlobs(item["paths"], within(at, "paths"));
    const rules = readRules(item["rules"], within(at, "rules"));
    for (const key of Object.keys(item)) {
      if (key === "paths" || key === "rules") continue;
      at.faults.push({ path: [...at.path, key], atKey: true, message: `An override has paths and rules, no "${short(key)}".` });
    }
    return paths && rules && { paths, rules };
  });
}

function readSensitivity(value: unknown, context: Context): Sensitivity | undefined {
  return SENSITIVITIES.find((known) => known === value) ?? fault(context, `Expected one of ${SENSITIVITIES.join(", ")}`);
}

function readRules(value: unknown, context: Context): RuleSettings | undefined {
  if (!isRecord(value)) return fault(context, "Expected rules by their code, each with a severity");
  const rules: [string, RuleSetting][] = [];
  for (const [code, given] of Object.entries(value)) {
    const at = within(context, code);
    const setting = given === false ? "off" : RULE_SETTINGS.find((known) => known === given);
    if (!context.ruleCodes.includes(code)) {
      at.faults.push({
        path: at.path,
        atKey: true,
        message: `There is no rule "${short(code)}". The rules are ${context.ruleCodes.join(", ")}.`,
      });
    } else if (setting === undefined) {
      fault(at, `Expected one of ${RULE_SETTINGS.join(", ")}`);
    } else {
      rules.push([code, setting]);
    }
  }
  return Object.fromEntries(rules);
}

function readNameLists(value: unknown, context: Context): string[][] | undefined {
  return readList(value, context, (item, at) => {
    const names = readStrings(item, at);
    if (names && names.length < 2) return fault(at, "Expected two names or more");
    return names;
  });
}

function readPositive(value: unknown, context: Context): number | undefined {
  if (typeof value === "number" && Number.isSafeInteger(value) && value > 0) return value;
  return fault(context, "Expected a whole number above 0");
}

/** So that a folder's own settings make nobody read what no article is; in bytes. */
const LARGEST_FILE = 50_000_000;

function readFileSize(value: unknown, context: Context): number | undefined {
  const size = readPositive(value, context);
  return size === undefined || size <= LARGEST_FILE ? size : fault(context, `Expected at most ${LARGEST_FILE.toLocaleString("en")} bytes`);
}

function readStrings(value: unknown, context: Context): string[] | undefined {
  return readList(value, context, (item, at) => (typeof item === "string" && item !== "" ? item : fault(at, "Expected a text")));
}

function readList<Item>(value: unknown, context: Context, read: (item: unknown, at: Context) => Item | undefined): Item[] | undefined {
  if (!Array.isArray(value)) return fault(context, "Expected a list");
  return value.flatMap((item: unknown, index) => {
    const found = read(item, within(context, index));
    return found === undefined ? [] : [found];
  });
}

function fault(context: Context, message: string): undefined {
  context.faults.push({ path: context.path, message: `${message}.` });
  return undefined;
}

function within(context: Context, key: string | number): Context {
  return { ...context, path: [...context.path, key] };
}

function placeOf(list: unknown, item: string, context: Context): (string | number)[] {
  return [...context.path, Array.isArray(list) ? list.indexOf(item) : 0];
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? "a list" : `a ${typeof value}`;
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
