"""A pattern of the person's own for what a statement looks like in Markdown."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefreader.config import settings
from briefreader.config.template import PLACES, Template, parsed
from briefreader.domain.errors import SettingsError
from briefreader.domain.marks.annotation import Note, Place
from briefreader.domain.reading.reading import Reading
from briefreader.domain.statements.actor import Speaker
from briefreader.export.files.folder import write
from briefreader.export.files.merge import merged
from briefreader.export.markdown.markdown_page import MARKDOWN, rendered
from tests.export.samples import DAY, article, every_kind, many, noted, read, reading, statement

OWN = parsed(
    """> {words}
> — **{speaker}** ({role})
> {verb}

- {notes}
- see {source}, {date} #{kind} {{x}} {tags}
- [{id}]({url})"""
)


def text_of(one: Reading, template: Template | None = OWN) -> str:
    return rendered(one, template=template).fresh()


def first_block(one: Reading, template: Template) -> str:
    return rendered(one, template=template).blocks[0].text


def test_values_stand_where_they_are_named() -> None:
    of = article(paragraphs=["“In May,\nperhaps,” said Ada Example."])
    marks = noted("First.\n\n  more", "housing")
    marks = replace(marks, notes=(*marks.notes, Note("note0002", "", "Second.", DAY)))
    one = reading(of, read(statement(of, "“In May,\nperhaps,”"), marks))
    assert first_block(one, OWN) == (
        "> “In May,\n> perhaps,”\n> — **Ada Example** (chair of the harbour board)\n> said\n"
        "\n^0000000000000001\n\n"
        "- 2026-01-09: First.\n\n    more\n- 2026-01-09: Second.\n"
        "- see [The Harbour Post, 2026-01-08](https://example.org/bridge), 2026-01-08 #direct {x} #housing\n"
        "- [0000000000000001](https://example.org/bridge)"
    )


def test_a_line_of_empty_places_is_left_out() -> None:
    of = article()
    one = reading(of, read(replace(statement(of, "Soon"), cue=None), noted("", bookmarked=True), None))
    text = first_block(one, parsed("{words}\n{role}\n{notes}{tags}\nno place at all\n{bookmarked}"))
    assert text == "Soon\nno place at all\nbookmarked\n\n^0000000000000001"


def test_what_became_of_the_words_is_told_whether_it_is_asked_for_or_not() -> None:
    of = article()
    changed = reading(of, read(statement(of, "Soon"), noted("x"), place=Place.CHANGED, now="*Later*"))
    for template in (parsed("{words}"), parsed("{words}\n\n{place}")):
        assert "the article now says: \\*Later\\*" in first_block(changed, template)


def test_a_highlight_has_no_speaker() -> None:
    blocks = rendered(every_kind(), template=parsed("{speaker}: {words} ({kind})")).blocks
    assert blocks[7].text.startswith("Highlight: \\* Toll\n\\#free for all ()")


@pytest.mark.parametrize(
    ("pattern", "named"),
    [
        ("{word}", r"\{word\} is not one of speaker"),
        ("{words.__class__}", r"\{words.__class__\}"),
        ("{words[0]}", r"\{words\[0\]\}"),
        ("{words!r}", r"\{words!r\}"),
        ("{words:>10}", r"\{words:>10\}"),
        ("{}", r"\{\} is not one"),
        ("{0}", r"\{0\}"),
        ("{words", "brace"),
        ("words}", "brace"),
        ("{speaker}", r"\{words\} is missing"),
        ("{words}\n<!-- briefreader:end {id} -->", "briefreader:"),
        (5, "a text in quotation marks"),
    ],
)
def test_what_is_no_pattern_is_named(tmp_path: Path, pattern: object, named: str) -> None:
    file = tmp_path / "config.toml"
    file.write_text(f"[export]\nblock = {pattern if isinstance(pattern, int) else repr(pattern)}\n")
    if isinstance(pattern, str) and "\n" in pattern:
        file.write_text(f"[export]\nblock = '''\n{pattern}\n'''\n")
    with pytest.raises(SettingsError, match=f"export.block.*{named}"):
        settings.load(file)


def test_without_one_all_is_as_it_was(tmp_path: Path, fixtures: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text('[export]\nblock = ""\n')
    assert settings.load(file).export.block is None
    assert text_of(every_kind(), None) == (fixtures / "export" / "every-kind.md").read_text(encoding="utf-8")


def test_another_template_rewrites_only_what_the_reader_has_not_touched(tmp_path: Path) -> None:
    old = text_of(many("a", "b"), None).replace("): a\n", "): a, I think\n")
    done = merged(old, rendered(many("a", "b"), template=OWN))
    assert done.left_alone == (f"{0:016x}",) and "): a, I think" in done.text and "- 2026-01-09: b\n" in done.text
    write(tmp_path, MARKDOWN, [rendered(many("a", "b"))])
    assert write(tmp_path, MARKDOWN, [rendered(many("a", "b"), template=OWN)], only_look=True).out_of_date
    write(tmp_path, MARKDOWN, [rendered(many("a", "b"), template=OWN)])
    assert write(tmp_path, MARKDOWN, [rendered(many("a", "b"), template=OWN)], only_look=True).unchanged
    write(tmp_path, MARKDOWN, [rendered(many("a", "b"))])
    (file,) = tmp_path.iterdir()
    assert file.read_text() == text_of(many("a", "b"), None)


def test_a_removed_annotation_is_marked_whatever_the_template_shows() -> None:
    bare = parsed("> {words}")
    old = text_of(many("a", "b"), bare)
    gone = merged(old, rendered(many("a", ""), template=bare))
    assert gone.removed == (f"{1:016x}",) and gone.text.count("No longer annotated") == 1
    assert merged(gone.text, rendered(many("a", ""), template=bare)).text == gone.text
    assert merged(gone.text, rendered(many("a", "b"), template=bare)).text == old
    unmarked = rendered(many("a", ""), everything=True, template=bare).fresh()
    assert merged(unmarked, rendered(many("a", ""), template=bare)).removed == ()


@given(st.text(st.sampled_from("{}[]()<>!-:briefad_ #*`\n"), max_size=40), st.sampled_from(PLACES))
def test_words_that_look_like_a_pattern_are_words(text: str, place: str) -> None:
    of = article(paragraphs=["Soon"], title=text)
    by = Speaker("hostile1", f"x {text}", text)
    one = reading(of, read(statement(of, "Soon"), noted(text, bookmarked=True), by))
    template = parsed(f"> {{words}} {{{place}}} {{speaker}} {{notes}}")
    body = rendered(one, template=template).fresh().split("\n---\n", 1)[1]
    comments = [token.content for token in MarkdownIt("commonmark").parse(body) if token.type == "html_block"]
    assert len(comments) == 2 and all(comment.startswith("<!-- briefreader:") for comment in comments)
    assert len(MARKDOWN.regions(body.split("\n"))[0]) == 1
