"""Which names of an article mean the same actor: full and short forms, acronyms, the names of countries."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefreader.analysis.entities.entity_types import country_of, known_kind
from briefreader.analysis.entities.recognise import Name
from briefreader.analysis.lexicon.countries import countries
from briefreader.analysis.lexicon.gazetteer import bodies
from briefreader.analysis.lexicon.head_nouns import BODIES, FIRMS
from briefreader.analysis.text.words import UPPER, fold
from briefreader.domain.statements.actor import ActorKind
from briefreader.domain.text.span import Span

_SMALL = frozenset(("of", "the", "and", "for", "on", "&"))
_OWNED = frozenset(("campaign", "administration", "government", "regime", "office", "police", "army", "military"))
_IN_BRACKETS = re.compile(rf"\s\(“?\"?(?:the\s)?([{UPPER}][\w.&-]{{1,9}})[”\"]?\)")
_ONCE_IN = 4  # mentions: a name that so few of them tell to be a body's may as well be somebody's
_SUFFIX = re.compile(r",?\s(?:Jr|Sr|II|III|IV)\.?\Z")


@dataclass(slots=True)
class Group:
    """The names that mean one actor.  `key` is what the actor is called in every article, folded."""

    key: str
    name: str
    kind: ActorKind | None
    names: list[Name] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)

    @property
    def words(self) -> list[str]:
        """The folded words of the full name."""
        return self.key.split()


@dataclass(frozen=True, slots=True)
class _Form:
    """One way of writing a name, where it stands, and what most of its occurrences tell."""

    folded: str
    written: str
    names: list[Name]
    kind: ActorKind | None
    definite: bool  # mostly after "the"
    placed: bool  # mostly where something is

    @property
    def words(self) -> list[str]:
        """Its folded words."""
        return self.folded.split()


class _Groups:
    """The groups found so far, by the words and initials of their names."""

    def __init__(self, called: dict[str, str]) -> None:
        self.all: list[Group] = []
        self._called = called  # folded acronyms to the folded names that bear them in brackets
        self._by_key: dict[str, Group] = {}
        self._by_word: dict[str, list[Group]] = {}

    def home(self, form: _Form) -> Group:
        """The group a form belongs to; a new one where none fits."""
        key = fold(_standing_name(form)) or self._called.get(form.folded) or _key(form)
        if key in self._by_key:
            return self._by_key[key]
        near = [group for word in {form.words[0], form.words[-1]} for group in self._by_word.get(word, ())]
        fitting = [group for group in near if _fits(form, group)]
        return max(fitting, key=_weight) if fitting else self._founded(form, key)

    def _founded(self, form: _Form, key: str) -> Group:
        """A new group, found again by its whole name, its words and its initials."""
        group = self._by_key[key] = Group(key, form.written, form.kind)
        self.all.append(group)
        for word in {*group.words, *_initials(group.words)}:
            self._by_word.setdefault(word, []).append(group)
        return group


def _weight(group: Group) -> tuple[int, int]:
    """Of several actors that a short form fits, the one whose full name is there most wins, then the first."""
    return len(group.names), -group.names[0].span.start


def grouped(text: str, names: Sequence[Name]) -> list[Group]:
    """The names in groups, each group one actor, in the order of the text."""
    groups = _Groups(_acronyms(text, names))
    for form in sorted(_forms(text, names), key=lambda one: (-len(one.words), one.names[0].span)):
        group = groups.home(form)
        group.names.extend(form.names)
        group.forms[form.written] += len(form.names)
        group.kind = group.kind or form.kind
    for group in groups.all:
        group.names.sort(key=lambda name: name.span)
    return sorted(groups.all, key=lambda group: group.names[0].span)


def _forms(text: str, names: Sequence[Name]) -> list[_Form]:
    """The names by the way they are written; a capital that acts for its country apart from the city."""
    alike: dict[tuple[str, bool], list[Name]] = {}
    for name in names:
        folded = fold(_SUFFIX.sub("", name.span.of(text)))
        acts = name.kind is ActorKind.COUNTRY and folded in countries().capital_of
        alike.setdefault((folded, acts), []).append(name)
    return [_form(text, folded, those) for (folded, _), those in alike.items() if folded]


def _form(text: str, folded: str, names: list[Name]) -> _Form:
    """What the occurrences of one form have in common."""
    written = Counter(" ".join(name.span.of(text).split()) for name in names).most_common(1)[0][0]
    told = Counter(name.kind for name in names if name.kind is not None)
    kind, often = told.most_common(1)[0] if told else (None, 0)
    if kind is ActorKind.ORGANIZATION and often * _ONCE_IN < len(names):
        kind = None  # "the campaign Ayotte ran" makes nobody a body
    half = len(names) / 2
    definite, placed = sum(name.definite for name in names) > half, sum(name.placed for name in names) > half
    return _Form(folded, written, names, kind, definite, placed)


def _acronyms(text: str, names: Sequence[Name]) -> dict[str, str]:
    """Folded acronyms to the folded names that bear them in brackets: "… Bureau (CFPB)"."""
    found = {}
    for name in names:
        bracket = _IN_BRACKETS.match(text, name.span.end) if text[name.span.end : name.span.end + 2] == " (" else None
        if bracket and bracket[1].replace(".", "")[:2].isupper():
            found[fold(bracket[1])] = fold(name.span.of(text))
    return found


def _initials(words: list[str]) -> set[str]:
    """How a name of several words is abbreviated, with its small words and without."""
    if len(words) < 2:
        return set()
    return {"".join(word[0] for word in words), "".join(word[0] for word in words if word not in _SMALL)}


def _standing_name(form: _Form) -> str:
    """What a country or well-known body is called everywhere; empty for others."""
    country = country_of(form.written)
    if form.kind is ActorKind.COUNTRY and (country or form.folded in countries().capital_of):
        return country or countries().capital_of[form.folded]
    if known_kind(form.written) in (ActorKind.COUNTRY, ActorKind.ORGANIZATION):
        table = countries()
        return table.name_of.get(form.folded) or table.seat_of.get(form.folded) or bodies().get(form.folded, "")
    return ""


def _key(form: _Form) -> str:
    """What the body is called everywhere: "Russia's foreign ministry" and "Russian Foreign Ministry" are one."""
    if form.kind is not ActorKind.ORGANIZATION or len(form.words) < 2:
        return form.folded
    first, _, rest = form.written.partition(" ")
    land = countries().demonym_of.get(first) or countries().name_of.get(fold(first), "")
    return f"{fold(land)} {fold(rest)}" if land else form.folded


def _fits(form: _Form, group: Group) -> bool:
    """Whether a form may be a shorter name of a group's actor."""
    short, full = form.words, group.words
    if form.placed and short[-1] != full[-1]:
        return False  # "in Velm" is not the firm "Velm Transit"
    if len(short) > len(full) or full[-1] in _OWNED or group.kind is ActorKind.COUNTRY:
        return False
    if group.kind is ActorKind.PERSON or (
        group.kind is None and not form.definite and form.kind is not ActorKind.ORGANIZATION
    ):
        shouted = form.written.isupper() and len(form.written) > 3
        return _short_of_person(short, full) and (form.kind in (None, ActorKind.PERSON) or shouted)
    return _short_of_body(form, short, full)


def _short_of_person(short: list[str], full: list[str]) -> bool:
    """A surname, a given name, a name without its middle; with three parts or more also one in the middle."""
    if len(short) == len(full):
        return short == full
    if full[-len(short) :] == short or (len(short) == 1 and full[0] == short[0]):
        return True
    if len(short) == 2 and len(full) > 2:
        return short[0] == full[0] and short[1] in full[1:]
    return len(short) == 1 and short[0] in full and len(short[0]) > 3


def _short_of_body(form: _Form, short: list[str], full: list[str]) -> bool:
    """Initials, the first words ("Wells" for "Wells Fargo"), or the last ones ("the Commission")."""
    if form.written.isupper() and form.folded in _initials(full):
        return True
    if known_kind(form.written) is not None or form.kind is ActorKind.PERSON:
        return False
    if full[-len(short) :] == short:
        return form.definite or len(short) > 1 or form.written.split()[-1] in BODIES
    firm = full[-1].capitalize() in FIRMS or (len(full) == 2 and full[-1].capitalize() not in BODIES)
    return firm and full[:-1] == short and not form.definite and not form.placed


def mentions(group: Group) -> tuple[Span, ...]:
    """Where a group's names stand, in text order."""
    return tuple(name.span for name in group.names)
