"""New records: a commented skeleton that passes the check, with the narrative that belongs to it."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from string import Template
from typing import Literal

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from ..model.text import LOCALES, Locale
from ..schema.kinds import FILE_KINDS
from .yaml_text import change_yaml, dump, parse, scalar

Sort = Literal["plan", "evaluation", "survey", "year-clock"]
FOLDERS: dict[Sort, str] = {
    "plan": "plans",
    "evaluation": "evaluations",
    "survey": "surveys",
    "year-clock": "year_clocks",
}
_NARRATIVE: dict[Locale, str] = {"fi": "Kirjoita tähän luvun teksti.\n", "sv": "Skriv här kapitlets text.\n"}
_PARTS: dict[Sort, tuple[str, ...]] = {
    "plan": ("johdanto", "1"),
    "evaluation": ("tausta",),
    "survey": ("kysely",),
    "year-clock": (),
}
"""What each sort of document has narrative for: its sections, and the focus area of a plan."""


def new_files(sort: Sort, values: Mapping[str, str | int]) -> dict[str, str]:
    """Return the texts of the files of a new document, by path.

    Args:
        sort: What it is.
        values: What its skeleton asks for: ``id``, ``organisation``, ``title_fi`` …
    """
    name, organisation = values["id"], values["organisation"]
    head = next(kind.head for kind in FILE_KINDS if kind.name == sort)
    found = {f"data/{FOLDERS[sort]}/{organisation}/{name}.yml": f"{head}\n{dump(_skeleton(sort, values))}"}
    for part in _PARTS[sort]:
        for locale in LOCALES:
            found[f"content/{locale}/{organisation}/{name}/{name}-{part}.md"] = _NARRATIVE[locale]
    return found


def add_source(text: str, values: Mapping[str, str | int]) -> str:
    """Return the text of ``data/sources.yml`` with one source more; without ``title_sv`` it has no Swedish name yet.

    Raises:
        EditError: The file is written in a way that would change elsewhere too.
    """
    source = _skeleton("source", {"title_sv": "", **values})
    if "title_sv" not in values:
        del source["title"]["sv"]
    return change_yaml("data/sources.yml", text, lambda root: _append(root, "sources", source))


def add_party(file: str, text: str, values: Mapping[str, str | int]) -> str:
    """Return the text of the file of an organisation with one responsible party more.

    Raises:
        EditError: The file is written in a way that would change elsewhere too.
    """
    return change_yaml(file, text, lambda root: _append(root, "parties", _skeleton("party", values)))


def _append(root: CommentedMap, key: str, record: CommentedMap) -> None:
    items = root.setdefault(key, CommentedSeq())
    assert isinstance(items, CommentedSeq)
    if not items:
        items.fa.set_block_style()
    items.append(record)


def _skeleton(name: str, values: Mapping[str, str | int]) -> CommentedMap:
    text = files(__package__).joinpath(f"skeletons/{name}.yml").read_text(encoding="utf-8")
    comments = "\n".join(
        Template(line).safe_substitute(values) if line.lstrip().startswith("#") else line for line in text.split("\n")
    )
    root = parse(comments)
    _fill(root, values)
    return root


def _fill(part: CommentedMap | CommentedSeq, values: Mapping[str, str | int]) -> None:
    """Put values in the place of ``$names``; a number where one stands alone."""
    for key in list(part) if isinstance(part, CommentedMap) else range(len(part)):
        value = part[key]
        if isinstance(value, CommentedMap | CommentedSeq):
            _fill(value, values)
        elif isinstance(value, str) and "$" in value:
            alone = values.get(value.removeprefix("$"))
            part[key] = alone if isinstance(alone, int) else scalar(Template(value).substitute(values))
