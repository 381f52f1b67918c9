"""The single-text forms of an export, by name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from briefreader.domain.reading import Reading
from briefreader.export import single
from briefreader.export.markdown import rendered
from briefreader.export.table import table
from briefreader.export.webannotation import web_annotations

FORMATS = ("markdown", "json", "csv")


def text_of(form: str, readings: Sequence[Reading], everything: bool) -> str:
    """The whole export as one text of this form."""
    if form == "json":
        return web_annotations(readings, everything)
    if form == "csv":
        return table(readings, everything)
    return single.one_text([rendered(one, everything) for one in readings])


def write_feeds(file: Path, opml: str) -> bool:
    """Writes a list of feeds to a file, whole or not at all; False where it is so already.  Raises ExportError."""
    return single.write_data(file, opml)


def write_one(file: Path, form: str, readings: Sequence[Reading], everything: bool) -> bool:
    """Writes it to a file, whole or not at all; False where it is so already.  Raises ExportError in words."""
    if form == "markdown":
        return single.write_markdown(file, [rendered(one, everything) for one in readings])
    return single.write_data(file, text_of(form, readings, everything))
