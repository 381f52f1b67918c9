"""Marked articles are read as the net learns from them: of marks inside marks, the outer ones."""

from __future__ import annotations

from pathlib import Path

from briefreader.analysis.tagger.labels import spans
from briefreader.training.corpus import marked


def test_an_article_with_its_attributions_becomes_labels(fixtures: Path) -> None:
    folder = fixtures / "training"
    text = (folder / "text" / "ferry.txt").read_text(encoding="utf-8")
    (one,) = marked(folder)
    found = sorted(
        (span.start, f"{label.name.lower()} {one.tokens.span(span).of(text)}")
        for label, every in spans(one.labels, range(len(one.labels))).items()
        for span in every
    )
    assert [told for _, told in found] == (folder / "ferry.expected.txt").read_text(encoding="utf-8").splitlines()
