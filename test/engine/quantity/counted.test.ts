import { table } from "./table.ts";

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

table("peoples", [
  ["The raid hurt «600 Iraqis», «12 Israelis» and «three Saudis».", "count 600 person | count 12 person | count 3 person"],
  ["«About 40,000 Tamils» and «two Greeks» live there.", "count 40000 person about | count 2 person"],
  ["«Tens of thousands of Pakistanis» marched.", "count 20000.. person vague"],
  ["«Two taxis» and «three oases» were found.", "count 2 vehicle | count 3 oasis"],
  ["«Eight species» live there.", "count 8 species"],
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

table("none", [
  ["«None of the devices» went off.", "count 0 weapon"],
  ["«None» of the «28 bridges» fell.", "count 0 place | count 28 place"],
  ["«Nobody» was hurt.", "count 0 person"],
  ["«No one» was injured.", "count 0 person"],
  ["No one knows, and nobody asked."],
]);

table("so many of so many", [
  ["«Three» of the «four suspects» fled.", "count 3 person | count 4 person"],
  ["«Eleven» of the «12 jurors» agreed.", "count 11 person | count 12 person"],
  ["«One» of the «two men» was armed.", "count 1 person | count 2 person"],
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

table("votes and scores", [
  ["The Senate voted «61-39» to pass it.", "count 61 vote"],
  ["It was a «5-4» ruling.", "count 5 vote"],
  ["It was a «5-to-4» ruling.", "count 5 vote"],
  ["The home side won «3-1» at the park.", "count 3 point"],
  ["They lost «2–0».", "count 2 point"],
  ["The half ended «0–0».", "count 0 point"],
]);

table("tallies told with a word between", [
  ["They carried the motion by a vote of «7 to 2».", "count 7 vote"],
  ["Members voted «61 to 39» to adjourn.", "count 61 vote"],
  ["The bill passed the House «218 to 209».", "count 218 vote"],
  ["The Otters lead the series «3-2».", "count 3 point"],
  ["Votes fell from «9» to «5».", "count 9 | count 5"],
  ["She votes with «9 to 12 colleagues».", "count 9..12 person range"],
]);

table("sets", [
  ["Final scores: Arden «1–2» Beeston.", "count 1 point"],
  ["Berg beat Lund «7-6», «3-6», «6-3».", "count 7 point | count 3 point | count 6 point"],
]);
