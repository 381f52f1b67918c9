"""`python -m tests.benchmarks`: measures briefreader beside its floors, on a library of made-up feeds from loopback.

On a quiet machine; with the sizes of the README's table it takes about half an hour.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import platform
from pathlib import Path

import briefreader
from tests.away import away
from tests.benchmarks.bench import MEASUREMENTS, Bench
from tests.benchmarks.feeds import served
from tests.benchmarks.figures import Figure, table


def main() -> None:
    """Measures, prints the table, writes JSON."""
    options = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    options.add_argument("--feeds", type=int, default=1000)
    options.add_argument("--items", type=int, default=50)
    options.add_argument("--runs", type=int, default=7)
    options.add_argument("--keys", type=int, default=200)
    options.add_argument("--soak", type=float, default=60.0, help="seconds")
    options.add_argument("--only", nargs="+", choices=list(MEASUREMENTS), default=list(MEASUREMENTS))
    options.add_argument("--json", type=lambda words: Path(words).absolute())
    told = options.parse_args()
    figures: list[Figure] = []
    compileall.compile_dir(Path(briefreader.__file__).parent, quiet=1)  # as an install does
    with away() as folder, served(told.feeds, told.items) as urls:
        bench = Bench(folder, urls, told.items, told.runs, told.keys, told.soak)
        for name, measure in MEASUREMENTS.items():
            if name in told.only or name == "refresh":
                for figure in measure(bench):
                    figures.append(figure)
                    print(table([figure]).splitlines()[-1], flush=True)
    print(f"\n{table(figures)}")
    if told.json:
        machine = {"python": platform.python_version(), "cores": os.cpu_count(), "load": os.getloadavg()}
        rows = [one.as_json() for one in figures]
        told.json.write_text(json.dumps({"machine": machine, "figures": rows}, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
