"""The head of a Markdown file: our keys are kept up to date, the reader's keys and their order stay."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from briefreader.domain.text.clean import clean_line
from briefreader.export.files.document import Value

FENCE = "---"

_KEY = re.compile(r"""(?P<quote>["']?)(?P<key>\w[\w .-]*)(?P=quote)\s*:(?:\s+(?P<value>.*))?\Z""")
_ITEM = r"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s,"'\[\]{}#&*!|>%@`][^,"'\[\]{}]*)"""
_FLOW = re.compile(rf"\[\s*(?:{_ITEM}\s*(?:,\s*{_ITEM}\s*)*,?\s*)?\]\Z")
_TEXT = re.compile(r"[^\W\d]\w*(?: \w+)*\Z")  # what YAML reads as text without quotation marks …
_NOT_TEXT = frozenset("y n yes no true false on off null".split())  # … but for these


@dataclass(frozen=True, slots=True)
class _Entry:
    """One key and the lines that belong to it; no key for comments and what cannot be read."""

    key: str
    value: str
    lines: tuple[str, ...]


def emitted(values: Mapping[str, Value]) -> list[str]:
    """One line a key; text always in quotation marks, so that no title can be a key, a date or a number."""
    return [f"{key}: {_written(value)}" for key, value in values.items()]


def head_length(lines: Sequence[str]) -> int:
    """How many of a file's lines are its front matter, fences included; 0 where it has none."""
    if not lines or lines[0].rstrip() != FENCE:
        return 0
    return next((at + 1 for at, line in enumerate(lines) if at and line.rstrip() in (FENCE, "...")), 0)


def texts(lines: Sequence[str]) -> dict[str, str]:
    """The keys between two fences whose values are one line of text."""
    return {
        entry.key: _unquoted(entry.value) or "" for entry in _entries(lines) if entry.key and "\n" not in entry.value
    }


def updated(old: Sequence[str], values: Mapping[str, Value], once_ours: Callable[[str], bool]) -> list[str]:
    """The lines `old` between two fences with our `values` in them; a missing key goes to the end.

    A tag in them that is not among ours is the reader's and stays, unless it was `once_ours`.
    """
    waiting = dict(values)
    lines: list[str] = []
    for entry in _entries(old):
        if entry.key not in waiting:
            lines += entry.lines
            continue
        value = waiting.pop(entry.key)
        if isinstance(value, tuple) and entry.key == "tags":
            value = _with_the_readers(entry, value, once_ours)
        lines += entry.lines if value is None or _says(entry, value) else [f"{entry.key}: {_written(value)}"]
    return lines + emitted(waiting)


def _entries(lines: Sequence[str]) -> list[_Entry]:
    """What stands between two fences, key by key, with the indented lines and list items that follow each."""
    found: list[_Entry] = []
    for line in lines:
        match = _KEY.match(line)
        if match:
            found.append(_Entry(match["key"], (match["value"] or "").strip(), (line,)))
        elif found and found[-1].key and line.startswith((" ", "\t", "- ")):
            last = found[-1]
            found[-1] = _Entry(last.key, f"{last.value}\n{line.strip()}", (*last.lines, line))
        else:
            found.append(_Entry("", "", (line,)))
    return found


def _written(value: Value) -> str:
    match value:
        case None:
            return "null"
        case str():
            return json.dumps(clean_line(value), ensure_ascii=False)  # a JSON string is a YAML string
        case datetime():
            return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        case tuple():
            return f"[{', '.join(map(_written, value))}]"
    return str(value)


def _says(entry: _Entry, value: Value) -> bool:
    """Whether the entry means `value` already, however another program wrote it."""
    if isinstance(value, tuple):
        return _items(entry) == value
    if isinstance(value, str):
        plain = entry.value[:1] not in ("'", '"')
        if plain and (not _TEXT.match(entry.value) or entry.value.lower() in _NOT_TEXT):
            return False
        return _unquoted(entry.value) == value
    return entry.value == _written(value)


def _with_the_readers(entry: _Entry, ours: tuple[str, ...], once_ours: Callable[[str], bool]) -> Value:
    """Our tags and the reader's after them; None for tags written in a way that we cannot read."""
    there = _items(entry)
    if there is None:
        return None
    theirs = map(clean_line, there)  # as they are written: two that differ by a blank are one
    return tuple(dict.fromkeys([*ours, *(tag for tag in theirs if tag and not once_ours(tag))]))


def _items(entry: _Entry) -> tuple[str, ...] | None:
    """The items of a list in any of its usual forms; None for another form."""
    if _FLOW.match(entry.value):
        parts = [found[0] for found in re.finditer(_ITEM, entry.value[1:-1])]
    elif entry.value.startswith("\n"):
        lines = entry.value[1:].split("\n")
        if not all(line.startswith("- ") for line in lines):
            return None
        parts = [line[2:] for line in lines]
    else:
        parts = entry.value.split(",") if entry.value else []
    items = [_unquoted(part) for part in parts]
    return None if None in items else tuple(item for item in items if item)


def _unquoted(text: str) -> str | None:
    """The text that one line of YAML stands for; None where that takes a whole YAML reader."""
    text = text.strip()
    if text.startswith("'") and text.endswith("'") and len(text) > 1:
        return text[1:-1].replace("''", "'")
    if text.startswith('"'):
        try:
            return str(json.loads(text))
        except ValueError:
            return None
    return None if text.startswith(tuple("[]{}#&*!|>%@`'")) else text
