"""The articles that come with the program: plain text with a small front matter, and marks for blocks."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import briefreader
from briefreader.domain import ids
from briefreader.domain.errors import ParseError
from briefreader.domain.news.article import Article, BlockKind, assembled
from briefreader.domain.text.clean import clean_line
from briefreader.sources.text.links import web_address

_FRONT = re.compile(r"---\n(.*?)\n---\n(.*)", re.DOTALL)
_MARKS = {
    "# ": BlockKind.HEADING,
    "- ": BlockKind.LIST_ITEM,
    "> ": BlockKind.QUOTE,
    "[caption] ": BlockKind.CAPTION,
    "[byline] ": BlockKind.BYLINE,
    "[embed] ": BlockKind.EMBED,
    "[furniture] ": BlockKind.FURNITURE,
}


def bundled_articles(folder: Path | None = None) -> tuple[Article, ...]:
    """All of them, in the order of their file names.  Raises ParseError naming the file that cannot be read."""
    return tuple(_article(file) for file in sorted((folder or _folder()).glob("*.txt")))


def _folder() -> Path:
    """Inside an installed package; beside the package in a development tree, where their one source lies."""
    package = Path(briefreader.__file__).parent
    installed = package / "bundled"
    return installed if installed.is_dir() else package.parent / "fixtures" / "articles"


def _article(file: Path) -> Article:
    try:
        front = _FRONT.match(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        raise ParseError(f"{file.name} cannot be read: it is no text file in UTF-8.") from None
    if front is None:
        raise ParseError(f"{file.name} does not begin with its particulars between two lines of ---.")
    pairs = (line.partition(":") for line in front[1].splitlines() if line.strip())
    told = {key.strip(): clean_line(value) for key, _, value in pairs}
    for key in ("title", "outlet", "sample"):
        if not told.get(key):
            raise ParseError(f"{file.name}: its particulars lack “{key}:”.")
    text, blocks = assembled(_parts(front[2]))
    return Article(
        id=ids.made_from("bundled", file.stem),
        title=told["title"],
        text=text,
        blocks=blocks,
        outlet=told["outlet"],
        byline=told.get("byline", ""),
        url=web_address(told.get("url", "")),
        published=_date(told.get("date", ""), file),
        language=told.get("language", "en"),
        credit=told.get("credit", ""),
        sample=told["sample"] == "yes",
    )


def _date(written: str, file: Path) -> datetime:
    try:
        date = datetime.fromisoformat(written)
    except ValueError:
        raise ParseError(f"{file.name}: “date: {written}” is no date such as 2026-01-10.") from None
    return date.astimezone(UTC) if date.tzinfo else date.replace(tzinfo=UTC)


def _parts(body: str) -> list[tuple[BlockKind, str]]:
    """The blocks of the text; list items may follow each other without a blank line between them."""
    chunks = re.split(r"\n\s*\n", body.strip())
    return [_part(piece) for chunk in chunks for piece in re.split(r"\n(?=- )", chunk)]


def _part(piece: str) -> tuple[BlockKind, str]:
    """One block: its mark, if it has one, and its lines in one."""
    for mark, kind in _MARKS.items():
        if piece.startswith(mark):
            return kind, clean_line(piece.removeprefix(mark).replace("\n> ", "\n"))
    return BlockKind.PARAGRAPH, clean_line(piece)
