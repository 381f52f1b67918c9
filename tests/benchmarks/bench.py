"""The measurements: each makes its figures, ours and the floor's in turns."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from briefreader.config.home import Home
from briefreader.services.processes.locks import Lock
from tests.benchmarks.feeds import COMMON, LONG_READS, MARK, RARE, feed
from tests.benchmarks.figures import Figure, percentile
from tests.benchmarks.floors import BARE, BARE_WORDS, Newsboat
from tests.benchmarks.stopwatch import Stopwatch

_OURS = [sys.executable, "-m", "briefreader"]
_FIRST_WORDS = "Courier"  # in every row of the list
_ALL_WORDS = "unread"  # in the line above everything, which comes with all that stands beside the list
_SETTLED = 1.0  # seconds after the first paint
_MS = 1000.0


@dataclass
class Bench:
    """A folder to work in, the feeds, and how often things are measured."""

    folder: Path
    urls: Sequence[str]
    items: int
    runs: int
    keys: int
    soak: float = 60.0  # seconds

    def __post_init__(self) -> None:
        self.home = Home.at(self.folder / "home")
        self.newsboat = Newsboat(self.folder / "newsboat", self.urls) if Newsboat.there() else None

    def subscribed(self, name: str, urls: Sequence[str] = ()) -> list[str]:
        """The command line on a new home that is subscribed to these feeds, or all, and has fetched none."""
        home = self.folder / name
        home.mkdir()
        port = re.sub(r"/\d+\Z", "", self.urls[0]).removeprefix("http://")
        (home / "config.toml").write_text(f'[network]\nallow_private = ["{port}"]\n', encoding="utf-8")
        (home / "urls").write_text("\n".join(urls or self.urls) + "\n", encoding="utf-8")
        command = [*_OURS, "--home", str(home)]
        subprocess.run([*command, "import", str(home / "urls")], check=True, capture_output=True)
        return command

    @contextmanager
    def reader(self, alone: bool = True) -> Iterator[Stopwatch]:
        """The reader on the big library, painted and settled; `alone`: with no worker beside it."""
        lock = Lock(self.home.reader_lock)
        if alone:
            lock.take()
        watch = Stopwatch([*_OURS, "--home", str(self.home.data)])
        try:
            watch.first_paint(_FIRST_WORDS)
            time.sleep(_SETTLED)
            watch.quiet()
            yield watch
        finally:
            watch.close()
            if alone:
                lock.let_go()


def refresh(bench: Bench) -> Iterator[Figure]:
    """All feeds fetched into an empty library, and again when nothing has changed."""
    command = bench.subscribed("home")
    cold, floor = [_timed([*command, "refresh"])], []
    if bench.newsboat:
        floor = [bench.newsboat.reload()]
    number = len(bench.urls) * bench.items
    yield Figure(f"refresh, {number:,} new articles", "s", cold, floor, "newsboat", "≤ 0.5 ×")
    again: list[float] = []
    same: list[float] = []
    if bench.newsboat:
        bench.newsboat.reload()  # its first validators come with the second
    for _ in range(min(3, bench.runs)):
        again.append(_timed([*command, "refresh"]))
        if bench.newsboat:
            same.append(bench.newsboat.reload())
    yield Figure(f"refresh, {len(bench.urls):,} feeds unchanged", "s", again, same, "newsboat", "≤ 0.1 ×")


def first_paint(bench: Bench) -> Iterator[Figure]:
    """From the shell to the first words on the screen: the list; and until all that stands around it is there."""
    ours, whole, bare, boat = [], [], [], []
    for _ in range(bench.runs):
        bare += _painted(BARE, BARE_WORDS)
        first, last = _painted([*_OURS, "--home", str(bench.home.data)], _FIRST_WORDS, _ALL_WORDS)
        ours.append(first)
        whole.append(last)
        if bench.newsboat:
            boat += _painted(bench.newsboat.command, _FIRST_WORDS)
    yield Figure("first paint", "s", ours, bare, "bare Textual", "≤ 1.3 ×")
    yield Figure("all panes painted", "s", whole, bare, "bare Textual", "")
    if boat:
        yield Figure("first paint", "s", ours, boat, "newsboat", "≤ 0.02 ×")


def keys(bench: Bench) -> Iterator[Figure]:
    """A key that moves inside the page, one that scrolls it, and what is left to do after holding it."""
    with bench.reader() as watch:
        inside = [_pressed(watch, key) for _ in range(bench.keys // 2) for key in (b"j", b"k")]
        for _ in range(40):
            _pressed(watch, b"j")
        scrolling = [_pressed(watch, b"j") for _ in range(bench.keys)]
        yield Figure("key inside the page, p99", "ms", [percentile(inside, 0.99)], bar="≤ 16 ms")
        yield Figure("key that scrolls, median", "ms", [percentile(scrolling, 0.5)], bar="≤ 16 ms")
        yield Figure("key that scrolls, p99", "ms", [percentile(scrolling, 0.99)], bar="≤ 45 ms")
        for _ in range(300):
            watch.press(b"j")
            time.sleep(0.033)
        name = "after holding a key 10 s, until the article beside it is there"
        yield Figure(name, "ms", [watch.quiet() * _MS], bar="no backlog")
    with bench.reader(alone=False) as watch:
        watch.press(b"R")
        time.sleep(0.5)
        busy = [_pressed(watch, key) for _ in range(bench.keys // 2) for key in (b"j", b"k")]
        yield Figure("key during a refresh with analysis, median", "ms", [percentile(busy, 0.5)], bar="≤ 1.3 × idle")
        yield Figure("key during a refresh with analysis, p99", "ms", [percentile(busy, 0.99)], bar="≤ 50 ms")


def search(bench: Bench) -> Iterator[Figure]:
    """From the last letter of a word until its hits are painted."""
    for word, bar in ((RARE, "≤ 1 ×"), (COMMON, "≤ 0.05 ×")):
        ours, boat = [], []
        for _ in range(bench.runs):
            with bench.reader() as watch:
                ours.append(_typed(watch, b"/", word))
            if bench.newsboat:
                other = Stopwatch(bench.newsboat.command)
                other.first_paint(_FIRST_WORDS)
                other.quiet()
                other.press(b"/")
                other.quiet()
                other.press(word.encode())
                other.quiet()
                other.press(b"\r")
                boat.append(other.painted("Search result"))
                other.close()
        yield Figure(f"search, “{word}”", "s", ours, boat, "newsboat", bar)


def article(bench: Bench) -> Iterator[Figure]:
    """An article of 5,000 words that nobody has analysed, opened from the list: its text, and what is said in it.

    From the oldest on: the newest are analysed in the background meanwhile.
    """
    command = bench.subscribed("long", [bench.urls[0].rpartition("/")[0] + "/long"])
    subprocess.run([*command, "refresh"], check=True, capture_output=True)
    texts: list[float] = []
    statements: list[float] = []
    watch = Stopwatch(command)
    watch.first_paint("Short read")
    time.sleep(3 * _SETTLED)  # the worker's children are there, as they are for whoever reads the list
    watch.press(b"G")
    for _ in range(min(bench.runs, LONG_READS // 25)):
        watch.quiet(0.5)
        watch.press(b"\x1b[5~\r")  # a page up: what could be seen is analysed already
        began = time.perf_counter()
        texts.append(watch.painted(MARK) * _MS)
        watch.painted(r"[1-9][0-9]* statements")
        statements.append((time.perf_counter() - began) * _MS)
        watch.press(b"q")
    watch.close()
    yield Figure("opening 5,000 words, text", "ms", texts, bar="≤ 60 ms")
    yield Figure("opening 5,000 words, statements", "ms", statements, bar="≤ 150 ms")


def soak(bench: Bench) -> Iterator[Figure]:
    """What the reader and its worker hold after minutes of keys and refreshes, beside what they held after a while."""
    with bench.reader(alone=False) as watch:
        grown, began, first = 0.0, time.monotonic(), 0.0
        while (passed := time.monotonic() - began) < bench.soak:
            watch.press(b"R")
            for _ in range(60):
                for key in (b"j", b"j", b"\t", b"]", b"q", b"k"):
                    watch.press(key)
                    time.sleep(0.05)
            held = watch.lasting()
            first = first or (held if passed > bench.soak / 10 else 0.0)
            grown = held - first if first else 0.0
        yield Figure(f"memory grown in {bench.soak / 60:g} min of keys and refreshes", "MiB", [grown], bar="flat")


def memory(bench: Bench) -> Iterator[Figure]:
    """What the reader holds, alone and with its worker; what it does when nobody does anything."""
    with bench.reader() as watch:
        yield Figure("memory of the reader", "MiB", [watch.memory()[0]], bar="≤ 60 MiB")
        before = watch.cpu()
        written = watch.written(10.0)
        yield Figure("written to the terminal in 10 s of rest", "bytes", [written], bar="0")
        yield Figure("CPU at rest", "%", [10 * (watch.cpu() - before)], bar="≤ 0.2 %")
    with bench.reader(alone=False) as watch:
        time.sleep(3)
        yield Figure("memory with worker and children", "MiB", [watch.memory()[1]], bar="≤ 200 MiB")


def analysis(bench: Bench) -> Iterator[Figure]:
    """How many articles a second and core: of an archive, and of a library in the background."""
    archive = bench.folder / "archive.jsonl"
    texts = [text for number in range(min(8, len(bench.urls))) for text in _texts(number, bench.items)]
    archive.write_text(
        "".join(f"{json.dumps({'id': str(number), 'text': text})}\n" for number, text in enumerate(texts)),
        encoding="utf-8",
    )
    start = _timed([*_OURS, "analyze", os.devnull])
    cores = os.cpu_count() or 1
    one = [len(texts) / (_timed([*_OURS, "analyze", str(archive)]) - start) for _ in range(min(3, bench.runs))]
    yield Figure("articles of an archive analysed, one process", "a second", one, bar="≥ 40")
    few = bench.urls[:20]
    library = bench.subscribed("analysed", few)
    subprocess.run([*library, "refresh"], check=True, capture_output=True)
    rate = len(few) * bench.items / _timed([*library, "refresh", "--analyze"]) / cores
    yield Figure("articles of the library analysed in the background", "a second and core", [rate], bar="≥ 40")
    every = _timed([*_OURS, "analyze", "--jobs", str(cores), str(archive)]) - start
    yield Figure(f"the same in {cores} processes", "a second and core", [len(texts) / every / cores], bar="≥ 40")


MEASUREMENTS: dict[str, Callable[[Bench], Iterator[Figure]]] = {
    "refresh": refresh,  # first: it fills the library
    "first_paint": first_paint,
    "keys": keys,
    "search": search,
    "article": article,
    "memory": memory,
    "soak": soak,
    "analysis": analysis,
}


def _timed(command: Sequence[str]) -> float:
    began = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - began


def _painted(command: Sequence[str], *words: str) -> list[float]:
    """Seconds from the start until each of these is on the screen, one after the other."""
    watch = Stopwatch(command)
    try:
        return [watch.first_paint(one) for one in words]
    finally:
        watch.close()


def _pressed(watch: Stopwatch, key: bytes) -> float:
    """Milliseconds; then a moment for what a reader would look at."""
    taken = watch.answered(key) * _MS
    time.sleep(0.03)
    return taken


def _typed(watch: Stopwatch, before: bytes, word: str) -> float:
    """Seconds from the last letter until the hits and their number are painted; the first one's text follows."""
    watch.press(before)
    watch.quiet()
    watch.press(word[:-1].encode())
    watch.quiet()
    watch.press(word[-1:].encode())
    return watch.painted(f"“{word}”")


def _texts(number: int, items: int) -> list[str]:
    found = re.findall(r"<description>(.*?)</description>", feed(number, items).decode())
    return [re.sub(r"&lt;/?p&gt;", "\n\n", text).strip() for text in found]
