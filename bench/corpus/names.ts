import type { Random } from "./random.ts";

const FIRST_NAMES = (
  "Mara Ivo Lena Tomas Ada Peter Nils Ruth Sol Greta Jon Hanna Omar Lucia Victor Ines Paul Nadia Samir Clara Hugo Elena Felix Rosa Martin Alma " +
  "David Yara Anton Miriam Oscar Julia Karim Edith Leo Paula Simon Irene Victor Teresa Adam Noor Daniel Esther Marcus Vera Philip Zoe Arthur Lydia " +
  "Stefan Amina Robert Celia George Dora Henry Ivana Joel Karin Lukas Maya Owen Petra Rafael Sonia Theo Ursula Walter Agnes Boris Diana Emil Fatima"
).split(" ");
const SURNAME_STARTS =
  "Bran Lind Nov Reik Quil Ans Haug Okoy Karr Wend Pohl Sark Tev Mord Hal Vest Aune Kell Dray Fenn Garr Holt Ister Jark Kov Lom Marl Nest Orv Pell Rask Sund Tarn Ulv Vark Weld Yar Zell Corv Dahl".split(
    " ",
  );
const SURNAME_ENDS =
  "berg son dt ov el man sen ski ley der ton wick mark ary ello ins quist ander ova ett ridge well stad ane oth ick".split(" ");
const TOWN_STARTS =
  "Velm Ostr Lind Kar Morv Tall Brenn Ulm Skar Dorr Harw Mill Ett Norb Ans Quay Fal Grim Hest Ild Jor Kelm Lav Mar Nes Oth Pend Rav Sel Thorn Und Vinn Wark Yst Zand Corm Dunn Ebb".split(
    " ",
  );
const TOWN_ENDS =
  "stad a au sk en ow ing haven ne in ick gate le by el mouth ford dale field borough holm wick minster ley worth bridge ton march".split(
    " ",
  );
const BODIES: readonly (readonly [name: string, short: string])[] = [
  ["Water Authority", "authority"],
  ["Fire Department", "department"],
  ["Chamber of Commerce", "chamber"],
  ["General Hospital", "hospital"],
  ["School Board", "board"],
  ["Transit Agency", "agency"],
  ["Institute of Technology", "institute"],
  ["Workers' Union", "union"],
  ["Housing Trust", "trust"],
  ["County Court", "court"],
  ["Port Company", "company"],
  ["Food Bank", "food bank"],
  ["Historical Society", "society"],
  ["Power Cooperative", "cooperative"],
  ["Residents' League", "league"],
  ["Savings Bank", "bank"],
];
/** Who is in the news every week, wherever: what many stories have in common. */
const NATIONAL_BODIES: readonly (readonly [name: string, short: string])[] = [
  ["National Assembly", "assembly"],
  ["Interior Ministry", "ministry"],
  ["Central Statistics Office", "office"],
  ["Federal Safety Board", "board"],
  ["Supreme Court", "court"],
  ["Liberal Party", "party"],
  ["Labor Alliance", "alliance"],
  ["Treasury", "Treasury"],
];
const NATIONAL_ROLES = ["Prime Minister", "President", "Interior Minister", "Senator", "Justice Minister"];
const ROLES = (
  "Mayor,Police Chief,Judge,Professor,Dr.,Captain,Sheriff,Councillor,Inspector,Governor,county engineer,spokeswoman,spokesman,union leader,lawyer," +
  "teacher,shop owner,nurse,bus driver,farmer"
).split(",");

/** A person: how somebody is introduced, and called from then on. */
export interface Named {
  readonly full: string;
  readonly short: string;
}

/** Everybody and everything that stories are about. */
export interface Cast {
  readonly people: readonly Named[];
  readonly towns: readonly string[];
  readonly bodies: readonly Named[];
}

/** A cast of one story: mostly its own, and some of those whom many stories have. */
export function castOf(random: Random): Cast {
  const towns = Array.from({ length: 6 }, () => townName(random));
  const person = (): Named => {
    const surname = random.pick(SURNAME_STARTS) + random.pick(SURNAME_ENDS);
    const role = random.pick(ROLES);
    const name = `${random.pick(FIRST_NAMES)} ${surname}`;
    return { full: /^[A-Z]/u.test(role) ? `${role} ${name}` : `${name}, a ${role},`, short: surname };
  };
  const body = (): Named => {
    const [name, short] = random.pick(BODIES);
    return { full: `the ${random.pick(towns)} ${name}`, short: `the ${short}` };
  };
  const people = Array.from({ length: 11 }, person);
  return {
    people: [...people.slice(0, 6), nationalPerson(random.whole(0, 11)), nationalPerson(random.whole(0, 11)), ...people.slice(6)],
    towns,
    bodies: [body(), body(), body(), nationalBody(random), nationalBody(random), body(), body()],
  };
}

/** One of a dozen. */
function nationalPerson(at: number): Named {
  const surname = `${SURNAME_STARTS[(at * 7) % SURNAME_STARTS.length] ?? ""}${SURNAME_ENDS[(at * 5) % SURNAME_ENDS.length] ?? ""}`;
  return { full: `${NATIONAL_ROLES[at % NATIONAL_ROLES.length] ?? ""} ${FIRST_NAMES[at * 3] ?? ""} ${surname}`, short: surname };
}

function nationalBody(random: Random): Named {
  const [name, short] = random.pick(NATIONAL_BODIES);
  return { full: `the ${name}`, short: `the ${short}` };
}

function townName(random: Random): string {
  const name = random.pick(TOWN_STARTS) + random.pick(TOWN_ENDS);
  return random.chance(0.15) ? `${random.pick(["Port", "Lower", "New", "East", "Upper"])} ${name}` : name;
}

/** Outlets, by whose name the files are called. */
export const OUTLETS: readonly string[] = [
  "Valley Courier",
  "Coast Post",
  "Daily Lantern",
  "Harbor Times",
  "Morning Ledger",
  "Capital Gazette",
  "Northern Echo Wire",
  "Evening Dispatch",
  "Union Herald",
  "Metro Reporter",
  "County Observer",
  "Global Markets Wire",
  "The Standard",
  "Weekly Register",
  "Channel Six News",
  "Public Radio North",
];
