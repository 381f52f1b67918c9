"""Roles of two articles: one office, or not clearly one."""

from __future__ import annotations

import pytest

from briefreader.domain.statements.same_role import agree


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("British Prime Minister", "Prime Minister"),
        ("British Prime Minister", "prime minister of the United Kingdom"),
        ("Russia’s foreign minister", "Russian Foreign Minister"),
        ("foreign minister", "Russian foreign minister"),
        ("former U.S. president", "US President"),
        ("Foreign Ministry spokeswoman", "spokesperson for the Russian Foreign Ministry"),
        ("UN Secretary-General", "secretary general of the UN"),
        ("Defense Minister", "minister of defence"),
        ("deputy foreign minister", "Iranian deputy foreign minister"),
        ("British PM", "Prime Minister"),
    ],
)
def test_one_office(one: str, other: str) -> None:
    assert agree(one, other) and agree(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("French Foreign Minister", "British Foreign Minister"),
        ("minister", "prime minister"),
        ("vice president", "president"),
        ("deputy foreign minister", "foreign minister"),
        ("company president", "president"),
        ("spokesman", "police spokesman"),
        ("spokesman", "spokesman"),
        ("local resident", "local resident"),
        ("attorney general", "general"),
        ("chancellor of the exchequer", "German chancellor"),
        ("", ""),
        ("", "Prime Minister"),
        ("—", "…"),
    ],
)
def test_not_clearly_one(one: str, other: str) -> None:
    assert not agree(one, other) and not agree(other, one)
