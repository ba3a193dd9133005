"""The files that hold a plan: each as a link, those that the site has."""

from __future__ import annotations

from ..localise import Phrase
from ..model.plan import Plan
from ..model.version import FrozenPlan
from .addresses import OPEN_DATA, Address
from .inline import Content, FileLink, InnerLink
from .print_link import pdf_path
from .setting import Setting
from .subscriptions import calendar_path


def plan_files(here: Setting, plan: Plan) -> tuple[Content, ...]:
    """Return links to the plan as PDF, JSON, workbook, tables and calendar, and to all open data; () without any.

    A frozen version has none: the files tell of the plan in force.
    """
    if isinstance(plan, FrozenPlan):
        return ()
    words, locale = here.words, here.words.locale
    wanted = (
        (pdf_path(plan.id, locale), words.gettext("Tulostettava suunnitelma (PDF)")),
        (f"plans/{plan.id}.json", words.gettext("Suunnitelma koneluettavana (JSON)")),
        (f"suunta-{locale}.xlsx", words.gettext("Kaikki suunnitelmat taulukkona (XLSX)")),
        ("goals.csv", words.gettext("Kaikkien suunnitelmien tavoitteet (CSV)")),
        ("actions.csv", words.gettext("Kaikkien suunnitelmien toimenpiteet (CSV)")),
        (calendar_path(plan.organisation, locale), words.gettext("Määräajat kalenteriin (ICS)")),
    )
    found: list[Content] = [
        (FileLink(f"data/{path}", Phrase(label), path.rpartition("/")[2]),)
        for path, label in wanted
        if path in here.files
    ]
    if found:
        found.append((InnerLink(Address(OPEN_DATA), Phrase(words.gettext("Avoin data"))),))
    return tuple(found)
