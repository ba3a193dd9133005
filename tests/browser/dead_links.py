"""Links inside a built site: ``python -m tests.browser.dead_links site`` says each that leads to nothing."""

from __future__ import annotations

import sys
from pathlib import Path

from .documents import read_site
from .file_checks import find_file_faults, find_links
from .finding import report


def main(folder: Path) -> int:
    """Print the links and #anchors of a site that lead to nothing; return 1 where there is one, else 0."""
    site = read_site(folder)
    found = report(find_file_faults(site, "links", find_links))
    print(found or f"{len(site.documents)} pages: each link leads somewhere.")
    return 1 if found or not site.documents else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
