"""A little of the long run in every check, and the run itself: it finds what is wrong, and does not end with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fuzz import seeds, work
from tests.fuzz.fragile import FRAGILE
from tests.fuzz.report import Report
from tests.fuzz.running import run
from tests.fuzz.target import Target
from tests.fuzz.targets import TARGETS
from tests.fuzz.work import Batch, looked_at

SEED = 2026
INPUTS = {"analysis": 12, "pages": 12, "feeds": 30, "exports": 15}  # of those that take long; of others 40


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
def test_nothing_unexplained(target: Target, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(seeds.NO_SHARED, "1")  # the same inputs wherever it runs
    outcome = looked_at(Batch(target, 0, INPUTS.get(target.name, 40)), SEED, target.opened(tmp_path), [0, 0.0])
    assert not outcome.finds, "\n".join(find.traceback for find in outcome.finds)


def test_a_bug_and_a_process_that_died_are_told_and_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = Report([FRAGILE], 1, tmp_path / "finds")
    run([FRAGILE], 40, 60, 1, 1, report.add)
    assert report.inputs == 40 and report.finds >= 2
    told = capsys.readouterr().out
    assert "KeyError: 'a bug'" in told and "its process died" in told
    kept = [file for file in (tmp_path / "finds").iterdir() if file.suffix == ".txt"]
    assert kept and all(b"7" in file.read_bytes() or b"9" in file.read_bytes() for file in kept)
    assert "| fragile | 40 |" in report.table()


def test_what_is_slow_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(work, "SLOW", -1.0)
    (find,) = looked_at(Batch(FRAGILE, 0, 1), SEED, lambda _: None, [0, 0.0]).finds
    assert find.what == "slow"


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
def test_an_input_is_made_again_by_its_number(target: Target) -> None:
    assert target.document(1, 5) == target.document(1, 5)
    assert len({target.document(1, number) for number in range(20)}) > 10
