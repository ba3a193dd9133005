"""Reading of narrative for the check: what counts as heading, link and HTML, and where it stands."""

from __future__ import annotations

import re

import markdown
import pytest
from markdown.extensions.toc import TocExtension, slugify_unicode

from generator.load.narrative import read_narrative

HEADINGS = (
    "## Mitä tehdään?\n",
    "## Åbo & Ämnen – 2024\n\n## Åbo & Ämnen – 2024\n",
    "## **Lihava** ja _vino_ `koodi`\n",
    "## Linkki [lakiin](https://laki.example/) ##\n",
    "## 1.2 Toimet (vuosi)\n\n### 1.2 Toimet (vuosi)\n",
    "Alleviivattu\n-----------\n",
    "## Kappale\n\nTeksti\n\n#### Tähti \\* ja – viiva\n",
    "## snake_case ja __lihava__\n",
)


def found(text: str) -> list[tuple[str, int, int, str]]:
    """Return kind, line, column and target of every mark."""
    return [(mark.kind, mark.line, mark.column, mark.target) for mark in read_narrative(text).marks]


@pytest.mark.parametrize("text", HEADINGS)
def test_anchors_are_those_of_the_page(text: str) -> None:
    """A link inside a narrative is checked against the anchors that the rendered page will have."""
    reader = markdown.Markdown(extensions=[TocExtension(slugify=slugify_unicode)])
    page = re.findall(r'<h\d id="([^"]*)"', reader.convert(text))
    assert [heading.anchor for heading in read_narrative(text).headings] == page


def test_code_is_no_markup() -> None:
    """Somebody may write about HTML or links; in code they do nothing."""
    assert found("Kirjoita `<b>` tai `[x](y)`.\n\n```\n<i>\n[a](b)\n# c\n```\n") == []


def test_escaped_marks_are_words() -> None:
    """A backslash takes the meaning away, as in the rendered page."""
    assert found(r"Tähti \[x](y) ja \<b>") == []


def test_links_over_two_lines_are_seen() -> None:
    """Editors wrap long lines; a broken link must not hide behind the break."""
    assert found("Katso [pitkä\nlinkki](id:laki).") == [("link", 1, 7, "id:laki")]


def test_links_with_titles_and_brackets_are_seen() -> None:
    """The target ends where Markdown says, not at the first bracket."""
    assert [mark[3] for mark in found('[a](https://x.example/(1) "otsikko") [b](<id:c>)')] == [
        "https://x.example/(1)",
        "id:c",
    ]


def test_reference_links_and_autolinks_are_links() -> None:
    """Every way to write a link is a way to write a wrong one."""
    assert [mark[3] for mark in found("<https://a.example>\n\n[x]: javascript:1\n")] == [
        "https://a.example",
        "javascript:1",
    ]


def test_images_inside_links_are_seen() -> None:
    """An image is an image also where it is a link, or named by a reference."""
    kinds = [mark[0] for mark in found("[![a](b.png)](id:c) ![d][e]")]
    assert sorted(kinds) == ["image", "image", "link"]


def test_comparison_is_no_html() -> None:
    """Figures are compared in prose."""
    assert found("Osuus < 5 % ja 3 > 2 & muuta") == []


def test_list_item_before_rule_is_no_heading() -> None:
    """A line under a list item is a rule, not an underline."""
    assert read_narrative("- kohta\n---\n").headings == ()
