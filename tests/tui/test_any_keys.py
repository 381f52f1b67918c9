"""Any keys in any order, at any size, faster than they are answered: the reader goes on.  Only with -m long."""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

import pytest

from briefreader.config.home import Home
from briefreader.services.home.open import opened
from briefreader.services.processes.locks import Lock
from tests.benchmarks.stopwatch import Stopwatch

pytestmark = pytest.mark.long
SECONDS = 20.0
SIZES = [(80, 24), (120, 40), (180, 50), (100, 30), (40, 12), (60, 20), (200, 60)]
LETTERS = [
    one.encode()
    for one in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPRSTUVWXYZ0123456789/:+-[](){}<>.,;'\"=*%&$#@!? é“漢"
]  # without Q, which quits
ARROWS = [b"\x1b[" + end.encode() for end in "A B C D H F Z 5~ 6~".split()]
OTHERS = [*ARROWS, *(bytes([code]) for code in b"\r\x1b\t\x7f\x04\x0e\x10\x12\x13\x15")]
OFTEN = [key.encode() for key in "j k ] [ \t \r \x1b q n p b G g c C v t a f F A ? :".split(" ")]


@pytest.mark.parametrize("seed", range(8))
def test_the_reader_goes_on(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("BROWSER", "/bin/true")
    home = Home.at(tmp_path / "home").made()
    opened(home).close()
    other = Lock(home.reader_lock)
    other.take()  # so this one has no worker, and asks nobody for the addresses that it types
    chance, told, pressed = random.Random(seed), b"", []
    reader = Stopwatch([sys.executable, "-m", "briefreader", "--home", str(home.data)])
    try:
        reader.painted("Headlines")
        until = time.monotonic() + SECONDS
        while time.monotonic() < until:
            keys = chance.choices((OFTEN, OTHERS, LETTERS), (6, 2, 2))[0]
            pressed.append(chance.choice(keys))
            reader.press(pressed[-1])
            told = told[-20_000:] + (reader.read(chance.choice((0.0, 0.005, 0.02, 0.05))) or b"")
            if chance.random() < 0.01:
                reader.resize(*chance.choice(SIZES))
            assert reader.process.poll() is None, f"{pressed[-40:]}\n{told.decode(errors='replace')[-6000:]}"
    finally:
        reader.close()
        other.let_go()
    print(f"{len(pressed):,} keys")
