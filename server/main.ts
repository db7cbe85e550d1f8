import { readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { readArguments } from "./arguments.ts";
import { gated } from "./gate/index.ts";
import { createHelpers } from "./helpers.ts";
import { startServer } from "./server.ts";

/** The folder of this program. */
const home = dirname(realpathSync(process.argv[1] ?? "."));

if (process.argv.includes("--version")) {
  process.stdout.write(`${version()}\n`);
} else if (["--stdio", "--node-ipc", "--socket", "--pipe"].some((way) => process.argv.some((argument) => argument.startsWith(way)))) {
  const connection = gated((options) => createConnection(ProposedFeatures.all, options));
  process.on("uncaughtException", (error) => {
    // Nobody listens any more, so nobody can be told.
    if ("code" in error && error.code === "EPIPE") process.exit(1);
    connection.console.error(String(error.stack ?? error));
  });
  process.on("unhandledRejection", (reason) => connection.console.error(String(reason)));
  const warn = (message: string): void => connection.console.warn(message);
  const weights = names(warn);
  startServer(connection, {
    version: version(),
    translations,
    names: () => weights,
    workers: (engine) => createHelpers(engine, { ...readArguments(process.argv), home, names: () => weights, warn }),
  });
} else {
  process.stderr.write(
    "Second Source's language server. Start it with --stdio, --node-ipc, --socket=<port> or --pipe=<name>, or ask for its --version.\n" +
      "--cache=<folder> keeps what was read from one run to the next; --threads=<number> reads with so many at most.\n",
  );
  process.exitCode = 2;
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(home, "../package.json"), "utf8"));
  const found = typeof manifest === "object" && manifest !== null && "version" in manifest ? manifest.version : null;
  return typeof found === "string" ? found : "unknown";
}

/** The texts of a language, which the client has as well. */
function translations(language: string): string | null {
  try {
    return readFileSync(join(home, `../l10n/bundle.l10n.${language}.json`), "utf8");
  } catch {
    return null;
  }
}

/** The weights of the name tagger: beside the bundle, or where the sources keep them. */
function names(warn: (message: string) => void): Uint8Array | null {
  for (const file of [join(home, "names.bin"), join(home, "../engine/lexicon/data/names.bin")]) {
    try {
      return readFileSync(file);
    } catch {
      // The other place is looked at next.
    }
  }
  warn("names.bin is missing: names are found by rules alone.");
  return null;
}
