/**
 * Strings that stand in most packs, so that none has to hold them: names of fields and of kinds. Any list is right, a telling one is short;
 * a pack made with another list is of another version.
 */
export const COMMON_WORDS: readonly string[] = [
  "start end text lower lemma pos kind spaced first last firstToken lastToken firstSentence lastSentence inner speaker cue code message path",
  "outlet outletLabel published headline author url provenance evidence datelinePlaces blocks tokens sentences quotations problems article",
  "quantities dates mentions claims signature fingerprint names nouns id quantity date quotation sentence nounClass verbs eventClasses places",
  "participants times attribution dated asserted tense modality polarity agents patients scope updating source heads frame who whom passive",
  "elliptic events complement matter which definite qualities distance dimension value number low high unit modifier tolerance normalized noun",
  "per additional rule head class relative anchor granularity op weekday choose month day lastDay season quarter year name offset clip count of",
  "part from to zone nth exact type title analysis fields articleFields words weights",
  "entities groups findings copies why topic verdict update confidence slip claim usual articles letters severity group sides words paths share",
  "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X SPACE",
  "word punctuation symbol front-matter subhead byline dateline paragraph caption credit section furniture person organization place group",
  "event work status quote money percent duration age rank measure past present future fact possible intended conditional affirmed negated",
  "denied about at-least at-most more-than less-than nearly range vague absolute story statement minute day-part week decade century metre",
  "second kilogram building vehicle people day USD tagger lexicon:demonym lexicon:country lexicon:people",
  "lexicon:organization consistency digits+noun digits+unit digits+modifier+noun digits+unit+modifier words+noun vague+noun superlative",
  "agree compatible disagree full weekday period interval",
]
  .flatMap((line) => line.split(" "))
  .filter((word, at, all) => all.indexOf(word) === at);
