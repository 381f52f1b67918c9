"""An actor in a line."""

from __future__ import annotations

from briefreader.plain.shell.sentence import sentence
from briefreader.wording.counts import counted
from briefreader.wording.statements.voices import Voice


def actor_row(voice: Voice) -> str:
    """Name, role, and how much is said."""
    return sentence((voice.name, voice.role or "", counted(voice.statements, "statement")))
