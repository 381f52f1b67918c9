"""Which command a typed line means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefreader.domain.suggestion import nearest, question
from briefreader.plain.shell.command import Command
from briefreader.plain.shell.refusal import RefusalError


@dataclass(frozen=True, slots=True)
class _Match:
    """How well the first words of a line fit a command's."""

    command: Command
    words: int  # of the line, that are its words or begin them
    whole: bool  # all of the command's words were typed, or begun
    exact: bool  # and none only begun


def found(line: str, commands: Sequence[Command]) -> tuple[Command, str]:
    """The command of a line that is not empty, and what stands after its word.

    A key of the screens, a word, several, or the letters a word begins with where no other does.  Raises RefusalError.
    """
    command, rest = _by_key(line, commands) or _by_word(line, commands)
    if rest and not command.takes:
        hint = _meant(line.split(), commands, several=True) or f" “help {command.word}” explains it."
        raise RefusalError(f"“{command.word}” takes nothing after it.{hint}")
    return command, rest


def _by_key(line: str, commands: Sequence[Command]) -> tuple[Command, str] | None:
    """Keys are single characters; one that is no letter needs no blank after it: "/harbour"."""
    first, _, rest = line.partition(" ")
    for command in commands:
        for key in command.keys:
            if first == key:
                return command, rest.strip()
            if command.takes and not key.isalnum() and line.startswith(key):
                return command, line[len(key) :].strip()
    return None


def _by_word(line: str, commands: Sequence[Command]) -> tuple[Command, str]:
    typed = line.split()
    matches = [_matched(command, typed) for command in commands]
    fitting = [one for one in matches if one.words and (one.whole or one.words == len(typed))]
    most = max((one.words for one in fitting), default=0)
    best = [one for one in fitting if one.words == most]
    best = [one for one in best if one.whole] or best
    best = [one for one in best if one.exact] or best
    if not best:
        hint = _meant(typed, commands, several=True) or _meant(typed, commands) or " “help” lists them."
        raise RefusalError(f"There is no command “{typed[0]}”.{hint}")
    if len(best) > 1:
        words = [one.command.word for one in best]
        raise RefusalError(f"“{' '.join(typed)}” may be {', '.join(words[:-1])} or {words[-1]}: type more of it.")
    return best[0].command, line.split(maxsplit=most)[most] if len(typed) > most else ""


def _meant(typed: Sequence[str], commands: Sequence[Command], several: bool = False) -> str:
    """Asks for the command that was perhaps meant: one of a single word, or one of `several`; empty where none was."""
    number = 2 if several else 1
    known = [command.word for command in commands if len(command.word.split()) == number]
    return question(nearest(" ".join(typed[:number]), known)) if len(typed) >= number else ""


def _matched(command: Command, typed: Sequence[str]) -> _Match:
    """Word by word, as far as they fit."""
    words = command.word.split()
    number = 0
    for word, begun in zip(words, typed, strict=False):
        if not word.startswith(begun.casefold()):
            break
        number += 1
    exact = [one.casefold() for one in typed[:number]] == words
    return _Match(command, number, number == len(words), exact)
