"""Outside text is shown as it is and steers nothing."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefreader.domain.text.clean import clean, clean_line
from briefreader.export.markdown.escape import address, cell, literal, literal_lines, own_words

STEERING = st.text(st.sampled_from("#>-+*_=~`|[]()!<>&;:.^$%{}\\@/ \n\t1aé\u2028\ufeff\x1b\u202e\"'"), max_size=60)
ANYTHING = st.one_of(STEERING, st.text(max_size=60))
# What a vault looks for in the raw text, whatever CommonMark says.
VAULT = re.compile(r"\[\[|\]\]|%%|==|::|\{\{|<|(?<!\\)\$|(?<![\\\w&])#|(?<!\\)\^|(?<!\\)`|(?<!\\)\||://")


def shown(markdown: str) -> tuple[str, set[str]]:
    """What a reader sees of a text, and everything in it that is not just words."""
    paragraphs, kinds = [], set()
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown):
        kinds |= {token.type} - {"paragraph_open", "paragraph_close", "inline"}
        words = ["\n" if child.type == "softbreak" else child.content for child in token.children or ()]
        kinds |= {child.type for child in token.children or ()} - {"text", "text_special", "softbreak"}
        paragraphs += ["".join(words)] if token.type == "inline" else []
    return "\n\n".join(paragraphs), kinds


@given(ANYTHING)
def test_a_line_shows_its_words_and_nothing_else(text: str) -> None:
    assert shown(literal(text)) == (clean_line(text), set())


@given(ANYTHING)
def test_a_line_holds_nothing_that_a_vault_looks_for(text: str) -> None:
    assert not VAULT.search(literal(text))


@given(ANYTHING)
def test_lines_in_a_quotation_stay_in_it(text: str) -> None:
    quoted = "\n".join(f"> {line}" if line else ">" for line in literal_lines(text))
    words, kinds = shown(quoted)
    assert kinds <= {"blockquote_open", "blockquote_close"}
    assert words.split() == clean(text).split()


@given(ANYTHING)
def test_a_note_ends_where_it_ends(text: str) -> None:
    first, *rest = own_words(text)
    item = "\n".join([f"- **Note** (2026-01-09): {first}", *(f"  {line}" if line else "" for line in rest)])
    tokens = MarkdownIt("commonmark").parse(f"{item}\n- Source: here\n<!-- briefreader:end 012345 -->\n")
    items = [token for token in tokens if token.type == "list_item_open" and token.level == 1]
    assert len(items) == 2
    assert (tokens[-1].type, tokens[-1].content.strip()) == ("html_block", "<!-- briefreader:end 012345 -->")


def test_markdown_of_the_reader_lives() -> None:
    assert own_words("see [[Bridges]] #check **now** <https://example.org>") == [
        "see [[Bridges]] #check **now** <https://example.org>"
    ]


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://example.org/a?b=c&d=1#e", "https://example.org/a?b=c&d=1#e"),
        ("https://example.org/a(1) [b]", "https://example.org/a%281%29%20%5Bb%5D"),
        ("https://example.org/100%%", "https://example.org/100%25%25"),
        ("https://example.org/%C3%A9", "https://example.org/%C3%A9"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("https://", ""),
        ("http://[bad", ""),
        ("", ""),
    ],
)
def test_addresses(url: str, safe: str) -> None:
    assert address(url) == safe


@given(ANYTHING)
def test_an_address_is_one_link_and_no_more(text: str) -> None:
    url = address(f"https://example.org/{text}")
    tokens = MarkdownIt("commonmark").parse(f"[words]({url})")
    assert [child.type for child in tokens[1].children or ()] == ["link_open", "text", "link_close"]
    assert not re.search(r"%%|\[\[|\s", url)


@given(ANYTHING)
def test_no_cell_is_a_formula(text: str) -> None:
    assert not cell(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert cell(text).removeprefix("'") == clean(text).removeprefix("'")


@pytest.mark.parametrize("text", ["Tom & Jerry", "A plain sentence, with “marks” — and more.", "50 % of 3 = 1.5"])
def test_plain_words_stay_plain(text: str) -> None:
    assert literal(text) == text == unescape(text)
