"""Lines around an article are told from its sentences."""

from __future__ import annotations

import pytest

from briefreader.domain.news.article import BlockKind
from briefreader.sources.html.furniture import kind_by_words


@pytest.mark.parametrize(
    "words",
    [
        "Advertisement",
        "Read more",
        "READ ALSO: The long way home",
        "Read more about the harbour",
        "Related: A bridge and its cracks",
        "Share this article",
        "12 comments",
        "Sign up for our morning newsletter",
        "Follow us on Facebook and Instagram.",
        "The post A bridge closes appeared first on The Courier.",
        "This article was originally published by The Courier.",
        "Continue reading…",
        "© 2026 The Courier",
        "5 min read",
        "Media playback is unsupported on your device",
    ],
)
def test_furniture(words: str) -> None:
    assert kind_by_words(words) is BlockKind.FURNITURE


@pytest.mark.parametrize(
    "words", ["By Ana Petrel", "By Ana Petrel and Jon Halm in Port Alder", "Reporting by Ana Petrel"]
)
def test_bylines(words: str) -> None:
    assert kind_by_words(words) is BlockKind.BYLINE


@pytest.mark.parametrize(
    "words",
    [
        "Share prices fell three per cent in early trading",
        "More than forty people were rescued.",
        "Watch batteries are not taken at the depot.",
        "Print sales rose in May",
        "Comments by the minister drew anger in the islands.",
        "Related to that, the council votes on Friday.",
        "By Monday, Petrel had left the town for good.",
        "By his own account he saw nothing.",
        "“Read more books,” said the teacher.",
        "Follow the river for an hour and the bridge comes in sight.",
        "Live music returns to the square in June, the mayor said.",
    ],
)
def test_sentences_stay_sentences(words: str) -> None:
    assert kind_by_words(words) is None
