"""Countries: what they are called, what their people are called, and the capitals that stand for them.

Facts typed by us from general knowledge; the names follow the list of members of the United Nations, with
Kosovo, Palestine, Taiwan and the Vatican added.  A row: name = other forms; demonyms; capital; seats of government
that are spoken of as the government.
"""

from __future__ import annotations

from functools import cache

from briefreader.analysis.text.words import fold

_ROWS = """
Afghanistan; Afghan Afghans; Kabul
Albania; Albanian Albanians; Tirana
Algeria; Algerian Algerians; Algiers
Andorra; Andorran Andorrans; Andorra la Vella
Angola; Angolan Angolans; Luanda
Antigua and Barbuda = Antigua; Antiguan Antiguans; Saint John's
Argentina; Argentine Argentinian Argentines Argentinians; Buenos Aires
Armenia; Armenian Armenians; Yerevan
Australia; Australian Australians Aussie Aussies; Canberra
Austria; Austrian Austrians; Vienna
Azerbaijan; Azerbaijani Azeri Azerbaijanis Azeris; Baku
Bahamas; Bahamian Bahamians; Nassau
Bahrain; Bahraini Bahrainis; Manama
Bangladesh; Bangladeshi Bangladeshis; Dhaka
Barbados; Barbadian Barbadians; Bridgetown
Belarus = Byelorussia; Belarusian Belarusians Belarussian; Minsk
Belgium; Belgian Belgians; Brussels
Belize; Belizean Belizeans; Belmopan
Benin; Beninese; Porto-Novo
Bhutan; Bhutanese; Thimphu
Bolivia; Bolivian Bolivians; La Paz
Bosnia and Herzegovina = Bosnia, Bosnia-Herzegovina, Bosnia & Herzegovina; Bosnian Bosnians; Sarajevo
Botswana; Botswanan Motswana Batswana; Gaborone
Brazil; Brazilian Brazilians; Brasília
Brunei; Bruneian Bruneians; Bandar Seri Begawan
Bulgaria; Bulgarian Bulgarians; Sofia
Burkina Faso; Burkinabe Burkinabè; Ouagadougou
Burundi; Burundian Burundians; Bujumbura
Cambodia; Cambodian Cambodians; Phnom Penh
Cameroon; Cameroonian Cameroonians; Yaoundé
Canada; Canadian Canadians; Ottawa
Cape Verde = Cabo Verde; ; Praia
Central African Republic; ; Bangui
Chad; Chadian Chadians; N'Djamena
Chile; Chilean Chileans; Santiago
China = People's Republic of China, PRC; Chinese; Beijing; Zhongnanhai
Colombia; Colombian Colombians; Bogotá
Comoros; Comorian Comorians; Moroni
Congo = Republic of Congo, Republic of the Congo, Congo-Brazzaville; Congolese; Brazzaville
Democratic Republic of Congo = Democratic Republic of the Congo, DRC, DR Congo; ; Kinshasa
Costa Rica; Costa-Rican; San José
Croatia; Croatian Croatians Croat Croats; Zagreb
Cuba; Cuban Cubans; Havana
Cyprus; Cypriot Cypriots; Nicosia
Czech Republic = Czechia; Czech Czechs; Prague
Denmark; Danish Dane Danes; Copenhagen
Djibouti; Djiboutian Djiboutians; Djibouti
Dominica; ; Roseau
Dominican Republic; Dominican Dominicans; Santo Domingo
East Timor = Timor-Leste; Timorese; Dili
Ecuador; Ecuadorian Ecuadorean Ecuadorians Ecuadoreans; Quito
Egypt; Egyptian Egyptians; Cairo
El Salvador; Salvadoran Salvadorans Salvadorean; San Salvador
Equatorial Guinea; ; Malabo
Eritrea; Eritrean Eritreans; Asmara
Estonia; Estonian Estonians; Tallinn
Eswatini = Swaziland; Swazi Swazis; Mbabane
Ethiopia; Ethiopian Ethiopians; Addis Ababa
Fiji; Fijian Fijians; Suva
Finland; Finnish Finn Finns; Helsinki
France; French Frenchman Frenchwoman Frenchmen; Paris; Elysee, Elysee Palace, Quai d'Orsay
Gabon; Gabonese; Libreville
Gambia; Gambian Gambians; Banjul
Georgia; Georgian Georgians; Tbilisi
Germany = West Germany, East Germany; German Germans; Berlin; Chancellery
Ghana; Ghanaian Ghanaians; Accra
Greece; Greek Greeks; Athens
Grenada; Grenadian Grenadians; Saint George's
Guatemala; Guatemalan Guatemalans; Guatemala City
Guinea; Guinean Guineans; Conakry
Guinea-Bissau; ; Bissau
Guyana; Guyanese; Georgetown
Haiti; Haitian Haitians; Port-au-Prince
Honduras; Honduran Hondurans; Tegucigalpa
Hungary; Hungarian Hungarians; Budapest
Iceland; Icelandic Icelander Icelanders; Reykjavik
India; Indian Indians; New Delhi, Delhi
Indonesia; Indonesian Indonesians; Jakarta
Iran = Islamic Republic of Iran, Islamic Republic; Iranian Iranians; Tehran, Teheran
Iraq; Iraqi Iraqis; Baghdad
Ireland = Republic of Ireland; Irish Irishman Irishwoman; Dublin
Israel; Israeli Israelis;
Italy; Italian Italians; Rome; Palazzo Chigi
Ivory Coast = Côte d'Ivoire; Ivorian Ivorians; Yamoussoukro
Jamaica; Jamaican Jamaicans; Kingston
Japan; Japanese; Tokyo
Jordan; Jordanian Jordanians; Amman
Kazakhstan; Kazakh Kazakhs Kazakhstani; Astana
Kenya; Kenyan Kenyans; Nairobi
Kiribati; ; Tarawa
Kosovo; Kosovar Kosovan Kosovars Kosovans; Pristina
Kuwait; Kuwaiti Kuwaitis; Kuwait City
Kyrgyzstan; Kyrgyz; Bishkek
Laos; Laotian Lao Laotians; Vientiane
Latvia; Latvian Latvians; Riga
Lebanon; Lebanese; Beirut
Lesotho; Basotho; Maseru
Liberia; Liberian Liberians; Monrovia
Libya; Libyan Libyans; Tripoli
Liechtenstein; Liechtensteiner; Vaduz
Lithuania; Lithuanian Lithuanians; Vilnius
Luxembourg; Luxembourger Luxembourgish;
Madagascar; Malagasy Madagascan; Antananarivo
Malawi; Malawian Malawians; Lilongwe
Malaysia; Malaysian Malaysians; Kuala Lumpur; Putrajaya
Maldives; Maldivian Maldivians; Malé
Mali; Malian Malians; Bamako
Malta; Maltese; Valletta
Marshall Islands; Marshallese; Majuro
Mauritania; Mauritanian Mauritanians; Nouakchott
Mauritius; Mauritian Mauritians; Port Louis
Mexico; Mexican Mexicans; Mexico City
Micronesia; Micronesian Micronesians; Palikir
Moldova; Moldovan Moldovans; Chisinau, Chișinău
Monaco; Monegasque; Monaco
Mongolia; Mongolian Mongolians; Ulaanbaatar, Ulan Bator
Montenegro; Montenegrin Montenegrins; Podgorica
Morocco; Moroccan Moroccans; Rabat
Mozambique; Mozambican Mozambicans; Maputo
Myanmar = Burma; Burmese; Naypyidaw
Namibia; Namibian Namibians; Windhoek
Nauru; Nauruan Nauruans; Yaren
Nepal; Nepali Nepalese Nepalis; Kathmandu
Netherlands = Holland; Dutch Dutchman Dutchwoman; Amsterdam
New Zealand; Kiwi Kiwis; Wellington
Nicaragua; Nicaraguan Nicaraguans; Managua
Niger; Nigerien; Niamey
Nigeria; Nigerian Nigerians; Abuja
North Korea = DPRK, Democratic People's Republic of Korea; North-Korean; Pyongyang
North Macedonia = Macedonia; Macedonian Macedonians; Skopje
Norway; Norwegian Norwegians; Oslo
Oman; Omani Omanis; Muscat
Pakistan; Pakistani Pakistanis; Islamabad
Palau; Palauan Palauans; Ngerulmud
Palestine = State of Palestine; Palestinian Palestinians; Ramallah
Panama; Panamanian Panamanians; Panama City
Papua New Guinea; Papuan; Port Moresby
Paraguay; Paraguayan Paraguayans; Asunción
Peru; Peruvian Peruvians; Lima
Philippines; Filipino Filipina Filipinos Philippine; Manila; Malacañang
Poland; Polish Pole Poles; Warsaw
Portugal; Portuguese; Lisbon
Qatar; Qatari Qataris; Doha
Romania; Romanian Romanians; Bucharest
Russia = Russian Federation; Russian Russians; Moscow; Kremlin
Rwanda; Rwandan Rwandans; Kigali
Saint Kitts and Nevis = St Kitts and Nevis; ; Basseterre
Saint Lucia = St Lucia, St. Lucia; ; Castries
Saint Vincent and the Grenadines = St Vincent and the Grenadines; ; Kingstown
Samoa; Samoan Samoans; Apia
San Marino; Sammarinese; San Marino
São Tomé and Príncipe; ; São Tomé
Saudi Arabia = Kingdom of Saudi Arabia; Saudi Saudis; Riyadh
Senegal; Senegalese; Dakar
Serbia; Serbian Serb Serbs Serbians; Belgrade
Seychelles; Seychellois; Victoria
Sierra Leone; Sierra-Leonean; Freetown
Singapore; Singaporean Singaporeans; Singapore
Slovakia; Slovak Slovaks Slovakian; Bratislava
Slovenia; Slovenian Slovene Slovenes Slovenians; Ljubljana
Solomon Islands; ; Honiara
Somalia; Somali Somalis Somalian; Mogadishu
South Africa; South-African; Pretoria
South Korea = Republic of Korea; South-Korean; Seoul; Blue House
South Sudan; South-Sudanese; Juba
Spain; Spanish Spaniard Spaniards; Madrid; Moncloa
Sri Lanka = Ceylon; Sri-Lankan; Colombo
Sudan; Sudanese; Khartoum
Suriname; Surinamese; Paramaribo
Sweden; Swedish Swede Swedes; Stockholm
Switzerland; Swiss; Bern, Berne
Syria; Syrian Syrians; Damascus
Taiwan; Taiwanese; Taipei
Tajikistan; Tajik Tajiks; Dushanbe
Tanzania; Tanzanian Tanzanians; Dodoma
Thailand; Thai Thais; Bangkok
Togo; Togolese; Lomé
Tonga; Tongan Tongans; Nuku'alofa
Trinidad and Tobago = Trinidad; Trinidadian Trinidadians; Port of Spain
Tunisia; Tunisian Tunisians; Tunis
Turkey = Türkiye, Turkiye; Turkish Turk Turks; Ankara
Turkmenistan; Turkmen; Ashgabat
Tuvalu; Tuvaluan Tuvaluans; Funafuti
Uganda; Ugandan Ugandans; Kampala
Ukraine; Ukrainian Ukrainians; Kyiv, Kiev; Bankova
United Arab Emirates = UAE, U.A.E., Emirates; Emirati Emiratis; Abu Dhabi
United Kingdom = UK, Britain, Great Britain; British Briton Britons Brit; London; Downing Street, No 10, Whitehall
United States = US, U.S., USA, U.S.A., America, United States of America; American Americans; Washington
Uruguay; Uruguayan Uruguayans; Montevideo
Uzbekistan; Uzbek Uzbeks; Tashkent
Vanuatu; ; Port Vila
Vatican City = Vatican, Holy See; ;
Venezuela; Venezuelan Venezuelans; Caracas; Miraflores
Vietnam; Vietnamese; Hanoi
Yemen; Yemeni Yemenis; Sanaa, Sana'a
Zambia; Zambian Zambians; Lusaka
Zimbabwe; Zimbabwean Zimbabweans; Harare
Soviet Union = USSR, U.S.S.R.; Soviet Soviets;
Yugoslavia; Yugoslav Yugoslavs;
"""

_MORE_DEMONYMS = (
    "European Europeans African Africans Asian Asians Arab Arabs Kurdish Kurd Kurds Scottish Scot Scots Welsh English "
    "Englishman Chechen Chechens Tibetan Tibetans Uyghur Uyghurs Uighur Uighurs Basque Catalan Catalans Cantonese "
    "Hispanic Hispanics Latino Latinos Latina Jewish Jew Jews Muslim Muslims Christians Catholic Catholics "
    "Hindu Hindus Buddhist Buddhists Sikh Sikhs Sunni Sunnis Shia Shiite Shiites Islamic Islamist Islamists Western "
    "Eastern Northern Southern African-American African-Americans Afro-American Caucasian Californian Texan Texans "
    "Parisian Londoner Londoners Muscovite Gazan Gazans Crimean Siberian Bavarian Sicilian Korean Koreans "
    "Republican Republicans Democrat Democrats Democratic Conservative Conservatives Tory Tories Liberal Liberals "
    "Communist Communists Nazi Nazis Marxist Libertarian Libertarians"
)


class Countries:
    """The table, turned round: every form to the country's name."""

    def __init__(self) -> None:
        self.name_of: dict[str, str] = {}  # folded form -> name
        self.capital_of: dict[str, str] = {}  # folded capital -> name
        self.seat_of: dict[str, str] = {}  # folded seat of government -> name
        self.demonym_of: dict[str, str] = {}  # "British" -> name, or "" where it is no country's
        for row in _ROWS.strip().splitlines():
            names, demonyms, capitals, *seats = (part.strip() for part in f"{row};;".split(";"))
            name, _, others = names.partition(" = ")
            self.name_of |= {fold(form): name for form in (name, *filter(None, others.split(", ")))}
            self.demonym_of |= {demonym.replace("-", " "): name for demonym in demonyms.split()}
            self.capital_of |= {fold(place): name for place in capitals.split(", ") if place}
            self.seat_of |= {fold(seat): name for part in seats for seat in part.split(", ") if seat}
        for demonym in _MORE_DEMONYMS.split():
            self.demonym_of.setdefault(demonym, "")


@cache
def countries() -> Countries:
    """The table, made when it is first needed."""
    return Countries()
