"""Files of annotations (JSON-LD, ours and other programs'): read or refused as a whole, and joined with a home's."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from briefreader.config.home import Home
from briefreader.domain.errors import ParseError
from briefreader.export.web_annotation import web_annotations
from briefreader.services.home.open import opened
from briefreader.services.transfer import import_
from briefreader.sources.annotations.web_annotation import parse
from tests.export.samples import carried
from tests.export.test_linked_data import everything
from tests.fuzz import invariants, made
from tests.fuzz.target import Check, Target
from tests.services.test_importing import FOREIGN, HYPOTHESIS


def _seeds() -> Sequence[bytes]:
    ours = [everything(), *(carried(made.marked(words)) for words in made.samples()[:2])]
    others = [json.dumps(one).encode() for one in (FOREIGN, [FOREIGN], HYPOTHESIS)]
    return [*(web_annotations([one]).encode() for one in ours), web_annotations(ours).encode(), *others]


def _opened(folder: Path) -> Check:
    home = opened(Home.at(folder / "home"))

    def check(data: bytes) -> None:
        try:
            found = parse(data)
        except ParseError as error:
            invariants.sentence(error)
            return
        for one in found.carried:
            invariants.line(one.article.title, one.article.outlet, one.article.byline, one.article.credit)
            invariants.address(one.article.url)
            for marks in (one.marks, *(said.marks for said in one.statements)):
                invariants.line(*marks.tags)
                for note in marks.notes:
                    invariants.prose(note.text)
            for said in one.statements:
                invariants.prose(said.statement.text)
        text = web_annotations(found.carried, found.decisions)
        again = parse(text.encode()) if found.carried else found
        assert web_annotations(again.carried, again.decisions) == text, "written and read, the same"
        home.notes.execute("BEGIN IMMEDIATE")
        try:
            taken = import_.take(home, data)
            invariants.line(taken.sentence, *taken.refused)
            assert import_.take(home, data).sentence, "twice"
        finally:
            home.notes.execute("ROLLBACK")

    return check


TARGET = Target("jsonld", 6, _seeds, _opened, ".json")
