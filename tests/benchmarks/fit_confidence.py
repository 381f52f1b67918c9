"""Fits the figures of `briefreader/analysis/statements/confidence.py` to articles in which people marked who said what.

    python -m tests.benchmarks.fit_confidence FOLDER MODEL PART

FOLDER holds `score_statements.py` and `train/` in PolNeAR's layout; MODEL was trained without every fourth article from
number PART on (`python -m briefreader.training FOLDER MODEL --without PART`), and only those are read here: what a net
has learned from it is too sure of.  Each statement found is right or wrong by that scorer (words and speaker both); a
logistic regression over what `statements.features` knows of it gives the weights, printed as a Python literal.  Every
fifth of the articles is left out and the fit is checked on them.  Deterministic; takes about half a minute.
"""

from __future__ import annotations

import importlib.util
import math
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from briefreader.analysis import reports
from briefreader.analysis.attribution.report import Report
from briefreader.analysis.blocks import layout
from briefreader.analysis.statements import build, confidence
from briefreader.analysis.tagger import model
from briefreader.analysis.text import quotations, sentences

ROUNDS, STEP, SHRINK = 60, 0.15, 2e-4
PARTS = 4

Row = tuple[dict[str, float], bool]


def scorer(folder: Path) -> ModuleType:
    """The scorer that lies beside the data, as a module."""
    spec = importlib.util.spec_from_file_location("score_statements", folder / "score_statements.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["score_statements"] = module
    spec.loader.exec_module(module)
    return module


def reports_in(text: str) -> list[Report]:
    """The reports of a plain text that become statements."""
    article = layout.article_of(text, "x")
    found = sentences.sentences(text, article.blocks)
    return list(reports.reports(text, article.blocks, found, quotations.quotations(text, article.blocks)))


def as_scored(ss: ModuleType, tokens: Any, one: Report) -> Any:
    """A report as the scorer takes it; None where it holds no word of its tokens."""
    pairs = ([(span.start, span.end) for span in spans if span] for spans in (one.content, (one.speaker,), (one.cue,)))
    return ss.make(tokens, *pairs)


def rows_of(ss: ModuleType, tokens: Any, gold: list[Any]) -> list[Row]:
    """What is known of every statement found in one article, and whether it is right."""
    text = reports.plain(tokens.text)
    outer = [one for one in quotations.quotations(text, layout.article_of(text, "x").blocks) if not one.depth]
    known, predicted = [], []
    for one in reports_in(text):
        made = as_scored(ss, tokens, one)
        if made:
            predicted.append(made)
            known.append(build.features(text, one, build.kind_of(text, one.content, outer)))
    right = {p for _, p, ok in ss.match(tokens, gold, predicted) if ok}
    return [(features, number in right) for number, features in enumerate(known)]


def fitted(rows: list[Row]) -> dict[str, float]:
    """The weights of a logistic regression, by stochastic descent in a fixed order."""
    weights: dict[str, float] = {}
    for turn in range(ROUNDS):
        step = STEP / (1 + turn / 6)
        for features, right in rows:
            total = sum(weights.get(name, 0.0) * value for name, value in features.items())
            error = right - 1 / (1 + math.exp(-total))
            for name, value in features.items():
                weights[name] = weights.get(name, 0.0) * (1 - SHRINK * step) + step * error * value * 0.2
    return weights


def check(rows: list[Row], weights: dict[str, float]) -> None:
    """Prints how well the probabilities hold, bin by bin."""
    confidence.WITH_NET.clear()
    confidence.WITH_NET.update(weights)
    told = [(confidence.probability(features), right) for features, right in rows]
    for low in range(10):
        here = [(p, right) for p, right in told if min(9, int(p * 10)) == low]
        if here:
            mean, share = sum(p for p, _ in here) / len(here), sum(r for _, r in here) / len(here)
            print(f"# {low / 10:.1f}: told {mean:.2f}, right {share:.2f}, n {len(here)}")


def main() -> None:
    """Reads, fits, checks, prints."""
    folder = Path(sys.argv[1])
    ss = scorer(folder)
    model.FILE = Path(sys.argv[2])
    gold = list(ss.load_gold(folder / "train").values())[int(sys.argv[3]) :: PARTS]
    articles = [rows_of(ss, tokens, truth) for tokens, truth in gold]
    rows = [row for number, one in enumerate(articles) if number % 5 for row in one]
    weights = fitted(rows)
    check([row for number, one in enumerate(articles) if not number % 5 for row in one], weights)
    print("_WITH_NET = {")
    for name, weight in sorted(weights.items()):
        print(f'    "{name}": {weight:.2f},')
    print("}")


if __name__ == "__main__":
    main()
