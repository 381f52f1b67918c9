"""Nouns that tell what a name is the name of, and what somebody is: bodies, places, events, offices."""

from __future__ import annotations

BODIES = frozenset(
    """
    Academy Administration Agency Airlines Airways Alliance Archdiocese Army Assembly Associates Association
    Authority Bank Bar Battalion Board Brigade Brigades Bureau Bundestag Bundesrat Cabinet Caucus Center Centers
    Centre Chamber Channel Church Clinic Club Coalition College Command Commission Committee Commonwealth
    Communications Community Company Confederation Congress Conservancy Consortium Consulate Co Co. Corp Corp.
    Corporation Corps Council Court Courts Daily Delegation Department Diocese Directorate District Division
    Embassy Enterprises Executive Exchange Express Facility Federation Fellowship Finance Firm Force Forces
    Forum Foundation Front Fund Gazette Government Group Guard Guards Guild Herald Holdings Hospital Hotels
    House Inc Inc. Industries Initiative Inquirer Inspectorate Institute Institution Insurance Intelligence
    Investigations Jazeera Journal Junta Knesset Laboratories Laboratory Labs League Legion Legislature LLC LLP
    Lobby Ltd Ltd. Magazine Mail Marines Media Militia Ministry Mission Mirror Mosque Motors Movement Museum NGO
    Network Networks News Newspaper Observatory Office Opera Orchestra Organisation Organization Panel
    Parliament Partners Partnership Party Patrol Pentagon Plc Police Post Presidency Press Project Prosecutors
    Radio Reserve Registry Review School Secretariat Securities Senate Seminary Service Services Society Squad Staff
    Standard Station Studios Survey Syndicate Synod Systems Taskforce Team Technologies Telegraph Television
    Theatre Times Treasury Tribunal Tribune Trust TV Union Unit United University Watch Wire Works Workers Foods
    Energy Airport Pharmaceuticals Bancorp Capital Brothers Sons Stores Solutions Software Entertainment Records
    Pictures Productions Publishing Broadcasting Petroleum Oil Gas Electric Steel Railways Railway Rail Lines
    Ledger Chronicle Examiner Dispatch Register Bulletin List Band Circuit Transit Metro Appeals Enforcement
    Committees Knights Rangers Tigers Lions Eagles Bears Giants
    """.split()
)
"""The last word of a body's name."""

TAKES_OF = frozenset(
    """
    Academy Agency Alliance Appeals Army Archbishop Archdiocese Association Assembly Bank Bay Bishop Board
    Bureau Campaign Cape Centers Center Centre Chamber Church City College Commission Committee Community
    Commonwealth Conference Confederation Council Court Courts Department Diocese District Doctors Duchess Duke
    Earl Emirate Faculty Federation Foundation Freedom Friends Front Fund Gulf House Institute Institution Isle Kingdom
    Knights League Library Ministry Movement Museum National Navy Office Organisation Organization Parliament
    Party People Prince Princess Province Queen Republic School Sea Senate Society Son Sons Speaker Strait State
    States Supreme Tower Town Trust Union University United Voice Wall Bar Order Territory Members Daughters
    Ministers Nationals Coalition Division Directorate Democrats Mothers Temple Initiative
    """.split()
)
"""Words of a name that may be followed by "of", "for", "on" and more of the name."""

JOINT_BODIES = frozenset(
    """
    Commission Committee Agency Administration Department Ministry Office Service Services Authority Board
    Council Bureau Enforcement Association Institute Foundation Society Fund Center Centre Directorate
    Secretariat
    """.split()
)
"""The last words of bodies that have "and" in their names; companies joined by it are more often two."""

FIRMS = frozenset(
    """
    Inc Corp Co Ltd Plc LLC Group Holdings Bank Airlines Airways Motors News Media Television Tv Radio Technologies
    Industries Energy Entertainment Studios Pictures Pharmaceuticals Capital Partners
    """.split()
)
"""The last words of companies' names, which the short form leaves out."""

TITLES_OF = frozenset(
    """
    Secretary Undersecretary Minister Director Attorney Archbishop Bishop Duke Duchess Earl Prince Princess
    Speaker Queen King Commissioner
    """.split()
)
"""Titles that go on with "of" before the name: "Secretary of State X"."""

PLACES = frozenset(
    """
    Airport Alley Avenue Ave Base Basin Bay Beach Boulevard Bridge Building Canal Canyon Cape Castle Cathedral
    City Coast Corridor County Creek Crossing Dam Delta Desert District Drive East Falls Field Forest Fort
    Garden Gardens Gulf Hall Harbor Harbour Heights Highway Hill Hills Hotel Island Islands Isle Junction Lake
    Lane Market Memorial Mount Mountain Mountains North Ocean Oblast Palace Park Peninsula Plain Plains Plaza
    Point Port Prison Province Rapids Region Reservation Ridge River Road Sea Shore Sound South Springs Square Stadium
    State Strait Straits Street Strip Summit Territory Terrace Territories Theater Tower Towers Town Township
    Trail Tunnel Valley Village Wall West Woods Zone Arena Ford Quay Weir Shoals Reef Mill Moor Wick Cross Green
    Row Streets Roads Gate Raceway Neighborhood Neighbourhood Borough Prefecture
    """.split()
)
"""The last word of a place's name."""

PLACES_BEGIN = frozenset(
    """
    Port Fort Mount Mt Mt. Lake Cape Upper Lower Great Little New Old North South East West Northern Southern
    Eastern Western Central San Santa Santo Los Las El Tel Abu Bad Saint St St. Sankt Rio Puerto Côte Isle
    """.split()
)
"""The first word of a place's name."""

EVENTS = frozenset(
    """
    Accord Accords Act Affair Agenda Agreement Amendment Anthem Attack Attacks Award Awards Bill Book Budget
    Carnival Case Caucuses Century Ceremony Championship Championships Charter Christmas Code Conference
    Constitution Convention Crisis Cup Day Days Deal Debate Declaration Derby Directive Doctrine Easter Edition
    Election Elections Era Eve Expo Fair Festival Final Finals Games Gala Genocide Holocaust Inauguration
    Intifada Law Marathon March Medal Month Morning Night Olympics Open Operation Pact Paralympics Plan Play
    Poll Primary Prize Process Program Programme Protocol Race Ramadan Referendum Regulation Report Resolution
    Revolution Rule Rules Season Series Session Sessions Show Shooting Song Speech Spring Statement Summer
    Summit Sunday Tournament Tour Treaty Trial Trophy Uprising War Wars Week Weekend Winter Year
    """.split()
)
"""The last word of the name of an event, a law or a work."""

OFFICES = frozenset(
    # what a person is, in lower case; stands before a name or behind it
    """
    president premier minister chancellor secretary undersecretary senator representative congressman
    congresswoman lawmaker governor mayor councillor councilman councilwoman councilmember alderman commissioner
    ambassador envoy diplomat consul delegate deputy mp mep pm ceo cfo coo cto chairman chairwoman chairperson
    chair chief head leader director executive officer official spokesman spokeswoman spokesperson spokespeople
    adviser advisor aide strategist consultant manager coordinator administrator superintendent inspector
    constable sergeant lieutenant captain major colonel general admiral commander commandant marshal brigadier
    corporal private soldier marine sheriff detective agent judge justice magistrate prosecutor attorney lawyer
    barrister solicitor counsel advocate activist campaigner organiser organizer founder co-founder cofounder
    owner editor reporter journalist correspondent columnist commentator anchor host presenter broadcaster
    author writer novelist poet historian economist analyst professor lecturer teacher principal dean rector
    scientist researcher scholar physicist biologist chemist epidemiologist virologist psychologist psychiatrist
    sociologist philosopher engineer architect designer developer programmer doctor surgeon physician nurse
    paramedic midwife vet veterinarian dentist pharmacist therapist king queen prince princess emperor emir
    sultan sheikh duke duchess lord lady sir dame baron baroness count countess pope cardinal archbishop bishop
    priest pastor reverend rabbi imam ayatollah cleric monk nun deacon actor actress singer musician rapper
    guitarist composer conductor artist painter sculptor photographer filmmaker producer comedian dancer model
    star footballer player coach trainer striker midfielder defender goalkeeper quarterback pitcher boxer
    swimmer sprinter champion winner racer driver pilot astronaut cosmonaut farmer fisherman businessman
    businesswoman entrepreneur investor billionaire banker trader broker accountant worker volunteer resident
    neighbour neighbor witness survivor victim suspect defendant plaintiff shooter gunman student pupil mother
    father son daughter brother sister wife husband widow uncle aunt cousin grandfather grandmother friend
    colleague boss veteran candidate nominee contender hopeful rival opponent critic supporter backer donor
    member partner fellow expert specialist pollster negotiator mediator rapporteur ombudsman auditor treasurer
    clerk whip speaker guardian warden ranger firefighter fireman policeman policewoman cop guard mogul tycoon
    magnate heir dictator strongman warlord rebel militant jihadist separatist nationalist dissident
    whistleblower blogger vlogger influencer youtuber chef curator librarian archivist teenager boy girl man
    woman child baby girlfriend boyfriend fiance fiancee spouse legislator statesman politician mastermind
    ringleader bomber attacker hacker publisher operative loyalist surrogate interpreter translator
    secretary-general vice-president co-chair co-author co-owner vice-chair vice-chairman ex-president
    attorney-general solicitor-general ex-wife ex-husband stepfather stepmother supervisor mechanic plumber
    carpenter tourist traveller passenger cyclist climber explorer sailor seaman skipper referee umpire jockey
    golfer personality moderator plotter mate master harbourmaster postman schoolteacher caretaker shopkeeper
    trustee convener gymnast skater skier cricketer batsman bowler winger rower wrestler fighter associate
    coxswain lifeguard engraver bookseller surveyor notary hotelier innkeeper landlord landlady waiter waitress
    hairdresser cashier welder stevedore dockworker
    """.split()
)
"""The last word of a role: "foreign minister", "spokeswoman"."""

TITLES = frozenset(
    """
    Mr Mrs Ms Miss Mx Dr Prof Sir Dame Lord Lady Rev Reverend Fr Father Sister Brother Sen Sens Senator Rep Reps
    Del Gov Govs Gen Col Lt Capt Cmdr Maj Sgt Cpl Adm Brig Pres Supt Det Insp Hon Msgr Pvt PM MP MEP CEO CFO
    Pope King Queen Prince Princess Sheikh Emir Sultan Ayatollah Imam Rabbi Chief First Vice Deputy Acting
    Former Ex Assistant Associate Senior Junior Interim Prime Foreign Interior Defense Defence Home Finance
    Justice Health Education Energy Trade Labor Labour Treasury State Attorney Lieutenant Staff Press National
    Security Majority Minority Police House Senate Supreme Special Chair Under Cabinet Economy Culture Transport
    Agriculture Environment Communications Campaign Speaker Secretary-General Secretary President-elect Judge
    """.split()
)
"""Words that stand in a title before a name, beside the offices themselves."""

HONORIFICS = frozenset("Mr Mrs Ms Miss Mx Dr Prof Sir Dame Lord Lady Rev Hon Fr Msgr Sheikh".split())

SPOKEN = frozenset(
    """
    said says told tells added adds asked asks wrote writes replied replies tweeted tweets claimed claims argued
    argues warned warns insisted insists explained explains noted notes announced announces stated states
    admitted admits acknowledged acknowledges denied denies declared declares suggested suggests called calls
    vowed vows pledged pledges urged urges criticized criticised praised thinks thought believes believed hopes
    hoped wants wanted stressed stresses recalled recalls concluded concludes predicted predicts promised
    promises responded responds testified testifies accused accuses confirmed confirms reported reports demanded
    demands
    """.split()
)
"""Verbs that somebody who is an actor does."""

HUMAN = frozenset(
    """
    won lost scored wrote writes played plays joined died met married divorced resigned smiled laughed nodded
    sang sings directed starred stars retired lives lived works worked served serves founded owns ran runs
    walked drove shot stabbed appeared arrived studied graduated taught teaches grew born hired fired sued
    testified pleaded voted votes campaigned chaired hosts hosted coached coaches captained painted composed
    performed dressed posed wore wears cried wept slept stood sat lied knew knows felt feels loves loved hates
    speaks spoke talks talked began hopes dreams attended visited travelled traveled flew trained swam climbed
    raised paid thanked greeted hugged kissed apologised apologized joked tweeted quipped mused recalled
    remembered grinned shrugged sighed
    """.split()
)
"""Verbs of what people do, beside saying things."""

CROWDS = frozenset(
    """
    people men women children many some others several both most authorities police critics residents families
    relatives parents voters democrats republicans conservatives liberals lawyers forces troops media press
    public observers locals everyone all few those insiders staff crowd protesters demonstrators migrants
    refugees
    """.split()
)
"""Words for many people, singular or plural by form."""

DOCUMENTS = frozenset(
    """
    poll polls survey surveys report reports study studies ruling rulings statement statements letter letters
    memo memos memorandum document documents filing filings lawsuit suit complaint indictment affidavit order
    orders bill law declaration communique communiqué resolution email emails e-mail e-mails text texts message
    messages tweet tweets post posts article articles editorial book transcript transcripts data figures
    statistics research paper papers analysis review record records release advisory notice sign signs ad ads
    advert advertisement video headline headlines website plan platform petition treaty manifesto dossier
    opinion brief verdict motion findings results census index note notes diary memoir speech script slide
    slides submission submissions testimony audit audits bulletin bulletins affidavits lawsuits motions
    """.split()
)
"""What can be said to say something without being anybody."""

COLLECTIVES = frozenset(
    """
    ministry government administration party campaign company firm office department agency committee commission
    court council police panel parliament senate congress group organisation organization union bank university
    school team board bureau army navy military force embassy authority tribunal network newspaper paper
    magazine outlet channel station broadcaster watchdog regulator coalition alliance movement club league
    association federation foundation institute think-tank charity church hospital prosecution defence defense
    opposition presidency palace kremlin cabinet junta militia bloc staff crew delegation jury consortium
    carrier airline chain website startup brand label conglomerate utility thinktank publisher collective caucus
    lobby retailer maker manufacturer lender insurer operator supplier corporation
    """.split()
)
"""Singular nouns for a body of people."""
