"""Who may be contacted: the feeds and pages that the person names, and nobody else."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from briefreader.analysis.tagger.tagger import AVAILABLE
from briefreader.config import settings, telemetry
from briefreader.config.home import Home
from briefreader.config.settings import Network
from briefreader.domain.errors import SettingsError
from briefreader.domain.news.address import shown
from briefreader.services.doctor.check import Check, failure, ok

_DEVICE_ID = Path("Microsoft", "DeveloperTools", ".onnxruntime")
"""Below the folder for caches: where onnxruntime keeps the number by which it reports, wherever that was not off."""


def network(home: Home, environment: Mapping[str, str] = os.environ) -> Check:
    """What is contacted, when, and by which way; that no library reports to its maker."""
    try:
        told = settings.load(home.settings).network
    except SettingsError:  # told elsewhere; until it is put right nothing is contacted
        told = Network()
    sentences = [
        "Only your feeds are contacted, addresses you add, and an article’s page when you ask for its full text.",
        _when(told),
        _private(told),
        *([f"Everything else goes through the proxy {shown(told.proxy)}."] if told.proxy else []),
    ]
    if AVAILABLE:
        if not telemetry.is_off():
            sentences.append("Telemetry of onnxruntime is on: start the program by its command “briefreader”.")
            return failure("network", " ".join(sentences))
        sentences.append("Telemetry of onnxruntime is off.")
        sentences += _left_behind(environment)
    return ok("network", " ".join(sentences))


def _when(told: Network) -> str:
    if told.refresh_minutes:
        return f"Feeds are refreshed when you ask, and every {told.refresh_minutes} minutes while the reader is open."
    return "Feeds are refreshed only when you ask."


def _private(told: Network) -> str:
    if not told.allow_private:
        return "Nothing on private networks is contacted."
    return f"On private networks, only {', '.join(told.allow_private)} may be contacted ([network] allow_private)."


def _left_behind(environment: Mapping[str, str]) -> list[str]:
    """Briefreader 0.1.0 did not know that onnxruntime reports."""
    caches = Path(environment.get("XDG_CACHE_HOME") or Path(environment.get("HOME", "/"), ".cache"))
    folder = caches / _DEVICE_ID
    with suppress(OSError):  # somebody else's folder
        if folder.is_dir():
            return [f"An earlier version, or another program, left it on: the number in {folder} can be deleted."]
    return []
