"""The commands of Suunta."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from keyword import iskeyword
from typing import Any, NoReturn

import click

from .language import language_of
from .spoken import SpokenContext, asked_language, complaint, spoken, spoken_word

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
    """Imports a command when it is called: an unchanged build does not wait for what only others need.

    Help and complaints are in the language of the terminal, or of ``--lang``; it is the ``obj`` of every context.
    """

    context_class = SpokenContext

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        name = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        command: click.Command = getattr(import_module(f".{name}", __package__), name)
        return spoken(command, cmd_name, ctx.obj or "en")

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        if ctx.obj in (None, "en"):
            super().format_usage(ctx, formatter)
        else:
            spoken(click.Group(), "", ctx.obj).format_usage(ctx, formatter)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        if ctx.obj in (None, "en"):
            super().format_help_text(ctx, formatter)
        else:
            spoken(click.Group(), "", ctx.obj).format_help_text(ctx, formatter)

    def main(  # type: ignore[override] # click's own also takes positions that nobody uses
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        *,
        standalone_mode: bool = True,
        **extra: Any,  # noqa: ANN401
    ) -> object:
        language = asked_language(sys.argv[1:] if args is None else args, language_of(os.environ))
        if not standalone_mode or language == "en":
            return super().main(args, prog_name, standalone_mode=standalone_mode, obj=language, **extra)
        try:
            ended = super().main(args, prog_name, standalone_mode=False, obj=language, **extra)
        except click.exceptions.NoArgsIsHelpError as error:
            _end(error.message, error.exit_code)
        except click.UsageError as error:
            _end(complaint(error, language), error.exit_code)
        except click.Abort:
            _end(spoken_word("aborted", language), 1)
        sys.exit(ended if isinstance(ended, int) else 0)


def _end(words: str, status: int) -> NoReturn:
    click.echo(words, err=True)
    sys.exit(status)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Publish the plans of a public authority as an accessible bilingual website."""
