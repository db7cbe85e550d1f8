import { playWireSession, wireSessions } from "../../../test/fuzz/wire-sessions.ts";
import { playAll } from "../play-all.ts";
import type { Play } from "../types.ts";

const SESSIONS = 4;
const DEEDS = 240;

/** Whole sessions with a server in a process of its own, over its pipes. */
export const playStdio: Play = (order, step) =>
  playAll(order, step, { sessions: wireSessions(DEEDS), count: SESSIONS, play: (session) => playWireSession(order.server, session) });
