"""A screen that lies over another for a while and is answered once."""

from __future__ import annotations

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import Screen

Result = TypeVar("Result")


class PassingScreen(Screen[Result]):
    """Two keys may be on their way to it when the first closes it: Textual would close what lies under it as well.

    To be named last among the bases: Textual takes styles from the first.
    """

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Answers and goes; what comes after the answer is none."""
        return super().dismiss(result) if self.app.screen is self else AwaitComplete()
