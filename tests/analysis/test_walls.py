"""A page that shows something else in place of its article, in whatever language, and good pages that are short."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from briefreader.analysis.blocks.access_walls import has_article
from briefreader.sources.html.pages import page

TITLE = "Harbour works begin in Port Alder"
SUMMARY = "The works began on Monday, the minister said."
LONG_SUMMARY = (
    "The works on the new harbour of Port Alder began on Monday with the information that they will continue for three "
    "years, the minister said. Fishermen fear for their access to the quays, and read the contract differently."
)
WALLS = {
    "cookies": "We value your privacy. We and our 900 partners store and access information on a device, such as "
    "cookies, for personalised advertising and content. You can choose below.",
    "a check": "Just a moment. Checking your browser before accessing the site. Enable JavaScript and cookies.",
    "another check": "Verifying you are human. This may take a few seconds.",
    "a login": "Log in to continue. Email address. Password. Forgot your password? Create a free account.",
    "a subscription": "You have reached your limit of free articles this month. Subscribe for unlimited access. "
    "Already a subscriber? Sign in.",
    "an error": "Sorry, we can’t find the page you are looking for. It may have been moved or deleted.",
    "a blocker": "It looks like you are using an ad blocker. Please disable it or support us with a membership.",
    "a region": "Our European visitors are important to us. This site is currently unavailable in your country.",
    "German": "Wir schätzen Ihre Privatsphäre. Mit Werbung weiterlesen oder mit Abo ohne Tracking. Jetzt zustimmen.",
    "French": "Cet article est réservé aux abonnés. Il vous reste 85 % de cet article à lire. Déjà abonné ?",
    "Spanish": "Lo sentimos, la página que busca no existe. Vuelva a la portada o use el buscador.",
    "Russian": "Мы используем файлы cookie. Продолжая пользоваться сайтом, вы соглашаетесь с политикой.",
    "Japanese": "この記事は有料会員限定です。続きをお読みいただくにはログインしてください。",
    "Turkish": "Okumaya devam etmek için giriş yapın veya abone olun. Hesabınız yok mu?",
}


@pytest.mark.parametrize("wall", WALLS.values(), ids=list(WALLS))
@pytest.mark.parametrize("summary", ["", SUMMARY, LONG_SUMMARY], ids=["title", "sentence", "paragraph"])
def test_walls_are_no_article(wall: str, summary: str) -> None:
    assert not has_article([wall], TITLE, summary)
    assert not has_article([f"{said}." for said in wall.split(".") if said.strip()], TITLE, summary)


@pytest.mark.parametrize("name", ["cookies", "a login", "a subscription", "an error", "German", "French", "Japanese"])
@pytest.mark.parametrize("summary", [SUMMARY, LONG_SUMMARY], ids=["sentence", "paragraph"])
def test_a_wall_behind_the_words_of_the_feed_is_none_either(name: str, summary: str) -> None:
    assert not has_article([f"{summary} {WALLS[name]}"], TITLE, summary)
    assert not has_article([summary, WALLS[name]], TITLE, summary)


@pytest.mark.parametrize(
    ("title", "summary", "text"),
    [
        (TITLE, SUMMARY, "Work on the harbour has begun. “It is a good day,” the minister said on Monday."),
        (TITLE, "", "The harbour of Port Alder is being rebuilt."),
        (TITLE, SUMMARY, SUMMARY),
        (TITLE, SUMMARY, f"{SUMMARY} Three ships waited outside until the evening tide let them pass the old quays. "
         "Subscribe to our newsletter and read more stories."),
        ("Streaming service ends sharing of passwords", "",
         "The streaming service Tidewell ends the sharing of passwords. Each subscriber may register one device, and "
         "members in other homes need an account of their own, the service said."),
        ("Cookie banners to end", "Parliament votes on cookie banners.",
         "Parliament in Northgate votes today on an end of cookie banners. Websites may store data without consent."),
        ("Hafenausbau beginnt", "Der Minister sprach am Montag.",
         "In Port Alder hat der Ausbau des Hafens begonnen. Der Minister nannte ihn einen Anfang."),
        ("Порт начали строить", "Министр выступил в понедельник.",
         "Строительство порта началось. Министра сопровождали рыбаки."),
        ("港の工事が始まる", "大臣が月曜日に発表した。",
         "港の新しい工事が月曜日に始まった。大臣は「良い日だ」と述べた。"),
        ("항구 공사 시작", "장관이 월요일에 발표했다.", "항구의 새 공사가 월요일에 시작됐다."),
        ("12", "", "The result of the count was announced by the clerk at noon, and nobody objected to it."),
        ("", "", "The result of the count was announced by the clerk at noon, and nobody objected to it."),
        (TITLE, SUMMARY, "Quite another story. " * 200),
    ],
)  # fmt: skip
def test_articles_that_are_short(title: str, summary: str, text: str) -> None:
    assert has_article([text], title, summary)


def test_a_paragraph_or_two_about_something_else_is_not_the_article_and_several_may_be() -> None:
    other = "The mayor of Northgate opened a bakery and praised its ovens."
    assert not has_article([other, other], TITLE, SUMMARY)
    assert has_article([other] * 3, TITLE, SUMMARY)
    assert has_article([other], "Bravo", ""), "one word of a title is no evidence"


@pytest.mark.shared
def test_no_real_page_is_taken_for_a_wall(shared: Path) -> None:
    folder = shared / "feeds" / "dev" / "articles"
    for name, truth in json.loads((folder / "ground-truth.json").read_text(encoding="utf-8")).items():
        found = page(gzip.decompress((folder / f"{name}.html.gz").read_bytes()))
        text = found.text.removeprefix(found.title).split("\n\n")
        for summary in ("", truth["articleBody"][:100], truth["articleBody"][:500]):
            assert has_article(text, found.title, summary), found.title
            assert not any(has_article([wall], found.title, summary) for wall in WALLS.values() if summary), found.title
