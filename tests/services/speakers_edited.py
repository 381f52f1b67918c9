"""Articles in which several people say the same few words, edited as publishers edit them, with the truth beside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random

from briefreader.analysis.analyse import analyse
from briefreader.analysis.anchoring.anchor import anchor
from briefreader.domain.marks.actor_decisions import UNDECIDED
from briefreader.domain.marks.annotation import UNMARKED
from briefreader.domain.news.article import Article, BlockKind, assembled
from briefreader.domain.reading.reading import ReadStatement
from briefreader.domain.statements.analysis import Analysis
from briefreader.domain.text.span import Span, likeness
from briefreader.library.notes.snapshots import KeptStatement
from briefreader.services.reading.cast import Cast
from briefreader.services.reading.placement import Placing, speaker_of

NAMES = (
    "Anna Alpha", "Bert Beta", "Carla Gamma", "Dora Delta", "Emil Ense", "Freda Falk", "Olek Rusk", "Lena Brask",
    "Pell Oduya", "Runa Holt",
)  # fmt: skip
ROLES = ("the minister of works", "the deputy minister of works", "a pilot in Port Alder", "the mayor", "a teacher")
WORDS = (
    "“Yes,”", "“No comment,”", "“We are pleased,”", "“We will not wait,”", "“The bridge will open in June,”",
    "“Nobody has told us what the new harbour is going to cost,”",
)  # fmt: skip
FORMS = (
    "{words} said {name}.",
    "{words} {name} said.",
    "{words} said {name}, {role}.",
    "{words} {name}, {role}, said on Friday.",
    "{name} said {words} and sat down.",
    "It was {name}’s turn. {words} {name} said.",
    "{name} came late. {words} said {last}.",
)
REST = (
    "The council of Port Alder met on Monday.", "It rained all day, and the ferries stayed in.",
    "Nobody else spoke.", "The new budget comes before the council in May.", "A report is due on Friday.",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph: of somebody who says something, or of nothing that anybody says."""

    number: int  # which one it is, through all edits
    form: str
    words: str = ""
    name: str = ""
    role: str = ""

    @property
    def text(self) -> str:
        """As it is printed."""
        last = self.name.rpartition(" ")[2]
        return self.form.format(words=self.words, name=self.name, role=self.role, last=last)


@dataclass(frozen=True, slots=True)
class Story:
    """Its parts, its text, and where the words of each part stand."""

    parts: tuple[Part, ...]
    article: Article
    places: tuple[Span | None, ...]

    @classmethod
    def of(cls, parts: Sequence[Part]) -> Story:
        """The parts, printed."""
        text, blocks = assembled([(BlockKind.PARAGRAPH, one.text) for one in parts])
        starts = [block.span.start + one.text.find(one.words) for one, block in zip(parts, blocks, strict=True)]
        places = [Span(at, at + len(one.words)) if one.words else None for one, at in zip(parts, starts, strict=True)]
        return cls(tuple(parts), Article("story00001", "Talks", text, blocks), tuple(places))

    def at(self, place: Span) -> Part | None:
        """Whose words stand there."""
        found = (one for one, span in zip(self.parts, self.places, strict=True) if span and span.overlaps(place))
        return next(found, None)


@dataclass(frozen=True, slots=True)
class Trial:
    """A mark on somebody's words, and what became of it."""

    part: Part  # as it was marked
    after: Story
    done: tuple[str, ...]
    found: ReadStatement

    @property
    def there(self) -> Part | None:
        """Whose words the mark stands on now."""
        return self.after.at(self.found.stretch) if self.found.stretch else None

    @property
    def untouched(self) -> bool:
        """Whether the words are still printed, in the same paragraph by the same speaker."""
        return self.part in self.after.parts


def trial(chance: Random) -> Trial | None:
    """One mark through one to four edits; None where analysis did not find the words."""
    parts = [_part(number, chance) for number in range(chance.randint(3, 7))]
    before = Story.of(parts)
    number, marked = _marked(before, analyse(before.article), chance)
    if marked is None:
        return None
    done = []
    for _ in range(chance.randint(1, 4)):
        name = chance.choice(list(_EDITS))
        parts = _EDITS[name](parts, number, chance) or parts
        done.append(name)
    after = Story.of(parts)
    placing = Placing(after.article, analyse(after.article), Cast(after.article.id, {}, UNDECIDED))
    return Trial(before.parts[number], after, tuple(done), placing.placed(marked, UNMARKED, ()))


def _part(number: int, chance: Random) -> Part:
    if chance.random() < 0.25:
        return Part(number, chance.choice(REST))
    words = chance.choice(WORDS[:3] if chance.random() < 0.7 else WORDS)
    return Part(number, chance.choice(FORMS), words, chance.choice(NAMES), chance.choice(ROLES))


def _marked(story: Story, found: Analysis, chance: Random) -> tuple[int, KeptStatement | None]:
    """A statement that analysis has found and given to the right one."""
    numbers = [number for number, one in enumerate(story.parts) if one.words]
    chance.shuffle(numbers)
    for number in numbers:
        place, text = story.places[number], story.article.text
        for one in found.statements:
            by = speaker_of(one, found)
            if place and by and by.name == story.parts[number].name and likeness(one.span, place) > 0.8:
                return number, KeptStatement(one, anchor(text, one.span), by, one.phrases(text))
    return 0, None


def _remove(parts: list[Part], number: int, chance: Random) -> list[Part]:
    gone = number if chance.random() < 0.4 else chance.choice(parts).number
    return [one for one in parts if one.number != gone] or parts


def _insert(parts: list[Part], _: int, chance: Random) -> list[Part]:
    new = _part(100 + chance.randrange(10_000), chance)
    at = chance.randint(0, len(parts))
    return [*parts[:at], new, *parts[at:]]


def _reorder(parts: list[Part], _: int, chance: Random) -> list[Part]:
    return chance.sample(parts, len(parts))


def _swap(parts: list[Part], _: int, chance: Random) -> list[Part]:
    """Two speakers were mixed up."""
    speaking = [at for at, one in enumerate(parts) if one.words]
    if len(speaking) < 2:
        return parts
    one, other = chance.sample(speaking, 2)
    swapped = list(parts)
    swapped[one] = replace(parts[one], name=parts[other].name)
    swapped[other] = replace(parts[other], name=parts[one].name)
    return swapped


def _rename(parts: list[Part], number: int, chance: Random) -> list[Part]:
    """One statement is another's."""
    other = chance.choice(NAMES)
    return [replace(one, name=other) if one.words and one.number == number else one for one in parts]


def _rewrite(parts: list[Part], _: int, chance: Random) -> list[Part]:
    """A sentence that nobody says is another one."""
    at = chance.randrange(len(parts))
    return [replace(one, form=chance.choice(REST)) if n == at and not one.words else one for n, one in enumerate(parts)]


_EDITS: dict[str, Callable[[list[Part], int, Random], list[Part]]] = {
    "remove": _remove, "insert": _insert, "reorder": _reorder, "swap": _swap, "rename": _rename, "rewrite": _rewrite,
}  # fmt: skip
