"""Where the words of a search stand, as the library finds them."""

from __future__ import annotations

import pytest

from briefreader.domain.search.query import growing, parsed
from briefreader.wording.news.hits import hits

TEXT = "The Žižek talks: talks’ end. “Talks about the ferry” — a ferry-boat, TALKS_ and talking."


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("talks", ["talks", "talks", "Talks", "TALKS"]),
        ("zizek", ["Žižek"]),
        ('"about the ferry"', ["about the ferry"]),
        ("ferry boat", ["ferry", "ferry", "boat"]),
        ("ferry-boat", ["ferry-boat"]),
        ("said:ferry -talks from:talks", ["ferry", "ferry"]),
        ('talks "talks about"', ["talks", "talks", "Talks", "TALKS"]),
        ("tal", []),
        ("— …", ["—"]),
        ("talks — end", ["talks", "talks", "end", "Talks", "TALKS"]),
        ("★", []),
    ],
)
def test_words_and_phrases(query: str, found: list[str]) -> None:
    assert [span.of(TEXT) for span in hits(TEXT, parsed(query))] == found


def test_signs_are_found_as_they_stand() -> None:
    text = "★ Star post ★★ of €300 🎉"
    assert [span.of(text) for span in hits(text, parsed("★ post"))] == ["★", "post", "★", "★"]
    assert [span.of(text) for span in hits(text, parsed("🎉️"))] == ["🎉"]


def test_the_last_word_of_a_line_that_is_being_typed_may_go_on() -> None:
    assert [span.of(TEXT) for span in hits(TEXT, growing("talk"))] == ["talks", "talks", "Talks", "TALKS", "talking"]


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("外交部发言人说，中国不同意。", "中国", ["中国"]),
        ("外交部发言人说，中国不同意。", "国不", ["国不"]),
        ("総理大臣は東京で会見した。", "大臣 東京", ["大臣", "東京"]),
        ("한국은 반대했다.", "한국", ["한국"]),
        ("EU与中国会谈 EU2026", "eu", ["EU"]),
    ],
)
def test_scripts_without_spaces_are_found_by_the_character(text: str, query: str, found: list[str]) -> None:
    assert [span.of(text) for span in hits(text, parsed(query))] == found
