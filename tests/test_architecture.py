"""Doors open downward only, and the rooms never meet outside the hall."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "briefreader"
BELOW: dict[str, set[str]] = {
    "domain": set(),
    "config": {"domain"},
    "sources": {"domain", "config"},
    "analysis": {"domain", "config"},
    "library": {"domain", "config"},
    "training": {"domain", "analysis"},
    "export": {"domain", "config"},
    "services": {"domain", "config", "sources", "analysis", "library", "export"},
    "wording": {"domain"},
    "tui": {"domain", "config", "services", "wording"},
    "plain": {"domain", "config", "services", "wording"},
    "web": {"domain"},
    "cli": {"domain", "config", "services", "wording", "tui", "plain", "web"},
}
FILES = sorted(PACKAGE.rglob("*.py"))


def room(module: str) -> str:
    """'briefreader.tui.app' -> 'tui'."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def imports(file: Path) -> set[str]:
    """Every module of ours, and every outside package, that a file imports, wherever in it the import stands."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: relative import"
            found.add(node.module or "")
            if node.module == "briefreader":
                found |= {f"briefreader.{name.name}" for name in node.names}
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_doors_open_downward(file: Path) -> None:
    here = file.relative_to(PACKAGE).parts[0]
    if here not in BELOW:
        return
    for module in imports(file):
        if module.startswith("briefreader."):
            there = room(module)
            assert there in BELOW[here] | {here, "__version__"}, f"{here} opens a door to {there}: {module}"


@pytest.mark.parametrize("file", sorted((PACKAGE / "domain").glob("*.py")), ids=lambda file: file.stem)
def test_the_nouns_need_nothing_but_python(file: Path) -> None:
    import sys

    for module in imports(file):
        top = module.split(".")[0]
        assert top in sys.stdlib_module_names | {"briefreader", "__future__"}, module


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_the_first_line_says_what_the_file_is_for(file: Path) -> None:
    said = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))
    assert said and len(said.splitlines()[0]) > 15, f"{file} does not say what it is for"


def test_no_circle_is_hidden() -> None:
    assert not [file for file in FILES if "TYPE_CHECKING" in file.read_text(encoding="utf-8")]


@pytest.mark.parametrize(
    ("package", "rooms"),
    [
        ("aiohttp", {"sources/http/connection.py", "web"}),
        ("feedparser", {"sources/feeds/feeds.py", "sources/xmlfeed.py"}),
        ("sqlite3", {"library"}),
        ("textual", {"tui"}),
        ("subprocess", {"services/browser.py"}),
        ("onnxruntime", {"analysis/tagger/engine.py"}),
        ("trafilatura", {"sources/html/extraction.py"}),
        ("distributed", {"services/processes/pool.py"}),
    ],
)
def test_one_door_each(package: str, rooms: set[str]) -> None:
    """What reaches the network, the files of the library or the screen stands in one place; and so do the libraries
    that would report to their makers or open sockets by themselves, unless they are kept from it."""
    for file in FILES:
        if package in {module.split(".")[0] for module in imports(file)}:
            where = str(file.relative_to(PACKAGE))
            assert any(where == allowed or where.startswith(f"{allowed}/") for allowed in rooms), where
