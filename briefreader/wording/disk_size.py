"""What the files take on the disk, in words."""

from __future__ import annotations

from briefreader.domain.disk_size import Size


def megabytes(number: int) -> str:
    """ "84 MB", "0.3 MB"."""
    size = number / 1_000_000
    return f"{size:,.0f} MB" if size >= 10 else f"{size:.1f} MB"


def told(size: Size) -> str:
    """A sentence on the library, and on the reader's own file."""
    articles = "1 article" if size.articles == 1 else f"{size.articles:,} articles"
    room = f" ({megabytes(size.free)} of it is room for new ones)" if size.free * 10 > size.library else ""
    return f"The library takes {megabytes(size.library)} for {articles}{room}, your notes take {megabytes(size.notes)}."
