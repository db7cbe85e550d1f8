import * as fc from "fast-check";
import { politeDeeds, rudeDeeds } from "../../../test/fuzz/messages.ts";
import { playSession } from "../../../test/fuzz/sessions.ts";
import { playAll } from "../play-all.ts";
import type { Play } from "../types.ts";

const SESSIONS = 6;
const DEEDS = 200;

/** Well-made messages, and such as no client should send, in turn: to a server in this process. */
export const playSessions: Play = (order, step) => {
  const isPolite = order.seed % 2 === 0;
  const sessions = fc.record({
    deeds: (isPolite ? politeDeeds : rudeDeeds)(DEEDS),
    isPolite: fc.constant(isPolite),
    pull: fc.boolean(),
  });
  return playAll(order, step, { sessions, count: SESSIONS, play: playSession });
};
