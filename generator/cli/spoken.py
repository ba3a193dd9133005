"""The help and the complaints of the command line in Finnish and Swedish; in English they are click's own."""

from __future__ import annotations

import copy
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Any

import click

from ..problems import LANGUAGES, Language

_HEADINGS = {"Options": "options", "Commands": "commands"}


def asked_language(arguments: Sequence[str], language: Language) -> Language:
    """Return the language that ``--lang`` among the arguments asks for; ``language`` where it asks for none."""
    for before, after in zip(("", *arguments), (*arguments, ""), strict=True):
        asked = after.removeprefix("--lang=") if after.startswith("--lang=") else after if before == "--lang" else ""
        for each in LANGUAGES:
            if each == asked:
                return each
    return language


@cache
def help_table() -> Mapping[str, Any]:
    """Return the words: ``words``, ``options`` by the name of a parameter, ``commands`` by the name of a command."""
    return tomllib.loads(files(__package__).joinpath("texts/help.toml").read_text(encoding="utf-8"))


def spoken(command: click.Command, path: str, language: Language) -> click.Command:
    """Return a command, and those below it, with their help in a language.

    Args:
        command: In English; stays as it is.
        path: Its name as it is called: ``new plan``; "" for the program.
        language: Of the help.
    """
    if language == "en":
        return command
    found = copy.copy(command)
    found.context_class = SpokenContext
    found.options_metavar = spoken_word("options_metavar", language)
    found.help = str(help_table()["commands"][path][language])
    found.params = [_spoken_option(each, path, language) for each in command.params]
    if isinstance(found, click.Group):
        found.subcommand_metavar = spoken_word("subcommand_metavar", language)
        found.commands = {
            name: spoken(each, f"{path} {name}".strip(), language) for name, each in found.commands.items()
        }
    return found


def _spoken_option(parameter: click.Parameter, path: str, language: Language) -> click.Parameter:
    if not isinstance(parameter, click.Option) or parameter.help is None:
        return parameter
    options = help_table()["options"]
    found = copy.copy(parameter)
    found.help = str((options.get(f"{path} {parameter.name}") or options[parameter.name])[language])
    return found


class SpokenContext(click.Context):
    """A context that writes help in the language that is its ``obj``."""

    def make_formatter(self) -> click.HelpFormatter:
        """Return what writes the help."""
        if self.obj in (None, "en"):
            return super().make_formatter()
        return _Formatter(self.obj, self.terminal_width, self.max_content_width)


class _Formatter(click.HelpFormatter):
    def __init__(self, language: Language, width: int | None, max_width: int | None) -> None:
        super().__init__(width=width, max_width=max_width)
        self._language = language

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or spoken_word("usage", self._language))

    def write_heading(self, heading: str) -> None:
        super().write_heading(spoken_word(_HEADINGS[heading], self._language) if heading in _HEADINGS else heading)

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        said = [(first, spoken_word("help", self._language) if "--help" in first else second) for first, second in rows]
        super().write_dl(said, col_max, col_spacing)


def complaint(error: click.UsageError, language: Language) -> str:
    """Return what is wrong with a call, with the way to the help; click's own words where there are no others."""
    command = error.ctx.command_path if error.ctx else "suunta"
    message = _message(error, language)
    return f"{spoken_word('error', language, message=message)}\n{spoken_word('hint', language, command=command)}"


def _message(error: click.UsageError, language: Language) -> str:
    match error:
        case click.NoSuchOption():
            return _with_near(spoken_word("no_option", language, name=error.option_name), error.possibilities, language)
        case click.BadOptionUsage():
            return spoken_word("no_value", language, name=error.option_name)
        case click.MissingParameter():
            return spoken_word("missing", language, name=_name(error))
        case click.BadParameter(param=click.Parameter(type=click.Choice() as choice)):
            return spoken_word("choice", language, name=_name(error), known=", ".join(map(str, choice.choices)))
        case click.BadParameter(param=click.Parameter(type=click.Path())):
            return spoken_word("path", language, name=_name(error))
        case click.BadParameter(param=click.Parameter(type=click.IntRange() | click.types.IntParamType())):
            return spoken_word("number", language, name=_name(error))
        case click.BadParameter():
            return f"{_name(error)}: {error.message}"
        case click.exceptions.NoSuchCommand():
            group = error.ctx.command if error.ctx else None
            known = group.list_commands(error.ctx) if error.ctx and isinstance(group, click.Group) else []
            near = get_close_matches(error.command_name, known, 1)
            return _with_near(spoken_word("no_command", language, name=error.command_name), near, language)
        case click.UsageError(message=str(words)) if words.startswith("Got unexpected extra argument"):
            return spoken_word("too_many", language)
        case _:
            return error.message


def _name(error: click.BadParameter) -> str:
    hint = error.param_hint or (error.param.get_error_hint(error.ctx) if error.param and error.ctx else "")
    return " ".join(hint) if not isinstance(hint, str) else hint.replace("'", "")


def _with_near(message: str, near: Sequence[str] | None, language: Language) -> str:
    return f"{message} {spoken_word('meant', language, known=', '.join(near))}" if near else message


def spoken_word(name: str, language: Language, /, **values: str) -> str:
    """Return a word round the help or the complaints, with its values filled in."""
    return str(help_table()["words"][name][language]).format(**values)
