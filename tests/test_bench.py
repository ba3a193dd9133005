"""The bench: what it measures has to be what it says."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bench.measure import RunError, measure
from bench.project import ACTIONS, FEWEST_PAGES, MARK, change_value, size_of, write_project
from bench.stock import to_markdown

pytestmark = pytest.mark.integration


@pytest.mark.parametrize("pages", [47, 297, 298, 300, 1000])
def test_an_organisation_has_exactly_its_pages(pages: int) -> None:
    """Times are compared by pages, so every page has to be counted."""
    size = size_of(pages)
    plans = -(-size.focus_areas // 6)
    assert 3 + size.parties + 2 * plans + 2 + size.focus_areas * (1 + 8 + 1) == pages
    assert size.parties >= ACTIONS


def test_an_evaluation_is_a_tenth_of_the_pages(tmp_path: Path) -> None:
    """As in the real data: 36 of its 381 pages are those of evaluations."""
    write_project(tmp_path, 300)
    evaluation = (tmp_path / "data/evaluations/alue-0/alue-0-arviointi.yml").read_text("utf-8")
    assert 0.08 < (2 + evaluation.count("  scale: ")) / 300 < 0.11


def test_the_same_size_gives_the_same_project(tmp_path: Path) -> None:
    """Two runs on two machines measure the same work."""
    for name in ("one", "other"):
        write_project(tmp_path / name, 30)
    one, other = ([file.read_bytes() for file in sorted((tmp_path / name).rglob("*.*"))] for name in ("one", "other"))
    assert one == other


def test_a_change_changes_one_value(tmp_path: Path) -> None:
    """The case "one value changed" must not measure a larger edit, nor none."""
    write_project(tmp_path, FEWEST_PAGES)
    plan = next((tmp_path / "data/plans").rglob("*.yml"))
    before = plan.read_text("utf-8")
    change_value(tmp_path)
    assert plan.read_text("utf-8") == before.replace(f"{MARK}0", f"{MARK}1", 1) != before


def test_stock_gets_markdown_and_raw_tables() -> None:
    """Stock shall do the work of a stock project: Markdown where an author writes Markdown."""
    page = (
        "<nav><p>Ei</p></nav><main id='m'><h1>Sivu</h1><section><h2 id='a'>Osa <b>1</b></h2>\n<p class='x'>Yksi\nkaksi"
        "&amp;</p><ul>\n<li>Kolme</li>\n</ul><svg><rect width='3'/></svg>"
        "<div><table>\n<tr><td>1<br>2</td></tr></table></div></section></main>"
        "<footer><p>Ei</p></footer>"
    )
    blocks = [
        "# Sivu",
        "## Osa <b>1</b> { #a }",
        "Yksi kaksi&amp;",
        "- Kolme",
        "<svg><rect width='3'/></svg>",
        "<table>\n<tr><td>1<br>2</td></tr></table>",
    ]
    assert to_markdown(page) == "\n\n".join(blocks) + "\n"


def test_the_cost_counts_processes_below(tmp_path: Path) -> None:
    """Our build works in two processes: what they do in parallel is still work."""
    work = "import os\npid = os.fork()\nsum(range(3_000_000))\nos.waitpid(pid, 0) if pid else os._exit(0)"
    alone = measure([sys.executable, "-S", "-c", "sum(range(3_000_000))"], tmp_path, {})
    assert measure([sys.executable, "-S", "-c", work], tmp_path, {}).cpu_s > 1.3 * alone.cpu_s


def test_a_run_that_fails_is_no_measurement(tmp_path: Path) -> None:
    """A build that stops early is quick."""
    with pytest.raises(RunError, match="status 3"):
        measure([sys.executable, "-c", "raise SystemExit(3)"], tmp_path, {})
