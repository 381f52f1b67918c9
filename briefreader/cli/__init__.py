"""The command line: one small file a verb."""

from __future__ import annotations

from briefreader.cli.program import main

__all__ = ["main"]
