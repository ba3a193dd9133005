"""What the kinds of things are called, for pages that speak of things of any kind."""

from __future__ import annotations

from functools import lru_cache

from ..localise import Localiser


def kind_label(words: Localiser, kind: str) -> str:
    """Return what a kind is called, such as "Tavoite"; a plain word for a kind that has no name of its own."""
    return _labels(words).get(kind) or words.gettext("Tieto")


@lru_cache(maxsize=8)
def _labels(words: Localiser) -> dict[str, str]:
    _ = words.gettext
    return {
        "organisation": _("Organisaatio"),
        "municipality": _("Kunta"),
        "responsible_party": _("Vastuutaho"),
        "plan": _("Suunnitelma"),
        "section": _("Luku"),
        "focus_area": _("Painopiste"),
        "goal": _("Tavoite"),
        "subgoal": _("Alatavoite"),
        "action": _("Toimenpide"),
        "indicator": _("Mittari"),
        "footnote": _("Alaviite"),
        "source": _("Lähde"),
        "evaluation": _("Arviointi"),
        "scale": _("Asteikko"),
        "rating_group": _("Arvosanojen ryhmä"),
        "rating": _("Arvosana"),
        "service_area": _("Palvelualue"),
        "survey": _("Kysely"),
        "survey_group": _("Kyselyn osa"),
        "survey_row": _("Kyselyn kohta"),
        "survey_theme": _("Kyselyn teema"),
        "negotiation": _("Neuvottelu"),
        "priority": _("Yhteinen tavoite"),
        "legal_duty": _("Lakisääteinen tehtävä"),
        "known_plan": _("Muu suunnitelma"),
        "year_clock": _("Vuosikello"),
        "entry": _("Vuosikellon kohta"),
        "recurrence": _("Toistuva tehtävä"),
        "series": _("Mittarin luvut"),
        "page": _("Sivu"),
        "narrative": _("Teksti"),
        "link": _("Yhteydet asiakirjojen välillä"),
        "site": _("Sivusto"),
    }
