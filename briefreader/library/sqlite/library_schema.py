"""The library's file, step by step: what publishers wrote, and what was worked out of it."""

from __future__ import annotations

from briefreader.library.sqlite.upgrade import WORDS, Schema

LIBRARY = Schema(
    0x62724C69,  # "brLi"
    (
        (
            """CREATE TABLE articles (
                key INTEGER PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                feed TEXT NOT NULL,           -- the address it was first subscribed to under; empty: bundled
                title TEXT NOT NULL, outlet TEXT NOT NULL, byline TEXT NOT NULL, url TEXT NOT NULL,
                published INTEGER,            -- as the publisher says
                first_seen INTEGER NOT NULL,
                sort INTEGER NOT NULL,        -- min(published, first seen + 1 day): what lists are ordered by
                language TEXT NOT NULL, credit TEXT NOT NULL, sample INTEGER NOT NULL,
                hash TEXT NOT NULL,           -- of the text
                stamp TEXT NOT NULL,          -- of all that the publisher wrote
                method INTEGER NOT NULL DEFAULT 0,  -- version of the analysis; 0: none of this text
                statements INTEGER            -- those a list counts; NULL without an analysis
            )""",
            # With the id, so that lists of what is read or unread need not touch the table.
            "CREATE INDEX articles_newest ON articles (sort DESC, key DESC, id)",
            "CREATE INDEX articles_of_feed ON articles (feed, sort DESC, key DESC, id)",
            "CREATE INDEX articles_of_outlet ON articles (outlet, sort DESC, key DESC, id)",
            "CREATE INDEX articles_by_method ON articles (method, sort DESC)",
            """CREATE TABLE bodies (
                key INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
                text TEXT NOT NULL, blocks TEXT NOT NULL, links TEXT NOT NULL
            )""",
            # What an article is known by in its feed; NULL: different articles have borne it, it tells nothing.
            """CREATE TABLE identities (
                token TEXT PRIMARY KEY, key INTEGER REFERENCES articles ON DELETE CASCADE
            ) WITHOUT ROWID""",
            "CREATE INDEX identities_of_article ON identities (key)",
            # JSON, compressed: nothing is looked for in it.
            """CREATE TABLE analyses (
                key INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE, found BLOB NOT NULL
            )""",
            """CREATE TABLE statements (
                number INTEGER PRIMARY KEY,   -- the article's key * 65536 + the place in the article
                id TEXT NOT NULL,
                actor TEXT,                   -- who says it in lists: NULL when unattributed, and for attitudes
                text TEXT NOT NULL
            )""",
            "CREATE INDEX statements_by_id ON statements (id)",
            """CREATE TABLE actors (
                key INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, actor TEXT NOT NULL,
                name TEXT NOT NULL, kind TEXT NOT NULL, role TEXT, aliases TEXT NOT NULL,
                folded TEXT NOT NULL,         -- name and aliases, a line each, as they are looked for
                statements INTEGER NOT NULL,
                PRIMARY KEY (key, actor)
            ) WITHOUT ROWID""",
            "CREATE INDEX actors_speaking ON actors (folded, actor, statements) WHERE statements > 0",
            """CREATE VIEW searchable AS
                SELECT a.key AS key, a.title AS title, b.text AS text FROM articles a JOIN bodies b ON b.key = a.key""",
            "CREATE VIRTUAL TABLE article_search "
            f"USING fts5(title, text, content='searchable', content_rowid='key', {WORDS})",
            "CREATE VIRTUAL TABLE statement_search "
            f"USING fts5(text, content='statements', content_rowid='number', {WORDS})",
            """CREATE TABLE feeds (
                url TEXT PRIMARY KEY, etag TEXT NOT NULL DEFAULT '', last_modified TEXT NOT NULL DEFAULT '',
                body_hash TEXT NOT NULL DEFAULT '', checked INTEGER, failures INTEGER NOT NULL DEFAULT 0,
                last_error TEXT NOT NULL DEFAULT '', retry_after INTEGER
            )""",
            # By feed: the articles here, and the read marks of articles that are not (gone, or not come back yet).
            "CREATE TABLE counts (feed TEXT PRIMARY KEY, articles INTEGER NOT NULL, absent INTEGER NOT NULL DEFAULT 0)",
            """CREATE TRIGGER article_added AFTER INSERT ON articles BEGIN
                INSERT INTO counts (feed, articles) VALUES (new.feed, 1)
                ON CONFLICT (feed) DO UPDATE SET articles = articles + 1;
            END""",
            """CREATE TRIGGER article_removed AFTER DELETE ON articles BEGIN
                UPDATE counts SET articles = articles - 1 WHERE feed = old.feed;
            END""",
            "CREATE TABLE facts (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
        ),
        (
            # The text of an article's page, where the reader asked for it; the feed's own stays in bodies.
            """CREATE TABLE full_texts (
                key INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
                text TEXT NOT NULL, blocks TEXT NOT NULL, links TEXT NOT NULL,
                hash TEXT NOT NULL,           -- of the text
                shown INTEGER NOT NULL,       -- whether the reader sees it, or the feed's own again
                stale INTEGER NOT NULL DEFAULT 0, -- whether the feed's own has changed since
                error TEXT NOT NULL DEFAULT ''    -- why there is none: then the text is empty, and not asked for again
            )""",
            "DROP VIEW searchable",
            """CREATE VIEW searchable AS SELECT a.key AS key, a.title AS title, coalesce(f.text, b.text) AS text
                FROM articles a JOIN bodies b ON b.key = a.key LEFT JOIN full_texts f ON f.key = a.key AND f.shown""",
            # The feeds, by first address, in which an article of another feed was met as well.
            """CREATE TABLE appearances (
                feed TEXT NOT NULL, key INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE, PRIMARY KEY (feed, key)
            ) WITHOUT ROWID""",
            "CREATE INDEX appearances_of_article ON appearances (key)",
            """CREATE TRIGGER article_rehomed AFTER UPDATE OF feed ON articles BEGIN
                UPDATE counts SET articles = articles - 1 WHERE feed = old.feed;
                INSERT INTO counts (feed, articles) VALUES (new.feed, 1)
                ON CONFLICT (feed) DO UPDATE SET articles = articles + 1;
            END""",
            "ALTER TABLE feeds ADD COLUMN good INTEGER",  # the last fetch that went well
            "ALTER TABLE feeds ADD COLUMN failing_since INTEGER",  # the first failure after that
            "ALTER TABLE feeds ADD COLUMN site TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE feeds ADD COLUMN title TEXT NOT NULL DEFAULT ''",  # the feed's own
        ),
        (
            # Of an actor whom its name does not tell apart across articles (a bare surname, an acronym): its `bare`.
            "ALTER TABLE actors ADD COLUMN bare TEXT",
            "ALTER TABLE actors ADD COLUMN forms TEXT",  # the short forms that it bears beside a full name, a line each
            "DROP INDEX actors_speaking",
            "CREATE INDEX actors_speaking ON actors (folded, actor, bare, statements) WHERE statements > 0",
            # Who may be meant by a short form: every actor that bears it beside a full name, with each role.
            """CREATE TABLE namesakes (
                form TEXT NOT NULL, actor TEXT NOT NULL, role TEXT NOT NULL, name TEXT NOT NULL,
                articles INTEGER NOT NULL,
                PRIMARY KEY (form, actor, role, name)
            ) WITHOUT ROWID""",
            # Every short form that stands alone, with the role beside it, and whom both together clearly mean.
            """CREATE TABLE bare (
                bare TEXT PRIMARY KEY, form TEXT NOT NULL, role TEXT NOT NULL,
                articles INTEGER NOT NULL,
                actor TEXT, name TEXT,
                folded TEXT                   -- the name as it is looked for
            ) WITHOUT ROWID""",
            "CREATE INDEX bare_by_form ON bare (form)",
            "CREATE INDEX bare_by_actor ON bare (actor) WHERE actor NOT NULL",
            "UPDATE articles SET method = 0",  # the analyses are made again, with all this
        ),
        (
            # Seconds that the publisher wants between two fetches: by the answer's headers, and by the document.
            "ALTER TABLE feeds ADD COLUMN fresh INTEGER NOT NULL DEFAULT 0",
            "ALTER TABLE feeds ADD COLUMN every INTEGER NOT NULL DEFAULT 0",
            "ALTER TABLE feeds ADD COLUMN gone INTEGER NOT NULL DEFAULT 0",  # whether it will never come back
        ),
        (
            # Keys of the articles in the last document, which would come back if let go, as JSON; NULL: not known.
            "ALTER TABLE feeds ADD COLUMN listed TEXT",
        ),
        (
            # Scripts without spaces are indexed by the character: see domain/text/unspaced_scripts.py.
            "INSERT INTO article_search (article_search, rowid, title, text) SELECT 'delete', key, title, text "
            "FROM searchable WHERE spaced(title) <> title OR spaced(text) <> text",
            "DROP VIEW searchable",
            """CREATE VIEW searchable AS
                SELECT a.key AS key, spaced(a.title) AS title, spaced(coalesce(f.text, b.text)) AS text
                FROM articles a JOIN bodies b ON b.key = a.key LEFT JOIN full_texts f ON f.key = a.key AND f.shown""",
            "INSERT INTO article_search (rowid, title, text) SELECT s.key, s.title, s.text FROM searchable s "
            "JOIN articles a ON a.key = s.key JOIN bodies b ON b.key = s.key "
            "LEFT JOIN full_texts f ON f.key = s.key AND f.shown "
            "WHERE s.title <> a.title OR s.text <> coalesce(f.text, b.text)",
            "INSERT INTO statement_search (statement_search, rowid, text) SELECT 'delete', number, text "
            "FROM statements WHERE spaced(text) <> text",
            "INSERT INTO statement_search (rowid, text) SELECT number, spaced(text) "
            "FROM statements WHERE spaced(text) <> text",
        ),
        (
            # What an article has besides its text, as JSON: pictures, films, files.
            "ALTER TABLE bodies ADD COLUMN media TEXT NOT NULL DEFAULT '[]'",
            "ALTER TABLE full_texts ADD COLUMN media TEXT NOT NULL DEFAULT '[]'",
            # How the last document was read: one that was read in an older way is asked for again, even unchanged.
            "ALTER TABLE feeds ADD COLUMN reading INTEGER NOT NULL DEFAULT 0",
        ),
    ),
)
