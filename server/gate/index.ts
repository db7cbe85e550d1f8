/** What a client sends, before anything is made of it. */
export { gated } from "./gate.ts";
