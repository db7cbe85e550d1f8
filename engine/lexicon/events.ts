/** Events that one name is enough for, one a line. */
export const EVENTS = `Easter
Christmas
Christmas Eve
Christmas Day
Boxing Day
Thanksgiving
Ramadan
Eid
Passover
Hanukkah
Halloween
New Year
New Year's Eve
New Year's Day
Valentine's Day
Memorial Day
Labor Day
Independence Day
Veterans Day
Holocaust
Brexit
World War I
World War II
First World War
Second World War
World War One
World War Two
Cold War
Vietnam War
Korean War
Gulf War
Iraq War
Civil War
Arab Spring
Watergate
Olympics
Olympic Games
Winter Olympics
Summer Olympics
Paralympics
World Cup
Super Bowl
World Series
Champions League final
Wimbledon
Tour de France
Oscars
Academy Awards
Grammys
Emmys
Golden Globes
Great Depression
Cultural Revolution
French Revolution
Russian Revolution
Industrial Revolution
Renaissance
D-Day
9/11`;

/** Holy books, acts and treaties that one name is enough for, one a line. */
export const WORKS = `Bible
Koran
Quran
Qur'an
Torah
Talmud
Magna Carta
Constitution
Bill of Rights
First Amendment
Second Amendment
Geneva Conventions
Geneva Convention
Nafta
NAFTA
Obamacare
Affordable Care Act
Paris Agreement
Kyoto Protocol
Good Friday Agreement
Nobel Prize
Nobel Peace Prize
Pulitzer Prize`;

/** Common nouns of what happens, which a year or a date makes the name of one event: "the 2004 tsunami". */
export const DATED_EVENTS = `war invasion revolution uprising tsunami earthquake quake attack attacks bombing bombings massacre genocide coup election elections
olympics referendum hurricane typhoon cyclone flood floods famine riots strike crisis recession crash summit uprisings siege occupation ceasefire`;

/** What makes an election one event without a year. */
export const ELECTION_KINDS = `midterm midterms`;
