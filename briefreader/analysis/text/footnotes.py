"""The marks of footnotes, which stand between words that belong together: “It is so,”[3] said Ann Bell."""

from __future__ import annotations

import re

_NUMBERS = r"\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*"
_MARKS = re.compile(
    rf"(?<=[^\s\[(“‘«„])(?P<marks>(?:\[(?:{_NUMBERS}|(?:note|fn|n)\.? ?\d{{1,3}}|(?:citation|clarification) needed)\])+"
    r"|(?<=[.,;:!?”’\"»)\d\]])\[[a-z]\])"  # after a letter it is an editor's: “they go[t] it”
    r"(?P<comma>,?)"
)


def blanked(text: str) -> str:
    """`text` with blanks in their place, so that all words keep theirs; a comma behind them goes to the word before."""
    return _MARKS.sub(lambda found: found["comma"] + " " * len(found["marks"]), text) if "[" in text else text
