"""What briefreader is compared with: a bare Textual app, and newsboat where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

BARE = [sys.executable, "-m", "tests.benchmarks.floors"]
"""The command of a Textual app that shows a list of forty rows and does nothing."""

BARE_WORDS = "row 20"


class Newsboat:
    """newsboat with a cache of its own in a folder."""

    def __init__(self, folder: Path, urls: Sequence[str]) -> None:
        folder.mkdir()
        (folder / "urls").write_text("\n".join(urls) + "\n", encoding="utf-8")
        (folder / "config").write_text("auto-reload no\nreload-threads 16\n", encoding="utf-8")
        self.cache = folder / "cache.db"
        self.command = [
            "newsboat", "-q", "-u", str(folder / "urls"), "-C", str(folder / "config"), "-c", str(self.cache),
        ]  # fmt: skip

    @staticmethod
    def there() -> bool:
        """Whether it is installed."""
        return shutil.which("newsboat") is not None

    def reload(self) -> float:
        """Seconds that fetching everything takes."""
        began = time.perf_counter()
        subprocess.run([*self.command, "-x", "reload"], check=True, capture_output=True)
        return time.perf_counter() - began

    def fresh(self) -> None:
        """Forgets all articles."""
        self.cache.unlink(missing_ok=True)


def bare() -> None:
    """The bare app."""
    from textual.app import App, ComposeResult
    from textual.widgets import OptionList

    class Bare(App[None]):
        def compose(self) -> ComposeResult:
            yield OptionList(*(f"row {number}" for number in range(40)))

    Bare().run()


if __name__ == "__main__":
    bare()
