"""Words put together so that they are heard as one sentence."""

from __future__ import annotations

from collections.abc import Iterable

_STOPS = ".?!…:,;"
_CLOSING = "”’\"')»]"


def ended(words: str) -> str:
    """`words` with a stop at the end, where they have none; no words stay none."""
    words = words.strip()
    return words if words.rstrip(_CLOSING)[-1:] in _STOPS else f"{words}."


def sentence(parts: Iterable[str]) -> str:
    """Those that say anything, with commas between them and a stop at the end; empty where none does."""
    told = ", ".join(part for part in parts if part)
    return ended(told) if told else ""


def capital(words: str) -> str:
    """Words of ours at the beginning of a sentence; a name keeps the letters it has."""
    return f"{words[:1].upper()}{words[1:]}"
