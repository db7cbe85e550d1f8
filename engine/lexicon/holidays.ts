/**
 * Named days that carry a date. `fixed`: month and day. `nth`: the nth weekday (Monday = 1) of a month, -1 the last.
 * `easter`: days from Easter Sunday of the Western churches. Days whose date depends on the country ("Independence Day",
 * "Mother's Day") or on an observation of the moon are left out: the words alone do not fix them.
 */
export type HolidayRule =
  | { readonly kind: "fixed"; readonly month: number; readonly day: number }
  | { readonly kind: "nth"; readonly month: number; readonly weekday: number; readonly nth: number; readonly plus: number }
  | { readonly kind: "easter"; readonly plus: number };

const fixed = (month: number, day: number): HolidayRule => ({ kind: "fixed", month, day });
const nth = (month: number, weekday: number, which: number, plus = 0): HolidayRule => ({ kind: "nth", month, weekday, nth: which, plus });
const easter = (plus: number): HolidayRule => ({ kind: "easter", plus });

/** Names in lower case, words separated by one space, apostrophes straight, full stops left out. */
export const HOLIDAYS: readonly (readonly [name: string, rule: HolidayRule])[] = [
  ["new year's day", fixed(1, 1)],
  ["new year's eve", fixed(12, 31)],
  ["new years eve", fixed(12, 31)],
  ["martin luther king jr day", nth(1, 1, 3)],
  ["martin luther king day", nth(1, 1, 3)],
  ["valentine's day", fixed(2, 14)],
  ["presidents day", nth(2, 1, 3)],
  ["presidents' day", nth(2, 1, 3)],
  ["st patrick's day", fixed(3, 17)],
  ["april fools' day", fixed(4, 1)],
  ["april fool's day", fixed(4, 1)],
  ["ash wednesday", easter(-46)],
  ["palm sunday", easter(-7)],
  ["maundy thursday", easter(-3)],
  ["good friday", easter(-2)],
  ["easter sunday", easter(0)],
  ["easter monday", easter(1)],
  ["easter", easter(0)],
  ["anzac day", fixed(4, 25)],
  ["may day", fixed(5, 1)],
  ["memorial day", nth(5, 1, -1)],
  ["juneteenth", fixed(6, 19)],
  ["canada day", fixed(7, 1)],
  ["fourth of july", fixed(7, 4)],
  ["bastille day", fixed(7, 14)],
  ["labor day", nth(9, 1, 1)],
  ["columbus day", nth(10, 1, 2)],
  ["halloween", fixed(10, 31)],
  ["guy fawkes night", fixed(11, 5)],
  ["election day", nth(11, 1, 1, 1)],
  ["veterans day", fixed(11, 11)],
  ["armistice day", fixed(11, 11)],
  ["thanksgiving day", nth(11, 4, 4)],
  ["thanksgiving", nth(11, 4, 4)],
  ["black friday", nth(11, 4, 4, 1)],
  ["cyber monday", nth(11, 4, 4, 4)],
  ["christmas eve", fixed(12, 24)],
  ["christmas day", fixed(12, 25)],
  ["christmas", fixed(12, 25)],
  ["boxing day", fixed(12, 26)],
];
