"""`briefreader serve` as a process, and what it leaves running."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from briefreader.config.home import Home
from briefreader.services.desk import Desk
from tests.tracing.trace import command

SECONDS = 30.0


@dataclass
class Served:
    """A server on one home, listening."""

    process: subprocess.Popen[bytes]
    home: Path
    address: str

    @property
    def origin(self) -> str:
        return self.address.split("/?")[0]

    @property
    def host(self) -> str:
        return urlsplit(self.address).netloc

    def interrupted(self) -> tuple[int, str]:
        """Ctrl-C: the exit code, and all that was said on stderr."""
        self.process.send_signal(signal.SIGINT)
        _, said = self.process.communicate(timeout=SECONDS)
        return self.process.returncode, said.decode()

    @property
    def readers(self) -> list[str]:
        """The command lines of the readers and workers on this home."""
        listed = subprocess.run(
            ["ps", "-A", "-ww", "-o", "pid=,args="], capture_output=True, text=True, check=True
        ).stdout
        mine = [line.strip() for line in listed.splitlines() if str(self.home) in line and " serve " not in line]
        return [line for line in mine if "<defunct>" not in line]


def greeted(folder: Path) -> None:
    """A home whose reader has been welcomed."""
    desk = Desk(Home.at(folder))
    desk.greeted()
    desk._lock.let_go()
    desk._opened.close()


@contextmanager
def serving(home: Path, *options: str, trace: Path | None = None) -> Iterator[Served]:
    """A server on any free port of 127.0.0.1, until the block ends; what it does is written to `trace`."""
    words = [sys.executable, "-m", "briefreader", "--home", str(home), "serve", "--port", "0", *options]
    process = subprocess.Popen(
        command(trace, words) if trace else words,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "TERM": "dumb"},
        start_new_session=True,
    )
    served = Served(process, home, "")
    try:
        assert process.stdout and process.stderr
        assert select.select([process.stdout], [], [], SECONDS)[0], "no address was printed"
        served.address = process.stdout.readline().decode().strip()
        assert served.address, process.stderr.read().decode()
        yield served
    finally:
        process.terminate()
        try:
            process.communicate(timeout=SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()


def until(true: Callable[[], object], what: str = "") -> None:
    """Returns as soon as `true()` is."""
    deadline = time.monotonic() + SECONDS
    while not true():
        assert time.monotonic() < deadline, what or "it never came about"
        time.sleep(0.02)
