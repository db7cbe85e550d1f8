// Bundles the client, the language server, the command line, the threads' program and the engine into dist/, and copies what they read at run time.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { access, copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { licensesOf } from "./licenses.mjs";

/** The language model is 3 MB of JSON: read as JSON at the start it costs half of what the same text costs as a program. */
const parsedModel = {
  name: "parsed-model",
  setup({ onLoad }) {
    onLoad({ filter: /wink-eng-lite-web-model.*\.json$/ }, async ({ path }) => {
      const json = JSON.stringify(JSON.parse(await readFile(path, "utf8")));
      return { contents: `module.exports = JSON.parse(${JSON.stringify(json)});`, loader: "js" };
    });
  },
};

/** Server, command line and threads share one bundle of the engine: each of them would else ship the language model anew. */
const sharedEngine = {
  name: "shared-engine",
  setup({ onResolve }) {
    onResolve({ filter: /\/engine\/(?:report\/)?index\.ts$/ }, () => ({ path: "./engine.js", external: true }));
  },
};
const ENGINE = ["index", "report/index"].map((file) => `export * from "./engine/${file}.ts";`).join("\n");

/** Where to; tests give another folder, so that they neither test what was built before nor take it from others. */
const dist = process.argv[2] ?? "dist";

const common = {
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  minify: true,
  sourcemap: false,
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
  plugins: [parsedModel],
};

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
// The sources are ES modules; VS Code before 1.100 loads extensions as CommonJS only, so the bundles are that.
await writeFile(`${dist}/package.json`, '{ "type": "commonjs" }\n');
const engine = await build({ ...common, stdin: { contents: ENGINE, resolveDir: "." }, outfile: `${dist}/engine.js` });
// What is kept between runs is kept for the engine that made it: see workspace/cache/version.ts.
const engineHash = createHash("sha256")
  .update(await readFile(`${dist}/engine.js`))
  .digest("base64url");
const program = { ...common, plugins: [sharedEngine], define: { SECOND_SOURCE_ENGINE: JSON.stringify(engineHash) } };
const bundles = await Promise.all([
  build({ ...common, entryPoints: ["client/extension.ts"], outfile: `${dist}/client.js`, external: ["vscode"] }),
  build({
    ...common,
    entryPoints: ["client/panel/main.ts"],
    outfile: `${dist}/panel.js`,
    platform: "browser",
    target: "es2022",
    format: "iife",
  }),
  build({ ...program, entryPoints: ["server/main.ts"], outfile: `${dist}/server.js` }),
  build({ ...program, entryPoints: ["workspace/workers/worker.ts"], outfile: `${dist}/worker.js` }),
  build({ ...program, entryPoints: ["cli/main.ts"], outfile: `${dist}/cli.js`, banner: { js: "#!/usr/bin/env node" } }),
]);
await writeFile(`${dist}/third-party-licenses.txt`, await licensesOf([engine, ...bundles].map(({ metafile }) => metafile)));
const names = "engine/lexicon/data/names.bin";
await access(names).then(
  () => copyFile(names, `${dist}/names.bin`),
  () => undefined,
);
