"""The one table of commands: keys, help, palette and footer are all made from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Group(StrEnum):
    """The headings of the help."""

    MOVING = "Moving"
    STATEMENTS = "Statements and actors"
    NOTES = "Your marks and notes"
    WORDS = "While you mark words by hand"
    ARTICLES = "Articles"
    FEEDS = "Feeds"
    READER = "The reader"


class Need(StrEnum):
    """What must be there before a command can do anything; availability.py says what to do about it."""

    ARTICLE = "article"  # one open, or under the cursor of the list
    STATEMENTS = "statements"  # an article in which some were found, or are still looked for
    STATEMENT = "statement"  # a selected one
    ACTOR = "actor"  # under the cursor of the actors, chosen among them, or who says the selected statement
    DECIDED = "decided"  # an actor of whom the reader has said something
    ADDRESS = "address"  # an article that has one
    LINKS = "links"  # an article that leads somewhere
    OPENABLE = "openable"  # an article with a page, or with something else that can be opened
    PLAYABLE = "playable"  # an article with a recording or a film
    FOLDER = "folder"  # one chosen among the sources
    ALIKE = "alike"  # a corrected statement, and others that were given to the same one for the same reason
    CHANGED = "changed"  # a mark whose words, or whose speaker, changed
    HITS = "hits"  # a list that words were searched for
    SEARCHED = "searched"  # a list that is not all of the library
    SAVED = "saved"  # a saved search, among the sources or listed
    FEED = "feed"  # an article that came with one, or a feed chosen among the sources
    FEEDS = "feeds"  # at least one subscription
    WORKER = "worker"  # this process may fetch


class Where(StrEnum):
    """Which keys are listened to: a letter typed into a note is a letter."""

    READING = "reading"  # the panes
    FEEDS = "feeds"  # the list of feeds
    OWN = "own"  # the list of all that the reader has marked
    CHANGES = "changes"  # the difference between two versions of an article
    WRITING = "writing"  # a note, or the answer to a question
    MARKING = "marking"  # words of an article, by hand


PAGES = (Where.READING, Where.FEEDS, Where.OWN, Where.CHANGES)
"""Where there is something to move in."""


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
    where: tuple[Where, ...] = (Where.READING,)


_M, _S, _N, _W, _A, _F, _R = Group
_READING, _FEEDS, _OWN, _CHANGES, _WRITING, _MARKING = Where

COMMANDS: tuple[Command, ...] = (
    Command("down", "Down", ("j", "down"), _M, where=PAGES),
    Command("up", "Up", ("k", "up"), _M, where=PAGES),
    Command("half_page_down", "Half a page down", ("ctrl+d",), _M, where=PAGES),
    Command("half_page_up", "Half a page up", ("ctrl+u",), _M, where=PAGES),
    Command("page_down", "A page down", ("space", "pagedown"), _M, where=PAGES),
    Command("page_up", "A page up", ("pageup", "backspace"), _M, where=PAGES),
    Command("to_start", "To the start", ("g g", "home"), _M, where=PAGES),
    Command("to_end", "To the end", ("G", "end"), _M, where=PAGES),
    Command("pane_right", "To the pane on the right", ("l", "right"), _M),
    Command("pane_left", "To the pane on the left", ("h", "left"), _M, "The sources are to the left of the headlines."),
    Command("next_pane", "Next pane", ("tab",), _M, hint="panes"),
    Command("previous_pane", "Previous pane", ("shift+tab",), _M),
    Command("open", "Open, or choose", ("enter",), _M, hint="open", where=(_READING, _FEEDS, _OWN)),
    Command("back", "Back", ("q",), _M, "To the headlines, then to the list you came from.", hint="back", where=PAGES),
    Command(
        "close",
        "Close what is open",
        ("escape",),
        _M,
        "Closes a dialog, a message, the actor’s filter or the selection. It never quits.",
        where=(*PAGES, _WRITING, _MARKING),
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
    Command(
        "previous_by_actor", "Previous statement by the same actor", ("{",), _S, "", (Need.ARTICLE, Need.STATEMENTS)
    ),
    Command(
        "who_said_it",
        "Who said it",
        ("c",),
        _S,
        "Pick an actor, type a name, or choose nobody.",
        (Need.STATEMENT,),
        hint="who said it",
    ),
    Command(
        "who_alike",
        "Correct all statements like it",
        ("C",),
        _S,
        "After a correction: statements attributed for the same reason.",
        (Need.ALIKE,),
        hint="those like it too",
    ),
    Command(
        "why",
        "Why this speaker",
        ("w",),
        _S,
        "Shows the evidence in the text and how reliable it is. Again: hides it.",
        (Need.STATEMENT,),
        hint="why",
    ),
    Command("copy", "Copy with speaker, source and date", ("y",), _S, "", (Need.STATEMENT,), hint="copy"),
    Command(
        "merge_actor",
        "Merge the actor with another",
        ("=",),
        _S,
        "They become one actor in all articles. Type to find the other one.",
        (Need.ACTOR,),
        hint="same as",
    ),
    Command("rename_actor", "Rename the actor", ("e",), _S, "In every article.", (Need.ACTOR,), hint="rename"),
    Command(
        "split_actor",
        "A different actor of this name",
        ("!",),
        _S,
        "In this article, this is a different person of the same name.",
        (Need.ACTOR,),
        hint="not the same",
    ),
    Command(
        "take_back_actor",
        "Undo your decision about the actor",
        ("T",),
        _S,
        "Its name, a merge, or that it is a different one.",
        (Need.ACTOR, Need.DECIDED),
        hint="take back",
    ),
    Command(
        "bookmark",
        "Bookmark",
        ("b",),
        _N,
        "The selected statement, or the article. Again: removes it.",
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
    Command("tag", "Tag", ("t",), _N, "Separate tags with commas.", (Need.ARTICLE,), hint="tag"),
    Command(
        "mark_words",
        "Mark words by hand",
        ("v",),
        _N,
        "A statement briefreader did not find, or a highlight. You can select words with the mouse first.",
        (Need.ARTICLE,),
        hint="mark words",
    ),
    Command("own", "Everything you marked", ("A",), _N, "Changed and missing ones come first.", hint="your marks"),
    Command(
        "difference",
        "What the publisher changed",
        ("d",),
        _N,
        "In an article edited since you marked something in it: then and now, word by word.",
        (Need.ARTICLE,),
        hint="what was edited",
        where=(_READING, _OWN),
    ),
    Command(
        "accept",
        "What stands there now is what I marked",
        ("Y",),
        _N,
        "For a mark whose words, or whose speaker, changed.",
        (Need.CHANGED,),
        hint="is what I marked",
        where=(_READING, _OWN, _CHANGES),
    ),
    Command(
        "refuse",
        "What stands there now is something else",
        ("N",),
        _N,
        "The mark stays with the words and the speaker as they were.",
        (Need.CHANGED,),
        hint="is not",
        where=(_READING, _OWN, _CHANGES),
    ),
    Command("clear", "Remove all my marks from this", (), _N, "From the statement, or the article.", (Need.ARTICLE,)),
    Command("undo", "Undo", ("u",), _N, "Also undoes what you did last week.", where=(_READING, _FEEDS, _OWN)),
    Command("redo", "Redo", ("ctrl+r",), _N, where=(_READING, _FEEDS, _OWN)),
    Command("save_note", "Save the note", ("ctrl+s",), _N, "In the note editor. Esc keeps a draft.", where=(_WRITING,)),
    Command(
        "export",
        "Export",
        ("x",),
        _N,
        "What you marked, as Markdown or in another format.",
        hint="export",
        where=(_READING, _OWN),
    ),
    Command("word_right", "Next word", ("l", "right", "w"), _W, hint="words", pair="word_left", where=(_MARKING,)),
    Command("word_left", "Previous word", ("h", "left", "b"), _W, where=(_MARKING,)),
    Command("line_down", "Next line", ("j", "down"), _W, hint="lines", pair="line_up", where=(_MARKING,)),
    Command("line_up", "Previous line", ("k", "up"), _W, where=(_MARKING,)),
    Command(
        "drop_start", "Start here, or move the other end", ("v", "space"), _W, hint="start here", where=(_MARKING,)
    ),
    Command("whole_sentence", "The whole sentence", ("s",), _W, hint="sentence", where=(_MARKING,)),
    Command("take_words", "Mark these words", ("enter",), _W, hint="mark them", where=(_MARKING,)),
    Command("next_unread", "Next unread article", ("n",), _A, hint="unread", pair="previous_unread"),
    Command("previous_unread", "Previous unread article", ("p",), _A),
    Command("read", "Read or unread", ("m",), _A, "", (Need.ARTICLE,)),
    Command("read_all", "Mark the whole list read", ("M",), _A, "Undo marks them unread again."),
    Command(
        "search",
        "Search",
        ("/",),
        _A,
        "Words, “a phrase”, -not, from: actor: said: tag: is: since: folder: saved:",
        hint="search",
        where=(_READING, _FEEDS, _OWN),
    ),
    Command("next_hit", "Next hit of the search", (">",), _A, "", (Need.ARTICLE, Need.HITS), pair="previous_hit"),
    Command("previous_hit", "Previous hit", ("<",), _A, "", (Need.ARTICLE, Need.HITS)),
    Command(
        "save_search",
        "Save this search",
        ("S",),
        _A,
        "Under a name. It appears among the sources, and saved:NAME finds it.",
        (Need.SEARCHED,),
        hint="save it",
    ),
    Command(
        "change_search",
        "Change the saved search",
        ("E",),
        _A,
        "Edit its query.",
        (Need.SAVED,),
        hint="change",
    ),
    Command("rename_search", "Rename the saved search", ("W",), _A, "", (Need.SAVED,), hint="name"),
    Command("remove_search", "Remove the saved search", ("D",), _A, "", (Need.SAVED,), hint="remove"),
    Command(
        "full_text",
        "Full text from the web page",
        ("f",),
        _A,
        "Again: the text sent by the feed.",
        (Need.WORKER, Need.ARTICLE, Need.ADDRESS),
        hint="full text",
    ),
    Command(
        "links",
        "Links of the article",
        ("L",),
        _A,
        "Its pictures, films and files among them.",
        (Need.ARTICLE, Need.LINKS),
        hint="links",
    ),
    Command(
        "browser",
        "Open in the browser",
        ("o",),
        _A,
        "The article’s page; without one, what comes with it.",
        (Need.ARTICLE, Need.OPENABLE),
    ),
    Command(
        "play",
        "Play",
        ("P",),
        _A,
        "Its recording or film, with the program that [player] in config.toml names.",
        (Need.ARTICLE, Need.PLAYABLE),
        hint="play",
    ),
    Command("refresh_feed", "Refresh this feed", ("r",), _F, "", (Need.WORKER, Need.FEED), where=(_READING, _FEEDS)),
    Command(
        "refresh_all",
        "Refresh all feeds",
        ("R",),
        _F,
        "",
        (Need.WORKER, Need.FEEDS),
        hint="refresh",
        where=(_READING, _FEEDS),
    ),
    Command("cancel_refresh", "Stop refreshing or reading again", (), _F, "What has arrived stays.", (Need.WORKER,)),
    Command(
        "add_feed",
        "Add a feed",
        ("+",),
        _F,
        "The address of a feed, or of a page that names one.",
        (Need.WORKER,),
        hint="add a feed",
        where=(_READING, _FEEDS),
    ),
    Command("feeds", "Feeds", ("F",), _F, "Names, folders, and what is wrong with them.", hint="feeds"),
    Command("fold", "Fold or unfold the folder", ("z",), _F, "", (Need.FOLDER,), hint="fold"),
    Command("rename_feed", "Rename", ("e",), _F, "", (Need.FEED,), hint="name", where=(_FEEDS,)),
    Command("move_feed", "Move to another folder", ("m",), _F, "", (Need.FEED,), hint="folder", where=(_FEEDS,)),
    Command("readdress", "Change the address", ("a",), _F, "Its articles are kept.", (Need.FEED,), where=(_FEEDS,)),
    Command(
        "in_full",
        "Full text on or off",
        ("f",),
        _F,
        "For feeds that send only the beginning of articles: fetches each web page.",
        (Need.FEED,),
        hint="full text",
        where=(_FEEDS,),
    ),
    Command("feed_site", "Open the website", ("o",), _F, "", (Need.FEED,), where=(_FEEDS,)),
    Command(
        "remove_feed",
        "Remove this feed",
        ("#", "delete"),
        _F,
        "Articles you marked are kept.",
        (Need.WORKER, Need.FEED),
        hint="remove",
        where=(_READING, _FEEDS),
    ),
    Command("import_feeds", "Import feeds (OPML)", ("i",), _F, "From a file.", hint="import", where=(_FEEDS,)),
    Command("export_feeds", "Export feeds (OPML)", ("x",), _F, "To a file.", hint="export", where=(_FEEDS,)),
    Command(
        "palette",
        "All commands",
        (":", "ctrl+p"),
        _R,
        "Commands of this screen. Find one by its name.",
        hint="commands",
        where=PAGES,
    ),
    Command("theme", "Choose a theme", (), _R, where=PAGES),
    Command(
        "samples",
        "Hide or show the samples",
        (),
        _R,
        "The articles that come with briefreader. Those you marked are kept.",
        (Need.WORKER,),
    ),
    Command("help", "Help", ("?",), _R, hint="help", where=PAGES),
    Command("manual", "Manual", ("f1",), _R, "Pages about everything briefreader does.", where=PAGES),
    Command("quit", "Quit", ("Q", "ctrl+q"), _R, where=PAGES),
)

BY_ID = {command.id: command for command in COMMANDS}
