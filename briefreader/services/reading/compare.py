"""An article as the reader marked it, and as it is now."""

from __future__ import annotations

from datetime import datetime

from briefreader.analysis.anchoring.diff import difference
from briefreader.library.articles import articles
from briefreader.library.notes import snapshots
from briefreader.services.home.open import Opened
from briefreader.services.reading.comparison import Comparison


def compared(opened: Opened, article_id: str, statement_id: str | None = None) -> Comparison | None:
    """The version in which the statement was marked, or else the one marked last, against the article of now.

    None where no other version than that of now was kept, or the article is no longer there.
    """
    now = articles.article(opened.library, article_id)
    if now is None:
        return None
    marked_in = next(
        (
            one.anchor.text_hash
            for one in snapshots.kept_statements(opened.library, article_id)
            if one.statement.id == statement_id
        ),
        None,
    )
    versions = snapshots.versions(opened.library, article_id)
    others = [(then, at) for then, at in versions if then.text and then.hash != now.hash]
    then, at = next((pair for pair in others if pair[0].hash == marked_in), others[0] if others else (None, 0))
    if then is None:
        return None
    return Comparison(
        now.title, then.title, datetime.fromtimestamp(at, opened.now().tzinfo), difference(then.text, now.text)
    )
