"""Facts about well-known names, typed by us from general knowledge: public bodies and places."""

from __future__ import annotations

from functools import cache

from briefreader.analysis.lexicon.public_bodies import PUBLIC_BODIES
from briefreader.analysis.text.words import fold

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
    rows = (row.partition(" = ") for row in PUBLIC_BODIES.strip().splitlines())
    return [[name, *filter(None, others.split(", "))] for name, _, others in rows]


@cache
def places() -> frozenset[str]:
    """Folded names of states, regions and large cities."""
    return frozenset(fold(place) for place in _PLACES.split(";"))
