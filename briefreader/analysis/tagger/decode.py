"""Spans that the net has marked, put together to reports: which words belong to which cue, and that to which source.

Everything is decided within a paragraph, by how many tokens, sentence ends and other spans stand between.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from briefreader.analysis.attribution.report import Evidence, Report
from briefreader.analysis.lexicon import reporting_verbs
from briefreader.analysis.tagger.features import LONGEST, Tokens
from briefreader.analysis.tagger.labels import Label, spans
from briefreader.analysis.text.words import DETERMINERS
from briefreader.domain.text.span import Span

_TO_CUE = 40
_TO_SOURCE = 45
"""How far apart, in tokens and what counts as such, words and a cue may stand, and a source and a cue."""

_MARKS = frozenset("\"“”„‘’«»'")
_WORD = re.compile(r"[\w']+")


@dataclass(frozen=True, slots=True)
class _Costs:
    """What stands between two spans, in tokens."""

    sentence: int
    words: int
    cue: int
    source: int


_WORDS_TO_CUE = _Costs(sentence=12, words=8, cue=15, source=0)
_CUE_TO_SOURCE = _Costs(sentence=30, words=6, cue=4, source=6)


def assembled(text: str, sentences: Sequence[Span], tokens: Tokens, labels: Sequence[int]) -> Iterator[Report]:
    """The reports of each paragraph; words that no cue stands near have neither cue nor source."""
    starts = [one.start for one in sentences]
    numbers = [bisect_right(starts, start) for start in tokens.starts]
    for block, part in _parts(tokens):
        found = spans(labels, part)
        for cue, words in _by_cue(found, numbers):
            if cue and text.startswith("name ", tokens.starts[cue.start]):
                continue  # "as its name says": nobody speaks
            source = _source(cue, found, numbers) if cue else None
            yield _report(text, tokens, cue, source, words, block)


def _parts(tokens: Tokens) -> Iterator[tuple[int, range]]:
    """Every paragraph with the number of its block; one without end in parts, as it was read."""
    for block, unit in tokens.units:
        for start in range(unit.start, unit.stop, LONGEST):
            yield block, range(start, min(unit.stop, start + LONGEST))


def _by_cue(found: dict[Label, list[range]], numbers: Sequence[int]) -> Iterator[tuple[range | None, list[range]]]:
    """The words with their cue; what has none, by itself."""
    cued: dict[range, list[range]] = {}
    for words in found[Label.WORDS]:
        cue = _nearest(words, found[Label.CUE], found, numbers, _WORDS_TO_CUE, _TO_CUE)
        if cue is None:
            yield None, [words]
        else:
            cued.setdefault(cue, []).append(words)
    yield from cued.items()


def _source(cue: range, found: dict[Label, list[range]], numbers: Sequence[int]) -> range | None:
    """Whose cue it is; nobody's who is first named in a later sentence."""
    so_far = [one for one in found[Label.SOURCE] if numbers[one.start] <= numbers[cue.stop - 1]]
    return _nearest(cue, so_far, found, numbers, _CUE_TO_SOURCE, _TO_SOURCE)


def _nearest(
    one: range,
    others: Sequence[range],
    found: dict[Label, list[range]],
    numbers: Sequence[int],
    costs: _Costs,
    furthest: int,
) -> range | None:
    """The one of `others` that stands nearest, if near enough; before it rather than behind it."""
    told = [(_distance(one, other, found, numbers, costs), at) for at, other in enumerate(others)]
    cost, at = min(told, default=(furthest + 1, 0))
    return others[at] if cost <= furthest else None


def _distance(one: range, other: range, found: dict[Label, list[range]], numbers: Sequence[int], costs: _Costs) -> int:
    """How much stands between two spans."""
    first, second = (one, other) if one.start <= other.start else (other, one)
    between = range(first.stop, second.start)
    cost = len(between) + costs.sentence * (numbers[second.start] - numbers[first.stop - 1])
    for label, each in ((Label.WORDS, costs.words), (Label.CUE, costs.cue), (Label.SOURCE, costs.source)):
        cost += each * sum(between.start <= span.start and span.stop <= between.stop for span in found[label])
    return cost + (other.start > one.start)


def _report(
    text: str, tokens: Tokens, cue: range | None, source: range | None, words: Sequence[range], block: int
) -> Report:
    content = tuple(tokens.span(_bare(text, tokens, one)) for one in words)
    said = tokens.span(cue) if cue else None
    speaker = tokens.span(source) if source else None
    marked = any(text[place] in _MARKS for place in (content[0].start, content[-1].end - 1))
    return Report(
        said, speaker, content, _evidence(text, said, speaker, content, marked), block, _speech(text, said, marked)
    )


def _bare(text: str, tokens: Tokens, words: range) -> range:
    """Words without the "that" which leads to them and which nobody said."""
    leads = text[tokens.starts[words.start] : tokens.ends[words.start]].lower() == "that"
    return words[1:] if leads and len(words) > 1 else words


def _speech(text: str, cue: Span | None, marked: bool) -> bool:
    """Whether a cue is one of saying; words without a cue stand there because somebody said them.

    "signed", "fired" and their like say something only beside a quotation.
    """
    if cue is None:
        return True
    words = _WORD.findall(cue.of(text).lower().replace("’", "'"))
    if words[:1] == ["according"]:
        return True
    verbal = takewhile(lambda word: word not in DETERMINERS, words)  # "struck down a decree": that is no verb
    forms = [form.verb for word in verbal if (form := reporting_verbs.form(word))]
    return any(verb.speech and (marked or any(map(verb.may, "tcwion"))) for verb in forms)


def _evidence(text: str, cue: Span | None, speaker: Span | None, content: Sequence[Span], marked: bool) -> Evidence:
    """The sort of evidence, from where words, cue and speaker stand."""
    if speaker is None:
        return Evidence.LOOSE
    if cue is None:
        return Evidence.SIGNED
    if cue.of(text).lower().startswith("according"):
        return Evidence.ACCORDING
    if content[0].start < cue.start:
        if not marked:
            return Evidence.PARENTHESIS
        return Evidence.INVERTED if cue.start < speaker.start else Evidence.NAMED_AFTER
    return Evidence.NAMED_BEFORE if marked else Evidence.REPORTED
