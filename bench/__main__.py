"""Measure builds, open data and the preview, print the figures and, with --write, renew docs/benchmarks.md."""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from .exports import measure_exports
from .measure import measure
from .preview import Preview, copy_documents, copy_tool, measure_preview
from .project import FEWEST_PAGES, change_value
from .report import Measured, Result, page, tables

ROOT = Path(__file__).parent.parent
MANY_PAGES = 1000
WARM_UP_PAGES = FEWEST_PAGES


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--pages", default="50,300,1500", help="pages per language, with commas between")
    parser.add_argument("--runs", type=int, default=3, help="runs of each case")
    parser.add_argument("--long-runs", type=int, default=1, help="runs of stock at more than 1 000 pages")
    parser.add_argument("--saves", type=int, default=5, help="savings of each kind of edit in the preview")
    parser.add_argument("--folder", type=Path, help="where the projects are made and left; else a temporary folder")
    parser.add_argument("--write", action="store_true", help="write the figures to docs/benchmarks.md")
    options = parser.parse_args()
    sizes = [int(size) for size in options.pages.split(",")]
    results = []
    with tempfile.TemporaryDirectory(prefix="suunta-bench-") as temporary:
        folder = options.folder or Path(temporary)
        bench(folder, WARM_UP_PAGES, runs=1, stock_runs=1)
        # First, for a disk is busy for minutes with what the large sites leave.
        exports = measure_exports(folder / "exports", options.runs, _variables(folder))
        for pages in sizes:
            stock_runs = options.runs if pages <= MANY_PAGES else min(options.runs, options.long_runs)
            results.append(bench(folder, pages, runs=options.runs, stock_runs=stock_runs))
        previews = measure_previews(folder, exports.pages, max(sizes), options.saves)
    measured = Measured(results, exports, previews)
    print(tables(measured))
    if options.write:
        command = f"python -m bench --pages {options.pages} --runs {options.runs} --write"
        target = ROOT / "docs" / "benchmarks.md"
        target.parent.mkdir(exist_ok=True)
        target.write_text(page(measured, options.runs, options.saves, command, date.today()), "utf-8")


def bench(folder: Path, pages: int, *, runs: int, stock_runs: int) -> Result:
    """Return what every case costs on a site of one size; the projects are made under ``folder``."""
    ours, stock = folder / str(pages) / "suunta", folder / str(pages) / "stock"
    shutil.rmtree(folder / str(pages), ignore_errors=True)
    variables = _variables(folder)
    # Other processes make the projects: the memory of this one would count as theirs.
    _python("bench.project", str(ours), str(pages))
    build = [sys.executable, "-m", "generator", "build", "--root", str(ours)]
    measure(build, ROOT, variables)
    _python("bench.stock", str(ours / "site"), str(stock))
    result = Result(_count_pages(ours / "site" / "fi"))
    if result.pages != pages:
        raise SystemExit(f"{pages} pages were asked for and {result.pages} made: see SHARED_PAGES in bench.project")
    for turn in range(runs):
        for case in ("full", "stock", "unchanged", "pruned", "edited"):
            command, place = build, ROOT
            if case in ("stock", "pruned"):
                if turn >= stock_runs:
                    continue
                site = "full" if case == "stock" else "pruned"
                command, place = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", f"{site}.yml"], stock
                shutil.rmtree(stock / site, ignore_errors=True)
            elif case == "full":
                for made in ("site", ".cache"):
                    shutil.rmtree(ours / made, ignore_errors=True)
            elif case == "edited":
                change_value(ours)
            cost = measure(command, place, variables)
            print(f"{pages} pages, run {turn + 1}, {case}: {cost}", file=sys.stderr, flush=True)
            result.runs.setdefault(case, []).append(cost)
    built = _count_pages(stock / "full" / "sv")
    if built != result.pages:
        raise SystemExit(f"stock built {built} pages and Suunta {result.pages}: not the same pages")
    return result


def measure_previews(folder: Path, real_pages: int, pages: int, saves: int) -> list[Preview]:
    """Return how soon edits are seen in the real documents and in made-up ones of a size, both with open data."""
    real, made_up = folder / "preview-real", folder / "preview-made-up"
    for project in (real, made_up):
        shutil.rmtree(project, ignore_errors=True)
        project.mkdir(parents=True)
        copy_tool(project)
    copy_documents(real)
    _python("bench.project", str(made_up), str(pages))
    site = made_up / "data/site.yml"
    site.write_text(site.read_text("utf-8").replace("open_data: false", "open_data: true"), "utf-8")
    return [
        measure_preview("real documents", real_pages, real, saves, _variables(folder)),
        measure_preview("made-up documents", pages, made_up, saves, _variables(folder)),
    ]


def _variables(folder: Path) -> dict[str, str]:
    """Return an environment in which modules are found compiled, as after an installation, from the second run on."""
    return {
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
    }


def _python(module: str, *arguments: str) -> None:
    subprocess.run([sys.executable, "-m", module, *arguments], cwd=ROOT, check=True)


def _count_pages(site: Path) -> int:
    return sum(1 for _ in site.rglob("index.html"))


if __name__ == "__main__":
    main()
