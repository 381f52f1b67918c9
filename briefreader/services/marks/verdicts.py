"""Other words stand where marked ones stood: the reader says whether these are they."""

from __future__ import annotations

from briefreader.analysis.anchoring.anchor import anchor
from briefreader.domain.errors import AnnotationError, NotFoundError
from briefreader.domain.marks.annotation import Place, Verdict
from briefreader.library.notes import verdicts
from briefreader.services.home.open import Opened
from briefreader.services.marks.keep_article import keep_article
from briefreader.services.messages import quoted, told
from briefreader.services.reading.assemble import reading


def judged(opened: Opened, article_id: str, statement_id: str, accepted: bool, at: int) -> str:
    """Keeps the reader's verdict on the words that a changed mark was found at; the stored quotation stays.

    Raises NotFoundError for an unknown mark, AnnotationError for one there is nothing to decide about.
    """
    found = reading(opened.library, article_id)
    one = next((one for one in found.statements if one.id == statement_id), None) if found else None
    if found is None or one is None:
        raise NotFoundError(f"There is no statement {statement_id}.")
    if one.place is not Place.CHANGED:
        raise AnnotationError("Nothing has taken the place of these words: there is nothing to decide.")
    if accepted:
        keep_article(opened, found.article, at)
    words = quoted(one.words)
    sentence = f"took the new wording for {words}" if accepted else f"refused the new wording for {words}"
    if one.handover:
        sentence = f"{'accepted' if accepted else 'refused'} the new attribution of {words}"
    speaker = one.handover.new if one.handover else None
    verdict = Verdict(anchor(found.article.text, one.statement.span), accepted, speaker)
    verdicts.give(opened.notes, statement_id, article_id, verdict, sentence, at)
    return told(sentence)
