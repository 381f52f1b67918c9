"""Counts, lengths and languages in words."""

from __future__ import annotations

WORDS_A_MINUTE = 230
"""How fast people read news in silence, about."""

_LANGUAGES = {
    "ar": "Arabic", "bg": "Bulgarian", "ca": "Catalan", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek",
    "es": "Spanish", "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi",
    "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean",
    "lt": "Lithuanian", "lv": "Latvian", "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese",
    "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovene", "sr": "Serbian", "sv": "Swedish",
    "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def counted(number: int, thing: str) -> str:
    """ "1 statement", "5 statements", "no statements"."""
    return f"{number or 'no'} {thing}" + ("" if number == 1 else "s")


def minutes(words: int) -> int:
    """How many minutes `words` words take to read: never less than one."""
    return max(1, round(words / WORDS_A_MINUTE))


def language(code: str) -> str:
    """The English name of a language code, or the code itself in quotation marks."""
    return _LANGUAGES.get(code.partition("-")[0].lower(), f"“{code}”")


def withheld(code: str) -> str:
    """Why an article in another language has neither brief nor actors."""
    return f"No brief and no actors: this article is in {language(code)}, and they are made for English."


def short_name(name: str) -> str:
    """What a list calls somebody whose full name stands nearby: the last word of a name of two or three."""
    parts = name.split()
    return parts[-1] if 2 <= len(parts) <= 3 and all(part[0].isupper() for part in parts) else name
