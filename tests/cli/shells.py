"""The real shells, completing a line as a person would have it: bash and zsh in a terminal, fish as it is asked."""

from __future__ import annotations

import contextlib
import os
import pty
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

SHELLS = ("bash", "zsh", "fish")
_SECONDS = 60.0
_REPORT = "\x18"  # Ctrl-X: the line as it is now goes to the file, and is taken away

_BASH = """
eval "$(briefreader completion bash)"
bind 'set bell-style none'
report() {{ printf '%s\\n' "$READLINE_LINE" >> '{out}'; READLINE_LINE= READLINE_POINT=0; }}
bind -x '"\\C-x": report'
echo ready >> '{out}'
"""
_ZSH = """
autoload -Uz compinit && compinit -u -d '{out}.dump'
eval "$(briefreader completion zsh)"
unsetopt beep
report() {{ print -r -- "$BUFFER" >> '{out}'; BUFFER= }}
zle -N report
bindkey '^X' report
print ready >> '{out}'
"""
_LISTED = {
    "bash": """
eval "$(briefreader completion bash)"
COMP_LINE=$1 COMP_POINT=${#1}
_briefreader_completion briefreader
printf '%s\\n' "${COMPREPLY[@]}"
""",
    "zsh": """
zmodload zsh/zpty
zpty worker zsh -f -i
zpty -w worker "source '$2'"
zpty -r -m worker line '*READY*'
zpty -n -w worker "$1"$'\\t'
zpty -r -m worker line '*DONE*'
""",
    "fish": """
briefreader completion fish | source
complete -C $argv[1] | string replace -r '\\t.*' ''
""",
}
_ZSH_LISTING = """
PS1= ; unsetopt beep zle_bracketed_paste
autoload -Uz compinit && compinit -u -d '{out}.dump'
eval "$(briefreader completion zsh)"
compadd() {{
    local -a found
    builtin compadd -O found "$@"
    (( $#found )) && print -rl -- $found >> '{out}'
    builtin compadd "$@"
}}
compfinish() {{ zle complete-word; print DONE }}
zle -N compfinish
bindkey '^I' compfinish
print READY
"""


def environment(folder: Path, programs: Path | None = None) -> dict[str, str]:
    """Where the program is found by its name; what a shell would read at its start is not there."""
    path = f"{programs or Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "HOME": str(folder), "ZDOTDIR": str(folder), "TERM": "xterm", "PS1": "> "}


def missing(shell: str) -> str:
    """Why the shell cannot be asked here; empty where it can."""
    return "" if shutil.which(shell) else f"{shell} is not installed here"


def listed(shell: str, line: str, folder: Path, programs: Path | None = None) -> list[str]:
    """Everything that the shell offers for a line, in `folder`, by the program in `programs` or our own."""
    script, out = folder / f"listed.{shell}", folder / "listed.out"
    script.write_text(_LISTED[shell], encoding="utf-8")
    setup = folder / "listed.setup"
    setup.write_text(_ZSH_LISTING.format(out=out), encoding="utf-8")
    out.write_text("", encoding="utf-8")
    bare = {"bash": ["--norc", "--noprofile"], "zsh": ["-f"], "fish": ["--no-config"]}[shell]
    done = subprocess.run(
        [shell, *bare, str(script), line, str(setup)],
        capture_output=True, text=True, cwd=folder, env=environment(folder, programs), timeout=_SECONDS,
        check=False,
    )  # fmt: skip
    assert not done.stderr, done.stderr
    lines = (out.read_text(encoding="utf-8") if shell == "zsh" else done.stdout).splitlines()
    return sorted({one for one in lines if one})


@dataclass
class Typing:
    """A shell in a terminal, with completion set up as the README says."""

    fd: int
    out: Path
    seen: int = 0

    def completed(self, line: str) -> str:
        """The line after Tab."""
        os.write(self.fd, f"{line}\t{_REPORT}".encode())
        return self.reported()

    def reported(self) -> str:
        """What the shell next wrote to the file."""
        deadline = time.monotonic() + _SECONDS
        while True:
            lines = self.out.read_text(encoding="utf-8").splitlines() if self.out.exists() else []
            if len(lines) > self.seen:
                self.seen += 1
                return lines[self.seen - 1]
            assert time.monotonic() < deadline
            if select.select([self.fd], [], [], 0.02)[0]:
                os.read(self.fd, 65536)


@contextmanager
def typing(shell: str, folder: Path) -> Iterator[Typing]:
    """An interactive bash or zsh, working in `folder`."""
    out, setup = folder / f"typed.{shell}.out", folder / f"typed.{shell}"
    setup.write_text((_BASH if shell == "bash" else _ZSH).format(out=out), encoding="utf-8")
    ours, theirs = pty.openpty()
    bare: Sequence[str] = ("--norc", "--noprofile", "-i") if shell == "bash" else ("-f", "-i")
    process = subprocess.Popen(
        [shell, *bare], stdin=theirs, stdout=theirs, stderr=theirs, cwd=folder, env=environment(folder),
        start_new_session=True,
    )  # fmt: skip
    os.close(theirs)
    try:
        typed = Typing(ours, out)
        os.write(ours, f"source {setup}\n".encode())
        assert typed.reported() == "ready"
        yield typed
    finally:
        process.kill()
        process.wait()
        with contextlib.suppress(OSError):
            os.close(ours)
