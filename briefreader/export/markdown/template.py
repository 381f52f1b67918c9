"""A statement written by the pattern that the person gave: values where it names them, and nothing else of theirs.

A line all of whose places are empty is left out, one with {notes} is written once a note, and the lines of longer
words begin like the line they stand in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from briefreader.config.template import Template

_START = re.compile(r"([>\s]*)([-*+] |\d+[.)] )?")

Values = Mapping[str, Sequence[str]]
"""What each place stands for: lines already escaped, or for "notes" a note each, in lines that are joined."""


def written(template: Template, values: Values, block_id: Sequence[str]) -> list[str]:
    """The lines, with `block_id` after the paragraph that holds the words."""
    lines: list[str] = []
    words_at = -1
    for line in template.lines:
        places = [place for _, place in line if place]
        if places and not any("".join(values[place]).strip() for place in places):
            continue
        for note in (values["notes"] if "notes" in places else ()) or ("",):
            lines += _filled(line, {**values, "notes": note.split("\n")})
        if "words" in places:
            words_at = len(lines)
        elif words_at == len(lines) - 1 and "".join(lines[words_at:]).strip():
            words_at = len(lines)  # still the same paragraph
    done = [*lines[:words_at], *block_id, *_without_blanks(lines[words_at:])]
    while not done[-1].strip():
        done.pop()
    return done


def _filled(line: Sequence[tuple[str, str]], values: Values) -> list[str]:
    """One line of the pattern; longer values go on in lines that begin alike."""
    done = [""]
    for literal, place in line:
        done[-1] += literal
        if not place:
            continue
        first, *rest = values[place] or ("",)
        start = _START.match(done[0])
        begin = start[1] + " " * len(start[2] or "") if start else ""
        done[-1] += first
        done += [(begin + more).rstrip() for more in rest]
    return done


def _without_blanks(lines: Sequence[str]) -> list[str]:
    """What comes after the block id, which ends in an empty line of its own."""
    first = next((at for at, line in enumerate(lines) if line.strip()), len(lines))
    return list(lines[first:])
