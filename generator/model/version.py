"""Approved versions of a plan: frozen as they were decided, readable beside the current plan."""

from __future__ import annotations

from pydantic import PrivateAttr

from .plan import Plan
from .record import Id, Record
from .time import Date


class PlanVersion(Record):
    """All of a file in ``data/versions/``. Within it every id of the plan ends in ``@<version>``.

    Attributes:
        version: Its name among the versions of the plan, usually the day of the decision.
        frozen: The day on which it was frozen.
        plan: The plan as it was approved, without the mark at its ids.
    """

    version: Id
    frozen: Date
    plan: Plan


class FrozenPlan(Plan):
    """A plan that stands at the addresses of one of its versions."""

    _version: str = PrivateAttr("")
    # No field: a plan says the same things under either address.

    @property
    def version(self) -> str:
        """The name of the version."""
        return self._version

    @classmethod
    def of(cls, plan: Plan, version: str) -> FrozenPlan:
        """Return a plan at the addresses of one of its versions."""
        found = cls.model_construct(**vars(plan))
        found._version = version
        return found
