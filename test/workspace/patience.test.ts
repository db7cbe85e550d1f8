import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { nodeFileSystem, patient } from "../../workspace/index.ts";

test("no disk is given up for the time in which this thread was busy", async () => {
  const most = 200;
  const answer = patient(nodeFileSystem, { most }).stat(fileURLToPath(import.meta.url));
  const start = performance.now();
  while (performance.now() - start < 1.5 * most);
  expect((await answer).kind).toBe("file");
});
