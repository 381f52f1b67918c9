"""Markup of an entry or a page as clean text in blocks: what a person would read of it, and nothing that acts."""

from __future__ import annotations

import re
from collections.abc import Mapping

from briefreader.domain.news.article import BlockKind
from briefreader.domain.news.media import Medium
from briefreader.sources.html import elements
from briefreader.sources.html.block_builder import Script
from briefreader.sources.html.blocks import Blocks, judged
from briefreader.sources.html.body import Body, Part, put_together
from briefreader.sources.html.detection import is_markup, unescaped_once
from briefreader.sources.html.formulas import Formula
from briefreader.sources.html.list_numbers import sizes
from briefreader.sources.html.markup import Reader, tell
from briefreader.sources.html.media import ELEMENTS, drawn_words, medium, picture_title
from briefreader.sources.text import limits
from briefreader.sources.text.inline_text import Words
from briefreader.sources.text.links import web_address
from briefreader.sources.text.plain_text import paragraphs
from briefreader.sources.text.single_line import unescaped
from briefreader.sources.text.xml_chars import joined_halves

_BLOCK_TAG = re.compile(r"<(?:p|div|br|li|ul|ol|table|blockquote|h[1-6]|section|article|pre)\b", re.IGNORECASE)
_CDATA = re.compile(r"<!\[CDATA\[(.*?)(?:\]\]>|\Z)", re.DOTALL)  # a wrapping of XML that was wrapped once more
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")
_SPANS = ("span", "font")
_SYMBOLS = ("@", "#")
"""What posts strike through for its colour alone."""


def body_of(markup: str, base: str = "", title: str = "") -> Body:
    """What comes of HTML, or of plain text; links are made absolute with `base`.

    A picture that is described by the `title` of the article alone is not described again.
    """
    markup = unescaped_once(_CDATA.sub(r"\1", joined_halves(markup[: limits.MARKUP])))
    if not is_markup(markup):
        return plain_body(unescaped(unescaped(markup)), loose=True)  # escaped twice, as titles are
    return put_together(*read(_with_paragraphs(markup), base, title))


def plain_body(text: str, loose: bool = False) -> Body:
    """What comes of plain text, every character of it taken literally; blank lines end a paragraph.

    `loose` text may have been meant as markup, in which a line break is a blank.
    """
    words = paragraphs(text[: limits.MARKUP], loose)
    return put_together((judged(BlockKind.PARAGRAPH, one.text), one) for one in words)


def read(markup: str, base: str = "", title: str = "") -> tuple[list[Part], list[Medium]]:
    """The blocks of HTML in their order, however broken it is, and what it shows besides."""
    reader = _Reader(base, title, Blocks(sizes(markup)))
    tell(markup, reader)
    return reader.finished()


class _Reader(Reader):
    """Makes blocks of what the parser tells."""

    def __init__(self, base: str, title: str, blocks: Blocks) -> None:
        self._base, self._title = base, title
        self._blocks = blocks
        self._words = blocks.gathering
        self._media: list[Medium] = []
        self._shown: Medium | None = None  # a film or sound that is open: its address may stand in an element inside
        self._left_out: list[str] = []  # the elements we are in that are not for reading
        self._struck = ""  # what those began with
        self._formula: Formula | None = None
        self._spans: list[Script | None] = []  # what each open span does to its words
        self._reading = False  # a reading of the characters before it stands open

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag in elements.BREAKING and (self._formula or self._left_out[:1] == ["svg"]):
            self._end_formula()  # a drawing that was never closed ends where the text goes on, as in browsers
            self._left_out.clear()
        if self._formula:
            self._formula.start(tag, attributes)
        elif self._left_out:
            self._left_out.append(tag)
            self._look_inside(tag, attributes)
        elif elements.is_left_out(tag, attributes):
            self._left_out, self._struck = [tag], ""
        elif tag in ELEMENTS:
            self._start_medium(tag, attributes)
        elif tag in elements.BREAKING:
            self._blocks.begin(tag, attributes)
        else:
            self._start_inline(tag, attributes)

    def end(self, tag: str) -> None:
        if self._formula:
            self._formula.end()
            if tag == "math":
                self._end_formula()
        elif self._left_out:
            self._left_out.pop()
            if not self._left_out:
                self._end_left_out(tag)
        elif tag in elements.BREAKING:
            self._blocks.end(tag)
        else:
            self._end_inline(tag)

    def data(self, words: str) -> None:
        if self._formula:
            self._formula.data(words)
        elif self._left_out:
            self._struck += words[: 2 - len(self._struck)]
        else:
            self._blocks.add(words)

    def finished(self) -> tuple[list[Part], list[Medium]]:
        """All blocks, and what is shown besides."""
        self._end_formula()
        self._blocks.finish()
        return self._blocks.parts, self._media

    def _start_inline(self, tag: str, attributes: Mapping[str, str]) -> None:
        script = elements.script_of(tag, attributes)
        if tag in _SPANS:
            self._spans.append(script)
        if script:
            note = script is Script.RAISED and (elements.is_note(attributes) or "#" in self._words.link)
            self._words.begin_script(script, note)
        elif tag == "a":
            if elements.is_note(attributes):
                self._words.is_note()
            self._words.begin_link(web_address(attributes.get("href", ""), self._base))
        elif tag == "br":
            self._blocks.line_break()
        elif tag == "q":
            self._words.begin_quotation()
        elif tag == "math":
            self._formula = Formula(attributes)
        elif tag == "rt":
            self._begin_reading()
        elif tag in elements.CODE:
            self._blocks.code()
        elif tag == "input" and attributes.get("type", "").lower() in ("checkbox", "radio"):
            self._blocks.add("[x] " if "checked" in attributes else "[ ] ")

    def _end_inline(self, tag: str) -> None:
        if tag == "a":
            self._words.end_link()
        elif tag == "q":
            self._words.end_quotation()
        elif tag in ("rt", "ruby"):
            self._end_reading()
        elif script := (self._spans.pop() if tag in _SPANS and self._spans else elements.script_of(tag, {})):
            self._words.end_script(script)

    def _begin_reading(self) -> None:
        """How characters are read (ruby) stands after them in brackets, as where a browser cannot set it above."""
        self._end_reading()
        self._reading = True
        self._blocks.add("(")

    def _end_reading(self) -> None:
        if self._reading:
            self._blocks.add(")")
        self._reading = False

    def _end_formula(self) -> None:
        if self._formula:
            self._blocks.add(self._formula.line() or "[Formula]")
        self._formula = None

    def _start_medium(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag in ("img", "amp-img"):
            self._picture(tag, attributes)
            return
        if tag == "embed":  # nothing is inside it, but the parser lets it end with what is around it
            if shown := medium(tag, attributes, self._base):
                self._show(shown)
            return
        if tag == "object" and not attributes.get("data"):
            return  # what it shows is told by what is inside
        self._left_out, self._struck = [tag], ""  # what is inside is for browsers that cannot show it
        self._shown = medium(tag, attributes, self._base)

    def _look_inside(self, tag: str, attributes: Mapping[str, str]) -> None:
        """The address of a film may stand in an element of its own; a picture that loads late stands here for good."""
        if tag == "img" and self._left_out[0] == "noscript":
            self._picture_without_script(attributes)
        if self._shown and tag in ("source", "embed") and not self._shown.url:
            found = medium(self._left_out[0], {**attributes, "title": self._shown.words}, self._base)
            self._shown = found or self._shown

    def _end_left_out(self, tag: str) -> None:
        if self._shown:
            self._show(self._shown)
        elif tag == "s" and self._struck in _SYMBOLS:
            self._blocks.add(self._struck)
        self._shown = None

    def _picture(self, tag: str, attributes: Mapping[str, str]) -> None:
        if drawn := drawn_words(attributes):
            self._blocks.add(drawn)
        elif shown := medium(tag, attributes, self._base):
            self._show(shown, picture_title(attributes))

    def _picture_without_script(self, attributes: Mapping[str, str]) -> None:
        """One for browsers that run nothing, where it is no second of the one before it."""
        shown, before = medium("img", attributes, self._base), self._media[-1] if self._media else None
        if shown and before and before.words == shown.words and not before.url:
            self._media[-1] = shown
        elif (
            shown
            and shown.url not in [one.url for one in self._media]
            and not (before and before.words == shown.words and shown.words)
        ):
            self._show(shown, picture_title(attributes))

    def _show(self, shown: Medium, title: str = "") -> None:
        """Keeps what is shown; a film, a sound and what is described stand in the text too."""
        if len(self._media) >= limits.MEDIA:
            return
        self._media.append(shown)
        said = shown.words.casefold() not in ("", self._title.casefold())
        if not (said or title or shown.playable):
            return
        words = f"[{shown.label}]\n[{title}]" if title else f"[{shown.label}]"
        link = self._words.link
        self._blocks.place((BlockKind.MEDIA, Words(words, ((0, len(words), link),) if link else ())))


def _with_paragraphs(markup: str) -> str:
    """Markup with tags inside lines only, as hurried feeds send it: its blank lines are its paragraphs."""
    return markup if _BLOCK_TAG.search(markup) else _BLANK_LINE.sub("<br><br>", markup)
