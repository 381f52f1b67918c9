"""One colour an actor: eight hues whose lightness follows from the ground they are read on."""

from __future__ import annotations

import math
from functools import lru_cache

from textual.color import Color

LEGIBLE = 4.5
"""The contrast every actor's colour keeps at least, on the page and on the ground of a selected statement."""

_HUES = (12, 255, 305, 178, 65, 140, 345, 220)  # neighbours in this order are far apart on the wheel
_CHROMA = 0.125
_STEP = 0.01
_TINT = 0.17


@lru_cache(maxsize=32)
def palette(ground: Color, legible: float = LEGIBLE) -> tuple[Color, ...]:
    """Eight colours for actors, with that contrast on `ground` and on their own tint of it."""
    light = luminance(ground) > 0.35
    return tuple(_legible(hue, ground, light, legible) for hue in _HUES)


def tint(ground: Color, colour: Color) -> Color:
    """The ground a selected statement stands on: the page with a breath of the actor's colour."""
    return ground.blend(colour, _TINT, 1.0)


def contrast(one: Color, other: Color) -> float:
    """The ratio of two colours' luminances as accessibility guidelines define it: 1 to 21."""
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def luminance(colour: Color) -> float:
    """Relative luminance, 0 to 1."""
    red, green, blue = (_linear(channel / 255) for channel in colour.rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _legible(hue: float, ground: Color, light: bool, legible: float) -> Color:
    """The first lightness, going away from the ground's, that can be read on both grounds."""
    lightness = 0.55 if light else 0.74
    colour = _oklch(lightness, _CHROMA, hue)
    while 0 < lightness < 1 and min(contrast(colour, ground), contrast(colour, tint(ground, colour))) < legible:
        lightness += -_STEP if light else _STEP
        colour = _oklch(lightness, _CHROMA, hue)
    return colour


def _oklch(lightness: float, chroma: float, hue: float) -> Color:
    """A colour of the Oklab space (equal numbers look equally different), with less chroma where screens end."""
    angle = math.radians(hue)
    while True:
        a, b = chroma * math.cos(angle), chroma * math.sin(angle)
        linear = _oklab_to_linear(lightness, a, b)
        if chroma <= 0 or all(-0.0005 <= channel <= 1.0005 for channel in linear):
            red, green, blue = (round(255 * _gamma(min(1.0, max(0.0, channel)))) for channel in linear)
            return Color(red, green, blue)
        chroma -= 0.005


def _oklab_to_linear(lightness: float, a: float, b: float) -> tuple[float, float, float]:
    """Oklab to linear sRGB, by the two matrices that define it."""
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _gamma(channel: float) -> float:
    return channel * 12.92 if channel <= 0.0031308 else float(1.055 * channel ** (1 / 2.4) - 0.055)
