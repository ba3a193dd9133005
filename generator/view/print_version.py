"""A frozen version of a plan as a document for print: the plan as it was approved, marked on every page."""

from __future__ import annotations

from dataclasses import replace

from ..localise import Phrase
from ..resolve.versions import Version
from .addresses import plan_path
from .narrative import Fact
from .print_document import PrintDocument, online_notice
from .print_plan import print_plan
from .setting import Setting
from .versions import version_mark, version_setting, version_title


def print_version(here: Setting, version: Version) -> PrintDocument:
    """Return a version as a document for print; the top of each page and the cover say which version it is."""
    words = here.words
    then = version_setting(here, version)
    document = print_plan(then, then.plan_set.plan(version.plan.id))
    cover, mark = document.cover, version_mark(here, version)
    says = words.gettext("Tämä on suunnitelman hyväksytty versio, ei välttämättä voimassa oleva suunnitelma.")
    current = next((each for each in here.plan_set.plans if each.id == version.plan.id), version.frozen_plan)
    notice, _online, *others = cover.notices
    fact = Fact(words.gettext("Hyväksytty versio"), (Phrase(mark),))
    return replace(
        document,
        record_id=version.key,
        title=version_title(here, version, document.title),
        short_title=version_title(here, version, document.short_title),
        cover=replace(
            cover,
            facts=(fact, *cover.facts),
            notices=((Phrase(says),), notice, online_notice(here, plan_path(current)), *others),
        ),
    )
