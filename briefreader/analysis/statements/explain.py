"""Why each report is given to whom it is given to: the words beside it, and the way from them to the name.

The way goes from one place where somebody is spoken of to the nearest one before it, as a reader goes who looks for
whom "he" means; how the resolution weighs them is a matter of `speakers`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from briefreader.analysis.attribution.report import Report
from briefreader.analysis.coreference.mentions import REACH
from briefreader.analysis.coreference.resolve import sort_of
from briefreader.domain.statements.actor import Actor
from briefreader.domain.statements.explanation import Called, Explanation, FoundBy, Link, shortened
from briefreader.domain.text.span import Span

_LINKS = 5  # of a chain; more explain nothing
_APART = " … "


def explanations(
    text: str,
    actors: Sequence[Actor],
    reports: Sequence[Report],
    cast: Sequence[Actor | None],
    quoted: Sequence[Span],
) -> list[Explanation]:
    """One for each report, in their order; `quoted` are the outermost quotations, in which nobody is looked for."""
    places = _places(actors, reports, cast, quoted)
    return [_explanation(text, one, actor, places) for one, actor in zip(reports, cast, strict=True)]


def _explanation(text: str, one: Report, actor: Actor | None, places: dict[str, list[Span]]) -> Explanation:
    found_by = one.seen.found_by if one.seen else FoundBy.RULES
    called, sign = Called(sort_of(text, one.speaker)), _sign(text, one)
    if one.speaker is None:
        return Explanation(called, sign, found_by=found_by)
    chain = _chain(text, one, one.speaker, actor, places) if actor else [one.speaker]
    links = tuple(Link(span, span.of(text)) for span in chain)
    return Explanation(called, sign, links, actor.name if actor else "", found_by)


def _places(
    actors: Sequence[Actor], reports: Sequence[Report], cast: Sequence[Actor | None], quoted: Sequence[Span]
) -> dict[str, list[Span]]:
    """By actor, where each is spoken of outside quotations, in text order: mentions, and what speakers are called."""
    found: dict[str, set[Span]] = defaultdict(set)
    for actor in actors:
        found[actor.id].update(span for span in actor.mentions if not _in_quotation(span, quoted))
    for one, speaker in zip(reports, cast, strict=True):
        if speaker and one.speaker:
            found[speaker.id].add(one.speaker)
    return {actor: sorted(spans) for actor, spans in found.items()}


def _in_quotation(span: Span, quoted: Sequence[Span]) -> bool:
    at = bisect_left(quoted, span.start, key=lambda one: one.end)
    return at < len(quoted) and quoted[at].start < span.start


def _chain(text: str, one: Report, speaker: Span, actor: Actor, places: dict[str, list[Span]]) -> list[Span]:
    """The speaker, and back from there until the name stands; words that were told are not told twice."""
    forms = (actor.name, *actor.aliases)
    spoken_of = [span for span in places[actor.id] if not any(piece.contains(span) for piece in one.content)]
    chain, here, told = [speaker], speaker, {speaker.of(text).lower()}
    while len(chain) < _LINKS and not _named(text, here, forms):
        at = bisect_left(spoken_of, here.start, key=lambda span: span.end)
        if not at or speaker.start - spoken_of[at - 1].end > REACH:
            break
        here = spoken_of[at - 1]
        if (words := here.of(text).lower()) not in told:
            told.add(words)
            chain.append(here)
    if len(chain) == 1 and not _named(text, speaker, forms):  # "a judge" who is named further down
        chain += spoken_of[bisect_left(spoken_of, speaker.end, key=lambda span: span.start) :][:1]
    return chain


def _named(text: str, span: Span, forms: Sequence[str]) -> bool:
    """Whether the words hold the name, in one of its forms; a transcript has it in capitals."""
    words = span.of(text)
    return any(form in words or form.upper() in words for form in forms)


def _sign(text: str, one: Report) -> str:
    """The words that report, together with whom they name: "said Maria Zakharova", "Rusk … told reporters"."""
    spans = sorted(span for span in (one.cue, one.speaker) if span)
    parts = [(span, shortened(span.of(text))) for span in spans]
    told = [(span, words) for span, words in parts if any(map(str.isalnum, words))]
    if len(told) < 2:
        return told[0][1] if told else ""
    (first, before), (second, after) = told
    near = text[first.end : second.start].isspace() or first.end >= second.start or before.endswith("…")
    return f"{before}{' ' if near else _APART}{after}"
