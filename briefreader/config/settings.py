"""What config.toml may say, with what holds where it is silent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path
from typing import Any

from briefreader.config import template
from briefreader.config.template import Template
from briefreader.domain.errors import SettingsError
from briefreader.domain.text.clean import clean_line


@dataclass(frozen=True, slots=True)
class Network:
    """[network]"""

    allow_private: tuple[str, ...] = ()  # "host:port" on private addresses that may be fetched
    concurrency: int = 16  # feeds fetched at once
    timeout_seconds: float = 30.0  # for one document, everything included
    max_body_mb: float = 10.0  # of one decoded document
    proxy: str = ""  # "http://host:port"; `Settings.faults` says where it is something else
    refresh_minutes: int = 0  # between two refreshes that nobody asks for; 0: none


@dataclass(frozen=True, slots=True)
class LibrarySettings:
    """[library]"""

    keep_days: int = 0  # read articles that nothing is marked in go after so many days; 0: never
    keep_per_feed: int = 0  # and those beyond so many of their feed; 0: never

    @property
    def lets_go(self) -> bool:
        """Whether any article ever goes."""
        return bool(self.keep_days or self.keep_per_feed)


@dataclass(frozen=True, slots=True)
class Ui:
    """[ui]"""

    theme: str = ""  # a Textual theme's name; empty: ours
    marks: str = ""  # "unicode" or "ascii"; empty: as the locale allows


@dataclass(frozen=True, slots=True)
class AnalysisSettings:
    """[analysis]"""

    attitudes: bool = False  # show what people think, want and plan beside what they say


@dataclass(frozen=True, slots=True)
class PlayerSettings:
    """[player]"""

    command: tuple[str, ...] = ()  # the program and its arguments; the address comes last, or where a word is %s


@dataclass(frozen=True, slots=True)
class ExportSettings:
    """[export]"""

    block: Template | None = None  # what a statement looks like in Markdown; None: as we write it


@dataclass(frozen=True, slots=True)
class Settings:
    """The whole file."""

    network: Network = Network()
    library: LibrarySettings = LibrarySettings()
    ui: Ui = Ui()
    analysis: AnalysisSettings = AnalysisSettings()
    export: ExportSettings = ExportSettings()
    player: PlayerSettings = PlayerSettings()
    keys: Mapping[str, str] = field(default_factory=dict)  # command id → keys, comma-separated

    @property
    def faults(self) -> tuple[str, ...]:
        """Entries with which reading goes on and nothing is fetched, a sentence each."""
        if not self.network.proxy:
            return ()
        from briefreader.config import proxy  # late: most homes name none

        return (why,) if (why := proxy.fault(self.network.proxy)) else ()


def load(file: Path) -> Settings:
    """The settings in `file`; the defaults where there is none.  Raises SettingsError naming line or entry."""
    try:
        told = _parsed(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise _error(f"{file} cannot be read ({error.strerror}).") from None
    except RecursionError:
        raise _error(f"{file} is not valid TOML: it is nested too deeply.") from None
    except ValueError as error:  # of tomllib and of UTF-8, and for a number of thousands of digits
        raise _error(f"{file} is not valid TOML: {error}.") from None
    return _checked(told, file)


def _parsed(text: str) -> dict[str, Any]:
    import tomllib  # late: most homes have no such file

    return tomllib.loads(text)


def _error(words: str) -> SettingsError:
    """Names and values of the file stand in it, so it is cleaned."""
    return SettingsError(clean_line(words))


def unknown(file: Path) -> list[str]:
    """The entries of a file that mean nothing to us, as "section.key"; keys of commands are not looked at."""
    told = _parsed(file.read_text(encoding="utf-8"))
    ours = {one.name: getattr(Settings(), one.name) for one in fields(Settings)}
    found = [name for name in told if name not in ours]
    for name, default in ours.items():
        if is_dataclass(default):
            known = {one.name for one in fields(default)}
            found += [f"{name}.{key}" for key in told.get(name, {}) if key not in known]
    return found


def _checked(told: dict[str, Any], file: Path) -> Settings:
    """The settings of a parsed file; an entry of another kind than ours is an error that names it."""

    def section(name: str) -> dict[str, Any]:
        found = told.get(name, {})
        if not isinstance(found, dict):
            raise _error(f"{file}: [{name}] must be a section.")
        return found

    def take(name: str, key: str, default: Any, fits: Callable[[Any], bool], wanted: str) -> Any:
        value = section(name).get(key, default)
        if not fits(value):
            raise _error(f"{file}: {name}.{key} must be {wanted}.")
        return value

    return Settings(
        Network(
            tuple(take("network", "allow_private", (), _strings, 'a list of "host:port"')),
            take("network", "concurrency", 16, _whole(1, 64), "a whole number from 1 to 64"),
            float(take("network", "timeout_seconds", 30.0, _number(1, 600), "a number from 1 to 600")),
            float(take("network", "max_body_mb", 10.0, _number(0.01, 200), "a number from 0.01 to 200")),
            take("network", "proxy", "", _string, "an address in quotation marks"),
            take("network", "refresh_minutes", 0, _minutes, "0, or a whole number from 5 to 1440"),
        ),
        LibrarySettings(
            take("library", "keep_days", 0, _whole(0, 100_000), "a whole number, 0 for ever"),
            take("library", "keep_per_feed", 0, _whole(0, 1_000_000), "a whole number, 0 for all"),
        ),
        Ui(
            take("ui", "theme", "", _string, "a theme's name in quotation marks"),
            take("ui", "marks", "", lambda v: v in ("", "unicode", "ascii"), '"unicode" or "ascii"'),
        ),
        AnalysisSettings(take("analysis", "attitudes", False, lambda v: isinstance(v, bool), "true or false")),
        ExportSettings(_pattern(take("export", "block", "", _string, "a text in quotation marks"), file)),
        PlayerSettings(
            _words(take("player", "command", "", _string_or_strings, "a program, or a list of words"), file)
        ),
        {key: take("keys", key, "", _string, "keys in quotation marks") for key in section("keys")},
    )


def _pattern(text: str, file: Path) -> Template | None:
    try:
        return template.parsed(text) if text.strip() else None
    except ValueError as error:
        raise _error(f"{file}: export.block: {error}.") from None


def _words(command: Any, file: Path) -> tuple[str, ...]:
    """A program with its arguments; one text is cut into words as a shell cuts it, and no shell ever sees it."""
    import shlex  # late: most readers name no player

    try:
        words = tuple(shlex.split(command) if isinstance(command, str) else command)
    except ValueError:
        raise _error(f"{file}: player.command has a quotation mark that is never closed.") from None
    if words and not words[0].strip():
        raise _error(f"{file}: player.command must begin with a program.")
    if "\0" in "".join(words):
        raise _error(f"{file}: player.command must hold no NUL character.")
    if any("%s" in word and word != "%s" for word in words):
        raise _error(f'{file}: player.command: "%s", the address, must be a word of its own.')
    return words


def _string_or_strings(value: Any) -> bool:
    return _string(value) or _strings(value)


def _string(value: Any) -> bool:
    return isinstance(value, str)


def _strings(value: Any) -> bool:
    return isinstance(value, list | tuple) and all(isinstance(one, str) for one in value)


def _whole(low: int, high: int) -> Callable[[Any], bool]:
    return lambda v: isinstance(v, int) and not isinstance(v, bool) and low <= v <= high


def _minutes(value: Any) -> bool:
    return _whole(0, 0)(value) or _whole(5, 1440)(value)


def _number(low: float, high: float) -> Callable[[Any], bool]:
    return lambda v: isinstance(v, int | float) and not isinstance(v, bool) and low <= v <= high
