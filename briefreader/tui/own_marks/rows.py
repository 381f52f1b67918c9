"""One of the reader's marks as the lines of a row, and in full; pure."""

from __future__ import annotations

from textual.content import Content

from briefreader.domain.marks.annotation import Place
from briefreader.services.marks.annotations import Annotation
from briefreader.tui.present.ink import PENCIL, Role, Run, Runs, marks, run, spread
from briefreader.tui.present.plain import assembled, joined, plain, styled
from briefreader.tui.present.rows import led_lines
from briefreader.tui.present.tones import BAD, KEY, QUIET
from briefreader.tui.present.wrap import cut, fitted, width_of
from briefreader.wording.marks.marks import holds, reasons, state
from briefreader.wording.statements.lines import change_sentence, speakers_words
from briefreader.wording.times import day

WORDS_LINES = 2
_SIGNS = {Place.CHANGED: "≠", Place.ORPHAN: "✕"}


def own_height(one: Annotation, width: int) -> int:
    """How many lines `own_lines` gives, and the air beneath."""
    return len(_words(one, width)) + 1 + bool(_note(one)) + 1


def own_lines(one: Annotation, width: int, cursor: bool) -> list[Runs]:
    """The words, who said them and where, the reader's note; what has happened to them at the right."""
    bar = run("▌" if cursor else " ", Role.LABEL)
    sign = run(f"{_SIGNS.get(one.place, '≠' if one.edited else ' ')} ", Role.MARK)
    words = _words(one, width)
    lines: list[Runs] = [(bar, run("  ") if number else sign, *line) for number, line in enumerate(words)]
    become = state(one.place, one.edited)
    right: list[Run] = [run(f"{become} ", Role.MARK)] if become else []
    right += [run(f"{marks(one.marks.bookmarked, bool(one.marks.notes))} ", Role.MARK)]
    room = max(1, width - 4 - sum(width_of(piece.text) for piece in right))
    lines.append(spread((bar, run("  "), run(cut(_about(one), room), Role.DIM)), right, width))
    if note := _note(one):
        lines.append((bar, run("  "), run(cut(note, width - 4), Role.NOTE)))
    return lines


def _note(one: Annotation) -> str:
    """The draft, or else the latest note, in one line; empty where there is neither."""
    if one.draft:
        return f"{PENCIL} draft: {' '.join(one.draft.split())}"
    return f"{PENCIL} {' '.join(one.marks.notes[-1].text.split())}" if one.marks.notes else ""


def in_full(one: Annotation | None) -> Content:
    """All notes and tags, and both wordings where the words have changed."""
    if one is None:
        return plain()
    lines: list[Content] = [styled(f"Here because: {', '.join(reasons(one.marks, one.draft))}.", QUIET)]
    if one.said and one.place is Place.CHANGED:
        told = change_sentence(one.said)
        lines.append(styled(told, BAD) if one.said.handover else assembled(("Now: ", KEY), one.said.now))
    if one.place is Place.ORPHAN:
        lines.append(styled("These words are no longer in the article; they are kept as you marked them.", BAD))
    if one.edited:
        lines.append(styled("The article has been edited since you marked it.", BAD))
    lines += [assembled((f"{PENCIL} ", KEY), note.text) for note in one.marks.notes]
    if one.draft:
        lines.append(assembled(("Draft: ", KEY), one.draft))
    if one.marks.tags:
        lines.append(styled(" ".join(f"#{tag}" for tag in one.marks.tags), QUIET))
    return joined(lines)


def matches(one: Annotation, words: str) -> bool:
    """Whether all the words are in the mark, its notes and tags, its speaker or its article."""
    return holds(words, one.marks, one.said, one.title, one.outlet)


def _words(one: Annotation, width: int) -> list[Runs]:
    room = max(1, width - 4)
    if one.said:
        return led_lines(one.said, room, WORDS_LINES)
    return [(run(words),) for words in fitted(f"The whole article: {one.title}", room, WORDS_LINES)]


def _about(one: Annotation) -> str:
    """Whose words, and of which article."""
    who = speakers_words(one.said) if one.said else ""
    title = one.title if one.said else ""
    tags = " ".join(f"#{tag}" for tag in one.marks.tags)
    return " · ".join(part for part in (who, title, one.outlet, day(one.date) if one.date else "", tags) if part)
