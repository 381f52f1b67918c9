"""The tagger of today: rules about verbs, quotation marks and what stands beside them."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import chain

from briefreader.analysis.attribution import content_end, content_spans, page_forms, turns, verbless_cues
from briefreader.analysis.attribution.report import Evidence, Report
from briefreader.analysis.attribution.verb_candidates import Candidate, candidates
from briefreader.analysis.blocks import posts
from briefreader.analysis.syntax import phrase_after as following
from briefreader.analysis.syntax.noun_phrase import Phrase
from briefreader.analysis.text import function_words
from briefreader.analysis.text.quotations import Quotation
from briefreader.analysis.text.stretches import QUOTATION, Stretch, stretches
from briefreader.domain.news.article import Block, BlockKind
from briefreader.domain.text.span import Span

READ = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE)
"""The blocks that the tagger reads; the rules read posts as well."""

_DASHES = frozenset(("—", "–", "--", "-"))


class RuleTagger:
    """`tagger.Tagger` by rules, stretch by stretch."""

    def __call__(
        self, text: str, blocks: Sequence[Block], sentences: Sequence[Span], quoted: Sequence[Quotation]
    ) -> tuple[Report, ...]:
        """The reports of the text's paragraphs, list items and quotes, in text order."""
        said = turns.turns(text, blocks)
        below = {one.block: one for one in page_forms.signed_below(text, blocks, quoted)}
        rows = cut(text, blocks, sentences, quoted, {*said, *below})
        found = chain(dict.fromkeys(said.values()), below.values(), page_forms.posts(text, blocks))
        return tuple(chain(found, chain.from_iterable(in_stretch(st) for row in rows for st in row)))


def cut(
    text: str, blocks: Sequence[Block], sentences: Sequence[Span], quoted: Sequence[Quotation], skipped: Container[int]
) -> list[list[Stretch]]:
    """The stretches of every block that is read, an empty list for the others and the `skipped`."""
    rows: list[list[Stretch]] = []
    said = said_from = 0
    outer = [one for one in quoted if not one.depth]
    for number, block in enumerate(blocks):
        first, said = said, _up_to(sentences, said, block.span.end)
        marks_from, said_from = said_from, _up_to([one.span for one in outer], said_from, block.span.end)
        here = (sentences[first:said], outer[marks_from:said_from])
        span = _read_of(text, block) if number not in skipped else None
        rows.append(list(stretches(text, span, number, *here)) if span else [])
    return rows


def _read_of(text: str, block: Block) -> Span | None:
    """What of a block is read: of a post its words, in which somebody else may be quoted."""
    if block.kind is not BlockKind.EMBED:
        return block.span if block.kind in READ else None
    found = posts.post(text, block.span)
    return found.words if found else None


def _up_to(spans: Sequence[Span], at: int, end: int) -> int:
    """How many of `spans` begin before `end`, counted on from `at`."""
    while at < len(spans) and spans[at].start < end:
        at += 1
    return at


def in_stretch(st: Stretch) -> list[Report]:
    """The reports of one stretch."""
    signed = verbless_cues.signed(st) or verbless_cues.signed_before(st)
    if signed:
        return [signed]
    found = candidates(st)
    made = list(chain(_by_verbs(st, found), verbless_cues.according(st)))
    made += verbless_cues.quotations_left(st, made)
    if st.low[-1] == ":" and not any(one.evidence is Evidence.ANNOUNCED for one in made):
        end = len(st) - 1
        made.append(
            Report(
                st.span(end, end + 1),
                verbless_cues.span_of(st, following.subject(st, end)),
                (),
                Evidence.ANNOUNCED,
                st.block,
            )
        )
    return sorted(made, key=lambda one: one.content[0].start if one.content else st.ends[-1])


def _by_verbs(st: Stretch, found: list[Candidate]) -> Iterator[Report]:
    """The reports that have a verb."""
    behind = _behind_their_words(st, found)
    inside = 0  # up to where an earlier report's clause reaches
    for place, one in enumerate(found):
        pieces = behind.get(place) or content_end.cut_off(st, content_spans.right(st, one), found[place + 1 :], one)
        closing = next((at for at in behind if at > place and behind[at][0][0] <= one.start < behind[at][0][1]), None)
        if closing is not None and place not in behind:
            pieces = [(start, min(end, behind[closing][0][1])) for start, end in pieces]
        quoted = any(st.words[at] == QUOTATION for piece in pieces for at in range(*piece))
        within = one.start < inside or (closing is not None and not (quoted and one.verb.speech and one.object_only))
        if (
            within
            and place not in behind
            and not (quoted and closing is None)
            and one.evidence is not Evidence.RELATIVE
        ):
            continue
        if pieces:
            inside = max(inside, pieces[-1][1])
            yield _report(st, one, pieces, _evidence(st, one, pieces))
        elif st.low[-1] == ":" and one is found[-1] and one.verb.speech:
            yield _report(st, one, [], Evidence.ANNOUNCED)


def _behind_their_words(st: Stretch, found: list[Candidate]) -> dict[int, list[Phrase]]:
    """By number: the candidates that stand behind the words they report, or in the midst of them, with those words."""
    made: dict[int, list[Phrase]] = {}
    floor = 0
    for place, one in enumerate(found):
        leads = content_spans.left(st, one, floor) if _may_follow_words(one) else None
        if leads is None:
            continue
        pieces = _led(st, one, leads, found[place + 1 :])
        if pieces:
            made[place] = pieces
            floor = max(one.end, one.speaker[1] if one.speaker else 0)
    return made


def _evidence(st: Stretch, one: Candidate, pieces: list[Phrase]) -> Evidence:
    """The sort of evidence, more closely than the candidate knows it."""
    if one.evidence is not Evidence.REPORTED:
        return one.evidence
    leads = pieces[0][0] < one.start
    if any(st.words[piece[0]] == QUOTATION for piece in pieces):
        return Evidence.NAMED_AFTER if leads else Evidence.NAMED_BEFORE
    if leads:
        return Evidence.PARENTHESIS
    return Evidence.OBJECT if one.object_only or not (one.verb.may("t") or one.verb.may("c")) else Evidence.REPORTED


def _report(st: Stretch, one: Candidate, pieces: list[Phrase], evidence: Evidence) -> Report:
    """The report of a candidate."""
    return Report(
        cue=st.span(one.start, one.end),
        speaker=st.span(*one.speaker) if one.speaker else None,
        content=tuple(st.span(*piece) for piece in pieces),
        evidence=evidence,
        block=st.block,
        speech=one.verb.speech,
    )


def _led(st: Stretch, one: Candidate, leads: Phrase, later: list[Candidate]) -> list[Phrase]:
    """The words before a verb and those behind it that go on with them; empty if its words stand behind it alone."""
    follows = content_spans.right(st, one)
    goes_on = (
        follows is not None and st.words[follows[0]] == QUOTATION and st.low[follows[0] - 1] in (",", "—", "–", "--")
    )
    if _closing_quotation(st, leads):
        return [leads, *(content_end.cut_off(st, follows, later) if goes_on else [])]
    if follows is None:
        return _around(st, one, leads, later) if one.verb.may("c") or one.verb.may("w") else []
    return [leads, *content_end.cut_off(st, follows, later)] if goes_on and not _adverbial(st, leads) else []


def _may_follow_words(one: Candidate) -> bool:
    """Whether the verb may stand behind the words it reports."""
    if one.evidence in (Evidence.RELATIVE, Evidence.PARTICIPLE) or one.object_only:
        return False
    return one.speaker is not None and any(one.verb.may(letter) for letter in "qc") and one.tense != "ing"


def _closing_quotation(st: Stretch, piece: Phrase) -> bool:
    """Whether a piece ends with a quotation, a comma aside."""
    return st.words[piece[1] - 1] == QUOTATION


def _adverbial(st: Stretch, piece: Phrase) -> bool:
    """Whether a piece is only an opening adverbial: "On Monday"."""
    return (
        st.low[piece[0]] in function_words.PREPOSITIONS
        or function_words.adverb(st.low[piece[0]])
        or function_words.time_word(st.low[piece[0]])
    )


def _around(st: Stretch, one: Candidate, leads: Phrase, later: list[Candidate]) -> list[Phrase]:
    """The words before a parenthesis and those behind it: "The bridge, he said, was safe."""
    end = one.speaker[1] if one.evidence is Evidence.INVERTED and one.speaker else one.end
    at = content_spans.behind_parenthesis(st, end)
    if (
        at + 2 >= st.end
        or st.low[at] != ","
        or st.low[at + 1] in ("while", "when", "where", "who", "which", "as", "after")
    ):
        return [leads]
    if _adverbial(st, leads) and leads[1] - leads[0] < 7:
        return content_end.cut_off(st, (at + 1, st.end), later)
    if any(following.start == at + 1 for following in later) or st.low[at + 1].endswith("ing"):
        return [leads]
    return [leads, *content_end.cut_off(st, (at + 1, st.end), later)]
