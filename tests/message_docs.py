"""``docs/virheet.md`` and ``docs/fel.md``: every message, with an example out of the broken cases and its mend.

Renew both with ``make messages``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from string import Formatter

from generator.cli.reports import to_text
from generator.problems import Language, Location, Problem, codes, problem

from .broken_cases import BASE, Case, read_cases

DOCS = Path(__file__).parent.parent / "docs"
FILES: dict[Language, str] = {"fi": "virheet.md", "sv": "fel.md"}
_MOST_LINES = 12
_ENDINGS = {".md": "markdown", ".yml": "yaml"}

_GROUPS: dict[str, tuple[str, str]] = {
    "A1": ("Julkaistut osoitteet ja tunnukset", "Publicerade adresser och id:n"),
    "A2": ("Jäädytetyt versiot", "Frysta versioner"),
    "F1": ("Julkaistut luvut ja niiden osat", "Publicerade siffror och deras delar"),
    "L1": ("Seurantalomake: taulukot", "Uppföljningsblanketten: bladen"),
    "L2": ("Seurantalomake: rivit", "Uppföljningsblanketten: raderna"),
    "L3": ("Seurantalomake: solut", "Uppföljningsblanketten: cellerna"),
    "N1": ("Kertovan tekstin tiedostot", "Den berättande textens filer"),
    "N2": ("Linkit kertovassa tekstissä", "Länkar i den berättande texten"),
    "N3": ("Kertovan tekstin muoto", "Den berättande textens form"),
    "O1": ("Rekisterien luvut", "Registrens tal"),
    "P1": ("Kaksi kieltä", "Två språk"),
    "P2": ("Suunnitelma kokonaisuutena", "Planen som helhet"),
    "P3": ("Arvioinnit, kyselyt ja vuosikellot", "Utvärderingar, enkäter och årsklockor"),
    "P4": ("Sanasto", "Ordlistan"),
    "R1": ("Viittaukset, jotka eivät johda mihinkään", "Hänvisningar som inte leder någonstans"),
    "R2": ("Tunnukset", "Id:n"),
    "R3": ("Viittaukset kehässä", "Hänvisningar i ring"),
    "S1": ("Saavutettavuusseloste", "Tillgänglighetsutlåtandet"),
    "V1": ("Avaimet ja arvojen lajit", "Nycklar och slag av värden"),
    "V2": ("Yksittäiset arvot", "Enskilda värden"),
    "V3": ("Tavallisimmat virheet arvoissa", "De vanligaste felen i värden"),
    "Y1": ("Tiedostot ja kansiot", "Filer och mappar"),
    "Y2": ("Miten YAML kirjoitetaan", "Hur YAML skrivs"),
    "Y3": ("Mitä YAML:stä ei käytetä", "Vad som inte används av YAML"),
}
_WORDS: dict[Language, dict[str, str]] = {
    "fi": {
        "title": "Virheilmoitukset",
        "intro": "Komento `suunta check` kertoo, mikä aineistossa on vialla, missä kohdassa ja mitä sille voi tehdä. "
        "Ilmoituksen alussa ovat tiedosto, rivi ja merkin paikka rivillä, sitten koodi. Tässä ovat kaikki koodit.\n\n"
        "Virhe estää julkaisemisen. Varoitus ei estä sivuston tekemistä, mutta tarkistus ei mene läpi. "
        "Huomautus vain kertoo.\n\n"
        "Koodi, esimerkki ja korjaus tulevat ohjelmasta ja sen testeistä. Älä muokkaa tätä tiedostoa käsin: "
        "aja `make messages`.",
        "error": "Virhe.",
        "warning": "Varoitus.",
        "note": "Huomautus.",
        "wrong": "Näin ei:",
        "says": "Tarkistus sanoo:",
        "right": "Vaan näin:",
    },
    "sv": {
        "title": "Felmeddelanden",
        "intro": "Kommandot `suunta check` säger vad som är fel i materialet, på vilket ställe och vad man kan göra. "
        "Meddelandet börjar med filen, raden och platsen på raden, sedan följer koden. Här finns alla koder.\n\n"
        "Ett fel hindrar publicering. En varning hindrar inte att webbplatsen byggs, men kontrollen godkänns inte. "
        "En anmärkning bara berättar.\n\n"
        "Kod, exempel och rättelse kommer ur programmet och dess tester. Ändra inte den här filen för hand: "
        "kör `make messages`.",
        "error": "Fel.",
        "warning": "Varning.",
        "note": "Anmärkning.",
        "wrong": "Inte så här:",
        "says": "Kontrollen säger:",
        "right": "Utan så här:",
    },
}


@dataclass(frozen=True)
class Example:
    """One fault of a broken case: the problem, the broken lines and the sound ones; "" where none can be shown."""

    problem: Problem
    wrong: str
    right: str


def to_markdown(language: Language) -> str:
    """Return the page of a language."""
    said = _WORDS[language]
    examples = _examples()
    parts = [f"# {said['title']}", said["intro"]]
    group = ""
    for code, row in codes().items():
        if code[:2] != group:
            group = code[:2]
            parts.append(f"## {_GROUPS[group][0 if language == 'fi' else 1]}")
        parts += _section(code, said[row["level"]], row[language], examples.get(code), language)
    return "\n\n".join(parts) + "\n"


def _section(code: str, level: str, texts: list[str], example: Example | None, language: Language) -> list[str]:
    said = _WORDS[language]
    message, mend = (_escaped(text.format_map(defaultdict(lambda: "…"))) for text in texts)
    parts = [f"### {code}", f"{level} {message}", mend]
    if example is None:
        return parts
    kind = _ENDINGS.get(Path(example.problem.location.file).suffix, "text")
    if example.wrong:
        parts += [said["wrong"], _block(kind, example.wrong)]
    parts += [said["says"], _block("text", "\n".join(to_text([example.problem], language).split("\n")[:2]))]
    if example.right and example.wrong:
        parts += [said["right"], _block(kind, example.right)]
    return parts


def _examples() -> dict[str, Example]:
    """Return an example of each code: one that shows the mend, out of the case with the fewest faults."""
    found: dict[str, Example] = {}
    for case in sorted(read_cases(), key=lambda case: (case.expected.count("\n"), case.path.stem)):
        lines = case.expected.split("\n")
        for line, below in pairwise(lines):
            head = re.match(r"(\S.*?):(\d+):(\d+): ([A-Z]\d{3}) (.*)", line)
            if head and not (head[4] in found and found[head[4]].right):
                where = Location(head[1], int(head[2]), int(head[3]))
                wrong, right = _lines(case, where, around=int(head[4].startswith("Y2")))
                if right or head[4] not in found:
                    found[head[4]] = Example(_problem(head[4], where, f"{head[5]}\n{below.strip()}"), wrong, right)
    return found


def _problem(code: str, where: Location, says: str) -> Problem:
    """Return the problem whose English words are these."""
    message, mend = codes()[code]["en"]
    names: dict[str, str] = {}
    pattern = r"(?:Warning: |Note: )?"
    for text, name, _form, _how in Formatter().parse(f"{message}\n{mend}"):
        pattern += re.escape(text)
        if name in names:
            pattern += f"(?P={name})"
        elif name is not None:
            names[name] = name
            pattern += f"(?P<{name}>.*?)"
    found = re.fullmatch(pattern + r"(?: Did you mean: (?P<suggested>.*)\?)?", says)
    assert found, f"{code}: {says!r} does not fit its words"
    return problem(code, where, found["suggested"], **{name: found[name] for name in names})


def _lines(case: Case, where: Location, *, around: int) -> tuple[str, str]:
    """Return the broken lines at a place and the sound ones, with some lines around them."""
    content = case.files.get(where.file)
    if isinstance(content, str):
        return _cut(content.split("\n")[max(0, where.line - 3) : where.line + 2]), ""
    edits = case.edits.get(where.file)
    if not edits:
        return "", ""
    sound = text = (BASE / where.file).read_text("utf-8")
    for old, new in edits.items():
        text = text.replace(old, new)
    for old, new in edits.items():
        for found in re.finditer(re.escape(new), text) if new.strip() else ():
            first, last = _span(text, found.start(), found.end())
            if first <= where.line - 1 < last:
                start = sound.index(old)
                begin, end = _span(sound, start, start + len(old))
                broken = text.split("\n")[max(0, first - around) : last + around]
                return _cut(broken), _cut(sound.split("\n")[max(0, begin - around) : end + around])
    line = text.split("\n")[where.line - 1]
    removed = next((old for old, new in edits.items() if not new.strip() and len(edits) < 3), None)
    return line.strip(), _cut(f"{line}\n{removed}".split("\n")) if removed else ""


def _span(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the first line of a stretch of text and the one after its last, counted from 0."""
    return text.count("\n", 0, start), text.count("\n", 0, max(start, end - 1)) + 1


def _cut(lines: list[str]) -> str:
    """Return some lines without the indent that all have, and without what is too long to show."""
    filled = [line for line in lines if line.strip()]
    indent = min((len(line) - len(line.lstrip(" ")) for line in filled), default=0)
    shown = [line[indent:] if len(line) < 200 else "…" for line in filled[:_MOST_LINES]]
    return "\n".join(shown)


def _block(kind: str, text: str) -> str:
    return f"````{kind}\n{text}\n````"


def _escaped(text: str) -> str:
    return re.sub(r"([*_<>\[\]`&\\|])", r"\\\1", text)


if __name__ == "__main__":
    for language, name in FILES.items():
        (DOCS / name).write_text(to_markdown(language), "utf-8")
