"""Texts in data files that commands write: on one line, for files of a thousand rows are read and compared by rows."""

from __future__ import annotations

import json

from ..model.text import Text


def text_in_flow(text: Text) -> str:
    """Return a text in both languages, such as ``{fi: "Kunta", sv: "Kommun"}``."""
    swedish = "" if text.sv is None else f", sv: {quoted(text.sv)}"
    return f"{{fi: {quoted(text.fi)}{swedish}}}"


def quoted(words: str) -> str:
    """Return words in double quotes; what JSON writes there, YAML reads."""
    return json.dumps(words, ensure_ascii=False)
