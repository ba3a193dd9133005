"""Two printed documents of the sample, made once for all tests that read them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pytest

from generator.pdf.errors import PdfError, pdf_words
from generator.pdf.press import check_press, print_pdf
from generator.view.prints import print_documents
from tests.sample import sample_plan_set

if TYPE_CHECKING:
    from tests.pdf_reader import TaggedPdf

DOCUMENTS = {
    "plan": next(each for each in print_documents(sample_plan_set(), "fi") if each.record_id == "suunnitelma"),
    "evaluation": next(each for each in print_documents(sample_plan_set(), "sv") if each.record_id == "arviointi"),
}
BLANKS = re.compile(r"\s+")


def why_not() -> str:
    """Return why this machine can make no PDF; "" where it can."""
    try:
        check_press()
    except PdfError as error:
        return pdf_words(error, "en")
    return ""


prints = pytest.mark.skipif(bool(why_not()), reason=why_not())
both = pytest.mark.parametrize("name", DOCUMENTS)


@cache
def read(name: str) -> TaggedPdf:
    """Return a document, printed once and read by its tags."""
    from tests.pdf_reader import TaggedPdf

    return TaggedPdf(print_pdf(DOCUMENTS[name]))


def squeezed(words: str) -> str:
    """Return words without blanks, which lines and pages may add or take."""
    return BLANKS.sub("", words)
