"""Values out of JSON that somebody else wrote: of the right type, within limits and clean, or refused by name."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any, TypeGuard

from briefreader.domain import ids
from briefreader.domain.text.clean import clean, clean_line
from briefreader.domain.text.span import Span
from briefreader.sources.text import limits

Told = dict[str, Any]

_MOST_DIGITS = 15
_FURTHEST = 100_000_000  # no text is longer than this


class WrongError(ValueError):
    """Something is not what it has to be; says what, for a sentence around it."""


def loaded(data: bytes) -> Any:
    """What JSON says.  Raises WrongError for what is none, is nested out of all measure, or holds no real numbers."""
    try:
        text = data.decode(json.detect_encoding(data)).lstrip("\ufeff")
        return json.loads(text, parse_int=_integer, parse_constant=_constant)
    except RecursionError:
        raise WrongError("it is nested too deeply") from None
    except UnicodeDecodeError:
        raise WrongError("it is no UTF-8") from None
    except json.JSONDecodeError as error:
        raise WrongError(f"it is broken off or damaged at line {error.lineno}") from None


def _integer(digits: str) -> int:
    if len(digits) > _MOST_DIGITS:
        raise WrongError("it contains a number that is too large")
    return int(digits)


def _constant(name: str) -> None:
    raise WrongError(f"it holds {name}, which is no number")


def several(value: Any) -> list[Any]:
    """A list; JSON-LD writes a list of one thing as that thing, and an empty one not at all."""
    return value if isinstance(value, list) else [] if value is None else [value]


def objects(value: Any, name: str) -> list[Told]:
    """A list of objects, or one."""
    found = several(value)
    if not all(isinstance(one, dict) for one in found):
        raise WrongError(f"“{name}” holds something else than objects")
    return found


def of_type(value: Any, kind: str) -> Told:
    """The object of that type among `value`, or one that says nothing."""
    return next((one for one in objects(value, "selector") if kind in several(one.get("type"))), {})


def part(told: Told, key: str) -> Told:
    """The object under `key`."""
    value = told.get(key)
    if not isinstance(value, dict):
        raise WrongError(f"“{key}” is no object")
    return value


def words(told: Told, key: str, longest: int = limits.NOTE) -> str:
    """The text under `key`, not cleaned; empty where there is none."""
    value = told.get(key, "")
    if not isinstance(value, str) or len(value) > longest:
        raise WrongError(f"“{key}” is no text, or too long")
    return value


def text(told: Told, key: str) -> str:
    """The text under `key`, clean."""
    return clean(words(told, key))


def line(told: Told, key: str, longest: int = limits.TITLE) -> str:
    """The text under `key` in one clean line."""
    return clean_line(words(told, key, longest))


def name(told: Told, key: str) -> str:
    """The id of ours under `key`."""
    value = words(told, key)
    if not ids.is_id(value):
        raise WrongError(f"“{key}” is no id of briefreader's")
    return value


def yes(told: Told, key: str) -> bool:
    """Whether `key` says true."""
    value = told.get(key, False)
    if not isinstance(value, bool):
        raise WrongError(f"“{key}” is neither true nor false")
    return value


def probability(told: Told, key: str) -> float:
    """The number from 0 to 1 under `key`."""
    value = told.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise WrongError(f"“{key}” is no number from 0 to 1")
    return float(value)


def span(told: Told) -> Span:
    """The place that a TextPositionSelector names."""
    start, end = told.get("start"), told.get("end")
    if not _is_place(start) or not _is_place(end) or start >= end:
        raise WrongError("a selector's “start” and “end” are no place in a text")
    return Span(start, end)


def _is_place(value: Any) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _FURTHEST


def by_clock(told: Told, key: str) -> datetime:
    """The same by the reader's clock of then, where that is told beside it."""
    found = moment(told, key)
    if "briefreader:clock" not in told:
        return found
    try:
        shown = datetime.fromisoformat(words(told, "briefreader:clock"))
    except ValueError:
        raise WrongError("“briefreader:clock” is not a date") from None
    if shown != found:
        raise WrongError(f"“briefreader:clock” is another moment than “{key}”")
    return shown


def moment(told: Told, key: str) -> datetime:
    """The date under `key`, UTC."""
    try:
        found = datetime.fromisoformat(words(told, key))
        found = found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        raise WrongError(f"“{key}” is not a date") from None
    if found.year < 1000:
        raise WrongError(f"“{key}” is not a date")
    return found.replace(microsecond=0)
