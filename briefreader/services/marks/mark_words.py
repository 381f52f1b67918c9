"""Words that the reader marks by hand: a statement that the analysis did not see, or a highlight that nobody said."""

from __future__ import annotations

from dataclasses import replace

from briefreader.analysis.anchoring.anchor import anchor
from briefreader.analysis.statements.build import kind_of
from briefreader.analysis.text import quotations
from briefreader.domain import ids
from briefreader.domain.errors import AnnotationError, NotFoundError
from briefreader.domain.marks.annotation import Correction, Made
from briefreader.domain.news.article import Article
from briefreader.domain.reading.reading import Reading
from briefreader.domain.statements.actor import Speaker
from briefreader.domain.statements.statement import Statement
from briefreader.domain.text.span import Span
from briefreader.library.notes import marks, snapshots
from briefreader.services.home.open import Opened
from briefreader.services.marks.keep_article import keep_article
from briefreader.services.marks.marked_words import MarkedWords
from briefreader.services.messages import quoted, told
from briefreader.services.reading.assemble import reading
from briefreader.services.reading.placement import is_twin, speaker_of

WHY = "marked by you"


def marked(opened: Opened, article_id: str, span: Span, speaker: Speaker | None, at: int) -> MarkedWords:
    """Makes the words at `span` of the article a statement of `speaker`, or without one a highlight.

    Raises NotFoundError for an unknown article, AnnotationError where there is no word or a statement already.
    """
    found = reading(opened.library, article_id)
    if found is None:
        raise NotFoundError(f"There is no article {article_id}.")
    article = found.article
    if article.excerpt:
        raise AnnotationError(
            "Only what you marked is here of this article: more can be marked once its feed brings it."
        )
    span = _bare(article.text, span) if speaker else span.trimmed(article.text)
    words = span.of(article.text)
    if not any(character.isalnum() for character in words):
        raise AnnotationError("Mark at least a word.")
    made = made_by_hand(article, span, speaker)
    bearer = next((one for one in found.statements if one.id == made.id), None)
    if bearer is not None and bearer.stretch == span:
        raise AnnotationError("These words are marked already.")
    if bearer is not None:  # the mark on another's words, which looked just like these
        made = replace(made, id=ids.another(made.id, {one.id for one in found.statements}))
    keep_article(opened, article, at)
    place, overruled = anchor(article.text, span), _overruled(found, span)
    stored = snapshots.KeptStatement(made, place, speaker, by_hand=True, overruled=overruled)
    snapshots.keep_statement(opened.notes, article_id, stored)
    if speaker is None:
        sentence, correction = f"highlighted {quoted(words)}", None
    else:
        sentence = f"marked {quoted(words)} as a statement of {speaker.name}"
        correction = Correction(speaker.actor, speaker.name)
    marks.make(
        opened.notes, made.id, article_id, Made.STATEMENT if speaker else Made.HIGHLIGHT, correction, sentence, at
    )
    return MarkedWords(made.id, told(sentence))


def _overruled(found: Reading, span: Span) -> tuple[Speaker, ...] | None:
    """Whom analysis gives the words to, where it has looked for statements."""
    if found.analysis is None or not found.analysis.looked:
        return None
    twins = [one for one in found.analysis.statements if is_twin(one, span, exactly=False)]
    return tuple(by for one in twins if (by := speaker_of(one, found.analysis)))


def _bare(text: str, span: Span) -> Span:
    """Without the stop that ends the sentence and not the words: reported words bear none."""
    span = span.trimmed(text)
    return Span(span.start, span.start + len(span.of(text).rstrip(".,;:")))


def made_by_hand(article: Article, span: Span, speaker: Speaker | None) -> Statement:
    """The words at `span` as a statement of `speaker`, or without one as a highlight."""
    text = article.text
    outer = [one for one in quotations.quotations(text, article.blocks) if not one.depth]
    return Statement(
        id=ids.statement_id(article.id, text, span.start, span.end),
        kind=kind_of(text, (span,), outer),
        content=(span,),
        text=span.of(text),
        speaker=None,
        cue=None,
        actor=speaker.actor if speaker else None,
        speech=speaker is not None,
        confidence=1.0,
        why=WHY,
    )
