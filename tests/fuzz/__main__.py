"""`python -m tests.fuzz`: makes documents worse until something breaks; exit 1 if it does.

Every input can be made again by its seed and number: `--only feeds --seed 7 --first 1234 --inputs 1`.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from tests.away import away
from tests.fuzz.report import Report
from tests.fuzz.running import run
from tests.fuzz.targets import TARGETS


def main() -> int:
    """Reads the options, runs, prints the table."""
    options = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    options.add_argument("--inputs", type=int, default=100_000, help="of all targets together")
    options.add_argument("--seconds", type=float, default=float("inf"), help="end after these, whatever is left")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--first", type=int, default=0, help="number of the first input of each target")
    options.add_argument("--only", nargs="+", choices=list(TARGETS), default=list(TARGETS), metavar="TARGET")
    options.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options.add_argument(
        "--finds", type=lambda words: Path(words).absolute(), help="a folder for inputs that break something"
    )
    told = options.parse_args()
    targets = [TARGETS[name] for name in told.only]
    report = Report(targets, told.seed, told.finds and told.finds.absolute())
    with away():
        run(targets, told.inputs, told.seconds, told.seed, told.jobs, report.add, told.first)
    print(f"\n{report.table()}")
    return 1 if report.finds else 0


if __name__ == "__main__":
    sys.exit(main())
