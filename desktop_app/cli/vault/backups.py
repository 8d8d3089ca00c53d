"""raff backup due | list."""

from core.model.backups import made_in
from core.operations.vault.schedule_backups import back_up_when_due
from core.texts import dates
from desktop_app.cli.commands import Commands
from desktop_app.cli.opening import opened
from desktop_app.cli.options import VaultOptions

commands = Commands(name="backup", help="Back up by the schedule of the settings.")


@commands.add("raff backup due")
def due(options: VaultOptions) -> None:
    """Back up where the schedule says so (backup.folder, backup.every_days), and remove old ones."""
    with opened(options, write=True) as vault:
        run = vault(back_up_when_due)
    if run.file:
        vault.output.say("message.backed_up", file=run.file, removed=len(run.removed))
    else:
        vault.output.say("backup.not_due")
    vault.output.document({"file": run.file, "removed": list(run.removed)})


@commands.add("raff backup list", name="list")
def list_backups(options: VaultOptions) -> None:
    """List the backups that the schedule made of this vault, the newest first."""
    with opened(options) as vault:
        folder = vault.app.policy.backup.schedule.folder
        made = made_in(folder, vault.access.store.id) if folder is not None else {}
    newest = sorted(made.items(), reverse=True)
    vault.output.table(
        ["column.imported_at", "column.file"],
        [[dates.moment(at, vault.language), path.name] for at, path in newest],
    )
    vault.output.document({"backups": [{"at": at.isoformat(), "file": str(path)} for at, path in newest]})
