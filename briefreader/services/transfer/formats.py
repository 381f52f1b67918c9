"""The forms in which notes and sources leave, by name: what a screen or the command line offers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from briefreader.domain.errors import ExportError


class Holds(StrEnum):
    """What a format is for."""

    ANNOTATIONS = "annotations"  # what the reader marked
    SOURCES = "sources"  # the articles it was marked in, to be cited


@dataclass(frozen=True, slots=True)
class Format:
    """One form."""

    id: str  # as --format names it
    title: str  # in words
    suffix: str
    folder: bool  # a file an article, in a folder (a single file as well); else one file
    holds: Holds = Holds.ANNOTATIONS

    def file_in(self, folder: Path) -> Path:
        """The one file that holds all of it, as it is called where the reader names none."""
        return folder / f"briefreader{self.suffix}"


FORMATS = (
    Format("markdown", "Markdown, one file per article", ".md", True),
    Format("org", "Org mode, one file per article", ".org", True),
    Format("logseq", "Logseq, one page per article", ".md", True),
    Format("json", "W3C annotations, for another program or another home", ".json", False),
    Format("csv", "CSV for Readwise", ".csv", False),
    Format("bibtex", "Sources as BibTeX", ".bib", False, Holds.SOURCES),
    Format("csl", "Sources as CSL-JSON", ".csl.json", False, Holds.SOURCES),
)


def format_of(name: str) -> Format:
    """The format of that id.  Raises ExportError for an unknown one."""
    found = next((one for one in FORMATS if one.id == name), None)
    if found is None:
        raise ExportError(f"“{name}” is not one of {', '.join(one.id for one in FORMATS)}.")
    return found
