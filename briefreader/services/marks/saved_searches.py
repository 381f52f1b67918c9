"""The searches that the reader keeps by name; what is unread in them is counted beside the keys."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Mapping
from dataclasses import replace

from briefreader.domain.errors import NotFoundError, QueryError, SavedSearchError
from briefreader.domain.search.query import EVERYTHING, Query, Term, growing, parsed
from briefreader.domain.search.saved_search import SavedSearch, written
from briefreader.domain.text.clean import clean_line
from briefreader.domain.text.folding import folded
from briefreader.library import database
from briefreader.library.notes import saved_searches
from briefreader.services.home.open import Opened
from briefreader.services.messages import told

_LONGEST_NAME = 60


class SavedSearches:
    """All of them; a change can be undone, and returns a sentence."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._unread: Mapping[Query, int] = {}

    def all(self) -> list[SavedSearch]:
        """By name, with what was unread in each when it was counted last."""
        return [replace(one, unread=self._unread.get(one.query)) for one in self._kept()]

    def read(self, words: str) -> Query:
        """The query of a typed line, in which saved:NAME stands for a saved search, and an id may be its beginning.

        Raises QueryError, and for the beginning of several ids AmbiguousError.
        """
        return parsed(words, self._queries()).with_each(self._whole)

    def growing(self, words: str) -> Query:
        """That of a line that is still being typed."""
        return growing(words, self._queries())

    def save(self, name: str, query: Query) -> str:
        """Keeps a search under a new name.  Raises SavedSearchError, in words."""
        name, words = self._free(name), _words(query)
        sentence = f"saved the search “{name}”"
        saved_searches.put(self._opened.notes, name, name, words, sentence, self._at())
        return told(sentence)

    def rename(self, name: str, to: str) -> str:
        """Gives it another name.  Raises SavedSearchError, in words."""
        one = self.named(name)
        to = self._free(to, one.name)
        sentence = f"the search “{one.name}” is called “{to}” now"
        saved_searches.put(self._opened.notes, one.name, to, one.words, sentence, self._at())
        return told(sentence)

    def change(self, name: str, query: Query) -> str:
        """Gives it other words.  Raises SavedSearchError, in words."""
        one, words = self.named(name), _words(query)
        sentence = f"the search “{one.name}” looks for {words} now"
        saved_searches.put(self._opened.notes, one.name, one.name, words, sentence, self._at())
        return told(sentence)

    def remove(self, name: str) -> str:
        """Keeps it no longer; its articles stay where they are."""
        sentence = f"removed the search “{self.named(name).name}”"
        saved_searches.remove(self._opened.notes, self.named(name).name, sentence, self._at())
        return told(sentence)

    def named(self, name: str) -> SavedSearch:
        """The one of that name, as it is typed.  Raises NotFoundError."""
        found = next((one for one in self.all() if folded(one.name) == folded(_name(name))), None)
        if found is None:
            raise NotFoundError(f"No search is saved as “{clean_line(name)}”.")
        return found

    def counted(self, only: Query | None = None) -> list[SavedSearch]:
        """All of them, with what is unread in each, or in that of `only`, just now: for who has time to wait."""
        wanted = [one.query for one in self._kept() if only is None or one.query == only]
        self._unread = saved_searches.unread(self._opened.library, wanted, self._opened.now(), lambda: True)
        return self.all()

    async def count(self) -> bool:
        """Counts what is unread in each beside the keys; whether any number is another than before."""
        wanted = [one.query for one in self._kept()]
        over = threading.Event()
        try:
            found = await asyncio.to_thread(self._beside, wanted, over) if wanted else {}
        finally:
            over.set()  # who counts for nobody stops
        before, self._unread = self._unread, found
        return found != before

    def _beside(self, wanted: list[Query], over: threading.Event) -> dict[Query, int]:
        """In a thread, with a connection of its own."""
        home = self._opened.home
        db = database.open_reader(home.library, home.notes)
        try:
            return saved_searches.unread(db, wanted, self._opened.now(), lambda: not over.is_set())
        finally:
            db.close()

    def _whole(self, term: Term) -> Term:
        """A term with the whole of its id."""
        if term.field != "id":
            return term
        from briefreader.services.short_ids import TARGETS, identified  # late: no start needs it

        return replace(term, value=identified(self._opened, term.value, *TARGETS))

    def _kept(self) -> list[SavedSearch]:
        return [_understood(name, words) for name, words in saved_searches.all_(self._opened.notes)]

    def _queries(self) -> dict[str, Query]:
        return {one.name: one.query for one in self._kept()}

    def _free(self, name: str, but: str = "") -> str:
        """A typed name as it is kept.  Raises SavedSearchError for none, and for one that another search has."""
        line = _name(name)
        if not line:
            raise SavedSearchError("Give it a name.")
        for one in self._kept():
            if folded(one.name) == folded(line) and one.name != but:
                raise SavedSearchError(f"There is a search called “{one.name}” already: choose another name.")
        return line

    def _at(self) -> int:
        return int(self._opened.now().timestamp())


def _understood(name: str, words: str) -> SavedSearch:
    """What a newer version may have written is looked for word by word, and said."""
    try:
        return SavedSearch(name, words, parsed(words))
    except QueryError as error:
        return SavedSearch(name, words, Query((Term(words, phrase=True),)), trouble=error.located)


def _name(typed: str) -> str:
    """Without quotation marks, so that saved:"NAME" can say it."""
    return clean_line(typed.replace('"', "")).strip()[:_LONGEST_NAME].strip()


def _words(query: Query) -> str:
    """The line that is kept.  Raises SavedSearchError for a query that is none, or cannot be told in a line."""
    if query == EVERYTHING:
        raise SavedSearchError("This looks for everything: type words or a filter.")
    words = written(query)
    try:
        if written(parsed(words)) == words:
            return words
    except QueryError:
        pass
    raise SavedSearchError("This cannot be saved as it stands: put quotation marks around its words, in pairs.")
