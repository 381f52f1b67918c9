"""Proxies that the environment names: they are not used, and a fetch that fails says so."""

from __future__ import annotations

import os
from collections.abc import Mapping
from urllib.parse import urlsplit


def ignored(url: str, environment: Mapping[str, str] = os.environ) -> str:
    """The variable of the environment by which other programs would ask for `url` through a proxy; empty for none."""
    scheme = urlsplit(url).scheme
    names = (f"{scheme}_proxy", f"{scheme}_proxy".upper(), "all_proxy", "ALL_PROXY")
    found = next((name for name in names if environment.get(name, "").strip()), "")
    return "" if found and _excepted(url, environment) else found


def hint(url: str, environment: Mapping[str, str] = os.environ) -> str:
    """What to say of it after the reason why `url` could not be had, with a blank before it; empty for none."""
    name = ignored(url, environment)
    if not name:
        return ""
    return f" The proxy named by {name} is not used: to use it, write its address into config.toml as [network] proxy."


def _excepted(url: str, environment: Mapping[str, str]) -> bool:
    """Whether the environment wants no proxy for this host."""
    host = urlsplit(url).hostname or ""
    listed = environment.get("no_proxy") or environment.get("NO_PROXY") or ""
    names = [name for one in listed.lower().split(",") if (name := one.partition(":")[0].strip().lstrip(".*"))]
    return "*" in listed.split(",") or any(host == name or host.endswith(f".{name}") for name in names)
