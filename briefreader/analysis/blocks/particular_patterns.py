"""The words by which a line of particulars is known: names, labels, jobs, desks, agencies, dates.

The long names are parts of patterns; those that end in PART are patterns that one part of a line matches.
"""

from __future__ import annotations

import re

from briefreader.analysis.text import date_stamps
from briefreader.analysis.text.words import UPPER

LOWER = rf"[^\W\d_{UPPER}]"
PARTICLE = r"(?:de|van|von|der|den|del|della|di|da|dos|du|al|bin|ibn|la|le|el|ter|ten|af|zu)"
NAME_WORD = rf"(?:(?:Mc|Mac|O['’]|D['’]|L['’]|De|Di|La|Le|Fitz)?[{UPPER}]{LOWER}+(?:[-'’][{UPPER}]?{LOWER}+)*)"
INITIALS = rf"(?:(?:[{UPPER}]\.\s?)+)"
MIDDLE = rf"(?:(?:{PARTICLE}|{INITIALS})\s*)*"
STYLED = r"(?:(?:Dr|Prof|Professor|Sir|Dame|Lord|Mr|Mrs|Ms)\.?\s+)?"
SHORT_PERSON = rf"(?:{STYLED}(?:{INITIALS}\s?|{NAME_WORD}\s+){MIDDLE}{NAME_WORD})"
PERSON = rf"(?:{SHORT_PERSON}(?:\s+{MIDDLE}{NAME_WORD}){{0,2}})"
CAPITALS = rf"(?:[{UPPER}][{UPPER}.'’-]+(?:\s+[{UPPER}][{UPPER}.'’-]*){{1,3}}(?!\w))"
DOMAIN = (
    r"(?:(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|news|media|tv|eu|gov|edu|co|int|[a-z]{2})"
    r"(?:\.[a-z]{2})?)(?![\w@])"
)
RUN_WORD = rf"(?:[{UPPER}][\w.&'’-]*|&)"
RUN = rf"(?:{RUN_WORD}(?:\s+(?:(?:of|the|and|for|on|de|la|le|el)\s+){{0,2}}{RUN_WORD}){{0,6}})"

AGENCY_NAMES = frozenset(
    (
        "Thomson Reuters;Reuters;AP;The Associated Press;Associated Press;AFP;Agence France-Presse;Agence France "
        "Presse;"
        "dpa;DPA;UPI;PTI;ANI;IANS;TASS;Itar-Tass;Interfax;RIA Novosti;Xinhua;Kyodo;Kyodo News;Yonhap;Anadolu;"
        "Anadolu Agency;AA;EFE;ANSA;Lusa;Belga;ANP;TT;NTB;Ritzau;STT;APA;PAP;CTK;MTI;Ukrinform;Bernama;Antara;AAP;PA;"
        "PA Media;Press Association;The Canadian Press;Canadian Press;Bloomberg;Bloomberg News;CNN;BBC News;BBC"
    ).split(";")
)
AGENCY = "(?:" + "|".join(sorted(map(re.escape, AGENCY_NAMES), key=len, reverse=True)) + r")(?![\w-])"

BY = (
    r"(?:(?i:(?:authored|written|story|words|text|reported|report|reporting|analysis|opinion|commentary|edited|editing|"
    r"compiled|posted|published|interview|review|as told|translated|produced)\s+by|by:?|author:|reporter:|writer:)"
    r"|Von|Par|Por|Di)\s+"
)
VIA = r"(?i:via|for|courtesy of|originally (?:published|appeared) (?:on|in|at)|of|with)\s+"
IN = r"(?:in|reports? from|reporting from|at)\s+(?:the\s)?"
JOBS = (
    "correspondent|reporter|editor|writer|columnist|contributor|contributing|producer|journalist|analyst|bureau chief|"
    "commentator|staff|blogger|photographer|presenter"
)
JOB = rf"(?:(?:[\w’'&/-]+\s+){{0,4}}?(?i:{JOBS})s?(?:\s+(?:in|for|at|of)\s+{RUN})?)(?![\w-])"
DESK = (
    rf"(?:(?P<house>(?:{RUN}\s+)?)(?i:(?:news|web)\s?desk|newsroom|(?:foreign |world |political |online )desk|"
    rf"news service|"
    r"staff(?: (?:reporter|writer|correspondent|report))?s?|news agenc(?:y|ies)|agencies|editorial (?:team|board|"
    r"staff)|"
    r"news team|bureau|monitoring|online|team|staff and agencies)(?![\w-]))"
)
OURS = (
    r"(?:(?i:from|by)\s+)?(?i:our|a|an)\s+(?i:(?:own|special|staff|foreign|political|diplomatic)\s+)*"
    r"(?i:correspondents?|reporters?|staff)\b"
)
LABEL = (
    r"(?:(?i:date|dated|published|publication date|updated|last updated|posted|created|modified|last modified|issued|"
    r"first published|uploaded|filed|added|time|on|at)\b[:\s.-]*)"
)
READING = (
    r"(?:(?:est(?:imated)?\.?\s)?(?:reading time:?\s*)?\d{1,2}[\s-]*(?:minutes?|mins?)(?:[\s-]*(?:read|reading)"
    r"(?:\s+time)?)?|reading time:?\s*\d+)\b"
)
AGO = r"(?:(?:\d{1,2}|an?)\s*(?:minutes?|mins?|hours?|hrs?|days?|[mhd])\s+ago)\b"
HANDLE = r"@\w{2,30}"
HEARD = r"Heard on [A-Z][\w ]{3,40}"
BETWEEN = re.compile(r"(?:[\s|•·,;/–—\-→»>:]|\bon\b\s|\band\b\s)*")
SEPARATOR = re.compile(r"\s*(?:[|•·,;/–—→»\n]|-+>?\s|\Z)|\s+-")
JOB_AND_END = rf"{JOB}\s*(?:[|•·,@\n]|\Z)"
AFTER_RUN = re.compile(
    rf"\s*(?:[|•·,;/–—→»\n-]|\Z)|\s*(?={LABEL}?{date_stamps.STAMP})|\s+(?=\d{{1,2}}\s?min)|\s+(?={JOB_AND_END})"
)

OUTLET_WORDS = frozenset(
    """
    post times news daily herald press agency media tv radio tribune guardian journal mail today network service star
    sun gazette review magazine weekly observer telegraph independent standard chronicle monitor world online report
    reports mirror express examiner inquirer dispatch ledger globe bulletin courier argus record echo broadcasting
    public national international wire watch insider politico eye voice register citizen advertiser banner
    """.split()
)

AND = r"(?:\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+)"
STAMP = re.compile(rf"{LABEL}*{date_stamps.STAMP}")
CLOCK = re.compile(rf"{LABEL}?{date_stamps.CLOCK}(?=\s|\Z|[,|])")
ASIDE = re.compile(rf"(?P<alone>{READING}|{AGO})|{HANDLE}|{HEARD}")
BY_PART = re.compile(BY)
OURS_PART = re.compile(OURS)
NAMED = re.compile(rf"(?:{PERSON}|{CAPITALS})")
SHORT_NAMED = re.compile(rf"(?:{SHORT_PERSON}|{CAPITALS})")
AND_PART = re.compile(AND)
GOES_ON = re.compile(rf"\s+(?:{VIA}|{IN}|{LABEL}|{HANDLE}|\(|\d{{1,2}}\s?min)|\s*{date_stamps.STAMP}|\s+{JOB_AND_END}")
DESK_PART = re.compile(DESK)
VIA_PART = re.compile(VIA)
IN_PART = re.compile(rf"{IN}(?P<place>{RUN})")
AGENCY_PART = re.compile(rf"\(?(?P<name>{AGENCY})\)?")
DOMAIN_PART = re.compile(DOMAIN)
JOB_PART = re.compile(JOB)
JOB_OPENS = re.compile(
    r"(?i:political|foreign|chief|senior|diplomatic|world|business|security|defen[cs]e|special|staff|europe|"
    r"middle|asia|"
    r"africa|legal|health|science|home|health|economics|deputy|associate|white|us|uk)\Z"
)
JOB_WORD = re.compile(rf"\b(?:{JOBS})\b", re.IGNORECASE)
RUN_PART = re.compile(RUN)
