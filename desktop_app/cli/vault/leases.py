"""raff lease show | install."""

from pathlib import Path
from typing import Annotated

import typer

from core.model.clock import stamp
from core.model.json_values import Json
from core.operations.vault.leases import LeaseStatus, install_lease, show_lease
from core.security.leases import Lease
from core.texts import dates
from core.texts.catalogue import Language
from desktop_app.cli.commands import Commands
from desktop_app.cli.opening import opened
from desktop_app.cli.options import VaultOptions

commands = Commands(name="lease", help="Who may open the vault until when, as your organisation signed it.")


@commands.add("raff lease show")
def show(options: VaultOptions) -> None:
    """Show the lease of the vault, also when it is over, and the ids for which your IT asks."""
    with opened(options, renewal=True) as vault:
        status = vault(show_lease)
    output = vault.output
    for name, value in _lines(status, vault.language):
        output.line(f"{name:<20} {value}")
    output.say(status.refusal or ("lease.holds" if status.lease else "lease.none"), day=_day(status, vault.language))
    output.document(_document(status))


@commands.add("raff lease install rana.rafflease")
def install(
    options: VaultOptions, file: Annotated[Path, typer.Argument(help="The lease that your IT gave you.")]
) -> None:
    """Put another lease in the place of the one before; this also opens a vault whose lease is over."""
    with opened(options, write=True, renewal=True) as vault:
        vault(install_lease, file)
        status = vault(show_lease)
    vault.output.say("lease.installed", day=_day(status, vault.language))
    if status.refusal:
        vault.output.say(status.refusal, day=_day(status, vault.language))
    vault.output.document(_document(status))


def _day(status: LeaseStatus, language: Language) -> str:
    """Return the moment that the sentence about a lease names: its end, or that behind which the clock is."""
    behind = status.refusal == "lease.clock_set_back"
    moment = status.mark if behind or status.lease is None else status.lease.expires
    return "" if moment is None else dates.moment(moment, language)


def _lines(status: LeaseStatus, language: Language) -> list[tuple[str, str]]:
    lines = [("vault", status.vault_id), ("device", status.device)]
    lease = status.lease
    if lease is not None:
        lines += [
            ("account", lease.account),
            ("role", lease.role.value),
            ("regions", "-" if lease.regions is None else ", ".join(lease.regions)),
            ("issued", dates.moment(lease.issued, language)),
            ("expires", dates.moment(lease.expires, language)),
            ("key", lease.key),
        ]
    return lines


def _document(status: LeaseStatus) -> dict[str, Json]:
    return {
        "vault": status.vault_id,
        "device": status.device,
        "lease": None if status.lease is None else _claims(status.lease),
        "refusal": status.refusal or None,
    }


def _claims(lease: Lease) -> dict[str, Json]:
    return {
        "account": lease.account,
        "role": lease.role.value,
        "regions": None if lease.regions is None else list(lease.regions),
        "issued": stamp(lease.issued),
        "expires": stamp(lease.expires),
        "key": lease.key,
    }
