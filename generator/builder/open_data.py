"""Open data into the site: the files that changed, and the archive of all that the site holds."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ..exchange.data_file import DataFile
from ..exchange.data_files import ARCHIVE
from ..model.site import Site
from ..output import SiteTree, site_files
from ..view.open_data import DATA_FOLDER
from .archive import open_earlier, write_archive
from .record import Record

ARCHIVE_FILE = f"{DATA_FOLDER}{ARCHIVE.path}"


def write_data_files(files: tuple[DataFile, ...], tree: SiteTree, standing: Record | None) -> dict[str, str]:
    """Put every file of open data into a tree, from the site that stands where nothing changed; return their keys."""
    keys = {f"{DATA_FOLDER}{file.path}": file.digest for file in files}
    for file in files:
        path = f"{DATA_FOLDER}{file.path}"
        is_kept = standing is not None and standing.holds(tree.target, path, file.digest) and tree.keep(path)
        if not is_kept:
            tree.write(path, file.make())
    return keys


def write_site_archive(site: Site, tree: SiteTree, keys: Mapping[str, str], standing: Record | None) -> None:
    """Write the archive of a tree that holds everything else."""

    def is_unchanged(path: str) -> bool:
        return standing is not None and path in keys and standing.holds(tree.target, path, keys[path])

    goal = tree.new / ARCHIVE_FILE
    goal.parent.mkdir(parents=True, exist_ok=True)
    paths = [path for path in site_files(tree.new) if path != ARCHIVE_FILE]
    facts = (
        ("Source-Organization", site.name.fi),
        ("External-Identifier", site.address),
        ("External-Description", site.summary.fi),
        ("Bag-Software-Agent", "Suunta"),
    )
    with open_earlier(_standing_archive(tree, standing), is_unchanged) as earlier:
        write_archive(goal, tree.new, paths, facts, earlier)


def _standing_archive(tree: SiteTree, standing: Record | None) -> Path | None:
    if standing is None or not standing.holds(tree.target, ARCHIVE_FILE, ""):
        return None
    return tree.target / ARCHIVE_FILE
