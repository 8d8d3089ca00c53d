"""Takes the pictures of a sitting, in the process that draws to memory."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from core.model.clock import SystemClock
from desktop_app.bootstrap import build_app, machine_paths
from desktop_app.pictures.scenes import poses, rest, settle, turn_to, until
from desktop_app.pictures.sitting import HIGH_LOOKS, LOOKS, Look, Sitting
from desktop_app.window.build import build_shell
from desktop_app.window.shell import Shell


def photograph(sitting: Sitting) -> None:
    """Photograph everything; the environment says already where and how Qt draws."""
    new = not (sitting.vault / "slots.json").exists()
    with tempfile.TemporaryDirectory() as own, _shell(sitting.vault, Path(own)) as shell:
        if sitting.dialogs:
            for look in LOOKS:
                _look(shell, look)
                _save(shell.dialog, sitting, "create" if new else "unlock", look)
                if not new:
                    _save_recovery(shell, sitting, look)
        for field in (shell.dialog.password, shell.dialog.again):
            field.setText(sitting.password)
        shell.dialog.button.click()
        until(lambda: shell.is_open and not shell.ctx.jobs.running, sitting.patience_ms)
        work = shell.work
        assert work is not None  # noqa: S101 - it is open
        work.window.resize(*sitting.size)
        posed = sitting.dialogs and not new
        for look in (*LOOKS, *HIGH_LOOKS) if posed else LOOKS:
            _look(shell, look)
            rest(work, sitting.patience_ms)
            for name in work.pages:
                turn_to(work, name, sitting.patience_ms)
                _save(work.window, sitting, f"empty_{name}" if new else name, look)
            wanted = posed and look in LOOKS
            for name, widget in poses(work, sitting.deliveries, sitting.patience_ms) if wanted else ():
                _save(widget, sitting, name, look)
                if widget is not work.window:
                    widget.close()


@contextmanager
def _shell(vault: Path, own: Path) -> Iterator[Shell]:
    """Yield the shell of the vault, with settings of its own."""
    app = build_app(machine_paths().isolated(own), clock=SystemClock())
    shell = build_shell(QApplication(["raff"]), app, vault)
    shell.start()
    try:
        yield shell
    finally:
        shell.stop()


def _save_recovery(shell: Shell, sitting: Sitting, look: Look) -> None:
    """Photograph what helps when the password is lost, half way through."""
    shell.recovery.open(shell.appearance.theme, shell.dialog)
    dialog = shell.recovery.dialog
    if dialog is not None:
        dialog.show_check("3f7a-91c2-bb01")
        dialog.show_answer("rana.raffanswer")
        _save(dialog, sitting, "recovery", look)
    shell.recovery.close()


def _look(shell: Shell, look: Look) -> None:
    shell.appearance.set_language(look.language)
    shell.appearance.set_theme(look.theme)
    shell.appearance.set_contrast(look.contrast)


def _save(widget: QWidget, sitting: Sitting, name: str, look: Look) -> None:
    settle()
    scale = "" if sitting.scale == 1.0 else f"@{sitting.scale}"
    widget.grab().save(str(sitting.folder / f"{name}-{look}{scale}.png"))
