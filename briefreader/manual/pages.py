"""The topics of the manual in reading order, and the text of each page."""

from __future__ import annotations

from importlib.resources import files

TOPICS = (
    "getting-started",
    "keys",
    "statements",
    "marks",
    "queries",
    "feeds",
    "export",
    "settings",
    "command-line",
    "plain",
    "browser",
    "safety",
    "newsboat",
    "performance",
    "architecture",
)


def text(topic: str) -> str:
    """The page as Markdown.  Raises KeyError if there is no such topic."""
    if topic not in TOPICS:
        raise KeyError(topic)
    return files("briefreader.manual").joinpath(f"{topic}.md").read_text(encoding="utf-8")


def title(topic: str) -> str:
    """The heading of the page: "Coming from newsboat".  Raises KeyError if there is no such topic."""
    return text(topic).partition("\n")[0].removeprefix("# ")
