"""Sotkanet's REST interface 1.1 on this machine, in its real format, with the faults that a service has."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

INDICATOR = {
    "id": 127,
    "data-updated": "2024-05-27",
    "title": {"fi": "Väestö 31.12.", "sv": "Befolkning 31.12", "en": "Population, 31 Dec"},
    "organization": {"id": 2, "title": {"fi": "Tilastokeskus", "sv": "Statistikcentralen", "en": "Statistics Finland"}},
    "classifications": {
        "sex": {"values": ["male", "female", "total"]},
        "region": {"values": ["Kunta", "Hyvinvointialue"]},
    },
    "range": {"start": 1990, "end": 2023},
    "primaryValueType": {"code": "LKM", "title": {"fi": "lukumäärä", "sv": "antal", "en": "number"}},
    "decimals": 0,
}
REGIONS = [
    {"id": 658, "title": {"fi": "Koko maa", "sv": "Hela landet"}, "code": "658", "category": "MAA", "uri": ""},
    {"id": 84, "title": {"fi": "Espoo", "sv": "Esbo"}, "code": "049", "category": "KUNTA", "memberOf": [658]},
    {"id": 97, "title": {"fi": "Hanko", "sv": "Hangö"}, "code": "078", "category": "KUNTA", "memberOf": [658]},
    {
        "id": 1001,
        "title": {"fi": "Länsi-Uudenmaan hyvinvointialue", "sv": "Västra Nylands välfärdsområde"},
        "code": "5",
        "category": "HYVINVOINTIALUE",
    },
]
VALUES = {(658, 2022): 5563970, (658, 2023): 5603851, (84, 2022): 305274, (84, 2023): 314024, (97, 2022): 7820}


def rows() -> list[dict[str, object]]:
    """Return the rows of every region for both years, shares by gender beside them."""
    found: list[dict[str, object]] = []
    for (region, year), value in VALUES.items():
        row = {"indicator": 127, "region": region, "year": year}
        found.append({**row, "gender": "total", "value": float(value), "absValue": value})
        found.append({**row, "gender": "male", "value": 49.25, "absValue": None})
        found.append({**row, "gender": "female", "value": 50.75})
    return found


Answer = tuple[int, bytes]


@dataclass
class Sotkanet:
    """What the service answers, and what it was asked.

    Attributes:
        faults: Answers that come first, one for each request, before the true ones.
        answers: Answers of a path that come instead of the true ones.
        delay_s: How long each answer waits.
        asked: Path and query of every request, in order.
        agents: The User-Agent of every request.
    """

    faults: list[Answer] = field(default_factory=list)
    answers: dict[str, Answer] = field(default_factory=dict)
    delay_s: float = 0
    asked: list[str] = field(default_factory=list)
    agents: list[str | None] = field(default_factory=list)
    address: str = ""

    def answer(self, target: str, agent: str | None) -> Answer:
        """Return status and body of a request."""
        self.asked.append(target)
        self.agents.append(agent)
        if self.faults:
            return self.faults.pop(0)
        parts = urlsplit(target)
        path = parts.path.removeprefix("/rest/1.1/")
        if path in self.answers:
            return self.answers[path]
        if not agent or agent.startswith("Python-urllib"):
            return 403, b"Forbidden"
        if path == "regions":
            return 200, json.dumps(REGIONS).encode()
        if path == "indicators/127":
            return 200, json.dumps(INDICATOR).encode()
        if path == "json":
            return self._json(parse_qsl(parts.query))
        return 404, b"<html>Not found</html>"

    def _json(self, query: list[tuple[str, str]]) -> Answer:
        years = [value for name, value in query if name == "years"]
        if not all(year.isdecimal() for year in years):
            return 400, b"Bad request"  # the real one refuses years=2022,2023
        genders = [value for name, value in query if name == "genders"]
        found = [row for row in rows() if str(row["year"]) in years and row["gender"] in genders]
        return 200, json.dumps(found).encode()


@contextmanager
def serving(service: Sotkanet) -> Iterator[Sotkanet]:
    """Answer on 127.0.0.1 while the context lasts."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(service))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    service.address = f"http://127.0.0.1:{server.server_port}/rest/1.1/"
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(service: Sotkanet) -> Callable[..., BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, body = service.answer(self.path, self.headers.get("User-Agent"))
            time.sleep(service.delay_s)
            self.send_response(status)
            self.send_header("Content-Type", "application/json;charset=UTF-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_words: object) -> None:
            """Say nothing."""

    return Handler
