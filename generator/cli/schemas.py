"""``suunta schemas``: renew the JSON Schemas and the settings of editors. For those who change the model."""

from __future__ import annotations

from pathlib import Path

import click

from ..output import write_file
from ..schema.json_schema import schema_files


@click.command(hidden=True)
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="Folder of the project; the current one by default.",
)
def schemas(root: Path) -> None:
    """Write the schema of each kind of data file, and the settings that lead editors to them."""
    for path, text in schema_files():
        if write_file(root / path, text.encode()):
            click.echo(path)
