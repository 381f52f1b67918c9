"""JSON made worse: one value in it, wherever it stands."""

from __future__ import annotations

import json
from random import Random
from typing import Any

from tests.fuzz.nasty import nasty

_DEEPEST = 400


def worse(data: bytes, chance: Random) -> bytes:
    """A value somewhere within replaced, dropped, doubled, nested; empty where it is no JSON."""
    try:
        whole = json.loads(data)
        places = list(_places(whole))
        if not places:
            return b""
        around, key = chance.choice(places)
        _change_value(around, key, chance)
        return json.dumps(whole, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")
    except (ValueError, RecursionError):
        return b""


def _change_value(around: Any, key: Any, chance: Random) -> None:
    value = around[key]
    match chance.randrange(7):
        case 0:
            del around[key]
        case 1:
            around[key] = nasty(chance)
        case 2:
            around[key] = chance.choice(
                (None, True, -1, 10**20, 1.5, float("nan"), float("inf"), [], {}, "", [[]], {"": 0})
            )
        case 3:
            around[key] = [value] * chance.choice((1, 2, 50))
        case 4:
            for _ in range(chance.choice((1, 20, _DEEPEST))):
                value = [value] if chance.random() < 0.5 else {"x": value}
            around[key] = value
        case 5 if isinstance(value, str):
            at = chance.randint(0, len(value))
            around[key] = value[:at] + nasty(chance) + value[at:]
        case _ if isinstance(around, dict):
            around[chance.choice((nasty(chance), *around))] = value
        case _:
            around.insert(chance.randint(0, len(around)), value)


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Every (container, key) in a JSON value; iteratively, for some are deep."""
    found: list[tuple[Any, Any]] = []
    waiting = [value]
    while waiting:
        one = waiting.pop()
        inside = list(one.items()) if isinstance(one, dict) else list(enumerate(one)) if isinstance(one, list) else []
        found += [(one, key) for key, _ in inside]
        waiting += [below for _, below in inside]
    return found
