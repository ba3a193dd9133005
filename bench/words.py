"""Sentences of made-up text in both languages, always the same for the same seed."""

from __future__ import annotations

from random import Random

_FINNISH = (
    "asukkaat hyvinvointi terveys palvelut kunta yhteistyö lapset nuoret perheet ikääntyneet turvallisuus arki "
    "tuki osallisuus mielenterveys liikunta ravitsemus kulttuuri järjestöt koulut varhaiskasvatus kuntoutus "
    "vahvistamme kehitämme seuraamme tarjoamme arvioimme järjestämme lisäämme parannamme otamme käyttöön sovimme "
    "yhdessä säännöllisesti vuosittain avoimesti aiempaa paremmin kaikille alueella kunnissa toimintamalli "
    "koulutus neuvonta verkosto tieto mittarit tulokset ennaltaehkäisy varhainen yhdenvertaisuus esteettömyys ja"
)
_SWEDISH = (
    "invånarna välfärd hälsa tjänster kommunen samarbete barn unga familjer äldre trygghet vardagen stöd "
    "delaktighet psykisk motion kost kultur organisationer skolor småbarnspedagogik rehabilitering vi stärker "
    "utvecklar följer erbjuder utvärderar ordnar ökar förbättrar tar i bruk kommer överens tillsammans "
    "regelbundet årligen öppet bättre än tidigare för alla i området kommunerna verksamhetsmodell utbildning "
    "rådgivning nätverk kunskap mätare resultat förebyggande tidigt likabehandling tillgänglighet och"
)
_VOCABULARY = {"fi": _FINNISH.split(), "sv": _SWEDISH.split()}


def phrase(random: Random, words: int) -> dict[str, str]:
    """Return a phrase of so many words in each language, with a capital letter and no full stop."""
    return {locale: _phrase(random, locale, words) for locale in _VOCABULARY}


def prose(random: Random, locale: str, words: int) -> str:
    """Return Markdown of about so many words: headings, paragraphs and a list."""
    blocks = []
    for part in range(words // 100):
        blocks.append(f"## {_phrase(random, locale, 3)} {part + 1}")
        blocks.append(" ".join(f"{_phrase(random, locale, 12)}." for _ in range(6)))
        blocks.append("\n".join(f"- {_phrase(random, locale, 8)}" for _ in range(3)))
    return "\n\n".join(blocks) + "\n"


def _phrase(random: Random, locale: str, words: int) -> str:
    return " ".join(random.choices(_VOCABULARY[locale], k=words)).capitalize()
