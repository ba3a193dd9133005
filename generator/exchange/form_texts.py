"""What the first sheet of the follow-up form says, in Finnish and in Swedish."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.organisation import ResponsibleParty
from .form_rows import in_both

_TITLE = "Vuosittaisen seurannan lomake / Blankett för den årliga uppföljningen"
_FI = (
    "Tällä lomakkeella kerrot, miten pitkällä toimenpiteet ovat ja miten tavoitteet on saavutettu.",
    "1. Täytä vain sarakkeet, joiden otsikko alkaa sanalla Täytä. Muut solut on lukittu.",
    "2. Valitse tila, arvosana ja saavutettiinko luettelosta. Luettelo aukeaa näppäimillä Alt ja nuoli alas.",
    "3. Kerro jokaisesta tilasta, minä päivänä se katsottiin, esimerkiksi 31.12.2026.",
    "4. Kirjoita lisäys ja sanallinen arviointi lyhyesti ja selkeästi. Suomi tarvitaan aina, ruotsi mielellään.",
    "5. Jätä tyhjäksi se, mitä et tiedä. Tyhjä ei tarkoita, että mitään ei ole aloitettu.",
    "Rivejä saa suodattaa. Uusia rivejä ei voi lisätä.",
    "Tekstit tulevat suunnitelmasta, eikä lomake muuta niitä. Jos huomaat virheen, kerro lomakkeen lähettäjälle.",
    "Tallenna lomake Excel-työkirjana (.xlsx) ja palauta se sille, jolta sait sen.",
)
_SV = (
    "Med den här blanketten berättar du hur långt åtgärderna har kommit och hur målen har uppnåtts.",
    "1. Fyll bara i kolumnerna vars rubrik innehåller orden Fyll i. De andra cellerna är låsta.",
    "2. Välj i listan status, vitsord och om målet uppnåddes. Listan öppnas med tangenterna Alt och nedåtpil.",
    "3. Ange för varje status vilken dag den kontrollerades, till exempel 31.12.2026.",
    "4. Skriv tillägget och den verbala utvärderingen kort och tydligt. Finska behövs alltid, svenska gärna.",
    "5. Lämna tomt det som du inte vet. Tomt betyder inte att ingenting har påbörjats.",
    "Rader får filtreras. Nya rader kan inte läggas till.",
    "Texterna kommer från planen, och blanketten ändrar dem inte. Om du ser ett fel, berätta det för avsändaren.",
    "Spara blanketten som Excel-arbetsbok (.xlsx) och returnera den till den som du fick den av.",
)
Line = tuple[str, str]
"""Words and how they are set: ``title``, ``head`` or ``line``."""


def instructions(party: ResponsibleParty, actions: int, ratings: int) -> Iterator[Line]:
    """Yield the lines of the first sheet: whose form it is, then what to do, in one language after the other."""
    yield _TITLE, "title"
    yield in_both(party.name, " / "), "head"
    yield f"Toimenpiteitä: {actions}. Arvioitavia kohtia: {ratings}.", "line"
    yield f"Åtgärder: {actions}. Punkter att utvärdera: {ratings}.", "line"
    yield "Näin täytät lomakkeen", "head"
    yield from ((line, "line") for line in _FI)
    yield "Så här fyller du i blanketten", "head"
    yield from ((line, "line") for line in _SV)
