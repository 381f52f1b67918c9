"""The whole export as one text, for a file of its own or the next program in a pipe."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from briefreader.domain.errors import ExportError
from briefreader.export.document import MarkdownFile, fingerprint
from briefreader.export.escape import address, literal
from briefreader.export.markdown import article_of, bracketed, fresh
from briefreader.export.merge import merged
from briefreader.export.vault import opened

_SEVERAL = re.compile(r"<!-- briefreader:articles sha=([0-9a-f]+) -->\r?\n")
_DATA = (  # how our tables, JSON and lists of feeds begin
    "Highlight,Title,Author,",
    '{\n "@context": "http://www.w3.org/ns/anno',
    '<?xml version="1.0" encoding="UTF-8"?>\n<opml xmlns:briefreader="urn:briefreader:opml"',
)


def one_text(files: Sequence[MarkdownFile]) -> str:
    """One article as its file would be; several one under the other, without front matter, which only begins a file."""
    if len(files) == 1:
        return fresh(files[0])
    text = "\n".join(map(_section, files))
    return f"<!-- briefreader:articles sha={fingerprint(text)} -->\n{text}"


def write_markdown(path: Path, files: Sequence[MarkdownFile]) -> bool:
    """Makes one file of `files`; one article's file keeps what the reader wrote in it.  False: it was so already.

    Raises ExportError for a file that is not ours, for several articles in a file that the reader has edited, and
    where it cannot be written.
    """

    def remade(old: str) -> str:
        if not old:
            return one_text(files)
        if len(files) == 1 and article_of(old) == files[0].id:
            return merged(old, files[0]).text
        head = _SEVERAL.match(old)
        if len(files) != 1 and head and fingerprint(old[head.end() :]) == head[1]:
            return one_text(files)
        raise ExportError(f"{path} is not ours, or was edited: choose another name, or a folder.")

    return _replace(path, remade)


def write_data(path: Path, text: str) -> bool:
    """Makes `text`, a table or JSON, the content of `path`; False where it is so already.

    Raises ExportError for a file that holds something else, or that cannot be written.
    """

    def remade(old: str) -> str:
        if old and not old.startswith(_DATA):
            raise ExportError(f"{path} is there already and not ours: choose another name.")
        return text

    return _replace(path, remade)


def _replace(path: Path, remade: Callable[[str], str]) -> bool:
    """Writes what becomes of a file's text, whole or not at all."""
    if path.is_symlink() or (path.exists() and not path.is_file()):
        raise ExportError(f"{path} is no plain file: choose another name.")
    with opened(path.parent) as vault:
        seen = vault.seen(path.name) if vault else None
        try:
            text = remade(seen.data.decode() if seen else "")
        except UnicodeDecodeError:
            raise ExportError(f"{path} is no UTF-8 text: choose another name.") from None
        if seen and seen.data == text.encode():
            return False
        if vault is None or not vault.put(path.name, text, seen):
            raise ExportError(f"{path} was changed by another program just now: export again.")
    return True


def _section(file: MarkdownFile) -> str:
    """One of several articles: title, source, blocks."""
    head = file.front_matter
    published = head["published"]
    date = [published.date().isoformat()] if isinstance(published, datetime) else []
    source = ", ".join([literal(str(head["source"])) or "the article", *date])
    url = address(str(head["url"]))
    lines = [f"**{literal(str(head['title'])) or 'Untitled'}**", "", f"[{source}]({url})" if url else source]
    return "\n".join(["* * *", "", *lines, "", *(f"{bracketed(block)}\n" for block in file.blocks)])
