"""What stands under an article's title: whose it is, when, by whom, how long, resting on what."""

from __future__ import annotations

from datetime import tzinfo

from briefreader.domain.news.address import host_of
from briefreader.domain.reading.reading import Reading
from briefreader.wording.times import UNDATED, day_and_hour


def particulars(reading: Reading, length: str, zone: tzinfo | None) -> list[str]:
    """Those that are known, each once: an outlet may sign.  `length` is how long it takes to read, in words."""
    article = reading.article
    known = (
        article.outlet,
        day_and_hour(article.published, zone) if article.published else UNDATED,
        article.byline,
        "only what you marked of it" if article.excerpt else length if article.text else "",
        "sample" if article.sample else "",
        article.credit if article.sample or not article.credit else f"after {article.credit}",
        host_of(article.url),  # where `o` leads
        "edited since you marked it" if reading.edited else "",
    )
    return list(dict.fromkeys(item for item in known if item))
