"""The words of one block while it is being read, and where in them links stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from briefreader.domain.text.clean import clean
from briefreader.sources.text import raised_text
from briefreader.sources.text.inline_text import NO_WORDS, Place, Words
from briefreader.sources.text.single_line import unescaped

_TAIL = 8  # characters that tell whether a sentence ends: its mark and the closing quotation marks after it
_BLANKS = re.compile(r"\s+")
_TAB = 8  # columns from one stop to the next
_EMPTY_LINES = re.compile(r"\A(?:[^\S\n]*\n)+")
_LINE_ENDS = re.compile(r"[^\S\n]+(?=\n)")
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*\s*\Z")
_DEEPEST = 4  # raised words on raised words, quotations in quotations: what is deeper stands beside them
_TOO_DEEP = -1
_QUOTES = "\"“„«‘'"


class Script(StrEnum):
    """How words stand beside the others."""

    RAISED = "raised"
    LOWERED = "lowered"
    SMALL = "small"


@dataclass(slots=True)
class _Open:
    """Raised or lowered words that have begun, and since they ended what was made of them."""

    script: Script
    note: bool  # they lead to a footnote
    start: int  # in the block
    words: str = ""


class Gathering:
    """Collects one block after the other; `finished` ends the block and begins the next."""

    def __init__(self) -> None:
        self._raw: list[str] = []  # as it came, since the last boundary
        self._address = ""  # of the link that is open
        self._in_link = False
        self.verbatim = False  # lines and blanks of the block are its author's
        self._start_block(0)

    def _start_block(self, link_start: int) -> None:
        self._pieces: list[str] = []  # settled; joined only once, so that no length of a block is a danger
        self._length = 0
        self._column = 0  # of the line
        self._tail = ""  # the last few characters
        self._links: list[Place] = []
        self._link_start = link_start
        self._scripts: list[_Open] = []
        self._ended: _Open | None = None  # the script that may turn out to be something else by what follows it
        self._quotes: list[bool | None] = []  # whether the marks of each open quotation are ours; None: not known yet

    @property
    def is_empty(self) -> bool:
        """Whether the block has no words yet."""
        self._settle()
        return not self._length

    @property
    def ends_line(self) -> bool:
        """Whether a line begins with what comes next."""
        self._settle()
        return not self._length or self._tail.endswith("\n")

    def add(self, words: str) -> None:
        """More words, as the markup has them: white space and references are settled later."""
        self._raw.append(words)

    def begin_link(self, address: str) -> None:
        """What follows leads to `address`, until `end_link`; links do not nest."""
        self.end_link()
        self._address, self._in_link, self._link_start = address, True, self._length

    def end_link(self) -> None:
        """The open link, if there is one, ends here."""
        self._settle()
        self._keep_link()
        self._in_link = False

    @property
    def link(self) -> str:
        """The address of the link that is open."""
        return self._address if self._in_link else ""

    def is_note(self) -> None:
        """What is raised leads to a footnote."""
        if self._scripts:
            self._scripts[-1].note = True

    def begin_quotation(self) -> None:
        """What follows is quoted; marks are added where it has none of its own, inside or around it."""
        self._settle()
        self._quotes.append(False if self._tail.endswith(tuple(_QUOTES)) else None)

    def end_quotation(self) -> None:
        """The quotation that was begun last ends here."""
        self._settle()
        if self._quotes and self._quotes.pop():
            self.add("’" if len(self._quotes) % 2 else "”")

    def begin_script(self, script: Script, note: bool = False) -> None:
        """What follows is raised, lowered or small, until `end_script`."""
        self._settle()
        if script is Script.LOWERED and (found := raised_text.fraction_begun(self._before(self._length))):
            self._replace(self._length - found[0], found[1])
        self._ended = None
        self._scripts.append(_Open(script, note, self._length if len(self._scripts) < _DEEPEST else _TOO_DEEP))

    def end_script(self, script: Script) -> None:
        """The words so raised, lowered or small that were begun last end here."""
        self._settle()
        if not self._scripts or self._scripts[-1].script is not script:
            return  # it began in another block
        ended = self._scripts.pop()
        if ended.start != _TOO_DEEP:
            ended.words = "".join(self._since(ended.start))
            self._write_script(ended, "")
            self._ended = ended

    def line_break(self) -> bool:
        """A <br>.  True where it ends the block: at the end of a sentence, or as the second in a row."""
        self._settle()
        if not self._length:
            return False
        if self.verbatim:
            self.add("\n")
            return False
        if self._tail.endswith("\n") or _SENTENCE_END.search(self._tail):
            return True
        self._end_line()
        return False

    def finished(self) -> Words:
        """The block that ends here, perhaps empty; a link that is still open goes on in the next block."""
        self._settle()
        if not self._pieces:
            self._start_block(0)
            return NO_WORDS
        self._keep_link()
        text, links, whole = "".join(self._pieces).rstrip(), tuple(self._links), len(self._pieces) == 1
        self._start_block(0)
        joined = text if whole else clean(text)  # a mark at the start of one piece may join the letter before it
        return Words(text, links) if joined == text else Words(joined)

    def _settle(self) -> None:
        """What came since the last boundary becomes text: references read, cleaned, blanks one space each."""
        if not self._raw:
            return
        words = clean(unescaped("".join(self._raw))).replace("\u00ad", "")
        self._raw.clear()
        words = self._verbatim(words) if self.verbatim else self._flowing(words)
        if not words:
            return
        if self._ended:
            self._write_script(self._ended, words)
            self._ended = None
        if self._quotes and self._quotes[-1] is None and words.strip():
            self._open_quotations(ours=words.lstrip()[0] not in _QUOTES)
        self._push(words)

    def _open_quotations(self, ours: bool) -> None:
        """Puts marks before the first words of those that have begun, where these have none of their own."""
        for at, one in enumerate(self._quotes):
            if one is None:
                self._quotes[at] = ours and at < _DEEPEST
                if self._quotes[at]:
                    self._push("‘" if at % 2 else "“")

    def _flowing(self, words: str) -> str:
        if "  " in words or not words.isprintable():
            words = _BLANKS.sub(" ", words)
        return words.lstrip() if not self._length or self._tail[-1:] in " \n" else words

    def _verbatim(self, words: str) -> str:
        if "\t" in words:
            before = self._column % _TAB
            words = (" " * before + words).expandtabs(_TAB)[before:]
        words = _LINE_ENDS.sub("", words)
        return words if self._length else _EMPTY_LINES.sub("", words)

    def _push(self, words: str) -> None:
        self._pieces.append(words)
        self._length += len(words)
        self._column = len(words) - words.rfind("\n") - 1 if "\n" in words else self._column + len(words)
        self._tail = (self._tail + words)[-_TAIL:]

    def _end_line(self) -> None:
        """A line ends, without a blank at its end."""
        self._ended = None
        if self._tail.endswith(" "):
            self._pieces[-1] = self._pieces[-1][:-1]
            self._length -= 1
            self._link_start = min(self._link_start, self._length)
            for one in self._scripts:
                one.start = min(one.start, self._length)
        self._push("\n")

    def _write_script(self, script: _Open, after: str) -> None:
        """Puts what stands for such words in their place, as far as it is known what follows."""
        words, before = script.words.strip(), self._before(script.start)
        match script.script:
            case Script.RAISED:
                made = raised_text.raised(words, before, after[: raised_text.LOOKS_BACK], script.note)
            case Script.LOWERED:
                made = raised_text.lowered(words, before)
            case Script.SMALL:
                made = raised_text.shrunk(words, before)
        if made == words:
            made = script.words
        elif script.words[-1:].isspace():
            made += " "
        self._replace(script.start, made)

    def _replace(self, start: int, words: str) -> None:
        """Puts `words` in the place of all from `start` on; a link there stands on them."""
        whole = "".join(self._since(start))
        if whole == words:
            return
        while self._pieces and self._length > start:
            last = self._pieces.pop()
            self._length -= len(last)
            if self._length < start:
                self._pieces.append(last[: start - self._length])
                self._length = start
        over: Place | None = None
        while self._links and self._links[-1][1] > start:
            over = self._links.pop()
        first, end = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
        if over and end > first:
            self._links.append((min(first, over[0]), end, over[2]))
        self._link_start = min(self._link_start, start)
        self._tail = self._before(start)[-_TAIL:]
        if words:
            self._push(words)

    def _keep_link(self) -> None:
        """The words since the link began, without the blanks at their edges."""
        if not self._in_link or not self._address:
            return
        words = "".join(self._since(self._link_start))
        first = self._link_start + len(words) - len(words.lstrip())
        last = self._link_start + len(words.rstrip())
        if first < last:
            self._links.append((first, last, self._address))

    def _before(self, end: int) -> str:
        """The last characters before `end`, where a piece ends."""
        found, at = "", self._length
        for piece in reversed(self._pieces):
            if at <= end:
                found = piece + found
                if len(found) >= raised_text.LOOKS_BACK:
                    break
            at -= len(piece)
        return found[-raised_text.LOOKS_BACK :]

    def _since(self, start: int) -> list[str]:
        """The pieces from `start` on, which is where one of them begins."""
        at, found = self._length, []
        for piece in reversed(self._pieces):
            if at <= start:
                break
            found.append(piece)
            at -= len(piece)
        return found[::-1]
