/**
 * Parts of a day and the widest hours that news means by them, as `HH:MM` of the day named. They are wide on purpose:
 * "Monday night" and "10:40 p.m. Monday" must be able to agree. A night is counted to its day until midnight.
 */
export const DAY_PARTS: readonly (readonly [name: string, from: string, to: string])[] = [
  ["dawn", "03:00", "07:59"],
  ["daybreak", "03:00", "07:59"],
  ["sunrise", "03:00", "08:59"],
  ["morning", "00:00", "11:59"],
  ["midmorning", "08:00", "11:29"],
  ["noon", "12:00", "12:00"],
  ["midday", "11:00", "13:59"],
  ["lunchtime", "11:00", "14:59"],
  ["afternoon", "12:00", "18:59"],
  ["midafternoon", "13:30", "16:59"],
  ["sunset", "15:00", "21:59"],
  ["dusk", "15:00", "21:59"],
  ["nightfall", "16:00", "22:59"],
  ["evening", "16:00", "23:59"],
  ["night", "17:00", "23:59"],
];

/** Hours of "early Monday", "late Monday" and their like, which name no part of the day but its beginning or end. */
export const DAY_EDGES: readonly (readonly [name: string, from: string, to: string])[] = [
  ["early", "00:00", "11:59"],
  ["predawn", "00:00", "07:59"],
  ["late", "12:00", "23:59"],
];
