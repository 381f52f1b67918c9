"""Articles with their attributions in brat's standoff form, as tokens with labels.

Layout: `text/<stem>.txt` beside `attributions/<stem>_<annotator>.ann`, as PolNeAR has it (Newell, Margolin and Ruths
2018); of several annotators the first by name is taken.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefreader.analysis import reports as reporting
from briefreader.analysis.attribution import linking, rules
from briefreader.analysis.attribution.report import Report
from briefreader.analysis.blocks import layout
from briefreader.analysis.reports import plain
from briefreader.analysis.tagger.features import Tokens, tokens_of
from briefreader.analysis.tagger.labels import Label
from briefreader.analysis.text import language, quotations, sentences
from briefreader.domain.statements.analysis import READ_IN
from briefreader.domain.text.span import Span

_ROLES = {"Content": Label.WORDS, "Source": Label.SOURCE, "Cue": Label.CUE}

Attribution = dict[Label, list[Span]]


@dataclass(frozen=True, slots=True)
class Marked:
    """One article with a label for each token."""

    tokens: Tokens
    labels: list[int]


def marked(folder: Path) -> Iterator[Marked]:
    """The articles of a split, in the order of their names."""
    for file in sorted((folder / "text").glob("*.txt")):
        annotated = sorted((folder / "attributions").glob(f"{file.stem}_????.ann"))
        if annotated:
            tokens = read(file.read_bytes().decode("utf-8"))
            yield Marked(tokens, labelled(tokens, list(attributions(annotated[0].read_text(encoding="utf-8")))))


def guessed(folder: Path) -> Iterator[Marked]:
    """The plain texts of a folder that nobody has marked, with what this version finds in them (self-training)."""
    for file in sorted(folder.glob("*.txt")):
        text = file.read_bytes().decode("utf-8")
        article = layout.article_of(plain(text), "x")
        if language.language(article.text) not in READ_IN:
            continue
        split = sentences.sentences(article.text, article.blocks)
        found = reporting.reports(
            article.text, article.blocks, split, quotations.quotations(article.text, article.blocks)
        )
        tokens = read(text)
        yield Marked(tokens, labelled(tokens, [_attribution(one) for one in found]))


def read(text: str) -> Tokens:
    """The tokens of a plain text, as analysis makes them."""
    text = plain(text)
    blocks = layout.article_of(text, "x").blocks
    found = sentences.sentences(text, blocks)
    quoted = quotations.quotations(text, blocks)
    reports = linking.linked(text, blocks, found, quoted, rules.RuleTagger()(text, blocks, found, quoted))
    return tokens_of(text, blocks, found, quoted, reports)


def _attribution(one: Report) -> Attribution:
    """A report of ours as an annotator would have marked it."""
    single = {Label.SOURCE: one.speaker, Label.CUE: one.cue}
    return {Label.WORDS: list(one.content)} | {label: [span] if span else [] for label, span in single.items()}


def attributions(told: str) -> Iterator[Attribution]:
    """What the `E` lines of a standoff file tie together."""
    spans: dict[str, list[Span]] = {}
    for line in told.split("\n"):
        name, _, rest = line.partition("\t")
        if re.fullmatch(r"T\d+", name):
            _, _, places = rest.partition("\t")[0].partition(" ")
            spans[name] = [Span(*map(int, place.split())) for place in places.split(";")]
        elif re.fullmatch(r"E\d+", name):
            found: Attribution = defaultdict(list)
            for part in rest.split():
                role, _, target = part.partition(":")
                label = _ROLES.get(role.rstrip("0123456789"))
                if label is not None:
                    found[label] += spans.get(target, [])
            if found[Label.WORDS]:
                yield found


def labelled(tokens: Tokens, found: Sequence[Attribution]) -> list[int]:
    """A label for each token: of attributions inside another's words, only the outer one is marked."""
    labels = [0] * len(tokens)
    held = [0] * len(tokens)  # the sort of span that a token is in
    for one in sorted(found, key=lambda each: -sum(len(tokens.within(span)) for span in each[Label.WORDS])):
        if any(held[at] == Label.WORDS for span in one[Label.CUE] for at in tokens.within(span)):
            continue
        for sort in (Label.WORDS, Label.SOURCE, Label.CUE):
            for span in one[sort]:
                here = tokens.within(span)
                for at in here:
                    if held[at] and (sort is Label.WORDS or held[at] != Label.WORDS):
                        continue
                    begins = at == here.start or held[at - 1] != sort
                    held[at] = sort
                    labels[at] = sort if begins else sort + 1
    return labels
