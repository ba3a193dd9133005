"""Links between pages, relative to the page that they stand on, so that a site can be moved whole."""

from __future__ import annotations

from functools import lru_cache

from ..view.addresses import Address


@lru_cache(maxsize=65536)
def relative_link(from_path: str, to: Address) -> str:
    """Return what ``href`` says for a link from one page to another place of the same language.

    ``#anchor`` alone within a page; otherwise up to the root of the language and down again.
    """
    anchor = f"#{to.anchor}" if to.anchor else ""
    if to.path == from_path and anchor:
        return anchor
    return f"{'../' * from_path.count('/')}{to.path}{anchor}" or "./"
