"""The commands of Suunta."""

from __future__ import annotations

from importlib import import_module
from keyword import iskeyword

import click

_COMMANDS = (
    "addresses",
    "build",
    "changes",
    "check",
    "diff",
    "editor",
    "export",
    "fetch",
    "forms",
    "freeze",
    "ids",
    "import",
    "new",
    "pdf",
    "schemas",
    "serve",
    "translations",
)


class _Commands(click.Group):
    """Imports a command when it is called: an unchanged build does not wait for what only others need."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        name = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        command: click.Command = getattr(import_module(f".{name}", __package__), name)
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Publish the plans of a public authority as an accessible bilingual website."""
