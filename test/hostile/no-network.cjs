// Loaded before a program: whatever reaches out of it is refused, and told in the file that OUTSIDE names.
"use strict";
const { appendFileSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

appendFileSync(process.env.OUTSIDE, `watching ${isMainThread ? "a program" : "a thread"}\n`);

function refuse(owner, name, what) {
  owner[name] = function refused() {
    appendFileSync(process.env.OUTSIDE, `${what}.${name} ${String(new Error().stack).split("\n").slice(2, 5).join(" ")}\n`);
    throw new Error(`${what}.${name} is not to be used`);
  };
}

const MODULES = {
  http: ["request", "get", "createServer"],
  https: ["request", "get", "createServer"],
  http2: ["connect", "createServer"],
  tls: ["connect"],
  dgram: ["createSocket"],
  dns: ["lookup", "resolve", "resolve4", "resolve6", "resolveTxt", "reverse"],
  "dns/promises": ["lookup", "resolve", "resolve4", "resolve6"],
  child_process: ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"],
  inspector: ["open"],
};
for (const [module, names] of Object.entries(MODULES)) for (const name of names) refuse(require(`node:${module}`), name, module);
const net = require("node:net");
refuse(net.Socket.prototype, "connect", "net.Socket");
refuse(net.Server.prototype, "listen", "net.Server");
refuse(require("node:dgram").Socket.prototype, "send", "dgram.Socket");
refuse(require("node:child_process").ChildProcess.prototype, "spawn", "ChildProcess");
for (const name of ["fetch", "WebSocket", "EventSource"]) refuse(globalThis, name, "globalThis");
require("node:module").syncBuiltinESMExports();
