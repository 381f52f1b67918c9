"""One article brought together: what was published, what was worked out, what the reader did."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from briefreader.domain import ids
from briefreader.domain.marks.actor_decisions import Decisions
from briefreader.domain.marks.annotation import UNMARKED, Marks, Place, Verdict
from briefreader.domain.marks.tag import same
from briefreader.domain.news.article import Article
from briefreader.domain.reading.reading import Reading, ReadStatement
from briefreader.domain.search.query import Query
from briefreader.domain.statements.analysis import Analysis
from briefreader.domain.statements.lead_in import lead_in
from briefreader.domain.text.folding import folded
from briefreader.library.articles import analyses, articles
from briefreader.library.database import Connection
from briefreader.library.notes import marks as stored_marks
from briefreader.library.notes import reading_progress, snapshots, verdicts
from briefreader.library.notes.snapshots import KeptStatement
from briefreader.services.reading.cast import Cast, cast
from briefreader.services.reading.placement import Placing, is_twin, speaker_of


def reading(db: Connection, article_id: str, decisions: Decisions | None = None) -> Reading | None:
    """The article of that id, open; from what was kept with its annotations when the library no longer has it.

    Its actors are those of the library; `decisions`, where they are at hand, are the reader's on who is who.
    """
    article = articles.article(db, article_id) or snapshots.kept_article(db, article_id)
    if article is None:
        return None
    actors = cast(db, article_id, decisions)
    found = analyses.load(db, article_id, article.hash)
    analysis = actors.analysis(found) if found else None
    marks = stored_marks.marks_of(db, article_id)
    stored = snapshots.kept_statements(db, article_id)
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
        _led_in(
            article,
            _known(_statements(Placing(article, analysis, actors), analysis, stored, marks, said), analysis, actors),
        ),
        marks.get(article_id, UNMARKED),
        reading_progress.is_read(db, article_id),
        reading_progress.position(db, article_id),
        snapshots.edited(db, article),
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
        replace(one, lead_in=words) if one.cue_here and (words := lead_in(one.statement, article.text)) else one
        for one in statements
    )


def _statements(
    placing: Placing,
    analysis: Analysis | None,
    stored: Sequence[KeptStatement],
    marks: Mapping[str, Marks],
    said: Mapping[str, Sequence[Verdict]],
) -> tuple[ReadStatement, ...]:
    """All in text order, those whose words are gone last; what was marked by hand only while it is marked."""
    placed = [
        placing.placed(one, marks.get(one.statement.id, UNMARKED), said.get(one.statement.id, ()))
        for one in stored
        if not one.by_hand or one.statement.id in marks
    ]
    borne = {one.id for one in placed}
    taken = [(one.stretch, one.highlight) for one in placed if one.stretch]
    fresh = []
    for one in analysis.statements if analysis else ():
        own = marks.get(one.id, UNMARKED) if one.id not in borne else UNMARKED
        if not any(is_twin(one, place, alone or own.any) for place, alone in taken):
            shown = replace(one, id=ids.another(one.id, borne))
            fresh.append(ReadStatement(shown, speaker_of(one, analysis, own), own))
    return tuple(sorted([*fresh, *placed], key=lambda one: (one.place is Place.ORPHAN, one.statement.span)))


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
    """What the one who speaks is called, and the id; of words that have gone to another, both."""
    said = statement.marks.correction
    names: list[str] = []
    for by in statement.speakers:
        actor = one.analysis.actor(by.actor) if one.analysis else None
        names += [by.actor, *map(folded, (by.name, said.name if said else "", *(actor.aliases if actor else ())))]
    return tuple(names)


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
