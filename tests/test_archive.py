"""The archive: a bag that checks itself, the same whether it is made at once or step by step."""

from __future__ import annotations

import hashlib
import subprocess
from pathlib import Path
from zipfile import ZipFile

import pytest

from generator.builder.archive import open_earlier, write_archive

PAGES = {"fi/index.html": b"<!doctype html>" * 99, "data/g\u00f6al.csv": b"goal\r\n1\r\n", "404.html": b""}
FACTS = (("Source-Organization", "Suunta"),)


def write_site(folder: Path, pages: dict[str, bytes]) -> Path:
    """Write a small site."""
    for path, content in pages.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


def archived(site: Path, name: str, earlier: Path | None = None, changed: str = "") -> Path:
    """Return the archive of a site beside it, made from an earlier one but for what changed."""
    archive = site.with_name(name)
    paths = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    with open_earlier(earlier, lambda path: path != changed) as old:
        write_archive(archive, site, paths, FACTS, old)
    return archive


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a small site."""
    return write_site(tmp_path / "site", PAGES)


def test_every_file_is_in_it_with_its_digest(site: Path, tmp_path: Path) -> None:
    """The records office checks in ten years that nothing has changed, with tools that every system has."""
    with ZipFile(archived(site, "a.zip")) as bag:
        assert bag.testzip() is None
        bag.extractall(tmp_path / "out")
    bag_folder = tmp_path / "out" / "suunta"
    assert {path: (bag_folder / "data" / path).read_bytes() for path in PAGES} == PAGES
    for manifest in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
        subprocess.run(["sha256sum", "--check", "--quiet", "--strict", manifest], cwd=bag_folder, check=True)
    size = sum(map(len, PAGES.values()))
    assert f"Payload-Oxum: {size}.{len(PAGES)}\n" in (bag_folder / "bag-info.txt").read_text("utf-8")


def test_dates_and_order_of_files_change_no_byte(site: Path, tmp_path: Path) -> None:
    """Two builds of the same data are the same archive."""
    other = write_site(tmp_path / "other", dict(reversed(PAGES.items())))
    assert archived(site, "a.zip").read_bytes() == archived(other, "b.zip").read_bytes()


def test_step_by_step_gives_the_same_bytes(site: Path) -> None:
    """An archive that depends on what was built before cannot be checked against anything."""
    first = archived(site, "a.zip")
    write_site(site, {"fi/index.html": b"changed", "sv/index.html": b"new"})
    (site / "404.html").unlink()
    at_once = archived(site, "b.zip").read_bytes()
    assert archived(site, "c.zip", first, changed="fi/index.html").read_bytes() == at_once


def test_what_has_not_changed_is_not_read_again(site: Path) -> None:
    """An edit of one page must not cost the compression of all others."""
    first = archived(site, "a.zip")
    (site / "fi/index.html").write_bytes(b"not looked at")
    with ZipFile(archived(site, "b.zip", first)) as bag:
        assert bag.read("suunta/data/fi/index.html") == PAGES["fi/index.html"]


@pytest.mark.parametrize("content", [b"", b"no archive", b"PK\x05\x06" + bytes(18)])
def test_an_earlier_archive_that_cannot_be_read_is_none(site: Path, tmp_path: Path, content: bytes) -> None:
    """A broken file of the last build must not break the next."""
    (tmp_path / "old.zip").write_bytes(content)
    assert archived(site, "b.zip", tmp_path / "old.zip").read_bytes() == archived(site, "a.zip").read_bytes()


def test_the_digest_is_of_the_bytes_as_they_stand(site: Path) -> None:
    """A digest of something else would pass for a damaged file."""
    with ZipFile(archived(site, "a.zip")) as bag:
        manifest = bag.read("suunta/manifest-sha256.txt").decode().splitlines()
    assert f"{hashlib.sha256(PAGES['fi/index.html']).hexdigest()}  data/fi/index.html" in manifest
