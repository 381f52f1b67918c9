"""The question a list answers: words and filters, all of which must hold, and alternatives in brackets."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from briefreader.domain.errors import QueryError
from briefreader.domain.folding import folded
from briefreader.domain.moments import moment

FIELDS = ("from", "actor", "said", "tag", "is", "since", "before", "id", "feed", "folder")
_SAVED = "saved"  # a field that a query is put in the place of
STATES = ("unread", "read", "bookmarked", "noted", "tagged", "marked", "sample")

_TOKEN = re.compile(
    r"(?P<open>-?\()|(?P<close>\))"
    r"|(?P<not>-?)(?:(?P<field>[a-z]+):(?=[^\s)]))?"
    r"(?:\"(?P<phrase>[^\"]*)\"|(?P<word>(?:[^\s()]|\([^\s()]*\))+))"
)
_OR = ("or", "OR")
_TOO_DEEP = "These are too many brackets within each other."
_DEEPEST = 20  # brackets within brackets
_MOST = 300  # conditions, those of saved searches among them: SQLite holds a thousand
_NESTED = 5  # alternatives within each other, those of saved searches among them: SQLite's grammar holds seven


@dataclass(frozen=True, slots=True)
class Term:
    """One condition: `field` is empty for words of the text, else one of FIELDS."""

    value: str
    field: str = ""
    phrase: bool = False
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """All of its parts must hold; the empty query holds for everything."""

    parts: tuple[Term | Choice, ...] = ()

    @property
    def terms(self) -> tuple[Term, ...]:
        """The conditions that must hold whatever else does: those outside of brackets."""
        return tuple(part for part in self.parts if isinstance(part, Term))

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The brackets, and what stands on both sides of an "or"."""
        return tuple(part for part in self.parts if isinstance(part, Choice))

    def values(self, field: str, negated: bool = False) -> tuple[str, ...]:
        """The values asked for (or excluded) in one field, outside of brackets."""
        return tuple(t.value for t in self.terms if t.field == field and t.negated == negated)

    def and_(self, field: str, value: str) -> Query:
        """This query with one more filter."""
        return replace(self, parts=(*self.parts, Term(value, field)))

    def with_each(self, changed: Callable[[Term], Term]) -> Query:
        """This query with every term, those in brackets too, as `changed` has it."""
        return Query(
            tuple(
                changed(part)
                if isinstance(part, Term)
                else replace(part, queries=tuple(one.with_each(changed) for one in part.queries))
                for part in self.parts
            )
        )


@dataclass(frozen=True, slots=True)
class Choice:
    """One of its queries must hold, or none of them."""

    queries: tuple[Query, ...]
    negated: bool = False


EVERYTHING = Query()


def parsed(text: str, saved: Mapping[str, Query] = {}) -> Query:
    """The query a reader typed: words, "phrase", -not, or, ( ), from: actor: said: tag: is: since: before: id: feed:.

    saved:NAME stands for one of those `saved`, by name.  Raises QueryError, with the place, for a state or a date that
    cannot be understood, a bracket without its other half, an "or" with nothing beside it, a name that nothing has.
    """
    return _Reading(text, True, saved).query()


def growing(text: str, saved: Mapping[str, Query] = {}) -> Query:
    """The query of a line that is still being typed: its last word, from two letters on, may go on."""
    return _Reading(text, False, saved).query()


class _Reading:
    """A typed line, read from left to right."""

    def __init__(self, text: str, finished: bool, saved: Mapping[str, Query]) -> None:
        self._text = text
        self._finished = finished
        self._saved = {folded(name): query for name, query in saved.items()}
        self._tokens = list(_TOKEN.finditer(text))
        self._at = 0

    def query(self) -> Query:
        """The whole line."""
        found = self._alternatives(0)
        whole = found[0] if len(found) == 1 else Query((Choice(tuple(found)),))
        if _depth(whole) > _NESTED:
            raise QueryError(_TOO_DEEP, 0)
        if _size(whole) > _MOST:
            raise QueryError(f"These are more than {_MOST} words and filters: that is too much for one search.", 0)
        return whole

    def _alternatives(self, depth: int) -> list[Query]:
        """What stands between "or"s, up to the end or a closing bracket."""
        found: list[list[Term | Choice]] = [[]]
        last_or = None
        while self._at < len(self._tokens):
            token = self._tokens[self._at]
            self._at += 1
            if token["close"]:
                if depth:
                    self._at -= 1
                    break
                self._refuse("This bracket closes none: take it away, or put it in quotation marks.", token.start())
            elif token["word"] in _OR and not token["field"] and not token["not"]:
                if not found[-1]:
                    self._refuse("“or” needs something on both sides.", token.start())
                last_or = token.start()
                found.append([])
            elif token["open"]:
                found[-1] += self._bracket(token, depth)
            elif token["field"] == _SAVED:
                found[-1] += self._named(token)
            elif term := self._term(token):
                found[-1].append(term)
        if last_or is not None and not found[-1]:
            self._refuse("“or” needs something on both sides.", last_or)
        return _flat(Query(tuple(parts)) for parts in found if parts) or [EVERYTHING]

    def _bracket(self, opening: re.Match[str], depth: int) -> tuple[Term | Choice, ...]:
        """What stands in brackets; without "or" they matter only behind a minus."""
        if depth >= _DEEPEST:
            raise QueryError(_TOO_DEEP, opening.start())
        found = self._alternatives(depth + 1)
        closed = self._at < len(self._tokens)
        self._at += closed
        if found == [EVERYTHING]:
            return ()
        if not closed:
            self._refuse("This bracket is not closed.", opening.start())
        negated = opening["open"] == "-("
        return found[0].parts if len(found) == 1 and not negated else (Choice(tuple(found), negated),)

    def _named(self, token: re.Match[str]) -> tuple[Term | Choice, ...]:
        """What a saved search looks for."""
        name: str = token["phrase"] if token["phrase"] is not None else token["word"]
        query = self._saved.get(folded(name))
        if query is None:
            self._refuse(f"No search is saved as “{name}”.", token.start())
            return ()
        return (Choice(tuple(_flat([query])), True),) if token["not"] else query.parts

    def _term(self, token: re.Match[str]) -> Term | None:
        """One condition; None where nothing is asked for."""
        field = token["field"] or ""
        value: str = token["phrase"] if token["phrase"] is not None else token["word"]
        if field and field not in FIELDS:
            value, field = f"{field}:{value}", ""
        if field == "is" and value not in STATES:
            raise QueryError(f"“is:{value}” is none of {', '.join(STATES)}.", token.start())
        if field in ("since", "before"):
            moment(value, datetime.now(UTC), token.start())
        if not field and value[-1:] == ":" and value[:-1] in (*FIELDS, _SAVED):
            self._refuse(f"“{value}” needs a word right behind it.", token.start())
        if not field and token["word"] and self._goes_on(token):
            value += "*"
        return Term(value, field, token["phrase"] is not None, token["not"] == "-") if value else None

    def _goes_on(self, token: re.Match[str]) -> bool:
        """Whether a word may still be being typed."""
        last = token is self._tokens[-1] and token.end() == len(self._text)
        return not self._finished and last and len(token["word"]) > 1 and self._text[-1].isalnum()

    def _refuse(self, sentence: str, at: int) -> None:
        """Tells what is wrong, unless the line is not finished yet."""
        if self._finished:
            raise QueryError(sentence, at)


def _depth(query: Query) -> int:
    """How many alternatives stand within each other."""
    return max((1 + max(map(_depth, one.queries), default=0) for one in query.choices), default=0)


def _size(query: Query) -> int:
    """How many conditions it has."""
    return len(query.terms) + sum(_size(each) for one in query.choices for each in one.queries)


def _flat(queries: Iterable[Query]) -> list[Query]:
    """Alternatives without alternatives that stand alone among them: (a or b) or c is a or b or c."""
    found: list[Query] = []
    for query in queries:
        match query.parts:
            case (Choice(within, False),):
                found += within
            case _:
                found.append(query)
    return found
