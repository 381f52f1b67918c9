"""Many texts in several processes or on a cluster: the same answers in the same order, few under way at a time."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefreader.services.batch.analyze import answered, answers
from briefreader.services.processes import pool

SAID = "“The pier is ours,” Mayor Lena Brask said. She wants it open by June."


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    rows = [{"id": f"t{number}", "text": SAID * (1 + number % 5)} for number in range(120)]
    (tmp_path / "archive.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return tmp_path / "archive.jsonl"


def _lines(archive: Path, jobs: int = 1, scheduler: str = "") -> list[str]:
    return [one.line for one in answers([str(archive)], False, jobs, scheduler)]


def _itself(number: int) -> int:
    return number


def test_no_more_is_taken_than_is_under_way() -> None:
    taken = []

    def numbers() -> Iterator[int]:
        for number in range(10_000):
            taken.append(number)
            yield number

    found = pool.in_processes(_itself, numbers(), 2)
    assert [next(found) for _ in range(20)] == list(range(20))
    assert len(taken) < 200
    found.close()  # type: ignore[attr-defined]


def test_an_archive_goes_on_where_it_was_cut_off(archive: Path, tmp_path: Path) -> None:
    whole = _lines(archive)
    out = tmp_path / "out.jsonl"
    out.write_text("".join(f"{line}\n" for line in whole[:50]) + whole[50][:40], encoding="utf-8")
    rest = [one.line for one in answers([str(archive)], False, done=answered(out))]
    assert rest == whole[50:]
    assert out.read_text(encoding="utf-8") == "".join(f"{line}\n" for line in whole[:50])


def test_an_id_that_stands_twice_is_left_out_as_often_as_it_is_done(tmp_path: Path) -> None:
    row = json.dumps({"id": "same", "text": SAID})
    (tmp_path / "two.jsonl").write_text(f"{row}\n{row}\n", encoding="utf-8")
    out = tmp_path / "out.jsonl"
    out.write_text(f"{_lines(tmp_path / 'two.jsonl')[0]}\n", encoding="utf-8")
    assert len(list(answers([str(tmp_path / "two.jsonl")], False, done=answered(out)))) == 1


def test_a_cluster_answers_the_same_though_a_worker_dies(archive: Path) -> None:
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address="127.0.0.1:0"
    ) as cluster:
        found = []
        for one in answers([str(archive)], False, scheduler=cluster.scheduler_address):
            found.append(one.line)
            if len(found) == 30:
                os.kill(next(iter(cluster.workers.values())).pid, signal.SIGKILL)
    assert found == _lines(archive)


def test_a_scheduler_that_is_not_there_is_an_error_of_the_system(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("distributed")
    monkeypatch.setattr(pool, "_PATIENCE", 0.5)
    with pytest.raises(OSError, match=r"127\.0\.0\.1:9"):
        _lines(archive, scheduler="tcp://127.0.0.1:9")
