"""What all tests share: where the built site is, the real data, and that the slow tests come last."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from generator.pipeline import load_plan_set
from generator.resolve.plan_set import PlanSet

ROOT = Path(__file__).parent.parent
_MARK_OF_ALL = re.compile(r"^pytestmark = pytest\.mark\.(\w+)$", re.MULTILINE)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the caller name a site that is built already."""
    parser.addoption("--site", help="folder of a built site for the browser tests; without it they build their own")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Do not even import a module whose tests are all unwanted: the libraries that it needs load slowly."""
    if collection_path.suffix != ".py":
        return None
    mark = _MARK_OF_ALL.search(collection_path.read_text("utf-8"))
    return True if mark and f"not {mark[1]}" in config.getoption("markexpr") else None


@pytest.fixture(scope="session")
def real_plan_set() -> PlanSet:
    """Return the real data, loaded once for all tests of a worker."""
    return load_plan_set(ROOT, date(2026, 1, 15))[0]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the browser tests last: a fault that a fast test sees is told at once."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)
