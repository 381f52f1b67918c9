"""The statement figures of the engine over a folder in PolNeAR's layout.

    python -m tests.benchmarks.score_reports FOLDER SPLIT

FOLDER holds `score_statements.py` and SPLIT.  Prints attributed F1 by subset, and how often each sort of evidence
was right: where the next rule should be written.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

from briefreader.analysis.attribution.report import Report
from tests.benchmarks.fit_confidence import as_scored, reports_in, scorer


def figures(ss: ModuleType, folder: Path) -> dict[str, float]:
    """Attributed F1 by subset."""
    gold = ss.load_gold(folder)
    predicted = {
        stem: [as_scored(ss, tokens, one) for one in reports_in(tokens.text)] for stem, (tokens, _) in gold.items()
    }
    told = ss.score(gold, {stem: [one for one in found if one] for stem, found in predicted.items()})
    return {name: row["attributed"]["f1"] for name, row in told["statement"].items()}


def by_evidence(ss: ModuleType, folder: Path) -> Counter[tuple[str, bool]]:
    """How many reports of each sort were wrong (False) and right (True)."""
    found: Counter[tuple[str, bool]] = Counter()
    for tokens, gold in ss.load_gold(folder).values():
        pairs: list[tuple[Report, object]] = []
        for one in reports_in(tokens.text):
            made = as_scored(ss, tokens, one)
            if made:
                pairs.append((one, made))
        right = {p for _, p, ok in ss.match(tokens, gold, [made for _, made in pairs]) if ok}
        for number, (one, _) in enumerate(pairs):
            found[str(one.evidence), number in right] += 1
    return found


def main() -> None:
    """Prints both tables."""
    ss = scorer(Path(sys.argv[1]))
    folder = Path(sys.argv[1]) / sys.argv[2]
    for name, share in figures(ss, folder).items():
        print(f"{name:14} {100 * share:5.1f}")
    counted = by_evidence(ss, folder)
    for name in sorted({name for name, _ in counted}):
        right, wrong = counted[name, True], counted[name, False]
        print(f"{name:14} right {right:5} wrong {wrong:5}  {right / (right + wrong):.2f}")


if __name__ == "__main__":
    main()
