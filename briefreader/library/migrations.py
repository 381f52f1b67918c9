"""How both files came to be: two lists that are only ever appended to, one transaction a step."""

from __future__ import annotations

LIBRARY: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE articles (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            feed TEXT NOT NULL,
            title TEXT NOT NULL, outlet TEXT NOT NULL, byline TEXT NOT NULL, url TEXT NOT NULL,
            published INTEGER,            -- seconds since 1970, as the publisher says
            sort INTEGER NOT NULL,        -- min(published, first seen + 1 day): what lists are ordered by
            language TEXT NOT NULL, credit TEXT NOT NULL, sample INTEGER NOT NULL,
            hash TEXT NOT NULL,           -- of the text
            method INTEGER NOT NULL DEFAULT 0,  -- version of the analysis; 0: none of this text
            statements INTEGER            -- those a list counts
        )""",
        "CREATE INDEX articles_newest ON articles (sort DESC, key DESC)",
        "CREATE INDEX articles_of_feed ON articles (feed, sort DESC, key DESC)",
        "CREATE INDEX articles_by_method ON articles (method, sort DESC)",
        """CREATE TABLE bodies (
            key INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
            text TEXT NOT NULL, blocks TEXT NOT NULL, links TEXT NOT NULL
        )""",
        """CREATE TABLE identities (
            feed TEXT NOT NULL, token TEXT NOT NULL, key INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
            PRIMARY KEY (feed, token)
        ) WITHOUT ROWID""",
        "CREATE INDEX identities_of_article ON identities (key)",
        "CREATE TABLE analyses (key INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE, found TEXT NOT NULL)",
        """CREATE TABLE statements (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL, key INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
            text TEXT NOT NULL
        )""",
        "CREATE INDEX statements_of_article ON statements (key)",
        "CREATE INDEX statements_by_id ON statements (id)",
        """CREATE TABLE actors (
            key INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, actor TEXT NOT NULL,
            name TEXT NOT NULL, kind TEXT NOT NULL, named INTEGER NOT NULL, role TEXT, aliases TEXT NOT NULL,
            statements INTEGER NOT NULL,
            PRIMARY KEY (key, actor)
        ) WITHOUT ROWID""",
        "CREATE INDEX actors_by_id ON actors (actor)",
        "CREATE VIEW searchable AS SELECT a.key AS key, a.title AS title, b.text AS text FROM articles a JOIN bodies b "
        "ON b.key = a.key",
        """CREATE VIRTUAL TABLE article_search USING fts5(
            title, text, content='searchable', content_rowid='key', tokenize='unicode61 remove_diacritics 2'
        )""",
        """CREATE VIRTUAL TABLE statement_search USING fts5(
            text, content='statements', content_rowid='number', tokenize='unicode61 remove_diacritics 2'
        )""",
        """CREATE TABLE feeds (
            url TEXT PRIMARY KEY, etag TEXT NOT NULL DEFAULT '', last_modified TEXT NOT NULL DEFAULT '',
            body_hash TEXT NOT NULL DEFAULT '', checked INTEGER, failures INTEGER NOT NULL DEFAULT 0,
            last_error TEXT NOT NULL DEFAULT '', retry_after INTEGER
        )""",
        "CREATE TABLE counts (feed TEXT PRIMARY KEY, articles INTEGER NOT NULL)",
        """CREATE TRIGGER article_added AFTER INSERT ON articles BEGIN
            INSERT INTO counts VALUES (new.feed, 1) ON CONFLICT (feed) DO UPDATE SET articles = articles + 1;
        END""",
        """CREATE TRIGGER article_removed AFTER DELETE ON articles BEGIN
            UPDATE counts SET articles = articles - 1 WHERE feed = old.feed;
        END""",
        "CREATE TABLE facts (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
    ),
)

NOTES: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE subscriptions (
            url TEXT PRIMARY KEY, title TEXT NOT NULL, own_title INTEGER NOT NULL, folder TEXT NOT NULL,
            added INTEGER NOT NULL
        )""",
        "CREATE TABLE read_marks (article TEXT PRIMARY KEY, feed TEXT NOT NULL, at INTEGER NOT NULL)",
        "CREATE INDEX read_marks_of_feed ON read_marks (feed)",
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
        """CREATE VIRTUAL TABLE note_search USING fts5(
            text, content='notes', content_rowid='number', tokenize='unicode61 remove_diacritics 2'
        )""",
        "CREATE TRIGGER note_added AFTER INSERT ON notes BEGIN "
        "INSERT INTO note_search (rowid, text) VALUES (new.number, new.text); END",
        "CREATE TRIGGER note_removed AFTER DELETE ON notes BEGIN "
        "INSERT INTO note_search (note_search, rowid, text) VALUES ('delete', old.number, old.text); END",
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
            id TEXT PRIMARY KEY, article TEXT NOT NULL, found TEXT NOT NULL, anchor TEXT NOT NULL, speaker TEXT
        )""",
        "CREATE INDEX kept_statements_of_article ON kept_statements (article)",
        "CREATE TABLE drafts (target TEXT PRIMARY KEY, text TEXT NOT NULL)",
        "CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
        """CREATE TABLE journal (
            number INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, kind TEXT NOT NULL,
            of INTEGER, sentence TEXT NOT NULL, edits TEXT NOT NULL
        )""",
        # What is undone now; dropped once a new change has made redoing it impossible.
        "CREATE TABLE undone (number INTEGER PRIMARY KEY, dropped INTEGER NOT NULL DEFAULT 0)",
    ),
)
