"""What each file of open data is made of, as texts: with the same texts the file of an earlier build can be kept."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from ..model.plan import Plan
from ..model.record import Record
from ..model.text import Locale
from ..resolve.figures import figures_of
from ..resolve.plan_set import PlanSet
from ..resolve.stories import Document
from ..view.open_data import Offer
from .data_file import digest_of
from .documents import documents_of
from .promises_json import promises_json, promises_of


def parts_of_all(plan_set: PlanSet) -> Iterator[str]:
    """Yield what the file of everything is made of."""
    yield from parts_of_tables(plan_set)
    yield json.dumps(plan_set.once(promises_json))
    yield from (f"{locale}/{path}\0{text}" for (locale, path), text in sorted(plan_set.narratives.items()))


def parts_of_tables(plan_set: PlanSet) -> tuple[str, ...]:
    """Return what tables, workbooks and lists of goals are made of."""
    return parts_of_site(plan_set)[0], plan_set.once(_records)


def parts_of_site(plan_set: PlanSet) -> tuple[str]:
    """Return what a file is made of that says nothing but the site."""
    return (plan_set.site.model_dump_json(),)


def parts_of_document(plan_set: PlanSet, document: Document) -> Iterator[str]:
    """Yield what the file of a document is made of: what is said of it elsewhere stands there too."""
    yield from parts_of_site(plan_set)
    yield plan_set.once(_surroundings)
    yield document.model_dump_json()
    yield plan_set.organisation(document.organisation).model_dump_json()
    yield json.dumps(promises_of(plan_set.once(promises_json), document))
    yield from (repr(figure) for figure in plan_set.once(figures_of) if figure.owner == document.id)
    own = (f"{document.organisation}/{document.id}/", f"{document.organisation}/index")
    for (locale, path), text in sorted(plan_set.narratives.items()):
        if path.startswith(own) or "/" not in path:
            yield f"{locale}/{path}\0{text}"


def parts_of_stratml(plan_set: PlanSet, plan: Plan, locale: Locale) -> Iterator[str]:
    """Yield what a plan in the exchange format for strategies is made of."""
    yield from (*parts_of_site(plan_set), locale)
    for each in (*plan_set.organisations, plan_set.source(plan.source), plan):
        yield each.model_dump_json()


def parts_of_catalogue(plan_set: PlanSet, described: Iterable[Offer]) -> Iterator[str]:
    """Yield what the catalogue of the files is made of."""
    yield from parts_of_site(plan_set)
    yield from (each.model_dump_json(exclude={"parties"}) for each in plan_set.organisations)
    yield from (each.model_dump_json(include={"id", "organisation", "period", "dated"}) for each in plan_set.plans)
    yield from (repr((each.path, each.title, each.description, each.about)) for each in described)


def _records(plan_set: PlanSet) -> str:
    return _digest(
        *plan_set.organisations,
        *plan_set.sources,
        *plan_set.links,
        *plan_set.series,
        *plan_set.target_groups,
        *plan_set.glossary,
        *documents_of(plan_set),
    )


def _surroundings(plan_set: PlanSet) -> str:
    """Return a digest of what any document may name."""
    return _digest(*plan_set.sources, *plan_set.links, *plan_set.series, *plan_set.target_groups)


def _digest(*records: Record) -> str:
    return digest_of(*(each.model_dump_json() for each in records))
