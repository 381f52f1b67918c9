"""Facts about well-known names, typed by us from general knowledge: public bodies, places, given names."""

from __future__ import annotations

from functools import cache

from briefreader.analysis.words import fold

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
Capitol Hill
Supreme Court
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
European Council
Council of Europe
"""

_PLACES = """
Alabama; Alaska; Arizona; Arkansas; California; Colorado; Connecticut; Delaware; Florida; Hawaii; Idaho;
Illinois; Indiana; Iowa; Kansas; Kentucky; Louisiana; Maine; Maryland; Massachusetts; Michigan; Minnesota;
Mississippi; Missouri; Montana; Nebraska; Nevada; New Hampshire; New Jersey; New Mexico; New York; North
Carolina; North Dakota; Ohio; Oklahoma; Oregon; Pennsylvania; Rhode Island; South Carolina; South Dakota;
Tennessee; Texas; Utah; Vermont; Virginia; Washington State; West Virginia; Wisconsin; Wyoming; D.C.; Washington
D.C.; Washington, D.C.; Puerto Rico; Guam; New York City; Los Angeles; Chicago; Houston; Phoenix; Philadelphia;
San Antonio; San Diego; Dallas; San Francisco; Boston; Seattle; Denver; Detroit; Miami; Atlanta; Baltimore; Las
Vegas; Cleveland; Pittsburgh; Minneapolis; New Orleans; Charlotte; Orlando; Manhattan; Brooklyn; Hollywood;
Silicon Valley; Wall Street; Broadway; England; Scotland; Wales; Northern Ireland; Manchester; Birmingham;
Liverpool; Leeds; Glasgow; Edinburgh; Belfast; Cardiff; Bristol; Sheffield; Oxford; Cambridge; Yorkshire; Kent;
Essex; Cornwall; Europe; Africa; Asia; Antarctica; North America; South America; Latin America; Central America;
Eastern Europe; Western Europe; Middle East; Far East; Balkans; Caribbean; Scandinavia; Gulf; West; East; North;
South; Midwest; Gaza; Gaza Strip; West Bank; Crimea; Donbas; Donbass; Donetsk; Luhansk; Kherson; Kharkiv; Odesa;
Odessa; Mariupol; Lviv; Jerusalem; East Jerusalem; Tel Aviv; Haifa; Rafah; Golan Heights; Greenland; Siberia;
Chechnya; Dagestan; Kurdistan; Catalonia; Bavaria; Sicily; Tibet; Xinjiang; Hong Kong; Macau; Shanghai;
Shenzhen; Guangzhou; Wuhan; Mumbai; Kolkata; Chennai; Bangalore; Kashmir; Punjab; Karachi; Lahore; Peshawar;
Kandahar; Aleppo; Idlib; Homs; Raqqa; Mosul; Basra; Erbil; Fallujah; Istanbul; Izmir; Dubai; Jeddah; Mecca;
Medina; Aden; Benghazi; Darfur; Lagos; Johannesburg; Cape Town; Sydney; Melbourne; Brisbane; Perth; Queensland;
Victoria; New South Wales; Toronto; Montreal; Vancouver; Quebec; Ontario; Alberta; British Columbia; Rio de
Janeiro; São Paulo; Milan; Naples; Turin; Venice; Florence; Barcelona; Munich; Hamburg; Frankfurt; Cologne;
Geneva; Zurich; The Hague; Rotterdam; Strasbourg; Marseille; Lyon; Nice; Davos; Saint Petersburg; St.
Petersburg; Osaka; Fukushima; Hiroshima; Okinawa; Atlantic; Pacific; Atlantic Ocean; Pacific Ocean;
Mediterranean; Mediterranean Sea; Black Sea; Baltic Sea; Baltic; Red Sea; Arctic; Himalayas; Alps; Earth; Mars;
Moon
"""

_GIVEN = frozenset(
    """
    Aaron Abdul Abdullah Abigail Adam Adrian Ahmad Ahmed Aisha Akira Alan Albert Alejandro Aleksandr Alex
    Alexander Alexandra Alexei Alexey Alfred Ali Alice Alicia Alison Allen Amanda Amir Amy Ana Anastasia Anders
    Andrea Andreas Andrei Andrew Andriy Andrzej Andy Angela Angelina Ann Anna Anne Annalena Annie Anthony
    Antonio Antony Antónia António Ariel Arthur Arturo Ashley Ayman Barack Barbara Barry Bashar Ben Benjamin
    Bernard Bernie Beth Bill Billy Bob Bobby Boris Brad Bradley Brandon Brenda Brett Brian Bruce Bruno Bryan
    Caitlin Carl Carla Carlos Carmen Carol Caroline Carolyn Catherine Cecilia Charles Charlie Charlotte Cheryl
    Chloe Chris Christian Christina Christine Christopher Chuck Cindy Claire Claudia Colin Connor Craig Cristina
    Curtis Cynthia Daniel Daniela Danielle Danny Darren Dave David Dean Debbie Deborah Debra Denis Dennis Derek
    Diana Diane Diego Dieter Dilma Dmitri Dmitry Dmytro Dominic Don Donald Donna Dorothy Doug Douglas Duncan
    Dylan Eddie Eduardo Edward Edwin Eileen Elaine Elena Elizabeth Ellen Emily Emma Emmanuel Emmanuelle Enrique
    Eric Erica Erik Ernesto Esther Ethan Eugene Eva Evan Evelyn Fatima Felipe Felix Fernando Fiona Florence
    Frances Francesca Francesco Francis Francisco François Frank Franz Fred Frederick Friedrich Fumio Gabriel
    Gareth Garry Gary Gavin Gemma Geoff Geoffrey George Gerald Gerard Gerhard Gideon Gina Giorgia Giorgio
    Giovanni Giuseppe Glenn Gloria Gordon Grace Graham Greg Gregory Guillermo Gustavo Guy Hamid Hannah Hans
    Harold Harriet Harry Hassan Hassane Heather Hector Heinz Helen Helena Helmut Henri Henry Herbert Hillary
    Hiroshi Holly Howard Hugh Hugo Hussein Ian Ibrahim Igor Imran Ines Ingrid Irene Isaac Isabel Isabella Ismail
    Ivan Ivanka Jack Jackie Jackson Jacob Jacques Jair Jake James Jamie Jan Jane Janet Janice Jared Jason Javier
    Jean Jeff Jeffrey Jennifer Jens Jeremy Jerry Jesse Jessica Jesus Jill Jim Jimmy Jin Joan Joanna Joanne Joe
    Joel Johan Johannes John Johnny Jon Jonathan Jorge Jose Josef Josep Joseph Josh Joshua José Juan Judith Judy
    Julia Julian Julie Julien Jürgen Justin Kaja Kamala Karen Karim Karl Kate Katherine Kathleen Kathryn Kathy
    Katie Kayla Keir Keith Kellyanne Kelly Ken Kenneth Kerry Kevin Khaled Kim Kirsten Kofi Konstantin Kristen
    Kyle Larry Lars Laura Lauren Laurent Lawrence Lee Leo Leon Leonard Leonid Leonor Leslie Liam Lillian Linda
    Lindsay Lindsey Lisa Liz Lloyd Lorraine Louis Louise Luca Lucas Lucy Luis Luiz Luke Lydia Lynn Madeleine
    Magnus Mahmoud Manuel Marc Marcel Marco Marcos Marcus Margaret Maria Mariam Marie Marina Marine Mario Mark
    Marko Marta Martha Martin Mary Mateusz Mathias Matt Matteo Matthew Matthias Maureen Maurice Max Maya Megan
    Mehmet Melanie Melania Melissa Michael Michel Michelle Miguel Mike Mikhail Milan Minouche Mitch Mitchell
    Mitt Mohamed Mohammad Mohammed Moses Muhammad Mustafa Nadia Nancy Naomi Narendra Natalia Natalie Nathan Neil
    Nelson Newt Nicholas Nick Nicola Nicolas Nicole Nigel Nikita Nikki Nina Noah Noam Norman Olaf Oleg Oleksandr
    Oleksii Olga Oliver Olivia Omar Oscar Otto Owen Pablo Pamela Pascal Patricia Patrick Paul Paula Paulo Pavel
    Pedro Penny Pete Peter Petro Phil Philip Philippe Phillip Pierre Piotr Rachel Rafael Ralph Ramon Rand Randy
    Raymond Rebecca Recep Reginald Rex Ricardo Richard Rick Rishi Rob Robert Roberto Robin Rodrigo Roger Roland
    Ron Ronald Rory Rosa Rose Ross Roy Rudolf Rudy Rupert Russell Ruth Ryan Salman Salvador Sam Samantha Samuel
    Sandra Sara Sarah Scott Sean Sebastian Serena Sergei Sergey Sergio Seth Shane Shannon Sharon Shaun Sheila
    Shinzo Shirley Sidney Silvio Simon Sofia Sonia Sophie Stacey Stanley Stella Stephanie Stephen Steve Steven
    Stuart Sue Susan Susana Suzanne Svetlana Sven Sylvia Takeshi Tamara Tammy Tanya Tara Tatiana Ted Teresa
    Terry Theo Theodore Theresa Thomas Tim Timothy Tina Toby Todd Tom Tommy Tony Tracy Trevor Trey Tyler Ulrich
    Ursula Valentina Valerie Vanessa Vera Veronica Victor Viktor Vincent Vinod Virginia Vitali Vitaliy Vladimir
    Volodymyr Walter Wang Warren Wayne Wendy Werner Wilhelm William Willie Wolfgang Xavier Xi Yair Yasmin Yoko
    Yitzhak Yolanda Yulia Yuri Yusuf Yvonne Zachary Zoe Zhang
    """.split()
)


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


def is_given(word: str) -> bool:
    """Whether `word` is a common given name; the second part of a double name counts."""
    return word in _GIVEN or word.partition("-")[0] in _GIVEN
