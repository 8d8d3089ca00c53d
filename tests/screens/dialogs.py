"""The dialogs and popups of one window, each opened as a person would, and whether they fit on a screen."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop_app.pictures.scenes import poses, settle
from desktop_app.window.shell import Shell
from tests.screens.faults import Fault, FaultKind, fault_of
from tests.screens.geometry import faults
from tests.screens.tour import PATIENCE_MS, TEXT_SIZES, Plan


def open_dialogs(shell: Shell, plan: Plan, deliveries: Mapping[str, Path]) -> Iterator[tuple[str, QWidget]]:
    """Yield every dialog that opens over a page, with its name, in every language and size of text of ``plan``."""
    assert shell.work is not None
    for language in plan.languages:
        for text_size in plan.text_sizes or TEXT_SIZES:
            shell.appearance.set_language(language)
            shell.appearance.set_text_size(text_size)
            for name, widget in poses(shell.work, deliveries, PATIENCE_MS):
                if widget is not shell.work.window:
                    settle()
                    yield f"{name}-{language}-{text_size}", widget
                    widget.close()


def faults_of(dialog: QWidget) -> list[Fault]:
    """Return what is wrong with what is seen of ``dialog``, and whether its screen is too small for it."""
    room = dialog.screen().availableGeometry().size()
    size = dialog.frameGeometry().size()
    too_large = room.expandedTo(size) != room
    detail = f"{size.width()}x{size.height()} on {room.width()}x{room.height()}"
    beyond = [fault_of(FaultKind.OUTSIDE, dialog, dialog.windowTitle(), detail)] if too_large else []
    return [*beyond, *faults(dialog)]
