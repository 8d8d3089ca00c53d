"""The window as a program: this file is the order of its start-up.

A display, or an error without one. Paths and settings. Qt. Crash reports and messages. The shell, which asks for the
password. The event loop. Then everything ends in reverse order.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from core.model.clock import SystemClock
from core.model.errors import AppError, EnvironmentFault
from core.texts.catalogue import Language
from desktop_app.bootstrap import App, Paths, build_app, machine_paths
from desktop_app.notifications import system
from desktop_app.notifications.log import Log
from desktop_app.notifications.messages import MessageStream, Urgency
from desktop_app.settings.settings import SettingsLayer
from desktop_app.system import bundled_fonts, session_lock, taskbar
from desktop_app.system.crash_reports import CrashKeeper
from desktop_app.system.display import has_display
from desktop_app.system.single_instance import SingleInstance
from desktop_app.system.tray import SystemTray
from desktop_app.window import start_failure, upgrade_notice
from desktop_app.window.build import build_shell
from ui.theme import Mode, load


def run_window(
    files: Sequence[Path],
    *,
    vault: Path | None,
    language: Language | None,
    password: str | None = None,
    safe: bool = False,
    aside: bool = False,
) -> int:
    """Open the window on a vault, the only one there is or a new one, and return the exit code of the program.

    A window that is open on that vault already gets the files. ``safe`` leaves out a person's settings and remembered
    state; ``aside`` starts in the tray, or minimised; ``password``, that of a demonstration, unlocks without asking.
    Raises ``window.no_display``, ``vault.several``, and what a policy or settings that are not understood raise;
    all but the first are shown in a dialog before.
    """
    if not has_display():
        raise EnvironmentFault("window.no_display")
    qt, app, folder = _begin(vault, language, safe=safe)
    alone = SingleInstance(folder, app.paths.logs)
    if not alone.acquire() and alone.send_files(files):
        return 0
    stream, log, crashes = _messages(app)
    icon = load(app.paths.resources, Mode.LIGHT).icon("raff", "accent.fill")
    shell = build_shell(
        qt,
        app,
        folder,
        language=language,
        stream=stream,
        crashes=crashes,
        toaster=system.of_this_system(icon),
        tray=SystemTray(icon),
        taskbar=taskbar.of_this_system(),
        safe=safe,
    )
    alone.files_received.connect(shell.open_files)
    shell.ended.connect(qt.quit)
    session_lock.lock_with_it(shell, shell.lock)
    upgrade_notice.of_this_program(stream, shell)
    shell.start(files, aside=aside)
    try:
        if password is not None:
            shell.unlock(password)
        return int(qt.exec())
    finally:
        shell.stop()
        alone.close()
        crashes.uninstall()
        log.close()


def _begin(vault: Path | None, language: Language | None, *, safe: bool) -> tuple[QApplication, App, Path]:
    """Return Qt, the application and its vault; what prevents them is shown and raised."""
    paths = machine_paths()
    qt = _qt(paths)
    try:
        app = build_app(paths, clock=SystemClock(), own_settings=not safe)
        return qt, app, vault or app.vault_folder_or_new()
    except AppError as error:
        start_failure.show(error, language, paths.settings_file)
        raise


def _messages(app: App) -> tuple[MessageStream, Log, CrashKeeper]:
    """Return the stream of messages, the log that subscribes to it, and the crash reporter."""
    clock = app.session.clock
    stream, log, crashes = MessageStream(clock), Log(app.paths.logs), CrashKeeper(app.paths.logs, clock)
    stream.published.connect(log.handle)
    crashes.reported = lambda kind: stream.publish(
        "message.crash", Urgency.WRONG, kind=kind, folder=crashes.folder.name
    )
    crashes.install()
    _keep_autostart(app, stream)
    return stream, log, crashes


def _qt(paths: Paths) -> QApplication:
    """Return Qt, with the name under which systems know Raff and the faces that came with it."""
    qt = QApplication.instance() or QApplication(["raff"])
    assert isinstance(qt, QApplication)  # noqa: S101 - nothing else makes one
    qt.setApplicationName("Raff")
    qt.setDesktopFileName("raff")
    taskbar.name_process()
    bundled_fonts.use(paths.fonts)
    return qt


def _keep_autostart(app: App, stream: MessageStream) -> None:
    """Apply the autostart setting of the person or the policy, also after Raff was moved."""
    if app.layered.sources["autostart"] is SettingsLayer.DEFAULT:
        return
    try:
        app.autostart.set_enabled(on=app.settings.autostart)
    except AppError as error:
        stream.publish(error.code, Urgency.WRONG, **error.data)
