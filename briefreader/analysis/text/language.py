"""What language a text is written in, told from its letters and its commonest small words."""

from __future__ import annotations

import re
from collections import Counter

_LOOKED_AT = 2000
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

# A script that (nearly) tells the language; kana are looked for before Chinese characters.
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af\u1100-\u11ff]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("uk", re.compile("[іїєґІЇЄҐ]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("fa", re.compile("[پچژگ]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("bn", re.compile("[\u0980-\u09ff]")),
    ("ta", re.compile("[\u0b80-\u0bff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
    ("hy", re.compile("[\u0530-\u058f]")),
    ("am", re.compile("[\u1200-\u137f]")),
)
_TELLING = {"ja": 0.05, "uk": 0.01, "fa": 0.02}
"""The share of all letters from which a script decides; the others need a third."""

_SMALL = {
    "en": "the of to and in that is was for on with as his by at from are have has had this not but be he they it who "
    "will an a or we you i do so said their were which would been its after about when",
    "es": "de la que el en y los del se las por un con una su para es al lo como más pero sus le ha fue este son entre",
    "fr": "de la le et les des en un du une que est pour qui dans par plus pas au sur ne se ce il sont avec aux cette "
    "été",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er "
    "hat dass sie nach wird bei",
    "pt": "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das foi são também à",
    "it": "di e il la che in un per è del una con non si da le dei della sono al nel ha i gli più anche alla ma lo",
    "nl": "de van het een en in is dat op te zijn met voor niet aan er om ook als door naar bij uit heeft wordt maar",
    "sv": "och i att det som en på är av för med till den har de inte om ett han men var jag från vi sig kan",
    "da": "og i at det er en på til af for med den de der ikke har som et han men var fra vi sig kan også blev",
    "no": "og i å det er en på til av for med den de der ikke har som et han men var fra vi seg kan også ble",
    "fi": "ja on ei se että hän oli joka mutta ovat myös kun tai sen mukaan niin kuin vain jo",
    "pl": "i w na z do nie się że to jest o po jak za od przez są dla tym ale co był jego oraz",
    "cs": "a v se na je že s z do o i to za by pro ve jako po podle však které který byl jsou",
    "hu": "a az és hogy nem is egy meg volt van de csak el még már azt ez mint vagy szerint",
    "ro": "și de a în la cu pe nu că o un din pentru care mai este au fost ce sau prin după sa",
    "tr": "ve bir bu da de için ile çok olarak daha olan gibi kadar sonra ancak ne ise var dedi",
    "id": "yang dan di dari untuk dengan pada ini itu dalam tidak akan ke oleh juga sebagai adalah bahwa karena",
    "vi": "và của là có cho không các trong một được với đã những này người khi từ đến",
}
_LISTS = {code: frozenset(words.split()) for code, words in _SMALL.items()}
_OF = {
    word: tuple(code for code, words in _LISTS.items() if word in words) for word in frozenset().union(*_LISTS.values())
}


def language(text: str) -> str:
    """ISO 639-1 code of the language `text` is in, "und" where there is too little of it or nothing is clear."""
    sample = text[:_LOOKED_AT]
    words = [word.lower() for word in _WORD.findall(sample)]
    return _by_script(sample, sum(map(len, words))) or _by_small_words(words)


def _by_script(sample: str, letters: int) -> str:
    """The language that the letters tell, or empty: Latin letters tell nothing."""
    if sample.isascii() or not letters:
        return ""
    for code, script in _SCRIPTS:
        if len(script.findall(sample)) > letters * _TELLING.get(code, 1 / 3):
            return code
    return ""


def _by_small_words(words: list[str]) -> str:
    """The language most of whose small words are there: at least every eighth word.

    Several languages share small words with English ("a", "to", "do"), so English wins what is nearly a tie.
    """
    counts = Counter(code for word in words for code in _OF.get(word, ()))
    if not counts:
        return "und"
    best, most = counts.most_common(1)[0]
    if most < max(4, len(words) / 8):
        return "und"
    return "en" if counts["en"] >= 0.7 * most else best
