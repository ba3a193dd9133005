"""What open data adds to a build of the real documents: the same build with it and without."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from .measure import Cost, measure

ROOT = Path(__file__).parent.parent


@dataclass
class Exports:
    """Full builds of the real documents, in pairs.

    With open data the site has so many pages in each language, and so many files in its ``data/``.
    """

    pages: int = 0
    files: int = 0
    with_data: list[Cost] = field(default_factory=list)
    without: list[Cost] = field(default_factory=list)

    @property
    def added_cpu_s(self) -> float:
        """The median CPU seconds that open data added to a build."""
        return median(one.cpu_s - other.cpu_s for one, other in zip(self.with_data, self.without, strict=True))


def measure_exports(folder: Path, runs: int, variables: Mapping[str, str]) -> Exports:
    """Build a copy of the real documents so many times with open data and without it, in turns, and no PDF.

    Args:
        folder: Where the copy is made; an older one there is removed.
        runs: Pairs of builds. One more pair, which is not counted, comes first.
        variables: Of the environment of the builds.

    Raises:
        RunError: A build did not succeed.
    """
    shutil.rmtree(folder, ignore_errors=True)
    for name in ("data", "content"):
        shutil.copytree(ROOT / name, folder / name)
    site = folder / "data/site.yml"
    as_it_is = site.read_text("utf-8")
    if "open_data:" in as_it_is:
        raise SystemExit("data/site.yml says already whether there is open data")
    exports = Exports()
    for turn in range(runs + 1):
        for costs, words in ((exports.with_data, as_it_is), (exports.without, f"{as_it_is}\nopen_data: false\n")):
            site.write_text(words, "utf-8")
            for made in ("site", ".cache"):
                shutil.rmtree(folder / made, ignore_errors=True)
            cost = measure([sys.executable, "-m", "generator", "build", "--root", str(folder)], ROOT, variables)
            if words == as_it_is:
                exports.pages = sum(1 for _ in (folder / "site/fi").rglob("index.html"))
                exports.files = sum(1 for path in (folder / "site/data").rglob("*") if path.is_file())
            if turn:
                print(f"exports, run {turn}: {cost}", file=sys.stderr, flush=True)
                costs.append(cost)
    return exports
