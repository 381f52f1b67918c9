"""The reader's own file, step by step: subscriptions, marks, notes, and their journal."""

from __future__ import annotations

from briefreader.library.sqlite.upgrade import WORDS, Schema

NOTES = Schema(
    0x62724E6F,  # "brNo"
    (
        (
            """CREATE TABLE subscriptions (
                number INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE, title TEXT NOT NULL,
                own_title INTEGER NOT NULL,   -- whether the title is the reader's, not the feed's
                folder TEXT NOT NULL
            )""",
            # Where a feed that moved for good was first subscribed to: articles and read marks know it by that.
            "CREATE TABLE moves (url TEXT PRIMARY KEY, origin TEXT NOT NULL)",
            "CREATE TABLE read_marks (article TEXT PRIMARY KEY, feed TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID",
            "CREATE TABLE read_counts (feed TEXT PRIMARY KEY, articles INTEGER NOT NULL)",
            """CREATE TRIGGER read_mark_added AFTER INSERT ON read_marks BEGIN
                INSERT INTO read_counts VALUES (new.feed, 1) ON CONFLICT (feed) DO UPDATE SET articles = articles + 1;
            END""",
            """CREATE TRIGGER read_mark_removed AFTER DELETE ON read_marks BEGIN
                UPDATE read_counts SET articles = articles - 1 WHERE feed = old.feed;
            END""",
            "CREATE TABLE positions (article TEXT PRIMARY KEY, at INTEGER NOT NULL)",
            "CREATE TABLE bookmarks (target TEXT PRIMARY KEY, article TEXT NOT NULL, at INTEGER NOT NULL)",
            "CREATE INDEX bookmarks_of_article ON bookmarks (article)",
            """CREATE TABLE notes (
                number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, target TEXT NOT NULL, article TEXT NOT NULL,
                text TEXT NOT NULL, at INTEGER NOT NULL
            )""",
            "CREATE INDEX notes_of_article ON notes (article)",
            "CREATE INDEX notes_of_target ON notes (target)",
            f"CREATE VIRTUAL TABLE note_search USING fts5(text, content='notes', content_rowid='number', {WORDS})",
            """CREATE TRIGGER note_added AFTER INSERT ON notes BEGIN
                INSERT INTO note_search (rowid, text) VALUES (new.number, new.text);
            END""",
            """CREATE TRIGGER note_removed AFTER DELETE ON notes BEGIN
                INSERT INTO note_search (note_search, rowid, text) VALUES ('delete', old.number, old.text);
            END""",
            """CREATE TABLE tags (
                target TEXT NOT NULL, tag TEXT NOT NULL, article TEXT NOT NULL, at INTEGER NOT NULL,
                PRIMARY KEY (target, tag)
            ) WITHOUT ROWID""",
            "CREATE INDEX tags_of_article ON tags (article)",
            """CREATE TABLE corrections (
                target TEXT PRIMARY KEY, article TEXT NOT NULL, actor TEXT, name TEXT NOT NULL, at INTEGER NOT NULL
            )""",
            "CREATE INDEX corrections_of_article ON corrections (article)",
            """CREATE TABLE kept_articles (
                article TEXT NOT NULL, hash TEXT NOT NULL, found TEXT NOT NULL, at INTEGER NOT NULL,
                PRIMARY KEY (article, hash)
            ) WITHOUT ROWID""",
            """CREATE TABLE kept_statements (
                number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, article TEXT NOT NULL,
                text TEXT NOT NULL,           -- the words, to be looked for
                speaker TEXT NOT NULL,        -- the speaker's name, likewise; empty when unattributed
                found TEXT NOT NULL           -- statement, anchor and speaker, as JSON
            )""",
            "CREATE INDEX kept_statements_of_article ON kept_statements (article)",
            "CREATE VIRTUAL TABLE kept_search "
            f"USING fts5(text, speaker, content='kept_statements', content_rowid='number', {WORDS})",
            """CREATE TRIGGER statement_kept AFTER INSERT ON kept_statements BEGIN
                INSERT INTO kept_search (rowid, text, speaker) VALUES (new.number, new.text, new.speaker);
            END""",
            "CREATE TABLE drafts (target TEXT PRIMARY KEY, text TEXT NOT NULL)",
            "CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
            """CREATE TABLE journal (
                number INTEGER PRIMARY KEY, at INTEGER NOT NULL,
                kind TEXT NOT NULL,           -- do, undo, redo
                of INTEGER,                   -- the change that was undone or redone
                sentence TEXT NOT NULL, edits TEXT NOT NULL
            )""",
            # What is undone now; dropped once a new change has made redoing it impossible.
            "CREATE TABLE undone (number INTEGER PRIMARY KEY, dropped INTEGER NOT NULL DEFAULT 0)",
        ),
        (
            "ALTER TABLE subscriptions ADD COLUMN full_text INTEGER NOT NULL DEFAULT 0",
            # Words marked by hand, of which kept_statements has the particulars.
            """CREATE TABLE made (
                target TEXT PRIMARY KEY, article TEXT NOT NULL,
                kind TEXT NOT NULL,           -- statement, highlight
                at INTEGER NOT NULL
            )""",
            "CREATE INDEX made_of_article ON made (article)",
            "ALTER TABLE kept_statements ADD COLUMN by_hand INTEGER NOT NULL DEFAULT 0",
            # What the reader said of other words in the place of marked ones; no wording is asked about twice.
            """CREATE TABLE verdicts (
                target TEXT NOT NULL, words TEXT NOT NULL, article TEXT NOT NULL,
                accepted INTEGER NOT NULL,
                anchor TEXT NOT NULL,         -- of those words, as JSON
                at INTEGER NOT NULL,
                PRIMARY KEY (target, words)
            ) WITHOUT ROWID""",
            "CREATE INDEX verdicts_of_article ON verdicts (article)",
        ),
        (
            # What the reader said of who is who; names are kept to tell it where the library is gone.
            """CREATE TABLE actor_merges (
                actor TEXT PRIMARY KEY, name TEXT NOT NULL,
                other TEXT NOT NULL,          -- whom it is one with
                other_name TEXT NOT NULL, at INTEGER NOT NULL
            ) WITHOUT ROWID""",
            """CREATE TABLE actor_names (
                actor TEXT PRIMARY KEY, name TEXT NOT NULL,
                before TEXT NOT NULL,         -- what it is called without the reader's word
                at INTEGER NOT NULL
            ) WITHOUT ROWID""",
            """CREATE TABLE actor_splits (
                article TEXT NOT NULL, actor TEXT NOT NULL, -- as analysis has it there
                own TEXT NOT NULL,            -- who it is instead
                name TEXT NOT NULL, at INTEGER NOT NULL,
                PRIMARY KEY (article, actor)
            ) WITHOUT ROWID""",
        ),
        (
            """CREATE TABLE saved_searches (
                name TEXT PRIMARY KEY,
                words TEXT NOT NULL,          -- as they are typed
                at INTEGER NOT NULL
            ) WITHOUT ROWID""",
        ),
        (
            # Scripts without spaces are indexed by the character, as in the library.
            "INSERT INTO note_search (note_search, rowid, text) SELECT 'delete', number, text FROM notes",
            "INSERT INTO note_search (rowid, text) SELECT number, spaced(text) FROM notes",
            "DROP TRIGGER note_added",
            "DROP TRIGGER note_removed",
            """CREATE TRIGGER note_added AFTER INSERT ON notes BEGIN
                INSERT INTO note_search (rowid, text) VALUES (new.number, spaced(new.text));
            END""",
            """CREATE TRIGGER note_removed AFTER DELETE ON notes BEGIN
                INSERT INTO note_search (note_search, rowid, text) VALUES ('delete', old.number, spaced(old.text));
            END""",
            "INSERT INTO kept_search (kept_search, rowid, text, speaker) "
            "SELECT 'delete', number, text, speaker FROM kept_statements",
            "INSERT INTO kept_search (rowid, text, speaker) SELECT number, spaced(text), spaced(speaker) "
            "FROM kept_statements",
            "DROP TRIGGER statement_kept",
            """CREATE TRIGGER statement_kept AFTER INSERT ON kept_statements BEGIN
                INSERT INTO kept_search (rowid, text, speaker)
                VALUES (new.number, spaced(new.text), spaced(new.speaker));
            END""",
        ),
        (
            # What is kept without being a step of the reader's stands in the journal too, which a file copies.
            *(
                f"""INSERT INTO journal (at, kind, sentence, edits)
                SELECT {at}, 'keep', '', json_array(json_array('{table}', NULL, json_object({keys}))) FROM {table}"""
                for table, at, keys in (
                    ("kept_articles", "at", "'article', article, 'hash', hash"),
                    ("kept_statements", "0", "'id', id"),
                    ("moves", "0", "'url', url, 'origin', origin"),
                )
            ),
        ),
        (
            # Minutes by which the clock that a note was written by was ahead of UTC: its day is that of this clock.
            "ALTER TABLE notes ADD COLUMN ahead INTEGER NOT NULL DEFAULT 0",
        ),
        (
            # Whom words are given to, where the reader was asked about another speaker, as JSON; else NULL.
            "ALTER TABLE verdicts ADD COLUMN speaker TEXT",
            # What the reader does not want to see: the bundled articles ("samples").
            "CREATE TABLE put_away (name TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID",
        ),
    ),
)
