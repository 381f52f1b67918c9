"""Where reported words end: at the next report, the speaker's next deed, the comma that closes their clause."""

from __future__ import annotations

from briefreader.analysis.attribution.report import Evidence
from briefreader.analysis.attribution.verb_candidates import Candidate
from briefreader.analysis.syntax.noun_phrase import Phrase
from briefreader.analysis.text import function_words
from briefreader.analysis.text.stretches import QUOTATION, Stretch

_SUBORDINATORS = frozenset("if when while as after before because although though once since".split())
_PRONOUNS = function_words.SUBJECTS - function_words.RELATIVE
_DASHES = frozenset(("—", "–", "--", "-"))


def cut_off(st: Stretch, piece: Phrase | None, later: list[Candidate], one: Candidate | None = None) -> list[Phrase]:
    """The piece up to where the next report of the same rank begins."""
    if piece is None:
        return []
    start, end = piece
    if st.words[start] == QUOTATION and st.low[start - 1] in (",", ":"):
        end = _end_of_quotations(st, start, end)
    end = _end_at_inner_comma(st, start, end)
    if one is not None and one.evidence is Evidence.RELATIVE:
        end = _end_of_relative(st, one, start, end)
    elif one is not None and _subordinate(st, one):
        end = next((at for at in range(start + 1, end) if st.low[at] == ","), end)
    end = _end_before_deed(st, start, end)
    if one is not None and (one.object_only or not (one.verb.may("t") or one.verb.may("c"))):
        end = _end_of_object(st, start, end)
    for following in later:
        edge = _edge(st, following)
        if edge is not None and start < edge < end:
            end = edge
            break
    while end > start and st.low[end - 1] in (",", ";", *_DASHES):
        end -= 1
    return [(start, end)] if end > start else []


def _end_at_inner_comma(st: Stretch, start: int, end: int) -> int:
    """Behind a quotation that ends with a comma of the sentence's own, “like this,” unless another is joined to it."""
    for at in range(start, end - 1):
        one = st.quoted[at]
        if one is None or not st.comma_inside(at):
            continue
        goes_on = QUOTATION in st.words[at + 1 : min(end, at + 5)] or st.low[at + 1] in _PRONOUNS
        if not goes_on:
            return at + 1
    return end


def _subordinate(st: Stretch, one: Candidate) -> bool:
    """Whether a report stands in a clause that opens the sentence and ends with a comma: "Asked about it, he left"."""
    if one.left == 0:
        return one.tense in ("past", "ing") and (one.speaker is None or one.speaker[0] > one.start)
    return st.low[one.left - 1] in _SUBORDINATORS and (one.left == 1 or st.low[one.left - 2] in (",", "that"))


def _end_before_deed(st: Stretch, start: int, end: int) -> int:
    """Before ", but" and another verb of the speaker's: "he said it would rain, but gave no reason"."""
    for at in range(start + 2, end - 2):
        if st.low[at] == "," and st.low[at + 1] == "but" and function_words.verb_like(st.low[at + 2], "the"):
            return at if st.low[at + 2] not in function_words.AUXILIARIES else end
    return end


def _end_of_object(st: Stretch, start: int, end: int) -> int:
    """Before "and" and the speaker's next deed, where no clause was reported that the "and" could go on with."""
    quoted = False
    for at in range(start, end - 1):
        quoted = quoted or st.words[at] == QUOTATION
        if (
            at > start
            and st.low[at] == "and"
            and function_words.verb_like(st.low[at + 1], st.low[min(at + 2, len(st) - 1)])
        ):
            return at
        if quoted and st.low[at] in _DASHES:
            return at
    return end


def _end_of_relative(st: Stretch, one: Candidate, start: int, end: int) -> int:
    """The comma that closes a relative clause which a comma began: ", who said it was dead, left"."""
    if one.left == 0 or st.low[one.left - 1] != ",":
        return end
    closing = (
        at
        for at in range(start + 1, end)
        if st.low[at] == "," and st.low[min(at + 1, end - 1)] not in ("and", "which", "who")
    )
    return next(closing, end)


def _end_of_quotations(st: Stretch, start: int, end: int) -> int:
    """Behind a quotation that a comma or colon leads to, and those joined to it."""
    at = start + 1
    while at + 1 < end and st.low[at] in ("and", "or", ",") and st.words[at + 1] == QUOTATION:
        at += 2
    return at


def _edge(st: Stretch, following: Candidate) -> int | None:
    """Where a later report breaks off the words of an earlier one; None if it is part of them."""
    at = following.left
    if at == 0:
        return None
    before = st.low[at - 1]
    if following.evidence is Evidence.PARTICIPLE:
        return at - 1 if before == "," else None
    if following.evidence is Evidence.SHARED:
        at = following.start
        before = st.low[at - 1]
        if before not in ("and", "but", "or", "then", ","):
            return None
    if before in ("and", "but", "while", "whereas", "though", "although", "then"):
        joined = at > 1 and st.low[at - 2] == ","
        if following.evidence is Evidence.SHARED or joined:
            return at - 2 if joined else at - 1
        return None
    return at - 1 if before == ";" else None
