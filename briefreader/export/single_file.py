"""The whole export as one text, for a file of its own or the next program in a pipe."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from briefreader.domain.errors import ExportError
from briefreader.export.files.changes import Changes, Tally
from briefreader.export.files.disk import opened
from briefreader.export.files.document import ArticleFile, Form, Merged, fingerprint
from briefreader.export.files.merge import merged

_DATA = re.compile(  # how our tables, annotations, sources and lists of feeds begin
    r"Highlight,Title,Author,"
    r'|\{\n "@context": \[\n  "http://www\.w3\.org/ns/anno\.jsonld",\n  \{\n   "briefreader"'
    r'|\[\n \{\n  "id": "briefreader-'
    r"|% briefreader:sources\n"
    r'|<\?xml version="1\.0" encoding="UTF-8"\?>\n<opml xmlns:briefreader="urn:briefreader:opml"'
)


def one_text(form: Form, files: Sequence[ArticleFile]) -> str:
    """One article as its file would be; several one under the other, sealed by a fingerprint on the first line."""
    if len(files) == 1:
        return files[0].fresh()
    text = "\n".join(map(form.section, files))
    return f"{form.seal[0]}{fingerprint(text)}{form.seal[1]}\n{text}"


def write_articles(path: Path, form: Form, files: Sequence[ArticleFile], only_look: bool = False) -> Changes:
    """Makes one file of `files`; one article's file keeps what the reader wrote in it.

    Refused are a file that is not ours, and several articles in a file that the reader has edited.  Raises ExportError
    where it cannot be written.
    """

    def remade(old: str) -> Merged:
        if not old:
            return Merged(one_text(form, files))
        if len(files) == 1 and form.article_of(old) == files[0].id:
            return merged(old, files[0])
        if len(files) != 1 and _is_sealed(form, old):
            return Merged(one_text(form, files))
        raise _NotOursError(f"{path} is not ours, or was edited: choose another name, or a folder.")

    return _replace(path, remade, only_look)


def write_data(path: Path, text: str, only_look: bool = False) -> Changes:
    """Makes `text`, a table or JSON, the content of `path`; refused is a file that holds something else.

    Raises ExportError where it cannot be written.
    """

    def remade(old: str) -> Merged:
        if old and not _DATA.match(old):
            raise _NotOursError(f"{path} is there already and not ours: choose another name.")
        return Merged(text)

    return _replace(path, remade, only_look)


class _NotOursError(Exception):
    """A file that is not ours to write; the sentence says so."""


def _is_sealed(form: Form, text: str) -> bool:
    """Whether a text of several articles is as the program wrote it."""
    first, _, rest = text.partition("\n")
    before, after = form.seal
    return first.rstrip("\r") == f"{before}{fingerprint(rest)}{after}"


def _replace(path: Path, remade: Callable[[str], Merged], only_look: bool) -> Changes:
    """Writes what becomes of a file's text, whole or not at all."""
    tally = Tally()
    try:
        _put(path, remade, only_look, tally)
    except _NotOursError as error:
        tally.refused.append(str(error))
    return tally.changes()


def _put(path: Path, remade: Callable[[str], Merged], only_look: bool, tally: Tally) -> None:
    if path.is_symlink() or (path.exists() and not path.is_file()):
        raise _NotOursError(f"{path} is no plain file: choose another name.")
    with opened(path.parent, make=not only_look) as vault:
        seen = vault.seen(path.name) if vault else None
        try:
            old = seen.data.decode() if seen else ""
        except UnicodeDecodeError:
            raise _NotOursError(f"{path} is no UTF-8 text: choose another name.") from None
        merge = remade(old)
        tally.merges.append((path.name, merge))
        if seen and old == merge.text:
            tally.unchanged.append(path.name)
        elif vault is None or only_look:
            tally.would_write(path.name, old if seen else None, merge.text)
        elif vault.put(path.name, merge.text, seen):
            tally.written.append(path.name)
        else:
            raise ExportError(f"{path} was changed by another program just now: export again.")
