"""What stands in a table of a printed document stays in its column: no word runs into the next one or off the page."""

from __future__ import annotations

import pytest

from generator.model.text import LOCALES, Locale
from generator.render import Renderer
from generator.resolve.plan_set import PlanSet
from generator.view.print_document import PrintDocument
from generator.view.prints import print_documents

from .sample_pdf import prints

pytestmark = pytest.mark.integration
LONGEST_WORDS = "lapset-nuoret-2024"
"""Its tables have the longest names of parties, in Swedish."""


def words_outside(document: PrintDocument) -> list[tuple[int, str]]:
    """Return page number and words of everything that is wider than its cell."""
    import weasyprint
    from weasyprint.formatting_structure import boxes

    html = Renderer(document.locale).render_print(document)
    found = []
    for number, page in enumerate(weasyprint.HTML(string=html).render().pages, 1):
        for cell in page._page_box.descendants():
            if isinstance(cell, boxes.TableCellBox):
                right = cell.content_box_x() + cell.width + cell.padding_right
                words = (each for each in cell.descendants() if isinstance(each, boxes.TextBox))
                found += [(number, each.text) for each in words if each.position_x + each.width > right]
    return found


@prints
@pytest.mark.parametrize("locale", LOCALES)
def test_no_word_leaves_its_column(real_plan_set: PlanSet, locale: Locale) -> None:
    """A word on top of another can be read by nobody."""
    document = next(each for each in print_documents(real_plan_set, locale) if each.record_id == LONGEST_WORDS)
    assert words_outside(document) == []
