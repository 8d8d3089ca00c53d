"""raff watch."""

from collections.abc import Iterator
from pathlib import Path
from time import sleep
from typing import Annotated

import typer

from core.documents.imports import staged
from core.importing.watching.folder import look_at
from core.importing.watching.settling import Memory, Settling, settle
from core.model.errors import AppError, EnvironmentFault, UserError
from core.model.imports.staged import StagedState, Staging
from core.model.json_values import Json
from core.operations.imports.stage_files import stage_file
from core.texts.catalogue import explain, say
from desktop_app.cli.commands import Commands
from desktop_app.cli.opening import OpenedVault, opened
from desktop_app.cli.options import VaultOptions

_USER, _ENVIRONMENT = 3, 4

commands = Commands()


@commands.add("raff watch /srv/audit --once")
def watch(
    options: VaultOptions,
    folder: Annotated[Path, typer.Argument(help="The folder whose new workbooks are staged.")],
    *,
    once: Annotated[  # noqa: ARG001 - it says what the command does; watching for longer is for the window
        bool, typer.Option("--once", help="Stage what the folder holds now, and end; must be given.")
    ],
    settle_seconds: Annotated[
        float, typer.Option("--settle", min=0, max=600, help="Seconds between the two looks that must agree.")
    ] = 2.0,
) -> int:
    """Stage the new workbooks of a folder as the window does, and import those that leave no doubt."""
    with opened(options, write=True) as vault:
        if not vault.app.policy.watch.allowed:
            raise UserError("watch.not_allowed")
        settling = _look_twice(folder.absolute(), settle_seconds)
        files = list(_stage(vault, folder.absolute(), settling))
        files += [_pending(vault, sighting.name, "moving") for sighting in settling.moving]
        files += [_pending(vault, sighting.name, "locked") for sighting in settling.locked]
        if not files:
            vault.output.say("watch.nothing", folder=str(folder))
    vault.output.document({"folder": str(folder), "files": [document for document, _ in files]})
    return max((code for _, code in files), default=0)


def _look_twice(folder: Path, seconds: float) -> Settling:
    """Return what settled between two looks; everything that the folder holds counts as new."""
    first = settle(Memory(), look_at(folder, frozenset()))
    if first.moving:
        sleep(seconds)
    return settle(first.memory, look_at(folder, frozenset()))


def _stage(vault: OpenedVault, folder: Path, settling: Settling) -> Iterator[tuple[dict[str, Json], int]]:
    """Stage each settled file; yield its document and the exit code that it makes."""
    with vault.output.progress() as context:
        for sighting in settling.settled:
            try:
                staging, _ = vault(stage_file, folder / sighting.name, context)
            except AppError as error:
                yield _failed(vault, sighting.name, error)
            else:
                yield _staged(vault, staging)


def _staged(vault: OpenedVault, staging: Staging) -> tuple[dict[str, Json], int]:
    file, language = staging.file, vault.language
    words = (file.name, say(language, f"staged_state.{file.state}"), staged.reason(file.code, file.data, language))
    vault.output.line(": ".join(filter(None, words)))
    refused = file.state is StagedState.REFUSED and not staging.seen
    return staged.as_document(staging, language), _USER if refused else 0


def _failed(vault: OpenedVault, name: str, error: AppError) -> tuple[dict[str, Json], int]:
    message = explain(vault.language, error)
    vault.output.line(f"{name}: {message} [{error.code}]")
    failure: dict[str, Json] = {"code": error.code, "message": message, "data": dict(error.data)}
    code = _ENVIRONMENT if isinstance(error, EnvironmentFault) else _USER
    return {"file": name, "ok": False, "error": failure}, code


def _pending(vault: OpenedVault, name: str, state: str) -> tuple[dict[str, Json], int]:
    """Return the document of a file that is not staged yet."""
    words, reason = (say(vault.language, f"{noun}.{state}") for noun in ("staged_state", "staged"))
    vault.output.line(f"{name}: {words}: {reason}")
    return {"file": name, "state": state, "reason": reason}, 0
