"""A text as tokens, and what is known of each."""

from __future__ import annotations

import pytest

from briefreader.analysis.attribution.report import Evidence, Report
from briefreader.analysis.tagger.features import Tokens, tokens_of
from briefreader.analysis.tagger.labels import Label
from briefreader.domain.news.article import BlockKind
from briefreader.domain.text.span import Span
from tests.analysis.reading import read, report

FLAGS = (
    *("form", "speech", "pronoun", "group", "given", "mark", "capital"),
    *("inside", "short", "long", "opens", "closes", "begins", "stops", "first", "last"),
)


def tokens(text: str, *reports: Report) -> Tokens:
    one = read(text)
    return tokens_of(one.text, one.blocks, one.sentences, one.quoted, reports)


def words(text: str, made: Tokens) -> list[str]:
    return [text[start:end] for start, end in zip(made.starts, made.ends, strict=True)]


CUT = {
    "words and marks": ("“No,” she said.", ["“", "No", ",", "”", "she", "said", "."]),
    "an apostrophe joins": ("Norway’s envoy", ["Norway’s", "envoy"]),
    "a hyphen joins": ("vice-president", ["vice-president"]),
    "a dot inside joins": ("U.S. envoy", ["U.S", ".", "envoy"]),
    "two straight marks are one": ("''No''", ["''", "No", "''"]),
}


@pytest.mark.parametrize(("text", "expected"), CUT.values(), ids=CUT)
def test_the_tokens_of_a_text(text: str, expected: list[str]) -> None:
    assert words(text, tokens(text)) == expected


TOLD = {
    "a verb of saying": ("she said no", "said", {"form", "speech"}, {"pronoun", "capital"}),
    "a verb of thinking": ("she believes it", "believes", {"form"}, {"speech"}),
    "a pronoun": ("then she left", "she", {"pronoun"}, {"form"}),
    "a word for those who speak": ("two officials left", "officials", {"group"}, {"given"}),
    "a given name": ("then Lena left", "Lena", {"given", "capital"}, {"group"}),
    "a given name in small letters": ("the lena left", "lena", set(), {"given", "capital"}),
    "a quotation mark": ("the “no” there", "“", {"mark", "opens", "inside"}, {"closes"}),
    "a closing mark": ("the “no” there", "”", {"mark", "closes", "inside"}, {"opens"}),
    "inside a short quotation": ("the “no” there", "no", {"inside", "short"}, {"long"}),
    "inside a long quotation": ("“a b c d e f g h i j no”", "no", {"inside", "long"}, {"short"}),
    "outside a quotation": ("the “no” there", "there", {"last"}, {"inside"}),
    "the first of a sentence": ("It rained. Boats sank.", "Boats", {"begins"}, {"first", "stops"}),
    "the first of a paragraph": ("It rained. Boats sank.", "It", {"begins", "first"}, {"last"}),
}


@pytest.mark.parametrize(("text", "word", "on", "off"), TOLD.values(), ids=TOLD)
def test_what_is_known_of_a_token(text: str, word: str, on: set[str], off: set[str]) -> None:
    made = tokens(text)
    flags = made.flags[words(text, made).index(word)]
    known = {name for name, flag in zip(FLAGS, flags, strict=True) if flag}
    assert on <= known
    assert not off & known


ALIKE = {
    "capitals make one word": ("No", "no", 0, True),
    "an apostrophe makes one word": ("Norway’s", "Norway's", 0, True),
    "digits make one word": ("2025", "2026", 0, True),
    "other words are others": ("boat", "ship", 0, False),
    "three letters begin a word": ("minister", "ministry", 1, True),
    "three letters end a word": ("sinking", "sailing", 2, True),
    "a shape has capitals": ("Brask", "brask", 3, False),
    "a shape has no lengths beyond two": ("Brask", "Rusk", 3, True),
}


@pytest.mark.parametrize(("one", "other", "hashed", "same"), ALIKE.values(), ids=ALIKE)
def test_which_words_are_alike(one: str, other: str, hashed: int, same: bool) -> None:
    assert (tokens(one).ids[0][hashed] == tokens(other).ids[0][hashed]) is same


def test_the_rules_marks_are_features_of_the_tokens() -> None:
    text = "Brask said boats sink."
    made = tokens(text, report(text, "boats sink", "Brask", "said", Evidence.PARTICIPLE))
    labels = [ids[4] for ids in made.ids]
    assert labels == [Label.SOURCE, Label.CUE, Label.WORDS, Label.WORDS + 1, Label.NONE]
    assert len({ids[5] for ids in made.ids[:4]}) == 1 and made.ids[4][5] == 0


READ = {BlockKind.PARAGRAPH: True, BlockKind.QUOTE: True, BlockKind.HEADING: False, BlockKind.EMBED: False}


@pytest.mark.parametrize(("kind", "expected"), READ.items(), ids=[kind.value for kind in READ])
def test_which_blocks_are_read(kind: BlockKind, expected: bool) -> None:
    one = read("Boats sink.", kind)
    assert bool(len(tokens_of(one.text, one.blocks, one.sentences, one.quoted, ()))) is expected


TOGETHER = {
    "short paragraphs are read together": ([50, 50], [100]),
    "up to 120 tokens": ([60, 60], [120]),
    "what is more begins anew": ([60, 61], [60, 61]),
    "a long one stands alone": ([10, 200, 10], [10, 200, 10]),
    "one without end is cut": ([450], [400, 50]),
}


@pytest.mark.parametrize(("paragraphs", "expected"), TOGETHER.values(), ids=TOGETHER)
def test_what_is_read_at_once(paragraphs: list[int], expected: list[int]) -> None:
    made = tokens("\n\n".join(" ".join(["boat"] * many) for many in paragraphs))
    assert [len(one) for one in made.sequences] == expected


WITHIN = {"a whole word": (6, 10, ["said"]), "half a word": (8, 12, ["said", "no"]), "a space": (5, 6, [])}


@pytest.mark.parametrize(("start", "end", "expected"), WITHIN.values(), ids=WITHIN)
def test_the_tokens_within_a_span(start: int, end: int, expected: list[str]) -> None:
    text = "Brask said no."
    made = tokens(text)
    assert [words(text, made)[at] for at in made.within(Span(start, end))] == expected
