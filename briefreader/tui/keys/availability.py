"""Why a command cannot be had just now, and what to do about it: never silent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from briefreader.tui.keys.commands import BY_ID, Need

_NOBODY = "Nobody is quoted in this article"


@dataclass(frozen=True, slots=True)
class Situation:
    """What stands on the screen, as far as commands care."""

    article: bool = False
    statements: int | None = None  # None while the article is not analysed
    foreign: str = ""  # "German": the language of an article in which no statements are looked for
    statement: bool = False
    actor: bool = False
    decided: bool = False  # the reader has said who that actor is
    address: bool = False
    openable: bool = False
    playable: bool = False
    links: bool = False
    feed: bool = False
    folder: bool = False
    feeds: int = 0
    alike: int = 0  # how many statements are like the selected one that was corrected
    changed: bool = False  # the selected mark waits for a word of the reader's
    edited: bool = False  # the publisher has changed the article since the reader marked something in it
    cut: bool = False  # the text is what a feed gives of it, and short
    hits: bool = False  # words are looked for
    searched: bool = False  # the list is not all of the library
    saved: bool = False  # a saved search is at hand
    readonly: str = ""


def why_not(command_id: str, now: Situation, key_of: Callable[[str], str]) -> str:
    """One sentence that says what is missing and which key brings it; empty when nothing is missing."""
    for need in BY_ID[command_id].needs:
        if sentence := _missing(need, now, key_of):
            return sentence
    return ""


def _missing(need: Need, now: Situation, key_of: Callable[[str], str]) -> str:
    match need:
        case Need.ARTICLE if not now.article:
            return "There is no article in this list."
        case Need.STATEMENTS | Need.STATEMENT if now.statements == 0:
            why = f"Statements are looked for in English, this is {now.foreign}" if now.foreign else _NOBODY
            return f"{why}: {key_of('next_unread')} opens the next unread one."
        case Need.STATEMENT if not now.statement:
            return f"Choose a statement first: press {key_of('next_statement')}."
        case Need.ACTOR if not now.actor:
            return "Choose an actor first: one among the actors, or a statement of theirs."
        case Need.DECIDED if not now.decided:
            return "You have said nothing of who this actor is."
        case Need.ADDRESS if not now.address:
            return "This article has no page to read."
        case Need.OPENABLE if not now.openable:
            return "This article has no address to open."
        case Need.PLAYABLE if not now.playable:
            return "This article has no recording and no film."
        case Need.LINKS if not now.links:
            return "Nothing in this article leads anywhere."
        case Need.FOLDER if not now.folder:
            return "There is no folder here: choose one among the sources."
        case Need.ALIKE if not now.alike:
            return (
                f"Nothing here is like a statement that you have just corrected: {key_of('who_said_it')} corrects one."
            )
        case Need.CHANGED if not now.changed:
            return "No mark here needs an answer: no words or speakers have changed."
        case Need.HITS if not now.hits:
            return f"No words are looked for: {key_of('search')} searches."
        case Need.SEARCHED if not now.searched:
            return f"Look for something first: {key_of('search')} searches."
        case Need.SAVED if not now.saved:
            return f"There is no saved search here: {key_of('save_search')} saves the one that is listed."
        case Need.FEED if not now.feed:
            return "There is no feed here: choose one among the sources, or an article that came with one."
        case Need.FEEDS if not now.feeds:
            return f"There are no feeds yet: {key_of('add_feed')} adds one."
        case Need.WORKER if now.readonly:
            return now.readonly
        case _:
            return ""
