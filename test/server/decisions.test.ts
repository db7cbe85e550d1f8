import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { ClientCapabilities } from "vscode-languageserver/node";
import { storiesRequest } from "../../server/protocol.ts";
import { uriOfPath } from "../../server/spans.ts";
import { ABLE, actionsAt, called, clientOn, COAST, COURIER, DECISIONS, HOUSES, OURS, problems, STORY, take, titles } from "./actions.ts";
import { folderOf } from "../scratch.ts";
import { article, FULL, positionOf, startClient } from "./client.ts";

/** A decision about words that no article has. */
const lost = (words: string): string =>
  `- rule: ${HOUSES}\n  decision: verified\n  sides:\n    - { article: flood/courier.txt, exact: ${words} }\n    - { article: flood/coast.txt, exact: ${words} }\n`;

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

  test("is taken out where it stands by then, and no other in its place", async () => {
    const { client, folder, uri, read } = await clientOn({ ...STORY, [DECISIONS]: lost("14 barns") + lost("40 barns") });
    await problems(
      client,
      uri(DECISIONS),
      Array.from({ length: 4 }, () => "disposition-orphaned"),
    );
    const fix = called(await actionsAt(client, uri(DECISIONS), read(DECISIONS), "exact: 40 barns"), /^Take this decision out/u);
    const write = async (text: string): Promise<void> => {
      writeFileSync(join(folder, DECISIONS), text);
      await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: uri(DECISIONS), type: 2 }] });
    };
    await write(lost("40 barns") + lost("60 barns"));
    await take(client, fix);
    expect(parse(read(DECISIONS))).toMatchObject([{ sides: [{ exact: "60 barns" }, { exact: "60 barns" }] }]);
    await write(lost("60 barns") + lost("80 barns"));
    await expect(client.connection.sendRequest("codeAction/resolve", fix)).rejects.toThrow(/not in the file any more/u);
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
