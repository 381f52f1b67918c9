"""Which keys mean which command: the table's keys, and what the person's [keys] make of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from textual.keys import Keys as TextualKeys

from briefreader.tui.keys.commands import BY_ID, COMMANDS, Command, Where

Keys = tuple[str, ...]
"""One key, or several that are pressed one after the other."""

_SHOWN = {
    "escape": "Esc", "enter": "Enter", "space": "Space", "tab": "Tab", "shift+tab": "S-Tab", "pagedown": "PgDn",
    "pageup": "PgUp", "backspace": "⌫", "home": "Home", "end": "End", "up": "↑", "down": "↓", "left": "←",
    "right": "→", "delete": "Del", "comma": ",",
}  # fmt: skip
_HELD = {"ctrl", "shift", "alt", "super", "hyper", "meta"}
_NAMES = {key.value.rpartition("+")[2] for key in TextualKeys}
_SPOKEN = {"esc": "escape", "return": "enter", "pgdn": "pagedown", "pgup": "pageup", "comma": ","}


@dataclass(frozen=True, slots=True)
class Keymap:
    """Keys to commands and back, by place: a note is written with other keys than an article is read with."""

    places: Mapping[Where, Mapping[Keys, str]]
    keys: Mapping[str, tuple[Keys, ...]]  # by command, the first is the one to show
    complaints: tuple[str, ...] = ()  # about [keys], a sentence each

    def command(self, pressed: Keys, where: Where = Where.READING) -> str | None:
        """The id of the command that these keys mean, if any."""
        return self.places[where].get(pressed)

    def begins(self, pressed: Keys, where: Where = Where.READING) -> bool:
        """Whether a longer sequence begins with these keys."""
        return any(keys[: len(pressed)] == pressed for keys in self.places[where] if len(keys) > len(pressed))

    def shown(self, command_id: str) -> str:
        """The command's first keys as a person reads them; ":" and its name where it has none."""
        keys = self.keys.get(command_id)
        return shown(keys[0]) if keys else f":{BY_ID[command_id].title.lower()}"

    def all_shown(self, command_id: str) -> str:
        """All of the command's keys, for the help."""
        return "  ".join(shown(keys) for keys in self.keys.get(command_id, ()))


def keymap(own: Mapping[str, str]) -> Keymap:
    """The keys of the table with the person's own (command id → keys, comma-separated) in their place.

    A key that the person gives to a command is taken from the one that had it, which is told; so are two commands that
    the person gives the same key, and names that no command or key has.
    """
    complaints = [
        f"[keys] names “{name}”, which is no command: the palette lists them." for name in own if name not in BY_ID
    ]
    complaints += [
        f"[keys] gives {name} “{key}”, which is no key."
        for name, words in own.items()
        if name in BY_ID
        for key in dict.fromkeys(key for keys in _read(words) for key in keys if not _is_key(key))
    ]
    taken = _Taken()
    for name in own:
        if name in BY_ID:
            taken.give(BY_ID[name], _read(own[name]), by_person=True)
    for command in COMMANDS:
        if command.id not in own:
            taken.give(command, tuple(tuple(keys.split()) for keys in command.keys), by_person=False)
    found = taken.keymap()
    complaints += [_robbed(one, found) for one in COMMANDS if one.id not in own]
    return replace(found, complaints=tuple(filter(None, (*complaints, *taken.complaints))))


def pressed(key: str, character: str | None) -> str:
    """The name of a pressed key: its character where it has a visible one, else what Textual calls it."""
    return character if character and character.isprintable() and not character.isspace() else key


def shown(keys: Keys) -> str:
    """Keys as a person reads them: "C-d", "g g", "Esc"."""
    return " ".join(_shown(key) for key in keys)


@dataclass(slots=True)
class _Taken:
    """The keys given so far; first come, first served, so the person's go first."""

    places: dict[Where, dict[Keys, str]] = field(default_factory=lambda: {where: {} for where in Where})
    complaints: list[str] = field(default_factory=list)

    def give(self, command: Command, wanted: Iterable[Keys], by_person: bool) -> None:
        """Gives the command the keys that are still free in its places."""
        for keys in wanted:
            holders: dict[str, None] = {}
            for where in command.where:
                holder = self._holder(self.places[where], keys)
                if holder is None:
                    self.places[where][keys] = command.id
                elif holder != command.id:
                    holders[holder] = None
            if by_person:
                for holder in holders:
                    self._complain(keys, holder, command.id)

    def keymap(self) -> Keymap:
        """What came of it; a command is known by the keys of its first place."""
        keys = {one.id: tuple(k for k, id in self.places[one.where[0]].items() if id == one.id) for one in COMMANDS}
        return Keymap(self.places, {command: found for command, found in keys.items() if found})

    def _complain(self, keys: Keys, holder: str, command: str) -> None:
        self.complaints.append(f"[keys] gives “{shown(keys)}” to {holder} and {command}: {holder} keeps it.")

    def _holder(self, one: Mapping[Keys, str], keys: Keys) -> str | None:
        """Who has these keys, or keys that they begin or that begin with them."""
        return next((had for held, had in one.items() if held[: len(keys)] == keys or keys[: len(held)] == held), None)


def _robbed(command: Command, found: Keymap) -> str:
    """Which of its keys a command of the table has lost, to which commands, and what it is left with."""
    here = found.places[command.where[0]]
    wanted = [tuple(keys.split()) for keys in command.keys]
    left = found.keys.get(command.id, ())
    lost = [keys for keys in wanted if keys not in left]
    if not lost:
        return ""
    takers = dict.fromkeys(id for keys in lost for held, id in here.items() if held[: len(keys)] == keys[: len(held)])
    keys = ", ".join(f"“{shown(keys)}”" for keys in lost)
    rest = f"it keeps {', '.join(map(shown, left))}" if left else "only the palette still has it"
    return f"[keys] takes {keys} from {command.id} for {', '.join(takers)}: {rest}."


def _read(words: str) -> tuple[Keys, ...]:
    """ "g g, C-d" as keys."""
    return tuple(tuple(_key(key) for key in part.split()) for part in words.split(",") if part.split())


def _key(word: str) -> str:
    """One key as it is pressed: "C-d" and "^d" are "ctrl+d"."""
    for short, long in (("C-", "ctrl+"), ("^", "ctrl+"), ("S-", "shift+")):
        if word.startswith(short) and len(word) > len(short):
            return long + _key(word[len(short) :].lower())
    return word if len(word) == 1 else _SPOKEN.get(word.lower(), word.lower())


def _is_key(key: str) -> bool:
    """Whether a terminal can send it."""
    *held, name = key.split("+") if len(key) > 1 else [key]
    return set(held) <= _HELD and (len(name) == 1 or name in _NAMES)


def _shown(key: str) -> str:
    if key in _SHOWN:
        return _SHOWN[key]
    for long, short in (("ctrl+", "C-"), ("shift+", "S-"), ("alt+", "M-")):
        if key.startswith(long):
            return short + _shown(key[len(long) :])
    return key if len(key) == 1 else key.capitalize()
