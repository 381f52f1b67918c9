"""The articles that come with the program: in the library, or put away by the reader until they are wanted again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from briefreader.analysis.method import METHOD
from briefreader.library.database import Connection
from briefreader.library.notes import hidden_samples
from briefreader.library.sqlite import metadata

_FACT = "bundled"
_AWAY = "put away"


def hidden(db: Connection) -> bool:
    """Whether the reader has put them away."""
    return hidden_samples.is_away(db, hidden_samples.SAMPLES)


def in_step(library: Connection) -> bool:
    """Whether the library holds what this version brings, or none of it where the reader wants none."""
    return metadata.told(library, _FACT) == _wanted(library)


@dataclass(frozen=True, slots=True)
class Settled:
    """What was done with them."""

    stored: tuple[str, ...]  # ids, to be analysed
    stayed: int = 0  # how many the reader has marked, so that they stay whatever else goes

    @property
    def sentence(self) -> str:
        """In words."""
        if self.stored:
            return "The bundled samples are back."
        kept = f"; {self.stayed} with your marks stayed" if self.stayed else ""
        return f"The bundled samples are put away{kept}."


def settle(library: Connection, now: datetime) -> Settled:
    """Stores them, or removes those that bear no mark, as the reader wants it."""
    from briefreader.library.articles import counts, store  # late: a start that finds them in step needs none of it
    from briefreader.sources.bundled import bundled_articles

    if hidden(library):
        stayed = store.remove_feed(library, "")
        counts.settle_all(library)
        return Settled((), stayed)
    bundled = bundled_articles()
    store.store_bundled(library, bundled, now)
    return Settled(tuple(one.id for one in bundled))


def settled(library: Connection) -> None:
    """Remembers that it is done."""
    metadata.tell(library, _FACT, _wanted(library))


def _wanted(library: Connection) -> str:
    """What they and their analysis depend on."""
    from briefreader import __version__

    return _AWAY if hidden(library) else f"{__version__} {METHOD}"
