"""config.toml: read, or refused in a sentence; keys and templates of it can be used."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from briefreader.config import settings
from briefreader.domain.errors import SettingsError
from briefreader.export.files.merge import merged
from briefreader.export.markdown.markdown_page import rendered
from briefreader.tui.keys.keymap import keymap
from tests.conftest import ROOT
from tests.export.samples import every_kind
from tests.fuzz import invariants
from tests.fuzz.target import Check, Target

_KEYS = b'[keys]\nbookmark = "s,b"\nnext = "ctrl+n, x y"\nquit = ""\n[export]\nblock = "> {words}\\n{{x}} {notes}"\n'


def _seeds() -> Sequence[bytes]:
    """The examples of the README."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    examples = re.findall(r"```(?:toml)?\n(\[.*?)```", readme, re.DOTALL)
    return [*(one.encode() for one in examples), _KEYS]


def _opened(folder: Path) -> Check:
    file = folder / "config.toml"

    def check(data: bytes) -> None:
        file.write_bytes(data)
        try:
            told = settings.load(file)
        except SettingsError as error:
            invariants.sentence(error)
            return
        assert 1 <= told.network.concurrency <= 64 and 1 <= told.network.timeout_seconds <= 600
        assert 0 < told.network.max_body_mb <= 200
        keymap(told.keys)
        if told.export.block is not None:
            made = rendered(every_kind(), template=told.export.block)
            assert merged(made.fresh(), made).text == made.fresh()

    return check


TARGET = Target("settings", 7, _seeds, _opened, ".toml")
