"""The question a list answers: words and filters, all of which must hold, and alternatives in brackets."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from briefreader.domain.errors import QueryError
from briefreader.domain.search.dates import moment
from briefreader.domain.search.filters import NAMES, SAVED, STATES, meant, mistyped, question
from briefreader.domain.text.folding import folded

_TOKEN = re.compile(
    r"(?P<open>-?\()|(?P<close>\))"
    r"|(?P<not>-?)(?:(?P<field>[A-Za-z]+):(?=[^\s)]))?"
    r"(?:\"(?P<phrase>[^\"]*)\"|[“„«](?P<curly>[^“”„«»]*)[”“»]|(?P<word>(?:[^\s()]|\([^\s()]*\))+))"
)
_GROWING = ("", "from")  # the filters that look for whole words
QUOTES = '"“„«'
"""What begins a phrase."""

_OR = ("or", "OR")
_TOO_DEEP = "These are too many brackets within each other."
_DEEPEST = 20  # brackets within brackets
_MOST = 300  # conditions, those of saved searches among them: SQLite holds a thousand
_NESTED = 5  # alternatives within each other, those of saved searches among them: SQLite's grammar holds seven


@dataclass(frozen=True, slots=True)
class Term:
    """One condition: `field` is empty for words of the text, else the name of a filter."""

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

    saved:NAME stands for one of those `saved`, by name.  Raises QueryError, with the place, for what cannot be
    understood: half a pair of brackets or quotation marks, an "or" with nothing beside it, a filter or a value that
    there is not.  What is empty asks for everything; what is typed and asks for nothing is refused.
    """
    return _read(text, True, saved)


def growing(text: str, saved: Mapping[str, Query] = {}) -> Query:
    """The query of a line that is still being typed: its last word, from two letters on, may go on.

    Raises QueryError only for what no further letter puts right.
    """
    return _read(text, False, saved)


def _read(text: str, finished: bool, saved: Mapping[str, Query]) -> Query:
    try:
        return _Reading(text, finished, saved).query()
    except QueryError as error:
        error.line = text
        raise


class _Reading:
    """A typed line, read from left to right."""

    def __init__(self, text: str, finished: bool, saved: Mapping[str, Query]) -> None:
        self._text = text
        self._finished = finished
        self._saved = {folded(name): query for name, query in saved.items()}
        self._names = list(saved)
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
        if whole == EVERYTHING and self._tokens:
            self._refuse("There is nothing to look for in this: type a word or a filter.", self._tokens[0].start())
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
                self._refuse("This bracket closes nothing: remove it, or put it in quotation marks.", token.start())
            elif token["word"] in _OR and not token["field"] and not token["not"]:
                if not found[-1]:
                    self._refuse("“or” needs something on both sides.", token.start())
                last_or = token.start()
                found.append([])
            elif token["open"]:
                found[-1] += self._bracket(token, depth)
            else:
                found[-1] += self._condition(token)
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
        if not closed:
            self._refuse("This bracket is not closed.", opening.start())
        if found == [EVERYTHING]:
            return ()
        negated = opening["open"] == "-("
        return found[0].parts if len(found) == 1 and not negated else (Choice(tuple(found), negated),)

    def _condition(self, token: re.Match[str]) -> tuple[Term | Choice, ...]:
        """What a word, a phrase or a filter asks for; nothing where it is not finished."""
        field = self._field(token)
        prefix = f"{token['field']}:" if token["field"] and not field else ""
        value, at = prefix + (token[_content(token)] or ""), token.start()
        if not value.strip():
            self._refuse("There is nothing between these quotation marks.", at)
            return ()
        if token["word"]:
            if token["word"][0] in QUOTES:
                self._refuse("This quotation mark is not closed.", token.start("word"))
            if not field and value[-1] == ":" and self._without_value(value[:-1], at):
                return ()
        if field == SAVED:
            return self._named(value, token)
        if self._being_typed(token) and not _fits(field, value):
            return ()
        if token["word"] and field in _GROWING and self._goes_on(token):
            value += "*"
        return (Term(_checked(field, value, at), field, not token["word"], token["not"] == "-"),)

    def _field(self, token: re.Match[str]) -> str:
        """The filter that a token is, empty for words.  Raises QueryError for what is likely a mistyped one."""
        typed = token["field"] or ""
        name = typed.lower()
        if name in NAMES or not typed:
            return name
        if other := meant(name):
            raise _no_filter(typed, other, token.start("field"))
        return ""

    def _without_value(self, name: str, at: int) -> bool:
        """Whether `name` and a colon ask for nothing.  A capital begins a word: "Raid: three held"."""
        if name in NAMES:
            self._refuse(f"“{name}:” needs a value right after it, without a blank.", at)
            return True
        if self._finished and name.islower() and (other := mistyped(name)):
            raise _no_filter(name, other, at)
        return False

    def _named(self, name: str, token: re.Match[str]) -> tuple[Term | Choice, ...]:
        """What a saved search looks for."""
        query = self._saved.get(folded(name))
        if query is None:
            self._refuse(f"No search is saved as “{name}”.{question(name, self._names)}", token.start())
            return ()
        return (Choice(tuple(_flat([query])), True),) if token["not"] else query.parts

    def _being_typed(self, token: re.Match[str]) -> bool:
        """Whether the next letter may belong to it."""
        return not self._finished and token is self._tokens[-1] and token.end() == len(self._text)

    def _goes_on(self, token: re.Match[str]) -> bool:
        """Whether a word is more than its first letter, and may still be being typed."""
        return self._being_typed(token) and len(token["word"]) > 1 and self._text[-1].isalnum()

    def _refuse(self, sentence: str, at: int) -> None:
        """Says what is wrong, unless the line is not finished yet."""
        if self._finished:
            raise QueryError(sentence, at)


def _no_filter(typed: str, meant: str, at: int) -> QueryError:
    return QueryError(f"“{typed}:” is not a filter. Did you mean {meant}:? Quotation marks make it a word.", at)


def _content(token: re.Match[str]) -> str:
    """The group that holds a token's words."""
    return next(group for group in ("phrase", "curly", "word") if token[group] is not None)


def _fits(field: str, value: str) -> bool:
    """Whether a filter understands the value."""
    try:
        _checked(field, value, 0)
    except QueryError:
        return False
    return True


def _checked(field: str, value: str, at: int) -> str:
    """The value as the filter has it.  Raises QueryError, with `at` as the place, for one that it does not know."""
    if field == "is":
        if value.lower() in STATES:
            return value.lower()
        hint = question(value, STATES, "is:") or f" After is: write {', '.join(STATES[:-1])} or {STATES[-1]}."
        raise QueryError(f"“is:{value}” is not a filter.{hint}", at)
    if field in ("since", "before"):
        moment(value, datetime.now(UTC), at)
    return value


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
