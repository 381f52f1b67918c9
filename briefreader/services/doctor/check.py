"""One thing that was looked at, and how it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How it is."""

    OK = "ok"
    WARNING = "warning"
    FAILURE = "failure"


@dataclass(frozen=True, slots=True)
class Check:
    """One line."""

    name: str
    state: State
    told: str  # one or two sentences; where something is wrong, with what to do


def ok(name: str, told: str) -> Check:
    """All is well."""
    return Check(name, State.OK, told)


def warning(name: str, told: str) -> Check:
    """It works, and something should be done."""
    return Check(name, State.WARNING, told)


def failure(name: str, told: str) -> Check:
    """It does not work."""
    return Check(name, State.FAILURE, told)
