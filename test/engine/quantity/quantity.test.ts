import { describe, expect, test } from "vitest";
import type { Quantity } from "../../../engine/quantity/index.ts";
import { describeQuantity, read } from "./support.ts";

/** «…» marks each phrase that is read, in order; nothing else may be. What they say is joined by " | ". */
type Case = readonly [marked: string, expected?: string];

function check([marked, expected = ""]: Case): void {
  const text = marked.replaceAll(/[«»]/gu, "");
  const found = read(text);
  const phrases = [...marked.matchAll(/«([^»]*)»/gu)].map((match) => match[1]);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(phrases);
  expect(found.map(describeQuantity).join(" | ")).toBe(expected);
}

function table(name: string, cases: readonly Case[]): void {
  describe(name, () => test.each(cases.map((row) => [row[0], row] as const))("%s", (_, row) => check(row)));
}

table("digits", [
  ["The shelter took in «275 people».", "count 275 person"],
  ["The shelter took in «1,204 evacuees».", "count 1204 person"],
  ["Crews cleared «1,204,500 trees».", "count 1204500 tree"],
  ["Some outlets write «10 000 residents».", "count 10000 person"],
  ["A count of «1,60,000 voters» was given.", "count 160000 person"],
  ["It has «1.6 million users».", "count 1600000 person"],
  ["It has «1.6-million users».", "count 1600000 person"],
  ["It has «2.8bn users».", "count 2800000000 person"],
  ["It has «10m users».", "count 10000000 person"],
  ["It has «40k followers».", "count 40000 person"],
  ["It sold «3 lakh vehicles».", "count 300000 vehicle"],
  ["«2000 people» fled.", "count 2000 person"],
  ["The index rose «2.25 points».", "count 2.25 point"],
]);

table("words", [
  ["«Seven houses» fell.", "count 7 building"],
  ["«Twenty-five houses» fell.", "count 25 building"],
  ["«Two hundred and six houses» fell.", "count 206 building"],
  ["«Three hundred thousand people» came.", "count 300000 person"],
  ["«Two dozen boats» came.", "count 24 vehicle"],
  ["«A dozen boats» came.", "count 12 vehicle"],
  ["«Half a dozen boats» came.", "count 6 vehicle"],
  ["«A half-dozen boats» came.", "count 6 vehicle"],
  ["«A hundred people» came.", "count 100 person"],
  ["«A million people» came.", "count 1000000 person"],
  ["«Half a million people» came.", "count 500000 person"],
  ["«One and a half million people» came.", "count 1500000 person"],
  ["«A million and a half people» came.", "count 1500000 person"],
  ["«3 million and a half people» came.", "count 3500000 person"],
  ["«A couple of boats» came.", "count 2 vehicle about"],
  ["The couple were rescued."],
]);

table("what no one counted", [
  ["«Dozens of people» waited.", "count 24.. person vague"],
  ["«Scores of people» waited.", "count 40.. person vague"],
  ["«Hundreds» waited.", "count 200.. vague"],
  ["«Thousands of angry farmers» marched.", "count 2000.. person vague"],
  ["«Tens of thousands» marched.", "count 20000.. vague"],
  ["«Hundreds of thousands of people» marched.", "count 200000.. person vague"],
  ["«Several hundred people» marched.", "count 300.. person vague"],
  ["«Several dozen lawyers» marched.", "count 36.. person vague"],
  ["«A few thousand people» marched.", "count 2000.. person vague"],
  ["It cost «billions of dollars».", "money 2000000000.. USD vague"],
  ["It cost «tens of millions of euros».", "money 20000000.. EUR vague"],
  ["«More than a few hundred people» marched.", "count 200.. person more-than"],
  ["Several people marched."],
  ["A few people marched."],
  ["Many people marched, and most of them sang."],
]);

table("hedges before", [
  ["«About 60 miles» away.", "distance 60 mile about"],
  ["«Around 60 miles» away.", "distance 60 mile about"],
  ["«Roughly 60 miles» away.", "distance 60 mile about"],
  ["«Some 60 miles» away.", "distance 60 mile about"],
  ["«An estimated 14 children» are safe.", "count 14 person about"],
  ["«Nearly 60 staff members» left.", "count 60 person nearly"],
  ["«Almost 60 staff members» left.", "count 60 person nearly"],
  ["«Close to 60 staff members» left.", "count 60 person nearly"],
  ["«More than 200 people» left.", "count 200.. person more-than"],
  ["«Over 200 people» left.", "count 200.. person more-than"],
  ["«Well over 200 people» left.", "count 200.. person more-than"],
  ["«Just over 200 people» left.", "count 200.. person more-than"],
  ["«Upwards of 200 people» left.", "count 200.. person more-than"],
  ["«In excess of 200 people» left.", "count 200.. person more-than"],
  ["«At least 24 people» left.", "count 24.. person at-least"],
  ["«No fewer than 24 people» left.", "count 24.. person at-least"],
  ["«As few as 24 people» left.", "count 24.. person at-least"],
  ["«Up to 275 troops» left.", "count ..275 person at-most"],
  ["«As many as 275 troops» left.", "count ..275 person at-most"],
  ["«No more than 275 troops» left.", "count ..275 person at-most"],
  ["They came «within 60 miles» of it.", "distance ..60 mile at-most"],
  ["«Fewer than 10 people» left.", "count ..10 person less-than"],
  ["«Less than four hours» passed.", "duration ..4 hour less-than"],
  ["«Just under four hours» passed.", "duration ..4 hour less-than"],
  ["«More than a dozen people» left.", "count 12.. person more-than"],
  ["«Only 12 people» left.", "count 12 person"],
  ["«A total of 12 people» left.", "count 12 person"],
  ["«A record 12 people» left.", "count 12 person"],
  ["«About another 150 people» left.", "count 150 person about +more"],
  ["They cannot be held «for»".replace("«for»", "«longer than 20 days»") + ".", "duration ..20 day at-most"],
  ["They were held «longer than 20 days».", "duration 20.. day more-than"],
  ["The plane flew over 12 Main Street."],
]);

table("hedges after", [
  ["«100 or fewer troops» stay.", "count ..100 person at-most"],
  ["«100 or more troops» stay.", "count 100.. person at-least"],
  ["«Five or so miles» on.", "distance 5 mile about"],
  ["«A dozen or so people» stay.", "count 12 person about"],
  ["«40-odd people» stay.", "count 40 person about"],
  ["«50-plus people» stay.", "count 50.. person at-least"],
  ["«100,000+ people» stay.", "count 100000.. person at-least"],
  ["It lasts «three months or longer».", "duration 3.. month at-least"],
]);

table("ranges", [
  ["«50 to 100 people» came.", "count 50..100 person range"],
  ["«5,000-6,000 people» came.", "count 5000..6000 person range"],
  ["«5,000–6,000 people» came.", "count 5000..6000 person range"],
  ["«Between 150 and 200 migrants» came.", "count 150..200 person range"],
  ["«Two or three people» came.", "count 2..3 person range"],
  ["Estimates ran «from 500,000 to 1.6 million».", "count 500000..1600000 range"],
  ["«Two to three million people» came.", "count 2000000..3000000 person range"],
  ["«About 50 to 100 people» came.", "count 50..100 person range"],
  ["It is «5 to 10 miles» off.", "distance 5..10 mile range"],
  ["It costs «$50 million to $60 million».", "money 50000000..60000000 USD range"],
  ["It costs «$5-$6 billion».", "money 5000000000..6000000000 USD range"],
  ["It costs «£3,000-£5,000».", "money 3000..5000 GBP range"],
  ["It takes «10 percent to 12 percent».", "percent 10..12 percent range"],
  ["Oil rose «45 cents» to «$52.10».", "money 0.45 USD | money 52.1 USD"],
  ["The tax rose from «10 percent» to «25 percent».", "percent 10 percent | percent 25 percent"],
  ["The toll was raised from «11» to «24 people».", "count 11 person | count 24 person"],
  ["He has «10» to «5 people»".replace("«10» to «5 people»", "«10» to his «5»") + ".", "count 10 | count 5"],
]);

table("money", [
  ["It paid «$443 million» in March.", "money 443000000 USD"],
  ["It paid «$1,204,500».", "money 1204500 USD"],
  ["It paid «almost $3 million».", "money 3000000 USD nearly"],
  ["It paid «2.8 billion euros».", "money 2800000000 EUR"],
  ["It paid «£10m».", "money 10000000 GBP"],
  ["It paid «€2.5bn».", "money 2500000000 EUR"],
  ["It paid «US$5 million».", "money 5000000 USD"],
  ["It paid «NZ $5 million».", "money 5000000 NZD"],
  ["It paid «A$20».", "money 20 AUD"],
  ["It paid «Rs 500 crore».", "money 5000000000 INR"],
  ["It paid «EUR 20».", "money 20 EUR"],
  ["It paid «50 cents».", "money 0.5 USD"],
  ["It paid «20p» a litre.", "money 0.2 GBP per litre"],
  ["It paid «thirteen dollars and forty-five cents».", "money 13.45 USD"],
  ["It paid «500 USD» and «10 €».", "money 500 USD | money 10 EUR"],
  ["It paid «10 Turkish lira».", "money 10 TRY"],
  ["It paid «a quarter of a million euros».", "money 250000 EUR"],
  ["It paid «20 Australian dollars».", "money 20 AUD"],
  ["It paid «three million pounds».", "money 3000000 GBP"],
  ["It paid «500 rupees».", "money 500 INR"],
  ["Oil was at «$107» a barrel.", "money 107 USD per barrel"],
  ["It pays «$15» an hour.", "money 15 USD per hour"],
  ["It pays «1,335 euros» per litre.", "money 1335 EUR per litre"],
  ["Hay went for «$107» a bale.", "money 107 USD per bale"],
  ["A «$15»-an-hour wage.", "money 15 USD per hour"],
  ["They got «$15,000» each.", "money 15000 USD per each"],
  ["They won two games.".replace("two games", "«two games»"), "count 2 event"],
  ["The 20 won by a mile.".replace("20 won", "«20» won"), "count 20"],
]);

table("shares", [
  ["It fell «25 percent».", "percent 25 percent"],
  ["It fell «25 per cent».", "percent 25 percent"],
  ["It fell «25%».", "percent 25 percent"],
  ["It fell «0.5 percentage points».", "percent 0.5 percentage-point"],
  ["It fell «25 basis points».", "percent 25 basis-point"],
  ["«Nearly 80 percent of asylum-seekers» pass.", "percent 80 percent nearly"],
  ["«Half of the stores» closed.", "percent 50 percent"],
  ["«Half the stores» closed.".replace("«Half the stores»", "«Half» the stores"), "percent 50 percent"],
  ["«A third of the stores» closed.", `percent ${100 / 3} percent`],
  ["«Two-thirds of voters» agree.", `percent ${200 / 3} percent`],
  ["«More than three quarters of applicants» pass.", "percent 75.. percent more-than"],
  ["«One in four people» agrees.", "percent 25 percent"],
  ["«Nine out of 10 people» agree.", "percent 90 percent"],
  ["«Three in five voters» agree.", "percent 60 percent"],
  ["Sales rose by «a fifth».", "percent 20 percent"],
  ["One in Paris agrees."],
  ["The second half was better."],
  ["A quarter was found in the street."],
]);

table("measures", [
  ["It is «97 kilometres» away.", "distance 97 kilometre"],
  ["It is «20km» away.", "distance 20 kilometre"],
  ["It is «20 km» away.", "distance 20 kilometre"],
  ["It is «100m» away.", "distance 100 metre"],
  ["It is «5.5in» wide.", "distance 5.5 inch"],
  ["A «25,000-mile-long» belt.".replace("«25,000-mile-long»", "«25,000-mile»-long"), "distance 25000 mile"],
  ["It burned «300 acres».", "measure 300 acre"],
  ["It burned «12 square miles».", "measure 12 square-mile"],
  ["It weighs «215 pounds».", "measure 215 pound"],
  ["It weighs «34.6 million metric tons».", "measure 34600000 tonne"],
  ["It holds «40 gallons» of water.", "measure 40 gallon"],
  ["Winds reached «65 mph».", "measure 65 mile-per-hour"],
  ["Winds of «130 mph» blew.", "measure 130 mile-per-hour"],
  ["Winds of «130 miles per hour» blew.", "measure 130 mile-per-hour"],
  ["It was «38 degrees Celsius».", "measure 38 celsius"],
  ["It was «38C» inside.", "measure 38 celsius"],
  ["It was «-5°C» inside.", "measure -5 celsius"],
  ["It was «minus 40 degrees».", "measure -40 degree"],
  ["It gives «40 megawatts».", "measure 40 megawatt"],
  ["A «6.1-magnitude» quake.", "measure 6.1 magnitude"],
  ["A «magnitude-6.1» quake.", "measure 6.1 magnitude"],
  ["A «magnitude 6.1» quake.", "measure 6.1 magnitude"],
  ["It was «7.2 on the Richter scale».", "measure 7.2 magnitude"],
  ["He is «5-foot-11».", "measure 71 inch"],
  ["He is «6 ft 2 in» tall.", "measure 74 inch"],
  ["«Six inches» of rain fell.", "distance 6 inch"],
  ["It is «twice» as big.", "measure 2 times"],
  ["It is «three times» as big.", "measure 3 times"],
  ["A «tenfold» rise.", "measure 10 times"],
]);

table("durations", [
  ["It shook for «around 15 seconds».", "duration 15 second about"],
  ["A «15-day» trip.", "duration 15 day"],
  ["A «5- to 10-minute» ride.", "duration 5..10 minute range"],
  ["It took «three-and-a-half years».", "duration 3.5 year"],
  ["It took «2hrs» and «30mins».", "duration 2 hour | duration 30 minute"],
  ["It took «2 1/2 years».", "duration 2.5 year"],
  ["It took «2½ years».", "duration 2.5 year"],
  ["It took «½ hour».", "duration 0.5 hour"],
  ["It took «more than three decades».", "duration 30.. year more-than"],
  ["It took «two centuries».", "duration 200 year"],
  ["It took «a fortnight».".replace("«a fortnight»", "«two fortnights»"), "duration 28 day"],
  ["A «weeklong» trip.", "duration 7 day"],
  ["A «monthlong» trip.", "duration 1 month"],
  ["A «year-long» trip.", "duration 1 year"],
  ["«Another 30 days» passed.", "duration 30 day +more"],
  ["The past «24 hours» were calm.", "duration 24 hour"],
  ["A «three year» war.", "duration 3 year"],
  ["«24 difficult years» passed.", "duration 24 year"],
  ["«Six more weeks» passed.", "duration 6 week +more"],
  ["Wait a second, one day at a time."],
]);

table("ages", [
  ["A «22-year-old» student spoke.", "age 22 year"],
  ["A «22 year-old» student spoke.", "age 22 year"],
  ["A «nine-year-old» student spoke.", "age 9 year"],
  ["She is «84 years old».", "age 84 year"],
  ["Ana Ruiz, «35», spoke.", "age 35 year"],
  ["Ana Ruiz («35») spoke.", "age 35 year"],
  ["They saw Ana Ruiz, «35».", "age 35 year"],
  ["Their «two daughters», «8» and «11», and son, «5», live.", "count 2 person | age 8 year | age 11 year | age 5 year"],
  ["Ana Ruiz, now «35», spoke.", "age 35 year"],
  ["He has children, «ages 10», «9» and «4».", "age 10 year | age 9 year | age 4 year"],
  ["A man «aged 50» spoke.", "age 50 year"],
  ["A man of 12 «months of age»".replace("A man of 12 «months of age»", "A boy of «12 months of age»") + ".", "age 12 month"],
  ["His «9»- and «11-year-old» sisters spoke.", "age 9 year | age 11 year"],
  ["Those «18 and older» may vote.", "age 18.. year at-least"],
  ["A man «in his 50s» spoke.", "age 50..59 year range"],
  ["A man «in his early 20s» spoke.", "age 20..23 year range"],
  ["A man «in his mid-30s» spoke.", "age 34..36 year range"],
  ["When she was «six», they moved.", "age 6 year"],
  ["He turned «50» and left.", "age 50 year"],
  ["The singer died at «84».", "age 84 year"],
  ["It was loud in the 50s."],
]);

table("ranks", [
  ["The «second-largest city» fell.", "rank 2 largest"],
  ["The «third largest city» fell.", "rank 3 largest"],
  ["It was her «first hurdle».", "rank 1 rank"],
  ["It was the «14th attack» there.", "rank 14 rank"],
  ["It was the «twenty-first attack» there.", "rank 21 rank"],
  ["A «second-floor window» broke.", "rank 2 rank"],
  ["The world's «third» and «second-largest economies» met.", "rank 3 rank | rank 2 largest"],
  ["He first ran, then had second thoughts at first sight."],
  ["She finished «second» and he came «third».", "rank 2 rank | rank 3 rank"],
  ["The first lady gave first aid."],
  ["He pleaded the Fifth Amendment on 52nd Street."],
]);

table("superlatives of what is measured", [
  ["It hurt the world's «largest retailer».", "rank 1 largest"],
  ["Orrin, the coast's «largest port» and «biggest private employer», closed.", "rank 1 largest | rank 1 largest"],
  ["It is the «deadliest fire» on record.", "rank 1 deadliest"],
  ["It would be the «largest of its kind in Dorne's history».", "rank 1 largest"],
  ["Halden is one of the largest ports."],
  ["It is among the country's oldest mills."],
  ["Largest cheers went to the band."],
  ["It was the worst storm and the best rescue."],
  ["Sunday's march was the largest to reach the square."],
]);

table("times that nobody counted", [
  ["It came «just hours» before the vote.", "duration 2.. hour vague"],
  ["The arrest came «hours» after the blast.", "duration 2.. hour vague"],
  ["They have fought for «months».", "duration 2.. month vague"],
  ["In the days after the vote, he left."],
  ["She waited for years to hear."],
  ["It took «two days» before it ended.", "duration 2 day"],
]);

table("counted nouns", [
  ["«275 U.S. military personnel» came.", "count 275 person"],
  ["«24 dead» in a fire.", "count 24 person"],
  ["«More than 200 injured» in a fire.", "count 200.. person more-than"],
  ["«70 others» came.", "count 70 person +more"],
  ["«Four other people» came.", "count 4 person +more"],
  ["«About 100 more» came.", "count 100 about +more"],
  ["«600,000 more people» came.", "count 600000 person +more"],
  ["«Another 100 soldiers» came.", "count 100 person +more"],
  ["«Two additional packages» came.", "count 2 package +more"],
  ["«170 members of the council» came.", "count 170 person"],
  ["«At least 25 of the injured» came.", "count 25.. person at-least"],
  ["«Two of the officials» came.", "count 2 person"],
  ["«Five captive sailors» came.", "count 5 person"],
  ["«Three mortar rounds» landed.", "count 3 weapon"],
  ["«56 “rebels» came”.".replace("came”.", "” came."), "count 56 person"],
  ["A «two-man crew» came.", "count 2 person"],
  ["«Two» «18-year-old» men came.", "count 2 person | age 18 year"],
  ["«Five» «2,000-pound» bombs fell.", "count 5 weapon | measure 2000 pound"],
  ["«Two» «9mm» pistols lay there.", "count 2 weapon | distance 9 millimetre"],
  ["The «28-member bloc» met.", "count 28 person"],
  ["A «four-lane road» opened.", "count 4 lane"],
  ["«Three Lyon, France, shops» closed.", "count 3 building"],
  ["He got «20 to 30 calls» a day.", "count 20..30 call range per day"],
  ["«One bomber» killed «22».", "count 1 person | count 22 person"],
  ["They were seen within «three villages».", "count 3 place"],
  ["«550 Marines» and «900 Rohingya» came.", "count 550 person | count 900 person"],
  ["Those «270» make a start.", "count 270"],
  ["Police arrested «14» on Sunday.", "count 14 person"],
  ["The blast killed «at least 20» and wounded «dozens».", "count 20.. person at-least | count 24.. person vague"],
  ["Another «14» were injured.".replace("Another «14»", "«Another 14»"), "count 14 person +more"],
  ["The death toll rose to «45».", "count 45 person"],
  ["It is enough for a family of «four».", "count 4 person"],
  ["«50 deaths» per day were seen.", "count 50 event per day"],
]);

table("a unit by its article", [
  ["It took «more than a year».", "duration 1.. year more-than"],
  ["It took «nearly a decade».", "duration 10 year nearly"],
  ["It took «a year and a half».", "duration 1.5 year"],
  ["It rose «half a percent».", "percent 0.5 percent"],
  ["It took «about an hour».", "duration 1 hour about"],
  ["It took «half an hour».", "duration 0.5 hour"],
  ["It is «half a mile» off.", "distance 0.5 mile"],
  ["It took a year, within a day of it."],
]);

table("one", [
  ["«One report» said so.", "count 1 document"],
  ["«One man» died.", "count 1 person"],
  ["«At least one person» died.", "count 1.. person at-least"],
  ["«One of the officials» said so.", "count 1 person"],
  ["«One of them» said so.", "count 1"],
  ["Blast kills «one».", "count 1 person"],
  ["They found two more, «one addressed to a judge».".replace("two more", "«two more»"), "count 2 +more | count 1"],
  ["Bombs went off, «one in Lagos».", "count 1"],
  ["One can always hope."],
  ["One day, no one will know one another."],
  ["It is one of the most active regions."],
  ["Lyon is one of the provinces."],
  ["He met one of many friends at one point."],
  ["Everyone has a plan, and this one is similar to one she had."],
  ["It was a one-on-one, one-sided match."],
]);

table("votes and scores", [
  ["The Senate voted «61-39» to pass it.", "count 61 vote"],
  ["It was a «5-4» ruling.", "count 5 vote"],
  ["It was a «5-to-4» ruling.", "count 5 vote"],
  ["The home side won «3-1» at the park.", "count 3 point"],
  ["They lost «2–0».", "count 2 point"],
  ["The half ended «0–0».", "count 0 point"],
]);

table("none", [
  ["«None of the devices» went off.", "count 0 weapon"],
  ["«None» of the «28 bridges» fell.", "count 0 place | count 28 place"],
  ["«Nobody» was hurt.", "count 0 person"],
  ["«No one» was injured.", "count 0 person"],
  ["No one knows, and nobody asked."],
]);

function first(text: string): Quantity | undefined {
  return read(text).at(0);
}

describe("what is kept beside the words", () => {
  test("base units, so that miles and kilometres compare", () => {
    expect(first("It is 60 miles away.")?.normalized).toEqual({ low: 60 * 1609.344, high: 60 * 1609.344, unit: "metre" });
    expect(first("It is 97 kilometres away.")?.normalized).toEqual({ low: 97_000, high: 97_000, unit: "metre" });
    expect(first("It was 50 degrees Fahrenheit.")?.normalized?.low).toBeCloseTo(283.15, 6);
    expect(first("It was 10 degrees Celsius.")?.normalized?.low).toBeCloseTo(283.15, 6);
    expect(first("It took up to two weeks.")?.normalized).toEqual({ low: null, high: 14 * 86_400, unit: "second" });
    expect(first("It cost $3 million.")?.normalized).toEqual({ low: 3e6, high: 3e6, unit: "USD" });
    expect(first("It had 3 rooms.")?.normalized).toBeNull();
  });
  test.each([
    ["300 people came.", 50],
    ["275 people came.", 0],
    ["50 people came.", 0],
    ["230,000 people came.", 5_000],
    ["1.2 million people came.", 50_000],
    ["It measured 6.1 on the Richter scale.", 0.05],
    ["It is 97 kilometres away.", 0.5],
    ["It is 100 kilometres away.", 50],
  ])("the rounding that the digits allow: %s", (text, tolerance) => {
    expect(first(text)?.tolerance).toBeCloseTo(tolerance, 9);
  });
  test("head, class and place of the counted noun", () => {
    const text = "Some 1,500 special operations troops left.";
    const noun = first(text)?.noun;
    expect(noun).toMatchObject({ head: "troop", class: "person" });
    expect(text.slice(noun?.start, noun?.end)).toBe("troops");
  });
  test("the numeral apart from its phrase", () => {
    const text = "They paid about $3.5 million for it.";
    const number = first(text)?.number;
    expect(text.slice(number?.start, number?.end)).toBe("3.5 million");
  });
  test("a rule that says what made it", () => {
    expect(first("About 60 miles away.")?.rule).toBe("digits+unit+modifier");
  });
});

table("spans of time with an adjective", [
  ["The bridge was shut for «three consecutive days».", "duration 3 day"],
  ["Rain fell for «five straight weeks».", "duration 5 week"],
  ["Answer «within ten working days».", "duration ..10 day at-most"],
  ["She served «two more years».", "duration 2 year +more"],
  ["They slept «six full hours».", "duration 6 hour"],
  ["«Three working mothers» came.", "count 3 person"],
]);

table("peoples", [
  ["The raid hurt «600 Iraqis», «12 Israelis» and «three Saudis».", "count 600 person | count 12 person | count 3 person"],
  ["«About 40,000 Tamils» and «two Greeks» live there.", "count 40000 person about | count 2 person"],
  ["«Tens of thousands of Pakistanis» marched.", "count 20000.. person vague"],
  ["«Two taxis» and «three oases» were found.", "count 2 vehicle | count 3 oasis"],
  ["«Eight species» live there.", "count 8 species"],
]);

table("tallies told with a word between", [
  ["They carried the motion by a vote of «7 to 2».", "count 7 vote"],
  ["Members voted «61 to 39» to adjourn.", "count 61 vote"],
  ["The bill passed the House «218 to 209».", "count 218 vote"],
  ["The Otters lead the series «3-2».", "count 3 point"],
  ["Votes fell from «9» to «5».", "count 9 | count 5"],
  ["She votes with «9 to 12 colleagues».", "count 9..12 person range"],
]);

table("amounts that share a sign", [
  ["The mill raised «$5-6 million».", "money 5000000..6000000 USD range"],
  ["Seats cost «€20–30».", "money 20..30 EUR range"],
  ["Seats cost «$15» each on average.", "money 15 USD per each"],
]);

table("so many out of so many", [
  ["«Nine out of 10 members» agreed.", "percent 90 percent"],
  ["«Two out of three members» agreed.", "percent 66.66666666666667 percent"],
  ["«One out of 18 members» agreed.", "percent 5.555555555555555 percent"],
  ["«Two out of five hundred members» agreed.", "percent 0.4 percent"],
  ["«Six» out of «14 members» agreed.", "count 6 | count 14 person"],
]);

table("twenties", [
  ["The blast killed «scores» and «scores more» were hurt.", "count 40.. person vague | count 40.. person vague +more"],
  ["«Scores» were hurt, and «scores of homes» burned.", "count 40.. person vague | count 40.. building vague"],
]);

table("ages that bound", [
  ["Children «under five» and those «over 65» are at risk.", "age ..5 year less-than | age 65.. year more-than"],
  ["Adults «older than 50» may enter.", "age 50.. year more-than"],
  ["Members «under 40 miles» away came.", "distance ..40 mile less-than"],
]);

table("birthdays", [["He turned «50» last week.", "age 50 year"]]);

table("so many of so many", [
  ["«Three» of the «four suspects» fled.", "count 3 person | count 4 person"],
  ["«Eleven» of the «12 jurors» agreed.", "count 11 person | count 12 person"],
  ["«One» of the «two men» was armed.", "count 1 person | count 2 person"],
]);

table("ages told in passing", [
  ["At «24», she led the choir.", "age 24 year"],
  ["At «just 20», he led the choir.", "age 20 year"],
  ["It fell ill at the «age of four months».", "age 4 month"],
]);

table("hedges seldom used", [
  ["It stood at «just shy of 300 homes».", "count 300 building nearly"],
  ["«Not quite 40 homes» burned.", "count 40 building nearly"],
  ["«Well above 200 homes» burned, «just below 50 barns» did not.", "count 200.. building more-than | count ..50 building less-than"],
  ["«At the very least 12 towns» are dark.", "count 12.. place at-least"],
  ["Its staff «exceeds 100,000».", "count 100000.. more-than"],
  ["«Barely 100 people» came.", "count 100 person"],
  ["«Anywhere from 10 to 20 people» came.", "count 10..20 person range"],
  ["The «300-some islands» are empty.", "count 300 place about"],
]);

table("units that hang together", [
  ["The «250,000-square-foot» store opened.", "measure 250000 square-foot"],
  ["It paid «2.1 million Hong Kong dollars».", "money 2100000 HKD"],
  ["It paid «40 Sri Lankan rupees».", "money 40 LKR"],
]);

table("sets", [
  ["Final scores: Arden «1–2» Beeston.", "count 1 point"],
  ["Berg beat Lund «7-6», «3-6», «6-3».", "count 7 point | count 3 point | count 6 point"],
]);

table("in the course of, and more than", [
  ["It costs «$400 million» over «two years».", "money 400000000 USD | duration 2 year"],
  ["They held talks over «four days».", "duration 4 day"],
  ["They waited for «over two hours».", "duration 2.. hour more-than"],
  ["It lasted «over two hours».", "duration 2.. hour more-than"],
  ["It is free for those «12 and under».", "age ..12 year at-most"],
  ["It passed along party lines, «27-21».", "count 27 vote"],
]);
