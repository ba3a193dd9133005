"""``suunta freeze``: keep a plan as it was approved."""

from __future__ import annotations

import os
import sys
from datetime import date, datetime
from pathlib import Path

import click

from ..output import write_file
from ..pipeline import FreezeError, freeze_plan
from ..problems import Language, ProblemsError
from .language import language_of
from .options import lang_option, root_option
from .reports import to_text

_WORDS: dict[str, dict[Language, str]] = {
    "no_plan": {
        "fi": "Suunnitelmaa ”{detail}” ei ole.",
        "sv": "Planen ”{detail}” finns inte.",
        "en": "There is no plan “{detail}”.",
    },
    "no_body": {
        "fi": "Kuka päätti? Anna toimielimen tunnus: --body. Tunnukset ovat organisaation luettelossa parties.",
        "sv": "Vem beslutade? Ange organets id: --body. Id:na finns i organisationens lista parties.",
        "en": "Who decided? Give the id of the body: --body. The ids are in the list parties of the organisation.",
    },
    "unknown_body": {
        "fi": "Toimielintä ”{detail}” ei ole. Tunnukset ovat organisaation luettelossa parties.",
        "sv": "Organet ”{detail}” finns inte. Id:na finns i organisationens lista parties.",
        "en": "There is no body “{detail}”. The ids are in the list parties of the organisation.",
    },
    "no_date": {
        "fi": "Milloin päätettiin? Anna päivä: --date 2024-03-11.",
        "sv": "När fattades beslutet? Ange dagen: --date 2024-03-11.",
        "en": "When was it decided? Give the day: --date 2024-03-11.",
    },
    "bad_name": {
        "fi": "Version nimessä saa olla pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä: ”{detail}”.",
        "sv": "Versionens namn får ha små bokstäver a–z, siffror och bindestreck: ”{detail}”.",
        "en": "The name of a version may hold small letters a-z, digits and hyphens: “{detail}”.",
    },
    "exists": {
        "fi": "Versio on jo jäädytetty: {detail}. Jäädytettyä versiota ei muuteta. Anna toinen --version.",
        "sv": "Versionen är redan fryst: {detail}. En fryst version ändras inte. Ange en annan --version.",
        "en": "The version is frozen already: {detail}. A frozen version is not changed. Give another --version.",
    },
    "unreadable": {
        "fi": "Suunnitelmaa ei voi jäädyttää sellaisenaan: {detail}. Kirjoita avaimet kukin omalle rivilleen.",
        "sv": "Planen kan inte frysas som den är: {detail}. Skriv filens nycklar var och en på sin rad.",
        "en": "The plan cannot be frozen as it is: {detail}. Write each key of the file on a line of its own.",
    },
    "frozen": {
        "fi": "Jäädytettiin {name}: {count} tiedostoa. Aja vielä suunta addresses ja tallenna tiedostot.",
        "sv": "{name} är fryst: {count} filer. Kör ännu suunta addresses, och spara filerna i versionshanteringen.",
        "en": "Frozen {name}: {count} files. Now run suunta addresses, and commit the files.",
    },
}


@click.command()
@click.argument("plan")
@click.option("--body", metavar="ID", help="Id of the body that decided; what the plan states by default.")
@click.option("--date", "decided", type=click.DateTime(["%Y-%m-%d"]), help="Day of the decision; as above.")
@click.option("--section", metavar="TEXT", help="Section of the minutes, such as “§ 12”; as above.")
@click.option("--diary-number", metavar="TEXT", help="Diary number of the matter; as above.")
@click.option("--version", "name", metavar="NAME", help="Name of the version; the day of the decision by default.")
@lang_option
@root_option
def freeze(
    plan: str,
    *,
    body: str | None,
    decided: datetime | None,
    section: str | None,
    diary_number: str | None,
    name: str | None,
    lang: Language | None,
    root: Path,
) -> None:
    """Keep the plan PLAN as it is now as an approved version.

    The plan's data and texts are copied to data/versions, with the decision that you give. The version is
    published beside the current plan, marked on every page, and says what has changed since. It is never
    changed again. Say only what has been decided: the decision goes with the version for ever.

    Ends with status 0 when the version is written, 1 when the data has errors, and 2 when the version
    cannot be made or the command itself is wrong.
    """
    language = lang or language_of(os.environ)
    day = decided.date().isoformat() if decided else None
    stated = {"body": body, "date": day, "section": section, "diary_number": diary_number}
    try:
        key, files = freeze_plan(root, plan, name, stated, date.today())
    except ProblemsError as error:
        click.echo(to_text(error.problems, language).encode("utf-8", "backslashreplace"), err=True)
        sys.exit(1)
    except FreezeError as error:
        raise click.UsageError(_WORDS[error.reason][language].format(detail=error.detail)) from None
    for path, content in files.items():
        write_file(root / path, content)
    click.echo(_WORDS["frozen"][language].format(name=key, count=len(files)))
