"""The tables of open data, defined once: CSV, its metadata and the workbooks are written from here.

A name of a table or a column is a promise: it never changes, and new columns come at the end.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..resolve.plan_set import PlanSet
from ..resolve.stories import stories_of
from ..view.addresses import addresses
from .finding_tables import RATINGS, RESPONDENTS, SUMMARIES, SURVEYS, YEAR_CLOCK
from .glossary_table import GLOSSARY
from .group_tables import TARGET_GROUPS
from .measuring_tables import DEADLINES, INDICATORS, OBSERVATIONS
from .plan_tables import ACTIONS, GOALS, PARTIES, PLANS, RESPONSIBILITIES, SUBGOALS
from .table import Data, Row, Table

TABLES: tuple[Table, ...] = (
    PLANS,
    GOALS,
    SUBGOALS,
    ACTIONS,
    RESPONSIBILITIES,
    INDICATORS,
    DEADLINES,
    OBSERVATIONS,
    RATINGS,
    SUMMARIES,
    SURVEYS,
    RESPONDENTS,
    YEAR_CLOCK,
    PARTIES,
    TARGET_GROUPS,
    GLOSSARY,
)


@dataclass(frozen=True)
class FilledTable:
    """A table with its rows."""

    table: Table
    rows: tuple[Row, ...]


def fill_tables(plan_set: PlanSet) -> tuple[FilledTable, ...]:
    """Return every table with its rows, in the order of ``TABLES``; a table without rows is there too."""
    data = Data(plan_set, plan_set.once(addresses), plan_set.once(stories_of))
    return tuple(FilledTable(table, tuple(table.rows(data))) for table in TABLES)
