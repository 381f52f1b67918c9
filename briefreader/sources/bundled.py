"""The articles that come with the program: plain text with a small front matter, and marks for blocks."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import briefreader
from briefreader.domain import ids
from briefreader.domain.article import Article, BlockKind, assembled
from briefreader.domain.clean import clean_line
from briefreader.domain.errors import ParseError

_FRONT = re.compile(r"---\n(.*?)\n---\n", re.DOTALL)
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
    told = file.read_text(encoding="utf-8")
    front = _FRONT.match(told)
    if front is None:
        raise ParseError(f"{file.name} does not begin with its particulars between two lines of ---.")
    pairs = (line.partition(":") for line in front[1].splitlines())
    particulars = {key.strip(): clean_line(value) for key, _, value in pairs}
    try:
        published = datetime.fromisoformat(particulars["date"]).astimezone(UTC)
        title, outlet, sample = particulars["title"], particulars["outlet"], particulars["sample"] == "yes"
    except (KeyError, ValueError) as error:
        raise ParseError(f"{file.name}: its particulars lack a good {error}.") from None
    text, blocks = assembled(list(_parts(told[front.end() :])))
    return Article(
        id=ids.made_from("bundled", file.stem),
        title=title,
        text=text,
        blocks=blocks,
        outlet=outlet,
        byline=particulars.get("byline", ""),
        url=particulars.get("url", ""),
        published=published,
        language=particulars.get("language", "en"),
        credit=particulars.get("credit", ""),
        sample=sample,
    )


def _parts(body: str) -> list[tuple[BlockKind, str]]:
    parts = []
    for chunk in re.split(r"\n\s*\n", body.strip()):
        pieces = re.split(r"\n(?=- )", chunk) if chunk.startswith("- ") else [chunk]
        parts += [_part(piece) for piece in pieces]
    return parts


def _part(piece: str) -> tuple[BlockKind, str]:
    for mark, kind in _MARKS.items():
        if piece.startswith(mark):
            return kind, clean_line(piece.removeprefix(mark).replace("\n> ", "\n"))
    return BlockKind.PARAGRAPH, clean_line(piece)
