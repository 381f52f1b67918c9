"""A second export: what is ours is brought up to date, what is the reader's stays."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.domain.reading.reading import Reading
from briefreader.export.files.merge import merged
from briefreader.export.markdown.block import NO_LONGER, statement_block
from briefreader.export.markdown.markdown_page import MARKDOWN, bracketed, rendered
from tests.export.samples import every_kind, fresh, many, noted

IDS = [f"{number:016x}" for number in range(9)]


def text_of(one: Reading) -> str:
    return fresh(rendered(one))


def order(text: str) -> list[int]:
    """The numbers of the blocks in a file, as they stand."""
    return [int(region.id, 16) for region in MARKDOWN.regions(text.split("\n"))[0]]


def test_nothing_new_gives_the_same_bytes() -> None:
    text = text_of(every_kind())
    done = merged(text, rendered(every_kind()))
    assert (done.text, done.left_alone, done.damaged, done.removed) == (text, (), (), ())


@pytest.mark.parametrize(
    "changed", [lambda t: "\ufeff" + t, lambda t: t.replace("\n", "\r\n"), lambda t: t.rstrip("\n")]
)
def test_files_of_other_editors_are_left_as_they_are(changed: object) -> None:
    text = changed(text_of(many("a", "b")))  # type: ignore[operator]
    assert merged(text, rendered(many("a", "b"))).text == text


def test_line_endings_and_byte_order_mark_stay_when_something_is_new() -> None:
    old = "\ufeff" + text_of(many("a", "", "c")).replace("\n", "\r\n")
    new = merged(old, rendered(many("a!", "b", "c", "d"))).text
    assert new == "\ufeff" + text_of(many("a!", "b", "c", "d")).replace("\n", "\r\n")


def test_a_changed_note_is_written_anew_and_words_around_it_stay() -> None:
    def by_reader(text: str) -> str:
        under = text.replace(f"end {IDS[0]} -->\n", f"end {IDS[0]} -->\nMy own line.\n")
        return under + "\n## My heading\nMy end.\n"

    done = merged(by_reader(text_of(many("a", "b"))), rendered(many("a!", "b")))
    assert done.text == by_reader(text_of(many("a!", "b")))
    assert not done.left_alone


def test_an_edited_block_is_left_alone_and_told() -> None:
    old = text_of(many("a", "b")).replace("): a\n", "): a, and my own thought\n")
    done = merged(old, rendered(many("a!", "b!")))
    assert "): a, and my own thought\n" in done.text and "a!" not in done.text and "): b!" in done.text
    assert done.left_alone == (IDS[0],)


def test_a_removed_annotation_is_marked_and_comes_back() -> None:
    old = text_of(many("a", "b"))
    gone = merged(old, rendered(many("a", "")))
    assert gone.removed == (IDS[1],)
    assert f"): b\n- Source: [The Harbour Post, 2026-01-08](https://example.org/bridge)\n{NO_LONGER}\n<" in gone.text
    again = merged(gone.text, rendered(many("a", "")))
    assert (again.text, again.removed) == (gone.text, ())
    assert merged(gone.text, rendered(many("a", "b"))).text == old


def test_a_mark_taken_off_does_not_take_the_note_out_of_an_export_of_everything() -> None:
    old = fresh(rendered(many("a", "b"), everything=True))
    done = merged(old, rendered(many("a", ""), everything=True))
    assert done.removed == (IDS[1],) and "): b\n" in done.text


def test_statements_exported_once_without_marks_are_not_called_removed() -> None:
    old = fresh(rendered(many("a", ""), everything=True))
    done = merged(old, rendered(many("a", "")))
    assert (done.text, done.removed) == (old, ())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (["", "b", ""], ["a", "b", "c"]),
        (["a", "", "c"], ["a", "b", "c"]),
        (["", "", ""], ["a", "b", "c"]),
        (["", "b"], ["a", "b"]),
    ],
)
def test_new_blocks_stand_in_text_order(before: list[str], after: list[str]) -> None:
    done = merged(text_of(many(*before)), rendered(many(*after)))
    assert done.text == text_of(many(*after))


def test_a_new_block_does_not_part_a_block_from_the_words_under_it() -> None:
    old = text_of(many("a", "", "c")).replace(f"end {IDS[0]} -->\n", f"end {IDS[0]} -->\nOn the first.\n")
    new = merged(old, rendered(many("a", "b", "c"))).text
    assert f"end {IDS[0]} -->\nOn the first.\n\n<!-- briefreader:begin {IDS[1]}" in new


def test_a_new_block_comes_after_the_readers_last_words() -> None:
    old = text_of(many("a", "")) + "\nMy conclusion, without an end of line"
    new = merged(old, rendered(many("a", "b"))).text
    assert new.startswith(old + "\n\n<!-- briefreader:begin " + IDS[1])


def test_blocks_in_the_readers_order_stay_in_it() -> None:
    one, two = (text_of(many("a", "")), text_of(many("", "b")).split("---\n", 2)[2])
    head, first = one.split("---\n", 2)[1:]
    turned = f"---\n{head}---\n{two}{first}"
    assert order(turned) == [1, 0]
    assert order(merged(turned, rendered(many("a!", "b!"))).text) == [1, 0]


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text.replace(f"<!-- briefreader:end {IDS[0]} -->\n", ""),
        lambda text: text.replace(f"<!-- briefreader:begin {IDS[0]} ", f"<!-- briefreader:begin {IDS[0]}"),
        lambda text: text + f"\n<!-- briefreader:begin {IDS[0]} sha=00 -->\nx\n<!-- briefreader:end {IDS[0]} -->\n",
        lambda text: text.replace(f"<!-- briefreader:end {IDS[0]}", f"> <!-- briefreader:end {IDS[0]}"),
        lambda text: text.replace("> “Point 0,”", f"<!-- briefreader:end {IDS[5]} -->\n> “Point 0,”"),
    ],
)
def test_a_damaged_marker_is_left_alone_and_told(damage: object) -> None:
    old = damage(text_of(many("a", "b")))  # type: ignore[operator]
    done = merged(old, rendered(many("a!", "b!", "c")))
    assert IDS[0] in done.damaged
    assert "a!" not in done.text and "): b!" in done.text and done.text.count(f"begin {IDS[2]}") == 1
    kept = [line for line in old.split("\n") if "sha=" not in line and "): b" not in line and "text_hash" not in line]
    assert [line for line in kept if line not in done.text.split("\n")] == []
    assert merged(done.text, rendered(many("a!", "b!", "c"))).text == done.text


def test_tags_come_and_go_and_the_readers_stay() -> None:
    one = many("a")
    tagged = replace(one, statements=(replace(one.statements[0], marks=noted("a", "housing", "two words")),))
    old = text_of(tagged).replace('"two-words"]', '"two-words", "mine"]')
    assert merged(old, rendered(tagged)).text == old
    assert 'tags: ["mine"]\n' in merged(old, rendered(one)).text


def test_a_file_with_tags_that_have_blanks_gets_valid_ones_and_each_once() -> None:
    """As version 0.1.0 wrote it."""
    one = many("a")
    tagged = replace(one, statements=(replace(one.statements[0], marks=noted("a", "housing", "two_ words")),))
    block = statement_block(tagged.article, tagged.statements[0])
    then = replace(block, text=block.text.replace("#housing, #two_-words", r"#housing, two\_ words"))
    assert then != block
    old = text_of(tagged).replace(bracketed(block), bracketed(then)).replace('"two_-words"]', '"two_ words", "mine"]')
    assert 'tags: ["housing", "two_ words", "mine"]' in old
    now = merged(old, rendered(tagged)).text
    assert 'tags: ["housing", "two_-words", "mine"]' in now and "- **Tags**: #housing, #two_-words\n" in now


def test_a_tag_that_the_reader_wrote_with_a_blank_more_is_no_other_tag() -> None:
    one = many("a")
    tagged = replace(one, statements=(replace(one.statements[0], marks=noted("a", "housing")),))
    old = text_of(tagged).replace('["housing"]', '["housing ", " mine", "mine"]')
    once = merged(old, rendered(tagged)).text
    assert 'tags: ["housing", "mine"]\n' in once and merged(once, rendered(tagged)).text == once


def test_a_file_that_lost_its_head_gets_one() -> None:
    old = text_of(many("a")).split("---\n", 2)[2].lstrip("\n")
    assert merged(old, rendered(many("a"))).text == text_of(many("a"))


WORDS = st.text(st.sampled_from("ab #->\n<!-:[]^%\r\t"), max_size=30)
NOTES = st.lists(st.one_of(st.just(""), WORDS), min_size=1, max_size=6)
OWN = st.lists(st.tuples(st.integers(0, 200), WORDS.filter(lambda text: "\r" not in text)), max_size=5)


@given(NOTES, NOTES, OWN, st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_no_line_of_the_readers_is_ever_lost(
    first: list[str], second: list[str], own: list[tuple[int, str]], end: str, everything: bool
) -> None:
    lines = text_of(many(*first)).split("\n")
    head = lines.index("---", 1) + 1
    put = []
    for number, (at, words) in enumerate(own):
        line = f"reader {number} {words}"
        lines.insert(head + at % (len(lines) - head + 1), line)
        put += line.split("\n")
    new = rendered(many(*second), everything)
    once = merged("\n".join(lines).replace("\n", end), new)
    kept = [line.rstrip("\r") for line in once.text.split("\n")]
    assert [line for line in put if line.strip() and line not in kept] == []  # blank lines at the end may go
    twice = merged(once.text, new)
    assert twice.text == once.text
    assert not twice.removed


@given(NOTES)
def test_written_and_read_again_is_the_same(notes: list[str]) -> None:
    one = many(*notes)
    assert merged(text_of(one), rendered(one)).text == text_of(one)
