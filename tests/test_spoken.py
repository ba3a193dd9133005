"""The help and the complaints of the command line in the language of those who type."""

from __future__ import annotations

from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from generator.cli.spoken import asked_language, help_table

NOT_ENGLISH = ("fi", "sv")


def run(*arguments: str, lang: str = "fi_FI.UTF-8") -> Result:
    """Return what the program does in a terminal of a language."""
    return CliRunner().invoke(main, list(arguments), env={"LC_ALL": lang})


def commands(group: click.Group = main, path: str = "") -> Iterator[tuple[str, click.Command]]:
    """Yield each command in English with its name as it is called."""
    yield path, group
    context = click.Context(group, obj="en")
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            yield from commands(command, f"{path} {name}".strip())
        else:
            yield f"{path} {name}".strip(), command


def test_each_command_and_option_has_words() -> None:
    """A command without words would end in a traceback for those who do not read English."""
    table = help_table()
    for path, command in commands():
        assert set(table["commands"][path]) == set(NOT_ENGLISH), path
        for option in command.params:
            if isinstance(option, click.Option) and option.help:
                words = table["options"].get(f"{path} {option.name}") or table["options"].get(option.name)
                assert words is not None, f"{path} {option.name}"
                assert set(words) == set(NOT_ENGLISH)


def test_no_words_are_left_of_what_is_gone() -> None:
    """Words that nothing prints are translated in vain."""
    table = help_table()
    names = {path: {each.name for each in command.params} for path, command in commands()}
    every = set().union(*names.values())
    assert set(table["commands"]) == set(names)
    for key in table["options"]:
        path, _, option = key.rpartition(" ")
        assert option in (names[path] if path else every), key


@pytest.mark.parametrize(("path", "_command"), list(commands()), ids=lambda each: each if isinstance(each, str) else "")
def test_help_is_in_the_language_of_the_terminal(path: str, _command: click.Command) -> None:
    """Who adds --help is lost already; English would not help them further."""
    shown = {lang: run(*path.split(), "--help", lang=lang).output for lang in ("fi", "sv", "C")}
    assert shown["fi"].startswith("Käyttö: ")
    assert "Visa den här hjälpen." in shown["sv"]
    assert shown["C"].startswith("Usage: ")
    assert not [word for lang in NOT_ENGLISH for word in ("Options:", "Show this", "Commands:") if word in shown[lang]]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["chek"], "Komentoa ”chek” ei ole. Tarkoititko: check?"),
        (["check", "--foo"], "Valintaa --foo ei ole."),
        (["check", "--lang", "se"], "--lang: valitse yksi näistä: fi, sv, en."),
        (["check", "a", "b"], "Komennossa on liikaa sanoja."),
        (["diff"], "BASE puuttuu."),
        (["import", "nothing.docx"], "FILE: tällaista tiedostoa tai kansiota ei ole"),
        (["serve", "--port", "x"], "--port: kirjoita kokonaisluku."),
        (["new", "plan", "--start"], "Valinta --start tarvitsee arvon."),
    ],
)
def test_a_wrong_call_is_told_in_finnish(arguments: list[str], says: str) -> None:
    """The first thing that goes wrong is often the command itself."""
    result = run(*arguments)
    assert result.exit_code == 2
    assert f"Virhe: {says}" in result.output
    assert "--help" in result.output


def test_the_option_counts_more_than_the_terminal() -> None:
    """The guides say that a language can be chosen."""
    assert run("check", "--lang", "sv", "--help").output.startswith("Användning: ")
    assert asked_language(["check", "--lang=sv"], "fi") == "sv"
    assert asked_language(["check", "--lang"], "fi") == "fi"


def test_english_is_what_click_says() -> None:
    """Who reads English loses nothing."""
    assert "Error: No such option '--foo'" in run("check", "--foo", lang="C").output
