// Writes syntaxes/article.tmLanguage.json, whose patterns share their parts: node scripts/make-grammar.mjs [--check]
// The grammar colours a text before the server has read it; where the two see it differently, the server's tokens win.
import { readFile, writeFile } from "node:fs/promises";
import { format } from "prettier";

const FILE = "syntaxes/article.tmLanguage.json";

const MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)";
const WEEKDAY = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
const NUMBER_WORD =
  "(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozens?)";
const SCALE = "(?:hundred|thousand|million|billion|trillion|dozen)";
const FULL_DATE = `(?:${WEEKDAY},? )?(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2} ${MONTH},? \\d{4}|\\d{4}-\\d{2}-\\d{2})`;

const CAPITALS = "\\p{Lu}[\\p{Lu}\\p{M}.'’-]+";
const NAME = "\\p{Lu}[\\p{L}\\p{M}.'’-]+";
/** "MOSUL", "LOWER MARSH, Ohio", "MOSUL/WASHINGTON" */
const PLACE_IN_CAPITALS = `${CAPITALS}(?:[ /]${CAPITALS})*(?:, ${NAME}(?: ${NAME})*)?`;
const PLACE = `${NAME}(?: ${NAME}){0,3}(?:, ${NAME}(?: ${NAME})?)?`;
const AGENCY = "\\([^()]{2,40}\\)";
const DASH = "(?:[—–]|--|-)";
const CREDIT = "(?:The )?\\p{Lu}[^-]{2,60}";

/** Lines of the page around an article. */
const FURNITURE = [
  "(?i:skip to (?:main )?content)\\b.*",
  "(?i:see also|read more|related|more|also read|read next|watch|photos?|gallery|advertisement|sponsored|newsletter)\\s*:.*",
  "(?i:advertisement|sponsored content|click to (?:read|view|play) .{0,40})",
  "(?i:(?:share|tweet|print|e-?mail|comment|subscribe|sign up|log in|follow)(?: (?:this|on|by|us|to|for|the)\\b.{0,80})?)",
  "(?i:follow .{2,60} on (?:social media|twitter|facebook|x|instagram).*)",
  "(?:©|\\([cC]\\)|(?i:copyright)\\b).*",
  "(?i:all rights reserved).*",
  "[^|]{1,40}(?:\\|[^|]{1,60})+",
].join("|");

const inQuotation = [{ include: "#dates" }, { include: "#figures" }];

const grammar = {
  name: "News article",
  scopeName: "text.article",
  fileTypes: ["article"],
  patterns: [{ include: "#opening" }, { include: "#lines" }, { include: "#body" }],
  repository: {
    opening: {
      comment: "From the first line to the headline, which is the first line of text unless that is long or opens the report.",
      begin: "\\A",
      end: `(?<=\\S)[ \\t]*$|^(?=(?:${PLACE_IN_CAPITALS}(?:,? ${MONTH} \\d{1,2})?(?:\\s*${AGENCY})?|${PLACE}\\s*${AGENCY})\\s*${DASH}\\s|- ${CREDIT} - |.{161,}$)`,
      patterns: [
        { include: "#front-matter" },
        { include: "#furniture" },
        { include: "#caption" },
        { include: "#byline" },
        { include: "#publication-day" },
        {
          match: "^[ \\t]*(\\S.*\\S)[ \\t]*$",
          captures: captured("markup.heading.headline.article entity.name.section.headline.article"),
        },
      ],
    },
    "front-matter": {
      name: "meta.front-matter.article",
      begin: "\\A(---)\\s*$",
      beginCaptures: captured("punctuation.definition.front-matter.begin.article"),
      end: "^(---|\\.\\.\\.)\\s*$\\n?",
      endCaptures: captured("punctuation.definition.front-matter.end.article"),
      patterns: [
        { match: "^\\s*#.*$", name: "comment.line.number-sign.article" },
        {
          match: "^(outlet|published|headline|url|author)(:)(?=\\s|$)\\s*(.*)$",
          captures: captured("entity.name.tag.field.article", "punctuation.separator.key-value.article", "string.unquoted.value.article"),
        },
        { match: "^([\\w-]+)(:)(?=\\s|$)", captures: captured("variable.other.field.article", "punctuation.separator.key-value.article") },
      ],
    },
    lines: {
      patterns: ["#furniture", "#caption", "#byline", "#publication-day", "#credit-dateline", "#dateline", "#section"].map((include) => ({
        include,
      })),
    },
    furniture: {
      comment: "The line break is taken along, so that the headline is still looked for.",
      match: `^[ \\t]*(?:${FURNITURE})[ \\t]*$\\n?`,
      name: "comment.block.furniture.article",
    },
    caption: {
      comment: "A line that ends with who took the picture, and for whom.",
      match: "^.{10,400}\\((?:[^()/]{2,60}/[^()]{2,60}|(?i:photo|image|picture|file|handout|courtesy)\\b[^()]{0,80})\\)[ \\t]*$\\n?",
      name: "comment.block.caption.article",
    },
    byline: {
      match: `^[ \\t]*((?i:by))[ \\t]+(\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:[ \\t]+(?:and[ \\t]+)?\\p{Lu}[\\p{L}\\p{M}.'’-]*){1,6})((?:,| \\||[ \\t]+(?i:for|in|with|of)\\b).{0,80})?[ \\t]*$\\n?`,
      name: "meta.byline.article",
      captures: captured("keyword.other.byline.article", "entity.name.type.author.article"),
    },
    "publication-day": {
      match: `^[ \\t]*(?:(?i:(?:first |last )?(?:published|updated|posted|modified)(?: (?:on|at))?):?[ \\t]+)?(${FULL_DATE})(?:[ \\t|,·-].{0,60})?[ \\t]*$\\n?`,
      name: "meta.published.article",
      captures: captured("constant.other.date.article"),
    },
    "credit-dateline": {
      comment: "- The Daily Lantern - Thursday, June 4, 2026",
      match: `^(-) (${CREDIT}) (-) (${FULL_DATE})[ \\t]*$`,
      name: "meta.dateline.article",
      captures: captured(
        "punctuation.separator.dateline.article",
        "entity.name.class.outlet.article",
        "punctuation.separator.dateline.article",
        "constant.other.date.article",
      ),
    },
    dateline: {
      comment: "LOWER MARSH (Northern Wire) — ; Washington (AFP) – ",
      match: `^[ \\t]*(${PLACE_IN_CAPITALS}|${PLACE}(?=\\s*\\())(?:,? (${MONTH} \\d{1,2}))?(?:\\s*(${AGENCY}))?\\s*(${DASH})(?=\\s)`,
      name: "meta.dateline.article",
      captures: captured(
        "entity.name.namespace.place.article",
        "constant.other.date.article",
        "entity.name.class.outlet.article",
        "punctuation.separator.dateline.article",
      ),
    },
    section: {
      patterns: [
        {
          match: "^(#{1,6})[ \\t]+(.+)$",
          captures: captured("punctuation.definition.heading.article", "markup.heading.section.article entity.name.section.article"),
        },
        {
          comment: "A short line that starts with a capital and ends like no sentence.",
          match: '^[ \\t]*(?=.{3,60}$)(\\p{Lu}(?:[^.!?:;,"“”]|[.,:](?=\\S)|,(?= ))*[\\p{L}\\p{N})])[ \\t]*$',
          captures: captured("markup.heading.section.article entity.name.section.article"),
        },
      ],
    },
    body: { patterns: [{ include: "#quotations" }, { include: "#dates" }, { include: "#figures" }] },
    quotations: {
      comment: "One that is not closed ends with its paragraph, or where the next paragraph opens it again.",
      patterns: [
        quotation("double", "“", '”|(?=^\\s*$)|^(?=\\s*[“"])'),
        quotation("double", '(?<![\\p{L}\\p{N}])"(?=\\S)', '"|(?=^\\s*$)|^(?=\\s*[“"])'),
        quotation("single", "(?<![\\p{L}\\p{N}])‘(?=\\p{L})", "’(?!\\p{L})|(?=^\\s*$)"),
      ],
    },
    dates: {
      name: "constant.other.date.article",
      match: [
        `\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?\\b(?!,\\d)(?:,? \\d{4}\\b)?`,
        `\\b\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?:,? \\d{4}\\b)?(?![\\p{L}])`,
        `\\b${MONTH} (?:1[5-9]|20)\\d{2}\\b`,
        "\\b\\d{4}-\\d{2}-\\d{2}\\b",
        `\\b${WEEKDAY}\\b`,
        "\\b\\d{1,2}(?::\\d{2})? ?[aApP]\\.?[mM](?:\\.|\\b)",
        "\\b\\d{1,2}:\\d{2}\\b",
        // A year, where the word before says so: "the flood of 1998", but "1998 houses".
        "(?<=\\b(?:in|of|by|to) |\\bsince |\\b(?:from|than|year) )(?:1[5-9]|20)\\d{2}\\b(?![,.]?\\d| \\p{Ll}+s\\b)",
      ].join("|"),
    },
    figures: {
      patterns: [
        {
          comment: "Names that hold a number count nothing: 9/11, F-16, CH-47, Highway 41.",
          match: "\\b(?:9/11|\\p{L}{1,4}-\\d+\\p{L}?|(?:Highway|Route|Interstate|Flight|Channel|Boeing|Airbus) \\d+\\p{L}?)\\b",
        },
        {
          name: "constant.numeric.money.article",
          match: "(?:\\b(?:US|A|C|NZ|HK)\\$|[$€£¥₹])\\s?\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:[ -]?(?:million|billion|trillion|m|bn|tn)\\b)?",
        },
        { name: "constant.numeric.percent.article", match: "\\b\\d+(?:\\.\\d+)?(?: ?%| per ?cent\\b)" },
        {
          name: "constant.numeric.figure.article",
          match: `(?<![\\p{L}\\p{N}/-])\\d+(?:,\\d{3})*(?:\\.\\d+)?(?: \\d/\\d+|[½¼¾⅓⅔])?(?:st|nd|rd|th)?(?![\\p{L}\\p{N}])(?:[ -]${SCALE}\\b)?`,
        },
        { name: "constant.numeric.word.article", match: `\\b(?i:${NUMBER_WORD}(?:[- ](?:${NUMBER_WORD}|one))*)\\b` },
      ],
    },
  },
};

/** Scopes of a match's first group, its second … */
function captured(...names) {
  return Object.fromEntries(names.map((name, index) => [index + 1, { name }]));
}

function quotation(kind, begin, end) {
  return {
    name: `string.quoted.${kind}.quotation.article`,
    begin,
    end,
    beginCaptures: { 0: { name: "punctuation.definition.quotation.begin.article" } },
    endCaptures: { 0: { name: "punctuation.definition.quotation.end.article" } },
    patterns: inQuotation,
  };
}

const text = await format(JSON.stringify(grammar), { parser: "json", printWidth: 140 });
if (process.argv.includes("--check")) {
  if ((await readFile(FILE, "utf8")) !== text) {
    console.error(`${FILE} is not what scripts/make-grammar.mjs writes; run it.`);
    process.exitCode = 1;
  }
} else {
  await writeFile(FILE, text);
}
