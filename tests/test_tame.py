"""A report from a stranger's branch becomes a comment that can do no harm."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from runpy import run_path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent


def tame(report: str) -> str:
    """Return the comment that a report becomes, without its mark."""
    own: dict[str, Any] = run_path(str(ROOT / ".ci/tame.py"))
    made: str = own["tame"](report)
    assert made.startswith("<!-- suunta -->\n")
    return made.removeprefix("<!-- suunta -->\n").rstrip("\n")


J = "\u2060"


@pytest.mark.parametrize(
    ("hostile", "harmless"),
    [
        ("<img src=x onerror=y>", "&lt;img src=x onerror=y>"),
        ("<!-- suunta -->", "&lt;!-- suunta -->"),
        ("![x](https://paha.example/a.png)", f"![x]{J}(https:{'//'}{J}paha.example/a.png)"),
        ("[x][y]", f"[x]{J}[y]"),
        ("[y]: paha", f"[y]{J}: paha"),
        ("@kaikki", f"@{J}kaikki"),
        ("www.paha.example", f"www.{J}paha.example"),
        ("closes #12", f"closes #{J}12"),
        ("/approve", f"{J}/approve"),
        ("- /merge", f"- {J}/merge"),
        ("```mermaid", f"`{J}`mermaid"),
        ("a\u202eb\x07c", "abc"),
        ("<summary><b>x</b></summary>", "<summary>&lt;b>x&lt;/b></summary>"),
    ],
)
def test_what_a_strangers_report_cannot_do(hostile: str, harmless: str) -> None:
    """The comment bears the name of the project: it must not call people, lead anywhere or run a command."""
    assert tame(hostile) == harmless


def test_a_report_of_ours_stays_as_it_is() -> None:
    """Headings, lists, bold and struck words and folds are what makes it readable."""
    report = (
        "## Mitä\n\n- **Tavoite** `a-1`: ~~vanha~~ **uusi**\n\n<details>\n<summary>Sivut</summary>\n\n- x\n\n</details>"
    )
    assert tame(report) == report


def test_a_long_report_is_cut_at_a_line_with_its_folds_shut() -> None:
    """A service refuses a comment that is too long, and an open fold would swallow what stands below."""
    made = tame("<details>\n<summary>x</summary>\n\n" + "- ääkkönen @x\n" * 20_000)
    assert len(made.encode()) < 60_000
    assert made.count("<details>") == made.count("</details>") == 1
    assert made.endswith("the rest is in the report of the run)")


def test_a_fold_that_was_never_opened_is_not_shut() -> None:
    """It would break out of what the service puts round the comment."""
    assert tame("</details>\nx") == "x"


def test_a_report_that_is_a_link_is_not_read(tmp_path: Path) -> None:
    """An archive from a stranger may hold a link to a file that only the run can read."""
    (tmp_path / "report.md").symlink_to("/etc/hostname")
    done = subprocess.run(
        [sys.executable, ROOT / ".ci/tame.py", tmp_path / "report.md", tmp_path / "out"],
        capture_output=True,
        check=False,
    )
    assert done.returncode != 0
    assert not (tmp_path / "out").exists()
