"""Backups by the schedule of the settings, while a vault is open."""

from PySide6.QtCore import QObject, QTimer

from core.model.errors import AppError
from core.operations.vault.schedule_backups import BackupRun, back_up_when_due
from desktop_app.notifications.messages import Urgency
from desktop_app.queries.context import AppContext
from desktop_app.queries.jobs import Lane

_SOON_MS, _USUAL_MS = 60_000, 3_600_000


class BackupClock(QObject):
    """Looks a minute after opening whether a backup is due, then every hour, and when the schedule changed.

    A failure is tried again every minute, for a disk may come back, and reported once, until one succeeds.
    """

    def __init__(self, ctx: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._failure = ""
        self.clock = QTimer(self, interval=_SOON_MS)
        self.clock.timeout.connect(self.look)
        ctx.setting_saved.connect(lambda name: self.look() if name.startswith("backup.") else None)

    def look(self) -> None:
        """Back up where that is due, on the lane of the store."""
        ctx = self._ctx
        if ctx.app.policy.backup.schedule.folder is None or not ctx.store.is_open:
            return
        job = ctx.jobs.start(Lane.STORE, "job.backup", lambda _: back_up_when_due(ctx.access), key="backup.due")
        job.finished.connect(self._done)
        job.failed.connect(self._failed)

    def _done(self, run: BackupRun) -> None:
        self._failure = ""
        self.clock.setInterval(_USUAL_MS)
        if run.file:
            self._ctx.stream.publish("message.backed_up", Urgency.INFO, file=run.file, removed=len(run.removed))

    def _failed(self, error: Exception) -> None:
        self.clock.setInterval(_SOON_MS)
        code = error.code if isinstance(error, AppError) else type(error).__name__
        if code != self._failure:
            self._failure = code
            self._ctx.report_failure(error)
