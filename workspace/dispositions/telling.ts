/**
 * Whether a word tells which thing is meant, so that a quote beside which it is missing is another quote: a name, a number, "second".
 * Any capital counts but that of a small word that merely begins a sentence.
 */
export function isTelling(word: string): boolean {
  if (/\p{N}/u.test(word)) return true;
  const plain = word.toLowerCase();
  if (NUMBERS.has(plain) || OPPOSITES.has(plain)) return true;
  return /^\p{Lu}/u.test(word) && !SMALL.has(plain);
}

const NUMBERS = new Set(
  (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty " +
    "thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen dozens half quarter " +
    "first second third fourth fifth sixth seventh eighth ninth tenth last next former latter another other both neither"
  ).split(" "),
);

/** Words that turn what is said into something else. */
const OPPOSITES = new Set(
  (
    "not no never none without denied deny denies north south east west northern southern eastern western upper lower left right " +
    "killed dead injured wounded hurt missing men women man woman boys girls boy girl before after more less fewer least most"
  ).split(" "),
);

const SMALL = new Set(
  (
    "a an the this that these those it its he she they we i his her their our my in on at by for from of to with as and or but so " +
    "about some there when while where who what which if then now also was were is are has have had said says did does be been"
  ).split(" "),
);
