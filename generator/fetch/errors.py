"""What can go wrong when figures are fetched, and the words for it in three languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from ..problems import Language

Reason = Literal[
    "address_form",
    "region_form",
    "years_form",
    "no_answer",
    "refused",
    "not_json",
    "not_understood",
    "unknown_indicator",
    "other_indicator",
    "unknown_region",
    "no_observations",
    "observed_twice",
    "broken_snapshot",
    "unwritable",
]

_WORDS: dict[str, dict[Language, str]] = {
    "address_form": {
        "fi": "”{address}” ei ole verkko-osoite. Anna osoite, joka alkaa https:// tai http://.",
        "sv": "”{address}” är ingen webbadress. Ge en adress som börjar med https:// eller http://.",
        "en": "“{address}” is no web address. Give one that begins with https:// or http://.",
    },
    "region_form": {
        "fi": "Aluetta ”{region}” ei ymmärretä. Kirjoita luokka ja tunnus, esimerkiksi KUNTA:049, tai pelkkä luokka.",
        "sv": "Området ”{region}” förstås inte. Skriv klass och kod, till exempel KUNTA:049, eller bara klassen.",
        "en": "The region “{region}” is not understood. Write category and code, such as KUNTA:049, or the category.",
    },
    "years_form": {
        "fi": "Vuosia ”{years}” ei ymmärretä. Kirjoita vuosi 2023 tai väli 2019-2023, enintään 60 vuotta.",
        "sv": "Åren ”{years}” förstås inte. Skriv ett år 2023 eller ett intervall 2019-2023, högst 60 år.",
        "en": "The years “{years}” are not understood. Write a year, 2023, or a span, 2019-2023, of 60 years at most.",
    },
    "no_answer": {
        "fi": "Osoite {address} ei vastannut {tries} yrityksellä ({why}). Tarkista verkkoyhteys ja yritä myöhemmin.",
        "sv": "Adressen {address} svarade inte på {tries} försök ({why}). Kontrollera nätet och försök senare.",
        "en": "{address} did not answer in {tries} attempts ({why}). Check the network and try again later.",
    },
    "refused": {
        "fi": "Osoite {address} torjui pyynnön (HTTP {status}). Tarkista mittarin numero, vuodet ja osoite.",
        "sv": "Adressen {address} avvisade begäran (HTTP {status}). Kontrollera mätarens nummer, åren och adressen.",
        "en": "{address} refused the request (HTTP {status}). Check the indicator, the years and the address.",
    },
    "not_json": {
        "fi": "Osoitteen {address} vastaus ei ole JSON-muotoa. Palvelussa on häiriö tai osoite on väärä.",
        "sv": "Svaret från {address} är inte JSON. Tjänsten har en störning eller adressen är fel.",
        "en": "The answer of {address} is no JSON. The service is disturbed, or the address is wrong.",
    },
    "not_understood": {
        "fi": "Osoitteen {address} vastauksessa on odottamatonta: {what}. Palvelun muoto on voinut muuttua.",
        "sv": "Svaret från {address} innehåller något oväntat: {what}. Tjänstens format kan ha ändrats.",
        "en": "The answer of {address} holds something unexpected: {what}. The format of the service may have changed.",
    },
    "unknown_indicator": {
        "fi": "Mittaria {indicator} ei ole Sotkanetissa. Tarkista numero sen osoitteesta Sotkanetissa.",
        "sv": "Mätaren {indicator} finns inte i Sotkanet. Kontrollera numret i mätarens adress i Sotkanet.",
        "en": "Sotkanet has no indicator {indicator}. Check the number in its address in Sotkanet.",
    },
    "other_indicator": {
        "fi": "Pyydettiin mittaria {asked}, mutta vastauksessa on mittari {got}. Lukuja ei otettu.",
        "sv": "Mätaren {asked} begärdes, men svaret gäller mätaren {got}. Talen togs inte.",
        "en": "Indicator {asked} was asked for, but the answer is about {got}. The figures were not taken.",
    },
    "unknown_region": {
        "fi": "Aluetta {region} ei ole Sotkanetissa. Samankaltaisia: {near}.",
        "sv": "Området {region} finns inte i Sotkanet. Liknande: {near}.",
        "en": "Sotkanet has no region {region}. Similar ones: {near}.",
    },
    "no_observations": {
        "fi": "Mittarilla {indicator} ei ole lukuja näiltä alueilta ja vuosilta. Mittarin vuodet: {range}.",
        "sv": "Mätaren {indicator} har inga tal för dessa områden och år. Mätarens år: {range}.",
        "en": "Indicator {indicator} has no figures for these regions and years. Its years: {range}.",
    },
    "observed_twice": {
        "fi": "Vastauksessa on sama luku kahdesti: {what}. Lukuja ei otettu.",
        "sv": "Svaret innehåller samma tal två gånger: {what}. Talen togs inte.",
        "en": "The answer holds the same figure twice: {what}. The figures were not taken.",
    },
    "broken_snapshot": {
        "fi": "Tiedostossa {path} on virhe, joten sitä ei korvattu. Komento suunta check kertoo, mikä.",
        "sv": "Filen {path} innehåller ett fel, så den ersattes inte. Kommandot suunta check berättar vilket.",
        "en": "The file {path} has a fault, so it was not replaced. The command suunta check tells which.",
    },
    "unwritable": {
        "fi": "Tiedostoa {path} ei voitu kirjoittaa: {why}.",
        "sv": "Filen {path} kunde inte skrivas: {why}.",
        "en": "The file {path} could not be written: {why}.",
    },
    "left": {
        "fi": "Tiedostot jätettiin ennalleen.",
        "sv": "Filerna lämnades som de var.",
        "en": "The files were left as they were.",
    },
    "written": {
        "fi": "{path}: {count} havaintoa, alueita {regions}.",
        "sv": "{path}: {count} observationer, områden {regions}.",
        "en": "{path}: {count} observations, regions {regions}.",
    },
    "unchanged": {
        "fi": "{path}: luvut ovat samat kuin ennen.",
        "sv": "{path}: talen är desamma som förut.",
        "en": "{path}: the figures are the same as before.",
    },
    "missing_regions": {
        "fi": "Ei lukuja näiltä alueilta: {regions}.",
        "sv": "Inga tal för dessa områden: {regions}.",
        "en": "No figures for these regions: {regions}.",
    },
}


class FetchError(Exception):
    """Figures could not be fetched; nothing was changed.

    Attributes:
        reason: Which kind of fault, a key of the words.
        values: What its words mention.
    """

    def __init__(self, reason: Reason, **values: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.values = values


def fetch_words(name: str, language: Language, **values: object) -> str:
    """Return what is said in a language, with ``values`` put into its ``{names}``.

    Raises:
        KeyError: There are no such words, or a value is missing.
    """
    return _WORDS[name][language].format_map(values)
