"""An article's marks with all that is kept of them, as another home needs them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefreader.analysis.anchoring.anchor import anchor
from briefreader.domain.marks.actor_decisions import UNDECIDED
from briefreader.domain.marks.annotation import Place, Verdict
from briefreader.domain.news.article import Article
from briefreader.domain.reading.portable import Carried, CarriedStatement
from briefreader.domain.reading.reading import Reading, ReadStatement, phrases
from briefreader.domain.statements.actor import Speaker
from briefreader.export.files.document import chosen
from briefreader.library.notes import snapshots, verdicts
from briefreader.library.notes.snapshots import KeptStatement
from briefreader.services.home.open import Opened
from briefreader.services.reading.assemble import reading


def carried(opened: Opened, one: Reading, everything: bool = False) -> Carried:
    """The article's particulars and its marked statements; with `everything`, all of them."""
    undecided = reading(opened.library, one.article.id, UNDECIDED)
    kept_with = _Kept(
        {found.statement.id: found for found in snapshots.kept_statements(opened.library, one.article.id)},
        {found.id: found.speaker for found in (undecided.statements if undecided else ()) if found.speaker},
        verdicts.verdicts_of(opened.library, one.article.id),
    )
    statements = chosen(one, everything, opened.settings.analysis.attitudes)
    return Carried(
        replace(one.article, text="", blocks=(), links=(), excerpt=False),
        one.marks,
        tuple(_statement(one.article, found, kept_with) for found in statements),
    )


@dataclass(frozen=True, slots=True)
class _Kept:
    """What goes along with an article's statements, by their ids."""

    stored: Mapping[str, KeptStatement]
    speakers: Mapping[str, Speaker]  # without the reader's word on who is who
    verdicts: Mapping[str, Sequence[Verdict]]


def _statement(article: Article, found: ReadStatement, along: _Kept) -> CarriedStatement:
    """As it was kept when it was marked, with what analysis says of it now; as it stands where it was not."""
    about, stored = found.statement, along.stored.get(found.id)
    if stored is None:
        place, beside, was = anchor(article.text, about.span), phrases(article, found), found.speaker
    else:
        then = stored.statement
        about = replace(about, content=then.content, text=then.text, speaker=then.speaker, cue=then.cue)
        place, beside, was = stored.anchor, stored.phrases, _attributed(found, stored)
    first = _first(found, stored, along)
    actor = first.actor if was and first and first.actor != was.actor else None
    said, overruled = tuple(along.verdicts.get(found.id, ())), stored.overruled if stored else None
    return CarriedStatement(about, place, was, actor, beside, found.marks, said, overruled)


def _attributed(found: ReadStatement, stored: KeptStatement) -> Speaker | None:
    """Whose the mark is without the reader's word on it: where somebody else has the words now, as it was marked."""
    return found.speaker if _is_settled(found) and found.marks.correction is None else stored.speaker


def _first(found: ReadStatement, stored: KeptStatement | None, along: _Kept) -> Speaker | None:
    """The same without the reader's word on who is who."""
    if stored is None or (_is_settled(found) and found.marks.correction is None):
        return along.speakers.get(found.id)
    return stored.speaker


def _is_settled(found: ReadStatement) -> bool:
    return found.place in (Place.EXACT, Place.MOVED) and not found.accepted
