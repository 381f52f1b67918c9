"""One article in, everything that was worked out about it: a pure function, without clock, files or network."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from briefreader.analysis import reports as reporting
from briefreader.analysis.attribution import turns
from briefreader.analysis.attribution.report import Evidence, Report
from briefreader.analysis.blocks import layout
from briefreader.analysis.brief import keywords, summary
from briefreader.analysis.coreference import plural_pronouns, resolve
from briefreader.analysis.coreference.pronouns import is_pronoun
from briefreader.analysis.entities import actors as casting
from briefreader.analysis.entities import recognise
from briefreader.analysis.method import METHOD
from briefreader.analysis.statements.build import likely, statement
from briefreader.analysis.statements.explain import explanations
from briefreader.analysis.text import footnotes, language
from briefreader.analysis.text import quotations as marks
from briefreader.analysis.text import sentences as splitting
from briefreader.analysis.text.prose import prose
from briefreader.domain.news.article import Article, BlockKind
from briefreader.domain.statements.actor import Actor
from briefreader.domain.statements.analysis import Analysis
from briefreader.domain.statements.explanation import Explanation
from briefreader.domain.statements.statement import Statement
from briefreader.domain.text.span import Span

__all__ = ["METHOD", "analyse"]


def analyse(article: Article) -> Analysis:
    """Brief, statements (attitudes too; screens filter) and actors of one article.

    Statements are looked for in English; for another language there is nothing but sentences.
    """
    article = layout.refined(prose(article))
    bare = replace(article, text=footnotes.blanked(article.text))
    text, blocks = reporting.plain(bare.text), article.blocks
    spoken = language.language(text)
    sentences = splitting.sentences(text, blocks)
    if Analysis(METHOD, spoken).withheld:
        return Analysis(METHOD, spoken, sentences)
    quoted = marks.quotations(text, blocks)
    reports = reporting.reports(text, blocks, sentences, quoted)
    actors = _actors(bare, sentences, reports)
    outer = [one for one in quoted if not one.depth]
    questioned = turns.introduced(text, blocks, reports)
    cast = resolve.Cast(text, sentences, actors, [one.span for one in outer], questioned).resolved(reports)
    because = explanations(article.text, actors, reports, cast, [one.span for one in outer])
    statements = _statements(article, reports, outer, cast, because)
    actors = _counted(actors, statements)
    return Analysis(
        METHOD,
        spoken,
        sentences,
        summary.summary(text, blocks, sentences, statements, actors),
        keywords.keywords(text, blocks, article.title),
        statements,
        actors,
    )


def _actors(article: Article, sentences: Sequence[Span], reports: Sequence[Report]) -> tuple[Actor, ...]:
    """Everybody the article names or lets speak."""
    text, blocks = article.text, article.blocks
    labels = {one.speaker for one in reports if one.speaker and not _is_named(text, one)}
    found = [
        one
        for one in recognise.find(text, blocks, sentences, turns.introduced(text, blocks, reports))
        if one.span not in labels
    ]
    named = {one.speaker for one in reports if one.speaker and _is_named(text, one)}
    named.update(plural_pronouns.groups(text, sentences, reports))
    return casting.actors(article, found, sorted(named), article.id)


def _is_named(text: str, report: Report) -> bool:
    """Whether a report's speaker is called by more than a pronoun or a label such as "Q"."""
    words = report.speaker.of(text) if report.speaker else ""
    return not is_pronoun(words) and not (report.evidence is Evidence.TRANSCRIPT and turns.is_generic(words))


def _statements(
    article: Article,
    reports: Sequence[Report],
    quoted: Sequence[marks.Quotation],
    cast: Sequence[Actor | None],
    because: Sequence[Explanation],
) -> tuple[Statement, ...]:
    """The statements, in text order, each once."""
    made: dict[str, Statement] = {}
    for one, actor, why in zip(reports, cast, because, strict=True):
        nested = article.blocks[one.block].kind is BlockKind.EMBED and one.evidence is not Evidence.POST
        if nested and not (actor and actor.named):
            continue  # within a post its author speaks, unless it names somebody
        found = replace(statement(article, one, actor, quoted), because=why)
        if likely(found):
            made.setdefault(found.id, found)
    return tuple(made.values())


def _counted(actors: Sequence[Actor], statements: Sequence[Statement]) -> tuple[Actor, ...]:
    """The actors with how much each says, those who say most first; unnamed ones only if they say something."""
    shown = Counter(one.actor for one in statements if one.attributed and not one.attitude)
    heard = {one.actor for one in statements}
    kept = [replace(one, statements=shown[one.id]) for one in actors if one.named or one.id in heard]
    return tuple(sorted(kept, key=lambda one: -one.statements))
