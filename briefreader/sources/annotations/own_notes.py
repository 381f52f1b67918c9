"""One annotation as export/web_annotation.py writes it, read back; its words must be those its id was made from."""

from __future__ import annotations

from itertools import islice, pairwise

from briefreader.domain import ids
from briefreader.domain.marks.annotation import UNMARKED, Anchor, Correction, Made, Marks, Note, Verdict
from briefreader.domain.news.article import Article
from briefreader.domain.reading.portable import Carried, CarriedStatement
from briefreader.domain.statements.actor import Speaker
from briefreader.domain.statements.statement import Phrases, Statement, StatementKind, joined
from briefreader.domain.text.clean import clean, clean_line
from briefreader.domain.text.span import Span, hull
from briefreader.sources.annotations import untrusted_json
from briefreader.sources.annotations.untrusted_json import Told, WrongError
from briefreader.sources.text import limits
from briefreader.sources.text.links import web_address

_OURS = "urn:briefreader:"
_ARTICLE = "briefreader:article"


def is_ours(item: Told) -> bool:
    """Whether it says that we wrote it."""
    target = item.get("target")
    return isinstance(target, dict) and _ARTICLE in target and str(item.get("id", "")).startswith(_OURS)


def read(item: Told) -> tuple[Carried, CarriedStatement | None]:
    """The article with the marks on it as a whole, or with none and the statement.  Raises WrongError."""
    target = untrusted_json.part(item, "target")
    article = _article(target)
    mark_id = _named(item)
    marks = _marks(item, mark_id)
    if "briefreader:statement" not in item:
        if mark_id != article.id:
            raise WrongError("it is on no statement and on no article")
        return Carried(article, marks), None
    return Carried(article, UNMARKED), _statement(item, article.id, marks)


def _named(item: Told) -> str:
    return untrusted_json.name({"id": untrusted_json.words(item, "id").removeprefix(_OURS)}, "id")


def _article(target: Told) -> Article:
    about = untrusted_json.part(target, _ARTICLE)
    return Article(
        id=untrusted_json.name(about, "dcterms:identifier"),
        title=untrusted_json.line(about, "dcterms:title"),
        text="",
        blocks=(),
        outlet=untrusted_json.line(about, "dcterms:publisher"),
        byline=untrusted_json.line(about, "dcterms:creator"),
        url=web_address(untrusted_json.words(target, "source", limits.ADDRESS)),
        published=untrusted_json.by_clock(about, "dcterms:issued") if "dcterms:issued" in about else None,
        credit=untrusted_json.line(about, "briefreader:credit"),
        sample=untrusted_json.yes(about, "briefreader:sample"),
    )


def _marks(item: Told, target: str) -> Marks:
    bodies = untrusted_json.objects(item.get("body"), "body")
    notes = tuple(
        Note(_named(body), target, untrusted_json.text(body, "value").strip(), untrusted_json.by_clock(body, "created"))
        for body in bodies
        if body.get("purpose") == "commenting"
    )
    lines = [untrusted_json.line(body, "value", limits.TAG) for body in bodies if body.get("purpose") == "tagging"]
    return Marks(
        "bookmarking" in untrusted_json.several(item.get("motivation")),
        notes,
        tuple(dict.fromkeys(line for line in lines if line)),
        _correction(untrusted_json.part(item, "briefreader:correction")) if "briefreader:correction" in item else None,
        _made(untrusted_json.words(item, "briefreader:made")) if "briefreader:made" in item else None,
    )


def _made(value: str) -> Made:
    try:
        return Made(value)
    except ValueError:
        raise WrongError("“briefreader:made” is neither a statement nor a highlight") from None


def _correction(about: Told) -> Correction:
    name = untrusted_json.line(about, "foaf:name", limits.NAME)
    return Correction(
        None if untrusted_json.yes(about, "briefreader:nobody") else untrusted_json.name(about, "briefreader:actor"),
        name,
    )


def _statement(item: Told, article: str, marks: Marks) -> CarriedStatement:
    about = untrusted_json.part(item, "briefreader:statement")
    anchor, made_from = _anchor(untrusted_json.part(item, "target"))
    statement_id = _named(item)
    if statement_id not in islice(ids.others(ids.made_from("statement", article, *made_from)), ids.ALIKE):
        raise WrongError("its words are not those that its id was made from")
    statement = Statement(
        id=statement_id,
        kind=_kind(untrusted_json.words(about, "briefreader:kind")),
        content=(content := _content(about, anchor.span)),
        text=joined(anchor.exact, tuple(span.shifted(-anchor.span.start) for span in content)),
        speaker=_place(about, "briefreader:speakerAt"),
        cue=_place(about, "briefreader:cueAt"),
        actor=untrusted_json.name(about, "briefreader:actor") if "briefreader:actor" in about else None,
        speech=untrusted_json.yes(about, "briefreader:speech"),
        confidence=untrusted_json.probability(about, "briefreader:confidence"),
        why=untrusted_json.line(about, "briefreader:why"),
    )
    actor = untrusted_json.name(about, "briefreader:markedActor") if "briefreader:markedActor" in about else None
    phrases = Phrases(*(untrusted_json.text(about, f"briefreader:{what}Words") or None for what in ("speaker", "cue")))
    speaker, verdicts = _speaker_in(about), _verdicts(item)
    return CarriedStatement(statement, anchor, speaker, actor, phrases, marks, verdicts, _overruled(about))


def _kind(value: str) -> StatementKind:
    try:
        return StatementKind(value)
    except ValueError:
        raise WrongError("“briefreader:kind” is none of direct, mixed and indirect") from None


def _content(about: Told, whole: Span) -> tuple[Span, ...]:
    """The pieces of a statement that is interrupted, in order and within it; else all of it."""
    pieces = tuple(
        map(untrusted_json.span, untrusted_json.objects(about.get("briefreader:pieces"), "briefreader:pieces"))
    ) or (whole,)
    apart = all(one.end <= next_.start for one, next_ in pairwise(pieces))
    if not apart or hull(pieces) != whole:
        raise WrongError("the pieces of its words do not fit together")
    return pieces


def _place(about: Told, key: str) -> Span | None:
    return untrusted_json.span(untrusted_json.part(about, key)) if key in about else None


def _speaker_in(about: Told) -> Speaker | None:
    return _speaker(untrusted_json.part(about, "briefreader:speaker")) if "briefreader:speaker" in about else None


def _overruled(about: Told) -> tuple[Speaker, ...] | None:
    if "briefreader:overruled" not in about:
        return None
    return tuple(map(_speaker, untrusted_json.objects(about["briefreader:overruled"], "briefreader:overruled")))


def _speaker(about: Told) -> Speaker:
    name = untrusted_json.line(about, "foaf:name", limits.NAME)
    role = untrusted_json.line(about, "briefreader:role", limits.NAME) or None
    if not name:
        raise WrongError("a speaker has no name")
    return Speaker(untrusted_json.name(about, "briefreader:actor"), name, role)


def _verdicts(item: Told) -> tuple[Verdict, ...]:
    found = untrusted_json.objects(item.get("briefreader:verdicts"), "briefreader:verdicts")
    return tuple(
        Verdict(_anchor(one)[0], untrusted_json.yes(one, "briefreader:accepted"), _speaker_in(one)) for one in found
    )


def _anchor(target: Told) -> tuple[Anchor, tuple[str, str, str]]:
    """Where words stood, clean; and words, prefix and suffix as they are written, from which ids are made."""
    selectors = target.get("selector")
    quote, position = (untrusted_json.of_type(selectors, f"Text{kind}Selector") for kind in ("Quote", "Position"))
    exact, prefix, suffix = (untrusted_json.words(quote, key) for key in ("exact", "prefix", "suffix"))
    span = untrusted_json.span(position)
    if not clean_line(exact) or clean(exact) != exact or len(span) != len(exact):
        raise WrongError("its words do not fill the place where they stood")
    if max(len(prefix), len(suffix)) > ids.CONTEXT:
        raise WrongError("the words before or after it are too many")
    text_hash = untrusted_json.name(target, "briefreader:textHash")
    return Anchor(exact, clean(prefix), clean(suffix), span, text_hash), (exact, prefix, suffix)
