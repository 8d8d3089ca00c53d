"""The manual of the command line, made from the commands themselves: ``python -m desktop_app.cli.manual FILE``."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from pathlib import Path

from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from desktop_app.cli.app import build
from desktop_app.cli.commands import EXAMPLE
from desktop_app.cli.options import ListingOptions

_SECTIONS = {
    "vault": "The vault",
    "imports": "Imports",
    "analyses": "Analyses",
    "forecasts": "Forecasts",
    "alerts": "Alerts",
    "work": "Visits",
    "reports": "Reports",
    "system": "The program",
}
_INTRODUCTION = """# Commands

<!-- Written by `make commands` from the program itself; change the help of a command, not this page. -->

Every command with its options and an example. `raff COMMAND --help` prints the same.
Exit codes: 0 done, 1 a bug, 2 usage, 3 something you can correct, 4 the system failed
(disk full, vault busy or damaged, a policy not understood) or a check failed, 130 stopped.
"""
_SHARED = """## Options that commands share

`--json` prints one JSON document on standard output; progress and hints go to standard error.
"""


@dataclass(frozen=True, slots=True)
class ManualEntry:
    """One command as the manual shows it: what it is called, what it does, an example, and its options."""

    path: str
    noun: str
    meaning: str
    example: str
    parameters: dict[str, tuple[str, str]]


def entries() -> list[ManualEntry]:
    """Return every command, in the order of the help."""
    return list(_entries(get_command(build()), "raff"))


def manual() -> str:
    """Return the whole manual as Markdown."""
    every = entries()
    shared = _shared(every)
    parts = [_INTRODUCTION, _SHARED, _table(shared.values())]
    for noun, title in _SECTIONS.items():
        parts.append(f"\n## {title}\n")
        parts += [_described(entry, shared) for entry in every if entry.noun == noun]
    return "\n".join(parts)


def _entries(command: object, path: str) -> Iterator[ManualEntry]:
    """Yield the commands under ``command``."""
    if isinstance(command, TyperGroup):
        for name, below in command.commands.items():
            yield from _entries(below, f"{path} {name}")
        return
    if not isinstance(command, TyperCommand):
        raise TypeError(path)
    context = command.make_context(path, [], resilient_parsing=True)
    records = {one.name: one.get_help_record(context) for one in command.params}
    yield ManualEntry(
        path=path,
        noun=command.callback.__module__.split(".")[2],
        meaning=command.help or "",
        example=(command.epilog or "").removeprefix(EXAMPLE),
        parameters={name: record for name, record in records.items() if record is not None},
    )


def _shared(every: list[ManualEntry]) -> dict[str, tuple[str, str]]:
    """Return the shared options as most commands have them."""
    names = [field.name for field in fields(ListingOptions)]
    return next(
        {name: entry.parameters[name] for name in names} for entry in every if set(names) <= set(entry.parameters)
    )


def _described(entry: ManualEntry, shared: dict[str, tuple[str, str]]) -> str:
    """Return one command: its own parameters in a table, the shared ones by their names."""
    own = [record for name, record in entry.parameters.items() if record != shared.get(name)]
    also = [f"`{record[0].split()[0]}`" for name, record in entry.parameters.items() if record == shared.get(name)]
    parts = [f"### {entry.path}\n", f"{entry.meaning}\n", f"```sh\n{entry.example}\n```\n"]
    if own:
        parts.append(_table(own))
    parts.append(f"Shared: {', '.join(also)}.\n")
    return "\n".join(parts)


def _table(records: Iterable[tuple[str, str]]) -> str:
    """Return options as a table of Markdown."""
    lines = [f"| `{_cell(name)}` | {_cell(meaning)} |" for name, meaning in records]
    return "\n".join(["| option | meaning |", "|---|---|", *lines, ""])


def _cell(text: str) -> str:
    """Return ``text`` in one line, with its bars escaped."""
    return " ".join(text.split()).replace("|", "\\|")


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(manual(), encoding="utf-8")
