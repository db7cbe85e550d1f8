/**
 * Offsets from UTC, in hours, that clocks of a country may show in the course of a year, mainland and islands of any size included: first and
 * last, then the countries by the names of `COUNTRIES`. Wide rather than exact: they only tell which times cannot be a place's own.
 */
const LINES: readonly (readonly [low: number, high: number, countries: string])[] = [
  [-10, -4, "United States"],
  [-8, -2.5, "Canada"],
  [-8, -5, "Mexico"],
  [-6, -5, "Ecuador"],
  [-6, -6, "Costa Rica, El Salvador, Guatemala, Honduras, Nicaragua, Belize"],
  [-6, -3, "Chile"],
  [-5, -5, "Colombia, Panama, Peru, Jamaica"],
  [-5, -4, "Cuba, Haiti, Bahamas"],
  [-5, -2, "Brazil"],
  [-4, -4, "Bolivia, Venezuela, Dominican Republic, Puerto Rico, Guyana, Trinidad and Tobago, Barbados"],
  [-4, -3, "Paraguay"],
  [-3, -3, "Argentina, Uruguay, Suriname"],
  [-1, -1, "Cape Verde"],
  [0, 0, "Ghana, Iceland, Senegal, Mali, Mauritania, Ivory Coast, Burkina Faso, Togo, Gambia, Guinea, Liberia, Sierra Leone"],
  [0, 1, "United Kingdom, England, Scotland, Wales, Northern Ireland, Ireland, Portugal, Morocco"],
  [0, 2, "Spain"],
  [1, 1, "Algeria, Tunisia, Nigeria, Niger, Benin, Cameroon, Chad, Gabon, Angola, Central African Republic"],
  [
    1,
    2,
    "France, Germany, Italy, Belgium, Netherlands, Luxembourg, Switzerland, Austria, Denmark, Norway, Sweden, Poland, Czech Republic, Slovakia, Hungary, Slovenia, Croatia, Serbia, Bosnia and Herzegovina, Montenegro, North Macedonia, Albania, Kosovo, Malta",
  ],
  [2, 2, "South Africa, Zimbabwe, Zambia, Botswana, Mozambique, Malawi, Rwanda, Burundi, Libya, Sudan, South Sudan, Namibia, Lesotho"],
  [1, 2, "Congo"],
  [
    2,
    3,
    "Greece, Finland, Estonia, Latvia, Lithuania, Romania, Bulgaria, Moldova, Ukraine, Cyprus, Israel, Palestine, Lebanon, Syria, Jordan, Egypt",
  ],
  [2, 12, "Russia"],
  [
    3,
    3,
    "Turkey, Belarus, Saudi Arabia, Iraq, Kuwait, Qatar, Bahrain, Yemen, Kenya, Ethiopia, Somalia, Tanzania, Uganda, Eritrea, Djibouti, Madagascar",
  ],
  [3.5, 4.5, "Iran"],
  [4, 4, "United Arab Emirates, Oman, Georgia, Armenia, Azerbaijan, Mauritius, Seychelles"],
  [4.5, 4.5, "Afghanistan"],
  [5, 5, "Pakistan, Maldives, Uzbekistan, Turkmenistan, Tajikistan"],
  [5, 6, "Kazakhstan, Kyrgyzstan"],
  [5.5, 5.5, "India, Sri Lanka"],
  [5.75, 5.75, "Nepal"],
  [6, 6, "Bangladesh, Bhutan"],
  [6.5, 6.5, "Myanmar"],
  [7, 7, "Thailand, Vietnam, Cambodia, Laos"],
  [7, 9, "Indonesia, Mongolia"],
  [8, 8, "China, Taiwan, Hong Kong, Singapore, Malaysia, Philippines, Brunei"],
  [8, 11, "Australia"],
  [9, 9, "Japan, South Korea, North Korea, East Timor, Palau"],
  [10, 11, "Papua New Guinea"],
  [11, 11, "Solomon Islands, Vanuatu"],
  [12, 13, "New Zealand, Fiji"],
  [13, 14, "Samoa, Tonga"],
];

/** By country, the first and last offset from UTC that its clocks may show, in minutes. */
export const UTC_OFFSETS: ReadonlyMap<string, readonly [low: number, high: number]> = new Map(
  LINES.flatMap(([low, high, countries]) =>
    countries.split(", ").map((country): [string, readonly [number, number]] => [country, [low * 60, high * 60]]),
  ),
);
