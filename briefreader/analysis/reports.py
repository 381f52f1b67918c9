"""Everything a text reports, with who said it: rules first, then the net with the rules' marks in view."""

from __future__ import annotations

from collections.abc import Sequence

from briefreader.analysis.attribution import linking, rules
from briefreader.analysis.attribution.repairs import mended
from briefreader.analysis.attribution.report import Report
from briefreader.analysis.statements.build import worth_keeping
from briefreader.analysis.tagger import tagger as net
from briefreader.analysis.text.quotations import Quotation
from briefreader.domain.news.article import Block
from briefreader.domain.text.span import Span


def reports(
    text: str, blocks: Sequence[Block], sentences: Sequence[Span], quoted: Sequence[Quotation]
) -> tuple[Report, ...]:
    """The reports that become statements, in order of their first words."""
    linked = linking.linked(text, blocks, sentences, quoted, rules.RuleTagger()(text, blocks, sentences, quoted))
    refined = mended(text, net.refined(text, blocks, sentences, quoted, linked))
    return tuple(one for one in refined if worth_keeping(text, one))


def plain(text: str) -> str:
    """The text with one sort of dash, every character in its place."""
    return text.replace("\N{HORIZONTAL BAR}", "—")
