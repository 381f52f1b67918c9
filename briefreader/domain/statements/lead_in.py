"""The verb that leads a statement in: "accused" before "China of using coercion", which says nothing without it.

The content of a reported statement often begins in the middle of a construction.  The article's words from the verb to
that place are shown before it; they are the reporter's, and no part of the statement.  In doubt a statement is led:
"said the talks are over" reads as well as "the talks are over", while "of using coercion" cannot be read at all.
"""

from __future__ import annotations

import re

from briefreader.domain.statements.statement import Statement, StatementKind
from briefreader.domain.text.span import Span

_LONGEST = 90
"""Characters of a lead-in; a longer one would hide the words that it leads in."""


def _forms(verbs: str) -> frozenset[str]:
    """Every form of each verb; what stands after a slash is a past form that is not regular."""
    found: set[str] = set()
    for entry in verbs.split():
        base, *past = entry.split("/")
        stem = base.removesuffix("e")
        if base.endswith("y") and base[-2] not in "aeo":
            third, regular = f"{base[:-1]}ies", f"{base[:-1]}ied"
        else:
            third, regular = f"{base}s", f"{stem}ed"
        found.update((base, third, f"{stem}ing", *(past or (regular,))))
    return frozenset(found)


_SAYS = _forms(
    "say/said tell/told add note argue insist reply respond answer explain conclude maintain assert contend observe "
    "remark state write/wrote/written believe think/thought know/knew/known feel/felt joke allege comment complain"
)
"""Verbs followed by a whole clause, with "that" or without it, and hardly ever by a thing: "said it was over"."""

_STATES = _SAYS | _forms(
    "announce declare admit/admitted/admitting acknowledge concede confirm stress/stressed/stresses emphasise "
    "emphasize underline reiterate repeat claim testify recall reveal disclose report predict warn caution tweet "
    "post pledge vow promise agree/agreed/agreeing find/found show/showed/shown hint imply indicate signal learn "
    "hear/heard estimate"
)
"""Verbs that put a clause forward as true.  What is denied, doubted or demanded cannot be read without its verb."""

_SUBJECTS = frozenset("he she they we i there he’s she’s it’s they’re we’re i’m i’d he’d she’d they’d we’d".split())
_FINITE = frozenset(
    """is are was were has have had will would can could may might must should shall do does did am cannot won’t
    isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t wouldn’t can’t couldn’t shouldn’t don’t doesn’t didn’t""".split()
)
_QUESTIONS = frozenset("who whom whose which what how whether why where when if whatever whoever".split())

_WORD = re.compile(r"[^\W\d_]+(?:’[^\W\d_]+)?")
_END_OF_SENTENCE = re.compile(r"\n|[.?!][”’\"']?\s")
_NOT_SO = re.compile(
    r"\b(?:not|never|hardly|barely|no longer|nor|would|could|may|might|should|refus\w+|declin\w+|fail\w+)\b|n’t\b"
)
"""In a verb that does not put its clause forward as true, whichever verb it is."""

_GOVERNOR = re.compile(r"\b(?:to|of|for|without|from|against|than|avoid(?:s|ed|ing)?)\s+(?:\w+ly\s+)?\Z")
"""Before a verb that is not the speaker's whole verb: "refused to | say", "stopped short of | calling"."""

_UNSAID = re.compile(
    r"(?:\w+ (?:short|clear) of|without|rather than|instead of|avoid(?:s|ed|ing)?|decided against"
    r"|(?:refus|declin|fail)\w+ to)\s+(?:\w+ly\s+)?\Z"
)
"""Governors by which the words were not said."""

_RELATIVE = re.compile(r"\s*(?:who|which|that)\s+")


def lead_in(statement: Statement, text: str) -> str:
    """The words of the article that lead `statement` in, with a blank after them; empty where it needs none.

    Direct quotations never need any.  There are none where the verb comes after the words, nor where the speaker
    stands between the two: "according to Marsh, …", "was accused by Marsh of …".
    """
    cue, start = statement.cue, statement.content[0].start
    if cue is None or cue.end > start or statement.kind is StatementKind.DIRECT:
        return ""
    if statement.speaker is not None and statement.speaker.end > cue.start:
        return ""
    begin = _beginning(cue, statement.speaker, text)
    lead, verb = text[begin:start], _words(cue.of(text))
    if not verb or verb[0] == "according" or len(lead) > _LONGEST or _END_OF_SENTENCE.search(lead):
        return ""
    governed = begin < cue.start or _NOT_SO.search(" ".join(verb))
    if not governed and _stands_alone(verb[-1], text[cue.end : start].strip(), text[start : statement.span.end]):
        return ""
    gap = " " if lead[-1:].isspace() else ""
    return f"{' '.join(lead.split())}{gap}"


def _beginning(cue: Span, speaker: Span | None, text: str) -> int:
    """Where the lead-in begins: at the verb, or at what governs it, without which the verb says something else."""
    before = text[max(0, cue.start - 60) : cue.start]
    if not _GOVERNOR.search(before.lower()):
        return cue.start
    if speaker is not None and speaker.end > cue.start - len(before):
        governor = text[speaker.end : cue.start]
        if not re.search(r"[^\w\s’'-]", governor):
            relative = _RELATIVE.match(governor)
            return speaker.end + (relative.end() if relative else len(governor) - len(governor.lstrip()))
    unsaid = _UNSAID.search(before.lower())
    return cue.start - len(before) + unsaid.start() if unsaid else cue.start


def _stands_alone(verb: str, between: str, words: str) -> bool:
    """Whether `words`, after the form `verb` and what stands `between`, are a clause or quotation put forward as true.

    Only then do they mean the same without their verb.
    """
    if between.endswith((",", ":", "—", "–")):
        return True
    first = _words(words[:80])
    if verb not in _STATES or not first or words[0] in ",;:)–—-":
        return False
    if between.endswith("that"):
        return True
    if between or first[0] in _QUESTIONS:
        return False
    if first[0] in _SUBJECTS or first[0] in _FINITE:  # "the plan, which she said | is dead": its subject is elsewhere
        return True
    if first[0] == "it":
        return verb in _SAYS or (len(first) > 1 and first[1] in _FINITE)
    return verb in _SAYS and not _FINITE.isdisjoint(_words(words))


def _words(text: str) -> list[str]:
    """The words in lower case, with printed apostrophes."""
    return _WORD.findall(text.lower().replace("'", "’"))
