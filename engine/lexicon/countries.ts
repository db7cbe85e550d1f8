/**
 * Countries and lands with their other names and the words for their people, one a line:
 * `name, other names | adjective and singular, plurals and further words`.
 */
export const COUNTRIES = `Afghanistan | Afghan, Afghans, Afghani
Albania | Albanian, Albanians
Algeria | Algerian, Algerians
Andorra | Andorran, Andorrans
Angola | Angolan, Angolans
Antigua and Barbuda, Antigua | Antiguan, Antiguans
Argentina | Argentine, Argentines, Argentinian, Argentinians, Argentinean
Armenia | Armenian, Armenians
Australia | Australian, Australians, Aussie, Aussies
Austria | Austrian, Austrians
Azerbaijan | Azerbaijani, Azerbaijanis, Azeri, Azeris
Bahamas | Bahamian, Bahamians
Bahrain | Bahraini, Bahrainis
Bangladesh | Bangladeshi, Bangladeshis
Barbados | Barbadian, Barbadians
Belarus | Belarusian, Belarusians, Belarussian
Belgium | Belgian, Belgians
Belize | Belizean, Belizeans
Benin | Beninese
Bhutan | Bhutanese
Bolivia | Bolivian, Bolivians
Bosnia and Herzegovina, Bosnia, Bosnia-Herzegovina | Bosnian, Bosnians
Botswana | Botswanan
Brazil | Brazilian, Brazilians
Brunei | Bruneian, Bruneians
Bulgaria | Bulgarian, Bulgarians
Burkina Faso | Burkinabe
Burundi | Burundian, Burundians
Cambodia | Cambodian, Cambodians
Cameroon | Cameroonian, Cameroonians
Canada | Canadian, Canadians
Cape Verde | Cape Verdean
Central African Republic | Central African
Chad | Chadian, Chadians
Chile | Chilean, Chileans
China, People's Republic of China | Chinese
Colombia | Colombian, Colombians
Comoros | Comorian
Congo, Democratic Republic of the Congo, Democratic Republic of Congo, DRC | Congolese
Costa Rica | Costa Rican, Costa Ricans
Croatia | Croatian, Croatians, Croat, Croats
Cuba | Cuban, Cubans
Cyprus | Cypriot, Cypriots
Czech Republic, Czechia | Czech, Czechs
Denmark | Danish, Danes, Dane
Djibouti | Djiboutian
Dominica | 
Dominican Republic | Dominican, Dominicans
East Timor, Timor-Leste | Timorese
Ecuador | Ecuadorian, Ecuadorians, Ecuadorean
Egypt | Egyptian, Egyptians
El Salvador | Salvadoran, Salvadorans, Salvadorian
England | English, Englishman, Englishmen, Englishwoman
Equatorial Guinea | Equatoguinean
Eritrea | Eritrean, Eritreans
Estonia | Estonian, Estonians
Eswatini, Swaziland | Swazi, Swazis
Ethiopia | Ethiopian, Ethiopians
Fiji | Fijian, Fijians
Finland | Finnish, Finns, Finn
France | French, Frenchman, Frenchmen, Frenchwoman
Gabon | Gabonese
Gambia | Gambian, Gambians
Georgia | Georgian, Georgians
Germany | German, Germans
Ghana | Ghanaian, Ghanaians
Greece | Greek, Greeks
Greenland | Greenlandic, Greenlander, Greenlanders
Grenada | Grenadian
Guatemala | Guatemalan, Guatemalans
Guinea | Guinean, Guineans
Guinea-Bissau | 
Guyana | Guyanese
Haiti | Haitian, Haitians
Honduras | Honduran, Hondurans
Hong Kong | Hongkonger, Hongkongers
Hungary | Hungarian, Hungarians
Iceland | Icelandic, Icelander, Icelanders
India | Indian, Indians
Indonesia | Indonesian, Indonesians
Iran, Islamic Republic of Iran | Iranian, Iranians
Iraq | Iraqi, Iraqis
Ireland | Irish, Irishman, Irishmen
Israel | Israeli, Israelis
Italy | Italian, Italians
Ivory Coast, Cote d'Ivoire | Ivorian, Ivorians
Jamaica | Jamaican, Jamaicans
Japan | Japanese
Jordan | Jordanian, Jordanians
Kazakhstan | Kazakh, Kazakhs, Kazakhstani
Kenya | Kenyan, Kenyans
Kosovo | Kosovan, Kosovar, Kosovars
Kuwait | Kuwaiti, Kuwaitis
Kyrgyzstan | Kyrgyz
Laos | Laotian, Laotians
Latvia | Latvian, Latvians
Lebanon | Lebanese
Lesotho | Basotho
Liberia | Liberian, Liberians
Libya | Libyan, Libyans
Liechtenstein | 
Lithuania | Lithuanian, Lithuanians
Luxembourg | Luxembourger
Madagascar | Malagasy
Malawi | Malawian, Malawians
Malaysia | Malaysian, Malaysians
Maldives | Maldivian, Maldivians
Mali | Malian, Malians
Malta | Maltese
Mauritania | Mauritanian, Mauritanians
Mauritius | Mauritian, Mauritians
Mexico | Mexican, Mexicans
Moldova | Moldovan, Moldovans
Monaco | Monegasque
Mongolia | Mongolian, Mongolians, Mongol, Mongols
Montenegro | Montenegrin, Montenegrins
Morocco | Moroccan, Moroccans
Mozambique | Mozambican, Mozambicans
Myanmar, Burma | Burmese
Namibia | Namibian, Namibians
Nepal | Nepali, Nepalis, Nepalese
Netherlands, Holland | Dutch, Dutchman, Dutchmen
New Zealand | New Zealander, New Zealanders, Kiwi, Kiwis
Nicaragua | Nicaraguan, Nicaraguans
Niger | Nigerien
Nigeria | Nigerian, Nigerians
North Korea, Democratic People's Republic of Korea, DPRK | North Korean, North Koreans
North Macedonia, Macedonia | Macedonian, Macedonians
Northern Ireland | Northern Irish
Norway | Norwegian, Norwegians
Oman | Omani, Omanis
Pakistan | Pakistani, Pakistanis
Palestine, Palestinian territories | Palestinian, Palestinians
Panama | Panamanian, Panamanians
Papua New Guinea | Papua New Guinean
Paraguay | Paraguayan, Paraguayans
Peru | Peruvian, Peruvians
Philippines | Filipino, Filipinos, Philippine, Filipina
Poland | Polish, Poles
Portugal | Portuguese
Puerto Rico | Puerto Rican, Puerto Ricans
Qatar | Qatari, Qataris
Romania | Romanian, Romanians
Russia, Russian Federation | Russian, Russians
Rwanda | Rwandan, Rwandans
Samoa | Samoan, Samoans
Saudi Arabia, Kingdom of Saudi Arabia | Saudi, Saudis, Saudi Arabian, Saudi Arabians
Scotland | Scottish, Scots, Scotsman
Senegal | Senegalese
Serbia | Serbian, Serbians, Serb, Serbs
Sierra Leone | Sierra Leonean, Sierra Leoneans
Singapore | Singaporean, Singaporeans
Slovakia | Slovak, Slovaks, Slovakian
Slovenia | Slovenian, Slovenians, Slovene, Slovenes
Solomon Islands | 
Somalia | Somali, Somalis, Somalian
South Africa | South African, South Africans
South Korea, Republic of Korea | South Korean, South Koreans
South Sudan | South Sudanese
Soviet Union, USSR, U.S.S.R. | Soviet, Soviets
Spain | Spanish, Spaniard, Spaniards
Sri Lanka | Sri Lankan, Sri Lankans
Sudan | Sudanese
Suriname | Surinamese
Sweden | Swedish, Swedes, Swede
Switzerland | Swiss
Syria | Syrian, Syrians
Taiwan | Taiwanese
Tajikistan | Tajik, Tajiks
Tanzania | Tanzanian, Tanzanians
Thailand | Thai, Thais
Tibet | Tibetan, Tibetans
Togo | Togolese
Tonga | Tongan, Tongans
Trinidad and Tobago, Trinidad | Trinidadian, Trinidadians
Tunisia | Tunisian, Tunisians
Turkey, Turkiye | Turkish, Turks, Turk
Turkmenistan | 
Uganda | Ugandan, Ugandans
Ukraine | Ukrainian, Ukrainians
United Arab Emirates, UAE, U.A.E. | Emirati, Emiratis
United Kingdom, UK, U.K., Britain, Great Britain | British, Briton, Britons, Brit, Brits
United States, U.S., US, USA, U.S.A., U.S, United States of America, America | American, Americans
Uruguay | Uruguayan, Uruguayans
Uzbekistan | Uzbek, Uzbeks
Vanuatu | 
Vatican, Vatican City, Holy See | 
Venezuela | Venezuelan, Venezuelans
Vietnam, Viet Nam | Vietnamese
Wales | Welsh, Welshman
Yemen | Yemeni, Yemenis
Yugoslavia | Yugoslav, Yugoslavs
Zambia | Zambian, Zambians
Zimbabwe | Zimbabwean, Zimbabweans
Korea | Korean, Koreans
Korean Peninsula | 
Gaza, Gaza Strip | Gazan, Gazans
West Bank | 
Crimea | Crimean, Crimeans
Chechnya | Chechen, Chechens
Catalonia | Catalan, Catalans
Kurdistan | 
Kashmir | Kashmiri, Kashmiris
Europe | European, Europeans
Africa | African, Africans
Asia | Asian, Asians
North America | North American, North Americans
South America | South American, South Americans
Latin America | Latin American, Latin Americans
Central America | Central American, Central Americans
Antarctica | 
Middle East | Middle Eastern
Caribbean | 
Balkans | Balkan
Scandinavia | Scandinavian, Scandinavians
Southeast Asia | Southeast Asian
South Asia | South Asian
Central Asia | Central Asian
East Asia | East Asian
West Africa | West African
East Africa | East African
North Africa | North African
Eastern Europe | Eastern European
Western Europe | Western European
Sumatra | Sumatran, Sumatrans
Java | Javanese
Bali | Balinese
Sicily | Sicilian, Sicilians
Corsica | Corsican, Corsicans
Bavaria | Bavarian, Bavarians
Quebec | Quebecer, Quebecers, Quebecois
Texas | Texan, Texans
California | Californian, Californians
Florida | Floridian, Floridians
Hawaii | Hawaiian, Hawaiians
Alaska | Alaskan, Alaskans
New York | New Yorker, New Yorkers
London | Londoner, Londoners
Paris | Parisian, Parisians`;

/** Religions, peoples, parties and other bodies of people that no place names, one kind a line: forms of one word share a line. */
export const PEOPLES = `Muslim, Muslims, Moslem, Moslems
Christian, Christians
Jew, Jews, Jewish
Hindu, Hindus
Buddhist, Buddhists
Sikh, Sikhs
Catholic, Catholics, Roman Catholic, Roman Catholics
Protestant, Protestants
Evangelical, Evangelicals
Orthodox Christians, Orthodox Christian
Anglican, Anglicans
Lutheran, Lutherans
Methodist, Methodists
Baptist, Baptists
Presbyterian, Presbyterians
Mormon, Mormons
Quaker, Quakers
Amish
Jehovah's Witnesses
Coptic, Copt, Copts
Maronite, Maronites
Druze
Alawite, Alawites
Yazidi, Yazidis, Yezidi, Yezidis
Zoroastrian, Zoroastrians
Bahai, Bahais
Ahmadi, Ahmadis
Salafi, Salafis, Salafist, Salafists
Wahhabi, Wahhabis
Sufi, Sufis
Sunni, Sunnis, Sunnite, Sunnites, Sunni Muslim, Sunni Muslims
Shiite, Shiites, Shi'ite, Shi'ites, Shia, Shi'a, Shias, Shiite Muslim, Shiite Muslims, Shi'ite Muslim, Shi'ite Muslims, Shia Muslim, Shia Muslims
Houthi, Houthis
Kurd, Kurds, Kurdish
Arab, Arabs, Arabic
Gulf Arab, Gulf Arabs
Persian, Persians
Berber, Berbers
Bedouin, Bedouins
Pashtun, Pashtuns
Hazara, Hazaras
Baloch, Baluch
Punjabi, Punjabis
Bengali, Bengalis
Tamil, Tamils
Sinhalese
Uighur, Uighurs, Uyghur, Uyghurs
Rohingya, Rohingyas
Han Chinese
Hmong
Tatar, Tatars
Turkmen, Turkomen, Turkmens, Turcoman
Assyrian, Assyrians
Roma, Romani
Basque, Basques
Hutu, Hutus
Tutsi, Tutsis
Zulu, Zulus
Hausa
Yoruba
Igbo
Tuareg, Tuaregs
Maori, Maoris
Aboriginal, Aborigine, Aborigines
Inuit
Navajo
Cherokee
Sioux
Lakota
Apache
Hispanic, Hispanics
Latino, Latinos, Latina, Latinas
African American, African Americans, African-American, African-Americans
Asian American, Asian Americans, Asian-American, Asian-Americans
Native American, Native Americans
Democrat, Democrats, Democratic
Republican, Republicans
Conservative, Conservatives, Tory, Tories
Labourite, Labourites
Lib Dem, Lib Dems, Liberal Democrat, Liberal Democrats
Communist, Communists
Socialist, Socialists
Social Democrat, Social Democrats
Marxist, Marxists
Maoist, Maoists
Nazi, Nazis, neo-Nazi, neo-Nazis
Zionist, Zionists
Baathist, Baathists, Ba'athist
Peronist, Peronists`;

/** Demonyms and party words that are common words as well: they name people only where they stand with a capital that the sentence does not explain. */
export const WEAK_PEOPLES: ReadonlySet<string> = new Set([
  "conservative",
  "conservatives",
  "democratic",
  "evangelical",
  "polish",
  "catholic",
]);

/** Seas, ranges, regions and quarters known beyond their country, one a line, other names after a comma. */
export const REGIONS = `Atlantic Ocean, Atlantic
Pacific Ocean, Pacific
Indian Ocean
Arctic Ocean, Arctic
Mediterranean Sea, Mediterranean
Black Sea
Red Sea
Dead Sea
Baltic Sea, Baltic
North Sea
Caspian Sea
Aegean Sea, Aegean
Adriatic Sea, Adriatic
South China Sea
East China Sea
Sea of Japan
Persian Gulf
Gulf of Mexico
Gulf of Aden
Gulf Coast
Bay of Bengal
Strait of Hormuz
English Channel
Suez Canal
Panama Canal
Great Lakes
Alps
Himalayas
Andes
Rocky Mountains, Rockies
Sahara
Sahel
Siberia
Amazon River
Amazon rainforest
Nile
Danube
Rhine
Tigris
Euphrates
Mississippi River
Horn of Africa
Arabian Peninsula
Sinai, Sinai Peninsula
Golan Heights
Capitol Hill
Wall Street
Silicon Valley
Midwest
Southwest
Northeast
Northwest
Deep South
West Coast
East Coast
New England
Midlands
Downing Street
Ring of Fire, Pacific Ring of Fire
Far East
Near East
West Indies
Benelux
Eurozone
Washington, Washington D.C., Washington DC, District of Columbia`;

/** States and provinces of federal countries with the short forms that newspapers print, one a line. */
export const STATES = `Alabama, Ala.
Alaska
Arizona, Ariz.
Arkansas, Ark.
California, Calif.
Colorado, Colo.
Connecticut, Conn.
Delaware, Del.
Florida, Fla.
Georgia, Ga.
Hawaii
Idaho
Illinois, Ill.
Indiana, Ind.
Iowa
Kansas, Kan.
Kentucky, Ky.
Louisiana, La.
Maine
Maryland, Md.
Massachusetts, Mass.
Michigan, Mich.
Minnesota, Minn.
Mississippi, Miss.
Missouri, Mo.
Montana, Mont.
Nebraska, Neb.
Nevada, Nev.
New Hampshire, N.H.
New Jersey, N.J.
New Mexico, N.M.
New York, N.Y.
North Carolina, N.C.
North Dakota, N.D.
Ohio
Oklahoma, Okla.
Oregon, Ore.
Pennsylvania, Pa.
Rhode Island, R.I.
South Carolina, S.C.
South Dakota, S.D.
Tennessee, Tenn.
Texas
Utah
Vermont, Vt.
Virginia, Va.
Washington, Wash.
West Virginia, W.Va.
Wisconsin, Wis.
Wyoming, Wyo.
Ontario
Quebec
British Columbia
Alberta
Manitoba
Saskatchewan
Nova Scotia
New Brunswick
Newfoundland
Yukon
New South Wales
Queensland
Victoria
Tasmania
Western Australia
South Australia
Northern Territory
Punjab
Kerala
Gujarat
Bihar
Assam
Uttar Pradesh
Tamil Nadu
Maharashtra
West Bengal
Sindh
Balochistan
Khyber Pakhtunkhwa
Kashmir
Xinjiang
Sichuan
Guangdong
Hunan
Hubei
Yunnan
Henan
Hebei
Shandong
Zhejiang
Fujian
Inner Mongolia
Aceh
Papua
West Java
Central Java
East Java
North Sumatra
West Sumatra
South Sulawesi
Sulawesi
Borneo
Mindanao
Luzon
Helmand
Kandahar
Anbar
Nineveh
Diyala
Donetsk
Luhansk
Darfur
Borno
Oaxaca
Chiapas
Sinaloa
Veracruz
Guerrero
Bavaria
Saxony
Tuscany
Lombardy
Andalusia
Normandy
Brittany
Cornwall
Kent
Essex
Surrey
Yorkshire
Lancashire
Wiltshire
Okinawa
Hokkaido
Fukushima`;

/** Cities that news lets speak for their governments, one a line. */
export const CAPITALS = `Washington
Beijing
Moscow
London
Paris
Berlin
Rome
Madrid
Brussels
Tokyo
Seoul
Pyongyang
New Delhi
Islamabad
Kabul
Tehran
Baghdad
Damascus
Ankara
Riyadh
Doha
Cairo
Jerusalem
Tel Aviv
Amman
Beirut
Kiev
Kyiv
Minsk
Warsaw
Budapest
Vienna
Athens
Belgrade
Ottawa
Mexico City
Havana
Caracas
Bogota
Brasilia
Buenos Aires
Lima
Canberra
Wellington
Jakarta
Manila
Hanoi
Bangkok
Kuala Lumpur
Singapore
Taipei
Colombo
Dhaka
Kathmandu
Nairobi
Addis Ababa
Khartoum
Tripoli
Tunis
Algiers
Rabat
Abuja
Pretoria
Harare
Kigali`;
