"""``suunta import FILE.docx`` from the file to the check; files that are no Word files get words, never a traceback."""

from __future__ import annotations

import io
import random
import re
import shutil
import zipfile
from contextlib import suppress
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.intake.fault import IntakeError
from generator.intake.outline import outline
from generator.intake.parties import PartyBook
from generator.intake.word_body import read_body
from generator.intake.word_file import open_word
from generator.load.yaml_source import parse_yaml

from .broken_cases import BASE
from .word_documents import HEADER, add_footnote, add_table, plan_document, to_bytes

ROOT = Path(__file__).parent.parent
PLAN = "data/plans/rannikko/uusi.yml"
OLE = bytes.fromhex("d0cf11e0a1b11ae1")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a sound project that may be changed."""
    return shutil.copytree(BASE, tmp_path / "project")


def sample() -> bytes:
    """Return a document with each sort of thing in it, certain and uncertain."""
    header = (*HEADER, "Aikataulu")
    document = docx.Document()
    document.add_heading("Hyvinvointisuunnitelma 2027–2029", 0)
    document.add_heading("Johdanto", 1)
    document.add_paragraph("Suunnitelma kertoo: 1 * 2, [hakasulut](#) [^1] ja <merkit> & muut.")
    document.add_paragraph("1. Tammikuussa aloitamme.")
    document.add_heading("1 Mielen hyvinvointi", 1)
    parallel = ("Apua saa: heti", ["Yksi", "Kaksi", "Kolme"], ["Neuvola", "Terveyspalvelut"], ["A lkm", "B"], "2028")
    one = ("- Toinen", "# Teemme <b> sen", "Neuvolaa", "Toteutui/ei toteutunut", "valtuustokauden loppuun mennessä")
    table = add_table(document, header, parallel, one, ("", "no", "Neuvola", "5 %", "keväällä 2028"))
    add_footnote(document, table.rows[1].cells[1].paragraphs[0], 'Alaviite: "lainaus" & muuta.')
    document.add_heading("Lopuksi", 1)
    add_table(document, ("Yhteystiedot", ""))
    return to_bytes(document)


def run(root: Path, content: bytes, *options: str, name: str = "suunnitelma.docx", lang: str = "en") -> Result:
    """Return what the import of a file says."""
    file = root.parent / name
    file.write_bytes(content)
    return CliRunner().invoke(main, ["import", str(file), "--root", str(root), "--lang", lang, *options])


def texts(root: Path) -> dict[str, bytes]:
    """Return every file of a project."""
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_an_imported_plan_passes_the_check(root: Path) -> None:
    """Who imports begins with a sound plan: warnings say where Swedish is missing, notes what is unwritten."""
    assert run(root, sample(), "--plan", "uusi").exit_code == 0
    checked = CliRunner().invoke(main, ["check", "--root", str(root), "--lang", "en"])
    assert " warnings, 2 notes" in checked.output.split("\n")[-2]
    faults = {line.split(" ")[1] for line in checked.output.split("\n")[:-2] if not line.startswith(" ")}
    assert faults == {"P101", "P211"}


def test_an_import_says_what_it_found_in_numbers(root: Path) -> None:
    """Whoever knows the document sees at once whether something is missing."""
    assert run(root, sample(), "--plan", "uusi").output.split("\n")[-11:-1] == [
        "Added to: data/sources.yml",
        "Goal tables 1 (repeated headers 0), other tables 1",
        "Focus areas 1, goals 2, chapters 1",
        "Actions 5",
        "Responsible parties: known 2, unknown 1",
        "Deadlines 2",
        "Indicators 4",
        "Footnotes 1",
        "Places to confirm 12: search the file for the word VAHVISTA.",
        "Confirm the places, write the Swedish texts and run suunta check.",
    ]


@pytest.mark.parametrize(("lang", "words"), [("fi", "Toimenpiteitä 5"), ("sv", "Åtgärder 5"), ("en", "Actions 5")])
def test_an_import_speaks_three_languages(lang: str, words: str, root: Path) -> None:
    """Staff of a bilingual county read it in their own language."""
    assert words in run(root, sample(), "--plan", "uusi", lang=lang).output


def test_ids_are_those_that_suunta_ids_would_give(root: Path) -> None:
    """One scheme for ids, whoever gives them; and none is left to give."""
    run(root, sample(), "--plan", "uusi")
    document, problems = parse_yaml((root / PLAN).read_text("utf-8"), PLAN)
    assert problems == []
    assert document is not None
    goal = ("focus_areas", 0, "goals", 0)
    paths = [("focus_areas", 0), goal, (*goal, "actions", 2), (*goal, "indicators", 0)]
    assert [document.part((*path, "id")) for path in paths] == ["uusi-1", "uusi-1-1", "uusi-1-1-3", "uusi-1-1-m1"]
    given = CliRunner().invoke(main, ["ids", "--root", str(root), "--lang", "en"])
    assert given.output == "No id is missing.\n"


def test_uncertain_places_are_told_where_they_stand(root: Path) -> None:
    """A remark stands right above what it is about."""
    run(root, sample(), "--plan", "uusi")
    lines = [line.strip() for line in (root / PLAN).read_text("utf-8").split("\n")]
    place = next(number for number, line in enumerate(lines) if "”Neuvolaa”" in line)
    assert lines[place].endswith("Lähin tunnettu: neuvola (Neuvola).")
    assert lines[place + 1] == (
        "# VAHVISTA: Ajankohta ei ole selvä: ”valtuustokauden loppuun mennessä”. Lisää määräaika (due), jos tiedät sen."
    )
    assert lines[place + 2] == "responsible: {kind: to_be_confirmed}"


def test_narrative_goes_to_markdown_in_both_languages(root: Path) -> None:
    """The Finnish text as it was read, a place for the Swedish one."""
    run(root, sample(), "--plan", "uusi")
    told = (root / "content/fi/rannikko/uusi/uusi-johdanto.md").read_text("utf-8")
    assert told.startswith(
        "Suunnitelma kertoo: 1 \\* 2, [hakasulut]\\(#) [ ^1] ja < merkit> & muut.\n\n1\\. Tammikuussa"
    )
    assert (root / "content/sv/rannikko/uusi/uusi-johdanto.md").is_file()


def test_a_second_import_overwrites_nothing(root: Path) -> None:
    """The work of an afternoon must not go with one command too many: the second goes beside, the third nowhere."""
    run(root, sample(), "--plan", "uusi")
    before = texts(root)
    assert run(root, sample(), "--plan", "uusi").exit_code == 0
    after = texts(root)
    assert {name for name in after if name not in before} == {
        "tuonti/uusi/painopisteet.yml",
        "tuonti/uusi/fi/uusi-2.md",
        "tuonti/uusi/sv/uusi-2.md",
    }
    third = run(root, sample(), "--plan", "uusi")
    assert third.exit_code == 1
    assert "tuonti/uusi/painopisteet.yml is there already" in third.output
    assert {name: text for name, text in texts(root).items() if name in before} == before


def test_narrative_in_the_way_stays(root: Path) -> None:
    """A text may be written before its plan is imported."""
    path = root / "content/fi/rannikko/uusi/uusi-1.md"
    path.parent.mkdir(parents=True)
    path.write_text("Oma teksti.\n", "utf-8")
    before = texts(root)
    result = run(root, sample(), "--plan", "uusi")
    assert (result.exit_code, texts(root)) == (1, before)


@pytest.mark.parametrize(
    "options", [(), ("--plan", "Uusi Plan"), ("--plan", "x", "--organisation", "y"), ("--plan", "mieli")]
)
def test_an_option_that_is_missing_or_does_not_fit_is_refused(options: tuple[str, ...], root: Path) -> None:
    """Status 2 tells that the call was wrong; nothing is written then."""
    before = texts(root)
    result = run(root, sample(), *options)
    assert (result.exit_code, texts(root)) == (2, before)


def test_a_document_without_goal_tables_writes_nothing(root: Path) -> None:
    """What is no goal table is told by its number and first words."""
    document = docx.Document()
    add_table(document, ("Nimi", "Puhelin"), ("A", "1"))
    before = texts(root)
    result = run(root, to_bytes(document), "--plan", "uusi")
    assert (result.exit_code, texts(root)) == (1, before)
    assert "Table 1 is no goal table and was not imported: “Nimi”" in result.output
    assert "There is no goal table in the document" in result.output


@pytest.mark.integration
@pytest.mark.parametrize("guide", ["tuonti.fi.md", "tuonti.sv.md"])
def test_the_commands_of_the_guide_work(guide: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Staff have only the guide: a line of it that fails stops them."""
    for folder in ("data", "content"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    (tmp_path / "suunnitelma.docx").write_bytes(sample())
    monkeypatch.chdir(tmp_path)
    commands = re.findall(r"^suunta (.+)$", (ROOT / "docs" / guide).read_text("utf-8"), re.MULTILINE)
    said = [CliRunner().invoke(main, [*command.split(), "--lang", "fi"]) for command in commands]
    assert [command.split()[0] for command in commands] == ["import", "check"]
    assert said[0].exit_code == 0, said[0].output
    assert " P101 " in said[1].output
    assert "virhe" not in said[1].output.split("\n")[-2]


def zipped(parts: dict[str, bytes]) -> bytes:
    """Return a ZIP file."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is not a Word file"),
        (b"Pelkkaa tekstia", "is not a Word file"),
        (b"%PDF-1.7", "is not a Word file"),
        (zipped({"a.txt": b"a"}), "is not a Word file"),
        (OLE + b"WordDocument", "an older Word"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "protected with a password"),
        (b"PK\x03\x04" + b"x" * 50, "broken"),
        (zipped({"word/document.xml": b"<a/>"}), "broken"),
        (zipped({"word/document.xml": b"a" * 60_000_000}), "larger than"),
    ],
    ids=["empty", "text", "pdf", "zip", "doc", "password", "cut", "no-parts", "bomb"],
)
def test_what_is_no_word_file_is_told_in_words(content: bytes, words: str, root: Path) -> None:
    """People send what they have; a traceback tells them nothing."""
    before = texts(root)
    result = run(root, content, "--plan", "uusi")
    assert (result.exit_code, texts(root)) == (1, before)
    assert words in result.output
    assert isinstance(result.exception, SystemExit)


def test_entities_are_not_unfolded() -> None:
    """A few hundred bytes of XML can name gigabytes."""
    entities = "".join(f'<!ENTITY e{number} "{f"&e{number - 1};" * 10}">' for number in range(1, 12))
    bomb = f'<!DOCTYPE a [<!ENTITY e0 "lol">{entities}]>'.encode()
    with zipfile.ZipFile(io.BytesIO(sample())) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    start, _, rest = parts["word/document.xml"].partition(b"?>")
    parts["word/document.xml"] = start + b"?>" + bomb + rest.replace(b"Lopuksi", b"&e11;")
    try:
        blocks = read_body(open_word(zipped(parts)), "p").blocks
    except IntakeError:
        return
    assert len(str(blocks)) < 100_000


def test_a_damaged_file_never_gives_a_traceback() -> None:
    """Bits fall over in transit, and words inside a part go missing."""
    chance = random.Random(4)
    with zipfile.ZipFile(io.BytesIO(sample())) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for _ in range(40):
        broken = dict(parts)
        name = chance.choice([each for each in parts if each.endswith((".xml", ".rels"))])
        begin = chance.randrange(len(parts[name]))
        cut = chance.choice([1, 5, 50, 500])
        broken[name] = parts[name][:begin] + chance.choice([b"", b"0", b"-1", b"x"]) + parts[name][begin + cut :]
        with suppress(IntakeError):
            outline(read_body(open_word(zipped(broken)), "p"), PartyBook({}), "a.yml")


@pytest.mark.integration
def test_the_rows_of_a_large_plan_are_read_in_a_moment() -> None:
    """A plan of a county has hundreds of rows; python-docx's own cells take minutes for them."""
    rows = [(f"Tavoite {number}", "Teemme", "Neuvola", "A lkm") for number in range(400)]
    content = to_bytes(plan_document(*rows))
    assert len(outline(read_body(open_word(content), "p"), PartyBook({}), "a.yml").goals) == 400
