"""Every file of open data: one list that the build, the catalogue and the open-data page read."""

from __future__ import annotations

from ..resolve.plan_set import PlanSet
from .data_file import DataFile


def data_files(plan_set: PlanSet) -> tuple[DataFile, ...]:
    """Return every file below ``data/`` but the archive, in the order of the open-data page.

    No file is made yet, so that those that an earlier build left can be kept.
    """
    return ()
