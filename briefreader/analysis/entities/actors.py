"""Who an article is about and who speaks in it: names grouped into actors, with kind, role and aliases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from briefreader.analysis.entities import roles
from briefreader.analysis.entities.alias_clusters import Group, grouped, mentions
from briefreader.analysis.entities.entity_types import known
from briefreader.analysis.entities.recognise import Name
from briefreader.analysis.entities.unnamed_speakers import is_common, unnamed
from briefreader.analysis.lexicon.countries import countries
from briefreader.analysis.lexicon.given_names import is_given
from briefreader.analysis.lexicon.head_nouns import BODIES, HONORIFICS, HUMAN, SPOKEN
from briefreader.analysis.syntax.phrase_head import head_span
from briefreader.analysis.text.words import UPPER, fold
from briefreader.domain import ids
from briefreader.domain.news.article import Article
from briefreader.domain.statements.actor import Actor, ActorKind
from briefreader.domain.text.span import Span

_VERB_AFTER = re.compile(r",?\s(?:also\s|has\s|had\s)?([a-z]+)\b")
_TWO_WORDS = re.compile(rf"[{UPPER}][^\W\d_A-Z]+ (?:Mc|O['’])?[{UPPER}][^\W\d_A-Z]+")
_ALSO_ADJECTIVES = frozenset("GOP Republican Democratic Senate House Congress Parliament Labour Conservative".split())
_LOOSE_BODIES = frozenset("military army navy force forces panel delegation".split())
"""What a text may be about without anybody acting: "the Russian military"."""

_NOUN_AFTER = re.compile(r"(?:-|\s)(?!(?:in|on|at|to|of|and|or|that|is|was|has|had|will|would|could)\b)[a-z]{3,}")
_NOUN_ENDING = re.compile(
    r"(?:tions?|sions?|ments?|ness|ship|hood|ity|ies|ology|graphy|ics?|ism|ists?|ings?|ives?|ous|ful|less|able|ible|ance|"
    r"ence|age|ures?|[^i]al|ary|ory|ian|ese|ish|wide|ware|land|time|day|ball|book|board|work|ways?)\Z"
)
_VERB_BEFORE = re.compile(r"\b([a-z]+)\s\Z")


def actors(article: Article, names: Sequence[Name], speakers: Sequence[Span], scope: str) -> tuple[Actor, ...]:
    """The actors of an article: those who speak first, then by how much and how early they are mentioned.

    `speakers` are where somebody is said to say something; `scope` is the article's id, from which the ids of
    those are made whom a name does not tell apart.  `Actor.statements` is left at 0.
    """
    text = article.text
    heads = {span: head_span(text, span) for span in speakers}
    spoken = _places(heads.values())
    told = [(group, _kind(text, group, spoken)) for group in grouped(text, names)]
    named = [_named(text, group, kind, scope) for group, kind in told if _is_actor(text, group, kind, spoken)]
    taken = _places(span for actor in named for span in actor.mentions)
    nameless = unnamed(text, [span for span in speakers if taken.isdisjoint(_places([heads[span]]))], scope)
    everybody = [*named, *nameless]
    return tuple(sorted(everybody, key=lambda one: _rank(text, one, spoken)))


def _places(spans: Iterable[Span]) -> set[int]:
    """Every character's place in `spans`: quicker to ask than each span with each."""
    return {place for span in spans for place in range(span.start, span.end)}


def _rank(text: str, actor: Actor, spoken: set[int]) -> tuple[bool, float]:
    """Where an actor stands in the list: speakers first, then by mentions, early ones counting more."""
    earliness = 1 - actor.mentions[0].start / (len(text) + 1)
    return spoken.isdisjoint(_places(actor.mentions)), -len(actor.mentions) * (0.5 + earliness)


def _is_actor(text: str, group: Group, kind: ActorKind, spoken: set[int]) -> bool:
    """Whether there is evidence, beside a capital letter, that a group of names is an actor."""
    if group.kind is ActorKind.COUNTRY:
        return True
    sure = any(name.sure for name in group.names)
    if sure and not spoken.isdisjoint(_places(mentions(group))):
        return True
    if kind is ActorKind.OTHER:
        return sure and group.kind is None and _may_be_somebody(group)
    if group.kind is not None:
        return kind is not ActorKind.ORGANIZATION or _is_body(text, group)
    if not sure:
        if len(group.names) > 1 and not any(name.common for name in group.names) and not is_common(group.name):
            return True
        return not is_common(group.name) and any(_speaks(text, name) and not name.common for name in group.names)
    return len(group.names) > 1 or len(group.words) > 1 or any(_speaks(text, name) for name in group.names)


def _may_be_somebody(group: Group) -> bool:
    """Whether a name of which nothing is known looks like a person's or is named again, and not as a place."""
    if any(name.placed or name.common for name in group.names):
        return False
    return _TWO_WORDS.fullmatch(group.name) is not None or len(group.names) > 1


def _is_body(text: str, group: Group) -> bool:
    """Whether what looks like a body acts or is named as one: "GOP nominee" names no party, "PCP" may be anything."""
    if any(_speaks(text, name) for name in group.names):
        return True
    last = group.name.rsplit(maxsplit=1)[-1]
    if last in _LOOSE_BODIES or (" " not in group.name and last.isupper() and not known(last)):
        return any(name.definite for name in group.names) or (last.islower() and len(group.names) > 1)
    if group.name in BODIES:
        return any(name.definite for name in group.names)
    if group.name in _ALSO_ADJECTIVES:
        return not all(_NOUN_AFTER.match(text, name.span.end) for name in group.names)
    return True


def _speaks(text: str, name: Name) -> bool:
    """Whether a verb of saying stands next to a name."""
    after = _VERB_AFTER.match(text, name.span.end)
    before = _VERB_BEFORE.search(text, max(0, name.span.start - 16), name.span.start)
    return bool((after and after[1] in SPOKEN) or (before and before[1] in SPOKEN))


def _named(text: str, group: Group, kind: ActorKind, scope: str) -> Actor:
    """The actor that a group of names is."""
    name = _fullest(group)
    titled = {f"{title} {form}" for form, title in _honorifics(text, group)}
    aliases = [form for form in group.forms if form != name] + sorted(titled)
    role = _role(text, group, kind) if kind in (ActorKind.PERSON, ActorKind.ORGANIZATION) else None
    return Actor(_id(group, kind, scope), name, kind, True, role, tuple(aliases), mentions(group))


def _fullest(group: Group) -> str:
    """The longest form the article gives; for a country its commonest."""
    if group.kind is ActorKind.COUNTRY:
        plain = [form for form in group.forms if not form.endswith(("government", "regime"))]  # an alias, no name
        names = countries().name_of
        return max(plain or group.forms, key=lambda form: (fold(form) in names, len(form)))
    return max(group.forms, key=lambda form: (len(form.split()), len(form)))


def _kind(text: str, group: Group, spoken: set[int]) -> ActorKind:
    """The kind that the names tell; else a person is who does what people do or is called by surname as well."""
    if group.kind is not None:
        return group.kind
    many = len(group.names) / 2
    if sum(name.definite for name in group.names) > many:
        return ActorKind.ORGANIZATION
    if sum(name.placed for name in group.names) > many:
        return ActorKind.OTHER
    if _has_people(text, group):
        return ActorKind.COUNTRY
    if any(_acts(text, name) for name in group.names if not name.placed) or (
        len(group.words) == 1 and is_given(group.name)
    ):
        return ActorKind.PERSON
    if len(group.words) == 1:
        return ActorKind.ORGANIZATION
    if len(group.words) <= 3 and (_has_surname(text, group) or _speaks_by_name(group, spoken) or _like_a_person(group)):
        return ActorKind.PERSON
    return ActorKind.OTHER


def _has_people(text: str, group: Group) -> bool:
    """Whether one word names a land, since the text has its adjective too: "Karvelia" and "Karvelian"."""
    if len(group.words) > 1 or len(group.name) < 5 or not group.name.endswith("a") or is_given(group.name):
        return False
    return re.search(rf"\b{re.escape(group.name)}n\b", text) is not None


def _has_surname(text: str, group: Group) -> bool:
    """Whether the last word of the full name stands alone elsewhere, and never after "the"."""
    alone = [name for name in group.names if fold(name.span.of(text)) == group.words[-1]]
    after_the = any(name.definite or text[name.span.start - 4 : name.span.start].lower() == "the " for name in alone)
    return bool(alone) and not after_the


def _speaks_by_name(group: Group, spoken: set[int]) -> bool:
    """Whether somebody said to speak is called by two plain words, neither a common one: "Ragna Storr"."""
    plain = _TWO_WORDS.fullmatch(group.name) is not None and not any(name.common for name in group.names)
    return plain and not spoken.isdisjoint(_places(mentions(group)))


def _like_a_person(group: Group) -> bool:
    """Whether two plain words that are no nouns by their endings, nor stand behind "the", name somebody."""
    if _TWO_WORDS.fullmatch(group.name) is None or any(name.common or name.definite for name in group.names):
        return False
    first, last = group.name.split()
    return not (_NOUN_ENDING.search(first) or (first.endswith("s") and len(first) > 5) or _NOUN_ENDING.search(last))


def _acts(text: str, name: Name) -> bool:
    """Whether a verb next to a name is one of saying, or behind it one of what people do."""
    after = _VERB_AFTER.match(text, name.span.end)
    return _speaks(text, name) or (after is not None and after[1] in HUMAN)


def _honorifics(text: str, group: Group) -> set[tuple[str, str]]:
    """("King", "Mr.") for every form that stands after a plain honorific."""
    found = set()
    for name in group.names:
        title = name.title.of(text) if name.title else ""
        if title.rstrip(".") in HONORIFICS:
            found.add((" ".join(name.span.of(text).split()), title))
    return found


def _role(text: str, group: Group, kind: ActorKind) -> str | None:
    """The first role the article gives, in its words."""
    for name in group.names:
        title = roles.plain(name.title.of(text)) if name.title else ""
        if title and title.rstrip(".") not in HONORIFICS:
            return title
        beside = roles.apposition(text, name.span)
        if beside.role and beside.kind is kind:
            return beside.role
    return None


def _id(group: Group, kind: ActorKind, scope: str) -> str:
    """The same in every article for a full name, a body or a country; the article's own for a bare surname."""
    sort = "person" if kind is ActorKind.PERSON else "other"
    if kind is ActorKind.PERSON and len(group.words) < 2:
        return ids.made_from("actor", scope, sort, fold(group.name))
    return ids.made_from("actor", sort, group.key)
