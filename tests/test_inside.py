"""A fault in a text of the data is told at its own place, whichever way the text is written."""

from __future__ import annotations

import pytest

from generator.load.yaml_source import parse_yaml

WORDS = "yksi *kaksi* kolme [linkki](id:x)"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"a: {WORDS}\n", (1, 23)),
        (f"a: '{WORDS}'\n", (1, 24)),
        (f'a: "{WORDS}"\n', (1, 24)),
        ("a: yksi *kaksi*\n  kolme\n  [linkki](id:x)\n", (3, 3)),
        ("a: >\n  yksi *kaksi*\n  kolme [linkki](id:x)\n", (3, 9)),
        ("a: |- # huomautus\n\n   yksi *kaksi*\n   kolme [linkki](id:x)\nb: [c]\n", (4, 10)),
        ("a:\n  - b\n", (2, 3)),
    ],
    ids=["plain", "single", "double", "plain of lines", "folded", "literal", "other words"],
)
def test_a_character_is_found(text: str, place: tuple[int, int]) -> None:
    """In a text of ten lines the first line helps nobody."""
    document, _problems = parse_yaml(text, "a.yml")
    assert document
    where = document.location_inside(["a"], WORDS, WORDS.index("["))
    assert (where.line, where.column) == place


def test_a_text_with_escapes_is_told_at_its_beginning() -> None:
    """A place that is only nearly right would send people to the wrong words."""
    document, _problems = parse_yaml('a: "yksi \\"kaksi\\" [linkki](id:x)"\n', "a.yml")
    assert document
    words = str(document.value["a"])
    where = document.location_inside(["a"], words, words.index("["))
    assert (where.line, where.column) == (1, 4)
