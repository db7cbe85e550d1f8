const GENERAL = `Second Source reads many outlets' articles on one event together and shows where they disagree.

Usage:
  second-source check <files or folders> [--fail-on <severity>]
  second-source analyze <files or folders> [--format json]

Commands:
  check      prints each disagreement with the words of every side
  analyze    prints everything as JSON, for programs

Options:
  -h, --help       this text; "second-source check --help" says more
  -V, --version    the version

A folder is one story: its *.txt, *.md and *.article files that read as articles. Settings are read from .second-source/config.yaml.
It reads only what you name, writes nothing to disk and uses no network.
`;

const CHECK = `Prints each disagreement between the articles: the words of every side with their place, and why they were compared.

Usage:
  second-source check <files or folders> [--fail-on <severity>]

Options:
  --fail-on <severity>    exit with 1 for a finding of this severity or a graver one:
                          error, warning (the default), information, hint; or never
  -h, --help              this text

Exit status:
  0    nothing found at that severity
  1    something found
  2    a wrong command line, or a named path that could not be read; the rest is still checked

Colours are used on a terminal only; NO_COLOR turns them off, FORCE_COLOR on.
`;

const ANALYZE = `Prints the articles, entities, claims, claim groups and findings as one JSON object, for programs.
The same input gives the same bytes. schemas/report.schema.json in the repository describes every field.

Usage:
  second-source analyze <files or folders> [--format json]

Options:
  --format json    the format; there is one so far
  -h, --help       this text

Exit status:
  0    analysed, whatever was found
  2    a wrong command line, or a named path that could not be read; the rest is still analysed
`;

/** What `--help` prints. */
export function helpText(topic: "check" | "analyze" | null): string {
  return topic === "check" ? CHECK : topic === "analyze" ? ANALYZE : GENERAL;
}
