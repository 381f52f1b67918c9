"""What is said of pictures, recordings, films and files, and which of them are listed under the text."""

from __future__ import annotations

import pytest

from briefreader.domain.news.article import Article, BlockKind, assembled
from briefreader.domain.news.media import Medium, MediumKind
from briefreader.wording.news.links import leads
from briefreader.wording.news.media import beside_text, playable, told

PICTURE, AUDIO, VIDEO, FRAME, FILE = MediumKind

WORDS: list[tuple[Medium, str]] = [
    (Medium(AUDIO, "https://talks.example/e12.mp3?x=1", length=23_456_789), "Audio: e12.mp3, 23 MB, talks.example"),
    (Medium(AUDIO, "https://talks.example/e12.mp3", "The strike"), "Audio: The strike, talks.example"),
    (Medium(AUDIO, "https://talks.example/e12.mp3", length=123), "Audio: e12.mp3, talks.example"),
    (Medium(VIDEO, "https://www.youtube.com/embed/abc"), "Video: youtube.com"),
    (Medium(FRAME, "https://charts.example/7.html"), "Frame: charts.example"),
    (Medium(FRAME, "https://charts.example/", "Prices since 2020"), "Frame: Prices since 2020, charts.example"),
    (Medium(PICTURE, "https://a.example/b1.jpg", "A cat on a roof"), "Picture: A cat on a roof, a.example"),
    (Medium(PICTURE, "https://a.example/b1.jpg"), "Picture, a.example"),
    (Medium(PICTURE, "", "A cat on a roof"), "Picture: A cat on a roof"),
    (Medium(FILE, "https://a.example/Report%202026.pdf", length=1_200_000), "File: Report 2026.pdf, 1.2 MB, a.example"),
    (Medium(FILE, "https://a.example/%1B%5B2J%E2%80%AEfdp.pdf"), "File: [2Jfdp.pdf, a.example"),
    (Medium(FILE, "http://a.example@xn--80ak6aa92e.com/x.pdf"), "File: x.pdf, xn--80ak6aa92e.com"),
]


@pytest.mark.parametrize(("medium", "words"), WORDS, ids=[words for _, words in WORDS])
def test_words(medium: Medium, words: str) -> None:
    assert told(medium) == words


CAT = Medium(PICTURE, "https://a.example/cat.jpg", "A cat on a roof")
BARE = Medium(PICTURE, "https://a.example/bare.jpg")
FILM = Medium(VIDEO, "https://a.example/film.mp4")
EPISODE = Medium(AUDIO, "https://a.example/e.mp3", enclosed=True)


def article(*paragraphs: str, media: tuple[Medium, ...], url: str = "") -> Article:
    kinds = [(BlockKind.MEDIA if one.startswith("[") else BlockKind.PARAGRAPH, one) for one in paragraphs]
    text, blocks = assembled(kinds)
    return Article("article1", "A title", text, blocks, url=url, media=media)


@pytest.mark.parametrize(
    ("paragraphs", "media", "listed"),
    [
        (("Words.",), (CAT, BARE, EPISODE), [CAT, EPISODE]),
        (("[Picture: A cat on a roof]", "Words."), (CAT, BARE, EPISODE), [EPISODE]),
        (("[Picture: A cat on a roof]\n[He said: I like it]",), (CAT,), []),
        ((), (BARE, EPISODE), [BARE, EPISODE]),
        (("Words.",), (), []),
    ],
)
def test_what_is_listed_under_the_text(
    paragraphs: tuple[str, ...], media: tuple[Medium, ...], listed: list[Medium]
) -> None:
    assert beside_text(article(*paragraphs, media=media)) == listed


def test_enclosures_are_played_first_and_pictures_never() -> None:
    assert playable(article("Words.", media=(CAT, FILM, EPISODE))) == [EPISODE, FILM]


def test_all_are_among_the_links_but_those_without_an_address() -> None:
    found = leads(article("Words.", media=(CAT, BARE, Medium(PICTURE, "", "A dog"), EPISODE)))
    assert [(one.words, one.host) for one in found] == [
        ("Picture: A cat on a roof", "a.example"),
        ("Picture: bare.jpg", "a.example"),
        ("Audio: e.mp3", "a.example"),
    ]


@pytest.mark.parametrize(
    ("url", "media", "opened"),
    [
        ("https://a.example/page", (CAT, EPISODE), "https://a.example/page"),
        ("", (CAT, EPISODE), EPISODE.url),
        ("", (Medium(PICTURE, "", "A dog"), CAT), CAT.url),
        ("", (), ""),
    ],
)
def test_what_shows_an_article_best(url: str, media: tuple[Medium, ...], opened: str) -> None:
    assert article("Words.", media=media, url=url).address == opened
