"""What was measured, as a page of Markdown."""

from __future__ import annotations

import os
import platform
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from importlib.metadata import version
from pathlib import Path
from statistics import median

from .exports import Exports
from .measure import Cost
from .preview import Preview

CASES = {
    "stock": "stock Material with mkdocs-static-i18n",
    "pruned": "the same with `navigation.prune`",
    "full": "Suunta, full build",
    "unchanged": "Suunta, nothing changed",
    "edited": "Suunta, one value changed",
}
"""The cases by their names in the results, in the order of the tables."""

_LIBRARIES = ("mkdocs", "mkdocs-material", "mkdocs-static-i18n", "markdown", "jinja2", "pydantic", "pyyaml")


@dataclass
class Result:
    """The runs of every case at one size; ``pages`` is counted in the built site, for each language."""

    pages: int
    runs: dict[str, list[Cost]] = field(default_factory=dict)

    def cpu_s(self, case: str) -> float:
        """Return the median CPU seconds of a case."""
        return median(run.cpu_s for run in self.runs[case])

    def wall_s(self, case: str) -> float:
        """Return the median seconds by the clock of a case."""
        return median(run.wall_s for run in self.runs[case])

    def largest_mb(self, case: str) -> float:
        """Return the median peak memory of the largest process of a case."""
        return median(run.largest_mb for run in self.runs[case])

    def sum_mb(self, case: str) -> float:
        """Return the median peak memory of all processes of a case together."""
        return median(run.sum_mb for run in self.runs[case])


@dataclass(frozen=True)
class Aim:
    """A figure that was to be reached, and the one that was measured."""

    words: str
    wanted: str
    measured: str
    reached: bool


@dataclass(frozen=True)
class Measured:
    """All that a run of the bench found: builds by size, open data, and previews, the real one first."""

    builds: Sequence[Result]
    exports: Exports
    previews: Sequence[Preview]


def tables(measured: Measured) -> str:
    """Return the aims, the ratios and the figures as Markdown: what depends least on the machine comes first."""
    builds = measured.builds
    return f"""## What was to be reached

{_aims(measured)}

## Ratios

{_ratios(builds)}

{_growth(builds)}

## Figures

{_costs(builds)}

{_exports(measured.exports)}

{_previews(measured.previews)}
"""


def page(measured: Measured, runs: int, saves: int, command: str, today: date) -> str:
    """Return the whole of ``docs/benchmarks.md``."""
    return f"""# How fast the build is

Written by `{command}` on {today.isoformat()}; a new run writes it anew.

The same pages are built by Suunta and by stock mkdocs-material with mkdocs-static-i18n: made-up plans and
evaluations, always the same for the same size. A page of a focus area holds about 300 words of narrative and the
tables of 8 goals with 3 actions; every goal and every responsible party has a page. An evaluation has an overview with
its scale, a summary table and a picture, and a page for each focus area, which rates 6 goals in the mean; these are a
tenth of the pages, as in the real documents. Suunta reads YAML and Markdown. Stock gets the finished pages as
Markdown files, one folder for each language, with the tables as raw HTML, and runs with the plugins that a new user
has (search) beside mkdocs-static-i18n; Suunta makes no search index, which counts in its favour. Stock renders every
page in every build, so a rebuild is compared with its full build. Open data (files, calendars, addresses of ids) is
switched off in `data/site.yml`, for stock has nothing of the kind.

The runs take turns (Suunta, stock, Suunta, stock pruned, Suunta), {runs} times; the table says where stock ran less
often. Both sides find their Python modules compiled. Figures are medians. CPU is user and system time of all processes
of a run. The largest process is its peak resident memory; the sum counts shared pages once and is sampled every tenth
of a second.

What open data adds is measured on the real documents: a full build with it and one without, in turns; no PDF is made.

The preview (`suunta serve`) is measured on copies, of the real documents and of the made-up ones, both with open data,
as a browser sees it: a file is saved, the server tells the page of it, the page is asked for again; the clock stops
when the answer holds what was written. {saves} savings of each kind, a second apart; for the stylesheet the page and
its stylesheets are read.

{tables(measured)}
## The machine

{_machine()}
"""


def _exports(exports: Exports) -> str:
    heads = [f"the real documents, {exports.pages} pages per language", "runs", "CPU s", "wall s"]
    return _table(heads, (
        [
            words,
            str(len(costs)),
            f"{median(cost.cpu_s for cost in costs):.2f}",
            f"{median(cost.wall_s for cost in costs):.2f}",
        ]
        for words, costs in (
            (f"full build with open data ({exports.files} files)", exports.with_data),
            ("full build without", exports.without),
        )
    ))  # fmt: skip


def _previews(previews: Sequence[Preview]) -> str:
    heads = ["preview, ms from saving to the page, median (slowest)", *(_preview_words(each) for each in previews)]
    return _table(heads, (
        [kind, *(f"{each.median_s(kind) * 1000:.0f} ({max(each.seconds[kind]) * 1000:.0f})" for each in previews)]
        for kind in previews[0].seconds
    ))  # fmt: skip


def _preview_words(preview: Preview) -> str:
    return f"{preview.what}, {preview.pages} pages"


def _costs(results: Sequence[Result]) -> str:
    heads = ["pages per language", "build", "runs", "CPU s", "wall s", "largest process MB", "all processes MB"]
    return _table(heads, (
        [
            str(result.pages),
            words,
            str(len(result.runs[case])),
            f"{result.cpu_s(case):.2f}",
            f"{result.wall_s(case):.2f}",
            f"{result.largest_mb(case):.0f}",
            f"{result.sum_mb(case):.0f}" if result.sum_mb(case) else "–",
        ]
        for result in results
        for case, words in CASES.items()
    ))  # fmt: skip


def _ratios(results: Sequence[Result]) -> str:
    heads = ["CPU time, times less", *(f"{result.pages} pages" for result in results)]
    pairs = [
        ("full build, than stock", "stock", "full"),
        ("full build, than pruned stock", "pruned", "full"),
        ("nothing changed, than stock", "stock", "unchanged"),
        ("nothing changed, than pruned stock", "pruned", "unchanged"),
        ("one value changed, than stock", "stock", "edited"),
        ("one value changed, than pruned stock", "pruned", "edited"),
    ]
    return _table(
        heads, ([words, *(f"{_ratio(each, than, case):.1f}" for each in results)] for words, than, case in pairs)
    )


def _growth(results: Sequence[Result]) -> str:
    heads = ["CPU ms per page", *(f"{result.pages} pages" for result in results)]
    cases = ["stock", "pruned", "full"]
    return _table(heads, ([CASES[case], *(f"{_ms_per_page(each, case):.1f}" for each in results)] for case in cases))


def _aims(measured: Measured) -> str:
    results = measured.builds
    aims = [aim for result in results for aim in _aims_of(result)]
    if len(results) > 1:
        fewer, more = results[-2:]
        growth = _ms_per_page(more, "full") / _ms_per_page(fewer, "full")
        words = f"CPU per page of a full build at {more.pages} pages, of that at {fewer.pages}"
        aims.append(Aim(words, "≤ 1.2 times", f"{growth:.2f} times", growth <= 1.2))
    added = measured.exports.added_cpu_s
    aims.append(Aim("CPU that open data adds to a build of the real documents", "≤ 3 s", f"{added:.2f} s", added <= 3))
    for preview, limit in zip(measured.previews, (0.3, 1.0), strict=True):
        slowest = max(map(preview.median_s, preview.seconds))
        words = f"preview, from saving to the page, slowest kind of edit, {_preview_words(preview)}"
        aims.append(Aim(words, f"< {limit * 1000:.0f} ms", f"{slowest * 1000:.0f} ms", slowest < limit))
    rows = ([aim.words, aim.wanted, aim.measured, "yes" if aim.reached else "**no**"] for aim in aims)
    return _table(["aim", "wanted", "measured", "reached"], rows)


def _aims_of(result: Result) -> Iterable[Aim]:
    if 250 <= result.pages <= 350:
        for words, than, case, wanted in (
            ("full build, CPU less than stock", "stock", "full", 4.0),
            ("full build, CPU less than pruned stock", "pruned", "full", 2.5),
            ("nothing changed, CPU less than a full build of stock", "stock", "unchanged", 20.0),
        ):
            ratio = _ratio(result, than, case)
            yield Aim(f"{words}, {result.pages} pages", f"≥ {wanted:g} times", f"{ratio:.1f} times", ratio >= wanted)
    if 1400 <= result.pages <= 1600:
        for words, peak in (
            ("of the largest process", result.largest_mb("full")),
            ("of all processes together", result.sum_mb("full")),
        ):
            whole = f"peak memory {words} of a full build, {result.pages} pages"
            yield Aim(whole, "< 300 MB", f"{peak:.0f} MB", peak < 300)


def _ratio(result: Result, than: str, case: str) -> float:
    return result.cpu_s(than) / result.cpu_s(case)


def _ms_per_page(result: Result, case: str) -> float:
    return result.cpu_s(case) * 1000 / (2 * result.pages)


def _machine() -> str:
    libraries = ", ".join(f"{name} {version(name)}" for name in _LIBRARIES)
    return _table(["", ""], [
        ["Processor", f"{_line_of('/proc/cpuinfo', 'model name')}, {os.cpu_count()} cores"],
        ["Memory", f"{int(_line_of('/proc/meminfo', 'MemTotal').split()[0]) // 1024} MB"],
        ["System", f"{platform.system()} {platform.release()}"],
        ["Load when the run ended (1, 5, 15 minutes)", ", ".join(f"{load:.1f}" for load in os.getloadavg())],
        ["Suunta", _commit()],
        ["Python", platform.python_version()],
        ["Libraries", libraries],
    ])  # fmt: skip


def _commit() -> str:
    """Return the commit that is measured, or the version where this is no repository."""
    found = subprocess.run(
        ["git", "rev-parse", "--short=8", "HEAD"],
        cwd=Path(__file__).parent,
        capture_output=True,
        text=True,
        check=False,
    )
    return f"commit {found.stdout.strip()}" if found.returncode == 0 else f"version {version('suunta')}"


def _line_of(path: str, key: str) -> str:
    lines = (line.partition(":") for line in Path(path).read_text().splitlines())
    return next(value.strip() for name, _, value in lines if name.strip() == key)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in [heads, ["---"] * len(heads), *rows])
