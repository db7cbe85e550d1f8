import * as fc from "fast-check";
import { frame } from "./wire.ts";

/** Bytes that are no message, and whether the server can still tell where the next one begins. */
export interface Frame {
  /** Of which each stands for a byte. */
  readonly bytes: string;
}

const OPEN = "[";

/** What stands in a frame where a message should. */
const BODIES: readonly string[] = [
  "",
  " ",
  "{nope",
  "null",
  "true",
  "5",
  "-0",
  "1e999",
  '"x"',
  "[]",
  "[1]",
  "{}",
  "[[[]]]",
  '[{"jsonrpc":"2.0","id":"b1","method":"workspace/symbol","params":{"query":""}}]',
  '{"jsonrpc":"2.0"}',
  '{"jsonrpc":"2.0","id":{},"method":"workspace/symbol","params":{"query":""}}',
  '{"jsonrpc":"2.0","id":null,"method":"workspace/symbol","params":{"query":""}}',
  '{"jsonrpc":"2.0","id":1.5,"method":"workspace/symbol","params":{"query":""}}',
  '{"jsonrpc":"2.0","id":"__proto__","method":"__proto__","params":{"__proto__":{"a":1}}}',
  '{"jsonrpc":"2.0","id":"x","method":5}',
  '{"jsonrpc":"1.0","method":"nothing"}',
  '{"method":"nothing","params":5}',
  '{"jsonrpc":"2.0","method":"nothing","params":"x"}',
  '{"jsonrpc":"2.0","id":99999,"result":{}}',
  '{"jsonrpc":"2.0","id":99999,"error":5}',
  '{"jsonrpc":"2.0","id":99999,"error":{"code":"x"}}',
  '{"jsonrpc":"2.0","id":99999,"result":1,"error":{"code":1,"message":"x"}}',
  '{"jsonrpc":"2.0","id":"gone"}',
  '{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":{}}}',
  '{"jsonrpc":"2.0","method":"$/cancelRequest"}',
  '{"jsonrpc":"2.0","method":"$/cancelRequest","params":null}',
  '{"jsonrpc":"2.0","method":"initialized","params":[]}',
  `{"jsonrpc":"2.0","method":"deep","params":${OPEN.repeat(3000)}${"]".repeat(3000)}}`,
  OPEN.repeat(100_000),
  `{"jsonrpc":"2.0","method":"long","params":{"a":"${"a".repeat(200_000)}"}}`,
  '{"jsonrpc":"2.0","method":"twice","method":"again","params":{},"params":[]}',
  '\ufeff{"jsonrpc":"2.0","method":"marked"}',
];

const GOOD = '{"jsonrpc":"2.0","method":"nothing"}';
/** Headers that say too little, too much or something else, and yet end as headers do. */
const HEADERS: readonly string[] = [
  "\r\n\r\n",
  "hello\r\n\r\n",
  ":\r\n\r\n",
  "X: 5\r\n\r\n",
  "Content-Length:\r\n\r\n",
  "Content-Length: abc\r\n\r\n",
  "Content-Length: 0\r\n\r\n",
  `content-length: ${GOOD.length}\r\n\r\n${GOOD}`,
  `Content-Length:${GOOD.length}\r\n\r\n${GOOD}`,
  `Content-Length: ${GOOD.length}.9\r\n\r\n${GOOD}`,
  `Content-Length: 00${GOOD.length}\r\n\r\n${GOOD}`,
  `Content-Length: 4\r\nContent-Length: ${GOOD.length}\r\n\r\n${GOOD}`,
  `Content-Type: application/vscode-jsonrpc; charset=utf-16\r\nContent-Length: ${GOOD.length}\r\n\r\n${GOOD}`,
  `X-Long: ${"x".repeat(100_000)}\r\nContent-Length: ${GOOD.length}\r\n\r\n${GOOD}`,
  `__proto__: 5\r\nContent-Length: ${GOOD.length}\r\n\r\n${GOOD}`,
];

/** Headers after which nobody can say where a message begins. */
const DEAFENING: readonly string[] = [
  "Content-Length: -1\r\n\r\n",
  "Content-Length: -5\r\n\r\n",
  "Content-Length: 99999999999999\r\n\r\n",
  "Content-Length: 1e999\r\n\r\n",
  `Content-Length: ${GOOD.length + 7}\r\n\r\n${GOOD}`,
  `Content-Length: ${GOOD.length - 7}\r\n\r\n${GOOD}`,
  "Content-Length: 5",
  "Content-Length: 5\n\n",
  "\0",
  "x".repeat(100_000),
];

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

/** Frames that a server should get over. */
export const frames: fc.Arbitrary<Frame> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...BODIES).map((body) => ({ bytes: latin(frame(body)) })) },
  { weight: 2, arbitrary: fc.constantFrom(...HEADERS).map((bytes) => ({ bytes })) },
  { weight: 2, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 60 }).map((body) => ({ bytes: latin(frame(body)) })) },
  { weight: 1, arbitrary: fc.json({ maxDepth: 3 }).map((body) => ({ bytes: latin(frame(body)) })) },
);

/** Frames that a server may not get over: it lives until its input ends, and then it ends. */
export const deafening: fc.Arbitrary<Frame> = fc.oneof(
  fc.constantFrom(...DEAFENING).map((bytes) => ({ bytes })),
  fc.uint8Array({ minLength: 1, maxLength: 200 }).map((bytes) => ({ bytes: latin(bytes) })),
);
