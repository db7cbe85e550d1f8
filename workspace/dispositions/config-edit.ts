import { isDeepStrictEqual } from "node:util";
import { isMap, isScalar, isSeq, type Document, type YAMLMap } from "yaml";
import { isRecord } from "../records.ts";
import { parseYaml } from "../yaml.ts";
import { addToMap, addToSeq, appendKey, fillKey, isEmpty, replaceValue } from "./collections.ts";
import { firstAlias, sentence } from "./parse.ts";
import { flowScalar } from "./scalar.ts";
import { applySplices, difference } from "./splice.ts";
import type { EditResult, Splice } from "./types.ts";

/** What is written into a `config.yaml` on behalf of someone who reads an article. */
export type ConfigChange =
  /** `path`: relative to the folder that holds `.second-source`; null: in every article. */
  | { readonly kind: "ignore-rule"; readonly rule: string; readonly path: string | null }
  /** The names of one thing, or of different things. */
  | { readonly kind: "aliases" | "distinct"; readonly names: readonly [string, string] };

/**
 * Makes a change in the text of a `config.yaml`, in place: what a person wrote stays as it is, remarks included. `text` is null where there is no
 * such file yet. A file that cannot be read is left alone.
 */
export function changeConfig(text: string | null, change: ConfigChange): EditResult {
  const before = text ?? "";
  const document: Document = parseYaml(before, PARSING);
  const [error] = document.errors;
  if (error) {
    const line = before.slice(0, error.pos[0]).split("\n").length;
    return { refused: `config.yaml is not valid YAML at line ${line}, and was left as it is: ${sentence(error.message)}` };
  }
  if (firstAlias(document)) return { refused: "config.yaml has anchors or aliases, and was left as it is: please edit it by hand." };
  const { contents } = document;
  if (!isEmpty(contents) && !isMap(contents)) return { refused: "config.yaml holds no settings by name, and was left as it is." };
  const data: unknown = document.toJS();
  const expected = expectedData(isRecord(data) ? data : {}, change);
  if (isDeepStrictEqual(expected, data)) return { refused: "The configuration says so already." };
  const splices = spliceOf(before, isMap(contents) ? contents : null, change);
  if (splices && isAsExpected(applySplices(before, splices), expected)) return { splices };
  return rewritten(before, document, expected);
}

const PARSING = { keepSourceTokens: true } as const;

/** What the file should say afterwards. */
function expectedData(data: Readonly<Record<string, unknown>>, change: ConfigChange): Record<string, unknown> {
  if (change.kind !== "ignore-rule") {
    const lists = listOf(data[change.kind]);
    const known = lists.findIndex((list) => isOneOf(listOf(list), change));
    const old = known < 0 ? [] : listOf(lists[known]);
    const grown = [...old, ...change.names.filter((name) => !old.includes(name))];
    return { ...data, [change.kind]: known < 0 ? [...lists, grown] : lists.with(known, grown) };
  }
  if (change.path === null) return { ...data, rules: { ...(isRecord(data["rules"]) ? data["rules"] : {}), [change.rule]: "off" } };
  const overrides = listOf(data["overrides"]);
  const known = overrides.findIndex((one) => isForPath(one, globOf(change.path ?? "")));
  const old: unknown = overrides[known];
  if (isRecord(old) && isRecord(old["rules"])) {
    return { ...data, overrides: overrides.with(known, { ...old, rules: { ...old["rules"], [change.rule]: "off" } }) };
  }
  return { ...data, overrides: [...overrides, { paths: [globOf(change.path)], rules: { [change.rule]: "off" } }] };
}

/** A list is added to only where it holds one of the names, of those that make it longer and not another. */
function isOneOf(list: readonly unknown[], { kind, names }: Exclude<ConfigChange, { kind: "ignore-rule" }>): boolean {
  // Different from one of a list is not different from all of it.
  if (kind === "distinct") return names.every((name) => list.includes(name));
  return names.some((name) => list.includes(name));
}

function isForPath(override: unknown, glob: string): boolean {
  return isRecord(override) && isDeepStrictEqual(override["paths"], [glob]) && isRecord(override["rules"]);
}

/** The glob that matches one file: from the folder that holds `.second-source`, with nothing in it that stands for other names. */
function globOf(path: string): string {
  return `/${path.replaceAll(/[\\*?{}[\]!]/gu, String.raw`\$&`)}`;
}

function spliceOf(text: string, map: YAMLMap | null, change: ConfigChange): Splice[] | null {
  if (change.kind !== "ignore-rule") return listSplice(text, map, change.kind, change.names);
  if (change.path === null) return ruleSplice(text, map, change.rule);
  const glob = globOf(change.path);
  const block = [`- paths: [${flowScalar(glob)}]`, "  rules:", `    ${change.rule}: off`];
  const overrides: unknown = map?.get("overrides", true);
  if (!map || overrides === undefined) return appendKey(text, "overrides", block);
  if (isEmpty(overrides)) return fillKey(text, map, "overrides", block);
  if (!isSeq(overrides)) return null;
  const known = overrides.items.find((item) => isMap(item) && isForPath(item.toJSON(), glob));
  const rules: unknown = isMap(known) ? known.get("rules", true) : null;
  if (isMap(rules)) return rules.has(change.rule) ? replaceValue(rules, change.rule, "off") : addToMap(text, rules, `${change.rule}: off`);
  return addToSeq(text, overrides, block, `{ paths: [${flowScalar(glob)}], rules: { ${change.rule}: off } }`);
}

function ruleSplice(text: string, map: YAMLMap | null, rule: string): Splice[] | null {
  const line = `${rule}: off`;
  const rules: unknown = map?.get("rules", true);
  if (!map || rules === undefined) return appendKey(text, "rules", [line]);
  if (isEmpty(rules)) return fillKey(text, map, "rules", [line]);
  if (!isMap(rules)) return null;
  return rules.has(rule) ? replaceValue(rules, rule, "off") : addToMap(text, rules, line);
}

function listSplice(text: string, map: YAMLMap | null, key: "aliases" | "distinct", names: readonly [string, string]): Splice[] | null {
  const item = `[${names.map(flowScalar).join(", ")}]`;
  const lists: unknown = map?.get(key, true);
  if (!map || lists === undefined) return appendKey(text, key, [`- ${item}`]);
  if (isEmpty(lists)) return fillKey(text, map, key, [`- ${item}`]);
  if (!isSeq(lists)) return null;
  const known = key === "aliases" ? lists.items.find((list) => isSeq(list) && names.some((name) => holds(list.items, name))) : undefined;
  if (!isSeq(known)) return addToSeq(text, lists, [`- ${item}`], item);
  const added = names.find((name) => !holds(known.items, name));
  return added === undefined ? null : addToSeq(text, known, [`- ${flowScalar(added)}`], flowScalar(added));
}

function holds(items: readonly unknown[], name: string): boolean {
  return items.some((item) => isScalar(item) && item.value === name);
}

function isAsExpected(text: string, expected: unknown): boolean {
  const document = parseYaml(text, PARSING);
  return document.errors.length === 0 && isDeepStrictEqual(document.toJS(), expected);
}

/** Where the file is written in a way that nothing can be put into as it stands: written anew by the parser, which keeps the remarks. */
function rewritten(before: string, document: Document, expected: Readonly<Record<string, unknown>>): EditResult {
  const refused = { refused: "config.yaml is written in an unusual way; please edit it by hand." };
  // A scalar that says nothing cannot be added to, either.
  if (document.contents !== null && !isMap(document.contents)) return refused;
  const data: unknown = document.toJS();
  for (const [key, value] of Object.entries(expected)) {
    if (!isRecord(data) || !isDeepStrictEqual(data[key], value)) document.set(key, document.createNode(value));
  }
  const after = document.toString({ lineWidth: 0 });
  return isAsExpected(after, expected) ? { splices: difference(before, after) } : refused;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
