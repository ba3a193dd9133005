"""Read one file of observations by itself, whatever state the rest of the project is in."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from ..model.observation import Series
from ..problems import ProblemsError
from .value_fault import find_value_faults
from .yaml_source import parse_yaml


def load_series(path: Path) -> Series | None:
    """Return the observations of a file; None where there is no file.

    Raises:
        ProblemsError: The file is no sound YAML, or no observations.
        OSError: The file cannot be read.
        UnicodeDecodeError: The file is not in UTF-8.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    document, problems = parse_yaml(text, path.name)
    if document is None:
        raise ProblemsError(problems)
    try:
        return Series.model_validate(document.value)
    except ValidationError as error:
        raise ProblemsError(find_value_faults(error, Series, document)) from None
