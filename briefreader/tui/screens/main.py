"""What the application knows of its main screen, whose rooms are built after the first paint."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from textual.screen import Screen


class MainScreen(Screen[None]):
    """Stands at the bottom of the stack from the start to the end."""

    @abstractmethod
    def leave(self) -> None:
        """The end, whoever asks for it: where the reader stopped, and what was being written, are kept."""

    @abstractmethod
    async def closed(self) -> Sequence[str]:
        """After the end, which may have been a crash: all is put in order; the notes that the disk did not take."""

    @abstractmethod
    def tell_how_to_quit(self) -> None:
        """C-c with nothing selected."""
