import type { Disk } from "./memory.ts";

/** The fields of an article that a payload may stand in; the rest is as it is. */
interface Told {
  readonly outlet?: string;
  readonly headline?: string;
  readonly byline?: string;
  readonly url?: string;
  readonly published?: string;
  readonly more?: Readonly<Record<string, string>>;
  /** What stands in the body, by the names of its places. */
  readonly words?: Readonly<Record<string, string>>;
  readonly file?: string;
}

/** Where a text can come from: two articles that disagree, with the payload in one place of theirs. */
export interface Place {
  /** The name of the story's folder, too. */
  readonly what: string;
  readonly told: (payload: string) => readonly [Told, Told];
}

/** The payload in some places of both articles; the outlets must not be one. */
const both = (told: (payload: string) => Told): Place["told"] => {
  return (payload) => [told(payload), { ...told(payload), outlet: `Daily Lantern${told(payload).outlet ?? ""}` }];
};

export const PLACES: readonly Place[] = [
  {
    what: "head",
    told: both((payload) => ({
      outlet: payload,
      headline: payload,
      byline: payload,
      url: `https://courier.example/${payload}`,
      more: { [payload]: payload, source: payload, agency: payload },
      file: payload,
    })),
  },
  {
    what: "broken head",
    told: both((payload) => ({ url: payload, published: payload, words: { top: `# ${payload}\n\nBy ${payload}\n\n` } })),
  },
  { what: "figure", told: both((payload) => ({ words: { noun: payload, verb: payload } })) },
  { what: "name", told: both((payload) => ({ words: { name: payload, surname: payload } })) },
  { what: "speech", told: both((payload) => ({ words: { quotation: payload, speaker: payload } })) },
  { what: "paragraph", told: both((payload) => ({ words: { paragraph: payload, day: payload } })) },
  { what: "setting", told: both(() => ({})) },
  { what: "note", told: both(() => ({})) },
];

/** What no disk has in a file's name, and no client in its text. */
function fileName(text: string): string {
  return text
    .replaceAll(/[/\0\\]/gu, "_")
    .replaceAll(/\p{Cs}/gu, "\uFFFD")
    .slice(0, 100);
}

/** The workspace in which the payload stands in every place, a story for each; and the texts as an editor has them, which may hold what no disk does. */
export function workspaceOf(payload: string): { readonly disk: Disk; readonly texts: ReadonlyMap<string, string> } {
  const texts = new Map<string, string>();
  for (const { what, told } of PLACES) {
    told(payload).forEach((one, index) => texts.set(`/w/${what}/${fileName(one.file ?? "")}${"ab"[index] ?? ""}.txt`, textOf(one, index)));
  }
  // A folder has a name as well.
  addStory(texts, `/w/folder ${fileName(payload)}`);
  const settings = {
    stories: PLACES.map(({ what }) => ({ name: what === "setting" ? payload : what, articles: [`${what}/*`] })),
    aliases: [
      [payload, "Maria Teller"],
      ["Lower Marsh", `${payload} Marsh`],
    ],
    distinct: [["Daniel Okafor", payload]],
    exclude: [payload],
    overrides: [{ paths: [payload], rules: { "single-source": "hint" } }],
    rules: { "single-source": "hint" },
  };
  const disk: Disk = new Map([...texts, ["/w/.second-source/config.yaml", JSON.stringify(settings)]]);
  // What is not read is told by its name.
  disk.set(`/w/note/${fileName(payload)} unread.txt`, "\0");
  return { disk, texts };
}

function addStory(texts: Map<string, string>, folder: string): void {
  texts.set(`${folder}/a.txt`, textOf({}, 0));
  texts.set(`${folder}/b.txt`, textOf({ outlet: "Daily Lantern" }, 1));
}

function textOf(
  { outlet = "Valley Courier", headline, byline, url, published = "2026-06-04", more = {}, words = {} }: Told,
  index: number,
): string {
  const fields = Object.entries({ outlet, headline, byline, url, published, ...more }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${/^\w+$/u.test(key) ? key : JSON.stringify(key)}: ${JSON.stringify(value)}`],
  );
  const text = (index === 0 ? FIRST : SECOND).replaceAll(/<(\w+)>/gu, (_, name: string) => words[name] ?? "");
  return `---\n${fields.join("\n")}\n---\n\n${text}\n`;
}

const FIRST = `<top>Fourteen <noun> houses were destroyed <verb> in Lower Marsh on Wednesday <day>, county engineer Maria <name> Teller said.

“We lost <quotation> everything that we had on the farm,” said Maria Teller <speaker>, a farmer near Lower Marsh.

The mayor, Daniel Okafor <surname>, resigned on Friday. <paragraph> The river rose by 12 feet last night, Okafor <surname> said.`;

const SECOND = `<top>The flood destroyed 40 <noun> houses <verb> in Lower Marsh on Wednesday <day>, Maria <name> Teller said.

“We lost nearly <quotation> everything we had on the farm,” said Maria Tellar <speaker>, a farmer near Lower Marsh.

The mayor, Daniel Okafor <surname>, denied that he would resign. <paragraph> The river rose by 21 feet last night, Okafor <surname> said.`;
