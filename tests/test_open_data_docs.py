"""The list of files and their checks in docs/open-data.md: every test that it names is there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
WORDS = (ROOT / "docs/open-data.md").read_text("utf-8")


def test_every_test_that_the_list_names_is_there() -> None:
    """A list of checks that are no longer made would promise what nobody keeps."""
    named = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", WORDS)
    assert len(named) > 25
    missing = [(file, test) for file, test in named if f"def {test}" not in (ROOT / file).read_text("utf-8")]
    assert missing == []


def test_every_module_that_the_list_names_is_there() -> None:
    """Who looks for how a file is made must find it."""
    named = re.findall(r"`((?:exchange|pdf|view|builder)/[\w.]+\.(?:py|json))`", WORDS)
    assert [name for name in named if not (ROOT / "generator" / name).is_file()] == []
