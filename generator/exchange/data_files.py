"""Every file of open data: one list that the build, the catalogue and the open-data page read."""

from __future__ import annotations

from ..model.text import Text
from ..resolve.plan_set import PlanSet
from ..view.open_data import Offer
from .data_file import ZIP, DataFile

ARCHIVE = Offer(
    path="archive.zip",
    media_type=ZIP,
    group="whole",
    title=Text(fi="Koko sivusto arkistoon", sv="Hela webbplatsen för arkivet"),
    description=Text(
        fi="Kaikki sivut ja tiedostot sekä luettelo, josta jokaisen tiedoston voi tarkistaa (BagIt, SHA-256).",
        sv="Alla sidor och filer och en förteckning som varje fil kan kontrolleras mot (BagIt, SHA-256).",
    ),
)
"""The only file that the build itself makes: it holds the finished pages and all other files."""


def data_files(plan_set: PlanSet, *, with_pdf: bool = False) -> tuple[DataFile, ...]:
    """Return every file below ``data/`` but the archive, in the order of the open-data page.

    No file is made yet, so that those that an earlier build left can be kept. ``with_pdf`` adds a PDF of
    each plan, evaluation and frozen version; making them takes a machine that can, see ``generator.pdf.press``. Empty
    where ``data/site.yml`` says that the site has no open data.
    """
    if not plan_set.site.open_data:
        return ()
    from .every_file import every_file  # only now: a site without open data needs nothing of all that makes it

    return every_file(plan_set, ARCHIVE, with_pdf=with_pdf)


def promised_files(plan_set: PlanSet, files: tuple[DataFile, ...]) -> tuple[Offer, ...]:
    """Return every file of open data that a site has, with those that only some machines can make.

    Args:
        plan_set: The data.
        files: The files that every machine makes; without any nothing is promised.
    """
    if not files:
        return ()
    from .pdf_files import pdf_offers  # only now: a build asks for no promises

    return (*offers(files), *pdf_offers(plan_set))


def offers(files: tuple[DataFile, ...]) -> tuple[Offer, ...]:
    """Return what the open-data page offers: the files that were made from the data, and the archive."""
    return (*files, ARCHIVE) if files else ()
