"""The help as lines: commands of the screen one comes from, what works everywhere, those of other screens; pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from textual.content import Content

from briefreader.domain.text.folding import folded
from briefreader.tui.keys.commands import COMMANDS, PAGES, Command, Group, Where
from briefreader.tui.keys.keymap import Keymap, shown
from briefreader.tui.present.plain import Piece, assembled, joined, styled
from briefreader.tui.present.tones import KEY, QUIET
from briefreader.tui.present.wrap import width_of, wrapped

_NAMES = {
    Where.READING: "Reading",
    Where.FEEDS: "The feeds",
    Where.OWN: "Your marks",
    Where.CHANGES: "What has changed",
    Where.WRITING: "In a note, or a line that is asked for",
    Where.MARKING: "While you mark words by hand",
}
_EVERYWHERE = "On every screen"
_GAP = 2
_KEYS = 16  # cells at most: more keys go on in the next line
_TITLE = 34
_LEAST_HELP = 26  # cells: where fewer are left, the help stands beneath the title
_LEAST_TITLE = 14


@dataclass(frozen=True, slots=True)
class Section:
    """Commands under a heading."""

    heading: str
    commands: tuple[Command, ...]


def sections(here: Where) -> tuple[Section, ...]:
    """All commands: those of the screen `here` first, then what works on every screen, then those of the others."""
    others = sorted(_NAMES, key=lambda where: where is not here)
    first, *rest = (list(_of_screen(where, here)) for where in others)
    everywhere = tuple(one for one in COMMANDS if _is_everywhere(one))
    return (*first, Section(_EVERYWHERE, everywhere), *(section for found in rest for section in found))


def narrowed(found: Sequence[Section], words: str, keys: Keymap) -> tuple[Section, ...]:
    """The commands that hold all of `words` in their heading, title or help, or have a key of that name."""
    wanted = words.split()
    left = (
        Section(section.heading, tuple(one for one in section.commands if _holds(section, one, wanted, keys)))
        for section in found
    )
    return tuple(section for section in left if section.commands)


def help_page(found: Sequence[Section], keys: Keymap, width: int) -> Content:
    """The sections in `width` cells, in columns that never touch."""
    return joined([joined(_lines(section, keys, width)) for section in found], "\n\n")


def _of_screen(where: Where, here: Where) -> Iterator[Section]:
    """The commands of one screen; those of the reading screen are many, and stand in groups."""
    own = [one for one in COMMANDS if where in one.where and not _is_everywhere(one)]
    if where is not Where.READING:
        yield Section(_NAMES[where], tuple(own))
        return
    before = "" if here is where else f"{_NAMES[where]}: "
    for group in Group:
        inside = tuple(one for one in own if one.group is group)
        if inside:
            yield Section(f"{before}{group.value}" if not before else before + group.value.lower(), inside)


def _is_everywhere(one: Command) -> bool:
    return set(PAGES) <= set(one.where)


def _holds(section: Section, one: Command, wanted: Sequence[str], keys: Keymap) -> bool:
    held = folded(f"{section.heading} {one.title} {one.help}")
    names = {shown(pressed) for pressed in keys.keys.get(one.id, ())}
    return all(folded(word) in held or word in names for word in wanted)


def _lines(section: Section, keys: Keymap, width: int) -> list[Content]:
    lines = [styled(section.heading, "bold $primary")]
    for command in section.commands:
        lines += _row(command, keys, width)
    return lines


def _row(command: Command, keys: Keymap, width: int) -> list[Content]:
    """Keys, title, help: beside each other where there is room for all three."""
    pressed = [shown(one) for one in keys.keys.get(command.id, ())]
    first = min(_KEYS, max(1, width // 4))
    rest = width - first - _GAP
    title = min(_TITLE, max(_LEAST_TITLE, rest // 2))
    beside = rest - title - _GAP
    if beside >= _LEAST_HELP:
        return _columns((_packed(pressed, first), _broken(command.title, title), _broken(command.help, beside)),
                        (first, title, beside))  # fmt: skip
    told = [(words, "") for words in _broken(command.title, rest)]
    told += [(words, QUIET) for words in _broken(command.help, rest)]
    return [
        assembled((pad(key, first), KEY), " " * _GAP, words)
        for key, words in zip_longest(_packed(pressed, first), told, fillvalue="")
    ]


def _columns(cells: Sequence[Sequence[str]], widths: Sequence[int]) -> list[Content]:
    """The cells of a row beside each other, each as many lines as it needs."""
    lines = []
    for key, title, told in zip_longest(*cells, fillvalue=""):
        gap = " " * _GAP
        pieces: tuple[Piece, ...] = ((pad(key, widths[0]), KEY), gap, pad(title, widths[1]), gap, (told, QUIET))
        lines.append(assembled(*pieces))
    return lines


def _packed(keys: Sequence[str], width: int) -> list[str]:
    """Keys with two blanks between them, as many in a line as fit; one that is too long goes on in the next."""
    lines: list[str] = []
    for key in keys:
        if lines and width_of(lines[-1]) + 2 + width_of(key) <= width:
            lines[-1] += f"  {key}"
        else:
            lines += _broken(key, width)
    return lines


def _broken(words: str, width: int) -> list[str]:
    return [words[start:end] for start, end in wrapped(words, width)]


def pad(words: str, width: int) -> str:
    """`words` filled with blanks to `width` cells."""
    return words + " " * max(0, width - width_of(words))
