import { table } from "./table.ts";

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

table("spans of time with an adjective", [
  ["The bridge was shut for «three consecutive days».", "duration 3 day"],
  ["Rain fell for «five straight weeks».", "duration 5 week"],
  ["Answer «within ten working days».", "duration ..10 day at-most"],
  ["She served «two more years».", "duration 2 year +more"],
  ["They slept «six full hours».", "duration 6 hour"],
  ["«Three working mothers» came.", "count 3 person"],
]);

table("times that nobody counted", [
  ["It came «just hours» before the vote.", "duration 2.. hour vague"],
  ["The arrest came «hours» after the blast.", "duration 2.. hour vague"],
  ["They have fought for «months».", "duration 2.. month vague"],
  ["In the days after the vote, he left."],
  ["She waited for years to hear."],
  ["It took «two days» before it ended.", "duration 2 day"],
]);

table("in the course of, and more than", [
  ["It costs «$400 million» over «two years».", "money 400000000 USD | duration 2 year"],
  ["They held talks over «four days».", "duration 4 day"],
  ["They waited for «over two hours».", "duration 2.. hour more-than"],
  ["It lasted «over two hours».", "duration 2.. hour more-than"],
  ["It is free for those «12 and under».", "age ..12 year at-most"],
  ["It passed along party lines, «27-21».", "count 27 vote"],
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

table("ages that bound", [
  ["Children «under five» and those «over 65» are at risk.", "age ..5 year less-than | age 65.. year more-than"],
  ["Adults «older than 50» may enter.", "age 50.. year more-than"],
  ["Members «under 40 miles» away came.", "distance ..40 mile less-than"],
]);

table("ages told in passing", [
  ["At «24», she led the choir.", "age 24 year"],
  ["At «just 20», he led the choir.", "age 20 year"],
  ["It fell ill at the «age of four months».", "age 4 month"],
]);

table("birthdays", [["He turned «50» last week.", "age 50 year"]]);
