/**
 * Words that are written with a full stop that belongs to them, lower case, without it. Only the capitalised form counts where a common word is
 * spelt the same ("Miss.", "Wash.").
 */

/** Stand before a name: a capital after them never opens a sentence. */
export const TITLE_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    "mr mrs ms mx dr prof rev hon pres sen sens rep reps gov govs lt col cols gen gens sgt sgts capt capts maj cpl pvt pfc spc adm cmdr cdr brig " +
    "msgt ssgt tsgt ens supt det insp cllr messrs mme mlle fr sr amb sec atty asst assoc dept st mt ft br ald pte comdr"
  ).split(" "),
);

/** May end a sentence or stand inside it. */
export const OTHER_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    "inc corp co cos ltd plc llc bros jr esq ph.d etc al vs approx est dist div mfg assn natl intl univ govt " +
    "ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nebr nev okla ore pa penn tenn tex vt va wash wis wyo " +
    "ont que alta sask man " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun " +
    "ave blvd rd hwy rte pkwy"
  ).split(" "),
);

/** Lower case forms that are abbreviations too; every other one above counts only when capitalised. */
export const LOWER_CASE_ABBREVIATIONS: ReadonlySet<string> = new Set(
  "etc vs al approx est dept govt mr mrs dr sen rep gov gen col sgt capt inc corp ltd bros".split(" "),
);

/** Abbreviations only after a number ("5 ft."). */
export const UNIT_ABBREVIATIONS: ReadonlySet<string> = new Set("in ft yd mi lb lbs oz sq cu hr hrs min mins sec secs pct deg".split(" "));

/** Abbreviations only before a number ("No. 5"). */
export const NUMBERING_ABBREVIATIONS: ReadonlySet<string> = new Set("no nos art sec vol p pp ch fig v rs op".split(" "));

/** Words that open a sentence far oftener than they go on after an abbreviation: "in the U.S. He left". */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  (
    "the a an he she it they we i you this that these those there here his her its their our my your but and or so yet in on at by for from with " +
    "when while as if after before since although though because however meanwhile still then now once until asked what who why how where which " +
    "some many most several all both each every another other others such not no yes last next earlier later also according about among during " +
    "despite under over only even just more one two three four five six seven eight nine ten police officials"
  ).split(" "),
);
