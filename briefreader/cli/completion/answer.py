"""Answers a shell that completes a line of ours: values that mean nothing to a shell, and never anything else."""

from __future__ import annotations

import re
import shlex
import sys
from collections.abc import Iterable, Sequence
from importlib.resources import files
from pathlib import Path

from click.shell_completion import CompletionItem, ShellComplete

from briefreader.cli import COMPLETE, output

SHELLS = ("bash", "zsh", "fish")

_HARMLESS = re.compile(r"(--[a-z-]+=)?-{0,2}\w[\w@%+:,./-]{0,250}")
"""What any shell takes for one word as it stands: it expands nothing in it, and ends no command at it."""

_NAME = re.compile(r"[A-Za-z][\w.-]*", re.ASCII)
_KINDS = {"file": "file", "dir": "folder"}
_USAGE = 2


def answer(asked: str, words: Sequence[str]) -> int:
    """Does what the variable asks for, with the line up to the cursor in `words`; the exit code."""
    shell, _, what = asked.partition("_")
    if shell not in SHELLS or what not in ("source", "complete"):
        output.talk(
            f"{COMPLETE} is set to “{asked}”, which is not understood: it is for shell completion. "
            "`briefreader completion --help` shows how that is set up."
        )
        return _USAGE
    if what == "source":
        output.document(script(shell))
        return 0
    try:
        found = candidates(words[0] if words else "")
    except (Exception, SystemExit):  # a shell that waits shows no message: the command itself will say what is wrong
        return 1
    output.document("".join(found))
    return 0


def script(shell: str) -> str:
    """What the shell is to run, for the name that this program was called by."""
    called = Path(sys.argv[0]).name
    name = called if _NAME.fullmatch(called) and not called.endswith(".py") else "briefreader"
    text = files("briefreader.cli.completion").joinpath("shells", f"briefreader.{shell}").read_text(encoding="utf-8")
    return text.replace("PROGRAM", name)


def candidates(line: str) -> list[str]:
    """A line each: `word` (or `part`, of which more is to follow), a value and what it is; or `file`, or `folder`."""
    from briefreader.cli.program import briefreader

    before, word = parsed(line)
    found = ShellComplete(briefreader, {}, "briefreader", COMPLETE).get_completions(before, word)
    option, equals, _ = word.partition("=")
    within = f"{option}=" if equals and option.startswith("--") else ""
    return list(_told(found, within))


def parsed(line: str) -> tuple[list[str], str]:
    """The words after the program's name, as a shell reads them, and the last one, which may still be empty."""
    lexer = shlex.shlex(f"{line}.", posix=True)  # the full stop belongs to the last word, whatever that is
    lexer.whitespace_split = True
    lexer.commenters = ""
    words: list[str] = []
    try:
        words.extend(lexer)
    except ValueError:  # a quotation mark is open
        words.append(lexer.token)
    while len(words) > 1 and re.match(r"\w+=", words[0]):  # NAME=value before a command
        del words[0]
    return words[1:-1], words[-1][:-1] if len(words) > 1 else ""


def _told(found: Iterable[CompletionItem[str]], within: str) -> Iterable[str]:
    """What is harmless of it; `within` stands before values that are part of a longer word."""
    for one in found:
        value = one.value if one.value.startswith("-") else within + one.value
        if one.type in _KINDS:
            yield f"{_KINDS[one.type]}\t\t\n"
        elif _HARMLESS.fullmatch(value):
            kind = "part" if value.endswith(":") else "word"
            yield f"{kind}\t{value}\t{' '.join((one.help or '').split())}\n"
