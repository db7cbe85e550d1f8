import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { playWireSession, wireSessions } from "../../../test/fuzz/wire-sessions.ts";
import { playAll } from "../play-all.ts";
import type { Play } from "../types.ts";

const SESSIONS = 4;
const DEEDS = 240;

/** Whole sessions with a server in a process of its own, over its pipes; some of them find what others left in a cache. */
export const playStdio: Play = async (order, step) => {
  const cache = mkdtempSync(join(tmpdir(), "second-source-fuzz-cache-"));
  try {
    return await playAll(order, step, {
      sessions: wireSessions(DEEDS),
      count: SESSIONS,
      play: (session) => playWireSession(order.server, session, cache),
    });
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
};
