"""JSON from a web address: patient with a service that stumbles, strict with what it answers."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from http.client import HTTPException
from typing import TypeAlias
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import Request, urlopen

from .errors import FetchError

Json: TypeAlias = "str | int | bool | Decimal | list[Json] | dict[str, Json] | None"

USER_AGENT = "Suunta/1 (publishes plans of public authorities; fetches by hand)"
"""Sotkanet turns away clients that do not say who they are."""
LONGEST_ANSWER = 100_000_000
_PASSING = frozenset({408, 429, 500, 502, 503, 504})
"""Answers of HTTP that may be different in a moment."""


@dataclass(frozen=True)
class Service:
    """A service on the web.

    Attributes:
        address: Its root, with a slash at the end.
        timeout_s: How long each attempt waits for the service, in seconds.
        waits_s: How long to wait before each further attempt, in seconds.
        pause: Waits; another one in tests.

    Raises:
        FetchError: The address is no web address.
    """

    address: str
    timeout_s: float = 30
    waits_s: tuple[float, ...] = (1, 3, 9)
    pause: Callable[[float], None] = time.sleep

    def __post_init__(self) -> None:
        parts = urlsplit(self.address)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise FetchError("address_form", address=self.address)

    def url(self, path: str, parameters: Sequence[tuple[str, object]] = ()) -> str:
        """Return the full address of a path; a parameter that stands several times is repeated."""
        query = f"?{urlencode(parameters)}" if parameters else ""
        return f"{self.address.rstrip('/')}/{path}{query}"

    def get(self, path: str, parameters: Sequence[tuple[str, object]] = ()) -> Json:
        """Return what stands at a path, its decimal numbers exact.

        Raises:
            FetchError: The service does not answer, refuses, or answers no JSON.
        """
        url = self.url(path, parameters)
        for wait in (*self.waits_s, None):
            try:
                return self._attempt(url)
            except HTTPError as error:
                error.close()
                if error.code not in _PASSING:
                    raise FetchError("refused", address=url, status=error.code) from None
                why = f"HTTP {error.code}"
            except (URLError, OSError, HTTPException) as error:
                why = str(getattr(error, "reason", error)) or type(error).__name__
            if wait is not None:
                self.pause(wait)
        raise FetchError("no_answer", address=url, tries=len(self.waits_s) + 1, why=why)

    def _attempt(self, url: str) -> Json:
        request = Request(url, headers={"User-Agent": USER_AGENT, "Accept": "application/json"})
        with urlopen(request, timeout=self.timeout_s) as response:
            content = response.read(LONGEST_ANSWER + 1)
        if len(content) > LONGEST_ANSWER:
            raise FetchError("not_understood", address=url, what=f"> {LONGEST_ANSWER} B")
        try:
            found: Json = json.loads(content, parse_float=Decimal, parse_constant=_refuse_constant)
        except (ValueError, RecursionError):
            raise FetchError("not_json", address=url) from None
        return found


def _refuse_constant(name: str) -> Json:
    raise ValueError(name)
