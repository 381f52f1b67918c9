"""The reader's wish to see the bundled articles or not; the worker carries it out."""

from __future__ import annotations

from collections.abc import Callable

from briefreader.library.notes import hidden_samples
from briefreader.services.home import bundled_articles
from briefreader.services.home.open import Opened
from briefreader.services.worker.client import Worker


class Samples:
    """Of one open home."""

    def __init__(self, opened: Opened, worker: Callable[[], Worker]) -> None:
        """`worker` gives the one to be asked, or raises WorkerError in words."""
        self._opened = opened
        self._worker = worker

    @property
    def hidden(self) -> bool:
        """Whether they are put away."""
        return bundled_articles.hidden(self._opened.notes)

    @property
    def behind(self) -> bool:
        """Whether the library has still to follow the reader's wish."""
        return not bundled_articles.in_step(self._opened.library)

    def show(self, shown: bool) -> None:
        """Puts them away, but for those with marks, or brings them back, when the worker has time; undo takes it back.

        Raises WorkerError where nothing can be written.
        """
        worker = self._worker()
        sentence = "brought the bundled samples back" if shown else "put the bundled samples away"
        at = int(self._opened.now().timestamp())
        hidden_samples.put(self._opened.notes, hidden_samples.SAMPLES, not shown, sentence, at)
        worker.samples()

    def settle(self) -> None:
        """Has the library follow the reader's wish."""
        self._worker().samples()
