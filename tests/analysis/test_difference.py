"""What changed between two versions, word by word; nothing is lost and nothing is made up."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefreader.analysis.anchoring.diff import difference
from briefreader.domain.news.article import BLOCK_BREAK
from briefreader.domain.news.difference import Fate, Paragraph

GONE, NEW, SAME = Fate.GONE, Fate.NEW, Fate.SAME
WORDS = st.sampled_from("the ministry said that talks would not resume on Friday".split())
TEXTS = st.lists(st.lists(WORDS, max_size=12).map(" ".join), max_size=6).map(BLOCK_BREAK.join)


def told(paragraphs: tuple[Paragraph, ...]) -> list[list[tuple[Fate, str]]]:
    return [[(piece.fate, piece.text) for piece in paragraph] for paragraph in paragraphs]


def test_an_edited_sentence() -> None:
    old = "The ministry said on Thursday that talks would resume."
    new = "The ministry said late on Friday that the talks would not resume."
    assert told(difference(old, new)) == [
        [
            (SAME, "The ministry said "),
            (GONE, "on Thursday that "),
            (NEW, "late on Friday that the "),
            (SAME, "talks would"),
            (NEW, " not"),
            (SAME, " resume."),
        ]
    ]


def test_paragraphs_that_went_came_and_stayed() -> None:
    old = BLOCK_BREAK.join(["One stays as it was.", "Nobody ever came to look.", "Three stays too."])
    new = BLOCK_BREAK.join(["One stays as it was.", "Something else is written here.", "Three stays too.", "An end."])
    assert told(difference(old, new)) == [
        [(SAME, "One stays as it was.")],
        [(GONE, "Nobody ever came to look.")],
        [(NEW, "Something else is written here.")],
        [(SAME, "Three stays too.")],
        [(NEW, "An end.")],
    ]


def test_an_edited_paragraph_is_found_behind_a_new_one() -> None:
    old = "The harbour will open again in the spring, the port authority said."
    new = BLOCK_BREAK.join(["An inserted one.", old.replace("spring", "summer")])
    first, second = told(difference(old, new))
    assert first == [(NEW, "An inserted one.")]
    assert (GONE, "spring") in second and (NEW, "summer") in second


@given(TEXTS, TEXTS)
def test_both_versions_can_be_read_from_it(old: str, new: str) -> None:
    paragraphs = difference(old, new)
    for text, other in ((old, NEW), (new, GONE)):
        kept = [[piece.text for piece in found if piece.fate is not other] for found in paragraphs]
        assert BLOCK_BREAK.join("".join(pieces) for pieces in kept if pieces) == text
