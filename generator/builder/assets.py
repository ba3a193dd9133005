"""The few files that every page shares, named by their content so that a browser may keep them for ever."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

STYLESHEETS = ("suunta.css", "plan.css", "pictures.css", "print.css")
"""In the order in which they are joined: the frame, what stands in it, its pictures, and all of it on paper."""
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_BLANKS = re.compile(r"\s*\n\s*")


@dataclass(frozen=True)
class AssetNames:
    """Where the shared files stand below the root of the site."""

    stylesheet: str
    script: str
    icon: str
    search: str = ""
    filter: str = ""


@dataclass(frozen=True)
class Assets:
    """The shared files: their names, and their bytes by name."""

    names: AssetNames
    files: dict[str, bytes]


def load_assets(overrides: Path) -> Assets:
    """Return the shared files of a folder of overrides.

    Raises:
        OSError: A file is missing.
    """
    folder = overrides / "assets"
    css = "".join((folder / "stylesheets" / name).read_text("utf-8") for name in STYLESHEETS)
    files = {
        "css": _BLANKS.sub("\n", _COMMENT.sub("", css)).strip().encode() + b"\n",
        "js": (folder / "suunta.js").read_bytes(),
        "svg": (folder / "suunta.svg").read_bytes(),
        # One script on these pages too: what every page does, then their own.
        "search.js": (folder / "suunta.js").read_bytes() + (folder / "search.js").read_bytes(),
        "filter.js": (folder / "suunta.js").read_bytes() + (folder / "filter.js").read_bytes(),
    }
    named = {kind: _name(kind, content) for kind, content in files.items()}
    return Assets(
        AssetNames(named["css"], named["js"], named["svg"], named["search.js"], named["filter.js"]),
        {named[kind]: content for kind, content in files.items()},
    )


def _name(kind: str, content: bytes) -> str:
    return f"assets/suunta.{hashlib.sha256(content).hexdigest()[:8]}.{kind}"
