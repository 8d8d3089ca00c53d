"""What can be done with the vault from the settings: another password or key, a backup, a check of every page."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from core.model.errors import UserError
from core.model.imports.batches import Verification
from core.operations.vault.keep import backup_vault, change_password, verify_vault
from core.operations.vault.rotate import rotate_vault
from desktop_app.notifications.messages import Urgency
from desktop_app.pages import password_strength
from desktop_app.queries.context import AppContext
from desktop_app.queries.jobs import Lane
from ui.dialogs.disposal import dispose
from ui.dialogs.password_dialog import PasswordDialog
from ui.theme import Theme


class VaultActs:
    """Each runs on the lane of the store, and reports how it ended."""

    def __init__(self, ctx: AppContext) -> None:
        self._ctx = ctx
        self.password: PasswordDialog | None = None

    def close(self) -> None:
        """Put the question for a password away."""
        dispose(self.password)
        self.password = None

    def ask_password(self, theme: Theme, parent: QWidget) -> None:
        """Ask for another password, and change it."""
        self.close()
        dialog = self.password = PasswordDialog(theme, parent, recoverable=self._ctx.store.recoverable)
        dialog.typed.connect(lambda typed: password_strength.judge(self._ctx, typed, dialog.show_strength))
        dialog.chosen.connect(self._change_password)
        dialog.show()

    def ask_backup(self, parent: QWidget) -> None:
        """Ask where to, and back up."""
        name, _ = QFileDialog.getSaveFileName(parent, self._ctx.say("settings.backup"), "raff.raffbackup")
        if name:
            self.back_up(Path(name))

    def back_up(self, path: Path) -> None:
        """Write an encrypted copy of the vault to ``path``."""
        ctx = self._ctx
        job = ctx.act(Lane.STORE, "job.backup", lambda _: backup_vault(ctx.access, path))
        job.finished.connect(lambda _: ctx.stream.publish_saved(path))

    def verify(self) -> None:
        """Check every page of the vault and its audit."""
        ctx = self._ctx
        job = ctx.act(Lane.STORE, "job.verify", lambda context: verify_vault(ctx.access, context))
        job.finished.connect(self._verified)

    def rotate(self) -> None:
        """Encrypt the vault under a new key."""
        ctx = self._ctx
        job = ctx.start(Lane.STORE, "job.rotate", lambda _: rotate_vault(ctx.access))
        job.finished.connect(lambda _: ctx.stream.publish("message.rotated", Urgency.INFO))

    def _change_password(self, password: str) -> None:
        ctx = self._ctx
        job = ctx.jobs.start(Lane.STORE, "job.password", lambda _: change_password(ctx.access, password))
        job.finished.connect(lambda _: self._password_changed())
        job.failed.connect(
            lambda error: self.password.refuse(ctx.explain(error)) if self.password is not None else None
        )

    def _password_changed(self) -> None:
        self.close()
        self._ctx.stream.publish("message.password", Urgency.INFO)

    def _verified(self, verification: Verification) -> None:
        counts = {"pages": verification.pages_checked, "rows": verification.audit_rows_checked}
        if verification.faults:
            faults = verification.faults
            self._ctx.refuse("job.verify", UserError("message.faulty", faults=len(faults), first=faults[0]))
        else:
            self._ctx.stream.publish("message.sound", Urgency.INFO, **counts)
