import { expect, test } from "vitest";
import { parseCommand, UsageError } from "../../cli/options.ts";

const CHECK = { name: "check", failOn: "warning", format: "text", sensitivity: null, dispositions: true, cache: null, threads: null };

/** [command line, what it means] */
const understood: readonly (readonly [string, object])[] = [
  ["check .", { ...CHECK, paths: ["."] }],
  ["check a b/c.txt", { ...CHECK, paths: ["a", "b/c.txt"] }],
  ["check --fail-on hint .", { ...CHECK, paths: ["."], failOn: "hint" }],
  ["check . --fail-on=never", { ...CHECK, paths: ["."], failOn: "never" }],
  ["check . --format sarif", { ...CHECK, paths: ["."], format: "sarif" }],
  ["check . --format=github", { ...CHECK, paths: ["."], format: "github" }],
  ["check . --format markdown", { ...CHECK, paths: ["."], format: "markdown" }],
  ["check . --format json", { ...CHECK, paths: ["."], format: "json" }],
  ["check . --sensitivity high", { ...CHECK, paths: ["."], sensitivity: "high" }],
  ["check . --no-dispositions", { ...CHECK, paths: ["."], dispositions: false }],
  ["check -- -odd-name.txt", { ...CHECK, paths: ["-odd-name.txt"] }],
  ["analyze . --format json", { name: "analyze", paths: ["."], sensitivity: null, cache: null, threads: null }],
  ["analyze .", { name: "analyze", paths: ["."], sensitivity: null, cache: null, threads: null }],
  ["analyze . --sensitivity=low", { name: "analyze", paths: ["."], sensitivity: "low", cache: null, threads: null }],
  ["analyze . --cache ../kept", { name: "analyze", paths: ["."], sensitivity: null, cache: "../kept", threads: null }],
  ["check . --cache=.cache", { ...CHECK, paths: ["."], cache: ".cache" }],
  ["check . --threads 0", { ...CHECK, paths: ["."], threads: 0 }],
  ["analyze . --threads=16", { name: "analyze", paths: ["."], sensitivity: null, cache: null, threads: 16 }],
  ["--help", { name: "help", topic: null }],
  ["-h", { name: "help", topic: null }],
  ["help", { name: "help", topic: null }],
  ["help check", { name: "help", topic: "check" }],
  ["check --help", { name: "help", topic: "check" }],
  ["analyze -h .", { name: "help", topic: "analyze" }],
  ["--version", { name: "version" }],
  ["-V", { name: "version" }],
];

test.each(understood)("%s", (line, command) => {
  expect(parseCommand(line.split(" "))).toEqual(command);
});

/** [arguments, what the user is told] */
const refused: readonly (readonly [readonly string[], string])[] = [
  [[], "Say what to do: check or analyze."],
  [["chek", "."], 'There is no command "chek". Did you mean check?'],
  [["analyse", "."], 'There is no command "analyse". Did you mean analyze?'],
  [["frobnicate"], 'There is no command "frobnicate". The commands are'],
  [["check"], "Say which files or folders to check"],
  [["check", ""], "A path is empty."],
  [["check", ".", "--fail-no", "hint"], "There is no option --fail-no. Did you mean --fail-on?"],
  [["check", ".", "--formt=json"], "There is no option --formt. Did you mean --format?"],
  [["check", ".", "-x"], "There is no option -x."],
  [["check", ".", "--fail-on", "warnings"], '--fail-on is error, warning, information, hint, never; not "warnings". Did you mean warning?'],
  [["check", ".", "--fail-on"], "--fail-on needs a value"],
  [["check", ".", "--fail-on="], "--fail-on needs a value"],
  [["check", ".", "--threads"], "--threads needs a value: --threads <number>."],
  [["check", ".", "--threads", "17"], '--threads is a number from 0 to 16; not "17".'],
  [["check", ".", "--threads", "two"], '--threads is a number from 0 to 16; not "two".'],
  [["check", ".", "--threads=-1"], '--threads is a number from 0 to 16; not "-1".'],
  [["check", ".", "--help=yes"], "--help takes no value."],
  [["check", ".", "--format", "xml"], '--format is text, json, sarif, github, markdown; not "xml".'],
  [["check", ".", "--format", "sarf"], "Did you mean sarif?"],
  [["check", ".", "--format"], "--format needs a value: --format text|json|sarif|github|markdown."],
  [["check", ".", "--sensitivity", "max"], '--sensitivity is low, normal, high; not "max".'],
  [["analyze", ".", "--sensitivity"], "--sensitivity needs a value: --sensitivity low|normal|high."],
  [["check", ".", "--cache"], "--cache needs a value: --cache <folder>."],
  [["analyze", ".", "--cache="], "--cache needs a value: --cache <folder>."],
  [["check", ".", "--cach", "kept"], "There is no option --cach. Did you mean --cache?"],
  [["check", ".", "--no-dispositions=yes"], "--no-dispositions takes no value."],
  [["analyze", ".", "--no-dispositions"], "--no-dispositions belongs to check, not to analyze."],
  [["analyze", ".", "--fail-on", "hint"], "--fail-on belongs to check, not to analyze."],
  [["analyze", ".", "--format", "xml"], '--format is json; not "xml".'],
  [["analyze", ".", "--__proto__"], "There is no option --__proto__."],
];

test.each(refused)("%j", (args, message) => {
  expect(() => parseCommand(args)).toThrow(UsageError);
  expect(() => parseCommand(args)).toThrow(message);
});
