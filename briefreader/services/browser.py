"""The one door out: a link in the person's browser or player, as an argument and never through a shell."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import PurePath

from briefreader.domain.news.address import host_of, openable
from briefreader.domain.text.clean import clean_line
from briefreader.sources.http.addresses import is_private_host, origin

_PLACE = "%s"  # where BROWSER wants the address to stand
_SECONDS = 2.0  # in which a program that cannot open anything has said so
_OURS = ("open",) if sys.platform == "darwin" else ("wslview", "xdg-open", "x-www-browser", "firefox", "chromium")


def browser() -> str:
    """The program that would open a link; empty where there is none."""
    return next((words[0] for words in _commands("", os.environ) if shutil.which(words[0])), "")


def open_link(url: str, opens: Callable[[str], bool] | None = None) -> str:
    """Opens an http or https address; what happened, with the host it leads to, in a sentence.

    `opens` says whether it could: this machine's browser, unless the screen has one of its own.
    """
    page = openable(url)
    if not page:
        return "There is no address here that can be opened."
    opened = opens(page) if opens else any(map(_started, _commands(page, os.environ)))
    host = host_of(page)
    return f"Opened {host} in the browser." if opened else f"No browser could be started for {host}: set BROWSER."


def play(url: str, player: Sequence[str], allowed: Sequence[str] = ()) -> str:
    """Lets the person's player play what is at an http or https address; what happened, in a sentence.

    `player` is the program with its arguments, `allowed` the origins on private networks that may be contacted.  What
    begins with http is no option, whatever the program; it plays on by itself, and its words are not for our screen.
    """
    address = openable(url)
    if not address:
        return "There is no address here that can be played."
    if not player:
        return 'No player is set: write command = "mpv" under [player] in config.toml.'
    host, place = host_of(address), origin(address)
    if is_private_host(host) and place not in allowed:
        return f'{place} is on a private network; allow_private = ["{place}"] under [network] in config.toml allows it.'
    name = clean_line(PurePath(player[0]).name)
    if not shutil.which(player[0]):
        return f"“{name}” is not installed here: [player] in config.toml names it."
    words = player if _PLACE in player else [*player, _PLACE]
    if _started([address if word == _PLACE else word for word in words]):
        return f"Playing from {host} with {name}."
    return f"{name} could not play what is at {host}."


def _commands(page: str, environment: Mapping[str, str]) -> Iterator[list[str]]:
    """What may show the page, as words: what BROWSER names, or where it is silent what machines have.

    A word that holds more than the place of the address is a line for a shell, or may be: it is passed over.
    """
    named = environment.get("BROWSER", "")
    for entry in named.split(os.pathsep) if named else _OURS:
        try:
            words = shlex.split(entry.removesuffix("&"))
        except ValueError:  # a quotation mark is missing
            continue
        if words and all(word == _PLACE or _PLACE not in word for word in words):
            words = words if _PLACE in words else [*words, _PLACE]
            yield [page if word == _PLACE else word for word in words]


def _started(words: list[str]) -> bool:
    """Whether the program could be started and did not fail at once; what it says is not for our screen."""
    try:
        process = subprocess.Popen(
            words,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return False
    try:
        return process.wait(_SECONDS) == 0
    except subprocess.TimeoutExpired:  # it is the browser itself, open as long as the person likes
        threading.Thread(target=process.wait, daemon=True).start()
        return True
