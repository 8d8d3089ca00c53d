"""The shell: the life of the window from the password to the lock. It is light until a vault is open.

What the pages need (the warehouse, the charts, the analyses) is loaded on a lane while the password is typed.
"""

import sys
from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import JsonValue
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QMessageBox

from core.model.errors import AppError
from core.texts.catalogue import Language
from core.texts.digits import Digits
from desktop_app.bootstrap import App
from desktop_app.notifications.messages import Message, MessageStream, Urgency
from desktop_app.notifications.toasts import Toast, Toaster
from desktop_app.pages.password_strength import judge
from desktop_app.queries.context import AppContext
from desktop_app.queries.jobs import Lane
from desktop_app.queries.open_vault import OpenVault
from desktop_app.settings.settings import ContrastChoice, ThemeChoice
from desktop_app.system.crash_reports import CrashKeeper
from desktop_app.system.garbage_collection import Collector
from desktop_app.system.idle import IdleWatch
from desktop_app.system.taskbar import Taskbar
from desktop_app.system.tray import Tray
from desktop_app.window.appearance import Appearance
from desktop_app.window.password_recovery import PasswordRecovery
from ui.dialogs.unlock_dialog import UnlockDialog

if TYPE_CHECKING:
    from desktop_app.window.workspace import Workspace

_SHUTDOWN_SECONDS = 10.0
# Qt lets go of Python's lock at each call, and has to wait so long for a lane to give it back.
_SWITCH_SECONDS = 0.0005


class Shell(QObject):
    """One window on one vault. ``opened`` and ``locked`` report its state, ``ended`` that a person wants to quit."""

    opened = Signal()
    locked = Signal()
    ended = Signal()

    def __init__(
        self,
        qt: QApplication,
        app: App,
        folder: Path,
        language: Language,
        *,
        stream: MessageStream,
        crashes: CrashKeeper,
        toaster: Toaster,
        tray: Tray,
        taskbar: Taskbar,
        safe: bool,
    ) -> None:
        super().__init__()
        self._qt = qt
        self._garbage = Collector(self)
        sys.setswitchinterval(_SWITCH_SECONDS)
        self._files: list[Path] = []
        self._preloading = False
        self._toaster = toaster
        self._tray = tray
        self._taskbar = taskbar
        self._safe = safe
        self._first = self._aside = False
        own = app.settings
        self.ctx = AppContext(app, OpenVault(app, folder), stream, crashes, language)
        self.appearance = Appearance(
            qt,
            qt.styleHints(),
            app.paths,
            language,
            own.theme,
            contrast=own.contrast,
            style=own.digits,
            text_size=own.text_size,
            still=own.reduced_motion,
        )
        self.idle = IdleWatch(app.session.clock, timedelta(minutes=app.settings.idle_lock_minutes), self)
        self.work: Workspace | None = None
        self.recovery = PasswordRecovery(self.ctx, self.unlock)
        self.dialog = self._ask_password()
        self.idle.left.connect(self.lock)
        self.appearance.changing.connect(self._clear_pages)
        self.appearance.changed.connect(self._rebuild)
        stream.published.connect(self._show_message)

    @property
    def is_open(self) -> bool:
        """Return whether the vault is open and the window shown, or put aside in the tray."""
        return self.work is not None and (self.work.window.isVisible() or self._aside)

    @property
    def is_there(self) -> bool:
        """Return whether the window has its pages: a locked one has none."""
        return self.work is not None and self.work.is_built

    def start(self, files: Sequence[Path] = (), *, aside: bool = False) -> None:
        """Show the password dialog; the window follows when the vault is open, and offers ``files`` for import.

        ``aside``, it waits in the tray, or as a small window where there is no tray.
        """
        self._files = list(files)
        if aside and self._tray.available:
            say = self.ctx.say
            names = (say("tray.show"), say("tray.quit"))
            self._tray.show(names, (partial(self.open_files, ()), self.ended.emit), say("standing.alone"))
        elif aside:
            self.dialog.showMinimized()
        else:
            self.dialog.show()

    def open_files(self, files: Sequence[Path]) -> None:
        """Come to the front with what another start of Raff brought."""
        if self.is_there and self.work is not None:
            self.work.window.show()
            self.work.window.raise_()
            self.work.window.activateWindow()
            self.work.open_files(files)
        else:
            self._files += files
            self.dialog.showNormal()
            self.dialog.raise_()
            self.dialog.activateWindow()

    def stop(self) -> bool:
        """Put the pages away so that none asks any more, stop what runs, close the vault; return whether all ended."""
        if self.work is not None:
            self.work.hide()
        self.idle.stop(self._qt)
        self.recovery.close()
        self._toaster.close()
        self._tray.hide()
        ended = self.ctx.jobs.shutdown(_SHUTDOWN_SECONDS, last=self.ctx.close_store)
        self.appearance.close()
        self._garbage.close()
        return ended

    def lock(self) -> None:
        """Stop what runs, close the vault and clear its key, blank the window, ask for the password again."""
        if not self.is_open or self.work is None:
            return
        self.idle.stop(self._qt)
        self._aside = False
        for job in self.ctx.jobs.running:
            job.replace()
        self.work.hide()
        self.ctx.stream.clear()
        # After what reads and after what writes: closing waits for both lanes.
        reading = self.ctx.jobs.start(Lane.COMPUTE, "job.lock", lambda _: None)
        reading.finished.connect(lambda _: self._close_store())
        self._qt.clipboard().clear()
        self._replace_dialog(shown=True)
        self.locked.emit()

    def _close_store(self) -> None:
        """Close the vault where it was opened, then let go of all that the pages were made of."""
        closing = self.ctx.start(Lane.STORE, "job.lock", lambda _: self.ctx.close_store())
        closing.finished.connect(lambda _: self._garbage.thaw())

    def unlock(self, password: str) -> None:
        """Open the vault with ``password``, or make it; the dialog says what is wrong with it."""
        store = self.ctx.store
        title = "job.unlock" if store.exists else "job.create"
        self._first = not store.exists
        job = self.ctx.jobs.start(Lane.STORE, title, lambda _: store.open(password))
        job.finished.connect(self._unlocked)
        job.failed.connect(self._refused)

    def show_item(self, page: str, item: str = "") -> None:
        """Bring what a notification was about to the front: an item of a page, or the question for the password."""
        if self.is_open and self.work is not None:
            self.work.open_item(page, item)
        else:
            self.dialog.activateWindow()

    def _replace_dialog(self, *, shown: bool) -> None:
        """Put a new password dialog, which holds nothing that was typed, in the place of the old one."""
        self.recovery.close()
        old, self.dialog = self.dialog, self._ask_password()
        self.dialog.setVisible(shown)
        old.hide()
        old.deleteLater()

    def _ask_password(self) -> UnlockDialog:
        others = [(language.value, language.own_name) for language in Language if language is not self.ctx.language]
        store = self.ctx.store
        dialog = UnlockDialog(
            self.appearance.theme, create=not store.exists, languages=others, recoverable=store.recoverable
        )
        dialog.recovery_wanted.connect(lambda: self.recovery.open(self.appearance.theme, dialog))
        dialog.entered.connect(self.unlock)
        dialog.touched.connect(self._preload)
        dialog.typed.connect(lambda typed: judge(self.ctx, typed, dialog.show_strength))
        dialog.rejected.connect(self.ended)
        dialog.spoken.connect(lambda key: self._choose("language", key), Qt.ConnectionType.QueuedConnection)
        return dialog

    def _preload(self) -> None:
        """Load on a lane, once, what the window will need; the person is still typing."""
        if not self._preloading:
            self._preloading = True
            self.ctx.jobs.start(Lane.COMPUTE, "job.load", lambda _: _preload_window())

    def _refused(self, error: Exception) -> None:
        self.dialog.refuse(self.ctx.explain(error))
        if not isinstance(error, AppError):
            self.ctx.report_failure(error)

    def _unlocked(self, _: object) -> None:
        if self.work is None:
            # Here, because the first window asks for the password alone.
            from desktop_app.window.workspace import Workspace

            self.work = Workspace(self.ctx, self.appearance, self._taskbar)
            self.work.window.lock_wanted.connect(self.lock)
            self.work.window.quit_wanted.connect(self._quit)
            self.work.window.would_lose = self._is_importing
            self.work.window.hidden_to_tray.connect(self._hidden_to_tray)
            # From the loop, not from the menu that was clicked: the menu is among what is put away.
            self.work.window.chosen.connect(self._choose, Qt.ConnectionType.QueuedConnection)
        self.work.window.stays = self.ctx.app.settings.tray and self._tray.available and not self._safe
        self._show_tray()
        self.work.open(self._files, recall=not self._safe, first=self._first)
        self.dialog.hide()
        self._files = []
        self.idle.start(self._qt)
        self.opened.emit()

    def _show_tray(self) -> None:
        """Show the icon in the tray, where a person asked for it and there is one."""
        if self.work is None or not self.work.window.stays:
            self._tray.hide()
            return
        say = self.ctx.say
        names = (say("tray.show"), say("tray.lock"), say("tray.quit"))
        self._tray.show(names, (partial(self.open_files, ()), self.lock, self._quit), say("standing.alone"))

    def _is_importing(self) -> bool:
        return any(job.title == "job.import" for job in self.ctx.jobs.running)

    def _quit(self) -> None:
        """End the program; an import that is under way would bring nothing, so ask whether that is meant."""
        if self.work is not None and self._is_importing():
            say, button = self.ctx.say, QMessageBox.StandardButton
            if QMessageBox.question(self.work.window, "Raff", say("leave.importing")) is not button.Yes:
                return
        self.ended.emit()

    def _hidden_to_tray(self) -> None:
        self._aside = True
        self.ctx.stream.publish("message.aside", Urgency.INFO)

    def _choose(self, group: str, key: str) -> None:
        """Apply the chosen language or look, and save it in the settings."""
        change: dict[str, Callable[[], None]] = {
            "language": lambda: self.appearance.set_language(Language(key)),
            "digits": lambda: self.appearance.set_digits(Digits(key)),
            "theme": lambda: self.appearance.set_theme(ThemeChoice(key)),
            "contrast": lambda: self.appearance.set_contrast(ContrastChoice(key)),
            "text_size": lambda: self.appearance.set_text_size(int(key)),
            "reduced_motion": lambda: self.appearance.set_reduced_motion(still=key == str(True)),
        }
        if self.is_there and self.work is not None:
            self.work.clear_in_turns(partial(self._change, change[group], group, key))
        else:
            self._change(change[group], group, key)

    def _change(self, change: Callable[[], None], group: str, key: str) -> None:
        """Apply another look, rebuild the pages even without a change, and save the choice."""
        change()
        if self.is_open and self.work is not None and not self.work.is_built:
            self.work.rebuild()
        changes: dict[str, JsonValue] = {"text_size": self.appearance.text_size, "reduced_motion": key == str(True)}
        self.ctx.save_setting(group, changes.get(group, key))

    def _clear_pages(self) -> None:
        if self.work is not None:
            self.work.clear()

    def _rebuild(self) -> None:
        self.ctx.language = self.appearance.language
        if self.is_open and self.work is not None:
            self.work.rebuild()
        if not self.is_open:
            self._replace_dialog(shown=self.dialog.isVisible())

    def _show_message(self, message: Message) -> None:
        if self.is_open and self.work is not None:
            self.work.show_message(message)
        if message.urgency in (Urgency.CRITICAL, Urgency.HIGH):
            self._show_outside(message)

    def _show_outside(self, message: Message) -> None:
        """Show a message outside the window, or its count alone while the vault is locked, and report the outcome.

        A click on it opens its alert, or its page.
        """
        shown = partial(self.ctx.stream.shown_outside.emit, message)
        text = (message.text, message.data) if self.is_open else message.brief
        if not self.ctx.app.settings.notifications:
            shown("switched_off")
        elif text is None:
            shown("locked")
        else:
            about = message.alerts[0].id if message.alerts else ""
            self._toaster.show(
                Toast(
                    line=self.ctx.say(text[0], **text[1]),
                    urgent=message.urgency is Urgency.CRITICAL,
                    reported=shown,
                    followed=lambda: self.show_item(message.page, about),
                )
            )


def _preload_window() -> None:
    # Here, on a lane: the first window appears before any of it is there.
    from desktop_app.window import preload

    preload.read_sentences()
