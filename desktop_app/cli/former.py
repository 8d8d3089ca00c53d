"""Former spellings of commands, which still work until the next release, each with a hint.

``raff alerts --ack ID`` is ``raff alerts ack ID`` now, and ``--format json`` is ``--json``.
"""

from collections.abc import Sequence
from itertools import pairwise

# In the order of precedence that the former options had.
_FORMER_ALERTS = {
    "--why": ("why",),
    "--history": ("log",),
    "--dry-run": ("dry-run",),
    "--ack": ("ack",),
    "--start": ("start",),
    "--resolve": ("resolve",),
    "--dismiss": ("dismiss",),
    "--reopen": ("reopen",),
    "--snooze": ("snooze",),
    "--assign": ("assign",),
    "--note": ("note",),
    "--useful": ("rate", "--useful"),
    "--not-useful": ("rate", "--not-useful"),
}
_FORMER_DAYS = ("--day=", "--against=")


def current(arguments: Sequence[str]) -> list[str]:
    """Return ``arguments`` as they are spelt now; the same where nothing in them is former."""
    spelt = _with_json(list(arguments))
    if spelt[:1] == ["excise"]:
        return ["excise", *_excise(spelt[1:])]
    is_former = spelt[:1] == ["alerts"] and (len(spelt) == 1 or spelt[1].startswith("-")) and "--help" not in spelt
    return ["alerts", *_alerts(spelt[1:])] if is_former else spelt


def _excise(options: list[str]) -> list[str]:
    """Return the day to be tried under its present name; each period is taxed by its own day, so that none is named."""
    parts = [part for option in options for part in (_parted(option) if option.startswith(_FORMER_DAYS) else [option])]
    if "--against" in parts[:-1]:
        _, parts = _taken(parts, "--against")
    return _renamed(parts, {"--day": "--what-if"})


def _with_json(arguments: list[str]) -> list[str]:
    """Return ``arguments`` with ``--json`` in place of ``--format json``."""
    if "--format=json" in arguments:
        return ["--json" if argument == "--format=json" else argument for argument in arguments]
    for position, pair in enumerate(pairwise(arguments)):
        if pair == ("--format", "json"):
            return [*arguments[:position], "--json", *arguments[position + 2 :]]
    return arguments


def _alerts(options: list[str]) -> list[str]:
    """Return the sub-command that the former options of ``raff alerts`` asked for, with the rest of them."""
    parts = [part for option in options for part in _parted(option)]
    for former, command in _FORMER_ALERTS.items():
        if former in parts[:-1]:
            alert, rest = _taken(parts, former)
            return [command[0], alert, *command[1:], *_renamed(rest, {"--say": "" if former == "--note" else "--note"})]
    if "--log" in parts:
        parts.remove("--log")
        return ["log", *parts]
    return ["log" if "--search" in parts else "list", *parts]


def _parted(option: str) -> list[str]:
    """Return ``--ack=ID`` as two arguments."""
    name, sign, value = option.partition("=")
    return [name, value] if sign and name.startswith("--") else [option]


def _taken(parts: list[str], name: str) -> tuple[str, list[str]]:
    """Return the value of an option, and ``parts`` without both."""
    position = parts.index(name)
    return parts[position + 1], parts[:position] + parts[position + 2 :]


def _renamed(parts: list[str], names: dict[str, str]) -> list[str]:
    """Return ``parts`` with other names of options; an empty name leaves the value alone."""
    return [name for part in parts if (name := names.get(part, part))]
