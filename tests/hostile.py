"""What a stranger may write to a terminal: sequences that drive it, titles that look like markup, and what stays."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from briefreader.domain.text.clean import MARKS_A_BASE

ESC, CSI, OSC, DCS, ST, APC, PM, SOS = "\x1b", "\x9b", "\x9d", "\x90", "\x9c", "\x9f", "\x9e", "\x98"

SEQUENCES = {
    "colour": f"{ESC}[31mred{ESC}[0m",
    "clears the screen": f"{ESC}[2J{ESC}[H",
    "scrolls back away": f"{ESC}[3J",
    "moves the cursor": f"{ESC}[5;5H{ESC}[10A",
    "alternate screen": f"{ESC}[?1049h",
    "hides the cursor": f"{ESC}[?25l",
    "mouse reports": f"{ESC}[?1003h{ESC}[?1006h",
    "bracketed paste ends": f"{ESC}[201~rm -rf{ESC}[200~",
    "asks where the cursor is": f"{ESC}[6n",
    "asks what terminal it is": f"{ESC}[c{ESC}[>c",
    "asks for the title": f"{ESC}[21t",
    "resizes the window": f"{ESC}[8;1;1t",
    "window title": f"{ESC}]0;title\x07",
    "window title, ended by ST": f"{ESC}]2;title{ESC}\\",
    "a link to elsewhere": f"{ESC}]8;;http://evil.example{ESC}\\words{ESC}]8;;{ESC}\\",
    "clipboard": f"{ESC}]52;c;aGVsbG8=\x07",
    "clipboard, ended by ST": f"{ESC}]52;c;aGVsbG8={ESC}\\",
    "asks for the clipboard": f"{ESC}]52;c;?\x07",
    "palette": f"{ESC}]4;1;rgb:ff/00/00\x07",
    "background": f"{ESC}]11;?\x07",
    "a notification": f"{ESC}]9;hello\x07{ESC}]777;notify;a;b\x07",
    "a file": f"{ESC}]1337;File=inline=1:AAAA\x07",
    "device control": f'{ESC}P$q"p{ESC}\\',
    "termcap": f"{ESC}P+q544e{ESC}\\",
    "sixel": f"{ESC}Pq#0;2;0;0;0{ESC}\\",
    "application command": f"{ESC}_Ga=T;AAAA{ESC}\\",
    "privacy message": f"{ESC}^secret{ESC}\\",
    "start of string": f"{ESC}Xstring{ESC}\\",
    "full reset": f"{ESC}c",
    "soft reset": f"{ESC}[!p",
    "line drawing letters": f"{ESC}(0qqq{ESC}(B",
    "other letters": "\x0elock\x0f",
    "a screen of E": f"{ESC}#8",
    "keypad": f"{ESC}=",
    "saves and restores": f"{ESC}7{ESC}8",
    "C1 colour": f"{CSI}31mred{CSI}0m",
    "C1 clipboard": f"{OSC}52;c;aGk={ST}",
    "C1 device control": f'{DCS}$q"p{ST}',
    "C1 strings": f"{APC}a{ST}{PM}p{ST}{SOS}s{ST}",
    "C1 next line and index": "\x84\x85\x8d\x8e\x8f",
    "half a sequence": ESC,
    "bell": "\x07\x07",
    "backspace over words": "words\x08\x08\x08\x08\x08other",
    "carriage return over words": "words\rother",
    "form feed and vertical tab": "\x0c\x0b",
    "NUL, ENQ, DEL": "a\x00b\x05c\x7fd",
    "XON and XOFF": "\x11\x13",
    "unit separators": "\x1c\x1d\x1e\x1f",
    "right to left": "\u202egpj.exe\u202c",
    "isolates": "\u2066\u2067\u2068\u2069",
    "direction marks": "\u200e\u200f\u061c",
    "tags": "\U000e0001\U000e0068\U000e0069\U000e007f",
    "noncharacters": "\ufffe\uffff\ufdd0\U0001fffe\U0010ffff",
    "interlinear marks": "\ufff9a\ufffab\ufffb",
    "zero width space and byte order mark": "a\u200bb\ufeffc",
    "invisible operators and word joiners": "a\u2060b\u2061c\u2062d\u2063e\u2064f\u2065g",
    "invisible switches": "1\u206a2\u206b3\u206c4\u206d5\u206e6\u206f7",
    "fillers": "a\u115fb\u1160c\u3164d\uffa0e\u17b4f\u17b5g\u180eh\u034fi",
    "invisible music and shorthand": "a\U0001d173b\U0001d17ac\U0001bca0d\U0001bca3e",
    "invisible places kept free": "a\ufff0b\ufff8c\U000e0080d\U000e01f0e\U000e0ffff",
    "separators of lines": "a\u2028b\u2029c",
    "marks in a heap": "z" + "\u0335\u0336\u0489" * 40,
}
"""Each alone; a document holds them in every field."""

SURROGATES = {"a lone surrogate": "a\ud800b", "halves the wrong way round": "\udc00\ud800"}
"""What only JSON can say."""

TITLES = [
    "[/]", "[/bold]", "[bold]not bold", "[b]x[/b]", "[red]x[/red]", "[link=http://evil.example]x[/link]",
    "[@click=app.quit]leave[/]", "[@click=app.bell()]x[/]", "[@click='screen.open(1)']x[/]", "[on red]x[/on red]",
    "a [b=c d='e'] f", "[update] Minister resigns", "[EXCLUSIVE] Talks resume", "[1/3] The first of three",
    "Talks [corrected", "Talks corrected]", "[[Wiki]] links", "[]", "[ ]", "[[[[[[", "]]]]]]", "\\[escaped]",
    "a trailing backslash \\", "[\\]", "[$primary]x[/]", "[$x 50%]y", "[not italic]z[/]", "[#ff0000]x[/#ff0000]",
    "[type=x, v={'a[0]'}]", "[a=\"b]", "[a='b", "[=]", "[@]", "[@click=]", "[/@click]", "[link]", "[dim][/bold][/dim]",
    ":smile: :warning:", "{braces} {0} %s %d %(x)s", "<b>x</b> &amp; &lt;", "$text-muted [$text-muted]", "[blink]x",
    "[bold red on blue link=x]", "[\u202ebold]", "[/][/][/]", "[bold]" * 12, "a[b]c[d]e[/d]f[/b]g", "[!] [?] [*] [+]",
]  # fmt: skip
"""Headlines of real papers look like the first of them."""


def strings(value: Any) -> Iterator[str]:
    """Every string in a value of ours, however deep."""
    match value:
        case str():
            yield value
        case dict():
            for key, one in value.items():
                yield from (*strings(key), *strings(one))
        case list() | tuple() | set() | frozenset():
            for one in value:
                yield from strings(one)
        case _ if is_dataclass(value):
            for one in fields(value):
                yield from strings(getattr(value, one.name))


def obeyed(text: str) -> list[str]:
    """The characters of `text` that a terminal obeys or that hide or reorder others, by rules of our own."""
    return [one for one in text if _is_obeyed(one)] + _heaps(text)


def _is_obeyed(one: str) -> bool:
    number = ord(one)
    return (
        (unicodedata.category(one) in ("Cc", "Cs") and one not in "\n\t")
        or number in (0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x200E, 0x200F, 0x3164, 0xFEFF)
        or 0x202A <= number <= 0x202E
        or 0x2060 <= number <= 0x206F
        or number == 0xFFA0
        or 0xFFF0 <= number <= 0xFFFB
        or 0x1BCA0 <= number <= 0x1BCA3
        or 0x1D173 <= number <= 0x1D17A
        or 0xFDD0 <= number <= 0xFDEF
        or number & 0xFFFE == 0xFFFE
        or 0xE0000 <= number <= 0xE00FF
        or 0xE01F0 <= number <= 0xE0FFF
    )


def _heaps(text: str) -> list[str]:
    marks, found = 0, []
    for one in text:
        marks = marks + 1 if unicodedata.category(one) in ("Mn", "Me") else 0
        if marks > MARKS_A_BASE:
            found.append(one)
    return found
