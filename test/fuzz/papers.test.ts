import * as fc from "fast-check";
import { expect, test } from "vitest";
import { checkPaper, hostilePapers, type HostilePaper } from "./papers.ts";

test("settings and decisions are read whatever they hold, and edited so that the rest stays as it is", () => {
  let read = 0;
  fc.assert(
    fc.property(hostilePapers, (paper) => {
      checkPaper(paper);
      read++;
    }),
    { seed: 20_260_604, numRuns: 400 },
  );
  expect(read).toBe(400);
});

const PAPER: HostilePaper = {
  kind: "config",
  text: "",
  disposition: {
    rule: "quantity-disagrees",
    decision: "verified",
    note: null,
    by: null,
    when: null,
    sides: [{ article: "flood/a.txt", outlet: null, value: null, exact: "14 houses", prefix: "", suffix: "" }],
  },
  change: { kind: "ignore-rule", rule: "quantity-disagrees", path: null },
  index: 0,
};

// What hostile papers once broke. A line is added before it is mended.
test.each<[what: string, kind: HostilePaper["kind"], text: string]>([
  ["settings that are an empty text", "config", '""'],
  ["settings that are nothing, said so", "config", "~"],
  [
    "lines are counted behind a fault, too",
    "dispositions",
    "{}\n- rule: quote-differs\n  note: |\n    two\n    lines\n  sides:\n    - a: b\n",
  ],
])("%s", (_, kind, text) => {
  expect(() => checkPaper({ ...PAPER, kind, text })).not.toThrow();
});
