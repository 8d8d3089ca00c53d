"""The manual of the commands: examples that parse, sentences that are short, words of the field."""

import re
import shlex

import pytest
from typer.core import TyperGroup
from typer.main import get_command

from desktop_app.cli import former
from desktop_app.cli.app import build
from desktop_app.cli.manual import ManualEntry, entries

DIALECT = re.compile(r"\b(tells?|told|anew|reckon\w*|parted|wish|hear|forget|whoever)\b", re.IGNORECASE)
ENTRIES = entries()
PROGRAM = get_command(build())


def texts(entry: ManualEntry) -> list[str]:
    return [entry.meaning, *(meaning for _, meaning in entry.parameters.values())]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.path)
def test_an_example_is_of_its_command_and_parses_as_it_is_spelt_now(entry: ManualEntry) -> None:
    assert f"{entry.example} ".startswith(f"{entry.path} ")
    arguments = shlex.split(entry.example)[1:]
    assert former.current(arguments) == arguments
    command = PROGRAM
    while isinstance(command, TyperGroup):
        command = command.commands[arguments.pop(0)]
    context = command.make_context(entry.path, arguments)
    assert set(context.params) == set(entry.parameters)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.path)
def test_every_parameter_is_explained_in_short_sentences_and_plain_english(entry: ManualEntry) -> None:
    for text in texts(entry):
        assert text.strip()
        assert not DIALECT.search(text), text
        assert not [sentence for sentence in re.split(r"[.:;] ", text) if len(sentence.split()) > 25], text


def test_a_group_says_what_it_is_about() -> None:
    assert isinstance(PROGRAM, TyperGroup)
    groups = [command for command in PROGRAM.commands.values() if isinstance(command, TyperGroup)]
    assert len(groups) == 12
    for group in groups:
        assert group.help
        assert not DIALECT.search(group.help)
