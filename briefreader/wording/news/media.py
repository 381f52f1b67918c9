"""What an article has besides its text, in words; pure."""

from __future__ import annotations

from briefreader.domain.news.address import host_of
from briefreader.domain.news.article import Article, BlockKind
from briefreader.domain.news.media import Medium, MediumKind
from briefreader.wording.disk_size import megabytes

HEADING = "Media"
"""Over what does not stand in the text."""

_SMALLEST = 50_000  # bytes: what is smaller is told in no megabytes


def beside_text(article: Article) -> list[Medium]:
    """What is listed under the text: all that does not stand in it, but pictures that nobody describes.

    Where there is no text, these too.
    """
    stand = {_first_line(article, block.span.start) for block in article.blocks if block.kind is BlockKind.MEDIA}
    return [
        one
        for one in article.media
        if f"[{one.label}]" not in stand and (one.words or one.kind is not MediumKind.PICTURE or not article.text)
    ]


def told(one: Medium) -> str:
    """One of them: what it is, how large, where it leads: "Audio: talks.mp3, 23 MB, example.org"."""
    host = host_of(one.url)
    return ", ".join(part for part in (sized(one), host if host.removeprefix("www.") not in one.label else "") if part)


def sized(one: Medium) -> str:
    """One of them, as far as it is not told by its address: "Audio: talks.mp3, 23 MB"."""
    return f"{one.label}, {megabytes(one.length)}" if one.length >= _SMALLEST else one.label


def playable(article: Article) -> list[Medium]:
    """What a player may be given, enclosures first: they are what an episode is."""
    return sorted((one for one in article.media if one.playable), key=lambda one: not one.enclosed)


def _first_line(article: Article, start: int) -> str:
    return article.text[start:].partition("\n")[0]
