"""What is kept from before an edit is never seen after it, whatever the edit and whatever stood before."""

from __future__ import annotations

import shutil
import subprocess
import sys
import weakref
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from bench.preview import copy_tool
from generator.builder.preview import Preview
from generator.load.kept import Kept
from generator.pipeline import freeze_plan, load_plan_set
from generator.problems import Problem, ProblemsError

from .broken_cases import BASE, read_cases

pytestmark = pytest.mark.integration

TODAY = date(2026, 1, 15)
PLAN = "data/plans/rannikko/suunnitelma.yml"
NARRATIVE = "content/{}/rannikko/suunnitelma/mieli.md"
_LANGUAGES = ("languages: [fi]", "languages: [fi, sv]")
GLOSSARY = """
terms:
  - id: neuvola-sana
    name: {fi: neuvontapiste, sv: rådgivningspunkt}
    forms: {fi: ["neuvontapist*"], sv: ["rådgivningspunkt*"]}
    explanation: {fi: Paikka kysyä., sv: En plats att fråga.}
"""


def _problems(root: Path, kept: Kept | None = None) -> tuple[Problem, ...]:
    try:
        return load_plan_set(root, TODAY, kept)[1]
    except ProblemsError as error:
        return error.problems


def test_after_any_fault_every_other_is_told_as_in_a_fresh_project(tmp_path: Path) -> None:
    """What was found in a file is remembered with it; a fault that hides, or stays when it is mended, misleads."""
    kept = Kept()
    for case in read_cases():
        case.lay_out(tmp_path / case.path.stem)
        for root in (tmp_path / case.path.stem, BASE):
            assert _problems(root, kept) == _problems(root), f"{root.name} after the cases before it"


def _rewrite(file: Path, *changes: tuple[str, str]) -> None:
    text = file.read_text("utf-8")
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    file.write_text(text, "utf-8")


def _narrate(root: Path, fi: str, sv: str) -> None:
    for locale, text in (("fi", fi), ("sv", sv)):
        (root / NARRATIVE.format(locale)).write_text(text, "utf-8")


def _freeze(root: Path) -> None:
    decision = {"date": "2024-02-29", "body": "aluehallitus", "section": None, "url": None}
    _key, files = freeze_plan(root, "suunnitelma", None, decision, TODAY)
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)


def _add_plan(root: Path) -> None:
    text = (root / PLAN).read_text("utf-8").replace("900-", "905-").replace("mieli", "toinen")
    for before, after in (
        ("id: suunnitelma", "id: uusi"),
        ("id: johdanto", "id: alku"),
        ("Suunnitelma, sv: Plan}", "Uusi, sv: Ny}"),
    ):
        text = text.replace(before, after)
    (root / "data/plans/rannikko/uusi.yml").write_text(text.replace("piste", "tiski"), "utf-8")


def _speak(root: Path, languages: str) -> None:
    _rewrite(root / "data/site.yml", (next(each for each in _LANGUAGES if each != languages), languages))
    own, aside = root / "content/sv", root / "aside"
    shutil.move(*((own, aside) if own.is_dir() else (aside, own)))


def _rename_plan(root: Path) -> None:
    (root / "data/plans/rannikko/uusi.yml").rename(root / "data/plans/rannikko/muu.yml")
    _rewrite(root / "data/plans/rannikko/muu.yml", ("id: uusi", "id: muu"))


EDITS: dict[str, Callable[[Path], object]] = {
    "words of an action": lambda root: _rewrite(root / PLAN, ("Koulutamme", "Perehdytämme")),
    "a deadline": lambda root: _rewrite(root / PLAN, ("end: 2025-05", "end: 2026-05")),
    "who answers": lambda root: _rewrite(root / PLAN, ("parties: [neuvola]", "parties: [aluehallitus]")),
    "a narrative": lambda root: _narrate(root, "## Uusi\n\nToinen [linkki](id:mieli-1-2).\n", "## Ny\n\nEn.\n"),
    "a glossary": lambda root: (root / "data/glossary.yml").write_text(GLOSSARY, "utf-8"),
    "a form of a term": lambda root: _rewrite(root / "data/glossary.yml", ("neuvontapist*", "neuvontapisteen")),
    "no glossary": lambda root: (root / "data/glossary.yml").unlink(),
    "a frozen version": _freeze,
    "words since the version": lambda root: _rewrite(root / PLAN, ("Avaamme", "Pidämme")),
    "a plan with the titles of another": _add_plan,
    "another id of a plan": _rename_plan,
    "no such plan": lambda root: (root / "data/plans/rannikko/muu.yml").unlink(),
    "no versions": lambda root: shutil.rmtree(root / "data/versions"),
    "a rating": lambda root: _rewrite(
        root / "data/evaluations/rannikko/arvio.yml", ("values: [1, 2]", "values: [2, 2]"), ("mean: 1.5", "mean: 2.0")
    ),
    "the name of a party": lambda root: _rewrite(
        root / "data/organisations/rannikko.yml", ("fi: Neuvola", "fi: Terveyspalvelut")
    ),
    "no links": lambda root: (root / "data/links.yml").unlink(),
    "a comment above everything": lambda root: _rewrite(root / PLAN, ("id: suunnitelma", "# huom\nid: suunnitelma")),
    "one language": lambda root: _speak(root, "languages: [fi]"),
    "two languages": lambda root: _speak(root, "languages: [fi, sv]"),
    "no open data": lambda root: _rewrite(root / "data/site.yml", ("feedback:", "open_data: false\nfeedback:")),
}


@pytest.mark.parametrize("faults_between", [False, True])
def test_after_every_edit_the_preview_is_what_a_new_one_shows(tmp_path: Path, *, faults_between: bool) -> None:
    """Nobody starts the preview again to see whether it is right."""
    root = tmp_path / "project"
    shutil.copytree(BASE, root)
    preview = Preview(root, TODAY, "en")
    for name, edit in EDITS.items():
        if faults_between:
            text = (root / PLAN).read_text("utf-8")
            (root / PLAN).write_text("id: [", "utf-8")
            assert preview.refresh().faults
            (root / PLAN).write_text(text, "utf-8")
        edit(root)
        fresh = Preview(root, TODAY, "en")
        assert preview.refresh().faults == fresh.refresh().faults == (), name
        paths = [*_paths(preview), "", "404.html"]
        assert paths == [*_paths(fresh), "", "404.html"], name
        for path in paths:
            assert _shown(preview, path) == _shown(fresh, path), f"{path} after {name}"


def test_what_an_edit_has_replaced_is_let_go(tmp_path: Path) -> None:
    """Who writes all day would fill the memory: each edit of a large site left more than ten megabytes."""
    root = tmp_path / "project"
    shutil.copytree(BASE, root)
    preview = Preview(root, TODAY, "en")
    assert preview._plan_set is not None
    former = weakref.ref(preview._plan_set)
    for text in ("Ohjaamme", "Neuvomme"):
        for path in _paths(preview):
            preview.answer(path)
        _rewrite(root / PLAN, ("Koulutamme" if text == "Ohjaamme" else "Ohjaamme", text))
        assert preview.refresh().faults == ()
    for path in _paths(preview):
        preview.answer(path)
    assert former() is None


def _paths(preview: Preview) -> Iterator[str]:
    plan_set = preview._plan_set
    assert plan_set is not None
    for locale in plan_set.site.languages:
        yield from (f"{locale}/{path}" for path in preview._edition(plan_set, locale).pages)
    yield from (f"data/{file.path}" for file in preview._data_files(plan_set) if not file.path.endswith(".xlsx"))


def _shown(preview: Preview, path: str) -> bytes:
    """Return what stands at a path, without the version that the preview's script is asked for by."""
    return preview.answer(path).content.replace(f"preview.js?{preview.wait(0, 0).version}".encode(), b"preview.js")


_CHAIN = """
from datetime import date
from pathlib import Path

from bench.edits import edits_of
from generator.builder.preview import Preview

root, today = Path.cwd(), date(2026, 1, 15)
preview = Preview(root, today, "en")


def shown(preview, path):
    return preview.answer(path).content.replace(f"?{preview.wait(0, 0).version}".encode(), b"")


for turn in "ab":
    for edit in edits_of(root):
        before = shown(preview, edit.page)
        edit.save(f"mark{turn}x")
        assert preview.refresh().faults == (), edit.kind
        assert shown(preview, edit.page) != before, edit.kind
        fresh = Preview(root, today, "en")
        plan_set = preview._plan_set
        for locale in plan_set.site.languages:
            for path in preview._edition(plan_set, locale).pages:
                path = f"{locale}/{path}"
                assert shown(preview, path) == shown(fresh, path), f"{path} after {edit.kind}"
        for file, old in zip(preview._data_files(plan_set), fresh._data_files(fresh._plan_set), strict=True):
            assert file.digest == old.digest, f"{file.path} after {edit.kind}"
"""


def test_after_edits_of_the_tool_too_the_preview_is_what_a_new_one_shows(tmp_path: Path) -> None:
    """Templates, catalogue and stylesheets are kept apart from the data; each must still reach every page."""
    root = tmp_path / "project"
    shutil.copytree(BASE, root)
    copy_tool(root)
    shutil.copytree(Path(__file__).parent.parent / "bench", root / "bench")
    done = subprocess.run([sys.executable, "-c", _CHAIN], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
