"""Frozen versions as PDF: what was approved is printed, and nobody takes it for the plan in force."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from generator.exchange.data_files import data_files, offers
from generator.model.text import LOCALES, Locale
from generator.pdf.press import print_pdf
from generator.render import Renderer
from generator.view.pages import make_pages
from generator.view.print_document import PrintDocument
from generator.view.prints import print_documents

from .sample_pdf import prints, squeezed
from .test_pdf import cover_words
from .test_versions import OVERVIEW, sample_with_version

if TYPE_CHECKING:
    from .pdf_reader import TaggedPdf

pytestmark = pytest.mark.integration
PLAN_SET = sample_with_version()
FILES = data_files(PLAN_SET, with_pdf=True)


@cache
def document(locale: Locale) -> PrintDocument:
    """Return the version of the sample as a document for print."""
    key = PLAN_SET.permanence.versions[0].key
    return next(each for each in print_documents(PLAN_SET, locale) if each.record_id == key)


@cache
def read(locale: Locale) -> TaggedPdf:
    """Return the printed version, read by its tags."""
    from .pdf_reader import TaggedPdf

    return TaggedPdf(print_pdf(document(locale)))


@prints
@pytest.mark.parametrize(
    ("locale", "told"),
    [("fi", ("versio 15.1.2024", "hyväksytty versio", "§ 12")), ("sv", ("version 15.1.2024", "en godkänd version"))],
)
def test_the_cover_says_which_version_it_is(locale: Locale, told: tuple[str, ...]) -> None:
    """Paper has no banner that follows the reader: cover and title have to say it."""
    cover = cover_words(read(locale).root)
    assert all(squeezed(words) in cover for words in told)
    assert told[0] in str(read(locale).pdf.docinfo["/Title"])


@prints
def test_the_version_prints_what_was_approved() -> None:
    """The goal had another title then, and that one was decided on."""
    words = squeezed(read("fi").root.words)
    assert squeezed("Yksinäisyys katoaa") in words
    assert squeezed("Yksinäisyys vähenee") not in words


def test_every_version_stands_beside_its_data_in_each_language() -> None:
    """Who has the address of the one guesses that of the other."""
    paths = [file.path for file in FILES if file.path.startswith("versions/")]
    assert paths == [f"versions/suunnitelma/2024-01-15.{end}" for end in ("json", "fi.pdf", "sv.pdf")]


@pytest.mark.parametrize("locale", LOCALES)
def test_pages_lead_to_the_pdf_of_the_version(locale: Locale) -> None:
    """The plan's overview leads to every version, the version's overview to itself and not to the plan in force."""
    pages = {page.path: page for page in make_pages(PLAN_SET, locale, offers(FILES))}
    wanted = f"data/versions/suunnitelma/2024-01-15.{locale}.pdf"
    for path in ("koe/suunnitelma/", OVERVIEW):
        assert wanted in Renderer(locale).render(pages[path]).html
    assert f"data/pdf/suunnitelma.{locale}.pdf" not in Renderer(locale).render(pages[OVERVIEW]).html


def test_the_version_stays_when_the_plan_is_edited() -> None:
    """A PDF that is made anew for nothing costs seconds, and one that changes was not frozen."""
    assert document("fi") == next(
        each for each in print_documents(sample_with_version(), "fi") if each.record_id == document("fi").record_id
    )
    assert "https://" in document("fi").root
    assert document("fi").places[0][0] == OVERVIEW
