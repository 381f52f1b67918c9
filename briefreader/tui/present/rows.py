"""Statements and actors as the lines of a row in their panes."""

from __future__ import annotations

from collections.abc import Mapping

from briefreader.domain.marks.annotation import Place
from briefreader.domain.reading.reading import Reading, ReadStatement, cue_words
from briefreader.tui.present.ink import Role, Run, Runs, marks, run, spread
from briefreader.tui.present.wrap import cut, fitted, placed, width_of
from briefreader.wording.statements.lines import speakers_words
from briefreader.wording.statements.same_reason import like_it
from briefreader.wording.statements.voices import Voice

WORDS_LINES = 3
LONGEST_BAR = 8
SPEAKING, SILENT, CHOSEN = "■", "□", "◆"
_PLACES = {Place.CHANGED: "changed", Place.ORPHAN: "gone"}


def statement_lines(
    reading: Reading, said: ReadStatement, width: int, numbers: Mapping[str, int], picked: bool, alike: bool = False
) -> list[Runs]:
    """A bar in the speaker's colour, the words on up to three lines, then who said it and with which verb.

    Words that are led in hold the verb already.  One that is `alike` a corrected statement says what they have in
    common in the verb's place.
    """
    voice = numbers.get(said.given_to.actor) if said.given_to else None
    bar = run("▌ " if picked else "▎ ", Role.TEXT if voice is not None else Role.DIM, voice)
    inner = max(1, width - 3)
    lines: list[Runs] = [(bar, *words) for words in led_lines(said, inner, WORDS_LINES)]
    right = marks(said.marks.bookmarked, bool(said.marks.notes))
    room = inner - (width_of(right) + 1 if right else 0)
    name = cut(speakers_words(said), room)
    verb = like_it(said) if alike else "" if said.lead_in else cue_words(reading.article, said)
    rest = "".join(f" · {word}" for word in (_PLACES.get(said.place, ""), verb) if word)
    told = (
        run(name, Role.DIM if voice is None else Role.TEXT, voice),
        run(cut(rest, room - width_of(name)) if room - width_of(name) > 5 else "", Role.DIM),
    )
    lines.append(spread((bar, *told), (run(right, Role.MARK), run(" ")) if right else (), width))
    return lines


def statement_height(said: ReadStatement, width: int) -> int:
    """How many lines `statement_lines` gives at that width."""
    return len(fitted(said.words, max(1, width - 3), WORDS_LINES)) + 1


def led_lines(said: ReadStatement, width: int, lines: int) -> list[Runs]:
    """The words of a statement on at most `lines` lines, what leads them in dimmer than what was said."""
    found: list[Runs] = []
    for start, words in placed(said.words, width, lines):
        led = max(0, min(len(said.lead_in) - start, len(words)))
        found.append(tuple(piece for piece in (run(words[:led], Role.DIM), run(words[led:])) if piece.text))
    return found


def actor_lines(voice: Voice, width: int, most: int, cursor: bool, chosen: bool, letter: str = SPEAKING) -> list[Runs]:
    """A square in the actor's colour, the name, a bar as long as the share, the count; beneath it the role.

    Without colours the `letter` of one who speaks stands in the square's place.
    """
    silent = voice.colour is None
    bar = run("▌" if cursor else " ", Role.LABEL)
    sign = CHOSEN if chosen else SILENT if silent else letter
    square = run(f"{sign} ", Role.DIM if silent else Role.TEXT, voice.colour)
    right = _count(voice, width, most)
    room = max(1, width - 3 - sum(width_of(piece.text) for piece in right) - 1)
    name = run(cut(voice.name, room), Role.DIM if silent else Role.STRONG)
    lines = [spread((bar, square, name), right, width)]
    if voice.role:
        lines.append((bar, run("  "), run(cut(voice.role, max(1, width - 4)), Role.DIM)))
    return lines


def _count(voice: Voice, width: int, most: int) -> tuple[Run, ...]:
    """The bar and the number; a dot for the silent."""
    if voice.colour is None:
        return (run("· ", Role.DIM),)
    longest = min(LONGEST_BAR, width // 4)
    length = voice.statements if most <= longest else max(1, round(voice.statements * longest / most))
    return (run("━" * min(length, longest), Role.TEXT, voice.colour), run(f" {voice.statements:>2} "))
