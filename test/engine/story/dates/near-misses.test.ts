import { describe, expect, test } from "vitest";
import { dated, disputes, type Case } from "./dated.ts";

const NEAR_MISSES: readonly Case[] = [
  // Far apart, and no slip.
  ["", ["The Ulm bridge was built in 1847 by Jan Poll.", "The Ulm bridge was rebuilt in 1921 by Jan Poll."]],
  ["", ["The board meets in Dornum on Feb. 9.", "The board meets in Dornum on Feb. 16."]],
  // Two events of one kind: an article has both.
  ["", ["A blast shook Dornum on Sunday. Another blast shook Dornum on Monday.", "A blast shook Dornum on Monday, breaking windows."]],
  // One kind of deed, other people, other places.
  ["", ["Police arrested a nurse in Ostrow on Sunday.", "Police arrested a baker in Belmar on Monday."]],
  ["", ["The Tigers beat the Hornets on Sunday.", "The Falcons beat the Rovers on Monday."]],
  // The day of the statement and the day of the deed.
  ["", ["The levee broke on Sunday.", "The levee broke, the engineers said on Monday."]],
  ["", ["On Sunday, Ruiz said the levee would hold.", "On Monday, Ruiz said the levee would not hold."]],
  // Last year's and this year's.
  ["", ["The festival in Belmar opened on Monday.", "The festival in Belmar opened in March 2025."]],
  // What is planned, and what was.
  ["", ["Strikers will march in Ostrow on Thursday.", "Strikers marched in Ostrow on Monday."]],
  // A deadline moved: both are true.
  ["", ["The ban on fishing runs until June 1.", "The ban on fishing was to run until May 1."]],
  // What began and what ended.
  ["", ["The trial of Marek Dahl began on Monday.", "The trial of Marek Dahl ended on Tuesday."]],
  // A week has no sharp ends.
  ["", ["The port of Belmar fell last week.", "The port of Belmar fell on Monday."]],
  // Overnight is both days.
  ["", ["Rebels captured the port of Belmar overnight.", "Rebels seized the port of Belmar on Tuesday."]],
  ["", ["Rebels captured Belmar before dawn on Tuesday.", "Rebels seized Belmar late on Monday."]],
  // Two matches, two visits, two steps of a trial, two places, two tolls, another aftershock, another flight.
  [
    "",
    [
      "The Falcons beat the Rovers 3-1 on Sunday at Hale Park.",
      "The Falcons beat the Rovers 2-0 on Wednesday, their second win of the week.",
    ],
  ],
  ["", ["Judge Mara Oduya sentenced Dean Poll to six years on Tuesday.", "Jurors convicted Dean Poll on Monday after two hours."]],
  ["", ["Storm Hedda made landfall near Port Maren on Sunday night.", "Storm Hedda reached the inland city of Tull on Tuesday morning."]],
  ["", ["Polls opened at 7 a.m. on Sunday in Belmar.", "Polls closed at 8 p.m. on Sunday in Belmar."]],
  ["", ["The first polls opened at 7 a.m. on Sunday.", "Voting began at 6 a.m. on Sunday in the capital, hours before the islands."]],
  ["", ["The ferry left Ostrow at 6 a.m. on Monday.", "The ferry arrived in Belmar at 9 a.m. on Monday."]],
  [
    "",
    [
      "Police were called at 3 a.m. Monday, and the fire was out by noon.",
      "Firefighters were called to the warehouse at 3:20 a.m. Monday.",
    ],
  ],
  ["", ["The trial of Marek Dahl is set to begin on June 8.", "The trial of Ana Holt will begin on June 15, the court said."]],
  ["", ["Lee Barrow was elected to the Senate in 2008.", "Lee Barrow was elected to the House in 2002."]],
  ["", ["Barrow won the primary in June 2024.", "Barrow won the election in November 2024."]],
  ["", ["President Ola Kask visited Belmar on Monday.", "President Ola Kask visited Ostrow on Tuesday."]],
  ["", ["President Ola Kask met the prime minister on Monday.", "President Ola Kask met union leaders on Tuesday."]],
  ["", ["The company reported earnings on Tuesday.", "The company reported a data breach on Monday."]],
  ["", ["Shares of Teft fell 4 percent on Monday.", "Shares of Teft fell 2 percent on Tuesday."]],
  ["", ["A bomb exploded in Tull on Sunday, killing two.", "A bomb exploded near a market in Belmar on Monday, killing nine."]],
  ["", ["The army retook Tull on Sunday.", "Rebels captured Tull on Thursday."]],
  ["", ["Three miners were rescued on Monday.", "Two more miners were rescued on Tuesday."]],
  ["", ["The mine flooded on Friday, trapping 12 men.", "The last of the miners trapped by the flood was brought up on Monday."]],
  ["", ["Rescuers found the body of a girl on Sunday.", "Rescuers found the body of her father on Monday."]],
  ["", ["The governor declared a state of emergency on Sunday.", "The president declared a state of emergency on Monday."]],
  ["", ["A magnitude 5.1 aftershock struck Dornum on Tuesday.", "A magnitude 6.4 quake struck Dornum on Monday."]],
  ["", ["The quake struck at 6:14 a.m.", "An aftershock struck at 9:40 a.m."]],
  ["", ["The plane took off from Tull at 9:05 p.m. on Monday.", "The plane disappeared from radar at 9:52 p.m. on Monday."]],
  ["", ["Flight 210 took off at 9:05 p.m.", "Flight 344 took off at 10:40 p.m."]],
  ["", ["The law was passed in 1974 and amended in 1981.", "The law, amended in 1981, was passed by a narrow vote in 1974."]],
  ["", ["The ministry said on Monday it would appeal.", "The ministry will appeal by Friday."]],
  ["", ["Lind was arrested on Sunday.", "Lind was charged on Monday."]],
  ["", ["Lind was arrested in 2019 for theft.", "Lind was arrested on Sunday."]],
  ["", ["The vote was postponed from Tuesday to Thursday.", "The vote will be held on Thursday."]],
  ["", ["The deadline was Friday.", "The deadline was extended to Monday."]],
  ["", ["Maria Sol, 34, was last seen on Friday.", "Maria Sol's car was last seen on Sunday."]],
  ["", ["The ceasefire took effect at midnight on Sunday.", "The ceasefire was broken within hours, on Monday."]],
  ["", ["Kask landed in Belmar on Monday.", "Kask landed back home on Wednesday."]],
  ["", ["Hedda hit Cuba on Friday.", "Hedda hit Florida on Sunday."]],
  ["", ["The bank cut rates in March and again in June.", "The bank cut rates in June."]],
  ["", ["The group kidnapped 12 pupils in April 2024.", "The group kidnapped 30 pupils in May 2024."]],
  ["", ["The protesters gathered outside the court on Monday.", "Protesters gathered outside parliament on Tuesday."]],
  ["", ["Ruiz resigned on Monday.", "Ruiz told aides on Sunday that she had resigned."]],
  // What is done again, to somebody else, elsewhere, or in the other order.
  [
    "",
    [
      "The city council approved the budget on Monday by six votes to three. Mayor Ana Ruiz signed it on Tuesday.",
      "The county board approved its own budget on Tuesday after a long debate.",
    ],
  ],
  [
    "",
    [
      "Marcus Hale scored twice on Sunday as the Falcons beat the Rovers. He had last scored on Feb. 8.",
      "Hale scored once on Feb. 22 against the Hornets.",
    ],
  ],
  [
    "",
    [
      "The hurricane struck Santa Rosa on Friday night and Tull on Saturday.",
      "The hurricane struck Tull on Saturday and weakened on Sunday.",
    ],
  ],
  ["", ["Prosecutors charged Dean Poll with fraud on Monday.", "Prosecutors charged Poll's brother with fraud on Tuesday."]],
  ["", ["The president will visit Tull on Thursday and Ostrow on Friday.", "The president will visit Ostrow on Friday."]],
  ["", ["The bank opened a branch in Tull in 2012.", "The bank opened a branch in Ostrow in 2013."]],
  ["", ["The union voted to strike on Monday.", "The union voted on Tuesday to end the strike."]],
  ["", ["The company recalled 4,000 cars on Monday.", "The company recalled 12,000 vans on Tuesday."]],
  ["", ["Ruiz spoke at noon on Monday at city hall.", "Ruiz spoke at 6 p.m. on Monday at a church."]],
  ["", ["Gunmen attacked a checkpoint near Tull on Sunday, killing four soldiers.", "Gunmen attacked a police station in Tull on Monday."]],
  ["", ["Snow fell on Sunday in the hills.", "Snow fell on Monday in the city."]],
  ["", ["A court in Tull sentenced three men on Monday.", "A court in Tull sentenced a fourth man on Tuesday."]],
  ["", ["The rocket was launched at 4:12 a.m. on Monday.", "The rocket's second launch came at 9 a.m. on Tuesday."]],
  ["", ["The Dow rose 210 points on Monday.", "The Dow rose 90 points on Tuesday."]],
  ["", ["Talks between the union and the mill resumed on Monday.", "Talks between the union and the mill broke down on Tuesday."]],
  ["", ["The storm is expected to reach Tull on Tuesday.", "The storm reached Tull on Monday night."]],
  [
    "",
    ["Barrow joined the company in 2011 and became its head in 2015.", "Barrow, who became chairman in 2017, joined the company in 2011."],
  ],
  ["", ["Voters go to the polls on March 10.", "Voters in Ostrow go to the polls on March 17."]],
  ["", ["A curfew was imposed in Tull on Sunday.", "A curfew was imposed in Belmar on Monday."]],
  ["", ["The museum closed in 2019 for repairs and closed again in 2021.", "The museum closed in 2021."]],
  ["", ["Lind was 19 when he joined the army in 1990.", "Lind left the army in 1992."]],
  ["", ["The Rovers signed Hale in January 2024.", "The Falcons signed Hale in January 2025."]],
  ["", ["The dam was built in 1956.", "The second dam was built in 1958."]],
  ["", ["Rain began about 3 a.m. Monday, and the river broke its banks at 5 a.m.", "The river broke its banks at 5 a.m. Monday."]],
  ["", ["Teft shares opened at $12 on Monday.", "Teft opened a mill on Tuesday."]],
  ["", ["Nurses walked out at 7 a.m. on Monday in Tull and at noon in Ostrow.", "Nurses in Ostrow walked out at noon on Monday."]],
  ["", ["The first train left Tull at 5 a.m. on Monday.", "The last train left Tull at 11 p.m. on Sunday."]],
  ["", ["In a statement on Monday the ministry blamed the weather.", "In a statement on Tuesday the ministry blamed the pilot."]],
  ["", ["Oil prices rose on Monday. Prices fell on Tuesday.", "Oil prices rose on Tuesday, traders said, before falling."]],
  ["", ["Two men were arrested on Sunday in Tull.", "Police arrested two women on Monday in Tull."]],
  ["", ["A judge will hear the case on Friday.", "The judge heard the case on Monday."]],
  ["", ["The mayor was re-elected in 2022.", "The mayor was first elected in 2018."]],
  ["", ["The suspect was shot by police on Monday.", "The suspect shot a clerk on Sunday."]],
  ["", ["The Falcons play the Rovers on Thursday.", "The Falcons play the Rovers on Saturday in Belmar."]],
];

/** On one day, and nothing else in common. */
const UNRELATED: readonly Case[] = [
  ["", ["The senator said on Monday he would vote no.", "The airline said on Monday it would cut flights."]],
];

describe("near misses", () => {
  test.each(NEAR_MISSES)("%s: %s", (group, texts) => {
    expect(disputes(texts)).toEqual(group === "" ? [] : [group]);
  });
});

test.each(UNRELATED)("unrelated%s: %s", (_, texts) => {
  expect(dated(texts)).toEqual([]);
});
