"""The one table of commands: keys, help, palette and footer are all made from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Group(StrEnum):
    """The headings of the help."""

    MOVING = "Moving"
    STATEMENTS = "Statements and actors"
    NOTES = "Your marks and notes"
    ARTICLES = "Articles"
    FEEDS = "Feeds"
    READER = "The reader"


class Need(StrEnum):
    """What must be there before a command can do anything; availability.py says what to do about it."""

    ARTICLE = "article"  # one open, or under the cursor of the list
    STATEMENTS = "statements"  # an article in which some were found, or are still looked for
    STATEMENT = "statement"  # a selected one
    ADDRESS = "address"  # an article that has one
    FEED = "feed"  # an article that came with one, or a feed chosen among the sources
    FEEDS = "feeds"  # at least one subscription
    WORKER = "worker"  # this process may fetch


class Where(StrEnum):
    """Which keys are listened to: a letter typed into a note is a letter."""

    READING = "reading"
    WRITING = "writing"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the reader can do."""

    id: str  # as config.toml calls it
    title: str
    keys: tuple[str, ...]  # "g g" is two keys, one after the other
    group: Group
    help: str = ""  # where the title does not say it all
    needs: tuple[Need, ...] = ()
    hint: str = ""  # its word in the footer
    pair: str = ""  # the command whose key stands beside this one's there
    where: Where = Where.READING


_M, _S, _N, _A, _F, _R = Group

COMMANDS: tuple[Command, ...] = (
    Command("down", "Down", ("j", "down"), _M),
    Command("up", "Up", ("k", "up"), _M),
    Command("half_page_down", "Half a page down", ("ctrl+d",), _M),
    Command("half_page_up", "Half a page up", ("ctrl+u",), _M),
    Command("page_down", "A page down", ("space", "pagedown"), _M),
    Command("page_up", "A page up", ("pageup", "backspace"), _M),
    Command("to_start", "To the start", ("g g", "home"), _M),
    Command("to_end", "To the end", ("G", "end"), _M),
    Command("pane_right", "To the pane on the right", ("l", "right"), _M),
    Command("pane_left", "To the pane on the left", ("h", "left"), _M, "Left of the headlines are the sources."),
    Command("next_pane", "Next pane", ("tab",), _M, hint="panes"),
    Command("previous_pane", "Previous pane", ("shift+tab",), _M),
    Command("open", "Open, or choose", ("enter",), _M, hint="open"),
    Command("back", "Back", ("q",), _M, "To the headlines, then to the list you came from.", hint="back"),
    Command(
        "close",
        "Close what is open",
        ("escape",),
        _M,
        "A dialog, a message, the actor’s filter, the selection. It never quits.",
        where=Where.BOTH,
    ),
    Command(
        "next_statement",
        "Next statement",
        ("]",),
        _S,
        "With nothing selected, the first one.",
        (Need.ARTICLE, Need.STATEMENTS),
        hint="statement",
        pair="previous_statement",
    ),
    Command("previous_statement", "Previous statement", ("[",), _S, "", (Need.ARTICLE, Need.STATEMENTS)),
    Command("next_by_actor", "Next statement by the same actor", ("}",), _S, "", (Need.ARTICLE, Need.STATEMENTS)),
    Command("previous_by_actor", "Previous by the same actor", ("{",), _S, "", (Need.ARTICLE, Need.STATEMENTS)),
    Command(
        "who_said_it",
        "Who said it",
        ("c",),
        _S,
        "Pick an actor, type a name, or say that nobody did.",
        (Need.STATEMENT,),
        hint="who said it",
    ),
    Command("copy", "Copy with speaker, source and date", ("y",), _S, "", (Need.STATEMENT,), hint="copy"),
    Command(
        "bookmark",
        "Bookmark",
        ("b",),
        _N,
        "The selected statement, or the article. Again: takes it away.",
        (Need.ARTICLE,),
        hint="bookmark",
    ),
    Command(
        "annotate",
        "Annotate",
        ("a",),
        _N,
        "Write a note on the selected statement, or the article; change one that is there.",
        (Need.ARTICLE,),
        hint="annotate",
    ),
    Command("tag", "Tag", ("t",), _N, "Words with commas between them.", (Need.ARTICLE,), hint="tag"),
    Command("undo", "Undo", ("u",), _N, "Also what you did last week."),
    Command("redo", "Redo", ("ctrl+r",), _N),
    Command(
        "save_note", "Save the note", ("ctrl+s",), _N, "In the note editor. Esc keeps a draft.", where=Where.WRITING
    ),
    Command(
        "export", "Export to Markdown", ("x",), _N, "All that you have marked, one file an article.", hint="export"
    ),
    Command("next_unread", "Next unread article", ("n",), _A, hint="unread", pair="previous_unread"),
    Command("previous_unread", "Previous unread article", ("p",), _A),
    Command("read", "Read or unread", ("m",), _A, "", (Need.ARTICLE,)),
    Command("read_all", "All of this list read", ("M",), _A, "Undo brings them back."),
    Command(
        "search", "Search", ("/",), _A, "Words, “a phrase”, -not, from: actor: said: tag: is: since:", hint="search"
    ),
    Command("browser", "Open in the browser", ("o",), _A, "", (Need.ARTICLE, Need.ADDRESS)),
    Command("refresh_feed", "Refresh this feed", ("r",), _F, "", (Need.WORKER, Need.FEED)),
    Command("refresh_all", "Refresh all feeds", ("R",), _F, "", (Need.WORKER, Need.FEEDS), hint="refresh"),
    Command("cancel_refresh", "Stop refreshing", (), _F, "What has come in stays.", (Need.WORKER,)),
    Command("add_feed", "Add a feed", ("+",), _F, "Its address, or that of a page that announces one.", (Need.WORKER,)),
    Command("remove_feed", "Remove this feed", (), _F, "Articles you have marked stay.", (Need.WORKER, Need.FEED)),
    Command("palette", "All commands", (":", "ctrl+p"), _R, "Find one by its name.", hint="commands"),
    Command("theme", "Choose a theme", (), _R),
    Command("help", "Help", ("?",), _R, hint="help"),
    Command("quit", "Quit", ("Q", "ctrl+q"), _R),
)

BY_ID = {command.id: command for command in COMMANDS}
