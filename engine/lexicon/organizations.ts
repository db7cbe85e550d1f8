/** Last words of organizations' names, lower case. */
export const ORGANIZATION_HEADS = `corp corporation inc ltd llc plc co company companies group holdings gmbh ag sa nv bank
ministry department agency bureau office commission committee council board authority administration service services
university college school institute academy laboratory laboratories observatory hospital clinic museum library
party union association federation confederation league alliance coalition movement front brigade brigades army navy force forces corps guard police
court parliament senate congress assembly cabinet government government's politburo
church foundation fund trust society club team fc united orchestra choir band
news times post journal herald tribune gazette guardian press radio television tv network media magazine
airlines airways motors industries systems technologies electronics pharmaceuticals stores records studios pictures entertainment partners associates
center centre organization organisation enterprise enterprises exchange nations syndicate consortium ministry directorate secretariat embassy
resettlement enforcement cooperation division unit squad taskforce regiment battalion patrol chamber survey veterans`;

/** First words of organizations' names that an "of" or "for" continues. */
export const ORGANIZATION_OPENERS = `department ministry office bureau university bank church institute college board council committee commission center centre
organization organisation association academy federation league society house court supreme chamber agency school museum islamic alliance coalition union`;

/** Bodies that one or two words name, one a line; other names of the same body after a comma. */
export const ORGANIZATIONS = `White House
Kremlin
Congress, U.S. Congress
Senate, U.S. Senate
House of Representatives
House of Commons
House of Lords
Knesset
Bundestag
Duma
Supreme Court, U.S. Supreme Court
State Department, U.S. Department of State, U.S. State Department, Department of State
Defense Department, U.S. Department of Defense, U.S. Defense Department, Department of Defense, Pentagon
Justice Department, U.S. Department of Justice, U.S. Justice Department, Department of Justice, DOJ
Treasury Department, U.S. Department of the Treasury, U.S. Treasury, Department of the Treasury
Commerce Department, U.S. Department of Commerce, Department of Commerce
Department of Homeland Security, Homeland Security Department, Homeland Security, U.S. Department of Homeland Security, DHS
United Nations, U.N., UN
European Union, EU, E.U.
European Commission
NATO, North Atlantic Treaty Organization, Nato
World Health Organization, WHO
World Bank
International Monetary Fund, IMF
World Trade Organization, WTO
Red Cross
Red Crescent
Amnesty International
Human Rights Watch
Federal Reserve, Fed
Federal Bureau of Investigation, FBI, F.B.I.
Central Intelligence Agency, CIA, C.I.A.
National Security Agency, NSA
National Security Council, NSC
Internal Revenue Service, IRS
Federal Aviation Administration, FAA
Federal Emergency Management Agency, FEMA
Environmental Protection Agency, EPA
Food and Drug Administration, FDA
Centers for Disease Control and Prevention, CDC
Immigration and Customs Enforcement, ICE
U.S. Customs and Border Protection, Customs and Border Protection, CBP
U.S. Geological Survey, United States Geological Survey, US Geological Survey, USGS
U.S. Secret Service, Secret Service
United States Postal Service, U.S. Postal Service, USPS
National Guard
U.S. Army
U.S. Navy
U.S. Air Force
U.S. Marine Corps, Marine Corps, U.S. Marines, Marines
Coast Guard, U.S. Coast Guard
NASA
Associated Press, AP, The Associated Press
Reuters
Agence France-Presse, Agence-France Presse, AFP
Bloomberg
United Press International, UPI
Interfax
Xinhua
Kyodo
CNN, Cable News Network
BBC
NBC, NBC News
ABC News
CBS, CBS News
MSNBC
NPR
PBS
Fox News
Al Jazeera, al-Jazeera
Sky News
Twitter
Facebook
Google
Microsoft
Apple
YouTube
Instagram
Amnesty
Interpol
Europol
OPEC
ASEAN
African Union
Arab League
Democratic Party
Republican Party
Labour Party, Labour
Conservative Party
Scotland Yard
MI5
MI6
Mossad
Walmart, Wal-Mart
Volkswagen, VW
Samsung
Huawei
Sony
Toyota
Honda
Nissan
Hyundai
BMW
Daimler
Mercedes-Benz
Renault
Peugeot
Fiat
Ford Motor
General Motors, GM
General Electric, GE
Chrysler
Tesla
Boeing
Airbus
Lockheed Martin
Raytheon
Northrop Grumman
IBM
Intel
Cisco
Nvidia
Dell
Lenovo
Nokia
Ericsson
Motorola
Qualcomm
Netflix
Spotify
Reddit
Snapchat
WhatsApp
TikTok
LinkedIn
Wikipedia
Airbnb
Uber
Lyft
eBay
PayPal
Alibaba
Tencent
Baidu
Yahoo
Verizon
AT&T
Comcast
Vodafone
T-Mobile
Disney
Time Warner
Viacom
Goldman Sachs
JPMorgan, JPMorgan Chase, JP Morgan
Morgan Stanley
Citigroup
Citibank
Bank of America
Wells Fargo
HSBC
Barclays
Lloyds
UBS
Credit Suisse
Deutsche Bank
BNP Paribas
Bank of England
European Central Bank, ECB
Berkshire Hathaway
ExxonMobil, Exxon, Exxon Mobil
Chevron
BP
Gazprom
Rosneft
Aramco, Saudi Aramco
Pfizer
Novartis
GlaxoSmithKline
AstraZeneca
Johnson & Johnson
Monsanto
Nestle
Unilever
Coca-Cola
Pepsi, PepsiCo
McDonald's
Starbucks
KFC
Burger King
Nike
Adidas
Ikea
Tesco
Sainsbury's
Costco
Home Depot
British Airways
Lufthansa
Ryanair
EasyJet
American Airlines
Delta Air Lines
United Airlines
Qantas
Malaysia Airlines
FedEx
UPS
Siemens
Hitachi
Toshiba
Mitsubishi
Philips
Rolls-Royce
Harley-Davidson
New York Times, The New York Times
Washington Post, The Washington Post
Wall Street Journal, The Wall Street Journal
Los Angeles Times
Financial Times
USA Today
The Guardian
Daily Mail
Daily Telegraph
Le Monde
Le Figaro
Der Spiegel
El Pais
El Mundo
HuffPost, Huffington Post
BuzzFeed
Politico
Breitbart
Newsweek
Fox Business
CNBC
ITV
Channel 4
Deutsche Welle
Voice of America
Radio Free Europe
Press TV
RIA Novosti
Itar-Tass, TASS
dpa
FIFA
UEFA
NFL
NBA
MLB
NHL
NCAA
IOC, International Olympic Committee
Manchester United
Manchester City
Real Madrid
Bayern Munich
Unesco, UNESCO
Unicef, UNICEF
UNHCR
UNAIDS
IAEA, International Atomic Energy Agency
OECD
OSCE
BRICS
G20, G-20
G7, G-7
Mercosur
Hezb-e-Islami
Greenpeace
Oxfam
Save the Children
Doctors Without Borders
WikiLeaks
World Food Programme, WFP
World Economic Forum
Harvard, Harvard University
Yale, Yale University
Stanford, Stanford University
MIT, Massachusetts Institute of Technology
Oxford University, University of Oxford
Cambridge University, University of Cambridge
Princeton University
Columbia University
GOP
Tea Party
Liberal Democrats
Social Democrats
Christian Democrats
Scottish National Party, SNP
UKIP, Ukip
Sinn Fein
Green Party
Likud
Fatah
African National Congress, ANC
Bharatiya Janata Party, BJP
Communist Party
National Rifle Association, NRA
American Civil Liberties Union, ACLU
NAACP
Planned Parenthood
AARP
Democratic National Committee, DNC
Republican National Committee, RNC
U.S. Chamber of Commerce, Chamber of Commerce
New York Stock Exchange, NYSE
Nasdaq
Securities and Exchange Commission, SEC
Federal Communications Commission, FCC
Federal Trade Commission, FTC
National Transportation Safety Board, NTSB
National Weather Service
National Hurricane Center
National Institutes of Health, NIH
Drug Enforcement Administration, DEA
Bureau of Alcohol, ATF
Transportation Security Administration, TSA
Border Patrol, U.S. Border Patrol
State Duma
Royal Navy
Royal Air Force, RAF
Metropolitan Police, Met Police
Peoples Liberation Army
Revolutionary Guard, Revolutionary Guards, Revolutionary Guard Corps, Islamic Revolutionary Guard Corps
Quds Force
Free Syrian Army
Politburo
Bank of Japan
Parliament
High Court
Court of Appeal
European Parliament
European Court of Human Rights
International Criminal Court, ICC
International Court of Justice
Security Council, U.N. Security Council, UN Security Council
General Assembly, U.N. General Assembly, UN General Assembly
Home Office
Foreign Office
Foreign Ministry
Defense Ministry, Defence Ministry, Ministry of Defense, Ministry of Defence
Interior Ministry, Ministry of Interior, Ministry of the Interior
Health Ministry, Ministry of Health
Energy Department, Department of Energy, U.S. Department of Energy
Interior Department, Department of the Interior
Labor Department, Department of Labor
Education Department, Department of Education
Health and Human Services, Department of Health and Human Services, HHS
Veterans Affairs, Department of Veterans Affairs
Oval Office
Cabinet`;

/** Armed groups: typed as groups. Other names of the same group after a comma. */
export const ARMED_GROUPS = `Taliban
al-Qaeda, al-Qaida, Al Qaeda, al Qaeda, Al-Qaeda, Al Qaida, al Qaida, Qaeda
Islamic State, Islamic State of Iraq and Syria, Islamic State in Iraq and Syria, Islamic State of Iraq and the Levant, ISIS, ISIL, Daesh
Hamas
Hezbollah, Hizbollah, Hizbullah
Boko Haram
al-Shabab, al-Shabaab, Al-Shabaab
Peshmerga
FARC
IRA
Nusra Front, al-Nusra Front, Jabhat al-Nusra
Ku Klux Klan, KKK
Mahdi Army
Islamic Jihad
Muslim Brotherhood
Houthi rebels
Khmer Rouge
Viet Cong, Vietcong
Tamil Tigers
Abu Sayyaf
Jemaah Islamiyah`;

/** Words at the end of an event's name, and of a work's, an act's or a ship's. */
export const EVENT_HEADS = `war wars revolution uprising spring attacks attack bombing bombings massacre genocide olympics games cup championship championships
election elections referendum summit conference festival marathon hurricane typhoon cyclone earthquake tsunami crisis day eve week march parade
convention invasion intifada holocaust riots strike open prix final finals primary caucus crusade expo storm`;
export const WORK_HEADS = `act treaty agreement accord accords protocol amendment bill constitution code charter pact partnership deal prize award medal
bible koran quran torah report plan initiative program resolution declaration convention title`;

/** Words at the end of a place's name. */
export const PLACE_HEADS = `river lake sea ocean gulf bay strait mountains mountain mount desert valley island islands isle peninsula cape coast beach forest park
street avenue road boulevard square bridge tower airport station port harbor harbour border city town township village county province district
state region regency prefecture canton territory hills heights falls springs creek canyon canal plain plateau delta peak reef basin
mosque cathedral temple palace castle stadium arena hotel prison camp base plaza mall highway house`;
