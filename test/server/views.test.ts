import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { changedNotification, orphansRequest, overviewRequest, storiesRequest, storyOfRequest } from "../../server/protocol.ts";
import { uriOfPath } from "../../server/spans.ts";
import { folderOf } from "../scratch.ts";
import { article, startClient, type TestClient } from "./client.ts";

const COURIER = article("Valley Courier", "The flood destroyed 14 houses in Lower Marsh on Wednesday, county engineer Maria Teller said.");
const COAST = article("Coast Post", "The flood destroyed 40 houses in Lower Marsh on Wednesday, officials said. It cost $3 million.");
const FILES = {
  "flood/courier.txt": COURIER,
  "flood/coast.txt": COAST,
  "fire/alone.txt": article("Northern Wire", "A fire burned a barn in Dunmore."),
};

async function clientOn(files: Record<string, string>) {
  const folder = folderOf(files);
  const client = await startClient({ folders: [folder] });
  return { client, folder, uri: (path: string) => uriOfPath(join(folder, path)) };
}

async function storyOf(client: TestClient, title: string) {
  const list = await client.connection.sendRequest(storiesRequest, null);
  const [story] = await client.connection.sendRequest(overviewRequest, {
    stories: list.filter((one) => one.title === title).map(({ id }) => id),
  });
  if (!story) throw new Error(`no story ${title} among ${list.map((one) => one.title).join(", ")}`);
  return story;
}

/** One server for all that only ask. */
const asked = await clientOn(FILES);

describe("the stories", () => {
  test("are told with how many questions have which standing", async () => {
    const list = await asked.client.connection.sendRequest(storiesRequest, null);
    expect(list.map(({ title, articles, counts }) => [title, articles, counts.disagree])).toEqual([
      ["Flood in Lower Marsh", 1, 0],
      ["flood", 2, 1],
    ]);
    expect(list.find(({ title }) => title === "flood")?.counts).toMatchObject({ disagree: 1, decided: 0 });
  });

  test("know their articles", async () => {
    const { id } = await storyOf(asked.client, "flood");
    const ask = (uri: string) => asked.client.connection.sendRequest(storyOfRequest, { uri });
    expect(await ask(asked.uri("flood/courier.txt"))).toBe(id);
    expect(await ask(asked.uri("nowhere.txt"))).toBeNull();
    expect(await ask("untitled:None")).toBeNull();
  });

  test("that are not there are left out", async () => {
    expect(await asked.client.connection.sendRequest(overviewRequest, { stories: ["/nowhere", ""] })).toEqual([]);
  });
});

test("an overview has each answer at its place", async () => {
  const { members, questions } = await storyOf(asked.client, "flood");
  expect(members.map(({ outlet, uri }) => [outlet, uri])).toEqual([
    ["Coast Post", asked.uri("flood/coast.txt")],
    ["Valley Courier", asked.uri("flood/courier.txt")],
  ]);
  const [houses] = questions;
  expect([houses?.standing, houses?.decision, houses?.codes]).toEqual(["disagree", null, ["quantity-disagrees"]]);
  expect(houses?.answers.map(({ article: index, value, range }) => [index, value, range.start])).toEqual([
    [0, "40", { line: 6, character: 20 }],
    [1, "14", { line: 6, character: 20 }],
  ]);
});

test("a change is told, and gives the story another revision; what changes nothing is not told", async () => {
  const { client, uri } = await clientOn(FILES);
  let told = 0;
  client.connection.onNotification(changedNotification, () => {
    told++;
  });
  const before = await storyOf(client, "flood");
  const alone = await storyOf(client, "Flood in Lower Marsh");
  await client.open(uri("flood/coast.txt"), COAST);
  const opened = await storyOf(client, "flood");
  const atFirst = told;
  await client.change(uri("flood/coast.txt"), 2, COAST.replace("40 houses", "14 houses"));
  const after = await storyOf(client, "flood");
  expect(after.questions.some(({ standing }) => standing === "disagree")).toBe(false);
  expect(after.revision).not.toBe(opened.revision);
  expect(told).toBeGreaterThan(atFirst);
  expect((await storyOf(client, "Flood in Lower Marsh")).revision).toBe(alone.revision);
  expect(before.questions[0]?.standing).toBe("disagree");
});

const DECIDED = [
  "- rule: quantity-disagrees",
  "  decision: verified",
  "  note: the county's list has 14",
  "  sides:",
  "    - article: flood/coast.txt",
  "      exact: 40 houses",
  "    - article: flood/courier.txt",
  "      exact: 14 houses",
  "",
].join("\n");

describe("decisions", () => {
  test("set a disagreement apart, with the note", async () => {
    const { client } = await clientOn({ ...FILES, ".second-source/dispositions.yaml": DECIDED });
    const { counts, questions } = await storyOf(client, "flood");
    expect([counts.disagree, counts.decided]).toEqual([0, 1]);
    const decided = questions.find(({ standing }) => standing === "decided");
    expect(decided?.decision).toMatchObject({ decision: "verified", note: "the county's list has 14" });
    expect(await client.connection.sendRequest(orphansRequest, null)).toEqual([]);
  });

  test("whose words are gone are told with their place", async () => {
    const { client, uri } = await clientOn({ ...FILES, ".second-source/dispositions.yaml": DECIDED.replace("40 houses", "41 houses") });
    const orphans = await client.connection.sendRequest(orphansRequest, null);
    expect(orphans.map((orphan) => orphan.uri)).toEqual([uri(".second-source/dispositions.yaml")]);
    expect(orphans[0]?.message).toContain("41 houses");
  });
});
