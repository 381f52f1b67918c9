"""What every format tells of a statement, in plain words: whose it is, how we know, what became of its words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from briefreader.domain.marks.annotation import Place
from briefreader.domain.news.article import Article
from briefreader.domain.reading.reading import Handover, ReadStatement, cue_words

HIGHLIGHT = "Highlight"
BY_HAND = "marked by the reader"


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of the words since they were marked."""

    label: str
    sentence: str
    now: str = ""  # the words that stand there now, outside text


def speaker(one: ReadStatement) -> str:
    """Name and role of who said it, or why there is none; a highlight is nobody's."""
    if one.highlight:
        return HIGHLIGHT
    if one.speaker is None:
        return "Not said by anybody" if disowned(one) else "Unattributed"
    return ", ".join(part for part in (one.speaker.name, one.speaker.role) if part)


def evidence(one: ReadStatement) -> str:
    """How we know whose it is: the reader's word, or what analysis went by; empty where nobody is named.

    A name that stands beside the words is told by verb and speaker; only the way to one that stands elsewhere is added.
    """
    if one.marks.made is not None:
        return BY_HAND
    if one.marks.correction is not None:
        return "set by the reader"
    if one.speaker is None:
        return ""
    because = one.statement.because
    return one.statement.traced if because and because.led else one.statement.why


def verb(article: Article, one: ReadStatement) -> str:
    """The words that report, in the text in which the statement was found; no mere dash or colon."""
    return "" if one.highlight or disowned(one) else cue_words(article, one)


def words(one: ReadStatement, literal_lines: Callable[[str], list[str]], emphasised: Callable[[str], str]) -> list[str]:
    """The statement's words in lines as `literal_lines` gives them, after the reporter's that lead them in."""
    lead = one.lead_in.rstrip()
    gap = one.lead_in[len(lead) :]
    if not (gap or lead[-1:].isalnum()):  # nothing to lead in, or no place where emphasis may end
        return literal_lines(one.words.strip())
    first, *rest = literal_lines(one.statement.text.strip())
    return [f"{emphasised(lead)}{gap}{first}", *rest]


def disowned(one: ReadStatement) -> bool:
    """Whether the reader says that nobody said it."""
    return one.speaker is None and one.marks.correction is not None and not one.highlight


def fate(one: ReadStatement) -> Fate | None:
    """What became of the words, where anything did."""
    as_marked = "these are the words as they were marked; the article"
    if one.handover is not None:
        return _handed_over(one.handover, one.accepted)
    match one.place:
        case _ if one.accepted:
            return Fate("Changed, and accepted", f"{as_marked} now says:", one.now)
        case Place.MOVED:
            return Fate("Moved", "the article was edited since; the same words stand elsewhere in it now.")
        case Place.CHANGED if one.same_words:
            return Fate("Changed", "these words still stand in the article, but what stood beside them has changed.")
        case Place.CHANGED:
            return Fate("Changed", f"{as_marked} now says:", one.now)
        case Place.ORPHAN:
            return Fate("Gone", f"{as_marked} no longer holds them.")
    return None


def _handed_over(handover: Handover, accepted: bool) -> Fate:
    """For the same words by another speaker; until the reader answers, the one they were marked with heads them."""
    old, new = (one.name if one else "nobody named" for one in (handover.old, handover.new))
    if accepted:
        return Fate(
            "Changed, and accepted", "the article has given these words to another speaker since:", f"{old} → {new}"
        )
    given = "the article now gives these words to another speaker:"
    if handover.new is None:
        given = "the article no longer says clearly whose these words are:"
    return Fate("Changed", given, f"{old} → {new}")


def source(article: Article) -> str:
    """Outlet and date."""
    date = [article.published.date().isoformat()] if article.published else []
    return ", ".join([article.outlet or "the article", *date])


def standing(article: Article) -> str:
    """What a reader must know of an article that a publisher did not write."""
    return "An invented sample story." if article.sample else f"Rests on: {article.credit}" if article.credit else ""
