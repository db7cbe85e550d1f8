const GENERAL = `Second Source reads many outlets' articles on one event together and shows where they disagree.

Usage:
  second-source check <files or folders> [--format <format>] [--fail-on <severity>] [--sensitivity <level>] [--cache <folder>]
  second-source analyze <files or folders> [--sensitivity <level>] [--cache <folder>]

Commands:
  check      prints each disagreement with the words of every side
  analyze    prints everything as JSON, for programs

Options:
  -h, --help       this text; "second-source check --help" says more
  -V, --version    the version

Examples:
  second-source check stories/flood                      for you to read
  second-source check . --format markdown > report.md    to send to a colleague
  second-source analyze stories/flood > flood.json       for a program

A folder is one story: its *.txt, *.md and *.article files that read as articles. Settings are read from .second-source/config.yaml.
It reads only what you name, writes nothing to disk but the cache that you ask for, and uses no network.
`;

const CHECK = `Prints each disagreement between the articles: the words of every side with their place, and why they were compared.

Usage:
  second-source check <files or folders> [--format <format>] [--fail-on <severity>] [--sensitivity <level>] [--cache <folder>]

Options:
  --format <format>         text (the default)  for a terminal
                            markdown            a section a story, a table a question, to paste
                            github              annotations for GitHub Actions; GitHub shows 10 of a level for each step
                            sarif               SARIF 2.1.0, for code scanning and its viewers
                            json                everything, as analyze prints it
  --fail-on <severity>      exit with 1 for a finding of this severity or a graver one:
                            error, warning (the default), information, hint; or never
  --sensitivity <level>     low shows only the surest findings, high also what is merely worth a look; else
                            what the folder's settings say, or normal
  --no-dispositions         show also what was decided about in .second-source/dispositions.yaml
  --cache <folder>          keep analyses there, so that the next run reads only what has changed; safe to delete
  --threads <number>        threads at most, for folders of many articles; 0 for none; else as many as there are cores
  -h, --help                this text

Exit status:
  0    nothing found at that severity
  1    something found
  2    a wrong command line, no article, or a named path that could not be read; the rest is still checked

Examples:
  second-source check stories/flood
  second-source check stories --sensitivity high --fail-on never
  second-source check . --format sarif > second-source.sarif

Colours are used on a terminal only; NO_COLOR turns them off, FORCE_COLOR on.
`;

const ANALYZE = `Prints the articles, entities, claims, claim groups and findings as one JSON object, for programs.
The same input gives the same bytes. schemas/report.schema.json in the repository describes every field.

Usage:
  second-source analyze <files or folders> [--format json] [--sensitivity <level>] [--cache <folder>]

Options:
  --format json             the format; there is one
  --sensitivity <level>     which findings it has: low, normal, high; else what the folder's settings say, or normal
  --cache <folder>          keep analyses there, so that the next run reads only what has changed; safe to delete
  --threads <number>        threads at most, for folders of many articles; 0 for none; else as many as there are cores
  -h, --help                this text

Exit status:
  0    analysed, whatever was found
  2    a wrong command line, no article, or a named path that could not be read; the rest is still analysed

Example:
  second-source analyze stories/flood > flood.json
`;

/** What `--help` prints. */
export function helpText(topic: "check" | "analyze" | null): string {
  return topic === "check" ? CHECK : topic === "analyze" ? ANALYZE : GENERAL;
}
