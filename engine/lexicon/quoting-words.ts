/** Words beside a quotation's credit that say that somebody else's words are repeated, or that several speak as one. */
export const QUOTING: ReadonlySet<string> = new Set(
  `quote quotes quoted quoting cite cites cited citing recall recalls recalled recalling repeat repeats repeated repeating echo echoes echoed echoing
paraphrase paraphrased paraphrasing relay relays relayed relaying invoke invoked invoking once famously read reads reading retweet retweeted retweeting
share shared sharing translate translated translating interpreter translator joint jointly together alongside co-authored co-wrote co-signed signed
behalf citation slogan motto proverb saying lyrics scripture verse anthem constitution amendment law statute
spokesman spokeswoman spokesperson aide`.split(/\s+/u),
);

/** What is said of every disaster, by everybody: two who say it do not contradict each other. By folded word. */
export const FORMULAIC: ReadonlySet<string> = new Set(
  `thoughts prayers hearts heart condolences sympathies sympathy grief mourn mourning families family loved ones victims tragedy tragic god bless
solidarity stand deepest sincere sincerest heartfelt pray praying condemn condemns strongest terms safety priority`.split(/\s+/u),
);
