"""Native notifications: a hint at once, counts alone while the vault is locked, nothing where there is no tray."""

from pathlib import Path

import pytest
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from core.texts.catalogue import Language
from desktop_app.bootstrap import App
from desktop_app.notifications import toasts
from tests.desktop_app.conftest import Person, sit_down, stand_up


def test_a_new_critical_alert_is_shown_outside_the_window_once(person: Person, tmp_path: Path) -> None:
    person.open()
    person.bring(tmp_path / "audit.xlsx")
    assert len(person.toaster.shown) == 1
    assert person.toaster.shown[0].startswith("Critical: RIYADH: 90.0")
    person.work.inquiry.ask_all()
    person.settle()
    assert len(person.toaster.shown) == 1


def test_what_is_found_while_the_vault_is_locked_is_a_count_and_no_name(person: Person) -> None:
    person.open()
    person.shell.lock()
    person.rest()
    stream = person.shell.desk.stream
    stream.tell_critical("told.alert_critical", "told.alerts_critical", 3, what="OLAYA fell")
    assert person.toaster.shown == ["3 new critical alerts"]


def test_nothing_else_leaves_the_window(person: Person) -> None:
    person.open()
    person.shell.desk.stream.tell("told.undone", file="audit.xlsx")
    assert person.toaster.shown == []


def test_notifications_can_be_switched_off(qtbot: QtBot, qapp: object, app: App, vault_folder: Path) -> None:
    from PySide6.QtWidgets import QApplication

    from desktop_app import settings
    from desktop_app.bootstrap import build_app

    assert isinstance(qapp, QApplication)
    settings.save(app.paths.settings_file, "notifications", value=False)
    quiet = build_app(app.paths, clock=app.session.clock)
    person = sit_down(qtbot, qapp, quiet, vault_folder, Language.ENGLISH)
    person.shell.desk.stream.tell_critical("told.alerts_critical", "told.alerts_critical", 2, count=2)
    assert person.toaster.shown == []
    stand_up(person)
    assert person.toaster.closed


def test_a_system_without_a_tray_gets_no_notification_and_no_error(
    qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: False))
    toaster = toasts.of_this_system(QIcon())
    assert isinstance(toaster, toasts.NoToaster)
    toaster.show("Raff", "1 new critical alert")
    toaster.close()


@pytest.mark.qt_log_ignore("systemTrayWindowChanged")  # drawing to memory has no tray to move
def test_a_followed_notification_is_told(qtbot: QtBot) -> None:
    picture = QPixmap(16, 16)
    picture.fill()
    toaster = toasts.TrayToaster(QIcon(picture))
    toaster.show("Raff", "1 new critical alert")
    with qtbot.waitSignal(toaster.clicked):
        toaster._tray.messageClicked.emit()
    toaster.close()
    assert not toaster._tray.isVisible()


def test_following_a_notification_brings_the_alerts_to_the_front(person: Person) -> None:
    person.shell.show_alerts()
    assert person.shell.dialog.isVisible()
    person.open()
    person.shell.show_alerts()
    assert person.work.window.page_shown == person.work.presenters.index(person.work.alerts)
