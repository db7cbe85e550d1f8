import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test, vi } from "vitest";
import { parse } from "yaml";
import {
  ApplyWorkspaceEditRequest,
  type CodeAction,
  ShowDocumentRequest,
  ShowMessageNotification,
  TextDocumentEdit,
  type ApplyWorkspaceEditResult,
  type ClientCapabilities,
  type Command,
  type Diagnostic,
  type Range,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { storiesRequest } from "../../server/protocol.ts";
import { uriOfPath } from "../../server/spans.ts";
import { article, folderOf, FULL, positionOf, startClient, type TestClient } from "./client.ts";

const COURIER = article(
  "Valley Courier",
  "The flood destroyed 14 houses in Lower Marsh on Wednesday, county engineer Maria Teller said. “It was loud,” she said.\n\nMayor Daniel Okafor said that 600 people were evacuated from Lower Marsh.",
).replace("published:", "url: https://courier.example/a_(1)\npublished:");
const COAST = article(
  "Coast Post",
  "The flood destroyed 40 houses in Lower Marsh on Wednesday, officials said.\n\nAbout 600 people were evacuated from Lower Marsh, Okafor said.",
);
const WIRE = article("Northern Wire", "Rain fell in Lower Marsh. Mayor Daniel Okafor spoke at noon.");
const STORY = { "flood/courier.txt": COURIER, "flood/coast.txt": COAST, "flood/wire.txt": WIRE };
const COMMANDS = ["mark", "openBeside", "compareOutlets", "copyText", "saveEdited"].map((name) => `secondSource.${name}`);

/** A client that can do everything, but has no commands of its own. */
const ABLE: ClientCapabilities = {
  ...FULL,
  workspace: { ...FULL.workspace, applyEdit: true, workspaceEdit: { documentChanges: true, resourceOperations: ["create"] } },
  window: { ...FULL.window, showDocument: { support: true } },
  textDocument: {
    ...FULL.textDocument,
    codeAction: {
      dataSupport: true,
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      resolveSupport: { properties: ["edit"] },
    },
  },
};
const OURS: ClientCapabilities = { ...ABLE, experimental: { commands: { commands: COMMANDS } } };

const DECISIONS = ".second-source/dispositions.yaml";
const CONFIG = ".second-source/config.yaml";

/** A client on a folder, that makes edits on the disk when it is asked to. */
async function clientOn(files: Readonly<Record<string, string>>, capabilities = ABLE) {
  const folder = folderOf(files);
  const client = await startClient({ folders: [folder], capabilities });
  const messages: string[] = [];
  const shown: unknown[] = [];
  client.connection.onRequest(ApplyWorkspaceEditRequest.type, async ({ edit }): Promise<ApplyWorkspaceEditResult> => {
    await applyEdit(client, edit);
    return { applied: true };
  });
  client.connection.onRequest(ShowDocumentRequest.type, (params) => {
    shown.push(params);
    return { success: true };
  });
  client.connection.onNotification(ShowMessageNotification.type, ({ message }) => void messages.push(message));
  await client.until(() => (client.logs.some((line) => line.startsWith("Read ")) ? true : undefined));
  return {
    client,
    folder,
    messages,
    shown,
    uri: (path: string) => uriOfPath(join(folder, path)),
    read: (path: string) => readFileSync(join(folder, path), "utf8"),
  };
}

/** Makes an edit on the disk, as an editor does for files that it has not open, and tells of it. */
async function applyEdit(client: TestClient, edit: WorkspaceEdit): Promise<void> {
  const changed: string[] = [];
  const change = (uri: string, edits: Parameters<typeof TextDocument.applyEdits>[1]): void => {
    const path = fileURLToPath(uri);
    writeFileSync(path, TextDocument.applyEdits(TextDocument.create(uri, "yaml", 0, readFileSync(path, "utf8")), edits));
    changed.push(uri);
  };
  for (const [uri, edits] of Object.entries(edit.changes ?? {})) change(uri, edits);
  for (const one of edit.documentChanges ?? []) {
    if (TextDocumentEdit.is(one))
      change(
        one.textDocument.uri,
        one.edits.filter((each) => "newText" in each),
      );
    else if (one.kind === "create") {
      const path = fileURLToPath(one.uri);
      if (existsSync(path)) throw new Error(`${path} is there already`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, "");
      changed.push(one.uri);
    }
  }
  await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: changed.map((uri) => ({ uri, type: 2 })) });
}

type Actions = readonly (CodeAction | Command)[];

/** What is offered at some words. */
function actionsAt(client: TestClient, uri: string, text: string, words: string, only?: string[]): Promise<Actions> {
  const start = positionOf(text, words, 0);
  const range: Range = { start, end: { line: start.line, character: start.character + words.length } };
  const diagnostics = (client.diagnostics.get(uri)?.diagnostics ?? []).filter((one) => one.range.start.line === start.line);
  return client.connection.sendRequest("textDocument/codeAction", {
    textDocument: { uri },
    range,
    context: { diagnostics, ...(only ? { only } : {}) },
  });
}

function titles(actions: Actions): string[] {
  return actions.map(({ title }) => title);
}

/** The one action that is called so. */
function called(actions: Actions, title: RegExp): CodeAction {
  const found = actions.filter((action): action is CodeAction => title.test(action.title) && "kind" in action);
  const [action] = found;
  if (!action || found.length > 1) throw new Error(`${found.length} called ${String(title)} in: ${titles(actions).join("; ")}`);
  return action;
}

/** Takes an action as an editor does. */
async function take(client: TestClient, action: CodeAction): Promise<void> {
  const { edit } = action.edit ? action : await client.connection.sendRequest<CodeAction>("codeAction/resolve", action);
  if (!edit) throw new Error(`"${action.title}" has no edit`);
  await applyEdit(client, edit);
}

/** Settles when a file has problems of exactly these kinds. */
function problems(client: TestClient, uri: string, codes: readonly string[]): Promise<Diagnostic[]> {
  return client.until(() => {
    const found = (client.diagnostics.get(uri)?.diagnostics ?? []).filter(({ code }) => code !== "name-differs");
    return JSON.stringify(found.map(({ code }) => code)) === JSON.stringify(codes) ? found : undefined;
  });
}

const HOUSES = "quantity-disagrees";

describe("a decision", () => {
  test("is written to a new file, silences the finding at all its sides, shows in the hover, and can be taken back", async () => {
    const { client, uri, read } = await clientOn(STORY);
    await problems(client, uri("flood/courier.txt"), [HOUSES]);
    const actions = await actionsAt(client, uri("flood/courier.txt"), COURIER, "14 houses");
    const action = called(actions, /^Mark as verified/u);
    expect(action).toMatchObject({ kind: "quickfix.secondSource.mark.verified", diagnostics: [{ code: HOUSES }] });
    await take(client, action);
    await problems(client, uri("flood/courier.txt"), []);
    await problems(client, uri("flood/coast.txt"), []);
    expect(parse(read(DECISIONS))).toMatchObject([
      {
        rule: HOUSES,
        decision: "verified",
        sides: [
          { article: "flood/coast.txt", outlet: "Coast Post", exact: "40 houses", prefix: "The flood destroyed" },
          { article: "flood/courier.txt", outlet: "Valley Courier", exact: "14 houses" },
        ],
      },
    ]);
    const [story] = await client.connection.sendRequest(storiesRequest, null);
    expect(story?.counts).toMatchObject({ disagree: 0, decided: 1 });
    expect(await client.hoverAt(uri("flood/courier.txt"), positionOf(COURIER, "14 houses"))).toMatch(/\n\nMarked verified$/u);
    const again = await actionsAt(client, uri("flood/courier.txt"), COURIER, "14 houses");
    expect(titles(again).filter((title) => title.startsWith("Mark as"))).toEqual([]);
    await take(client, called(again, /^Take back “verified”/u));
    await problems(client, uri("flood/coast.txt"), [HOUSES]);
    expect(read(DECISIONS)).not.toContain("rule:");
    expect(read(DECISIONS)).toContain("# What was decided");
  });

  test("with a note comes by the command, with the day that the client says", async () => {
    const { client, uri, read, messages } = await clientOn(STORY, OURS);
    await problems(client, uri("flood/courier.txt"), [HOUSES]);
    const actions = await actionsAt(client, uri("flood/courier.txt"), COURIER, "14 houses");
    const { command } = called(actions, /^Mark as explained …/u);
    expect(command?.command).toBe("secondSource.mark");
    const given = Object.assign({}, command?.arguments?.[0], { note: "Coast: counts *sheds* #too", when: "2026-06-05", by: " H. Bright " });
    expect(await client.connection.sendRequest("workspace/executeCommand", { command: "secondSource.decide", arguments: [given] })).toBe(
      true,
    );
    await problems(client, uri("flood/courier.txt"), []);
    expect(parse(read(DECISIONS))).toMatchObject([
      { decision: "explained", note: "Coast: counts *sheds* #too", by: "H. Bright", when: "2026-06-05" },
    ]);
    const hover = await client.hoverAt(uri("flood/coast.txt"), positionOf(COAST, "40 houses"));
    expect(hover).toContain(String.raw`Marked explained: Coast: counts \*sheds\* #too \(H. Bright, 2026-06-05\)`);
    expect(messages).toEqual([]);
  });

  test.each([
    ["nothing", []],
    ["no finding", [{ decision: "verified" }]],
    ["another decision", [{ decision: "solved", target: { rule: HOUSES, article: "x", start: 0, end: 1, words: "" } }]],
    [
      "a finding that is not there",
      [{ decision: "verified", target: { rule: HOUSES, article: "/etc/passwd", start: 0, end: 1, words: "x" } }],
    ],
  ])("about %s is refused, and nothing is written", async (_, given) => {
    const { client, folder, messages } = await clientOn(STORY, OURS);
    expect(await client.connection.sendRequest("workspace/executeCommand", { command: "secondSource.decide", arguments: given })).toBe(
      false,
    );
    expect(messages).toHaveLength(1);
    expect(existsSync(join(folder, ".second-source"))).toBe(false);
  });

  test("ends when a figure changes, is orphaned at its line, and is taken out or made anew there", async () => {
    const { client, uri, read } = await clientOn(STORY);
    await problems(client, uri("flood/courier.txt"), [HOUSES]);
    await take(client, called(await actionsAt(client, uri("flood/courier.txt"), COURIER, "14 houses"), /^Mark as ignored/u));
    await problems(client, uri("flood/coast.txt"), []);
    const changed = COAST.replace("40 houses", "44 houses");
    await client.open(uri("flood/coast.txt"), changed);
    await problems(client, uri("flood/coast.txt"), [HOUSES]);
    const [told] = await problems(client, uri(DECISIONS), ["disposition-outdated"]);
    expect(told?.message).toContain("“44 houses” instead of “40 houses”");
    expect(read(DECISIONS).split("\n")[told?.range.start.line ?? 0]).toContain("exact: 40 houses");
    const fix = called(await actionsAt(client, uri(DECISIONS), read(DECISIONS), "40 houses"), /^Take this decision out/u);
    expect(fix.diagnostics).toHaveLength(1);
    // To decide anew puts the new words in the place of the old.
    await take(client, called(await actionsAt(client, uri("flood/coast.txt"), changed, "44 houses"), /^Mark as verified/u));
    await problems(client, uri("flood/coast.txt"), []);
    await problems(client, uri(DECISIONS), []);
    expect(parse(read(DECISIONS))).toMatchObject([{ decision: "verified", sides: [{ exact: "44 houses" }, { exact: "14 houses" }] }]);
    await client.change(uri("flood/coast.txt"), 2, COAST);
    await problems(client, uri(DECISIONS), ["disposition-outdated"]);
    await take(client, called(await actionsAt(client, uri(DECISIONS), read(DECISIONS), "44 houses"), /^Take this decision out/u));
    await problems(client, uri(DECISIONS), []);
    expect(read(DECISIONS)).not.toContain("44 houses");
  });

  test("counts while the file is being written, and goes with its text", async () => {
    const { client, uri, read } = await clientOn(STORY);
    await problems(client, uri("flood/courier.txt"), [HOUSES]);
    await take(client, called(await actionsAt(client, uri("flood/courier.txt"), COURIER, "14 houses"), /^Mark as verified/u));
    await problems(client, uri("flood/courier.txt"), []);
    const text = read(DECISIONS);
    await client.open(uri(DECISIONS), text.replace("40 houses", "41 houses"), "yaml");
    await problems(client, uri("flood/courier.txt"), [HOUSES]);
    await client.change(uri(DECISIONS), 2, text.replace("decision: verified", "decision: explained\n  note: Asked."));
    await problems(client, uri("flood/courier.txt"), []);
    expect(await client.hoverAt(uri("flood/courier.txt"), positionOf(COURIER, "14 houses"))).toContain("Marked explained: Asked.");
    await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri: uri(DECISIONS) } });
    await client.until(() => (client.diagnostics.get(uri(DECISIONS))?.diagnostics.length ?? 0) === 0 || undefined);
    expect(await client.hoverAt(uri("flood/courier.txt"), positionOf(COURIER, "14 houses"))).toMatch(/Marked verified$/u);
  });

  test("is not written where the file cannot be read; what is wrong is told at its place", async () => {
    const { client, uri, read } = await clientOn({ ...STORY, [DECISIONS]: "- rule: [\n" });
    await problems(client, uri("flood/courier.txt"), [HOUSES]);
    await problems(client, uri(DECISIONS), ["disposition-invalid"]);
    const action = called(await actionsAt(client, uri("flood/courier.txt"), COURIER, "14 houses"), /^Mark as verified/u);
    await expect(client.connection.sendRequest("codeAction/resolve", action)).rejects.toThrow(/not valid YAML at line/u);
    expect(read(DECISIONS)).toBe("- rule: [\n");
  });

  test("is not written where a link leads out of the folder", async () => {
    const outside = folderOf({ "notes.yaml": "" });
    const folder = folderOf(STORY);
    mkdirSync(join(folder, ".second-source"));
    symlinkSync(join(outside, "notes.yaml"), join(folder, DECISIONS));
    const client = await startClient({ folders: [folder], capabilities: ABLE });
    const uri = uriOfPath(join(folder, "flood/courier.txt"));
    await problems(client, uri, [HOUSES]);
    const action = called(await actionsAt(client, uri, COURIER, "14 houses"), /^Mark as verified/u);
    await expect(client.connection.sendRequest("codeAction/resolve", action)).rejects.toThrow(/leads out of its folder/u);
  });

  test("comes with its edit where the client does not resolve, and needs a file where it makes none", async () => {
    const capabilities: ClientCapabilities = {
      ...FULL,
      textDocument: { ...FULL.textDocument, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
    };
    const { client, uri } = await clientOn({ ...STORY, [DECISIONS]: "# Ours.\n" }, capabilities);
    await problems(client, uri("flood/courier.txt"), [HOUSES]);
    const actions = await actionsAt(client, uri("flood/courier.txt"), COURIER, "14 houses");
    const { edit } = called(actions, /^Mark as verified/u);
    expect(Object.keys(edit?.changes ?? {})).toEqual([uri(DECISIONS)]);
    const none = await clientOn(STORY, capabilities);
    await problems(none.client, none.uri("flood/courier.txt"), [HOUSES]);
    const without = await actionsAt(none.client, none.uri("flood/courier.txt"), COURIER, "14 houses");
    expect(titles(without).some((title) => title.startsWith("Mark as"))).toBe(false);
  });
});

describe("folders", () => {
  test("each have decisions of their own", async () => {
    const harbor = article(
      "Harbor Times",
      "The ferry Marigold ran aground off Gull Point on Monday. Twelve passengers were injured, the coast guard said.",
    );
    const island = harbor.replace("Harbor Times", "Island Post").replace("Twelve", "Nineteen");
    const [one, other] = [folderOf(STORY), folderOf({ "ferry/harbor.txt": harbor, "ferry/island.txt": island })];
    const client = await startClient({ folders: [one, other], capabilities: ABLE });
    const [here, there] = [uriOfPath(join(one, "flood/courier.txt")), uriOfPath(join(other, "ferry/harbor.txt"))];
    await problems(client, here, [HOUSES]);
    await problems(client, there, [HOUSES]);
    await take(client, called(await actionsAt(client, there, harbor, "Twelve passengers"), /^Mark as verified/u));
    await problems(client, there, []);
    await problems(client, here, [HOUSES]);
    expect(existsSync(join(one, DECISIONS))).toBe(false);
    expect(parse(readFileSync(join(other, DECISIONS), "utf8"))).toMatchObject([
      { sides: [{ article: "ferry/harbor.txt" }, { article: "ferry/island.txt" }] },
    ]);
  });

  test("of one repository share its file", async () => {
    const folder = folderOf({ ".git/HEAD": "", [DECISIONS]: "# Ours.\n", ...STORY });
    const client = await startClient({ folders: [join(folder, "flood")], capabilities: ABLE });
    const uri = uriOfPath(join(folder, "flood/courier.txt"));
    await problems(client, uri, [HOUSES]);
    await take(client, called(await actionsAt(client, uri, COURIER, "14 houses"), /^Mark as verified/u));
    expect(readFileSync(join(folder, DECISIONS), "utf8")).toMatch(/^# Ours\.\n\n- rule: [^]*article: flood\/courier\.txt/u);
  });

  test("that are none keep nothing: a text on its own is offered no decision", async () => {
    const client = await startClient({ capabilities: OURS });
    await client.open("untitled:one", COURIER, "article");
    await client.open("untitled:two", COAST, "article");
    const actions = await actionsAt(client, "untitled:one", COURIER, "14 houses");
    expect(titles(actions).filter((title) => /^(?:Mark as|Ignore|Treat)/u.test(title))).toEqual([]);
  });
});

describe("rules and names", () => {
  test("a rule is ignored in one file, or in all", async () => {
    const { client, uri, read } = await clientOn({ ...STORY, [CONFIG]: "# Ours.\nexclude: [old] # sic\n" });
    await problems(client, uri("flood/courier.txt"), [HOUSES]);
    await take(
      client,
      called(await actionsAt(client, uri("flood/courier.txt"), COURIER, "14 houses"), /^Ignore quantity-disagrees in this file/u),
    );
    await problems(client, uri("flood/courier.txt"), []);
    expect(read(CONFIG)).toBe(
      `# Ours.\nexclude: [old] # sic\n\noverrides:\n  - paths: [/flood/courier.txt]\n    rules:\n      ${HOUSES}: off\n`,
    );
    await take(
      client,
      called(await actionsAt(client, uri("flood/coast.txt"), COAST, "40 houses"), /^Ignore quantity-disagrees in this workspace/u),
    );
    await problems(client, uri("flood/coast.txt"), []);
    expect(parse(read(CONFIG))).toMatchObject({ rules: { [HOUSES]: "off" } });
  });

  test("names are joined and parted in the configuration", async () => {
    const one = article("Valley Courier", "Mayor Daniel Okafor spoke in Lower Marsh on Wednesday. Daniel Okafor thanked the crews.");
    const other = article("Coast Post", "Mayor Peter Okafor spoke in Lower Marsh on Wednesday. Peter Okafor thanked the crews.");
    const { client, uri, read } = await clientOn({ "a/one.txt": one, "a/other.txt": other });
    const actions = await actionsAt(client, uri("a/one.txt"), one, "Daniel Okafor", ["refactor"]);
    await take(client, called(actions, /^Treat “Daniel Okafor” and “Peter Okafor” as the same/u));
    expect(parse(read(CONFIG))).toEqual({ aliases: [["Daniel Okafor", "Peter Okafor"]] });
    // The client tells of the change whenever it likes.
    const parted = await vi.waitFor(async () =>
      called(await actionsAt(client, uri("a/one.txt"), one, "Daniel Okafor"), /^Treat “Daniel Okafor” and “Peter Okafor” as different/u),
    );
    await take(client, parted);
    expect(parse(read(CONFIG))).toMatchObject({ distinct: [["Daniel Okafor", "Peter Okafor"]] });
  });
});

function said(name: string): string {
  return `Fire Chief Daniel ${name} spoke in Lower Marsh on Wednesday. The crews found 14 sheep, ${name} said.`;
}

describe("looking and quoting", () => {
  test("opens the other side and compares, by the client's commands", async () => {
    const { client, uri } = await clientOn(STORY, OURS);
    await problems(client, uri("flood/courier.txt"), [HOUSES]);
    const actions = await actionsAt(client, uri("flood/courier.txt"), COURIER, "14 houses");
    expect(called(actions, /^Open Coast Post beside: “40 houses”$/u).command).toMatchObject({
      command: "secondSource.openBeside",
      arguments: [uri("flood/coast.txt"), { start: positionOf(COAST, "40 houses", 0) }],
    });
    expect(called(actions, /^Compare with Coast Post$/u).command).toMatchObject({
      command: "secondSource.compareOutlets",
      arguments: [uri("flood/courier.txt"), uri("flood/coast.txt"), "Valley Courier ↔ Coast Post"],
    });
    expect(titles(actions)).not.toContain("Compare with Northern Wire");
    // What writes a file has it saved.
    expect(called(actions, /^Ignore .* in this file/u).command).toMatchObject({ command: "secondSource.saveEdited" });
  });

  test("opens the other side by the server, where the client has no command for it, and files alone", async () => {
    const { client, uri, shown } = await clientOn(STORY);
    const actions = await actionsAt(client, uri("flood/courier.txt"), COURIER, "600 people");
    const { command } = called(actions, /^Open Coast Post beside: “About 600 people”$/u);
    expect(await client.connection.sendRequest("workspace/executeCommand", command)).toBe(true);
    expect(shown).toMatchObject([{ uri: uri("flood/coast.txt"), selection: { start: positionOf(COAST, "About 600", 0) } }]);
    for (const given of [["https://example.com"], [5], [], ["command:x"]]) {
      expect(await client.connection.sendRequest("workspace/executeCommand", { command: "secondSource.show", arguments: given })).toBe(
        false,
      );
    }
    expect(shown).toHaveLength(1);
  });

  test("copies each outlet's sentence with its day and address", async () => {
    const { client, uri } = await clientOn(STORY, OURS);
    const actions = await actionsAt(client, uri("flood/courier.txt"), COURIER, "14 houses", ["refactor.secondSource.cite"]);
    const [plain, markdown] = actions.map((action) => ("kind" in action ? action.command?.arguments?.[0] : null));
    expect(plain).toBe(
      "Valley Courier, 3 June 2026: “The flood destroyed 14 houses in Lower Marsh on Wednesday, county engineer Maria Teller said.” https://courier.example/a_(1)\n" +
        "Coast Post, 3 June 2026: “The flood destroyed 40 houses in Lower Marsh on Wednesday, officials said.”",
    );
    expect(String(markdown).split("\n")[0]).toMatch(
      /^- \[Valley Courier\]\(https:\/\/courier\.example\/a_%281%29\), 3 June 2026: “The flood destroyed 14 houses/u,
    );
  });

  test.each(["javascript:alert(1)", "file:///etc/passwd", "not a url", "command:x"])("makes no link of %s", async (url) => {
    const { client, uri } = await clientOn(
      { ...STORY, "flood/courier.txt": COURIER.replace("https://courier.example/a_(1)", JSON.stringify(url)) },
      OURS,
    );
    const text = COURIER.replace("https://courier.example/a_(1)", JSON.stringify(url));
    const actions = await actionsAt(client, uri("flood/courier.txt"), text, "14 houses", ["refactor.secondSource.cite.markdown"]);
    expect(JSON.stringify(actions)).not.toContain("](");
  });

  test("inserts another outlet's figure behind the claim", async () => {
    const { client, uri, read } = await clientOn(STORY);
    const actions = await actionsAt(client, uri("flood/courier.txt"), COURIER, "14 houses", ["refactor.rewrite"]);
    expect(titles(actions)).toEqual(["Insert “(Coast Post: 40)”"]);
    await take(client, called(actions, /^Insert/u));
    expect(read("flood/courier.txt")).toContain("destroyed 14 houses (Coast Post: 40) in Lower Marsh");
  });

  test("corrects an evident slip everywhere in its article, and is preferred", async () => {
    const { client, uri, read } = await clientOn({
      "a/one.txt": article("Valley Courier", said("Okafor")),
      "a/two.txt": article("Coast Post", said("Okafor")),
      "a/three.txt": article("Daily Lantern", said("Okafar")),
    });
    const text = read("a/three.txt");
    const actions = await actionsAt(client, uri("a/three.txt"), text, "Okafar");
    const action = called(actions, /^Correct “Okafar” to “Okafor”/u);
    expect(action).toMatchObject({ isPreferred: true, kind: "quickfix.secondSource.correct" });
    await take(client, action);
    expect(read("a/three.txt")).toBe(text.replaceAll("Okafar", "Okafor"));
    const other = await actionsAt(client, uri("a/one.txt"), read("a/one.txt"), "Okafor");
    expect(titles(other).filter((title) => title.startsWith("Correct"))).toEqual([]);
  });
});

describe("nothing is offered", () => {
  test.each([
    ["at plain words", "flood/courier.txt", COURIER, "county engineer", undefined],
    ["of a kind that is not asked for", "flood/courier.txt", COURIER, "14 houses", ["source"]],
    ["in a file that is no article", "notes.txt", "14 houses", "14 houses", undefined],
  ])("%s", async (_, path, text, words, only) => {
    const { client, uri } = await clientOn({ ...STORY, "notes.txt": "14 houses" });
    const actions = await actionsAt(client, uri(path), text, words, only);
    expect(titles(actions)).toEqual([]);
  });
});
