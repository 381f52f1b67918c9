"""An actor in a line."""

from __future__ import annotations

from briefreader.plain.pages.sentence import sentence
from briefreader.wording.voices import Voice
from briefreader.wording.words import counted


def actor_row(voice: Voice) -> str:
    """Name, role, and how much is said."""
    return sentence((voice.name, voice.role or "", counted(voice.statements, "statement")))
