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
resettlement enforcement division unit squad taskforce regiment battalion patrol chamber survey veterans`;

/** First words of organizations' names that an "of" or "for" continues. */
export const ORGANIZATION_OPENERS = `department ministry office bureau university bank church institute college board council committee commission center centre
organization organisation association academy federation league society house court supreme chamber agency school museum islamic alliance coalition union`;

/** Bodies that one or two words name, one a line; other names of the same body after a comma. */
export const ORGANIZATIONS = `White House
Kremlin
Pentagon
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
Department of Homeland Security, Homeland Security Department, Homeland Security, DHS
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
CNN
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
ETA
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
