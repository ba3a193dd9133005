"""What all tests share: where the built site is, and that the slow tests come last."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the caller name a site that is built already."""
    parser.addoption("--site", help="folder of a built site for the browser tests; without it they build their own")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the browser tests last: a fault that a fast test sees is told at once."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)
