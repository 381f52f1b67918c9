"""The reader's own: every change is kept with what it hangs on, told in a sentence, and can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from briefreader.domain import ids
from briefreader.domain.errors import NotFoundError
from briefreader.domain.marks.actor_decisions import UNDECIDED
from briefreader.domain.marks.annotation import Correction, Note
from briefreader.domain.news.article import Article
from briefreader.domain.reading.reading import ReadStatement, phrases
from briefreader.domain.search.query import Query
from briefreader.domain.statements.actor import Speaker
from briefreader.domain.text.clean import clean, clean_line
from briefreader.domain.text.span import Span
from briefreader.library.articles import analyses, articles, headlines
from briefreader.library.journal import journal
from briefreader.library.journal.journal import Change
from briefreader.library.notes import marks, reading_progress, snapshots
from briefreader.library.search import list_keys
from briefreader.services.home.open import Opened
from briefreader.services.marks.keep_article import keep_article
from briefreader.services.marks.marked_words import MarkedWords
from briefreader.services.marks.tags import tagged_as, written_tags
from briefreader.services.messages import counted, quoted, short, told
from briefreader.services.reading.assemble import reading


class Annotating:
    """All changes that the reader makes.  A method returns when the change is on the disk, with a sentence."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._library = opened.library
        self._notes = opened.notes

    def bookmark(self, target: str, on: bool | None = None) -> str:
        """Sets the bookmark (or takes it away, or toggles it with None).  Raises NotFoundError for an unknown id."""
        article, words = self._kept(target)
        had = marks.marks(self._notes, target, article).bookmarked
        wanted = not had if on is None else on
        sentence = f"{'bookmarked' if wanted else 'bookmark removed from'} {words}"
        marks.bookmark(self._notes, target, article, wanted, sentence, self._at())
        return told(sentence)

    def add_note(self, target: str, text: str, tags: Sequence[str] = ()) -> Note:
        """Adds a note, with tags where given.  Raises NotFoundError for an unknown id, and as `tag` does."""
        article, words = self._kept(target)
        written_tags(tags)  # a note is not saved without its tags
        note = Note(ids.random_id(), target, clean(text).strip(), self._moment_on(target))
        marks.put_note(self._notes, note, article, f"noted on {words}", self._at())
        if tags:
            had = marks.marks(self._notes, target, article).tags
            self.tag(target, [*had, *tags])
        return note

    def annotate(self, target: str, text: str) -> str:
        """Adds a note; the sentence to show."""
        self.add_note(target, text)
        return "Note saved."

    def edit_note(self, note_id: str, text: str) -> str:
        """Gives a note other words."""
        note, article = self._note(note_id)
        changed = Note(note.id, note.target, clean(text).strip(), note.at)
        marks.put_note(self._notes, changed, article, f"changed the note “{short(note.text)}”", self._at())
        return "Note saved."

    def remove_note(self, note_id: str) -> str:
        """Takes a note away.  Raises NotFoundError for an unknown id."""
        note, _ = self._note(note_id)
        sentence = f"removed the note “{short(note.text)}”"
        marks.remove_note(self._notes, note_id, sentence, self._at())
        return told(sentence)

    def tag(self, target: str, tags: Sequence[str]) -> str:
        """Gives the target exactly these tags, in valid spelling.  Raises AnnotationError for what cannot be a tag."""
        article, words = self._kept(target)
        wanted = written_tags(tags, marks.marks(self._notes, target, article).tags)
        sentence = f"tagged {words} {' '.join('#' + tag for tag in wanted)}" if wanted else f"untagged {words}"
        marks.set_tags(self._notes, target, article, wanted, sentence, self._at())
        return tagged_as(tags, wanted) or told(sentence)

    def correct(self, statement: str, actor: str | None, name: str) -> str:
        """Sets who said it: an actor, or nobody with None."""
        article, words = self._kept(statement)
        sentence = f"{words} is {clean_line(name)}’s" if actor else f"{words} was said by nobody"
        correction = Correction(actor, clean_line(name))
        marks.correct(self._notes, [statement], article, correction, sentence, self._at())
        return told(sentence)

    def correct_alike(self, statements: Sequence[str], correction: Correction) -> str:
        """Says the same of other statements of one article, as one change."""
        owners = [self._kept(one)[0] for one in statements]
        are = "is" if len(statements) == 1 else "are"
        whose = f"{are} {correction.name}’s" if correction.actor else f"{are} said by nobody"
        sentence = f"{counted(len(statements), 'more statement')} {whose}"
        marks.correct(self._notes, statements, owners[0], correction, sentence, self._at())
        return told(sentence)

    def named_by_reader(self, name: str) -> Speaker:
        """Somebody whom the article's actors do not hold; the same name is the same actor everywhere."""
        line = clean_line(name)
        return Speaker(ids.made_from("actor", "reader", line.casefold()), line)

    def correct_by_name(self, statement: str, name: str) -> str:
        """Sets who said it to somebody the article's actors do not hold."""
        speaker = self.named_by_reader(name)
        return self.correct(statement, speaker.actor, speaker.name)

    def mark_words(self, article: str, span: Span, speaker: Speaker | None) -> MarkedWords:
        """Makes words a statement of `speaker`, or without one a highlight.  Raises as by_hand.marked does."""
        from briefreader.services.marks.mark_words import marked  # late: no screen shows it at the start

        return marked(self._opened, article, span, speaker, self._at())

    def judge(self, article: str, statement: str, accepted: bool) -> str:
        """Whether the words that a changed mark was found at are the marked ones.  Raises as judging.judged does."""
        from briefreader.services.marks.verdicts import judged

        return judged(self._opened, article, statement, accepted, self._at())

    def clear(self, target: str) -> str:
        """Takes away all that the reader has put on a target."""
        _, words = self._kept(target)
        sentence = f"took every mark from {words}"
        marks.clear(self._notes, target, sentence, self._at())
        return told(sentence)

    def mark_opened(self, article: str) -> None:
        """Marks an article read because it was opened."""
        if self._opened.readonly:  # it stays as it is: that is no error
            return
        reading_progress.opened(self._notes, article, articles.feed_of(self._library, article), self._at())

    def mark_read(self, wanted: Sequence[str], on: bool = True) -> str:
        """Marks articles read or unread."""
        pairs = [(one, articles.feed_of(self._library, one)) for one in wanted]
        sentence = f"marked {counted(len(pairs), 'article')} {'read' if on else 'unread'}"
        reading_progress.mark(self._notes, pairs, on, sentence, self._at())
        return told(sentence)

    def mark_all_read(self, query: Query) -> str:
        """Marks read all that a list holds."""
        pairs = list_keys.pairs(self._library, query.and_("is", "unread"), self._opened.now())
        if not pairs:
            return "Nothing here is unread."
        sentence = f"marked {counted(len(pairs), 'article')} read"
        reading_progress.mark(self._notes, pairs, True, sentence, self._at())
        return told(sentence)

    def undo(self) -> str:
        """Takes back the latest change, of this session or an earlier one."""
        change = journal.undo(self._notes, self._at())
        return f"Undone: {change.sentence}.{self.feeds_changed(change)}" if change else "Nothing to undo."

    def redo(self) -> str:
        """Makes the change again that was taken back last."""
        change = journal.redo(self._notes, self._at())
        return f"Done again: {change.sentence}.{self.feeds_changed(change)}" if change else "Nothing to redo."

    def feeds_changed(self, _change: Change) -> str:
        """What comes of feeds that went or came back with it, in a sentence after a space, or nothing."""
        return ""

    def _kept(self, target: str) -> tuple[str, str]:
        """The article a target belongs to, kept for good with the target, and its words for a sentence."""
        article_id = owner(self._opened, target)
        found = reading(self._library, article_id, UNDECIDED)  # who is who may be said otherwise later
        if found is None:
            raise NotFoundError(f"There is no article {article_id}.")
        if target == article_id:
            keep_article(self._opened, found.article, self._at())
            return article_id, quoted(found.article.title)
        statement = next((one for one in found.statements if one.id == target), None)
        if statement is None:
            raise NotFoundError(f"There is no statement {target}.")
        self._keep(found.article, statement)
        return article_id, quoted(statement.words)

    def _keep(self, article: Article, found: ReadStatement) -> None:
        statement = found.statement
        span = statement.span
        if not statement.id or snapshots.article_of(self._notes, statement.id):
            return
        from briefreader.analysis.anchoring.anchor import anchor

        keep_article(self._opened, article, self._at())
        place = anchor(article.text, Span(span.start, span.end))
        stored = snapshots.KeptStatement(statement, place, found.speaker, phrases(article, found))
        snapshots.keep_statement(self._notes, article.id, stored)

    def _note(self, note_id: str) -> tuple[Note, str]:
        note = marks.note(self._notes, note_id)
        article = marks.article_of(self._notes, note.target) if note else None
        if note is None or article is None:
            raise NotFoundError(f"There is no note {note_id}.")
        return note, article

    def _moment_on(self, target: str) -> datetime:
        """Now; where the clock was put back, when the last note on `target` was written: notes stay in their order."""
        now = self._opened.now().replace(microsecond=0)
        return max(now, marks.last_note(self._notes, target).astimezone(now.tzinfo))

    def _at(self) -> int:
        return int(self._opened.now().timestamp())


def owner(opened: Opened, target: str) -> str:
    """The id of the article that `target` is or belongs to.  Raises NotFoundError."""
    if headlines.key_of(opened.library, target) is not None or snapshots.kept_article(opened.notes, target) is not None:
        return target
    found = (
        analyses.article_of_statement(opened.library, target)
        or snapshots.article_of(opened.notes, target)
        or marks.article_of(opened.notes, target)
        or analyses.article_of_another(opened.library, target)
    )
    if found is None:
        raise NotFoundError(f"There is no article or statement {target}.")
    return found
