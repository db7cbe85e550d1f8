// Another process with the cache of a folder: node peer.ts <folder> <task> <name> <count>
//   write   puts values one by one, writes each and tells so; some of them it puts again
//   read    tells what it finds
import process from "node:process";
import { openCache } from "../../../workspace/cache/index.ts";
import { keyOf, valueOf } from "./values.ts";

const [folder = "", task = "", name = "", count = "0"] = process.argv.slice(2);
const cache = await openCache({ folder, engineVersion: "7", now: Date.now, defer: () => undefined, onFault: tell });

function tell(fault: object): void {
  process.stdout.write(`${JSON.stringify(fault)}\n`);
}

for (let at = 0; at < Number(count); at++) {
  const key = keyOf(`${name}${at}`);
  if (task === "write") {
    cache.put(key, valueOf(`${name}${at}`));
    cache.flush();
  }
  const value = cache.get(key);
  const isRight = value !== null && Buffer.compare(value, valueOf(`${name}${at}`)) === 0;
  process.stdout.write(`${value === null ? "none" : isRight ? "right" : "wrong"} ${at}\n`);
}
cache.close();
