"""Watches a folder while the vault is open: looks into it, stages what has settled, and notifies of each file once.

Looks run on a lane of their own, because a network drive may answer late; staging runs where the vault is. A look comes
when the folder changes, and once in a while for drives that report nothing.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

from core.documents.imports.staged import reason
from core.importing.watching.folder import look_at
from core.importing.watching.settling import Memory, Observation, Settling, Sighting, settle
from core.model.changes import ChangeSet, together
from core.model.errors import AppError, Datum
from core.model.imports.staged import StagedState, Staging
from core.operations.imports.stage_files import stage_file, staged_sightings
from core.security.permissions import Permission, may
from core.texts import numbers
from desktop_app.notifications.messages import Message, Urgency
from desktop_app.queries import questions
from desktop_app.queries.answers import WatchedFolder
from desktop_app.queries.context import AppContext
from desktop_app.queries.jobs import AnyJob, Job, Lane, WorkerContext

_SETTLE_MS = 2_000  # two looks that must agree are so far apart
_POLL_MS = 30_000
_TOGETHER = 3  # more new files than these are reported as one
_TRIED_AGAIN = ("workbook.missing", "workbook.changed", "workbook.unreachable", "workbook.is_a_folder")


class FolderWatch(QObject):
    """Works between ``start`` and ``stop``, while the settings name a folder and the session may import."""

    def __init__(
        self, ctx: AppContext, parent: QObject | None = None, *, settle_ms: int = _SETTLE_MS, poll_ms: int = _POLL_MS
    ) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._open = False
        self._folder: Path | None = None
        self._memory = Memory()
        self._job: AnyJob | None = None
        self._look_again = False
        self._failure = ""
        self._new: list[tuple[Staging, ChangeSet]] = []
        self._files = QFileSystemWatcher(self)
        self._soon = QTimer(self, interval=settle_ms, singleShot=True)
        self._soon.timeout.connect(self.look)
        self._poll = QTimer(self, interval=poll_ms)
        self._poll.timeout.connect(self._look_by_the_clock)
        # Not at once: the looks before and after a change would not be far enough apart.
        self._files.directoryChanged.connect(lambda _: self._soon.start())
        ctx.setting_saved.connect(self._follow)

    def start(self) -> None:
        """Begin to watch, where the settings say so; what was staged before is not read again."""
        self._open = True
        ctx, policy = self._ctx, self._ctx.app.policy.watch
        watches = policy.watches and may(ctx.session, Permission.FACTS_IMPORT)
        ctx.answers.put(questions.WATCHED_FOLDER, WatchedFolder(policy.folder if watches else ""))
        if watches:
            folder = self._folder = Path(policy.folder)
            ctx.read("watch.known", lambda _: staged_sightings(ctx.access, folder), self._begin)

    def stop(self) -> None:
        """Stop watching, and clear all that names files; what is on its way is dropped."""
        self._open = False
        self._soon.stop()
        self._poll.stop()
        if watched := self._files.directories():
            self._files.removePaths(watched)
        if self._job is not None:
            self._job.replace()
        self._folder, self._job, self._memory = None, None, Memory()
        self._look_again, self._failure = False, ""
        self._new.clear()

    def look(self) -> None:
        """Look into the folder now, or after what is under way."""
        folder, done = self._folder, self._memory.done
        if folder is None:
            return
        if self._job is not None:
            self._look_again = True
            return
        job = self._ctx.jobs.start(Lane.NETWORK, "job.watch", lambda _: look_at(folder, done))
        self._run(job)
        job.finished.connect(partial(self._take_look, job))

    def _follow(self, setting: str) -> None:
        if setting.startswith("watch.") and self._open:
            self.stop()
            self.start()

    def _begin(self, known: frozenset[Sighting]) -> None:
        if self._folder is not None:
            self._memory = Memory(done=known)
            self._poll.start()
            self.look()

    def _look_by_the_clock(self) -> None:
        if not self._soon.isActive():
            self.look()

    def _run(self, job: AnyJob) -> None:
        """Let nothing else begin until ``job`` has ended."""
        self._job = job
        job.failed.connect(partial(self._fail, job))
        job.cancelled.connect(partial(self._end, job))

    def _end(self, job: AnyJob) -> bool:
        """Return whether ``job`` was the one under way, and let the next begin."""
        if job is not self._job:
            return False
        self._job = None
        if self._look_again:
            self._look_again = False
            self._soon.start()
        return True

    def _fail(self, job: AnyJob, error: Exception) -> None:
        """Report a failure once; it is tried again, and reported again only after it went well."""
        if self._end(job):
            code = error.code if isinstance(error, AppError) else type(error).__name__
            if code != self._failure:
                self._failure = code
                self._ctx.report_failure(error)
            self._publish()

    def _take_look(self, job: Job[tuple[Observation, ...]], seen: Sequence[Observation]) -> None:
        folder = self._folder
        if not self._end(job) or folder is None:
            return
        if str(folder) not in self._files.directories():
            self._files.addPath(str(folder))  # only now: a drive that is away would block the window
        settling = settle(self._memory, seen)
        self._memory = settling.memory
        self._show(settling)
        if settling.moving:
            self._soon.start()
        if settling.settled:
            self._stage(folder, settling.settled)
        else:
            self._failure = ""

    def _show(self, settling: Settling) -> None:
        pending = tuple(sighting.name for sighting in (*settling.moving, *settling.locked))
        now = WatchedFolder(str(self._folder), pending)
        if now != self._ctx.answers.of(questions.WATCHED_FOLDER):
            self._ctx.answers.put(questions.WATCHED_FOLDER, now)

    def _stage(self, folder: Path, settled: Sequence[Sighting]) -> None:
        ctx = self._ctx

        def work(context: WorkerContext) -> None:
            for sighting in settled:
                context.check_cancelled()
                try:
                    staging, changes = stage_file(ctx.access, folder / sighting.name, context)
                except AppError as error:
                    if error.code not in _TRIED_AGAIN:
                        raise
                else:
                    context.deliver(partial(self._take, folder, sighting, staging, changes))

        job = ctx.jobs.start(Lane.STORE, "job.stage", work)
        self._run(job)
        job.progressed.connect(lambda done, total, note: ctx.progressed.emit(note, done, total))
        job.finished.connect(partial(self._finish, job))
        job.cancelled.connect(self._publish)

    def _take(self, folder: Path, sighting: Sighting, staging: Staging, changes: ChangeSet) -> None:
        if folder == self._folder:  # else the vault was locked meanwhile, or another folder was chosen
            self._memory = self._memory.with_done([sighting])
            self._new.append((staging, changes))

    def _finish(self, job: Job[None], _: None) -> None:
        if self._end(job):
            self._failure = ""
            self._publish()

    def _publish(self) -> None:
        """Notify of what was staged, each file once, and broadcast what changed."""
        taken, self._new = self._new, []
        new = [staging for staging, _ in taken if not staging.seen]
        if len(new) <= _TOGETHER:
            for staging in new:
                self._notify_one(staging)
        else:
            waiting = sum(staging.file.is_open for staging in new)
            self._notify("message.watched_several", count=len(new), imported=len(new) - waiting, waiting=waiting)
        self._ctx.broadcast(together(changes for _, changes in taken))

    def _notify_one(self, staging: Staging) -> None:
        file = staging.file
        if file.is_open:
            refused = file.state is StagedState.REFUSED
            why = reason(file.code, file.data, self._ctx.language)
            self._notify("message.watched_refused" if refused else "message.watched_waiting", file=file.name, why=why)
        elif file.code:
            self._notify("message.watched_already", file=file.name)
        else:
            tallies = [receipt.tally for receipt in staging.receipts]
            loaded, apart = (
                numbers.figure(sum(counts))
                for counts in (
                    [tally.figures_loaded for tally in tallies],
                    [tally.figures_quarantined for tally in tallies],
                )
            )
            self._notify("message.watched_imported", file=file.name, loaded=loaded, apart=apart)

    def _notify(self, text: str, /, **data: Datum) -> None:
        """Publish a message outside the window too; it names files, so that a locked window shows none of it."""
        at = self._ctx.session.clock.now()
        self._ctx.stream.publish_message(Message(urgency=Urgency.HIGH, text=text, data=data, page="data", at=at))
