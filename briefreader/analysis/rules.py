"""The tagger of today: rules about verbs, quotation marks and what stands beside them."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import chain

from briefreader.analysis import clauses, forms, grammar, phrases
from briefreader.analysis.candidates import Candidate, candidates
from briefreader.analysis.marks_of_layout import dateline_end
from briefreader.analysis.phrases import Phrase
from briefreader.analysis.quotations import Quotation
from briefreader.analysis.stretches import QUOTATION, Stretch, stretches
from briefreader.analysis.tagger import Evidence, Report
from briefreader.domain.article import Block, BlockKind
from briefreader.domain.span import Span

READ = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE)
"""The blocks that statements are looked for in; embeds are the linker's."""

_LONG_ENOUGH = 6  # words of a quotation whose verb we do not know
_SUBORDINATORS = frozenset("if when while as after before because although though once since".split())
_DASHES = frozenset(("—", "–", "--", "-"))


class RuleTagger:
    """`tagger.Tagger` by rules, stretch by stretch."""

    def __call__(
        self, text: str, blocks: Sequence[Block], sentences: Sequence[Span], quoted: Sequence[Quotation]
    ) -> tuple[Report, ...]:
        """The reports of the text's paragraphs, list items and quotes, in text order."""
        said = forms.turns(text, blocks)
        below = {one.block: one for one in forms.signed_below(text, blocks, quoted)}
        rows = cut(text, blocks, sentences, quoted, {*said, *below})
        found = chain(said.values(), below.values(), forms.posts(text, blocks))
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
        start = dateline_end(text, block.span.start, block.span.end)
        span = Span(start, block.span.end)
        rows.append(list(stretches(text, span, number, *here)) if block.kind in READ and number not in skipped else [])
    return rows


def _up_to(spans: Sequence[Span], at: int, end: int) -> int:
    """How many of `spans` begin before `end`, counted on from `at`."""
    while at < len(spans) and spans[at].start < end:
        at += 1
    return at


def in_stretch(st: Stretch) -> list[Report]:
    """The reports of one stretch."""
    signed = _signed(st)
    if signed:
        return [signed]
    found = candidates(st)
    made = list(chain(_by_verbs(st, found), _according(st, found)))
    made += _without_verb(st, made)
    if st.low[-1] == ":" and not any(one.evidence is Evidence.ANNOUNCED for one in made):
        end = len(st) - 1
        made.append(Report(st.span(end, end + 1), _span(st, phrases.subject(st, end)), (), Evidence.ANNOUNCED, st.block))
    return sorted(made, key=lambda one: one.content[0].start if one.content else st.ends[-1])


def _by_verbs(st: Stretch, found: list[Candidate]) -> Iterator[Report]:
    """The reports that have a verb."""
    behind = _behind_their_words(st, found)
    inside = 0  # up to where an earlier report's clause reaches
    for place, one in enumerate(found):
        pieces = behind.get(place) or _cut(st, clauses.right(st, one), found[place + 1 :], one)
        closing = next((at for at in behind if at > place and behind[at][0][0] <= one.start < behind[at][0][1]), None)
        if closing is not None and place not in behind:
            pieces = [(start, min(end, behind[closing][0][1])) for start, end in pieces]
        quoted = any(st.words[at] == QUOTATION for piece in pieces for at in range(*piece))
        within = one.start < inside or (closing is not None and not (quoted and one.verb.speech and one.object_only))
        if within and place not in behind and not (quoted and closing is None) and one.evidence is not Evidence.RELATIVE:
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
        leads = clauses.left(st, one, floor) if _may_follow_words(one) else None
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
    follows = clauses.right(st, one)
    goes_on = follows is not None and st.words[follows[0]] == QUOTATION and st.low[follows[0] - 1] in (",", "—", "–", "--")
    if _closing_quotation(st, leads):
        return [leads, *(_cut(st, follows, later) if goes_on else [])]
    if follows is None:
        return _around(st, one, leads, later) if one.verb.may("c") or one.verb.may("w") else []
    return [leads, *_cut(st, follows, later)] if goes_on and not _adverbial(st, leads) else []


def _may_follow_words(one: Candidate) -> bool:
    """Whether the verb may stand behind the words it reports."""
    if one.evidence in (Evidence.RELATIVE, Evidence.PARTICIPLE, Evidence.NOUN) or one.object_only:
        return False
    return one.speaker is not None and any(one.verb.may(letter) for letter in "qc") and one.tense != "ing"


def _closing_quotation(st: Stretch, piece: Phrase) -> bool:
    """Whether a piece ends with a quotation, a comma aside."""
    return st.words[piece[1] - 1] == QUOTATION


def _adverbial(st: Stretch, piece: Phrase) -> bool:
    """Whether a piece is only an opening adverbial: "On Monday"."""
    return st.low[piece[0]] in grammar.PREPOSITIONS or grammar.adverb(st.low[piece[0]]) or grammar.time_word(st.low[piece[0]])


def _around(st: Stretch, one: Candidate, leads: Phrase, later: list[Candidate]) -> list[Phrase]:
    """The words before a parenthesis and those behind it: "The bridge, he said, was safe."""
    end = one.speaker[1] if one.evidence is Evidence.INVERTED and one.speaker else one.end
    at = clauses.behind_parenthesis(st, end)
    if at + 2 >= st.end or st.low[at] != "," or st.low[at + 1] in ("while", "when", "where", "who", "which", "as", "after"):
        return [leads]
    if _adverbial(st, leads) and leads[1] - leads[0] < 7:
        return _cut(st, (at + 1, st.end), later)
    if any(following.start == at + 1 for following in later) or st.low[at + 1].endswith("ing"):
        return [leads]
    return [leads, *_cut(st, (at + 1, st.end), later)]


def _cut(st: Stretch, piece: Phrase | None, later: list[Candidate], one: Candidate | None = None) -> list[Phrase]:
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
        if QUOTATION not in st.words[at + 1 : min(end, at + 5)]:
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
        if st.low[at] == "," and st.low[at + 1] == "but" and grammar.verb_like(st.low[at + 2], "the"):
            return at if st.low[at + 2] not in grammar.AUXILIARIES else end
    return end


def _end_of_relative(st: Stretch, one: Candidate, start: int, end: int) -> int:
    """The comma that closes a relative clause which a comma began: ", who said it was dead, left"."""
    if one.left == 0 or st.low[one.left - 1] != ",":
        return end
    closing = (at for at in range(start + 1, end) if st.low[at] == "," and st.low[min(at + 1, end - 1)] not in ("and", "which", "who"))
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


def _according(st: Stretch, found: list[Candidate]) -> Iterator[Report]:
    """Words that are so according to somebody."""
    for at in range(len(st) - 2):
        if st.low[at] != "according" or st.low[at + 1] != "to":
            continue
        speaker = phrases.after(st, at + 2)
        if speaker is None:
            continue
        pieces = _accorded(st, at, speaker)
        if pieces:
            content = tuple(st.span(*piece) for piece in pieces)
            yield Report(st.span(at, at + 2), st.span(*speaker), content, Evidence.ACCORDING, st.block)


def _accorded(st: Stretch, at: int, speaker: Phrase) -> list[Phrase]:
    """What stands before and behind "according to somebody"."""
    start = 1 if st.low[0] in grammar.CONNECTIVES and at > 1 else 0
    before = at - 1 if at and st.low[at - 1] in (",", *_DASHES) else at
    pieces = [(start, before)] if before > start else []
    behind = speaker[1]
    if behind + 1 < st.end and st.low[behind] in (",", *_DASHES) and (not pieces or st.low[behind + 1] not in ("which", "who")):
        pieces.append((behind + 1, st.end))
    return pieces


def _signed(st: Stretch) -> Report | None:
    """A quotation with a dash and a name behind it."""
    if len(st) < 3 or st.words[0] != QUOTATION or st.low[1] not in _DASHES:
        return None
    if any(grammar.verb_like(st.low[at], "the") and not st.capital(at) for at in range(2, len(st))) or not st.capital(2) or len(st) > 22:
        return None
    speaker = phrases.after(st, 2)
    if speaker is None:
        return None
    return Report(st.span(1, 2), st.span(*speaker), (st.span(0, 1),), Evidence.SIGNED, st.block)


def _without_verb(st: Stretch, made: list[Report]) -> Iterator[Report]:
    """Quotations in a sentence that no known verb reports: beside an unknown one, behind a colon, or long ones."""
    if _bare(st):
        return
    for at, one in enumerate(st.quoted):
        if one is None or any(piece.overlaps(one.span) for report in made for piece in report.content):
            continue
        content = (one.span,)
        unknown = _unknown_verb(st, at) if _words(st, at) > 1 else None
        if unknown:
            cue, speaker = unknown
            yield Report(st.span(cue, cue + 1), st.span(*speaker), content, Evidence.LOOSE, st.block)
        elif at and st.low[at - 1] == ":":
            speaker_there = phrases.subject(st, at - 1)
            yield Report(st.span(at - 1, at), _span(st, speaker_there), content, Evidence.COLON, st.block)
        elif _words(st, at) >= _LONG_ENOUGH:
            yield Report(None, _span(st, phrases.subject(st, at)), content, Evidence.LOOSE, st.block)


def _unknown_verb(st: Stretch, at: int) -> tuple[int, Phrase] | None:
    """The verb, and its subject, in "“…,” the mayor thundered" and "The mayor thundered, “…”" for verbs not listed."""
    if st.comma_inside(at) or (at + 1 < len(st) and st.quoted[at] and at == 0):
        for verb in range(at + 2, min(st.end, at + 12)):
            if st.words[verb] == QUOTATION:
                break
            if st.low[verb].endswith("ed") and not st.capital(verb):
                speaker = phrases.before(st, verb, at + 1)
                return (verb, speaker) if speaker and speaker[0] == at + 1 else None
    if at > 2 and st.low[at - 1] == ",":
        verb = at - 2
        if st.low[verb].endswith("ed") and not st.capital(verb):
            speaker = phrases.before(st, verb)
            return (verb, speaker) if speaker else None
    return None


def _span(st: Stretch, phrase: Phrase | None) -> Span | None:
    """The phrase's place in the text."""
    return st.span(*phrase) if phrase else None


def _words(st: Stretch, at: int) -> int:
    """Roughly how many words a quotation has, six characters each."""
    return (st.ends[at] - st.starts[at]) // 6


def _bare(st: Stretch) -> bool:
    """Whether there is nothing but quotations: their speaker stands elsewhere."""
    return all(word == QUOTATION or not word[0].isalnum() for word in st.words)
