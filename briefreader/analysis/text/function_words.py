"""Small words by the part they play: what may stand in a noun phrase, beside a verb, or between clauses."""

from __future__ import annotations

from briefreader.analysis.text.words import MONTHS, WEEKDAYS

CONTRACTED = frozenset("he's she's it's they've they're i've i'm we've we're".split())
"""Subjects that hold their auxiliary."""

SUBJECTS = frozenset("he she they it i we you who which".split()) | CONTRACTED
"""Pronouns that can be all of a subject."""

LONE = SUBJECTS | frozenset(
    "some others many most both several everyone everybody someone somebody nobody neither none".split()
)
RELATIVE = frozenset("who which that".split())
DETERMINERS = frozenset(
    "a an the this that these those some any each every no his her their its our my your one another".split()
)
POSSESSIVES = frozenset("his her its their our my".split())
BE = frozenset("is was are were be been being 's 're am isn't wasn't aren't weren't".split())
AUXILIARIES = BE | frozenset(
    """has have had having will would could should may might can must shall do does did 'd 'll 've hasn't haven't
    hadn't won't wouldn't couldn't shouldn't can't cannot don't doesn't didn't not never """.split()
)
ADVERBS = frozenset(
    """also later then again now just once even still only ever already always often sometimes too twice first further
    soon instead further quickly simply so yet long thus therefore perhaps maybe rather quite all both each
    together""".split()
)
PREPOSITIONS = frozenset(
    """of for in at from with on by to about against into over under during after before since until between among
    through within without toward towards across near via amid despite like as than""".split()
)
NOMINAL_PREPOSITIONS = frozenset("of for in at from with on to near".split())
"""May stand inside a noun phrase: “a spokesman for the ministry in Orlen”."""

CLAUSE = frozenset(
    """that because but when while if although though unless until which who whom whose where whether so nor yet
    whereas what why how""".split()
)
"""Words that begin another clause, so that no noun phrase reaches over them."""

CONNECTIVES = frozenset("but and so yet or nor still then however meanwhile moreover instead also thus".split())
TIMES = (
    frozenset(word.lower() for word in WEEKDAYS | MONTHS)
    | frozenset("yesterday today tomorrow tonight earlier later recently afterwards afterward there here".split())
    | frozenset("morning afternoon evening night week month year ago".split())
)
NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve dozen hundred thousand million".split())
_TENS = frozenset("twenty thirty forty fifty sixty seventy eighty ninety".split())
_TIME_STARTS = frozenset("last this next late early earlier later".split())

GROUPS = frozenset(
    """officials aides supporters critics spokesman spokeswoman spokesperson spokesmen spokespeople campaign adviser
    advisers advisor advisors ally allies voters backers surrogate surrogates strategist strategists
    representative representatives government administration ministry office department party leader leaders
    members lawmakers lawmaker senator senators minister ministers prosecutors prosecutor investigators police
    authorities executives executive lawyers lawyer attorney director president manager chairman chairwoman
    chief commander general economist economists analyst analysts experts expert researchers scientists pollster
    pollsters pollers professor editor reporter reporters correspondent columnist journalist activists activist
    protesters organizers organisers workers union unions residents refugees migrants families relatives
    witnesses diplomats diplomat envoy ambassador sources source insiders delegate delegates candidate
    candidates team staff staffers staffer committee council commission agency company group network newspaper
    paper magazine statement report study poll survey letter memo indictment filing motion lawsuit complaint petition
    affidavit audit bulletin treaty communique communiqué document documents email tweet post article
    editorial headline note ad video website page release transcript ruling verdict judge judges court justice
    justices coach mayor governor king queen prince secretary counsel consultant operative operatives democrats
    republicans mission embassy delegation presidency palace parliament cabinet board bank federation league
    alliance coalition opposition mediators negotiators negotiator inspectors inspector observers monitors
    rebels militia army navy forces commanders soldiers fishermen farmers drivers teachers doctors nurses
    students hauliers pilots""".split()
)
"""Nouns for those who speak, in small letters, that may follow or end a name: “Karvelian officials”."""

_IRREGULAR = frozenset(
    """went came took gave got made met held left led won lost put sat stood ran fell began broke brought built bought
    chose drew drove fought flew kept knew laid lay paid rose sent set shook shot sold spent struck taught threw
    wore hit cut let quit became grew saw had did was were has is are will would could can may might""".split()
)
_PAST_LIKE = ("ed",)
_AFTER_VERB = (
    DETERMINERS | PREPOSITIONS | frozenset("him them us me it he she they that up down out off away back".split())
)


def number(word: str) -> bool:
    """Whether a word counts: "three", "twenty-seven", "27"."""
    return word in NUMBERS or word.partition("-")[0] in _TENS or word.isdigit()


def adverb(word: str) -> bool:
    """Whether a word in lower case only colours the verb beside it."""
    return word in ADVERBS or (len(word) > 4 and word.endswith("ly") and word not in _NOT_ADVERBS)


_NOT_ADVERBS = frozenset(
    "family ally italy july supply reply assembly rally bully monopoly early daily weekly elderly likely".split()
)


def verb_like(word: str, following: str) -> bool:
    """Whether a word in lower case is, before `following`, most likely a verb in the past or an auxiliary."""
    if word in _IRREGULAR or word in AUXILIARIES:
        return True
    return word.endswith(_PAST_LIKE) and len(word) > 4 and (following in _AFTER_VERB or following in TIMES)


def time_word(word: str) -> bool:
    """Whether a word in lower case tells when."""
    return word in TIMES or word.isdigit()


def time_start(word: str) -> bool:
    """Whether a word in lower case may begin a phrase that tells when: “last week”."""
    return word in _TIME_STARTS
