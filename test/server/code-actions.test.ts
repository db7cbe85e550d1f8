import { describe, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { actionsAt, called, clientOn, COAST, CONFIG, COURIER, HOUSES, OURS, problems, STORY, take, titles } from "./actions.ts";
import { article, positionOf } from "./client.ts";

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
    // What is not shown here is not offered here again.
    const again = titles(await actionsAt(client, uri("flood/courier.txt"), COURIER, "14 houses"));
    expect(again.filter((title) => /^(?:Ignore|Mark as)/u.test(title))).toEqual([]);
    expect(again).toContain("Insert “(Coast Post: 40)”");
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
