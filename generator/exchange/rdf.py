"""Statements about things, and the two forms in which the catalogue publishes them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

_SAFE_IRI = re.compile(r"[^\s<>\"{}|\\^`\x00-\x20]+")
_LOCAL = re.compile(r"[A-Za-z][A-Za-z0-9]*")


@dataclass(frozen=True)
class Iri:
    """A thing, by its full address."""

    address: str

    def __post_init__(self) -> None:
        if not _SAFE_IRI.fullmatch(self.address):
            raise ValueError(f"not an address: {self.address!r}")


@dataclass(frozen=True)
class Literal:
    """A text in a language, or a value of a type; plain words where neither is told."""

    text: str
    lang: str = ""
    datatype: Iri | None = None


Term: TypeAlias = Iri | Literal
Statement: TypeAlias = tuple[Iri, Iri, Term]
"""What is spoken of, in which respect, and what is said."""

RDF_TYPE = Iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")


def to_turtle(prefixes: Mapping[str, str], statements: Iterable[Statement]) -> bytes:
    """Return statements as Turtle, in the order in which things are first spoken of."""
    lines = [f"@prefix {name}: <{base}> ." for name, base in prefixes.items()]
    for subject, said in _by_subject(statements).items():
        told = [f"{_name(prefixes, way)} {', '.join(_term(prefixes, each) for each in terms)}" for way, terms in said]
        lines += ["", f"<{subject.address}>", "    " + " ;\n    ".join(told) + " ."]
    return ("\n".join(lines) + "\n").encode()


def to_json_ld(prefixes: Mapping[str, str], statements: Iterable[Statement]) -> bytes:
    """Return statements as JSON-LD that needs no context from elsewhere."""
    graph = []
    for subject, said in _by_subject(statements).items():
        node: dict[str, object] = {"@id": subject.address}
        for way, terms in said:
            if way == RDF_TYPE:
                node["@type"] = [_short(prefixes, each.address) for each in terms if isinstance(each, Iri)]
            else:
                node[_short(prefixes, way.address)] = [_json_term(prefixes, each) for each in terms]
        graph.append(node)
    document = {"@context": dict(prefixes), "@graph": graph}
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def _by_subject(statements: Iterable[Statement]) -> dict[Iri, list[tuple[Iri, list[Term]]]]:
    found: dict[Iri, dict[Iri, list[Term]]] = {}
    for subject, way, term in statements:
        found.setdefault(subject, {}).setdefault(way, []).append(term)
    return {subject: list(said.items()) for subject, said in found.items()}


def _short(prefixes: Mapping[str, str], address: str) -> str:
    for name, base in prefixes.items():
        rest = address.removeprefix(base)
        if rest != address and _LOCAL.fullmatch(rest):
            return f"{name}:{rest}"
    return address


def _name(prefixes: Mapping[str, str], iri: Iri) -> str:
    if iri == RDF_TYPE:
        return "a"
    short = _short(prefixes, iri.address)
    return short if short != iri.address else f"<{iri.address}>"


def _term(prefixes: Mapping[str, str], term: Term) -> str:
    if isinstance(term, Iri):
        return _name(prefixes, term)
    quoted = json.dumps(term.text, ensure_ascii=False)  # the escapes of JSON are escapes of Turtle too
    if term.lang:
        return f"{quoted}@{term.lang}"
    return f"{quoted}^^{_name(prefixes, term.datatype)}" if term.datatype else quoted


def _json_term(prefixes: Mapping[str, str], term: Term) -> object:
    if isinstance(term, Iri):
        return {"@id": term.address}
    if term.lang:
        return {"@value": term.text, "@language": term.lang}
    if term.datatype:
        return {"@value": term.text, "@type": _short(prefixes, term.datatype.address)}
    return {"@value": term.text}
