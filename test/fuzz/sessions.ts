import { setImmediate } from "node:timers/promises";
import { want } from "./checks.ts";
import { compareWithFresh, toItem } from "./comparison.ts";
import { DOCUMENTS, type Deed } from "./messages.ts";
import { startPeer, type Peer } from "./peer.ts";
import { createWorld, perform, type World } from "./world.ts";

/** Errors that a well-behaved client may be answered with: cancelled, changed meanwhile, or asked for what cannot be. */
const POLITE: Answers = { errors: new Set([-32_800, -32_801, -32_802, -32_803, -32_602]), results: true };
/** And one that asks for what there is not. Never that something failed inside. */
const RUDE: Answers = { errors: new Set([...POLITE.errors, -32_601]), results: true };

/** What a request may be answered with: codes of errors, and whether a result will do. */
export interface Answers {
  readonly errors: ReadonlySet<unknown>;
  readonly results: boolean;
}

/** A session: what is done, whether all of it is well made, and whether the client asks for problems or is sent them. */
export interface Session {
  readonly deeds: readonly Deed[];
  readonly isPolite: boolean;
  readonly pull: boolean;
}

/**
 * Does all the deeds against a server in this process, and then asks it and a fresh one the same questions about the same texts. Throws where the
 * answers differ, where an error is no proper one, or where the server failed though every message was well made. Gives the number of messages.
 */
export async function playSession(session: Session): Promise<number> {
  const world = createWorld();
  const peer = await startPeer(world.disk, session.pull);
  await playDeeds(peer, world, session);
  await peer.end();
  return world.messages;
}

/** The same against any server. */
export async function playDeeds(peer: Peer, world: World, { deeds, isPolite, pull }: Session): Promise<void> {
  const faults: string[] = [];
  const answers: Promise<void>[] = [];
  const { length: errorsBefore } = peer.errors;
  for (const deed of deeds) {
    if (deed.do === "wait") await Promise.all(answers);
    else if (deed.do === "ask") answers.push(ask(peer, deed, isPolite ? POLITE : RUDE, faults, world));
    else await perform(peer, deed, world);
  }
  await Promise.all(answers);
  if (!isPolite) await makeGood(peer, world);
  want(faults.length === 0, () => faults.join("\n"));
  await compareWithFresh(peer, world, pull);
  if (isPolite) want(peer.errors.length === errorsBefore, () => peer.errors.join("\n"));
  want(!peer.errors.some((line) => line.includes("could not be analysed")), () => peer.errors.join("\n"));
}

/** Asks, and tells of an answer that is none of those expected. */
export async function ask(
  peer: Peer,
  { method, params, cancel }: Extract<Deed, { do: "ask" }>,
  { errors, results }: Answers,
  faults: string[],
  world: World,
): Promise<void> {
  world.messages++;
  try {
    await peer.request(method, params, cancel === "no" ? undefined : cancel === "at once" ? Promise.resolve() : setImmediate());
    if (!results) faults.push(`${method} ${JSON.stringify(params)} is answered`);
  } catch (error) {
    const code: unknown = error instanceof Error && "code" in error ? error.code : null;
    if (!errors.has(code) || String(error).includes("\n    at "))
      faults.push(`${method} ${JSON.stringify(params)} is answered with ${String(error)} (${String(code)})`);
  }
}

/** What was told wrongly is told rightly: every text is closed, and those that are open are opened again; folders and settings as they were. */
async function makeGood(peer: Peer, world: World): Promise<void> {
  for (const uri of DOCUMENTS) {
    await peer.notify("textDocument/didClose", { textDocument: { uri } });
    const document = world.open.get(uri);
    if (document) await peer.notify("textDocument/didOpen", { textDocument: toItem(document) });
  }
  await peer.notify("workspace/didChangeConfiguration", { settings: null });
}
