"""Parties with the units under them, level below level, and how much each answers for."""

from __future__ import annotations

from ..localise import Phrase
from ..model.organisation import Organisation, ResponsibleParty
from .answering import party_link
from .inline import Content, Inline, Items, remark
from .setting import Setting
from .terms import count_of_actions


def units_content(here: Setting, party: ResponsibleParty) -> Content:
    """Return the units under a party as a list, each with its own units under it; () where it has none."""
    units = here.plan_set.units_of(party)
    return (Items(tuple(_unit(here, unit) for unit in units)),) if units else ()


def organisation_units(here: Setting, organisation: Organisation) -> Content:
    """Return the parties of an organisation that have units, with those; () where none has any."""
    above = [each for each in organisation.parties if each.unit_of is None and here.plan_set.units_of(each)]
    return (Items(tuple(_unit(here, each) for each in above)),) if above else ()


def _unit(here: Setting, party: ResponsibleParty) -> Content:
    found: list[Inline] = [party_link(here, party)]
    count = sum(len(duty.actions) for duty in here.plan_set.duties(party))
    if count:
        found += [Phrase(" "), remark(count_of_actions(here.words, count))]
    return (*found, *units_content(here, party))
