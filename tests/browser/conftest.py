"""The built site, its server and the browser: made once for a run."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .documents import Site, read_site
from .server import serve

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parent.parent.parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let a browser that a busy machine kept waiting try again: only a timeout is tried twice, never a finding."""
    patient = pytest.mark.flaky(reruns=2, only_rerun=["TimeoutError"])
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(patient)


@pytest.fixture(scope="session")
def site_folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the built site: the one that is named, else one built now."""
    named = request.config.getoption("--site")
    if named:
        return ROOT / str(named)
    folder = tmp_path_factory.mktemp("built") / "site"
    command = [sys.executable, "-m", "generator", "build", "--root", str(ROOT), "--site-dir", str(folder)]
    subprocess.run(command, check=True)
    return folder


@pytest.fixture(scope="session")
def site(site_folder: Path) -> Site:
    """Return the pages of the built site."""
    return read_site(site_folder)


@pytest.fixture(scope="session")
def base(site_folder: Path) -> Iterator[str]:
    """Yield the address that the built site is served at."""
    with serve(site_folder) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Yield Chromium."""
    # Every run reads this file, also one without a browser, and Playwright loads slowly.
    from .chromium import start_chromium

    with start_chromium() as chromium:
        yield chromium
