"""What a presenter works with, before any vault is open: answers are put there by hand."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from core.texts.catalogue import Language
from desktop_app.bootstrap import App
from desktop_app.notifications.messages import MessageStream
from desktop_app.queries.context import AppContext
from desktop_app.queries.open_vault import OpenVault
from desktop_app.system.crash_reports import CrashKeeper
from tests.builders.workbooks import AuditSheet
from ui.theme import Mode, Theme, load

MakeContext = Callable[[Language], AppContext]


@pytest.fixture
def make_context(qapp: QApplication, app: App) -> MakeContext:
    """Return contexts of a closed vault by their language."""
    assert qapp

    def make(language: Language) -> AppContext:
        clock = app.session.clock
        store = OpenVault(app, app.paths.vaults / "closed")
        return AppContext(app, store, MessageStream(clock), CrashKeeper(app.paths.logs, clock), language)

    return make


@pytest.fixture
def ctx(make_context: MakeContext) -> AppContext:
    """A context of a closed vault, in English."""
    return make_context(Language.ENGLISH)


@pytest.fixture
def arabic_ctx(make_context: MakeContext) -> AppContext:
    """The same in Arabic."""
    return make_context(Language.ARABIC)


@pytest.fixture
def theme(qapp: QApplication, app: App) -> Theme:
    """The light theme."""
    assert qapp
    return load(app.paths.resources, Mode.LIGHT)


def two_places(path: Path) -> Path:
    """Write a workbook with a gap in one place, and a smaller one in the other."""
    figures = {(f"PEPSI CAN {number}", "OLAYA"): [0, 0, 0 if number else 5] for number in range(10)}
    figures |= {(f"PEPSI CAN {number}", "MALAZ"): [4, 4, 4 if number else 0] for number in range(10)}
    return AuditSheet(figures=figures).write(path)
