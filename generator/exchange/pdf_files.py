"""Plans, evaluations and frozen versions of plans as PDF, one file for each language."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ..model.text import Text
from ..render import page_digest
from ..resolve.plan_set import PlanSet
from ..view.open_data import Offer
from ..view.print_document import PrintDocument
from ..view.print_link import pdf_path
from ..view.prints import print_documents
from .data_file import PDF, DataFile
from .version_files import version_file_title


def pdf_offers(plan_set: PlanSet) -> Iterator[Offer]:
    """Yield what a PDF of each plan, evaluation and version is, first all in the first language; none is made."""
    titles = {plan.id: plan.title for plan in plan_set.plans}
    titles |= {evaluation.id: evaluation.title for evaluation in plan_set.evaluations}
    titles |= {version.key: version_file_title(version) for version in plan_set.permanence.versions}
    for locale in plan_set.site.languages:
        for record_id, title in titles.items():
            yield Offer(
                path=pdf_path(record_id, locale),
                media_type=PDF,
                group="documents",
                title=title,
                description=Text(
                    fi="Asiakirja tulostettavana, myös ruudunlukijalla luettavaksi merkittynä (PDF/UA).",
                    sv="Dokumentet för utskrift, märkt så att det också kan läsas med skärmläsare (PDF/UA).",
                ),
                about=record_id,
                locale=locale,
            )


def pdf_files(plan_set: PlanSet) -> Iterator[DataFile]:
    """Yield every PDF of ``pdf_offers``, in its order."""
    found = {offer.path: offer for offer in pdf_offers(plan_set)}
    for locale in plan_set.site.languages:
        for document in print_documents(plan_set, locale):
            offer = found[pdf_path(document.record_id, locale)]
            yield DataFile(**vars(offer), made_of=partial(_made_of, document), make=partial(_make, document))


def _made_of(document: PrintDocument) -> tuple[str]:
    return (page_digest(document),)


def _make(document: PrintDocument) -> bytes:
    from ..pdf.press import print_pdf  # only now: an unchanged document does not wait for it

    return print_pdf(document)
