"""The sentences in which a change is told: to the reader now, and again when it is undone."""

from __future__ import annotations

from briefreader.domain.text.clean import clean_line

_SHOWN = 40


def short(words: str) -> str:
    """The beginning of `words`, enough to know them by."""
    line = clean_line(words)
    return line if len(line) <= _SHOWN else line[:_SHOWN].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def quoted(words: str) -> str:
    """`words` between quotation marks, short, without marks of their own."""
    return f"“{short(words.strip('“”‘’ '))}”"


def told(sentence: str) -> str:
    """A change as a sentence."""
    return f"{sentence[0].upper()}{sentence[1:]}."


def counted(number: int, noun: str) -> str:
    """ "1 feed", "3 feeds"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def kept(failed: int) -> str:
    """What becomes of addresses that were added and could not be read."""
    if failed == 1:
        return "It stays among your feeds and is tried again with each refresh."
    return "They stay among your feeds and are tried again with each refresh."
