"""What the trained net makes of tokens.  The weights are read once, however many tests ask."""

from __future__ import annotations

import pytest

from briefreader.analysis.tagger.features import Tokens, tokens_of
from briefreader.analysis.tagger.labels import Label, spans
from briefreader.analysis.tagger.tagger import AVAILABLE
from tests.analysis.reading import read, span_of

pytestmark = pytest.mark.skipif(not AVAILABLE, reason="onnxruntime is not built for this machine")

PLAIN = "“The gates stay shut,” Alia Reyl told reporters."


def tokens(text: str) -> Tokens:
    one = read(text)
    return tokens_of(one.text, one.blocks, one.sentences, one.quoted, ())


MARKED = {
    "a quotation and its speaker": (PLAIN, "Alia Reyl", "told", "“The gates stay shut,”"),
    "a clause": ("Dorn Haviq said that the ferry would sail.", "Dorn Haviq", "said", "the ferry would sail"),
}


@pytest.mark.parametrize(("text", "source", "cue", "words"), MARKED.values(), ids=MARKED)
def test_the_spans_of_a_plain_sentence(text: str, source: str, cue: str, words: str) -> None:
    from briefreader.analysis.tagger.model import model

    made = tokens(text)
    found = spans(model().read(made).labels, range(len(made)))
    marked = {label: [made.span(one).of(text) for one in ranges] for label, ranges in found.items()}
    assert marked[Label.SOURCE] == [source]
    assert cue in marked[Label.CUE][0]
    assert marked[Label.WORDS][0].removeprefix("that ") == words


def test_odds_tell_words_from_their_speaker() -> None:
    from briefreader.analysis.tagger.model import model

    made = tokens(PLAIN)
    found = model().read(made)
    gates, reyl = (made.within(span_of(PLAIN, word)).start for word in ("gates", "Reyl"))
    assert found.words[gates] > found.words[reyl]
    assert found.source[reyl] > found.source[gates]


def test_a_paragraph_is_read_the_same_way_beside_others() -> None:
    from briefreader.analysis.tagger.model import model

    filler = " ".join(["It rained on the quay."] * 30)
    alone = model().read(tokens(PLAIN))
    beside = model().read(tokens("\n\n".join([filler] * 70 + [PLAIN])))
    many = len(alone.labels)
    assert beside.labels[-many:] == alone.labels
    assert beside.words[-many:] == pytest.approx(alone.words, abs=0.05)


def test_no_tokens_no_labels() -> None:
    from briefreader.analysis.tagger.model import model

    assert model().read(tokens("")).labels == []
