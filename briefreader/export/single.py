"""The whole export as one text, for a file of its own or the next program in a pipe."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from briefreader.domain.errors import ExportError
from briefreader.export.document import MarkdownFile
from briefreader.export.escape import address, literal
from briefreader.export.markdown import bracketed, fresh
from briefreader.export.vault import opened

SIGNS = (
    '---\ntype: "briefreader-article"',
    "<!-- briefreader:articles ",
    "Highlight,Title,Author,",
    '{\n "@context": ',
)
"""How the single files of every format begin: by this one of ours is known and may be replaced."""


def one_text(files: Sequence[MarkdownFile]) -> str:
    """One article as its file would be; several one under the other, without front matter, which only begins a file."""
    if len(files) == 1:
        return fresh(files[0])
    sections = [f"<!-- briefreader:articles {len(files)} -->\n", *map(_section, files)]
    return "\n".join(sections)


def write_one(path: Path, text: str) -> bool:
    """Makes `text` the content of `path`, whole or not at all; False where it is so already.

    Raises ExportError for a file that the program did not write, or that cannot be written.
    """
    if path.is_symlink() or (path.exists() and not path.is_file()):
        raise ExportError(f"{path} is no plain file: choose another name.")
    with opened(path.parent) as vault:
        seen = vault.seen(path.name) if vault else None
        old = seen.data.decode("utf-8", "replace") if seen else ""
        if seen and old == text:
            return False
        if seen and old and not old.startswith(SIGNS):
            raise ExportError(f"{path} is there already and not ours: choose another name.")
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
