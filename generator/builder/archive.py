"""The site for the records: every page and file in one bag (RFC 8493), with a digest of each.

What has not changed since the last build is copied as it was compressed then: an edit costs what the edit
changed, and not the whole site again.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

BAG = "suunta/"
PAYLOAD = f"{BAG}data/"
_MANIFEST = f"{BAG}manifest-sha256.txt"
_LOCAL_HEADER = struct.Struct("<26xHH")
"""Of an entry's own header, the lengths of its name and of what comes between the name and the data."""
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_LEVEL = 6


def write_archive(
    archive: Path, site: Path, paths: Iterable[str], facts: Iterable[tuple[str, str]], earlier: EarlierArchive
) -> None:
    """Write a site as a bag: equal files and facts, equal bytes.

    Args:
        archive: Where to; its folder is there.
        site: The site.
        paths: Of every file of the payload, below the site.
        facts: Names and values for ``bag-info.txt``.
        earlier: The archive of the last build, as far as it holds.
    """
    digests: dict[str, str] = {}
    size = 0
    with ZipFile(archive, "w", ZIP_DEFLATED, compresslevel=_LEVEL) as bag:
        for path in sorted(paths):
            kept = earlier.copy(path, bag)
            if kept is None:
                content = (site / path).read_bytes()
                kept = hashlib.sha256(content).hexdigest(), len(content)
                bag.writestr(_entry(PAYLOAD + path), content)
            digests[f"data/{path}"] = kept[0]
            size += kept[1]
        info = "".join(f"{name}: {value}\n" for name, value in (*facts, ("Payload-Oxum", f"{size}.{len(digests)}")))
        tags = {
            "bagit.txt": "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
            "bag-info.txt": info,
            "manifest-sha256.txt": _manifest(digests),
        }
        tags["tagmanifest-sha256.txt"] = _manifest(
            {name: hashlib.sha256(text.encode()).hexdigest() for name, text in sorted(tags.items())}
        )
        for name, text in tags.items():
            bag.writestr(_entry(BAG + name), text.encode())


class EarlierArchive:
    """The archive of the last build, to take unchanged files from.

    Args:
        archive: It, open for reading; None where there is none that can be trusted.
        is_unchanged: Says of a file of the new site whether it is the one that the archive holds.
    """

    def __init__(self, archive: ZipFile | None, is_unchanged: Callable[[str], bool]) -> None:
        self._archive, self._is_unchanged = archive, is_unchanged
        self._digests: dict[str, str] = {}
        if archive is not None:
            lines = archive.read(_MANIFEST).decode().splitlines()
            self._digests = {path: digest for digest, path in (line.split("  ", 1) for line in lines)}

    def copy(self, path: str, bag: ZipFile) -> tuple[str, int] | None:
        """Copy a file that has not changed as it is, and return its digest and size; None if that cannot be."""
        digest = self._digests.get(f"data/{path}")
        if self._archive is None or digest is None or not self._is_unchanged(path):
            return None
        old = self._archive.getinfo(PAYLOAD + path)
        source, goal = self._archive.fp, bag.fp
        assert source is not None
        assert goal is not None
        source.seek(old.header_offset)
        name_length, extra_length = _LOCAL_HEADER.unpack(source.read(_LOCAL_HEADER.size))
        source.seek(name_length + extra_length, 1)
        compressed = source.read(old.compress_size)
        new = _entry(old.filename)
        new.CRC, new.compress_size, new.file_size = old.CRC, old.compress_size, old.file_size
        new.header_offset = goal.tell()
        goal.write(new.FileHeader(zip64=False) + compressed)
        bag.filelist.append(new)
        bag.NameToInfo[new.filename] = new
        bag.start_dir = goal.tell()
        return digest, old.file_size


@contextmanager
def open_earlier(archive: Path | None, is_unchanged: Callable[[str], bool]) -> Iterator[EarlierArchive]:
    """Open the archive of the last build; one that cannot be read is as good as none."""
    if archive is None:
        yield EarlierArchive(None, is_unchanged)
        return
    try:
        opened = ZipFile(archive)
        earlier = EarlierArchive(opened, is_unchanged)
    except (OSError, BadZipFile, KeyError, ValueError):
        yield EarlierArchive(None, is_unchanged)
        return
    with opened:
        yield earlier


def _manifest(digests: dict[str, str]) -> str:
    return "".join(f"{digest}  {path}\n" for path, digest in digests.items())


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _EARLIEST)
    entry.compress_type = ZIP_DEFLATED
    entry.create_system = 3  # Unix, wherever it is made
    entry.external_attr = 0o100644 << 16
    return entry
