"""The same statements as a table and as annotations."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

from briefreader.export.csv import COLUMNS, table
from briefreader.export.web_annotation import web_annotations
from tests.export.samples import article, carried, every_kind, many, noted, reading


def test_table() -> None:
    rows = list(csv.DictReader(io.StringIO(table([every_kind()]))))
    assert list(rows[0]) == list(COLUMNS)
    assert [row["Highlight"][:6] for row in rows] == [
        "The br",
        "“Soon,",
        "“In Ma",
        "“Not a",
        "“Wait.",
        "“Never",
        "“Perha",
        "* Toll",
        "No bri",
        "“In Ju",
    ]
    assert rows[1] == {
        "Highlight": "“Soon,”",
        "Title": "The bridge opens in May",
        "Author": "Cor Dum",
        "URL": "https://example.org/bridge",
        "Note": "— Ada Example\nSee [[Bridges]] #check.\n\n- and ask again\n\n.housing .two-words",
        "Location": "0",
        "Date": "2026-01-09 07:30:00",
    }
    assert rows[2]["Note"] == "— Bo Sample (set by the reader)"
    assert rows[4]["Note"].startswith("— Not said by anybody (set by the reader)\nMoved: ")
    assert rows[7]["Note"] == ""  # a highlight is nobody's
    assert rows[8]["Note"] == "— Bo Sample (marked by the reader)\nWhose?"
    assert rows[9]["Note"].startswith("— Ada Example\nChanged, and accepted: ")
    assert rows[9]["Note"].endswith("now says: “In July.”")
    assert rows[3]["Note"].startswith("— Unattributed") and rows[6]["Date"] == "2026-01-08 09:00:00"


def test_a_title_is_no_formula() -> None:
    hostile = reading(article("=cmd|' /C calc'!A0"), marks=noted("+1"))
    row = next(csv.DictReader(io.StringIO(table([hostile]))))
    assert (row["Title"], row["Note"]) == ("'=cmd|' /C calc'!A0", "'+1")


def test_annotations() -> None:
    one = every_kind()
    items = json.loads(web_annotations([carried(one)]))["items"]
    assert [item["id"][-1] for item in items] == ["f", "0", "1", "2", "3", "4", "5", "6", "7", "8"]
    first = items[1]
    assert first["motivation"] == ["commenting", "tagging", "bookmarking"]
    assert [(body["purpose"], body["value"]) for body in first["body"]] == [
        ("identifying", "Ada Example"),
        ("commenting", "See [[Bridges]] #check.\n\n- and ask again"),
        ("tagging", "housing"),
        ("tagging", "two-words"),
    ]
    quote, position = first["target"]["selector"]
    text = one.article.text
    assert text[position["start"] : position["end"]] == quote["exact"] == "“Soon,”"
    assert text.startswith(quote["exact"] + quote["suffix"]) and quote["prefix"] == ""
    assert "selector" not in items[0]["target"]


def test_a_highlight_is_no_quotation_of_anybody() -> None:
    items = json.loads(web_annotations([carried(every_kind())]))["items"]
    highlight, by_hand = items[7], items[8]
    assert (highlight["motivation"], highlight["body"]) == (["highlighting"], [])
    assert by_hand["motivation"] == ["identifying", "commenting"]
    assert by_hand["body"][0]["value"] == "Bo Sample" and by_hand["briefreader:made"] == "statement"
    assert items[4]["briefreader:correction"] == {"briefreader:nobody": True, "foaf:name": ""}


def test_the_order_they_come_in_changes_no_byte() -> None:
    one, other = carried(every_kind()), carried(reading(article(id="fedcba9876543210"), marks=noted("x")))
    turned = replace(one, statements=one.statements[::-1])
    assert web_annotations([one, other]) == web_annotations([other, turned])


def test_only_what_is_marked_or_all() -> None:
    assert table([many("", "")]).count("\n") == 1
    assert table([many("a", "")], everything=True).count("\n") == 4
