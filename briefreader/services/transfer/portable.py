"""An article's marks with all that is kept of them, as another home needs them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefreader.analysis.anchoring.anchor import anchor
from briefreader.domain.marks.annotation import UNMARKED, Verdict
from briefreader.domain.reading.portable import Carried, CarriedStatement
from briefreader.domain.reading.reading import Reading, ReadStatement, Speaker
from briefreader.export.files.document import chosen
from briefreader.library.notes import snapshots, verdicts
from briefreader.library.notes.snapshots import KeptStatement
from briefreader.services.home.open import Opened
from briefreader.services.reading.assemble import speaker


def carried(opened: Opened, one: Reading, everything: bool = False) -> Carried:
    """The article's particulars and its marked statements; with `everything`, all of them."""
    stored = {found.statement.id: found for found in snapshots.kept_statements(opened.library, one.article.id)}
    said = verdicts.verdicts_of(opened.library, one.article.id)
    statements = chosen(one, everything, opened.settings.analysis.attitudes)
    return Carried(
        replace(one.article, text="", blocks=(), links=(), excerpt=False),
        one.marks,
        tuple(_statement(one, found, stored.get(found.id), said) for found in statements),
    )


def _statement(
    one: Reading, found: ReadStatement, stored: KeptStatement | None, said: Mapping[str, Sequence[Verdict]]
) -> CarriedStatement:
    """As it was kept when it was marked, with what analysis says of it now; as it stands where it was not."""
    about, given = found.statement, tuple(said.get(found.id, ()))
    if stored is None:
        here = anchor(one.article.text, about.span)
        return CarriedStatement(about, here, _attributed(one, found, None), found.marks, given)
    then = stored.statement
    about = replace(about, content=then.content, text=then.text, speaker=then.speaker, cue=then.cue)
    return CarriedStatement(about, stored.anchor, _attributed(one, found, stored), found.marks, given)


def _attributed(one: Reading, found: ReadStatement, stored: KeptStatement | None) -> Speaker | None:
    """Who it is given to without the reader's word."""
    if found.marks.correction is None:
        return found.speaker
    known = one.analysis is not None and any(said.id == found.id for said in one.analysis.statements)
    if stored is not None and not known:
        return stored.speaker
    return speaker(found.statement, one.analysis, UNMARKED)
