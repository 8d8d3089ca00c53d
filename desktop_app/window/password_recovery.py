"""A password that was lost, before the vault is open: the request to IT, and their answer."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from core.model.errors import AppError
from desktop_app.pages.password_strength import judge
from desktop_app.queries.context import AppContext
from desktop_app.queries.jobs import Lane
from ui.dialogs.disposal import dispose
from ui.dialogs.recovery_dialog import RecoveryDialog
from ui.theme import Theme

_REQUEST, _ANSWER = ".raffrequest", ".raffanswer"


class PasswordRecovery:
    """Each step runs on the lane of the store; ``unlock`` is called with the new password once it is in force."""

    def __init__(self, ctx: AppContext, unlock: Callable[[str], object]) -> None:
        self._ctx = ctx
        self._unlock = unlock
        self._answer: Path | None = None
        self.dialog: RecoveryDialog | None = None

    def open(self, theme: Theme, parent: QWidget) -> None:
        """Show the dialog."""
        self.close()
        dialog = self.dialog = RecoveryDialog(theme, parent)
        dialog.request_wanted.connect(self._ask_where)
        dialog.answer_wanted.connect(self._ask_which)
        dialog.typed.connect(lambda typed: judge(self._ctx, typed, dialog.show_strength))
        dialog.entered.connect(self._use)
        dialog.show()

    def close(self) -> None:
        """Put the dialog away with all that was typed."""
        dispose(self.dialog)
        self.dialog = self._answer = None

    def save(self, path: Path) -> None:
        """Write the request to ``path``, and show its check."""
        # Here, as below: it loads the encrypted store, for which the first window need not wait.
        from core.operations.vault.recovery import request_recovery

        ctx = self._ctx
        job = ctx.jobs.start(
            Lane.STORE, "job.recovery", lambda _: request_recovery(ctx.store.folder, path, ctx.app.session).check
        )
        job.finished.connect(lambda check: self.dialog.show_check(check) if self.dialog is not None else None)
        job.failed.connect(self._refused)

    def choose(self, path: Path) -> None:
        """Take ``path`` as the answer."""
        self._answer = path
        if self.dialog is not None:
            self.dialog.show_answer(path.name)

    def _ask_where(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self.dialog,
            self._ctx.say("recovery.save"),
            f"raff{_REQUEST}",
            f"*{_REQUEST}",
            options=QFileDialog.Option.DontConfirmOverwrite,  # a file that is there is refused in words
        )
        if name:
            self.save(Path(name))

    def _ask_which(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self.dialog, self._ctx.say("recovery.open"), "", f"*{_ANSWER};;*")
        if name:
            self.choose(Path(name))

    def _use(self, code: str, password: str) -> None:
        from core.operations.vault.recovery import use_recovery

        ctx, answer = self._ctx, self._answer
        if answer is None:
            return
        job = ctx.jobs.start(
            Lane.STORE,
            "job.recovery",
            lambda _: use_recovery(ctx.store.folder, answer, code, password, ctx.app.session),
        )
        job.finished.connect(lambda _: self._done(password))
        job.failed.connect(self._refused)

    def _done(self, password: str) -> None:
        self.close()
        self._unlock(password)

    def _refused(self, error: Exception) -> None:
        if self.dialog is not None:
            self.dialog.refuse(self._ctx.explain(error))
        if not isinstance(error, AppError):
            self._ctx.report_failure(error)
