"""Native notifications: a hint at once, counts alone while the vault is locked, nothing where there is no tray."""

from pathlib import Path

import pytest
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from core.model.alerts.alerts import LogLine
from core.operations.alerts.review import read_log
from desktop_app.bootstrap import App
from desktop_app.notifications import system, toasts
from desktop_app.notifications.messages import Urgency
from desktop_app.notifications.toasts import Toast
from tests.builders.alerts import alert
from tests.desktop_app.conftest import Person, SitDown


def test_a_new_critical_alert_is_shown_outside_the_window_once(person: Person, tmp_path: Path) -> None:
    person.open()
    person.bring(tmp_path / "audit.xlsx")
    assert len(person.toaster.shown) == 1
    assert person.toaster.shown[0].startswith("Critical: RIYADH: the zero-sales rate is 90.0")
    assert person.toaster.toasts[0].urgent
    person.work.scheduler.ask_all()
    person.settle()
    assert len(person.toaster.shown) == 1


def test_a_click_on_a_notification_opens_its_alert(person: Person, tmp_path: Path) -> None:
    person.open()
    person.bring(tmp_path / "audit.xlsx")
    person.work.show_page("executive")
    person.toaster.toasts[0].followed()
    page = person.page("alerts")
    assert person.work.current is person.work.pages["alerts"]
    assert page.table.rows.cell(page.table.rows.row_of(page.table.selected_key()), 0).text.startswith(
        "Zero-sales rate 90.0"
    )


@pytest.mark.parametrize(("failure", "what"), [("", "toast_delivered"), ("refused", "toast_failed")])
def test_what_became_of_a_notification_is_in_the_log(person: Person, tmp_path: Path, failure: str, what: str) -> None:
    person.toaster.failure = failure
    person.open()
    person.bring(tmp_path / "audit.xlsx")
    ctx = person.shell.ctx
    lines: list[LogLine] = []
    ctx.read("log", lambda _: read_log(ctx.access, "toast"), lines.extend)
    person.settle()
    assert [(line.what, line.note, line.priority) for line in lines] == [(what, failure, "CRITICAL")]


def test_what_is_found_while_the_vault_is_locked_is_a_count_and_no_name(person: Person) -> None:
    person.open()
    person.shell.lock()
    person.rest()
    stream = person.shell.ctx.stream
    alerts = [alert(str(number)) for number in range(3)]
    stream.publish_outside(
        Urgency.CRITICAL, "message.alert_critical", "message.alerts_critical", alerts, what="OLAYA fell"
    )
    assert person.toaster.shown == ["3 new critical alerts"]


def test_nothing_else_leaves_the_window(person: Person) -> None:
    person.open()
    person.shell.ctx.stream.publish("message.undone", file="audit.xlsx")
    assert person.toaster.shown == []


def test_notifications_can_be_switched_off(sit_down: SitDown, app: App) -> None:
    from desktop_app.bootstrap import build_app
    from desktop_app.settings import settings

    settings.save(app.paths.settings_file, "notifications", value=False)
    quiet = build_app(app.paths, clock=app.session.clock)
    person = sit_down(app=quiet)
    stream, why = person.shell.ctx.stream, []
    stream.shown_outside.connect(lambda _, failure: why.append(failure))
    stream.publish_outside(Urgency.CRITICAL, "message.alerts_critical", "message.alerts_critical", [alert()], count=1)
    assert (person.toaster.shown, why) == ([], ["switched_off"])
    person.stand_up()
    assert person.toaster.closed


def test_a_system_without_a_tray_gets_no_notification_and_no_error(
    qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: False))
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    toaster = system.of_this_system(QIcon())
    assert isinstance(toaster, toasts.NoToaster)
    heard: list[str] = []
    toaster.show(Toast(line="1 new critical alert", reported=heard.append, followed=heard.clear))
    assert heard == ["no_service"]
    toaster.close()


@pytest.mark.qt_log_ignore("systemTrayWindowChanged")  # drawing to memory has no tray to move
def test_a_followed_notification_is_told(qtbot: QtBot) -> None:
    picture = QPixmap(16, 16)
    picture.fill()
    toaster = toasts.TrayToaster(QIcon(picture))
    heard: list[str] = []
    toaster.show(Toast(line="1 new critical alert", reported=heard.append, followed=lambda: heard.append("followed")))
    toaster._tray.messageClicked.emit()
    qtbot.waitUntil(lambda: heard == ["", "followed"])
    toaster.close()
    assert not toaster._tray.isVisible()


def test_following_a_notification_brings_the_alerts_to_the_front(person: Person) -> None:
    person.shell.show_item("alerts")
    assert person.shell.dialog.isVisible()
    person.open()
    person.shell.show_item("alerts")
    assert person.work.page_key == "alerts"
