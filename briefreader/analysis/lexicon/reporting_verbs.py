"""Words that report: verbs of saying and of thinking, with what may follow each of them.

The list is ours, gathered from how English news writes.  One line a verb: its base form, then letters for what
may follow it, then `!` where it tells of an attitude rather than of speech:

    t  a clause with "that"                 said that the deal was dead
    c  a clause without it                  said the deal was dead
    q  the words themselves                 said: “It is dead”
    w  a question                           asked whether it was dead
    o  whom it was said to, then the rest   told reporters the deal was dead
    n  what it is about                     condemned the deal; called the deal “dead”; urged them to sign
    i  a verb to come                       vowed to sign
    m  its past participle is often an adjective, so it needs more than its form ("disputed")
"""

from __future__ import annotations

from dataclasses import dataclass

_VERBS = """
say tcqw; state tcq; add tcq; note tcq; write tcqw; tell otcqwi; declare tcqn; announce tcqn; explain tcqw; argue tcq;
claim tcqi; insist tcq; warn tcqo; reply tcq; respond tcq; answer tcq; continue q; conclude tcq; recall tcqn;
acknowledge tcqn; admit tcqn; concede tcqn; confirm tcqnw; deny tcqn; suggest tcqn; stress tcqn; emphasize tcqn;
emphasise tcqn; underline tcqn; underscore tn; reiterate tcqn; repeat tcqn; maintain tcq; assert tcq; allege tcq;
contend tcq; observe tcq; remark tcq; comment tq; quip cq; joke tcq; tweet tcqn; post tqn; retweet qn; email qn;
text q; ask wqoin; wonder wq; inquire wq; inform otc; remind otc; assure otcq; notify ot; advise otcqi; promise tcqni;
pledge tcqni; vow tcqni; threaten tqin; predict tcqn; report tcqnw; reveal tcqnw; disclose tcqn; indicate tc;
signal tcn; hint tc; imply tc; testify tcq; swear tc; caution tcq; counter tcq; retort tcq; object tcq; protest tcqn;
complain tcq; lament tcqn; bemoan tn; boast tcq; brag tcq; gush q; muse tq; opine tcq; shout cq; yell cq; scream cq;
cry q; whisper cq; chant cqn; exclaim q; interject q; mutter q; plead q; elaborate q; clarify tcq; reaffirm tcqn;
affirm tcqn; attest t; aver tcq; concur t; agree tcqi; recount tcqn; relate t; describe nwq; call nqi; dub nq;
label nq; brand nq; term nq; deem nq; characterize nq; characterise nq; denounce nq; condemn nq; criticize nq;
criticise nq; blast nq; slam nq; praise nq; hail nq; laud nq; applaud nq; welcome nq!; accuse nq; blame nq; decry nq;
deride nq; mock nq; ridicule nq; dismiss nq; reject nq!; rebuke nq; rebut n; refute n; dispute nm; question nwm;
attack nm; assail n; lambast nq; lambaste nq; berate nq; chide nq; scold nq; bash n; rip n; thank n; congratulate n;
commend n; salute n; defend n; tout nq; cite nq; quote nq; mention tn; discuss nw; address n; detail nw; urge nqt;
implore nq; exhort nq; beg nq; demand tqni; request tn; order t; instruct n; direct n; propose tni; recommend tcn;
advocate n; decline i; refuse i!; offer qi; apologize q; apologise q; proclaim tcqn; pronounce nq; confess tcq;
confide tcq; disclaim n; summarize nq; summarise nq; speculate tcqw; surmise tcq; reason tcq; rant q; rail q; fume q;
snap q; sneer q; scoff cq; tease q; taunt nq; lecture q; vent q; enthuse q; marvel tq; sigh q; thunder q; bark q;
moan tq; echo nq; invoke n; stipulate t; specify tw; dictate t; mandate t; decree t; rule tc; endorse n!; read q;
sing q; caption q; sign q; begin q; go q; open q; close q; finish q; laugh q; smile q; grin q; nod q; shrug q;
chuckle q; share q; voice n; express n; reference n; highlight nt; outline n; think tcw!; believe tc!; hope tci!;
expect tcni!; fear tc!; feel tc!; know tcw!; want ni!; wish tc!; plan i!; intend i!; seek i!; consider nw!;
doubt tcw!; assume tc!; suspect tc!; understand tcw!; realize tc!; realise tc!; recognize tcn!; recognise tcn!;
worry tc!; prefer ni!; support n!; oppose n!; favor n!; favour n!; decide tciw!; determine tcw!; find tc!; show tc!;
prove tc!; see t!; hear t!; learn tc!; discover tc!; estimate tc!; calculate tc!; forecast tcn; project tc!;
imagine tc!; dream t!; remember tcw!; forget tc!; notice tc!; guess tc!; figure tc!; hold t!; view n!; regard n!;
judge tcn!; appreciate n!; regret tn!; vote i!; mean tc!; ensure tc!;
"""

_PAST = """
say said; write wrote written; tell told; speak spoke spoken; swear swore sworn; read read; sing sang sung;
begin began begun; go went gone; think thought; feel felt; know knew known; seek sought; understand understood;
find found; show showed shown; see saw seen; hear heard; hold held; forget forgot forgotten; mean meant;
forecast forecast; plead pleaded pled;
"""
_DOUBLED = frozenset("rip brag plan quip chat nod grin admit regret beg rebut confer".split())
_PHRASES = """
call for on upon out; point out to; refer to; respond to; warn of against about; speak about of out against;
talk about of; ask for about; complain about of; argue for against; agree to with on; object to; push for;
rail against about; apologize for; apologise for; boast of about; brag about; hint at; joke about; tweet about;
write about of; comment on; lash out; fire back; shoot back; hit back; think of about; dream of; insist on;
threaten with; testify about; elaborate on; inquire about; gush about over; rant about; fume about; lecture on;
wonder about aloud; lament about; worry about; appeal to for; plead for with; caution against; advise against;
protest against; allude to;
"""
"""A verb, then the words after it that belong to it and make it one of saying with a thing as its object."""

_PARTICLES = frozenset("out back aloud".split())

NOUNS = frozenset(
    """claim claims warning warnings promise promises pledge pledges vow vows assertion assertions allegation
    allegations suggestion announcement complaint denial insistence accusation accusations statement remark
    remarks comment comments tweet post message letter argument prediction admission declaration threat threats
    reminder reply response call calls demand demands request proposal quip joke report reports""".split()
)
"""Nouns for what was said: "his claim that …"."""


NOUNLIKE = frozenset(
    """claims comments cries demands details doubts fears hopes notes plans posts protests questions regrets reports
    shouts signals threats tweets votes states views calls charges objects orders""".split()
)
"""Forms in -s that are plural nouns at least as often as verbs."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb that reports.  `follow` holds the letters of the list above."""

    lemma: str
    follow: str
    speech: bool

    def may(self, letter: str) -> bool:
        """Whether what `letter` stands for may follow."""
        return letter in self.follow


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a verb that reports."""

    verb: Verb
    tense: str  # "base", "s", "ing" or "past" (past tense and participle)


def form(word: str) -> Form | None:
    """The form of a reporting verb that `word`, in lower case, may be."""
    return _FORMS.get(word)


def phrase(verb: Verb, after: str) -> bool:
    """Whether `after`, the next word, belongs to the verb: "called for", "warned of"."""
    return after in _TAILS.get(verb.lemma, ())


def particle(after: str) -> bool:
    """Whether words may follow directly, as in "pointed out that"; else a thing must: "called for a vote"."""
    return after in _PARTICLES


def _entries(table: str) -> dict[str, list[str]]:
    """A table's verbs with the words behind each."""
    rows = [one.split() for one in table.replace("\n", " ").split(";") if one.strip()]
    return {row[0]: row[1:] for row in rows}


_IRREGULAR = _entries(_PAST)
_TAILS = _entries(_PHRASES)


def _past(base: str) -> list[str]:
    """Past forms of a verb."""
    if base in _IRREGULAR:
        return _IRREGULAR[base]
    if base.endswith("e"):
        return [base + "d"]
    if base.endswith("y") and base[-2] not in "aeou":
        return [base[:-1] + "ied"]
    return [base + base[-1] + "ed" if base in _DOUBLED else base + "ed"]


def _third(base: str) -> str:
    """The form that goes with he, she or it."""
    if base.endswith("y") and base[-2] not in "aeou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "o")) else "s")


def _ing(base: str) -> str:
    """The form in -ing."""
    if base.endswith("e") and not base.endswith("ee"):
        return base[:-1] + "ing"
    return base + (base[-1] if base in _DOUBLED else "") + "ing"


def _forms() -> dict[str, Form]:
    """Every form of every verb."""
    found: dict[str, Form] = {}
    follow = {lemma: letters[0] for lemma, letters in _entries(_VERBS).items()}
    for lemma, letters in (dict.fromkeys(_TAILS, "") | follow).items():
        verb = Verb(lemma, letters.rstrip("!"), not letters.endswith("!"))
        words = [
            (lemma, "base"),
            (_third(lemma), "s"),
            (_ing(lemma), "ing"),
            *((past, "past") for past in _past(lemma)),
        ]
        for word, tense in reversed(words):
            found.setdefault(word, Form(verb, tense))
    return found


_FORMS = _forms()
