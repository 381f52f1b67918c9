"""Facts about well-known names, typed by us from general knowledge: public bodies and places."""

from __future__ import annotations

from functools import cache

from briefreader.analysis.text.words import fold

_BODIES = """
United Nations = UN, U.N.
European Union = EU, E.U.
North Atlantic Treaty Organization = NATO, Nato, North Atlantic Treaty Organisation
International Monetary Fund = IMF
World Health Organization = WHO, World Health Organisation
World Trade Organization = WTO
International Atomic Energy Agency = IAEA
International Criminal Court = ICC
International Court of Justice = ICJ
European Central Bank = ECB
European Commission
European Parliament
World Bank
World Food Programme = WFP
United Nations Security Council = UN Security Council, U.N. Security Council, Security Council
African Union = AU
Arab League
Association of Southeast Asian Nations = ASEAN, Asean
Organization of the Petroleum Exporting Countries = OPEC, Opec
Organisation for Economic Co-operation and Development = OECD
Organization for Security and Co-operation in Europe = OSCE
Red Cross = International Committee of the Red Cross, ICRC
Doctors Without Borders = MSF, Médecins Sans Frontières
Amnesty International = Amnesty
Human Rights Watch = HRW
Greenpeace
Federal Bureau of Investigation = FBI, F.B.I.
Central Intelligence Agency = CIA, C.I.A.
National Security Agency = NSA
National Aeronautics and Space Administration = NASA, Nasa
Federal Reserve = Fed
Securities and Exchange Commission = SEC
Environmental Protection Agency = EPA
Food and Drug Administration = FDA
Department of Homeland Security = DHS, Homeland Security Department
Department of Justice = DOJ, Justice Department
Department of Defense = Defense Department
Department of State = State Department
Internal Revenue Service = IRS
Republican National Committee = RNC
Democratic National Committee = DNC
Republican Party = GOP, G.O.P.
Democratic Party
American Civil Liberties Union = ACLU
National Rifle Association = NRA
National Football League = NFL
Pentagon
White House
Supreme Court = U.S. Supreme Court, US Supreme Court
Congress
Senate
House of Representatives = House
Parliament
House of Commons = Commons
House of Lords = Lords
Bundestag
Knesset
Duma = State Duma
Interpol
Europol
Hamas
Hezbollah = Hizbollah, Hizbullah
Taliban
Islamic State = ISIS, Isis, ISIL, IS, Daesh
Islamic Revolutionary Guard Corps = IRGC, Revolutionary Guards, Revolutionary Guard
Israel Defense Forces = IDF, Israeli Defense Forces, Israel Defence Forces
Al Qaeda = al-Qaeda, Al-Qaeda, al-Qaida, Al Qaida
Houthis
Associated Press = AP
Agence France-Presse = AFP
Reuters
British Broadcasting Corporation = BBC
CNN
Fox News
New York Times
Washington Post
Wall Street Journal
Financial Times
Guardian
Der Spiegel
Le Monde
Al Jazeera = al-Jazeera
TASS
Xinhua
Twitter
Facebook
Google
Microsoft
Apple
Amazon
Tesla
Boeing
Gazprom
Volkswagen
Scotland Yard
Buckingham Palace
Labour Party = Labour
Conservative Party
Liberal Democrats = Lib Dems
Social Democrats = Social Democratic Party
Christian Democrats = Christian Democratic Union
Sweden Democrats
United Nations Relief and Works Agency = UNRWA
United Nations Children's Fund = UNICEF, Unicef
United Nations High Commissioner for Refugees = UNHCR
United Nations Educational, Scientific and Cultural Organization = UNESCO, Unesco
Kurdistan Workers' Party = PKK
Syrian Democratic Forces = SDF
People's Protection Units = YPG
African National Congress = ANC
Bharatiya Janata Party = BJP
Justice and Development Party = AKP
Alternative for Germany = AfD, AFD
Scottish National Party = SNP
Democratic Unionist Party = DUP
Revolutionary Armed Forces of Colombia = FARC, Farc
Customs and Border Protection = CBP
Centers for Disease Control and Prevention = CDC
Federal Communications Commission = FCC
Federal Trade Commission = FTC
Federal Aviation Administration = FAA
Federal Emergency Management Agency = FEMA
Drug Enforcement Administration = DEA
Immigration and Customs Enforcement = ICE
National Institutes of Health = NIH
National Security Council = NSC
Congressional Budget Office = CBO
Government Accountability Office = GAO
Government Communications Headquarters = GCHQ
New York Police Department = NYPD
Los Angeles Police Department = LAPD
National Health Service = NHS
Federal Security Service = FSB
Foreign Intelligence Service = SVR
Palestine Liberation Organization = PLO
Palestinian Authority
International Labour Organization = ILO
International Olympic Committee = IOC
Economic Community of West African States = ECOWAS, Ecowas
Southern African Development Community = SADC
Gulf Cooperation Council = GCC
NBC News = NBC
CBS News = CBS
ABC News = ABC
MSNBC
CNBC
BuzzFeed
Bloomberg
Politico
Axios
Deutsche Welle = DW
Radio Free Europe/Radio Liberty = RFE/RL
Deutsche Presse-Agentur = DPA, dpa
ITAR-TASS
RIA Novosti = RIA
Interfax
Kyodo
Yonhap
Anadolu Agency = Anadolu
IRNA
SANA
WAFA
KCNA
Nikkei
Haaretz
Hulu
Netflix
YouTube
Instagram
TikTok
WhatsApp
Telegram
Huawei
Samsung
Airbus
Lockheed Martin
Goldman Sachs
Morgan Stanley
JPMorgan = JPMorgan Chase, JP Morgan
Deutsche Bank
Credit Suisse
Wells Fargo
Moody's
Standard & Poor's
HSBC
UBS
BP
IBM
Shell
Rosneft
Lukoil
Aramco = Saudi Aramco
Siemens
Walmart
Uber
Wagner Group
European Council
Council of Europe
"""

_PLACES = """
Alabama; Alaska; Arizona; Arkansas; California; Colorado; Connecticut; Delaware; Florida; Hawaii; Idaho; Illinois;
Indiana; Iowa; Kansas; Kentucky; Louisiana; Maine; Maryland; Massachusetts; Michigan; Minnesota; Mississippi;
Missouri; Montana; Nebraska; Nevada; New Hampshire; New Jersey; New Mexico; New York; North Carolina; North Dakota;
Ohio; Oklahoma; Oregon; Pennsylvania; Rhode Island; South Carolina; South Dakota; Tennessee; Texas; Utah; Vermont;
Virginia; Washington State; West Virginia; Wisconsin; Wyoming; D.C.; Washington D.C.; Washington, D.C.; Puerto Rico;
Guam; New York City; Los Angeles; Chicago; Houston; Phoenix; Philadelphia; San Antonio; San Diego; Dallas; San
Francisco; Boston; Seattle; Denver; Detroit; Miami; Atlanta; Baltimore; Las Vegas; Cleveland; Pittsburgh;
Minneapolis; New Orleans; Charlotte; Orlando; Manhattan; Brooklyn; Hollywood; Silicon Valley; Wall Street; Broadway;
England; Scotland; Wales; Northern Ireland; Manchester; Birmingham; Liverpool; Leeds; Glasgow; Edinburgh; Belfast;
Cardiff; Bristol; Sheffield; Oxford; Cambridge; Yorkshire; Kent; Essex; Cornwall; Europe; Africa; Asia; Antarctica;
North America; South America; Latin America; Central America; Eastern Europe; Western Europe; Middle East; Far East;
Balkans; Caribbean; Scandinavia; Gulf; West; East; North; South; Midwest; Gaza; Gaza Strip; West Bank; Crimea;
Donbas; Donbass; Donetsk; Luhansk; Kherson; Kharkiv; Odesa; Odessa; Mariupol; Lviv; Jerusalem; East Jerusalem; Tel
Aviv; Haifa; Rafah; Golan Heights; Greenland; Siberia; Chechnya; Dagestan; Kurdistan; Catalonia; Bavaria; Sicily;
Tibet; Xinjiang; Hong Kong; Macau; Shanghai; Shenzhen; Guangzhou; Wuhan; Mumbai; Kolkata; Chennai; Bangalore;
Kashmir; Punjab; Karachi; Lahore; Peshawar; Kandahar; Aleppo; Idlib; Homs; Raqqa; Mosul; Basra; Erbil; Fallujah;
Istanbul; Izmir; Dubai; Jeddah; Mecca; Medina; Aden; Benghazi; Darfur; Lagos; Johannesburg; Cape Town; Sydney;
Melbourne; Brisbane; Perth; Queensland; Victoria; New South Wales; Toronto; Montreal; Vancouver; Quebec; Ontario;
Alberta; British Columbia; Rio de Janeiro; São Paulo; Milan; Naples; Turin; Venice; Florence; Barcelona; Munich;
Hamburg; Frankfurt; Cologne; Geneva; Zurich; The Hague; Rotterdam; Strasbourg; Marseille; Lyon; Nice; Davos; Saint
Petersburg; St. Petersburg; Osaka; Fukushima; Hiroshima; Okinawa; Atlantic; Pacific; Atlantic Ocean; Pacific Ocean;
Mediterranean; Mediterranean Sea; Black Sea; Baltic Sea; Baltic; Red Sea; Arctic; Himalayas; Alps; Earth; Mars;
Moon; Oval Office; Capitol Hill; Pacific Rim; Tulsa; Ferguson; Charlottesville; Austin; Nashville; Memphis;
Milwaukee; Sacramento; San Jose; St. Louis; Saint Louis; Kansas City; Indianapolis; Columbus; Cincinnati;
Louisville; Albuquerque; Tucson; Fresno; Oakland; Omaha; Raleigh; Tampa; Buffalo; Rochester; Albany; Newark; Jersey
City; Queens; Bronx; Harlem; Staten Island; Long Island; Palm Beach; Mar-a-Lago; Camp David; Guantánamo; Guantanamo;
Guantánamo Bay; Guantanamo Bay; Salt Lake City; Colorado Springs; Anchorage; Honolulu; Des Moines; Flint; Baton
Rouge; Uvalde; Parkland; Newtown; Aurora; Calgary; Ottawa; Winnipeg; Nova Scotia; Newfoundland; Bradford;
Nottingham; Leicester; Newcastle; Southampton; Plymouth; Brighton; Coventry; Hull; Swansea; Derry; Londonderry;
Aberdeen; Dundee; Inverness; Westminster; Salisbury; Windsor; Balmoral; Sandringham; Calais; Dover; Bordeaux;
Toulouse; Nantes; Lille; Rennes; Normandy; Brittany; Corsica; Alsace; Seville; Valencia; Bilbao; Málaga; Malaga;
Andalusia; Basque Country; Galicia; Porto; Azores; Madeira; Bologna; Palermo; Genoa; Tuscany; Lombardy; Sardinia;
Stuttgart; Düsseldorf; Dusseldorf; Leipzig; Dresden; Hanover; Nuremberg; Bremen; Saxony; Thuringia; Brandenburg;
Hesse; Ramstein; Antwerp; Ghent; Bruges; Flanders; Wallonia; Utrecht; Eindhoven; Basel; Lausanne; Salzburg; Graz;
Innsbruck; Tyrol; Krakow; Kraków; Gdansk; Gdańsk; Wroclaw; Wrocław; Poznan; Brno; Debrecen; Cluj; Timisoara;
Transylvania; Plovdiv; Varna; Thessaloniki; Crete; Lesbos; Samos; Rhodes; Split; Dubrovnik; Novi Sad; Mostar;
Srebrenica; Republika Srpska; Kosovska Mitrovica; Mitrovica; Gothenburg; Malmö; Malmo; Uppsala; Bergen; Svalbard;
Aarhus; Tampere; Turku; Lapland; Narva; Tartu; Kaunas; Klaipeda; Kaliningrad; Murmansk; Arkhangelsk; Novosibirsk;
Yekaterinburg; Vladivostok; Sochi; Rostov; Rostov-on-Don; Belgorod; Bryansk; Kursk; Voronezh; Samara; Kazan; Ufa;
Grozny; Ingushetia; Tatarstan; Bashkortostan; Sevastopol; Simferopol; Kerch; Kerch Strait; Zaporizhzhia; Zaporizhia;
Dnipro; Mykolaiv; Chernihiv; Sumy; Poltava; Vinnytsia; Bakhmut; Avdiivka; Pokrovsk; Kramatorsk; Sloviansk; Kupiansk;
Bucha; Irpin; Chernobyl; Transnistria; Gagauzia; Abkhazia; South Ossetia; Nagorno-Karabakh; Nakhchivan; Ankara;
Antalya; Diyarbakir; Gaziantep; Adana; Incirlik; Isfahan; Mashhad; Shiraz; Tabriz; Natanz; Fordow; Bushehr; Strait
of Hormuz; Persian Gulf; Kirkuk; Najaf; Karbala; Tikrit; Ramadi; Anbar; Deir ez-Zor; Deraa; Daraa; Latakia; Tartus;
Palmyra; Ghouta; Afrin; Kobani; Kobane; Manbij; Tripoli; Misrata; Sirte; Tobruk; Sidon; Tyre; Bekaa; Bekaa Valley;
Hebron; Nablus; Jenin; Ramallah; Bethlehem; Khan Younis; Khan Yunis; Deir al-Balah; Sinai; Suez; Suez Canal;
Alexandria; Luxor; Hodeidah; Marib; Taiz; Riyadh; Sharjah; Herat; Mazar-i-Sharif; Kunduz; Helmand; Quetta;
Rawalpindi; Balochistan; Waziristan; Hyderabad; Pune; Ahmedabad; Gujarat; Kerala; Tamil Nadu; Assam; Manipur;
Ladakh; Bihar; Uttar Pradesh; Maharashtra; Chittagong; Cox's Bazar; Rakhine; Mandalay; Chiang Mai; Phuket; Ho Chi
Minh City; Saigon; Da Nang; Cebu; Mindanao; Bali; Java; Sumatra; Papua; Aceh; Borneo; Penang; Johor; Taipei;
Kaohsiung; Kinmen; Chongqing; Chengdu; Tianjin; Nanjing; Hangzhou; Guangdong; Sichuan; Yunnan; Hainan; Inner
Mongolia; Taiwan Strait; South China Sea; East China Sea; Busan; Incheon; Panmunjom; Kaesong; Nagoya; Kobe; Kyoto;
Sapporo; Hokkaido; Nagasaki; Senkaku; Spratly Islands; Canberra; Adelaide; Darwin; Tasmania; Northern Territory;
Christchurch; Auckland; Durban; Pretoria; Soweto; Bulawayo; Lusaka; Mombasa; Kisumu; Goma; Bukavu; Kivu; North Kivu;
South Kivu; Katanga; Ituri; Tigray; Amhara; Oromia; Mekelle; Puntland; Somaliland; Mogadishu; Kismayo; Khartoum;
Omdurman; Port Sudan; El Fasher; Kordofan; Abuja; Kano; Maiduguri; Borno; Kaduna; Biafra; Timbuktu; Gao; Agadez;
Cabo Delgado; Casablanca; Marrakesh; Western Sahara; Sahel; Sahara; Sub-Saharan Africa; Horn of Africa; Great Lakes;
Maghreb; Levant; North Africa; West Africa; East Africa; Southern Africa; Central Asia; South Asia; Southeast Asia;
East Asia; Asia-Pacific; Indo-Pacific; Oceania; Polynesia; Caucasus; South Caucasus; Baltics; Baltic states;
Benelux; Iberia; Central Europe; Northern Europe; Southern Europe; Andes; Amazon; Patagonia; São Paulo; Sao Paulo;
Salvador; Recife; Fortaleza; Manaus; Curitiba; Porto Alegre; Medellín; Medellin; Cali; Barranquilla; Cartagena;
Guayaquil; Cusco; Arequipa; Valparaíso; Concepción; Rosario; Córdoba; Cordoba; Mendoza; Falklands; Falkland Islands;
Maracaibo; Guadalajara; Monterrey; Tijuana; Ciudad Juárez; Ciudad Juarez; Acapulco; Cancún; Cancun; Chiapas;
Sinaloa; Oaxaca; Panama Canal; English Channel; North Sea; Bosphorus; Sea of Azov; Caspian Sea; Arabian Sea; Indian
Ocean; Gulf of Aden; Gulf of Mexico; Gulf of Oman; Bab el-Mandeb; Ganges; Nile; Euphrates; Tigris; Danube; Rhine;
Dnieper; Volga; Mekong; Mississippi River; Rio Grande
"""


_WELL_KNOWN = frozenset(
    """
    abbas abe ahmadinejad albanese arafat araghchi ardern assad aznar bachelet baerbock barroso bennett berlusconi
    biden blair blinken bolsonaro borrell bush calderon cameron carney carter castro chavez cheney chirac clinton
    correa corbyn duterte draghi erdogan fico fillon fujimori gaddafi gantz ghani gorbachev guterres hagel haley
    haniyeh harris hollande imran jinping juncker kadyrov kagame kallas karzai kerry khamenei khomeini kirchner
    kishida lagarde lapid lavrov lula lukashenko macron maduro mandela mattis mccain meloni merkel merz michel milei
    milosevic mitterrand modi morsi mubarak mugabe mujica murdoch musk navalny netanyahu nixon obama orban palin
    pashinyan pelosi pence peskov petro pompeo poroshenko putin rabin rajoy raisi ramaphosa reagan renzi romney
    rouhani rousseff rubio rumsfeld rutte sanchez sanders sarkozy saakashvili scholz schroder sharon shoigu sisi
    snowden soros starmer steinmeier stoltenberg sunak szijjarto thatcher tillerson trudeau trump truss tsipras tusk
    tymoshenko vance walesa warren weidel witkoff xi yanukovych yeltsin zakharova zarif zelensky zelenskiy zelenskyy
    zuma
    """.split()
)
"""Surnames that stand alone in the news: whoever is meant, it is a person."""


def well_known() -> frozenset[str]:
    """Folded surnames of those whom papers name without saying who they are."""
    return _WELL_KNOWN


@cache
def bodies() -> dict[str, str]:
    """Every folded form of a well-known public body, paper or company, to its name."""
    return {fold(form): forms[0] for forms in _rows() for form in forms}


@cache
def short_forms() -> frozenset[str]:
    """The forms of at most four letters as they are written: "WHO" is a body, "Who" is none."""
    return frozenset(form for forms in _rows() for form in forms if len(fold(form)) <= 4)


def _rows() -> list[list[str]]:
    """The forms of each body, its name first."""
    rows = (row.partition(" = ") for row in _BODIES.strip().splitlines())
    return [[name, *filter(None, others.split(", "))] for name, _, others in rows]


@cache
def places() -> frozenset[str]:
    """Folded names of states, regions and large cities."""
    return frozenset(fold(place) for place in _PLACES.split(";"))
