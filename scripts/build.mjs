// Bundles the client, the language server and the command line into dist/, and copies what they read at run time.
import { build } from "esbuild";
import { access, copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { licensesOf } from "./licenses.mjs";

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
};

await rm("dist", { recursive: true, force: true });
await mkdir("dist", { recursive: true });
// The sources are ES modules; VS Code before 1.100 loads extensions as CommonJS only, so the bundles are that.
await writeFile("dist/package.json", '{ "type": "commonjs" }\n');
const bundles = await Promise.all([
  build({ ...common, entryPoints: ["client/extension.ts"], outfile: "dist/client.js", external: ["vscode"] }),
  build({
    ...common,
    entryPoints: ["client/panel/main.ts"],
    outfile: "dist/panel.js",
    platform: "browser",
    target: "es2022",
    format: "iife",
  }),
  build({ ...common, entryPoints: ["server/main.ts"], outfile: "dist/server.js" }),
  build({ ...common, entryPoints: ["cli/main.ts"], outfile: "dist/cli.js", banner: { js: "#!/usr/bin/env node" } }),
]);
await writeFile("dist/third-party-licenses.txt", await licensesOf(bundles.map(({ metafile }) => metafile)));
const names = "engine/lexicon/data/names.bin";
await access(names).then(
  () => copyFile(names, "dist/names.bin"),
  () => undefined,
);
