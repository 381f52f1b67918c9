"""Which statements a reading shows, and how each is told in a line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from briefreader.domain.marks.annotation import Place
from briefreader.domain.reading.reading import Reading, ReadStatement
from briefreader.wording.counts import counted, short_name

UNATTRIBUTED = "not attributed"
HIGHLIGHT = "your highlight"


def shown(reading: Reading | None, actor: str | None = None, attitudes: bool = False) -> tuple[ReadStatement, ...]:
    """The statements of `reading` in text order, orphans last: those of `actor`, or everybody's.

    What somebody merely thinks, wants or plans is left out unless `attitudes` or the reader has marked it.
    """
    if reading is None:
        return ()
    return tuple(
        said
        for said in reading.statements
        if (attitudes or not said.statement.attitude or said.marks.any) and (actor is None or is_of(said, actor))
    )


def is_of(said: ReadStatement, actor: str | None) -> bool:
    """Whether `said` is given to `actor`, now or when it was marked; an unattributed statement is nobody's."""
    return any(one.actor == actor for one in said.speakers)


def speaker_words(said: ReadStatement) -> str:
    """Who said it, as a line of a list tells it."""
    if said.highlight:
        return HIGHLIGHT
    return said.speaker.name if said.speaker else UNATTRIBUTED


def speakers_words(said: ReadStatement) -> str:
    """The same; of marked words that the article now gives to another, both: "Anna Marsh → Bert Orr"."""
    if said.handover is None or said.accepted:
        return speaker_words(said)
    return f"{speaker_words(said)} → {said.handover.new.name if said.handover.new else UNATTRIBUTED}"


def place_words(
    reading: Reading,
    said: ReadStatement | None,
    attitudes: bool = False,
    fits: Callable[[str], bool] = lambda _: True,
) -> str:
    """ "statement 3 of 5 · direct · pronoun, last named person: “she said” → “Marsh” → Ida Marsh", or how many.

    The way to the name is told as far as all the words fit; nothing is told before analysis.
    """
    if reading.analysis is None or (reading.analysis.withheld and not reading.statements):
        return ""
    everything = shown(reading, attitudes=attitudes)
    if said is None or said not in everything:
        return amount(everything)
    number = f"{everything.index(said) + 1} of {len(everything)}"
    where = number if said.highlight else f"statement {number}"
    told = (" · ".join((where, *evidence(said)[:-1], why)) for why in _whys(said))
    return next(filter(fits, told), " · ".join((where, *evidence(said))))


def amount(statements: Sequence[ReadStatement]) -> str:
    """ "3 statements", "2 statements, 1 highlight"."""
    highlights = sum(said.highlight for said in statements)
    told = [counted(len(statements) - highlights, "statement")]
    return ", ".join(told + ([counted(highlights, "highlight")] if highlights else []))


def evidence(said: ReadStatement) -> tuple[str, ...]:
    """Its kind, and why it is given to whom it is given to: ("direct", "named next to the quotation")."""
    kind = HIGHLIGHT if said.highlight else said.statement.kind.value
    return tuple(word for word in (kind, _why(said)) if word)


def list_words(statements: Sequence[ReadStatement], picked: str | None, name: str | None) -> str:
    """ "2 of 5 · Marsh only": where one is in a list of statements, and whose it is."""
    ids = [said.id for said in statements]
    where = f"{ids.index(picked) + 1} of {len(ids)}" if picked in ids else ""
    return " · ".join(word for word in (where, f"{short_name(name)} only" if name else "") if word)


def _whys(said: ReadStatement) -> Iterator[str]:
    """The evidence with the way to the name, then with less of it; where no speaker is shown for that, none."""
    because = said.statement.because
    here = said.place in (Place.EXACT, Place.MOVED) and not said.accepted
    if because and here and said.speaker and not said.by_reader:
        yield said.statement.traced
        if because.shortcut:
            yield f"{said.statement.why}: {because.shortcut}"
            yield f"{said.statement.why.partition(',')[0]}: {because.shortcut}"


def _why(said: ReadStatement) -> str:
    """The evidence in words; where the words are gone or changed, that is said first."""
    match said.place:
        case Place.ORPHAN:
            return "no longer in the text"
        case Place.CHANGED:
            return change_words(said)
        case _ if said.accepted:
            return "in its new wording" if said.handover is None else "as you accepted"
        case _:
            return "as you said" if said.by_reader else _how_clear(said)


def change_words(said: ReadStatement) -> str:
    """What has changed about a mark that waits for an answer."""
    if said.handover is not None:
        return f"now given to {said.handover.new.name}" if said.handover.new else "no longer clearly attributed"
    return "the text beside it has changed" if said.same_words else "its words have changed"


def change_sentence(said: ReadStatement) -> str:
    """The same where the statement stands: what the reader marked, and what the article says instead."""
    if said.handover is None:
        return f"You marked: {said.statement.text}"
    old, new = said.handover.old, said.handover.new
    marked = f"You marked this as {old.name}’s" if old else "Nobody was named for this when you marked it"
    return f"{marked}; the article {f'now gives it to {new.name}' if new else 'no longer says clearly whose it is'}."


def wordings(said: ReadStatement) -> tuple[str, str]:
    """What the reader marked, and what stands in its place; each with its speaker where that changed."""
    if said.handover is None:
        return said.statement.text, said.now
    return tuple(  # type: ignore[return-value]
        f"{one.name if one else UNATTRIBUTED}: {words}"
        for one, words in ((said.handover.old, said.statement.text), (said.handover.new, said.now))
    )


def _how_clear(said: ReadStatement) -> str:
    """The evidence; where it is not enough to name anybody, that goes before it."""
    why = said.statement.why
    return f"unclear: {why}" if said.speaker is None and said.statement.actor and "unclear" not in why else why
