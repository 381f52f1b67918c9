"""One article brought together: what was published, what was worked out, what the reader did."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from briefreader.domain.marks.actor_decisions import Decisions
from briefreader.domain.marks.annotation import UNMARKED, Anchor, Made, Marks, Place, Placement, Verdict
from briefreader.domain.marks.tag import same
from briefreader.domain.news.article import Article
from briefreader.domain.reading.reading import Reading, ReadStatement, Speaker
from briefreader.domain.search.query import Query
from briefreader.domain.statements.analysis import Analysis
from briefreader.domain.statements.lead_in import lead_in
from briefreader.domain.statements.statement import Statement
from briefreader.domain.text.folding import folded
from briefreader.domain.text.span import Span, likeness
from briefreader.library.articles import analyses, articles
from briefreader.library.database import Connection
from briefreader.library.notes import marks as stored_marks
from briefreader.library.notes import reading_progress, verdicts
from briefreader.library.notes import snapshots as kept
from briefreader.library.notes.snapshots import KeptStatement
from briefreader.services.reading.cast import Cast, cast

_SAME = 0.5  # of all characters of two places, common to both


def reading(db: Connection, article_id: str, decisions: Decisions | None = None) -> Reading | None:
    """The article of that id, open; from what was kept with its annotations when the library no longer has it.

    Its actors are those of the library; `decisions`, where they are at hand, are the reader's on who is who.
    """
    article = articles.article(db, article_id) or kept.kept_article(db, article_id)
    if article is None:
        return None
    actors = cast(db, article_id, decisions)
    found = analyses.load(db, article_id)
    analysis = actors.analysis(found) if found else None
    marks = stored_marks.marks_of(db, article_id)
    stored = kept.kept_statements(db, article_id)
    said = verdicts.verdicts_of(db, article_id)
    if not article.text:
        analysis = Analysis(0, "und")  # there is nothing to wait for
        marked = [one for one in stored if one.statement.id in marks]
        if marked:
            from briefreader.services.reading.excerpt import excerpt  # late: nearly every article has its text

            shown = excerpt(article, marked, said)
            article, stored, said = shown.article, list(shown.kept), shown.verdicts
    return Reading(
        article,
        analysis,
        _led_in(article, _known(_statements(article, analysis, stored, marks, said), analysis, actors)),
        marks.get(article_id, UNMARKED),
        reading_progress.is_read(db, article_id),
        reading_progress.position(db, article_id),
        kept.edited(db, article),
        actors.identities(found) if found else (),
    )


def _known(statements: tuple[ReadStatement, ...], analysis: Analysis | None, actors: Cast) -> tuple[ReadStatement, ...]:
    """Whom the reader named, and who was kept with a mark, are those of the library too."""
    if actors.as_found:
        return statements
    told = []
    for one in statements:
        by = one.speaker and actors.speaker(one.speaker)
        if by and by.role is None and analysis and (actor := analysis.actor(by.actor)):
            by = replace(by, role=actor.role)
        said = one.marks.correction
        marks = replace(one.marks, correction=replace(said, name=by.name)) if said and said.actor and by else one.marks
        told.append(replace(one, speaker=by, marks=marks))
    return tuple(told)


def _led_in(article: Article, statements: tuple[ReadStatement, ...]) -> tuple[ReadStatement, ...]:
    """Each with the words that lead it in, where its verb still stands in the article."""
    return tuple(
        replace(one, lead_in=words)
        if one.place in (Place.EXACT, Place.MOVED) and (words := lead_in(one.statement, article.text))
        else one
        for one in statements
    )


def _statements(
    article: Article,
    analysis: Analysis | None,
    stored: Sequence[KeptStatement],
    marks: Mapping[str, Marks],
    said: Mapping[str, Sequence[Verdict]],
) -> tuple[ReadStatement, ...]:
    """All in text order, those whose words are gone last; what was marked by hand only while it is marked."""
    found = {one.id: one for one in (analysis.statements if analysis else ())}
    placed = [
        _placed(article, one, found, analysis, marks, said.get(one.statement.id, ()))
        for one in stored
        if one.statement.id not in found and (not one.by_hand or one.statement.id in marks)
    ]
    taken = [one for one in placed if one.place is not Place.ORPHAN]
    fresh = [
        ReadStatement(one, speaker(one, analysis, marks.get(one.id, UNMARKED)), marks.get(one.id, UNMARKED))
        for one in found.values()
        if not any(_is_twin(one, kept.statement.span, kept.highlight or one.id in marks) for kept in taken)
    ]
    return tuple(sorted([*fresh, *placed], key=lambda one: (one.place is Place.ORPHAN, one.statement.span)))


def _placed(
    article: Article,
    stored: KeptStatement,
    found: Mapping[str, Statement],
    analysis: Analysis | None,
    marks: Mapping[str, Marks],
    said: Sequence[Verdict],
) -> ReadStatement:
    """A marked statement that analysis does not find under its id: where its words stand now, if they do."""
    own = marks.get(stored.statement.id, UNMARKED)
    placement, accepted = judged(article, stored.anchor, said)
    said_by = _by_reader(own, analysis) if own.correction else stored.speaker
    highlight = own.made is Made.HIGHLIGHT and own.correction is None
    if placement.span is None:
        return ReadStatement(stored.statement, said_by, own, Place.ORPHAN, highlight=highlight)
    place = placement.span
    twins = [one for one in found.values() if _is_twin(one, place, highlight)]
    twin = max(twins, key=lambda one: likeness(one.span, place), default=None)
    if twin is not None:  # the same words, found again: who says them is the latest word of publisher and method
        said_by = speaker(twin, analysis, own)
    moved = _moved(stored.statement, stored.anchor.span, placement.span, placement.place)
    now = placement.found if accepted or placement.place is Place.CHANGED else ""
    return ReadStatement(moved, said_by, own, placement.place, now, accepted, highlight and twin is None)


def _is_twin(one: Statement, place: Span, exactly: bool) -> bool:
    """Whether analysis has found a marked statement again, be it with a few words more or less.

    What the reader has marked apart, and a highlight, which may be part of anything, must be `exactly` there.
    """
    return one.span == place or (not exactly and likeness(one.span, place) >= _SAME)


def judged(article: Article, anchor: Anchor, said: Sequence[Verdict]) -> tuple[Placement, bool]:
    """Where a mark stands in the article, and whether on words that the reader has accepted for those marked.

    Accepted words are followed like the marked ones; once refused, they are no place for the mark.
    """
    from briefreader.analysis.anchoring.anchor import anchored  # late: most articles bear no mark

    placement = anchored(article.text, anchor, article.hash)
    if placement.place in (Place.EXACT, Place.MOVED):
        return placement, False
    for one in said:
        if one.accepted:
            again = anchored(article.text, one.anchor, article.hash)
            if again.place in (Place.EXACT, Place.MOVED):
                return Placement(Place.MOVED, again.span, again.found), True
    refused = {one.anchor.exact for one in said if not one.accepted}
    return (Placement(Place.ORPHAN) if placement.found in refused else placement), False


def _moved(statement: Statement, old: Span, new: Span, place: Place) -> Statement:
    """The stored statement with its spans in the article as it is now; its words stay those that were marked."""
    by = new.start - old.start
    if place is Place.CHANGED or len(new) != len(old):  # other words: the pieces of the old ones are not theirs
        return replace(statement, content=(new,), speaker=None, cue=None)
    return replace(
        statement,
        content=tuple(span.shifted(by) for span in statement.content),
        speaker=statement.speaker and statement.speaker.shifted(by) if not by else None,
        cue=statement.cue if not by else None,
    )


def speaker(statement: Statement, analysis: Analysis | None, marks: Marks) -> Speaker | None:
    """Who it is given to: the reader's word first, then analysis where it is sure enough, else nobody."""
    if marks.correction is not None:
        return _by_reader(marks, analysis)
    if not statement.attributed or analysis is None:
        return None
    actor = analysis.actor(statement.actor)
    return Speaker(actor.id, actor.name, actor.role) if actor else None


def _by_reader(marks: Marks, analysis: Analysis | None) -> Speaker | None:
    if marks.correction is None or marks.correction.actor is None:
        return None
    actor = analysis.actor(marks.correction.actor) if analysis else None
    return Speaker(marks.correction.actor, marks.correction.name, actor.role if actor else None, by_reader=True)


def selected(one: Reading, query: Query, attitudes: bool) -> Iterator[ReadStatement]:
    """The statements of a reading that a list shows: a marked one always counts, attitudes only where asked for.

    Filters that speak of statements (actor:, said:, tag:, is:bookmarked, noted, tagged, marked) choose among them.
    A highlight is nobody's statement.
    """
    for statement in one.statements:
        if statement.highlight or (statement.statement.attitude and not attitudes and not statement.marks.any):
            continue
        if _answers(statement, _names(one, statement), query) is not False:
            yield statement


def _answers(statement: ReadStatement, names: Sequence[str], query: Query) -> bool | None:
    """Whether a query's filters hold for a statement; None where all of them speak of articles."""
    verdicts = [(_fits(statement, names, term.field, term.value), term.negated) for term in query.terms]
    for choice in query.choices:
        several = [_answers(statement, names, other) for other in choice.queries]
        told = None if None in several and True not in several else any(several)
        verdicts.append((told, choice.negated))
    spoken = [fits != negated for fits, negated in verdicts if fits is not None]
    return all(spoken) if spoken else None


def _names(one: Reading, statement: ReadStatement) -> tuple[str, ...]:
    """What the one who speaks is called, and the id."""
    by = statement.speaker
    if by is None:
        return ()
    actor = one.analysis.actor(by.actor) if one.analysis else None
    said = statement.marks.correction
    return (by.actor, *map(folded, (by.name, said.name if said else "", *(actor.aliases if actor else ()))))


def _fits(statement: ReadStatement, names: Sequence[str], field: str, asked: str) -> bool | None:
    """Whether one filter holds for a statement; None for those that speak of articles."""
    marks, value = statement.marks, folded(asked)
    match field:
        case "actor":
            return any(value in name for name in names)
        case "said":
            return all(word in folded(statement.statement.text) for word in value.split())
        case "tag":
            return same(asked) in map(same, marks.tags)
        case "is":
            held = {
                "bookmarked": marks.bookmarked,
                "noted": bool(marks.notes),
                "tagged": bool(marks.tags),
                "marked": marks.any,
            }
            return held.get(value)
    return None
