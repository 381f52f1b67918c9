"""What commands ask before they do anything: what is chosen, and what can be done with it."""

from __future__ import annotations

from briefreader.domain.marks.annotation import Place
from briefreader.domain.search.query import EVERYTHING
from briefreader.tui.keys.availability import Situation
from briefreader.tui.present.arrangement import Name
from briefreader.tui.state.session import Session
from briefreader.wording.counts import language
from briefreader.wording.news.hits import sought
from briefreader.wording.news.links import leads
from briefreader.wording.news.media import playable
from briefreader.wording.statements.lines import shown as shown_statements

_SHORT = 150  # words: what a feed gives of an article whose page has more


def situation(session: Session) -> Situation:
    """Of the reading screen, just now."""
    reading = session.selection.reading
    same = reading is not None and reading.article.id == session.article
    analysis = reading.analysis if same and reading else None
    feed = session.stage.sources.current
    actor = session.actor
    return Situation(
        article=session.article is not None,
        statements=len(shown_statements(reading, attitudes=session.selection.attitudes)) if analysis else None,
        foreign=language(analysis.language) if analysis and analysis.withheld else "",
        statement=session.selection.picked is not None and not session.in_list,
        actor=actor is not None,
        decided=bool(actor and reading and session.desk.deciding.said_of(reading.article.id, actor.actor)),
        address=bool(same and reading and reading.article.url),
        openable=bool(same and reading and reading.article.address),
        playable=bool(same and reading and playable(reading.article)),
        links=bool(same and reading and leads(reading.article)),
        cut=bool(
            same and reading and reading.article.feed and not reading.article.full and reading.article.words < _SHORT
        ),
        folder=bool(feed and feed.folder) and session.stage.current is Name.SOURCES,
        alike=0 if session.in_list else len(session.selection.alike),
        changed=session.selection.picked is not None and session.selection.picked.place is Place.CHANGED,
        edited=bool(same and reading and reading.edited),
        hits=bool(sought(session.query)),
        searched=session.query != EVERYTHING,
        saved=session.saved is not None,
        feed=bool(feed and feed.url)
        if session.stage.current is Name.SOURCES
        else bool(reading and any(one.url == reading.article.feed for one in session.feeds)),
        feeds=len(session.feeds),
        readonly=session.desk.readonly,
    )
