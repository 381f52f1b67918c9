"""Datelines: the place, day and agency that open a report."""

from __future__ import annotations

import pytest

from briefreader.analysis.blocks.datelines import dateline

DATELINES = {
    "a town": ("PORT ALDER — It met.", "It met."),
    "a town and a land": ("HALLIN, Norway — It met.", "It met."),
    "a town and an agency": ("HALLIN (Reuters) – It met.", "It met."),
    "a hyphen for a dash": ("HALLIN (AP) - It met.", "It met."),
    "two hyphens for a dash": ("HALLIN -- It met.", "It met."),
    "a town and a day": ("HALLIN, Jan 6 (Reuters) - It met.", "It met."),
    "an agency between strokes": ("HALLIN, January 6 /TASS/. It met.", "It met."),
    "an agency alone": ("(Reuters) - It met.", "It met."),
    "a known town in small letters": ("Oslo — It met.", "It met."),
    "a known town in capitals and a colon": ("OSLO: It met.", "It met."),
    "a small town with its date": ("Hallin, 6 January 2026 — It met.", "It met."),
    "an unknown town in small letters is none": ("Hallin — It met.", None),
    "a known town before small letters is none": ("Oslo — again a host — met.", None),
    "an acronym and a verb are none": ("NATO met in Hallin.", None),
    "a speaker of a transcript is none": ("BRASK: It met.", None),
    "a compound is none": ("UN-backed talks — again.", None),
}


@pytest.mark.parametrize(("text", "rest"), DATELINES.values(), ids=DATELINES)
def test_where_a_dateline_ends(text: str, rest: str | None) -> None:
    found = dateline(text, 0, len(text))
    assert (text[found.end :] if found else None) == rest


TOLD = {
    "an agency in brackets": ("HALLIN (Reuters) – It met.", "Reuters", ""),
    "an agency alone": ("(Reuters) – It met.", "Reuters", ""),
    "an agency between strokes": ("HALLIN /TASS/ It met.", "TASS", ""),
    "a day with its year": ("HALLIN, January 6, 2026 (AP) – It met.", "AP", "2026-01-06"),
    "a day without its year is no date": ("HALLIN, January 6 (AP) – It met.", "AP", ""),
    "neither": ("HALLIN – It met.", "", ""),
}


@pytest.mark.parametrize(("text", "agency", "date"), TOLD.values(), ids=TOLD)
def test_what_a_dateline_tells(text: str, agency: str, date: str) -> None:
    found = dateline(text, 0, len(text))
    assert found and (found.agency, found.date) == (agency, date)
