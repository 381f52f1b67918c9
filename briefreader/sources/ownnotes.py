"""One annotation as export/webannotation.py writes it, read back; its words must be those its id was made from."""

from __future__ import annotations

from itertools import islice, pairwise

from briefreader.domain import ids
from briefreader.domain.actor import Speaker
from briefreader.domain.annotation import UNMARKED, Anchor, Correction, Made, Marks, Note, Verdict
from briefreader.domain.article import Article
from briefreader.domain.carried import Carried, CarriedStatement
from briefreader.domain.clean import clean, clean_line
from briefreader.domain.span import Span, hull
from briefreader.domain.statement import Phrases, Statement, StatementKind, joined
from briefreader.sources import limits, told
from briefreader.sources.links import web_address
from briefreader.sources.told import Told, WrongError

_OURS = "urn:briefreader:"
_ARTICLE = "briefreader:article"


def is_ours(item: Told) -> bool:
    """Whether it says that we wrote it."""
    target = item.get("target")
    return isinstance(target, dict) and _ARTICLE in target and str(item.get("id", "")).startswith(_OURS)


def read(item: Told) -> tuple[Carried, CarriedStatement | None]:
    """The article with the marks on it as a whole, or with none and the statement.  Raises WrongError."""
    target = told.part(item, "target")
    article = _article(target)
    mark_id = _named(item)
    marks = _marks(item, mark_id)
    if "briefreader:statement" not in item:
        if mark_id != article.id:
            raise WrongError("it is on no statement and on no article")
        return Carried(article, marks), None
    return Carried(article, UNMARKED), _statement(item, article.id, marks)


def _named(item: Told) -> str:
    return told.name({"id": told.words(item, "id").removeprefix(_OURS)}, "id")


def _article(target: Told) -> Article:
    about = told.part(target, _ARTICLE)
    return Article(
        id=told.name(about, "dcterms:identifier"),
        title=told.line(about, "dcterms:title"),
        text="",
        blocks=(),
        outlet=told.line(about, "dcterms:publisher"),
        byline=told.line(about, "dcterms:creator"),
        url=web_address(told.words(target, "source", limits.ADDRESS)),
        published=told.by_clock(about, "dcterms:issued") if "dcterms:issued" in about else None,
        credit=told.line(about, "briefreader:credit"),
        sample=told.yes(about, "briefreader:sample"),
    )


def _marks(item: Told, target: str) -> Marks:
    bodies = told.objects(item.get("body"), "body")
    notes = tuple(
        Note(_named(body), target, told.text(body, "value").strip(), told.by_clock(body, "created"))
        for body in bodies
        if body.get("purpose") == "commenting"
    )
    lines = [told.line(body, "value", limits.TAG) for body in bodies if body.get("purpose") == "tagging"]
    return Marks(
        "bookmarking" in told.several(item.get("motivation")),
        notes,
        tuple(dict.fromkeys(line for line in lines if line)),
        _correction(told.part(item, "briefreader:correction")) if "briefreader:correction" in item else None,
        _made(told.words(item, "briefreader:made")) if "briefreader:made" in item else None,
    )


def _made(value: str) -> Made:
    try:
        return Made(value)
    except ValueError:
        raise WrongError("“briefreader:made” is neither a statement nor a highlight") from None


def _correction(about: Told) -> Correction:
    name = told.line(about, "foaf:name", limits.NAME)
    return Correction(None if told.yes(about, "briefreader:nobody") else told.name(about, "briefreader:actor"), name)


def _statement(item: Told, article: str, marks: Marks) -> CarriedStatement:
    about = told.part(item, "briefreader:statement")
    anchor, made_from = _anchor(told.part(item, "target"))
    statement_id = _named(item)
    if statement_id not in islice(ids.others(ids.made_from("statement", article, *made_from)), ids.ALIKE):
        raise WrongError("its words are not those that its id was made from")
    statement = Statement(
        id=statement_id,
        kind=_kind(told.words(about, "briefreader:kind")),
        content=(content := _content(about, anchor.span)),
        text=joined(anchor.exact, tuple(span.shifted(-anchor.span.start) for span in content)),
        speaker=_place(about, "briefreader:speakerAt"),
        cue=_place(about, "briefreader:cueAt"),
        actor=told.name(about, "briefreader:actor") if "briefreader:actor" in about else None,
        speech=told.yes(about, "briefreader:speech"),
        confidence=told.probability(about, "briefreader:confidence"),
        why=told.line(about, "briefreader:why"),
    )
    actor = told.name(about, "briefreader:markedActor") if "briefreader:markedActor" in about else None
    phrases = Phrases(*(told.text(about, f"briefreader:{what}Words") or None for what in ("speaker", "cue")))
    speaker, verdicts = _speaker_in(about), _verdicts(item)
    return CarriedStatement(statement, anchor, speaker, actor, phrases, marks, verdicts, _overruled(about))


def _kind(value: str) -> StatementKind:
    try:
        return StatementKind(value)
    except ValueError:
        raise WrongError("“briefreader:kind” is none of direct, mixed and indirect") from None


def _content(about: Told, whole: Span) -> tuple[Span, ...]:
    """The pieces of a statement that is interrupted, in order and within it; else all of it."""
    pieces = tuple(map(told.span, told.objects(about.get("briefreader:pieces"), "briefreader:pieces"))) or (whole,)
    apart = all(one.end <= next_.start for one, next_ in pairwise(pieces))
    if not apart or hull(pieces) != whole:
        raise WrongError("the pieces of its words do not fit together")
    return pieces


def _place(about: Told, key: str) -> Span | None:
    return told.span(told.part(about, key)) if key in about else None


def _speaker_in(about: Told) -> Speaker | None:
    return _speaker(told.part(about, "briefreader:speaker")) if "briefreader:speaker" in about else None


def _overruled(about: Told) -> tuple[Speaker, ...] | None:
    if "briefreader:overruled" not in about:
        return None
    return tuple(map(_speaker, told.objects(about["briefreader:overruled"], "briefreader:overruled")))


def _speaker(about: Told) -> Speaker:
    name = told.line(about, "foaf:name", limits.NAME)
    role = told.line(about, "briefreader:role", limits.NAME) or None
    if not name:
        raise WrongError("a speaker has no name")
    return Speaker(told.name(about, "briefreader:actor"), name, role)


def _verdicts(item: Told) -> tuple[Verdict, ...]:
    found = told.objects(item.get("briefreader:verdicts"), "briefreader:verdicts")
    return tuple(Verdict(_anchor(one)[0], told.yes(one, "briefreader:accepted"), _speaker_in(one)) for one in found)


def _anchor(target: Told) -> tuple[Anchor, tuple[str, str, str]]:
    """Where words stood, clean; and words, prefix and suffix as they are written, from which ids are made."""
    selectors = target.get("selector")
    quote, position = (told.of_type(selectors, f"Text{kind}Selector") for kind in ("Quote", "Position"))
    exact, prefix, suffix = (told.words(quote, key) for key in ("exact", "prefix", "suffix"))
    span = told.span(position)
    if not clean_line(exact) or clean(exact) != exact or len(span) != len(exact):
        raise WrongError("its words do not fill the place where they stood")
    if max(len(prefix), len(suffix)) > ids.CONTEXT:
        raise WrongError("the words before or after it are too many")
    text_hash = told.name(target, "briefreader:textHash")
    return Anchor(exact, clean(prefix), clean(suffix), span, text_hash), (exact, prefix, suffix)
