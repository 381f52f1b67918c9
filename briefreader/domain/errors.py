"""What can go wrong that a reader can do something about: each error one class, one sentence."""

from __future__ import annotations

from pathlib import Path

_EXCERPT = 30  # characters of a query, from the place of what is wrong in it


class BriefreaderError(Exception):
    """An error to be told in its own words, without a traceback."""


class NotFoundError(BriefreaderError):
    """An id that is nobody's."""


class AmbiguousError(BriefreaderError):
    """The beginning of several ids; the message lists them, one per line."""


class QueryError(BriefreaderError):
    """A query that cannot be understood; `at` is the place in `line`, the query as typed, in characters."""

    def __init__(self, message: str, at: int = 0, line: str = "") -> None:
        super().__init__(message)
        self.at = at
        self.line = line

    @property
    def located(self) -> str:
        """The message, with the place in words where the query is longer than a word."""
        if " " not in self.line.strip():
            return str(self)
        rest = self.line[self.at : self.at + _EXCERPT].strip()
        return f"{self} At character {self.at + 1}: “{rest}{'…' if len(self.line) > self.at + _EXCERPT else ''}”"


class SettingsError(BriefreaderError):
    """A config.toml that cannot be read."""


class FetchError(BriefreaderError):
    """A document that did not come; the message says why and, where something helps, what to do."""


class RefusedError(FetchError):
    """An address that is not to be contacted."""


class ParseError(BriefreaderError):
    """Bytes that are no feed or page; the message says what they are."""


class LibraryError(BriefreaderError):
    """A library file that cannot be opened or written; the message says what to do."""


class DamagedError(LibraryError):
    """A library file that is not what it should be; `file` is which."""

    def __init__(self, message: str, file: Path) -> None:
        super().__init__(message)
        self.file = file


class ForeignError(DamagedError):
    """A library file that is another program's."""


class BusyError(LibraryError):
    """Somebody else is writing the library; `pid` is who, 0 when unknown."""

    def __init__(self, message: str, pid: int = 0) -> None:
        super().__init__(message)
        self.pid = pid


class AnnotationError(BriefreaderError):
    """Words that cannot be marked so."""


class SavedSearchError(BriefreaderError):
    """A search that cannot be kept so."""


class ExportError(BriefreaderError):
    """A file that could not be written, or that is not ours to write."""


class PathError(BriefreaderError):
    """A path that a person typed and that leads nowhere."""


class WorkerError(BriefreaderError):
    """The worker process is gone or did not start."""


class ServeError(BriefreaderError):
    """The reader cannot be shown in a browser: a package is missing, or nothing can listen at the address."""
