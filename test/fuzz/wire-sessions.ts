import * as fc from "fast-check";
import { want } from "./checks.ts";
import { deafening } from "./frames.ts";
import { junk, politeDeeds, rudeDeeds, untimely, type Deed } from "./messages.ts";
import { ask, playDeeds, type Answers, type Session } from "./sessions.ts";
import { startWirePeer, type WirePeer } from "./wire-peer.ts";
import { createWorld, perform, type World } from "./world.ts";

/** A session with a server in a process of its own, from its first byte to its last. */
export interface WireSession extends Session {
  /** What is sent before the greeting, and greetings that are none. */
  readonly before: readonly Deed[];
  readonly greetings: readonly unknown[];
  /** What is sent after the farewell. */
  readonly after: readonly Deed[];
  readonly end: "exit" | "exit at once" | "hang up";
  /** What is sent in place of a farewell, so that no more can be understood; null: a farewell. */
  readonly deafening: string | null;
  /** Whether it keeps what it read for the next. */
  readonly isCached: boolean;
}

/** Sessions of up to so many deeds. */
export function wireSessions(most: number): fc.Arbitrary<WireSession> {
  const deeds = fc.oneof(
    politeDeeds(most).map((deeds) => ({ deeds, isPolite: true })),
    rudeDeeds(most).map((deeds) => ({ deeds, isPolite: false })),
  );
  const rest = fc.record({
    pull: fc.boolean(),
    isCached: fc.boolean(),
    before: untimely,
    greetings: fc.array(
      fc.oneof(junk, fc.record({ capabilities: junk }), fc.record({ capabilities: fc.constant({}), workspaceFolders: junk })),
      {
        maxLength: 2,
      },
    ),
    after: untimely,
    end: fc.constantFrom("exit" as const, "exit at once" as const, "hang up" as const),
    deafening: fc.option(
      deafening.map(({ bytes }) => bytes),
      { freq: 4 },
    ),
  });
  return fc.tuple(deeds, rest).map(([{ deeds, isPolite }, { pull, isCached, before, greetings, after, end, deafening }]) => {
    return { deeds, isPolite, pull, isCached, before, greetings, after, end, deafening };
  });
}

const NOT_YET: Answers = { errors: new Set([-32_002]), results: false };
const NO_MORE: Answers = { errors: new Set([-32_600]), results: false };
const NO_GREETING: Answers = { errors: new Set([-32_602]), results: false };

/**
 * Plays a session against the server that is built in `file`; `cache` is a folder for what sessions keep for each other. Throws where something
 * does not hold; gives the number of messages.
 */
export async function playWireSession(file: string, session: WireSession, cache: string): Promise<number> {
  const world = createWorld();
  const peer = startWirePeer(file, world.disk, session.isCached ? [`--cache=${cache}`] : []);
  try {
    await greet(peer, world, session);
    await playDeeds(peer, world, session);
    await takeLeave(peer, world, session);
    want(peer.wire.faults.length === 0, () => peer.wire.faults.join("\n"));
    want(peer.wire.waiting() === 0, () => `${peer.wire.waiting()} requests were never answered`);
  } finally {
    peer.wire.kill();
    await peer.leave();
  }
  return world.messages;
}

async function greet(peer: WirePeer, world: World, { before, greetings, pull }: WireSession): Promise<void> {
  await playUntimely(peer, world, before, NOT_YET);
  for (const params of greetings) {
    // What happens to be a greeting is one, and then there is no other.
    const isGreeting = typeof params === "object" && params !== null && "capabilities" in params && isPlain(params.capabilities);
    if (isGreeting) continue;
    const faults: string[] = [];
    await ask(peer, { do: "ask", method: "initialize", params, cancel: "no" }, NO_GREETING, faults, world);
    want(faults.length === 0, () => faults.join("\n"));
  }
  await peer.greet(pull);
}

function isPlain(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

async function takeLeave(peer: WirePeer, world: World, { after, end, deafening }: WireSession): Promise<void> {
  if (deafening !== null) {
    world.messages++;
    peer.raw(Buffer.from(deafening, "latin1"));
    peer.wire.close();
    const code = await peer.leave();
    want(typeof code === "number", () => `it ended with ${code} after ${JSON.stringify(deafening.slice(0, 100))}`);
    return;
  }
  if (end === "exit") {
    await peer.request("shutdown", undefined);
    await playUntimely(peer, world, after, NO_MORE);
    await playUntimely(peer, world, [{ do: "ask", method: "shutdown", params: undefined, cancel: "no" }], NO_MORE);
  }
  if (end === "hang up") peer.wire.close();
  else await peer.notify("exit", undefined);
  world.messages += 2;
  const code = await peer.leave();
  const expected = end === "exit" ? 0 : 1;
  want(code === expected, () => `it ended with ${code} rather than ${expected} (${end})`);
}

/** Sends what nothing may come of: each request is answered with the error for that. */
async function playUntimely(peer: WirePeer, world: World, deeds: readonly Deed[], expected: Answers): Promise<void> {
  const faults: string[] = [];
  const answers: Promise<void>[] = [];
  // Of what is told here, nothing may be remembered.
  const elsewhere = createWorld();
  for (const deed of deeds) {
    if (deed.do === "ask") answers.push(ask(peer, deed, expected, faults, world));
    else if (deed.do !== "wait") await perform(peer, deed, elsewhere);
  }
  world.messages += elsewhere.messages;
  await Promise.all(answers);
  want(faults.length === 0, () => faults.join("\n"));
}
