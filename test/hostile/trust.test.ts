import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { RULES } from "../../engine/index.ts";
import { parseConfig } from "../../workspace/index.ts";
import { startEditor } from "./editor.ts";

interface Manifest {
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly supported: string; readonly restrictedConfigurations: readonly string[] };
  };
  readonly contributes: { readonly configuration: readonly { readonly properties: Readonly<Record<string, unknown>> }[] };
}
const { capabilities, contributes }: Manifest = JSON.parse(readFileSync("package.json", "utf8"));
const settings = contributes.configuration
  .flatMap(({ properties }) => Object.keys(properties))
  .map((name) => name.replace("secondSource.", ""));
const restricted = capabilities.untrustedWorkspaces.restrictedConfigurations.map((name) => name.replace("secondSource.", ""));

/** What a setting can bring about, whoever sets it. A new setting belongs in one of these. */
const EFFECTS = {
  "which files below the folder are read, and how much of them": ["include", "exclude", "maxFileSize"],
  "how articles are compared": ["rules", "sensitivity", "overrides", "aliases", "distinct", "stories"],
  "what is shown": ["maxProblemsPerFile", "codeLens", "inlayHints.dates", "inlayHints.units", "inlayHints.pronouns"],
  "what is logged": ["trace.server"],
};

describe("in a folder that is not trusted", () => {
  test("each setting's effect is known, and none names what is run or written", () => {
    expect(new Set(settings)).toEqual(new Set(Object.values(EFFECTS).flat()));
  });

  test("VS Code does not follow the folder's own settings for what is read and how much is shown", () => {
    expect(capabilities.untrustedWorkspaces.supported).toBe("limited");
    const reading = EFFECTS["which files below the folder are read, and how much of them"];
    expect(new Set(restricted)).toEqual(new Set([...reading, "maxProblemsPerFile"]));
  });

  test("the client starts one program, of its own folder, whatever is set", () => {
    const sources = globSync("client/**/*.ts").map((file) => [file.replaceAll("\\", "/"), readFileSync(file, "utf8")] as const);
    const files = (pattern: RegExp): string[] => sources.filter(([, text]) => pattern.test(text)).map(([file]) => file);
    expect(files(/\bServerOptions\b|\bnew LanguageClient\b/u)).toEqual(["client/server.ts"]);
    expect(files(/\bcreateTerminal\b|\btasks\.|\bdebug\.start|\benv\.openExternal\b|\bshellPath\b|\bExecutableOptions\b/u)).toEqual([]);
    const [, server = ""] = sources.find(([file]) => file === "client/server.ts") ?? [];
    expect(server).toContain('context.asAbsolutePath(path.join("dist", "server.js"))');
    // Settings are read to be sent, and for nothing else.
    expect(server.match(/getConfiguration\([^)]*\)/gu)).toEqual(["getConfiguration(SECTION, scope)"]);
  });

  test("keys of config.yaml that would name a program or a file to write are told, and do nothing", async () => {
    const evil = [
      "command: touch owned",
      "server: { path: ./evil.js }",
      "cache: ../../cache",
      "output: /etc/passwd",
      "plugins: [./evil.js]",
      "extends: ../other.yaml",
      "workers: 1000",
    ];
    const { settings, problems } = parseConfig(
      evil.join("\n"),
      RULES.map(({ code }) => code),
    );
    expect(settings).toEqual({});
    expect(problems.map(({ message }) => message.slice(0, 19))).toEqual(evil.map(() => "There is no setting"));
    const disk = new Map([
      ["/w/.second-source/config.yaml", evil.join("\n")],
      ["/w/a.txt", "---\noutlet: A\npublished: 2026-06-03\n---\n\nFourteen houses fell.\n"],
    ]);
    const editor = await startEditor(disk);
    await editor.ask("secondSource/stories", null);
    expect([...disk.keys()]).toEqual(["/w/.second-source/config.yaml", "/w/a.txt"]);
    await editor.end();
  });

  test("a folder's config.yaml cannot make anybody read files without measure", () => {
    const { settings, problems } = parseConfig("maxFileSize: 9007199254740991", []);
    expect(settings).toEqual({});
    expect(problems.map(({ message }) => message)).toEqual(["Expected at most 50,000,000 bytes."]);
  });
});
