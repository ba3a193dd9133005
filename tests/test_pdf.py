"""Plans and evaluations as PDF: what a reader and an archive count on, and what a machine without Pango says."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bench.project import FEWEST_PAGES, write_project
from generator.exchange.pdf_files import pdf_files
from generator.pdf.errors import PdfError, pdf_words
from generator.problems import LANGUAGES
from generator.render import Renderer
from generator.view.pages import make_pages
from generator.view.print_document import PrintDocument
from tests.sample import sample_plan_set
from tests.sample_pdf import DOCUMENTS, both, prints, read, squeezed

pytestmark = pytest.mark.integration

if TYPE_CHECKING:
    from tests.pdf_reader import Node

ROOT = Path(__file__).parent.parent


@prints
@both
def test_bookmarks_are_the_contents_list(name: str) -> None:
    """A long document without bookmarks is one long page."""
    with read(name).pdf.open_outline() as outline:
        (title,) = outline.root
        chapters = [each.title for each in title.children]
    assert title.title == DOCUMENTS[name].title.words
    assert chapters == [line.label.words for line in DOCUMENTS[name].contents]


@prints
@both
def test_the_contents_list_gives_the_page_of_every_heading(name: str) -> None:
    """On paper nobody can follow a link."""
    lines = read(name).tags("TOCI")
    labels = list(DOCUMENTS[name].labels)
    assert len(lines) == len(labels)
    assert all(re.search(r"\d$", line.words.strip()) for line in lines)


@prints
def test_the_cover_tells_decision_and_version() -> None:
    """A council has to see which version of what it holds in its hand."""
    cover = cover_words(read("plan").root)
    for words in ("Hyväksytty", "15.1.2024", "§ 12", "KOE/1/2024", "18.12.2023", "Kokeilun hyvinvointialue"):
        assert squeezed(words) in cover


def cover_words(root: Node) -> str:
    """Return the words before the second heading."""
    before = []
    for node in root.kids:
        if node.tag == "H2":
            break
        before.append(node.words)
    return squeezed("".join(before))


PRINT = (
    "import hashlib\n"
    "from generator.pdf.press import print_pdf\n"
    "from generator.view.prints import print_documents\n"
    "from tests.sample import sample_plan_set\n"
    "document = next(each for each in print_documents(sample_plan_set(), 'sv') if each.record_id == 'liite')\n"
    "print(hashlib.sha256(print_pdf(document)).hexdigest())\n"
)


@prints
def test_two_prints_are_byte_identical() -> None:
    """A file that changes without a change of the plan cannot be checked against the archive."""
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", PRINT],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            cwd=ROOT,
            stdout=subprocess.PIPE,
        )
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    ]
    first, second = (run.communicate()[0] for run in runs)
    assert first == second
    assert len(first.strip()) == 64


@pytest.mark.parametrize(
    ("library", "fault", "code"),
    [
        ("weasyprint", "OSError('cannot load library libpango-1.0-0')", "PDF2"),
        ("pikepdf", "ModuleNotFoundError('No module', name='pikepdf')", "PDF1"),
    ],
)
def test_a_missing_library_is_a_message(tmp_path: Path, library: str, fault: str, code: str) -> None:
    """Who lacks Pango is told what to install, and is shown no trace of a program."""
    (tmp_path / f"{library}.py").write_text(f"raise {fault}", encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "generator", "pdf", "--lang", "fi", "--output", str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        cwd=ROOT,
        capture_output=True,
        check=False,
        text=True,
    )
    assert (run.returncode, run.stderr.partition(":")[0], run.stdout) == (1, code, "")
    assert "Traceback" not in run.stderr


def test_without_pango_the_site_is_built_without_pdf(tmp_path: Path) -> None:
    """A machine that cannot print can still publish."""
    (tmp_path / "weasyprint.py").write_text("raise OSError('cannot load library')", encoding="utf-8")
    write_project(tmp_path / "project", FEWEST_PAGES)
    run = subprocess.run(
        [sys.executable, "-m", "generator", "build", "--pdf", "--lang", "sv", "--root", str(tmp_path / "project")],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT)])},
        capture_output=True,
        check=False,
        text=True,
    )
    assert (run.returncode, run.stderr[:4]) == (0, "PDF2")
    assert (tmp_path / "project/site/index.html").is_file()
    assert not (tmp_path / "project/site/data/pdf").exists()


@pytest.mark.parametrize(("path", "wanted"), [("koe/suunnitelma/", "suunnitelma"), ("koe/arviointi/", "arviointi")])
def test_a_page_leads_to_its_pdf_where_one_is_made(path: str, wanted: str) -> None:
    """A link to a file that no build made would lead nowhere."""
    for files in (tuple(pdf_files(sample_plan_set())), ()):
        page = next(each for each in make_pages(sample_plan_set(), "sv", files) if each.path == path)
        links = re.findall(r'href="([^"]*\.pdf)"', Renderer("sv").render(page).html)
        assert links == ([f"../../../data/pdf/{wanted}.sv.pdf"] if files else [])


def test_there_is_a_pdf_of_each_plan_and_evaluation_in_each_language() -> None:
    """The list of open data names every file before any is made."""
    ids = ("suunnitelma", "liite", "arviointi")
    paths = [file.path for file in pdf_files(sample_plan_set())]
    assert paths == [f"pdf/{each}.{locale}.pdf" for locale in ("fi", "sv") for each in ids]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_words(language: str) -> None:
    """Staff read Finnish or Swedish."""
    for error in (PdfError("PDF1", name="weasyprint"), PdfError("PDF2", why="libpango")):
        assert pdf_words(error, next(each for each in LANGUAGES if each == language)).startswith(error.code)


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)
def test_every_link_within_a_document_has_its_place(document: PrintDocument) -> None:
    """A link to a place that print leaves out would lead nowhere."""
    html = Renderer(document.locale).render_print(document)
    assert set(re.findall(r'href="#([^"]*)"', html)) <= set(re.findall(r'id="([^"]*)"', html))


@pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)
def test_no_anchor_stands_twice(document: PrintDocument) -> None:
    """A document gathers what stands on many pages, and each of those only minds its own."""
    found = re.findall(r' id="([^"]*)"', Renderer(document.locale).render_print(document))
    assert sorted(found) == sorted(set(found))
