"""Raised and lowered words: a power, a footnote, an ordinal, cents or a fraction, and never other digits."""

from __future__ import annotations

import pytest

from briefreader.sources.html.html import body_of

WRITTEN = {
    "10<sup>6</sup>": "10⁶",
    "10<sup>-6</sup> m": "10⁻⁶ m",
    "10<sup>6.5</sup>": "10^(6.5)",
    "2<sup>n+1</sup>": "2ⁿ⁺¹",
    "mc<sup>2</sup>": "mc²",
    "5 km<sup>2</sup>": "5 km²",
    "CO<sub>2</sub>": "CO₂",
    "<sup>14</sup>C": "¹⁴C",
    "x<sub>i</sub><sup>2</sup>": "xᵢ²",
    "In 2020<sup>12</sup>.": "In 2020[12].",
    "In 2020<sup>[12]</sup>.": "In 2020[12].",
    "It rose.<sup>1,2</sup>": "It rose.[1,2]",
    "fell<sup>a</sup>": "fell[a]",
    "$9<sup>99</sup>": "$9.99",
    "€4<sup>.99</sup>": "€4.99",
    "€4<sup>,99</sup>": "€4,99",
    "12<sup>50</sup> €": "12.50 €",
    "the 21<sup>st</sup>": "the 21st",
    "10:30<sup>am</sup>": "10:30am",
    "1<sup>er</sup> M<sup>me</sup>": "1er Mme",
    "3<sup>a</sup>": "3ª",
    "4<sup>1</sup>/<sub>2</sub>": "4 1/2",
    "4<sup>1</sup>&frasl;<sub>2</sub>": "4 1/2",
    "1 cup, <sup>3</sup>/<sub>4</sub> cup": "1 cup, 3/4 cup",
    "2 <sup>1</sup>/<sub>3</sub>": "2 1/3",
    "Brand<sup>TM</sup>": "Brand™",
    "x<span style='vertical-align: super'>2</span>": "x²",
}


@pytest.mark.parametrize("markup", WRITTEN)
def test_what_stands_for_it(markup: str) -> None:
    assert body_of(f"<p>so {markup} on</p>").text == f"so {WRITTEN[markup]} on"
