"""Measure the builds in turns, print the figures and, with --write, renew docs/benchmarks.md."""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

from .measure import measure
from .project import change_value
from .report import Result, page, tables

ROOT = Path(__file__).parent.parent
MANY_PAGES = 1000
WARM_UP_PAGES = 30


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--pages", default="50,300,1500", help="pages per language, with commas between")
    parser.add_argument("--runs", type=int, default=3, help="runs of each case")
    parser.add_argument("--long-runs", type=int, default=1, help="runs of stock at more than 1 000 pages")
    parser.add_argument("--folder", type=Path, help="where the projects are made and left; else a temporary folder")
    parser.add_argument("--write", action="store_true", help="write the figures to docs/benchmarks.md")
    options = parser.parse_args()
    results = []
    with tempfile.TemporaryDirectory(prefix="suunta-bench-") as temporary:
        folder = options.folder or Path(temporary)
        bench(folder, WARM_UP_PAGES, runs=1, stock_runs=1)
        for pages in map(int, options.pages.split(",")):
            stock_runs = options.runs if pages <= MANY_PAGES else min(options.runs, options.long_runs)
            results.append(bench(folder, pages, runs=options.runs, stock_runs=stock_runs))
    print(tables(results))
    if options.write:
        command = f"python -m bench --pages {options.pages} --runs {options.runs} --write"
        target = ROOT / "docs" / "benchmarks.md"
        target.parent.mkdir(exist_ok=True)
        target.write_text(page(results, options.runs, command, date.today()), "utf-8")


def bench(folder: Path, pages: int, *, runs: int, stock_runs: int) -> Result:
    """Return what every case costs on a site of one size; the projects are made under ``folder``."""
    ours, stock = folder / str(pages) / "suunta", folder / str(pages) / "stock"
    shutil.rmtree(folder / str(pages), ignore_errors=True)
    # Both sides find their modules compiled, as after an installation; the first, uncounted runs compile them.
    variables = {
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
    }
    # Other processes make the projects: the memory of this one would count as theirs.
    _python("bench.project", str(ours), str(pages))
    build = [sys.executable, "-m", "generator", "build", "--root", str(ours)]
    measure(build, ROOT, variables)
    _python("bench.stock", str(ours / "site"), str(stock))
    result = Result(_count_pages(ours / "site" / "fi"))
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


def _python(module: str, *arguments: str) -> None:
    subprocess.run([sys.executable, "-m", module, *arguments], cwd=ROOT, check=True)


def _count_pages(site: Path) -> int:
    return sum(1 for _ in site.rglob("index.html"))


if __name__ == "__main__":
    main()
