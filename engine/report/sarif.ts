import type { Location, Log, Notification, PhysicalLocation, ReportingDescriptor, Result } from "sarif";
import { RULES, type Rule } from "../finding/index.ts";
import type { Finding, Severity } from "../finding/types.ts";
import { printable } from "./cells.ts";
import { pathUri } from "./escape.ts";
import { fingerprinter } from "./fingerprint.ts";
import { jsonText } from "./json.ts";
import { mainSide, otherSides, placeFinder, type FindPlace, type Place } from "./places.ts";
import type { CheckedStories, ReportProblem } from "./types.ts";

const HOME = "https://github.com/second-source/second-source";

/** SARIF's own levels; it has no hint. */
const LEVELS: Readonly<Record<Severity, Result.level>> = { error: "error", warning: "warning", information: "note", hint: "note" };

/**
 * The findings as a SARIF 2.1.0 log (OASIS standard, 2020), for code scanning and its viewers: a result for each, at its first side, with the other
 * sides as related locations. Lines and columns count from 1, columns and offsets in UTF-16 code units.
 */
export function sarifLog(checked: CheckedStories): Log {
  const find = placeFinder(checked);
  const fingerprint = fingerprinter((article) => checked.files.get(article) ?? article);
  const results = checked.stories
    .flatMap((story) => story.findings)
    .flatMap((finding) => resultOf(finding, find, fingerprint(finding)) ?? []);
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name: "Second Source", semanticVersion: checked.version, informationUri: HOME, rules: RULES.map(descriptorOf) },
        },
        columnKind: "utf16CodeUnits",
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: checked.problems.map(notificationOf) }],
        results,
      },
    ],
  };
}

/** The log's text. */
export function sarifReport(checked: CheckedStories): string {
  return `${jsonText(sarifLog(checked), 2)}\n`;
}

function descriptorOf({ code, title, description, defaultSeverity, anchor }: Rule): ReportingDescriptor {
  const helpUri = `${HOME}/blob/main/docs/rules.md#${anchor}`;
  return {
    id: code,
    name: code.replaceAll(/(?:^|-)(\w)/gu, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: { text: description },
    help: { text: `${description} ${helpUri}`, markdown: `${description} [More](${helpUri})` },
    helpUri,
    defaultConfiguration: { enabled: defaultSeverity !== "off", level: LEVELS[defaultSeverity === "off" ? "hint" : defaultSeverity] },
  };
}

function resultOf(finding: Finding, find: FindPlace, fingerprint: string): Result | null {
  const side = mainSide(finding);
  const place = side ? find(side) : null;
  if (!side || !place) return null;
  const related = otherSides(finding, side).flatMap((other) => find(other) ?? []);
  return {
    ruleId: finding.code,
    ruleIndex: RULES.findIndex(({ code }) => code === finding.code),
    level: LEVELS[finding.severity],
    message: { text: messageText(side.message) },
    locations: [locationOf(place)],
    ...(related.length > 0 ? { relatedLocations: related.map((one, index) => locationOf(one, index + 1)) } : {}),
    partialFingerprints: { "secondSourceFinding/v1": fingerprint },
    rank: Math.round(finding.confidence * 1000) / 10,
    properties: { severity: finding.severity, comparedFor: finding.why.map(printable) },
  };
}

function locationOf(place: Place, id?: number): Location {
  const { side, file } = place;
  const physicalLocation: PhysicalLocation = {
    artifactLocation: { uri: pathUri(file) },
    region: {
      startLine: place.from.line,
      startColumn: place.from.column,
      endLine: place.to.line,
      endColumn: place.to.column,
      charOffset: side.start,
      charLength: side.end - side.start,
    },
  };
  return { ...(id === undefined ? {} : { id }), physicalLocation, message: { text: messageText(`${side.outlet}: ${side.words}`) } };
}

function notificationOf({ file, place, message }: ReportProblem): Notification {
  const region = place ? { region: { startLine: place.line, startColumn: place.column } } : {};
  return {
    level: "warning",
    message: { text: messageText(message) },
    locations: [{ physicalLocation: { artifactLocation: { uri: pathUri(file) }, ...region } }],
  };
}

/** "[words](target)" would be a link in a message, and "{0}" stands for an argument; here they are only marks. */
function messageText(text: string): string {
  return printable(text)
    .replaceAll("](", "] (")
    .replaceAll(/\{(?=\d+\})/gu, "{{")
    .replaceAll(/(?<=\{\d+)\}/gu, "}}");
}
