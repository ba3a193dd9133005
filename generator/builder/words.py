"""What ``suunta build`` and ``suunta serve`` say to staff, in three languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..problems import Language

_WORDS: dict[str, dict[Language, str]] = {
    "reading": {"fi": "Luetaan tiedot …", "sv": "Läser uppgifterna …", "en": "Reading the data …"},
    "making": {
        "fi": "{locale}: {made}/{total} sivua tehty",
        "sv": "{locale}: {made}/{total} sidor gjorda",
        "en": "{locale}: {made}/{total} pages made",
    },
    "new_words": {
        "fi": "Huomautus: {made} sanaa löytyy haulla vain siinä muodossa, jossa ne ovat. Aja: suunta forms",
        "sv": "Notera: {made} ord hittas bara i den form som de har på sidorna. Kör: suunta forms",
        "en": "Note: {made} words are found only in the form in which they stand. Run: suunta forms",
    },
    "no_search": {
        "fi": "Sivusto tehdään ilman hakua: Pagefind puuttuu tai ei toimi täällä. Ohje: docs/search.md.",
        "sv": "Webbplatsen görs utan sökning: Pagefind saknas eller fungerar inte här. Se docs/search.md.",
        "en": "The site is made without search: Pagefind is missing or does not run here. See docs/search.md.",
    },
    "built": {
        "fi": "Sivuja {pages}: {rendered} tehtiin, {kept} jäi ennalleen. Aika {seconds} s.",
        "sv": "Sidor {pages}: {rendered} gjordes, {kept} är som förut. Tid {seconds} s.",
        "en": "Pages {pages}: {rendered} made, {kept} kept. Time {seconds} s.",
    },
    "warnings": {
        "fi": "Tiedoissa on huomautettavaa. Komento suunta check kertoo, mitä.",
        "sv": "Det finns anmärkningar om uppgifterna. Kommandot suunta check berättar vilka.",
        "en": "There are warnings about the data. The command suunta check tells which.",
    },
    "left": {
        "fi": "Sivusto jätettiin ennalleen.",
        "sv": "Webbplatsen lämnades som den var.",
        "en": "The site was left as it was.",
    },
    "failed": {
        "fi": "Sivuja ei voitu tehdä ({languages}). Sivusto jätettiin ennalleen.",
        "sv": "Sidorna kunde inte göras ({languages}). Webbplatsen lämnades som den var.",
        "en": "The pages could not be made ({languages}). The site was left as it was.",
    },
    "unwritable": {
        "fi": "Sivustoa ei voitu kirjoittaa: {path}: {reason}",
        "sv": "Webbplatsen kunde inte skrivas: {path}: {reason}",
        "en": "The site could not be written: {path}: {reason}",
    },
    "holds_the_project": {
        "fi": "Kansiossa {path} on projekti itse, eikä sen päälle tehdä sivustoa. Anna toinen --site-dir.",
        "sv": "Mappen {path} innehåller själva projektet, så webbplatsen görs inte där. Ge en annan --site-dir.",
        "en": "The folder {path} holds the project itself, so no site is made there. Give another --site-dir.",
    },
    "not_a_site": {
        "fi": "Kansiossa {path} on tiedostoja, joita tämä komento ei ole tehnyt. Anna tyhjä kansio.",
        "sv": "Mappen {path} innehåller filer som detta kommando inte har gjort. Ge en tom mapp.",
        "en": "The folder {path} holds files that this command did not make. Give an empty folder.",
    },
    "not_a_folder": {
        "fi": "{path} on tiedosto eikä kansio. Anna toinen --site-dir.",
        "sv": "{path} är en fil och inte en mapp. Ge en annan --site-dir.",
        "en": "{path} is a file, not a folder. Give another --site-dir.",
    },
    "serving": {
        "fi": "Esikatselu: {address} (lopeta: Ctrl+C)",
        "sv": "Förhandsvisning: {address} (avsluta: Ctrl+C)",
        "en": "Preview: {address} (end with Ctrl+C)",
    },
    "port_taken": {
        "fi": "Portti {port} on varattu. Anna toinen --port.",
        "sv": "Porten {port} är upptagen. Ge en annan --port.",
        "en": "Port {port} is taken. Give another --port.",
    },
    "mended": {
        "fi": "Tiedot ovat taas kunnossa.",
        "sv": "Uppgifterna är i ordning igen.",
        "en": "The data is in order again.",
    },
}


def build_words(name: str, language: Language, **values: object) -> str:
    """Return what is said in a language, with ``values`` put into its ``{names}``.

    Raises:
        KeyError: There are no such words, or a value is missing.
    """
    return _WORDS[name][language].format_map(values)
