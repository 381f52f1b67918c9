"""The line above everything."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from briefreader.tui.chrome.banner import Banner, line


class Header(Widget):
    """Shows a Banner; one line, and nothing in it moves unless the banner is another one."""

    ALLOW_SELECT = False

    banner: reactive[Banner] = reactive(Banner())

    def render(self) -> Content:
        """The banner at the width of now."""
        return line(self.banner, self.size.width)
