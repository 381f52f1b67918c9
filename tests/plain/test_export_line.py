"""What a line after “export” says, and that a place stays a place."""

from __future__ import annotations

import pytest

from briefreader.domain.search.query import EVERYTHING
from briefreader.plain.commands.export_line import ExportLine, export_line
from briefreader.plain.shell.refusal import RefusalError
from briefreader.services.transfer.formats import FORMATS, format_of
from briefreader.wording.marks.export_scopes import ALL, TYPED, these_marks, this_article, this_list

MARKS, LIST, ARTICLE = these_marks("talks", ["a"]), this_list("Unread", EVERYTHING), this_article("The lane", "a")
SCOPES = (ALL, MARKS, LIST, ARTICLE)
ORG, CSV = format_of("org"), format_of("csv")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", ExportLine()),
        ("~/my  notes", ExportLine(place="~/my  notes")),
        ("./org", ExportLine(place="./org")),
        ("organ", ExportLine(place="organ")),
        ("article", ExportLine(place="article")),
        ("whole", ExportLine(place="whole")),
        ("org", ExportLine(ORG)),
        ("Org ~/my  notes.org", ExportLine(ORG, place="~/my  notes.org")),
        ("csv list", ExportLine(CSV, LIST)),
        ("csv marks whole x.csv", ExportLine(CSV, MARKS, True, "x.csv")),
        ("csv marked x.csv", ExportLine(CSV, ALL, None, "x.csv")),
        ("csv  WHOLE  x.csv", ExportLine(CSV, None, True, "x.csv")),
        ("csv article article", ExportLine(CSV, ARTICLE, None, "article")),
        ("csv ./list", ExportLine(CSV, place="./list")),
    ],
)
def test_a_line_and_what_it_says(typed: str, said: ExportLine) -> None:
    assert export_line(typed, SCOPES) == said


def test_articles_that_are_not_there_are_no_name_of_a_file() -> None:
    with pytest.raises(RefusalError, match="There is no “article” to export just now: “marked” or “list” can be"):
        export_line("csv article x.csv", (ALL, LIST))


def test_the_words_are_those_of_the_scopes_and_no_form_is_one() -> None:
    assert tuple(one.typed for one in SCOPES) == TYPED
    assert not {one.id for one in FORMATS} & set(TYPED)
