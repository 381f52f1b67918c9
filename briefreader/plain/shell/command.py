"""A command: the word it is called by, what it does, and what the help says of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from briefreader.plain.shell.session import Session

Do = Callable[[Session, str], None]
"""Does it, with what was typed after the word.  Raises BriefreaderError in words."""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the reader can do."""

    id: str  # as the screens and config.toml call it, where they have it
    word: str  # "next", or several: "next unread"
    do: Do
    help: str
    keys: tuple[str, ...] = ()  # single characters, those of the screens
    takes: str = ""  # what may stand after it; empty where nothing may


class QuitError(Exception):
    """The reader wants to leave."""
