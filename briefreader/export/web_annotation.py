"""Statements and marks as W3C Web Annotations (JSON-LD): for other annotation programs, and for another home.

Format: https://www.w3.org/TR/annotation-model/ and, for what it has no word for, the prefix `briefreader:`.  Selectors
tell where the words stood in the text they were marked in, whose fingerprint stands beside them: that never changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

from briefreader.domain.marks.actor_decisions import UNDECIDED, Decisions
from briefreader.domain.marks.annotation import Anchor, Correction, Marks, Verdict
from briefreader.domain.marks.tag import valid
from briefreader.domain.news.address import without_secret
from briefreader.domain.news.article import Article
from briefreader.domain.reading.portable import Carried, CarriedStatement
from briefreader.domain.statements.actor import Speaker
from briefreader.domain.text.clean import json_text
from briefreader.domain.text.span import Span

Json = dict[str, Any]
"""An object as `json` writes it."""

_CONTEXT = [
    "http://www.w3.org/ns/anno.jsonld",
    {
        "briefreader": "urn:briefreader:terms#",
        "briefreader:pieces": {"@container": "@list"},
        "briefreader:verdicts": {"@container": "@list"},
        "briefreader:overruled": {"@container": "@list"},
    },
]
_NEVER = datetime.min.replace(tzinfo=UTC)


def web_annotations(everything: Iterable[Carried], decisions: Decisions = UNDECIDED) -> str:
    """One page of annotations: one a statement, and one for the marks on an article itself; and who is who.

    The same marks give the same bytes, in whatever order they come.
    """
    newest = sorted(sorted(everything, key=lambda one: one.article.id), key=_date, reverse=True)
    items = [item for one in newest for item in _items(one)]
    known = {"briefreader:whoIsWho": list(_who_is_who(decisions))} if decisions.any else {}
    page = {"@context": _CONTEXT, "type": "AnnotationPage", **known, "items": items}
    return json_text(page, indent=1) + "\n"


def _date(one: Carried) -> datetime:
    return one.article.published or _NEVER


def _who_is_who(decisions: Decisions) -> Iterator[Json]:
    """What the reader said of it, each by itself."""
    for _, merge in sorted(decisions.merges.items()):
        yield {**_actor(merge.actor, merge.name), "briefreader:oneWith": _actor(merge.other, merge.other_name)}
    for _, name in sorted(decisions.names.items()):
        yield {**_actor(name.actor, name.name), "briefreader:before": name.before}
    for _, split in sorted(decisions.splits.items()):
        article = {"briefreader:own": split.own, "dcterms:identifier": split.article}
        yield {**_actor(split.actor, split.name), **article}


def _items(one: Carried) -> Iterator[Json]:
    if one.marks.any:
        yield _annotation(one.article.id, _motivations(one.marks), _written(one.marks), _target(one.article), one.marks)
    for said in sorted(one.statements, key=lambda said: (said.anchor.span, said.statement.id)):
        target = {**_target(one.article), **_place(said.anchor)}
        bodies = _speaker_body(said) + _written(said.marks)
        about = {"briefreader:statement": _statement(said), **_own(said)}
        yield {**_annotation(said.statement.id, _done_with(said), bodies, target, said.marks), **about}


def _annotation(mark_id: str, motivation: list[str], bodies: list[Json], target: Json, marks: Marks) -> Json:
    dates = sorted(note.at for note in marks.notes)
    return {
        "id": f"urn:briefreader:{mark_id}",
        "type": "Annotation",
        "motivation": motivation,
        **({"created": iso(dates[0])} if dates else {}),
        "body": bodies,
        "target": target,
    }


def _motivations(marks: Marks) -> list[str]:
    done = {"commenting": marks.notes, "tagging": marks.tags, "bookmarking": marks.bookmarked}
    return [name for name, there in done.items() if there]


def _done_with(said: CarriedStatement) -> list[str]:
    """What the reader did with it; who said it is what a statement is about."""
    named = said.marks.correction is not None or said.marks.made is not None
    first = ["highlighting"] if said.highlight else ["identifying"] if named else []
    return [*first, *_motivations(said.marks)] or ["identifying"]


def _speaker_body(said: CarriedStatement) -> list[Json]:
    """Who said it, for other programs: the reader's word first."""
    correction = said.marks.correction
    by = said.speaker and said.speaker.name if correction is None else correction.actor and correction.name
    return [_body("identifying", by)] if by and not said.highlight else []


def _written(marks: Marks) -> list[Json]:
    """What the reader wrote."""
    notes = [
        {
            "id": f"urn:briefreader:{note.id}",
            **_body("commenting", note.text),
            "created": iso(note.at),
            **_by_clock(note.at),
        }
        for note in marks.notes
    ]
    return notes + [_body("tagging", tag) for tag in dict.fromkeys(valid(tag) or tag for tag in marks.tags)]


def _body(purpose: str, value: str) -> Json:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def _target(article: Article) -> Json:
    told = {
        "dcterms:identifier": article.id,
        "dcterms:title": article.title,
        "dcterms:publisher": article.outlet,
        "dcterms:creator": article.byline,
        **({"dcterms:issued": iso(article.published), **_by_clock(article.published)} if article.published else {}),
        "briefreader:credit": article.credit,
        "briefreader:sample": article.sample,
    }
    return {
        "source": without_secret(article.url) or f"urn:briefreader:article:{article.id}",
        "dcterms:title": article.title,
        "briefreader:article": {key: value for key, value in told.items() if value},
    }


def _place(anchor: Anchor) -> Json:
    """Where words stood, and in which text."""
    quote = {"type": "TextQuoteSelector", "exact": anchor.exact, "prefix": anchor.prefix, "suffix": anchor.suffix}
    return {"selector": [quote, _position(anchor.span)], "briefreader:textHash": anchor.text_hash}


def _position(span: Span) -> Json:
    return {"type": "TextPositionSelector", "start": span.start, "end": span.end}


def _statement(said: CarriedStatement) -> Json:
    """What was worked out about it."""
    one = said.statement
    return {
        "briefreader:kind": one.kind.value,
        "briefreader:speech": one.speech,
        "briefreader:confidence": one.confidence,
        "briefreader:why": one.explained,
        **({"briefreader:actor": one.actor} if one.actor else {}),
        **({"briefreader:pieces": [_position(span) for span in one.content]} if len(one.content) > 1 else {}),
        **({"briefreader:speakerAt": _position(one.speaker)} if one.speaker else {}),
        **_words("speaker", said.phrases.speaker, said.anchor.words_at(one.speaker)),
        **({"briefreader:cueAt": _position(one.cue)} if one.cue else {}),
        **_words("cue", said.phrases.cue, said.anchor.words_at(one.cue)),
        **({"briefreader:speaker": _speaker(said.speaker)} if said.speaker else {}),
        **({"briefreader:markedActor": said.actor} if said.actor else {}),
        **({} if said.overruled is None else {"briefreader:overruled": [_speaker(one) for one in said.overruled]}),
    }


def _words(what: str, words: str | None, told: str | None) -> Json:
    """What stood beside the statement, where the selectors do not tell it."""
    return {f"briefreader:{what}Words": words} if words and words != told else {}


def _own(said: CarriedStatement) -> Json:
    """What the reader decided about it."""
    made, correction = said.marks.made, said.marks.correction
    return {
        **({"briefreader:made": made.value} if made else {}),
        **({"briefreader:correction": _correction(correction)} if correction else {}),
        **({"briefreader:verdicts": [_verdict(one) for one in said.verdicts]} if said.verdicts else {}),
    }


def _speaker(speaker: Speaker) -> Json:
    role = {"briefreader:role": speaker.role} if speaker.role else {}
    return {**_actor(speaker.actor, speaker.name), **role}


def _actor(actor: str, name: str) -> Json:
    return {"briefreader:actor": actor, "foaf:name": name}


def _correction(correction: Correction) -> Json:
    if correction.actor is None:
        return {"briefreader:nobody": True, "foaf:name": correction.name}
    return _actor(correction.actor, correction.name)


def _verdict(verdict: Verdict) -> Json:
    speaker = {"briefreader:speaker": _speaker(verdict.speaker)} if verdict.speaker else {}
    return {"briefreader:accepted": verdict.accepted, **speaker, **_place(verdict.anchor)}


def _by_clock(moment: datetime) -> Json:
    """How the reader's clock showed it, where that was not UTC, in which the standard wants all dates."""
    return {"briefreader:clock": moment.isoformat(timespec="seconds")} if moment.utcoffset() else {}


def iso(moment: datetime) -> str:
    """ISO 8601 in UTC, to the second."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
