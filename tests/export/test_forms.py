"""Org and Logseq: what each looks like, and that a second export keeps what the reader wrote, as Markdown does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.domain.reading.reading import Reading
from briefreader.export import single_file
from briefreader.export.files import folder
from briefreader.export.files.document import ArticleFile, Form
from briefreader.export.files.merge import merged
from briefreader.export.logseq import logseq_page
from briefreader.export.org import org_page
from tests.export.samples import article, every_kind, many, noted, reading

IDS = [f"{number:016x}" for number in range(9)]
FORMS: dict[str, tuple[ModuleType, Form]] = {
    "org": (org_page, org_page.ORG),
    "logseq": (logseq_page, logseq_page.LOGSEQ),
}
each = pytest.mark.parametrize("form", FORMS)


def made(form: str, one: Reading, everything: bool = False) -> ArticleFile:
    file: ArticleFile = FORMS[form][0].rendered(one, everything)
    return file


def text_of(form: str, one: Reading) -> str:
    return made(form, one).fresh()


def note(form: str, words: str) -> str:
    """The line of a note."""
    return f"- Note (2026-01-09): {words}\n" if form == "org" else f"\t- **Note** (2026-01-09): {words}\n"


def after(form: str, text: str, number: int, words: str) -> str:
    """`text` with the reader's words under a block: in Org as they are, in Logseq as a child."""
    if form == "org":
        line = f"# briefreader:end {IDS[number]}\n"
        return text.replace(line, f"{line}{words}\n")
    start = text.index(f"\t  briefreader:: {IDS[number]} ")
    end = text.index("\n", start) + 1
    return f"{text[:end]}\t- {words}\n{text[end:]}"


@pytest.mark.parametrize(("form", "name"), [("org", "every-kind.org"), ("logseq", "every-kind.logseq.md")])
def test_every_kind_of_statement(fixtures: Path, form: str, name: str) -> None:
    assert text_of(form, every_kind()) == (fixtures / "export" / name).read_text(encoding="utf-8")


@each
def test_nothing_new_gives_the_same_bytes(form: str) -> None:
    text = text_of(form, every_kind())
    for old in (text, "\ufeff" + text, text.replace("\n", "\r\n"), text.rstrip("\n")):
        done = merged(old, made(form, every_kind()))
        assert (done.text, done.left_alone, done.damaged, done.removed) == (old, (), (), ())


@each
def test_the_program_knows_its_own(form: str) -> None:
    text = text_of(form, many("x"))
    for old in (text, text.replace("\n", "\r\n")):
        assert FORMS[form][1].article_of(old) == "0123456789abcdef"
    assert FORMS[form][1].article_of("* A heading\n:PROPERTIES:\n:ID: 0123456789abcdef\n:END:\n- x\n") == ""


@each
def test_a_changed_note_is_written_anew_and_words_under_it_stay(form: str) -> None:
    old = after(form, text_of(form, many("a", "b")), 0, "My own line.")
    done = merged(old, made(form, many("a!", "b")))
    assert done.text == after(form, text_of(form, many("a!", "b")), 0, "My own line.")
    assert not done.left_alone


@each
def test_an_edited_block_is_left_alone_and_told(form: str) -> None:
    old = text_of(form, many("a", "b")).replace(note(form, "a"), note(form, "a, and my own thought"))
    done = merged(old, made(form, many("a!", "b!")))
    assert note(form, "a, and my own thought") in done.text and "a!" not in done.text and "b!" in done.text
    assert done.left_alone == (IDS[0],)


@each
def test_a_removed_annotation_is_marked_and_comes_back(form: str) -> None:
    old = text_of(form, many("a", "b"))
    gone = merged(old, made(form, many("a", "")))
    assert gone.removed == (IDS[1],) and gone.text.count("No longer annotated") == 1 and note(form, "b") in gone.text
    again = merged(gone.text, made(form, many("a", "")))
    assert (again.text, again.removed) == (gone.text, ())
    assert merged(gone.text, made(form, many("a", "b"))).text == old


@each
@pytest.mark.parametrize(
    ("before", "then"),
    [(["", "b", ""], ["a", "b", "c"]), (["a", "", "c"], ["a", "b", "c"]), (["", "b"], ["a", "b"])],
)
def test_new_blocks_stand_in_text_order(form: str, before: list[str], then: list[str]) -> None:
    assert merged(text_of(form, many(*before)), made(form, many(*then))).text == text_of(form, many(*then))


@each
def test_statements_exported_once_without_marks_are_not_called_removed(form: str) -> None:
    old = made(form, many("a", ""), everything=True).fresh()
    done = merged(old, made(form, many("a", "")))
    assert (done.text, done.removed) == (old, ())


@each
def test_the_head_follows_the_article_until_the_reader_edits_it(form: str) -> None:
    def renamed(one: Reading, outlet: str) -> Reading:
        return replace(one, article=replace(one.article, outlet=outlet))

    old = text_of(form, many("a"))
    new = merged(old, made(form, renamed(many("a"), "The Other Post"))).text
    assert new == text_of(form, renamed(many("a"), "The Other Post"))
    mine = old.replace(":SOURCE: ", ":RATING: 5\n:SOURCE: ").replace("source:: ", "rating:: 5\nsource:: ")
    done = merged(mine, made(form, renamed(many("a"), "The Other Post")))
    assert len(done.left_alone) == 1 and "5" in done.text


@each
def test_a_damaged_block_is_left_alone_and_told(form: str) -> None:
    text = text_of(form, many("a", "b"))
    damage: list[Callable[[str], str]] = (
        [lambda old: old.replace(f"# briefreader:end {IDS[0]}\n", "")]
        if form == "org"
        else [lambda old: old.replace(f"\t  briefreader:: {IDS[0]} ", f"  briefreader:: {IDS[0]} ")]
    )
    damage.append(lambda old: old + text[text.index("Ada Example") - 3 :])
    for change in damage:
        old = change(text)
        done = merged(old, made(form, many("a!", "b", "c")))
        assert IDS[0] in done.damaged and "a!" not in done.text
        assert merged(done.text, made(form, many("a!", "b", "c"))).text == done.text


@each
def test_in_a_folder_and_in_one_file(form: str, tmp_path: Path) -> None:
    kind = FORMS[form][1]
    files = [made(form, many("a")), made(form, reading(article("Rain", id="fedcba9876543210"), marks=noted("wet")))]
    done = folder.write(tmp_path / "notes", kind, files)
    assert len(done.written) == 2 and all(name.endswith(kind.suffix) for name in done.written)
    assert folder.write(tmp_path / "notes", kind, files).unchanged == done.written
    assert sorted(folder.article_ids(tmp_path / "notes", kind)) == ["0123456789abcdef", "fedcba9876543210"]
    nothing = made(form, reading(article(id="0f0f0f0f0f0f0f0f")))
    assert nothing.empty and folder.write(tmp_path / "notes", kind, [nothing]).written == ()

    path = tmp_path / f"all{kind.suffix}"
    assert single_file.write_articles(path, kind, files).written
    assert single_file.write_articles(path, kind, files).unchanged
    path.write_text(path.read_text() + "mine\n")
    assert "was edited" in single_file.write_articles(path, kind, files).refused[0]


def test_a_logseq_page_is_no_vault_note_and_the_other_way_round(tmp_path: Path) -> None:
    from briefreader.export.markdown.markdown_page import MARKDOWN, rendered

    folder.write(tmp_path, MARKDOWN, [rendered(many("a"))])
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    done = folder.write(tmp_path, logseq_page.LOGSEQ, [logseq_page.rendered(many("a"))])
    assert len(done.written) == 1 and done.written[0] not in before
    assert all((tmp_path / name).read_bytes() == data for name, data in before.items())


def test_a_block_of_logseqs_always_has_the_same_name() -> None:
    assert logseq_page.block_uuid(IDS[0]) == "24c667b9-ab17-5e20-968c-e64665f24377"


WORDS = st.text(st.sampled_from("ab #->\n*:[]^%\r\t|+"), max_size=30)
NOTES = st.lists(st.one_of(st.just(""), WORDS), min_size=1, max_size=5)


@each
@given(NOTES, NOTES, st.lists(st.tuples(st.integers(0, 200), WORDS), max_size=4))
def test_no_line_of_the_readers_is_ever_lost(
    form: str, first: list[str], second: list[str], own: list[tuple[int, str]]
) -> None:
    lines = text_of(form, many(*first)).split("\n")
    put = []
    for number, (at, words) in enumerate(own):
        line = f"reader {number} " + words.replace("\r", "").replace("\n", " ")
        lines.insert(at % (len(lines) + 1), line)
        put.append(line)
    new = made(form, many(*second))
    once = merged("\n".join(lines), new)
    kept = once.text.split("\n")
    assert [line for line in put if line not in kept] == []
    assert merged(once.text, new).text == once.text


@each
@given(NOTES)
def test_written_and_read_again_is_the_same(form: str, notes: list[str]) -> None:
    one = many(*notes)
    assert merged(text_of(form, one), made(form, one)).text == text_of(form, one)
