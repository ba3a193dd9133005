"""The Swedish catalogue is whole, and holds what the pages say and nothing else."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po

ROOT = Path(__file__).parent.parent
LOCALE = ROOT / "generator" / "locale"
RENEW = (
    "renew it with: mkdir -p build && "
    "pybabel extract -F generator/locale/babel.cfg --no-location --sort-output -o build/pages.pot . && "
    "pybabel update -i build/pages.pot -o generator/locale/sv.po -l sv "
    "--no-fuzzy-matching --no-wrap --ignore-obsolete --omit-header"
)


@cache
def swedish() -> Catalog:
    """Return the catalogue as it stands."""
    with (LOCALE / "sv.po").open("rb") as written:
        return read_po(written, locale="sv")


@cache
def extracted() -> frozenset[tuple[str, ...]]:
    """Return every text that code and templates ask for, with its plural where it has one."""
    with (LOCALE / "babel.cfg").open(encoding="utf-8") as written:
        methods, options = parse_mapping_cfg(written, "babel.cfg")  # type: ignore[no-untyped-call]
    found = extract_from_dir(ROOT, methods, options, directory_filter=lambda path: ours(Path(path)))
    return frozenset(forms(ids) for _file, _line, ids, _comments, _context in found)


def ours(folder: Path) -> bool:
    """Return whether a folder may hold texts of the pages."""
    return folder == ROOT or folder.relative_to(ROOT).parts[0] in ("generator", "overrides")


def texts() -> list[Message]:
    """Return the messages of the catalogue without its header."""
    return [message for message in swedish() if message.id]


def forms(value: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    """Return a text's singular and plural, or the only form."""
    return (value,) if isinstance(value, str) else tuple(value or ())


def test_every_text_has_a_translation() -> None:
    """A text without one would stand in Finnish on a Swedish page without saying so."""
    assert [message.id for message in texts() if not all(forms(message.string))] == []


def test_no_translation_is_a_guess_or_a_leftover() -> None:
    """A fuzzy translation is one that a tool made up; an obsolete one belongs to no text."""
    assert [message.id for message in texts() if message.fuzzy] == []
    assert list(swedish().obsolete) == []


def test_the_catalogue_holds_what_the_pages_say() -> None:
    """A text that never got into the catalogue has no translation, and no other test can know it."""
    catalogued = {forms(message.id) for message in texts()}
    assert {"missing": extracted() - catalogued, "unused": catalogued - extracted()} == {
        "missing": frozenset(),
        "unused": set(),
    }, RENEW


def test_a_translation_has_the_same_gaps() -> None:
    """A gap with another name stops the build; one that is missing loses what it would have said."""
    pairs = [pair for each in texts() for pair in zip(forms(each.id), forms(each.string), strict=True)]
    assert [pair for pair in pairs if "%(" not in pair[0] and gaps(pair[0]) != gaps(pair[1])] == []


def gaps(template: str) -> set[str]:
    """Return the names in braces of a text."""
    return {name for _words, name, _spec, _conversion in Formatter().parse(template) if name is not None}
