"""What every pane is: a scrolling frame that draws runs of text line by line, in the theme's colours."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.geometry import Offset, Region, Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from briefreader.tui.present import colours
from briefreader.tui.present.ink import Ground, Ink, Run
from briefreader.tui.present.plain import plain, strip
from briefreader.tui.themes import legible

_ANSI_VOICES = ("red", "blue", "magenta", "cyan", "yellow", "green", "bright_red", "bright_blue")
"""For themes that leave all colours to the terminal, which alone knows what is legible on its ground."""


class Pane(ScrollView, can_focus=True, inherit_bindings=False):
    """A pane: subclasses say how many lines there are and give the runs of each.  It stands on an InkScreen."""

    _telling = False  # whether only the words in the frame's edges are changing

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._styles: dict[Ink, Style] = {}
        self._strips: dict[int, Strip] = {}

    @property
    def inner_width(self) -> int:
        """Columns between the borders, the scroll bar's left out; 0 before the first layout."""
        return self.scrollable_content_region.width

    @property
    def inner_height(self) -> int:
        """Lines between the borders."""
        return self.scrollable_content_region.height

    def say(self, subtitle: str, title: str | None = None) -> None:
        """Sets the words in the frame's lower (and upper) edge."""
        self._telling = True
        try:
            self.border_subtitle = plain(subtitle)
            if title is not None:
                self.border_title = plain(title)
        finally:
            self._telling = False

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Textual draws all of a widget for a word in its frame; the edges are enough, or every key costs a page."""
        if self._telling and not regions:
            width, height = self.size
            regions = (Region(0, -1, width, 1), Region(0, height, width, 1))
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def forget_lines(self, rows: Iterable[int] | None = None) -> None:
        """Draws anew: the given rows of the virtual page, or everything."""
        if rows is None:
            self._strips.clear()
            self.refresh()
            return
        for row in rows:
            self._strips.pop(row, None)
            self.refresh_line(row)

    def set_lines(self, count: int) -> None:
        """Tells the frame how many lines there are."""
        self.virtual_size = Size(self.inner_width, count)

    def put_at_top(self, line: int) -> None:
        """That line comes to stand at the upper edge; the scroll bar, which may only be shown after that, knows it."""
        self.scroll_to(y=max(0, line), animate=False, force=True)
        if self.scroll_offset.y or self.show_vertical_scrollbar:
            self.vertical_scrollbar.position = self.scroll_offset.y

    def strip_of(self, runs: Iterable[Run], ground: Ground = Ground.PAGE) -> Strip:
        """One line of the pane: cleaned, styled and filled to the width."""
        segments = [Segment(strip(piece.text), self.style_of(piece.ink)) for piece in runs if piece.text]
        blank = self.style_of(Ink(ground=ground))
        return Strip(segments).adjust_cell_length(self.inner_width, blank)

    def style_of(self, ink: Ink) -> Style:
        """The theme's answer to an ink."""
        if ink not in self._styles:
            self._styles[ink] = self._mixed(ink)
        return self._styles[ink]

    def ended(self, selection: Selection, mouse: Offset) -> Selection:
        """`selection` with an end where the mouse, outside of the pane, has left it without one."""
        inside = self.content_region
        line = self.scroll_offset.y + max(0, min(mouse.y - inside.y, inside.height - 1))
        start, end = selection
        if start is not None and end is None:
            end = Offset(inside.width, max(line, start.y))
        elif end is not None and start is None:
            start = Offset(0, min(line, end.y))
        return Selection(start, end)

    def selected_look(self, own: Style) -> Style:
        """How characters are drawn that the mouse has selected."""
        if self.app.no_color:
            return own + Style(reverse=not own.reverse, bold=True)
        return own + self.screen.get_component_rich_style("screen--selection")

    def notify_style_update(self) -> None:
        """A new theme, or the focus came or went: every colour may be another one."""
        super().notify_style_update()
        self._styles.clear()
        self._strips.clear()

    def watch_has_focus(self, _focused: bool) -> None:
        """The cursor's row looks different in the pane that has the keys."""
        super().watch_has_focus(_focused)
        self._styles.clear()
        self.forget_lines()

    def _mixed(self, ink: Ink) -> Style:
        style = self.screen.get_component_rich_style(f"ink--{ink.role}")
        if ink.voice is not None:
            style += Style(color=self._voice(ink.voice).rich_color)
        if ink.underlined:
            style += Style(underline=True)
        return style + self._ground(ink)

    def _ground(self, ink: Ink) -> Style:
        if ink.ground is Ground.CURSOR:
            name = "ink--cursor" if self.has_focus else "ink--cursor-away"
            return Style(bgcolor=self.screen.get_component_rich_style(name).bgcolor)
        if ink.ground is Ground.PICKED:
            if self.app.no_color or self.app.current_theme.ansi:
                return Style(reverse=True)
            neutral = self.visual_style.foreground or Color(255, 255, 255)
            colour = self._voice(ink.voice) if ink.voice is not None else neutral
            return Style(bgcolor=colours.tint(self._page_ground, colour).rich_color)
        if ink.ground in (Ground.HIT, Ground.HAND, Ground.LINK):
            if self.app.no_color or self.app.current_theme.ansi:
                return Style(reverse=True, bold=ink.ground is Ground.HIT)
            return self.screen.get_component_rich_style(f"ink--{ink.ground}")
        return Style.null()

    @property
    def _page_ground(self) -> Color:
        """The colour under everything; black where the theme leaves it to the terminal."""
        return self.visual_style.background or Color(0, 0, 0)

    def _voice(self, number: int) -> Color:
        if self.app.current_theme.ansi:
            return Color.parse(f"ansi_{_ANSI_VOICES[number % len(_ANSI_VOICES)]}")
        palette = colours.palette(self._page_ground, legible(self.app.theme))
        return palette[number % len(palette)]
