"""Articles edited as publishers edit them, every character knowing which one of the old text it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from briefreader.analysis.anchoring.anchor import anchor, anchored
from briefreader.analysis.text.sentences import sentences
from briefreader.domain.marks.annotation import Anchor, Place, Placement
from briefreader.domain.news.article import Article
from briefreader.domain.text.span import Span
from tests.analysis.origins import FOREIGN, Text

_WORD = re.compile(r"[^\W\d_]{3,}")
_SENTENCE = re.compile(r"[^\n]+?(?:[.!?…][”’\"]?(?=\s)|\n|\Z)")
_NAME = re.compile(r"(?<=[a-z,”] )[A-Z][a-z]{3,}(?: [A-Z][a-z]{3,})?")
_OTHERS = ("Ivo Brandt", "Selma Quist", "Dorian Achterberg", "the opposition’s speaker, Runa Holt")
_SYNONYMS = {
    "said": "told reporters",
    "not": "never",
    "must": "should",
    "would": "will",
    "and": "and also",
    "on": "as of",
}
_TYPES = {"“": '"', "”": '"', "’": "'", "—": "-", "–": "-", " ": "\u00a0", "…": "..."}


@dataclass(frozen=True, slots=True)
class Trial:
    """A mark, the text after some edits, and where it was found."""

    kept: Anchor
    after: Text
    done: tuple[str, ...]  # the edits, by name
    placement: Placement

    @property
    def own(self) -> list[int]:
        """Where the marked words' own characters stand now."""
        return [
            at for at, origin in enumerate(self.after.origins) if self.kept.span.start <= origin < self.kept.span.end
        ]

    @property
    def wrong(self) -> bool:
        """Whether the place is not the marked words': another's, or beside where they still stand."""
        if self.placement.span is None:
            return False
        here = self.after.origins[self.placement.span.start : self.placement.span.end]
        ours = sum(self.kept.span.start <= origin < self.kept.span.end for origin in here)
        if ours:
            return ours * 4 < len(self.kept.exact)  # a place that holds but a corner of them
        if self.placement.place is Place.CHANGED:
            return True  # offered, with nothing of the words in it
        return FOREIGN in here or len(self.own) * 2 > len(self.kept.exact)


def trial(articles: Sequence[Article], chance: Random) -> Trial:
    """One mark of any kind in one of `articles`, after one to five edits."""
    article = chance.choice(articles)
    span = _marked(article, chance)
    text, done = Text.of(article.text), []
    for _ in range(chance.choice((1, 1, 2, 2, 3, 4, 5))):
        name = chance.choice(list(_EDITS))
        text = _EDITS[name](text, span, chance)
        done.append(name)
    kept = anchor(article.text, span)
    return Trial(kept, text, tuple(done), anchored(text.words, kept))


def _marked(article: Article, chance: Random) -> Span:
    """A sentence, a quotation, some words of one, or two sentences."""
    found = sentences(article.text, article.blocks)
    at = chance.randrange(len(found))
    one = found[at]
    quoted = [Span(*match.span()) for match in re.finditer("“[^“”\n]{8,}”", one.of(article.text))]
    match chance.randrange(4):
        case 0 if quoted:
            return chance.choice(quoted).shifted(one.start)
        case 1:
            words = [Span(*match.span()).shifted(one.start) for match in re.finditer(r"\S+", one.of(article.text))]
            first = chance.randrange(len(words))
            return Span(words[first].start, words[min(len(words) - 1, first + chance.randint(2, 12))].end)
        case 2 if at + 1 < len(found):
            return Span(one.start, found[at + 1].end)
        case _:
            return one


def _place(text: Text, span: Span, chance: Random) -> Span:
    """A sentence of the text, as often as not one that holds marked words or stands beside them."""
    found = [Span(*match.span()) for match in _SENTENCE.finditer(text.words) if match[0].strip()] or [Span(0, 0)]
    near = [
        at for at, one in enumerate(found) if any(span.start <= o < span.end for o in text.origins[one.start : one.end])
    ]
    if near and chance.random() < 0.6:
        return found[max(0, min(len(found) - 1, chance.choice(near) + chance.choice((-1, 0, 0, 0, 1))))]
    return chance.choice(found)


def _delete(text: Text, span: Span, chance: Random) -> Text:
    one = _place(text, span, chance)
    return text.put(one.start, one.end, Text.new(""))


def _insert(text: Text, span: Span, chance: Random) -> Text:
    one = _place(text, span, chance)
    said = chance.choice(
        ("Talks went on until late.", "“We are listening,” {0} said.", "{0} did not answer a question.")
    )
    return text.put(one.end, one.end, Text.new(" " + said.format(chance.choice(_OTHERS))))


def _word(text: Text, span: Span, chance: Random) -> Text:
    one = _place(text, span, chance)
    words = [Span(*match.span()).shifted(one.start) for match in _WORD.finditer(one.of(text.words))]
    if not words:
        return text
    word = chance.choice(words)
    return text.put(
        word.start, word.end, Text.new(_SYNONYMS.get(word.of(text.words), chance.choice(("late", "firm", ""))))
    )


def _move(text: Text, span: Span, chance: Random) -> Text:
    """A paragraph to another place."""
    parts = list(re.finditer(r"[^\n]+", text.words))
    if len(parts) < 2:
        return text
    taken, target = chance.choice(parts), chance.choice(parts)
    moved = text.cut(taken.start(), taken.end()) + Text.new("\n\n")
    if taken.start() <= target.start():
        rest = text.put(taken.start(), taken.end(), Text.new(""))
        at = max(0, target.start() - (taken.end() - taken.start()))
        return rest.put(at, at, moved) if target is not taken else text
    return text.put(taken.start(), taken.end(), Text.new("")).put(target.start(), target.start(), moved)


def _types(text: Text, _span: Span, chance: Random) -> Text:
    """Other quotation marks, dashes and spaces, everywhere or here and there."""
    share = chance.choice((1.0, 0.3))
    words, origins = [], []
    for character, origin in zip(text.words, text.origins, strict=True):
        other = _TYPES[character] if character in _TYPES and chance.random() < share else character
        words.append(other)
        origins += [origin] * len(other)
    return Text("".join(words), tuple(origins))


def _split(text: Text, span: Span, chance: Random) -> Text:
    """A paragraph ends at a blank."""
    one = _place(text, span, chance)
    blanks = [one.start + match.start() for match in re.finditer(" ", one.of(text.words))]
    if not blanks:
        return text
    at = chance.choice(blanks)
    return text.put(at, at + 1, Text("\n\n", (text.origins[at],) * 2))


def _again(text: Text, span: Span, chance: Random) -> Text:
    """A sentence stands a second time elsewhere, a teaser above or a summary below: both are it."""
    one, there = _place(text, span, chance), _place(text, span, chance)
    return text.put(there.end, there.end, Text.new("\n\n") + text.cut(one.start, one.end) + Text.new("\n\n"))


def _mouth(text: Text, span: Span, chance: Random) -> Text:
    """Another name in a sentence: a correction of it, or the same words in somebody else's mouth elsewhere."""
    one = _place(text, span, chance)
    words = one.of(text.words)
    name = _NAME.search(words)
    if name is None:
        return text
    other = chance.choice(_OTHERS)
    if chance.random() < 0.5:
        return text.put(one.start + name.start(), one.start + name.end(), Text.new(other))
    foreign = Text.new(words[: name.start()] + other + words[name.end() :], FOREIGN)
    there = _place(text, span, chance)
    return text.put(there.end, there.end, Text.new("\n\n") + foreign + Text.new("\n\n"))


def _wall(text: Text, _span: Span, chance: Random) -> Text:
    """The rest is for subscribers."""
    return text.cut(0, chance.randint(len(text.words) // 4, len(text.words))) + Text.new("\n\nSubscribe to read on.")


_EDITS: dict[str, Callable[[Text, Span, Random], Text]] = {
    "delete": _delete,
    "insert": _insert,
    "word": _word,
    "move": _move,
    "types": _types,
    "split": _split,
    "again": _again,
    "mouth": _mouth,
    "wall": _wall,
}
