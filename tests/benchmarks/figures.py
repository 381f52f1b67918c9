"""A figure with its floor and its bar, and the table of all."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field


@dataclass(frozen=True)
class Figure:
    """One measurement: our values, those of the floor in the same run, and what was promised."""

    name: str
    unit: str
    values: Sequence[float]
    floor: Sequence[float] = field(default_factory=tuple)
    floor_name: str = ""
    bar: str = ""  # "≤ 1.3 ×", "≤ 16 ms"

    @property
    def median(self) -> float:
        """Ours."""
        return statistics.median(self.values)

    @property
    def ratio(self) -> float | None:
        """Our median over the floor's."""
        return self.median / statistics.median(self.floor) if self.floor else None

    def as_json(self) -> dict[str, object]:
        """With what is worked out of it."""
        return {**asdict(self), "median": self.median, "ratio": self.ratio}


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which so much of them lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def table(figures: Sequence[Figure]) -> str:
    """The figures as Markdown."""
    lines = ["| measured | median | spread | floor | ratio | bar |", "|---|---|---|---|---|---|"]
    for one in figures:
        spread = f"{_told(min(one.values))}–{_told(max(one.values))}" if len(one.values) > 1 else ""
        floor = f"{_told(statistics.median(one.floor))} {one.unit} ({one.floor_name})" if one.floor else ""
        ratio = f"{one.ratio:.2f}" if one.ratio is not None else ""
        lines.append(f"| {one.name} | {_told(one.median)} {one.unit} | {spread} | {floor} | {ratio} | {one.bar} |")
    return "\n".join(lines)


def _told(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 1 else f"{value:.2g}"
