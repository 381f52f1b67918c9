"""What was typed cannot be done: one sentence that says what would work."""

from __future__ import annotations

from briefreader.domain.errors import BriefreaderError


class RefusalError(BriefreaderError):
    """Told at once; nothing has changed."""
