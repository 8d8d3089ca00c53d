"""Shared options: declared once, given to each command by the signature that typer reads."""

import inspect
from typing import Annotated

import typer
from typer.testing import CliRunner

from core.texts.catalogue import Language
from desktop_app.cli.commands import Commands, expanded
from desktop_app.cli.options import Format, ListingOptions, OutputOptions, VaultOptions

SEEN: list[object] = []


def work(options: ListingOptions, name: str, *, often: Annotated[int, typer.Option()] = 2) -> int:
    SEEN.append((options, name))
    return often


def test_the_options_of_the_class_stand_after_those_of_the_command() -> None:
    names = list(inspect.signature(expanded(work)).parameters)
    shared = ["format", "out", "reason", "limit", "where", "vault", "password_stdin", "json", "lang"]
    assert names == ["name", "often", *shared]


def test_what_is_given_arrives_as_one_frozen_value_and_the_rest_keeps_its_default() -> None:
    given = {"format": Format.CSV, "out": None, "reason": "", "limit": 3, "where": ["region=RIYADH"], "vault": None}
    answer = expanded(work)(name="x", often=4, **given, password_stdin=False, json=True, lang=Language.ARABIC)
    options, name = SEEN.pop()
    assert (answer, name) == (4, "x")
    expected = ListingOptions(format=Format.CSV, limit=3, where=["region=RIYADH"], json=True, lang=Language.ARABIC)
    assert options == expected
    assert expected.filters() == {"region": ["RIYADH"]}
    assert VaultOptions().filters() == {}
    assert (VaultOptions().why(), ListingOptions(reason="asked").why()) == ("", "asked")


def test_a_command_reads_its_options_and_the_environment_and_shows_its_example() -> None:
    group = Commands(name="group")

    @group.add("group look --json", name="look")
    def look(options: VaultOptions) -> None:
        """Look."""
        SEEN.append(options)

    @group.add("group list")
    def list_(options: OutputOptions) -> None:
        """List."""
        SEEN.append(options)

    runner = CliRunner()
    assert runner.invoke(group, ["look", "--json"], env={"RAFF_LANG": "ar"}).exit_code == 0
    assert SEEN.pop() == VaultOptions(json=True, lang=Language.ARABIC)
    assert runner.invoke(group, ["look", "--where", "x=y"]).exit_code == 2
    assert "Example: group look --json" in runner.invoke(group, ["look", "--help"]).output
