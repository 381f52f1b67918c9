"""All that is looked at, in order; nothing is written, and a reader may be open meanwhile."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator

from briefreader.config.home import Home
from briefreader.services.doctor import home as house
from briefreader.services.doctor import machine
from briefreader.services.doctor.check import Check
from briefreader.services.doctor.files import files
from briefreader.services.doctor.network import network
from briefreader.services.processes.locks import holder


def checkup(home: Home, commands: Collection[str]) -> Iterator[Check]:
    """One check after the other; `commands` are those that [keys] may name."""
    yield from files(home, in_use=holder(home.lock) is not None)
    yield house.locks(home)
    yield from house.told_settings(home, commands)
    yield network(home)
    yield house.permissions(home)
    yield house.disk(home)
    yield machine.sqlite()
    yield machine.terminal(os.environ, machine.terminal_size())
    yield machine.links()
    yield house.player(home)
