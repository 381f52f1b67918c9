"""Texts analysed: every statement quotes the text exactly, every actor and explanation stands in it."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

from briefreader.analysis.analyse import analyse
from briefreader.analysis.blocks.layout import article_of
from briefreader.domain.ids import is_id
from briefreader.domain.news.article import Article
from briefreader.domain.reading.reading import Reading
from briefreader.domain.statements.analysis import Analysis
from briefreader.domain.statements.statement import Statement, joined
from briefreader.services.batch.analyze import as_object
from briefreader.services.reading.placement import speaker_of
from briefreader.sources.html.html import plain_body
from tests.export.samples import noted, read
from tests.fuzz import invariants, seeds
from tests.fuzz.target import Check, Target
from tests.fuzz.targets import exports

_SHORT = 20_000
"""Characters that are analysed: a long article; what takes long is to be a find."""


def _seeds() -> Sequence[bytes]:
    return seeds.ours("articles/*.txt", "analysis/*/*.txt") + seeds.found("statements/dev/text/*")


def _opened(_: Path) -> Check:
    return check


def check(data: bytes) -> None:
    """A plain file as it stands, and the same words as a feed sends them."""
    text = data.decode("utf-8", "replace")[:_SHORT]
    if len(data) % 2:
        _whole(article_of(text, "fuzz"))
        return
    plain, blocks, links, _ = plain_body(text)
    article = Article("fuzz0001", "A title", plain, blocks, "The Courier", links=links)
    found = _whole(article)
    for actor in found.actors:
        invariants.line(actor.name, actor.role or "", *actor.aliases)
    for one in found.statements:
        invariants.prose(one.text)
        invariants.line(one.explained)
    everything = [read(one, speaker=speaker_of(one, found)) for one in found.statements]
    for file in exports.files(Reading(article, found, tuple(everything), noted("A note."))):
        exports.whole(file)


def _whole(article: Article) -> Analysis:
    found, text = analyse(article), article.text
    invariants.within(text, (*found.sentences, *found.summary))
    invariants.apart(found.sentences)
    assert len(found.summary) <= 3 and set(found.summary) <= set(found.sentences)
    assert len({one.id for one in found.statements}) == len(found.statements)
    assert len({one.id for one in found.actors}) == len(found.actors)
    for one in found.statements:
        _statement(article, found, one)
    for actor in found.actors:
        assert is_id(actor.id) and actor.name.strip() and actor.statements >= 0
        invariants.within(text, actor.mentions)
    json.dumps(as_object(article, found, True, True)).encode()
    return found


def _statement(article: Article, found: Analysis, one: Statement) -> None:
    text = article.text
    invariants.within(text, (*one.content, *(span for span in (one.speaker, one.cue) if span)))
    invariants.apart(one.content)
    assert one.text == joined(text, one.content), "a statement quotes the text"
    assert is_id(one.id) and 0 <= one.confidence <= 1 and one.why
    assert one.actor is None or found.actor(one.actor) is not None, "an actor that nobody knows"
    for link in one.because.chain if one.because else ():
        invariants.within(text, [link.span])
        assert re.sub(r"\s+", "", link.words) in re.sub(r"\s+", "", link.span.of(text)), "a link quotes the text"


TARGET = Target("analysis", 9, _seeds, _opened, ".txt")
