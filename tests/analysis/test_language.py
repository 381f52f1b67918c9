from __future__ import annotations

from pathlib import Path

import pytest

from briefreader.analysis.text.language import language

SAMPLES = {
    "en": "The council said on Monday that it would not be ready for the winter, and that the ferries are to stop.",
    "es": "El consejo dijo el lunes que no estará listo para el invierno y que los barcos se van a detener.",
    "fr": "Le conseil a dit lundi qu’il ne sera pas prêt pour l’hiver et que les bateaux sont à l’arrêt dans le port.",
    "de": "Der Rat sagte am Montag, dass er nicht für den Winter bereit ist und dass die Fähren auch stillstehen.",
    "it": "Il consiglio ha detto lunedì che non è pronto per l’inverno e che le navi della città si sono fermate.",
    "pt": "O conselho disse na segunda-feira que não está pronto para o inverno e que os barcos vão parar.",
    "nl": "De raad zei maandag dat het niet klaar is voor de winter en dat de boten van de stad ook stil liggen.",
    "pl": "Rada powiedziała w poniedziałek, że nie jest gotowa na zimę i że statki z portu są do naprawy.",
    "ru": "Совет заявил в понедельник, что он не готов к зиме.",
    "uk": "Рада заявила в понеділок, що вона не готова до зими.",
    "zh": "委员会周一表示，冬季尚未准备就绪。",
    "ja": "評議会は月曜日に、冬の準備ができていないと述べた。",
    "ko": "위원회는 월요일에 겨울 준비가 되지 않았다고 밝혔다.",
    "ar": "قال المجلس يوم الاثنين إنه غير مستعد لفصل الشتاء.",
    "el": "Το συμβούλιο είπε τη Δευτέρα ότι δεν είναι έτοιμο.",
}


@pytest.mark.parametrize("code", SAMPLES)
def test_the_language_of_a_sentence(code: str) -> None:
    assert language(SAMPLES[code]) == code


@pytest.mark.parametrize("text", ["", "Bridge closed", "12 : 4 (2 : 1)", "Tolvany Hallin Karvelia Sarnov Velm"])
def test_too_little_tells_nothing(text: str) -> None:
    assert language(text) == "und"


def test_foreign_names_and_quotations_do_not_make_english_foreign() -> None:
    text = "The mayor of Rio de Janeiro, João da Silva, said “a casa é de todos” to the crowd and went to the station."
    assert language(text) == "en"


@pytest.mark.shared
def test_no_english_article_of_the_development_data_is_called_foreign(shared: Path) -> None:
    texts = [
        file.read_text(encoding="utf-8") for file in sorted((shared / "statements" / "dev" / "text").glob("*.txt"))
    ]
    assert {language(text) for text in texts} == {"en"}
    assert {language(text[:200]) for text in texts} <= {"en", "und"}
