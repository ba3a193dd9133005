"""``suunta schemas``: renew the JSON Schemas and the settings of editors. For those who change the model."""

from __future__ import annotations

from pathlib import Path

import click

from ..output import write_file
from ..schema.json_schema import schema_files
from .options import root_option


@click.command(hidden=True)
@root_option
def schemas(root: Path) -> None:
    """Write the schema of each kind of data file, and the settings that lead editors to them."""
    for path, text in schema_files():
        if write_file(root / path, text.encode()):
            click.echo(path)
