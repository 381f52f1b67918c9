"""The reports of a text by rules and net together; by the rules alone where the net cannot be run."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec

from briefreader.analysis.attribution.report import Report
from briefreader.analysis.text.quotations import Quotation
from briefreader.domain.news.article import Block
from briefreader.domain.text.span import Span

AVAILABLE = find_spec("onnxruntime") is not None and find_spec("numpy") is not None
"""There are machines for which no onnxruntime is built."""


def refined(
    text: str,
    blocks: Sequence[Block],
    sentences: Sequence[Span],
    quoted: Sequence[Quotation],
    reports: Sequence[Report],
) -> tuple[Report, ...]:
    """`reports` are the rules', linked; the net reads the text with them in view and has the last word on most."""
    if not AVAILABLE:
        return tuple(reports)
    from briefreader.analysis.tagger.decode import assembled  # late: numpy and the weights are read for an article
    from briefreader.analysis.tagger.features import tokens_of
    from briefreader.analysis.tagger.merge import joined
    from briefreader.analysis.tagger.model import model

    tokens = tokens_of(text, blocks, sentences, quoted, reports)
    read = model().read(tokens)
    return joined(text, tokens, read, reports, list(assembled(text, sentences, tokens, read.labels)))
