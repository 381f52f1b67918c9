"""A list of articles as a screen scrolls it: its order in memory, its rows read as they are shown."""

from __future__ import annotations

from collections.abc import Sequence

from briefreader.domain.news.headline import Headline
from briefreader.domain.search.query import Query
from briefreader.library.articles import headlines
from briefreader.library.database import Connection
from briefreader.library.search import list_keys
from briefreader.services.home.open import Opened


class HeadlineSource:
    """The articles that a query selects, newest or best first, as they were when this was made."""

    def __init__(self, opened: Opened, query: Query, best: bool = False) -> None:
        self.query = query
        self._db: Connection = opened.library
        self._keys = (list_keys.best_keys if best else list_keys.keys)(self._db, query, opened.now())

    def __len__(self) -> int:
        return len(self._keys)

    def window(self, start: int, count: int) -> Sequence[Headline]:
        """Up to `count` rows from `start` on."""
        return headlines.rows(self._db, self._keys[max(0, start) : max(0, start) + count])

    def index_of(self, article_id: str) -> int | None:
        """Where an article stands in the list."""
        key = headlines.key_of(self._db, article_id)
        try:
            return None if key is None else self._keys.index(key)
        except ValueError:
            return None

    def next_unread(self, article_id: str | None, step: int = 1) -> str | None:
        """The next unread article after (step 1) or before (step -1) this one; from the list's edge with None."""
        at = self.index_of(article_id) if article_id else None
        down, up = (self._keys, self._keys) if at is None else (self._keys[at + 1 :], self._keys[:at])
        rest = down if step > 0 else up[::-1]
        key = headlines.unread(self._db, rest)
        return headlines.rows(self._db, [key])[0].id if key is not None else None
