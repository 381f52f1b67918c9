"""Statements told by a page's form: posts, and quotations signed below."""

from __future__ import annotations

import pytest

from briefreader.analysis.attribution import page_forms
from briefreader.domain.news.article import BlockKind
from tests.analysis.reading import read

EMBED, PARAGRAPH, QUOTE = BlockKind.EMBED, BlockKind.PARAGRAPH, BlockKind.QUOTE
POSTS: dict[str, tuple[str, BlockKind, list[tuple[str | None, str]]]] = {
    "a signed post": ("Boats sink. — Lena Brask (@brask)", EMBED, [("Lena Brask", "Boats sink.")]),
    "a post without signature is nobody's": ("Boats sink.", EMBED, [(None, "Boats sink.")]),
    "a signature without words is no post": ("— Lena Brask (@brask)", EMBED, []),
    "a paragraph is no post": ("Boats sink. — Lena Brask (@brask)", PARAGRAPH, []),
}


@pytest.mark.parametrize(("text", "kind", "expected"), POSTS.values(), ids=POSTS)
def test_an_embedded_post(text: str, kind: BlockKind, expected: list[tuple[str | None, str]]) -> None:
    one = read(text, kind)
    found = list(page_forms.posts(one.text, one.blocks))
    assert [(p.speaker.of(text) if p.speaker else None, p.content[0].of(text)) for p in found] == expected


BELOW: dict[str, tuple[str, BlockKind, list[str]]] = {
    "a name below a quotation": ("“Boats sink.”\n\n— Lena Brask", PARAGRAPH, ["Lena Brask"]),
    "a name with its office": ("“Boats sink.”\n\n— Lena Brask, mayor", PARAGRAPH, ["Lena Brask, mayor"]),
    "a name below a block quote": ("Boats sink.\n\n– Lena Brask", QUOTE, ["Lena Brask"]),
    "a name below a paragraph without marks": ("Boats sink.\n\n— Lena Brask", PARAGRAPH, []),
    "a quotation that is half a paragraph": ("“Boats sink,” he said, and left.\n\n— Lena Brask", PARAGRAPH, []),
    "a sentence below": ("“Boats sink.”\n\n— Brask said so", PARAGRAPH, []),
    "small letters below": ("“Boats sink.”\n\n— the mayor", PARAGRAPH, []),
    "no dash": ("“Boats sink.”\n\nLena Brask", PARAGRAPH, []),
}


@pytest.mark.parametrize(("text", "kind", "expected"), BELOW.values(), ids=BELOW)
def test_a_quotation_signed_below(text: str, kind: BlockKind, expected: list[str]) -> None:
    one = read(text, kind, PARAGRAPH)
    found = page_forms.signed_below(one.text, one.blocks, one.quoted)
    assert [report.speaker.of(text) for report in found if report.speaker] == expected
