import { DECISIONS, isDay, isRecord, type ConfigChange, type DecisionDetails } from "../../workspace/index.ts";
import type { Deed, FindingTarget } from "./offer.ts";

// What a client sends back is read as what it may be, and is only ever looked up: none of it is trusted.

/** Reads a finding's target. */
function readTarget(value: unknown): FindingTarget | null {
  if (!isRecord(value)) return null;
  const { rule, article, start, end, words } = value;
  if (typeof rule !== "string" || typeof article !== "string" || typeof words !== "string") return null;
  return typeof start === "number" && typeof end === "number" ? { rule, article, start, end, words } : null;
}

/** Reads the deed of an action. */
export function readDeed(value: unknown): Deed | null {
  if (!isRecord(value)) return null;
  const { kind, file, index, entry, article } = value;
  const target = readTarget(value["target"]);
  const decision = DECISIONS.find((known) => known === value["decision"]);
  const change = readChange(value["change"]);
  if (kind === "decide") return target && decision ? { kind, target, decision } : null;
  if (kind === "undo-decision") return target && { kind, target };
  if (kind === "remove-decision") {
    return typeof file === "string" && typeof index === "number" && typeof entry === "string" ? { kind, file, index, entry } : null;
  }
  return kind === "configure" && typeof article === "string" && change ? { kind, article, change } : null;
}

/** Reads a decision with what the client asked for. */
export function readDecision(value: unknown): { readonly target: FindingTarget; readonly details: DecisionDetails } | null {
  if (!isRecord(value)) return null;
  const target = readTarget(value["target"]);
  const decision = DECISIONS.find((known) => known === value["decision"]);
  if (!target || !decision) return null;
  const [note, by, when] = [value["note"], value["by"], value["when"]].map((one) => (typeof one === "string" ? one : null));
  const isRight = when !== null && when !== undefined && isDay(when);
  return { target, details: { decision, note: note ?? null, by: by ?? null, when: isRight ? when : null } };
}

function readChange(value: unknown): ConfigChange | null {
  if (!isRecord(value)) return null;
  const { kind, rule, path, names } = value;
  if (kind === "ignore-rule") {
    return typeof rule === "string" && (path === null || typeof path === "string") ? { kind, rule, path } : null;
  }
  const [a, b]: unknown[] = Array.isArray(names) ? names : [];
  if ((kind !== "aliases" && kind !== "distinct") || typeof a !== "string" || typeof b !== "string") return null;
  return { kind, names: [a, b] };
}
