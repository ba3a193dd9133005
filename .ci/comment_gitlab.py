#!/usr/bin/env python3
"""Puts a report beside its merge request, in the place of the one before. Usage: comment_gitlab.py REPORT.

Asks the service with SUUNTA_COMMENT_TOKEN; the other names are those that GitLab gives to every job.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from urllib.request import Request, urlopen

sys.path.insert(0, str(Path(__file__).parent))
from tame import MARK, tame


def main(report: Path) -> None:
    """Post the comment or put it in the place of the one that stands."""
    project, number = os.environ["CI_MERGE_REQUEST_PROJECT_ID"], os.environ["CI_MERGE_REQUEST_IID"]
    notes = f"{os.environ['CI_API_V4_URL']}/projects/{int(project)}/merge_requests/{int(number)}/notes"
    me = _ask("GET", f"{os.environ['CI_API_V4_URL']}/user")["id"]
    # The newest hundred are enough: a later comment of ours stands among them or is made anew.
    before = [
        note["id"]
        for note in _ask("GET", f"{notes}?per_page=100")
        if note["author"]["id"] == me and note["body"].startswith(MARK)
    ]
    body = {"body": tame(report.read_text(encoding="utf-8", errors="replace"))}
    _ask("PUT", f"{notes}/{before[0]}", body) if before else _ask("POST", notes, body)


def _ask(method: str, address: str, body: dict[str, str] | None = None) -> object:
    data = json.dumps(body).encode() if body else None
    headers = {"PRIVATE-TOKEN": os.environ["SUUNTA_COMMENT_TOKEN"], "Content-Type": "application/json"}
    with urlopen(Request(address, data, headers, method=method), timeout=60) as answer:
        return json.load(answer)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
