"""Well-known public bodies with their short forms, typed by us from general knowledge."""

from __future__ import annotations

PUBLIC_BODIES = """
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
"""One body per line: the full name, then the other names after an equals sign."""
