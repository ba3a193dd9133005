"""The writing of a site: whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.output import OutputError, begin_site, mend_site, site_files, write_file


def _standing_site(folder: Path) -> Path:
    site = folder / "site"
    for name in ("index.html", "404.html", "fi/index.html", "fi/gone/index.html"):
        write_file(site / name, name.encode())
    return site


def test_a_page_that_goes_away_leaves_no_file(tmp_path: Path) -> None:
    """Readers must not find a promise that the plan no longer makes."""
    site = _standing_site(tmp_path)
    tree = begin_site(site, project=tmp_path / "project")
    tree.write("index.html", b"new")
    assert tree.keep("fi/index.html")
    tree.finish()
    assert list(site_files(site)) == ["index.html", "fi/index.html"]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_an_abandoned_build_leaves_the_site(tmp_path: Path) -> None:
    """A failed build must not take the published site down."""
    site = _standing_site(tmp_path)
    before = {path: (site / path).read_bytes() for path in site_files(site)}
    tree = begin_site(site, project=tmp_path / "project")
    tree.write("index.html", b"half")
    tree.abandon()
    assert {path: (site / path).read_bytes() for path in site_files(site)} == before


def test_a_build_killed_between_the_renames_is_mended(tmp_path: Path) -> None:
    """Kill -9 at the worst moment leaves no site at all; the next build puts the old one back."""
    site = _standing_site(tmp_path)
    site.rename(tmp_path / "site.old")
    (tmp_path / "site.new").mkdir()
    mend_site(site)
    assert (site / "fi/index.html").read_bytes() == b"fi/index.html"


def test_leftovers_of_a_killed_build_are_not_published(tmp_path: Path) -> None:
    """A page of a half-written tree may be wrong, so it must not slip into the next site."""
    site = _standing_site(tmp_path)
    write_file(tmp_path / "site.new/fi/half.html", b"half")
    tree = begin_site(site, project=tmp_path / "project")
    tree.write("index.html", b"new")
    tree.finish()
    assert list(site_files(site)) == ["index.html"]


def test_the_same_bytes_stay_the_same_file(tmp_path: Path) -> None:
    """What copies a site by time stamps must see only what changed."""
    site = _standing_site(tmp_path)
    before = (site / "fi/index.html").stat()
    tree = begin_site(site, project=tmp_path / "project")
    tree.write("fi/index.html", b"fi/index.html")
    tree.finish()
    after = (site / "fi/index.html").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_keeping_what_is_not_there_says_so(tmp_path: Path) -> None:
    """The builder then renders the page instead of losing it."""
    tree = begin_site(tmp_path / "site", project=tmp_path / "project")
    assert not tree.keep("fi/index.html")


@pytest.mark.parametrize(("target", "reason"), [(".", "holds_the_project"), ("project", "holds_the_project")])
def test_the_project_is_never_the_site(tmp_path: Path, target: str, reason: str) -> None:
    """A mistyped --site-dir must not delete the data."""
    with pytest.raises(OutputError) as caught:
        begin_site(tmp_path / target, project=tmp_path / "project")
    assert caught.value.reason == reason


def test_a_folder_of_other_files_is_refused(tmp_path: Path) -> None:
    """A folder that no build made may hold somebody's only copy."""
    write_file(tmp_path / "letters/mother.txt", b"dear")
    with pytest.raises(OutputError, match="not_a_site"):
        begin_site(tmp_path / "letters", project=tmp_path / "project")


def test_a_file_in_place_of_the_site_is_refused(tmp_path: Path) -> None:
    """The message has to name the place; a rename over a file would fail later and say less."""
    write_file(tmp_path / "site", b"file")
    with pytest.raises(OutputError, match="not_a_folder"):
        begin_site(tmp_path / "site", project=tmp_path / "project")


def test_a_file_is_written_once(tmp_path: Path) -> None:
    """An export that changes nothing must not wake whoever watches the file."""
    assert write_file(tmp_path / "a/b.json", b"{}")
    assert not write_file(tmp_path / "a/b.json", b"{}")
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.json"]
