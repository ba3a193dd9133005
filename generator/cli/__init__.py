"""The commands of Suunta."""

from __future__ import annotations

import click

from .check import check
from .export import export


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Publish the plans of a public authority as an accessible bilingual website."""


main.add_command(check)
main.add_command(export)
