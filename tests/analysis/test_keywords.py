from __future__ import annotations

from briefreader.analysis.blocks.layout import article_of
from briefreader.analysis.brief.keywords import MOST, keywords
from briefreader.domain.news.article import BlockKind, assembled

TEXT = (
    "HALLIN — The ferry to Hallin sank on Monday. Divers found the ferry at noon.\n\n"
    "Ferry owners and the US coastguard said the year had been bad for people and for boats."
)


def found(text: str = TEXT, title: str = "") -> tuple[str, ...]:
    article = article_of(text, "x")
    return keywords(article.text, article.blocks, title)


def test_what_comes_often_and_early_stands_first() -> None:
    assert found()[0] == "ferry"


def test_words_keep_their_spelling_and_come_once() -> None:
    words = found()
    assert "Hallin" in words
    assert "US" in words
    assert len({word.lower() for word in words}) == len(words)


def test_small_words_days_and_the_dateline_are_no_topic() -> None:
    assert not {"the", "on", "Monday", "said", "HALLIN"} & set(found())


def test_a_word_of_the_title_counts_more() -> None:
    assert found(title="Boats in trouble").index("boats") < found().index("boats")


def test_ten_at_most_and_none_of_nothing() -> None:
    assert len(found(" ".join(f"word{chr(97 + n)}x" for n in range(20)))) == MOST
    assert keywords("", (), "") == ()


def test_captions_and_furniture_give_none() -> None:
    text, blocks = assembled([(BlockKind.CAPTION, "Lighthouse at dusk"), (BlockKind.FURNITURE, "Subscribe")])
    assert keywords(text, blocks, "") == ()
