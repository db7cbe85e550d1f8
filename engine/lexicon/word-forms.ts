/** Words that carry no meaning of their own: two sentences that share only these share nothing. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our ours
ourselves they them their theirs themselves who whom whose which what where when why how and or but nor so if then than as because while though although
since until unless of in on at to for from by with without about into onto over under up down out off through during before after above below between
among against is am are was were be been being do does did doing done have has had having will would shall should can could may might must not no yes
there here very too also just only even still now again all any both each few more most other some such own same one well go going get got say said
like really thing things know think lot much many`.split(/\s+/u),
);

/** What the parts of contractions stand for, as a tokenless split leaves them; what may stand for several words is under `OPEN_CONTRACTIONS`. */
export const CONTRACTIONS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    "can't": "can not",
    cannot: "can not",
    "won't": "will not",
    "shan't": "shall not",
    "ain't": "is not",
    "let's": "let us",
    "y'all": "you all",
    "o'clock": "oclock",
    gonna: "going to",
    wanna: "want to",
    gotta: "got to",
    kinda: "kind of",
    sorta: "sort of",
    gimme: "give me",
    lemme: "let me",
    dunno: "do not know",
    "'em": "them",
    "'cause": "because",
    "'til": "until",
    till: "until",
    ok: "okay",
    "per cent": "percent",
    "%": "percent",
    "&": "and",
    toward: "towards",
    amongst: "among",
    whilst: "while",
    grey: "gray",
    programme: "program",
    programmes: "programs",
    cheque: "check",
    tyre: "tire",
    tyres: "tires",
    kerb: "curb",
    sceptical: "skeptical",
    sceptic: "skeptic",
    storey: "story",
    storeys: "stories",
    aeroplane: "airplane",
    mum: "mom",
    offence: "offense",
    defence: "defense",
    licence: "license",
    pretence: "pretense",
    practise: "practice",
    judgement: "judgment",
    learnt: "learned",
    burnt: "burned",
    dreamt: "dreamed",
    spelt: "spelled",
  }).map(([word, forms]) => [word, forms.split(" ")]),
);

/** Endings of contractions, with the words that each may stand for, the likeliest first. */
export const OPEN_CONTRACTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ["'s", ["is", "has", "us"]],
  ["'d", ["would", "had", "did"]],
  ["'re", ["are"]],
  ["'ve", ["have"]],
  ["'ll", ["will", "shall"]],
  ["'m", ["am"]],
]);

/** Sounds that outlets leave out of what somebody said. */
export const FILLERS: ReadonlySet<string> = new Set(["uh", "um", "er", "erm", "ah", "eh", "hmm", "mm"]);
