"""Small pages that only lead on: from every id to its place in each language, and from old addresses to new ones."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from ..localise import Localiser, Phrase, localiser
from ..model.text import Locale, RichText, Text, plain_words
from ..resolve.plan_set import PlanSet
from ..view.addresses import Address
from ..view.kinds import kind_label
from ..view.published import gone_places, id_places, version_places
from .assets import AssetNames
from .edition import page_file
from .frame import OWN_NAMES
from .record import NO_PAGE

_LONGEST_LABEL = 120


@dataclass(frozen=True)
class SignpostPart:
    """What a signpost says in one language: what the thing is and is called, and the way to its place."""

    locale: Locale
    name: str
    kind: str
    label: Phrase
    href: str


@dataclass(frozen=True)
class Signpost:
    """The page of an id: it offers the place in every language. ``top`` is the way to the root of the site."""

    id: str
    parts: tuple[SignpostPart, ...]
    site_name: str
    assets: AssetNames
    top: str = "../../"

    @property
    def title(self) -> str:
        """What it is in every language, and the id."""
        kinds = " / ".join(dict.fromkeys(part.kind for part in self.parts))
        return f"{kinds} {self.id} – {self.site_name}"


@dataclass(frozen=True)
class Forward:
    """The page at an old address: it leads to the new one.

    Attributes:
        href: The way from the old address to the new one.
        url: The new address in full.
    """

    locale: Locale
    title: str
    says: str
    label: str
    href: str
    url: str
    site_name: str
    assets: AssetNames
    top: str


Small = Signpost | Forward


def signposts(
    plan_set: PlanSet, pages: Mapping[str, str], assets: AssetNames, html: Callable[[Small], str]
) -> Iterator[tuple[str, str, bytes]]:
    """Yield file, key and content of the page of every id.

    A site without open data has no addresses for ids; nobody outside can know them.

    Args:
        plan_set: The data.
        pages: The template of every page of a language, by path.
        assets: The names of the shared files.
        html: Writes such a page.
    """
    for each in _signposts(plan_set, pages, assets) if plan_set.site.open_data else ():
        yield _made(f"id/{each.id}/index.html", html(each))


def forwards(
    plan_set: PlanSet, pages: Mapping[str, str], assets: AssetNames, html: Callable[[Small], str], locale: Locale
) -> Iterator[tuple[str, str, bytes]]:
    """Yield file, key and content of the page at every old address of a language.

    Args:
        plan_set: The data.
        pages: The template of every page of the language, by path.
        assets: The names of the shared files.
        html: Writes such a page.
        locale: The language.
    """
    for path, to in plan_set.permanence.forwards(pages).items():
        yield _made(page_file(locale, path), html(_forward(plan_set, localiser(locale), path, to, assets)))


def signpost_of(plan_set: PlanSet, pages: Mapping[str, str], assets: AssetNames, path: str) -> Small | None:
    """Return what leads on from one path of the site, such as ``id/mieli-2/``; None for other paths."""
    start, _, rest = path.partition("/")
    if start == "id":
        return next((each for each in _signposts(plan_set, pages, assets) if f"{each.id}/" == rest), None)
    locale = next((each for each in plan_set.site.languages if each == start), None)
    to = plan_set.permanence.forwards(pages).get(rest)
    return _forward(plan_set, localiser(locale), rest, to, assets) if locale and to is not None else None


def _made(file: str, html: str) -> tuple[str, str, bytes]:
    content = html.encode()
    return file, NO_PAGE + hashlib.sha256(content).hexdigest()[:31], content


def _signposts(plan_set: PlanSet, pages: Mapping[str, str], assets: AssetNames) -> Iterator[Signpost]:
    languages = [localiser(locale) for locale in plan_set.site.languages]
    titles = {removed.id: removed.title for removed in plan_set.permanence.removed}
    kinds = {each.name: each.kind for each in plan_set.permanence.lock if each.sort == "id"}
    kinds |= {removed.id: removed.kind for removed in plan_set.permanence.removed}
    name = plan_set.site.name.fi

    def signpost(identity: str, kind: str, title: Text | RichText | None, place: Address) -> Signpost:
        parts = tuple(_part(words, kind, title or Text(fi=identity, sv=identity), place) for words in languages)
        return Signpost(identity, parts, name, assets)

    for each, place in id_places(plan_set).items():
        identity = plan_set.identities[each]
        yield signpost(each, identity.kind, identity.title, place)
    for marked, (identity, place) in version_places(plan_set).items():
        yield signpost(marked, identity.kind, identity.title, place)
    for gone, place in gone_places(plan_set, pages).items():
        yield signpost(gone, kinds[gone], titles.get(gone), place)


def _part(words: Localiser, kind: str, title: Text | RichText, place: Address) -> SignpostPart:
    phrase = words.phrase(title)
    text = plain_words(phrase.text)
    if len(text) > _LONGEST_LABEL:
        text = text[:_LONGEST_LABEL].rpartition(" ")[0].rstrip(",.;:–-") + " …"
    anchor = f"#{place.anchor}" if place.anchor else ""
    href = f"../../{words.locale}/{place.path}{anchor}"
    return SignpostPart(words.locale, OWN_NAMES[words.locale], kind_label(words, kind), Phrase(text, phrase.lang), href)


def _forward(plan_set: PlanSet, words: Localiser, path: str, to: str, assets: AssetNames) -> Forward:
    root = "../" * path.count("/")
    return Forward(
        locale=words.locale,
        title=words.gettext("Sivu on siirtynyt"),
        says=words.gettext("Osoite on muuttunut. Jos uusi sivu ei avaudu itsestään, siirry siihen linkistä."),
        label=words.gettext("Siirry uudelle sivulle"),
        href=f"{root}{to}",
        url=f"{plan_set.site.address}{words.locale}/{to}",
        site_name=words.phrase(plan_set.site.name).text,
        assets=assets,
        top=f"{root}../",
    )
