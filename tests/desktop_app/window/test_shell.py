"""The life of the window: password, pages, lock; a real vault, a real workbook, real clicks."""

import gc
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from threading import Event
from types import FunctionType, ModuleType

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QMessageBox, QPushButton

from core.model.figures import definitions_version
from core.store import vault as vaults
from desktop_app.bootstrap import App, build_app
from desktop_app.queries.context import AppContext
from desktop_app.queries.jobs import Lane
from tests.conftest import PASSWORD
from tests.desktop_app.conftest import LEFT, LONG, Person, SitDown
from tests.fakes.clock import StandingClock


def test_a_wrong_password_is_said_and_the_right_one_opens_the_window(person: Person) -> None:
    person.unlock("not the right one at all")
    person.qtbot.waitUntil(lambda: bool(person.shell.dialog.problem.text()), timeout=LONG)
    assert person.shell.dialog.problem.text() == "Wrong password."
    assert not person.shell.is_open
    person.open()
    assert not person.shell.dialog.isVisible()


def test_an_empty_vault_says_what_belongs_on_each_page_and_offers_to_import(person: Person) -> None:
    person.open()
    for key in person.work.pages:
        if key == "settings":
            continue
        page = person.page(key)
        assert page.notice_shown, page
        assert page.line.text() == "No data yet"
        assert page.way.text() == "Import data"


def test_an_imported_workbook_fills_every_page(person: Person, tmp_path: Path) -> None:
    person.open_with(tmp_path / "audit.xlsx")
    work = person.work
    assert person.page("management").table.rows.rowCount() == 1
    assert person.page("management").table.rows.cell(0, 0).text == "OLAYA"
    assert person.page("data").table.rows.cell(0, 0).text == "audit.xlsx"
    assert person.page("alerts").table.rows.rowCount() == 2
    assert "90.0" in person.page("executive").cards[3].accessibleName()
    models = person.page("forecast").models.rows
    assert [models.cell(row, 0).text for row in range(models.rowCount())] == ["Benchmark: last value", "Reconciled"]
    assert work.window.status.unit.text() == "Unit: SAR"
    assert work.window.status.as_of.text() == "Data to 31 Mar 2024, 21 Ramadan 1445"
    assert definitions_version() in work.window.status.as_of.toolTip()


def test_a_locked_window_shows_nothing_and_opens_again(person: Person, tmp_path: Path) -> None:
    person.open_with(tmp_path / "audit.xlsx")
    qt = QApplication.instance()
    assert isinstance(qt, QApplication)
    qt.clipboard().setText("OLAYA")
    person.shell.lock()
    person.rest()
    assert not person.shell.is_open
    assert person.shell.dialog.isVisible()
    person.qtbot.waitUntil(lambda: not person.work.window.findChildren(QLabel), timeout=LONG)
    assert person.shell.ctx.answers.gaps is person.shell.ctx.answers.imports is None
    assert "OLAYA" not in qt.clipboard().text()
    assert person.shell.ctx.stream.recent == ()
    assert person.shell.ctx.store._vault is None
    person.open()
    assert person.page("data").table.rows.rowCount() == 1


def test_after_the_lock_another_program_can_write_to_the_vault(person: Person, vault_folder: Path, app: App) -> None:
    person.open()
    person.shell.lock()
    person.rest()
    with vaults.unlock(vault_folder, PASSWORD, app.session, writable=True) as vault:
        assert vault.writable


def pass_minutes(person: Person, clock: StandingClock, minutes: int) -> None:
    """Let time pass as it does for a window that is open: it looks at the clock all the while."""
    for _ in range(2 * minutes):
        clock.move(timedelta(seconds=30))
        person.shell.idle.check()


def test_a_window_that_nobody_touches_locks_itself(person: Person, clock: StandingClock) -> None:
    person.open()
    pass_minutes(person, clock, 9)
    assert person.shell.is_open
    pass_minutes(person, clock, 1)
    person.rest()
    assert not person.shell.is_open


def test_the_first_start_makes_a_vault(sit_down: SitDown, tmp_path: Path) -> None:
    person = sit_down(folder=tmp_path / "vaults" / "first")
    person.shell.dialog.again.setText("something else entirely")
    person.unlock()
    assert person.shell.dialog.problem.text() == "Passwords do not match."
    person.shell.dialog.again.setText(PASSWORD)
    person.open()
    assert (tmp_path / "vaults" / "first" / "slots.json").exists()


def test_a_damaged_vault_is_a_sentence_and_is_not_touched(person: Person, vault_folder: Path) -> None:
    damaged = b"\x00" * 8192
    (vault_folder / "vault.db").write_bytes(damaged)
    person.unlock()
    person.qtbot.waitUntil(lambda: bool(person.shell.dialog.problem.text()), timeout=LONG)
    assert "damaged" in person.shell.dialog.problem.text()
    assert (vault_folder / "vault.db").read_bytes() == damaged
    assert person.shell.dialog.button.isEnabled()


def test_a_vault_that_is_open_elsewhere_is_a_sentence(person: Person, vault_folder: Path, app: App) -> None:
    with vaults.unlock(vault_folder, PASSWORD, app.session, writable=True):
        person.unlock()
        person.qtbot.waitUntil(lambda: bool(person.shell.dialog.problem.text()), timeout=LONG)
        assert "Another program" in person.shell.dialog.problem.text()
    person.open()


def test_typing_loads_what_the_window_needs_but_only_once(person: Person) -> None:
    person.qtbot.keyClicks(person.shell.dialog.password, "se")
    assert [job.title for job in person.shell.ctx.jobs.running] == ["job.load"]
    person.rest()
    person.qtbot.keyClicks(person.shell.dialog.password, "ven")
    assert person.shell.ctx.jobs.running == ()


def test_files_named_at_the_start_are_offered_once_the_vault_is_open(person: Person, tmp_path: Path) -> None:
    person.shell.start([person.write(tmp_path / "audit.xlsx")])
    person.open()
    person.look()
    dialog = person.work.importer.table_dialog
    assert dialog is not None
    assert dialog.isVisible()
    dialog.close()


def test_closing_the_password_or_the_window_ends_the_program(person: Person) -> None:
    with person.qtbot.waitSignal(person.shell.ended):
        person.shell.dialog.close()
    person.shell.start()
    person.open()
    with person.qtbot.waitSignal(person.shell.ended):
        person.work.window.close()


def test_the_language_is_switched_while_the_window_is_open_and_kept(person: Person, app: App, tmp_path: Path) -> None:
    person.open_with(tmp_path / "audit.xlsx")
    person.work.show_page("management")
    person.choose("language", "ar")
    work = person.work
    assert work.window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert work.window.page_shown == 1
    assert person.page("management").table.rows.rowCount() == 1
    assert person.page("management").table.rows.headerData(0, Qt.Orientation.Horizontal) == "المكان"
    assert work.window.bar.field.placeholderText() == "بحث في هذه الصفحة"
    assert app.paths.settings_file.read_text(encoding="utf-8").strip() == 'language = "ar"'
    person.choose("language", "en")
    assert work.window.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_the_language_can_be_switched_before_the_password(person: Person) -> None:
    with person.qtbot.waitSignal(person.shell.appearance.changed):
        person.shell.dialog.spoken.emit("ar")
    assert person.shell.dialog.isVisible()
    assert person.shell.dialog.button.text() == "فتح"
    person.open()
    assert person.work.window.layoutDirection() == Qt.LayoutDirection.RightToLeft


def test_a_setting_that_cannot_be_kept_is_told_and_holds(person: Person, app: App) -> None:
    app.paths.settings_file.mkdir()
    person.open()
    person.choose("theme", "dark")
    assert person.shell.appearance.theme.mode == "dark"
    assert "could not be saved" in person.heard()[-1]


def test_in_arabic_the_window_is_mirrored_and_its_captions_are_translated(
    arabic_person: Person, tmp_path: Path
) -> None:
    person = arabic_person
    assert person.shell.dialog.button.text() == "فتح"
    person.open_with(tmp_path / "audit.xlsx")
    work = person.work
    assert work.window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert person.page("executive").chart.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert work.window.bar.field.placeholderText() == "بحث في هذه الصفحة"
    assert work.window.status.as_of.text() == (
        "البيانات حتى \u206831 مارس 2024\u2069، الموافق \u206821 رمضان 1445هـ\u2069"
    )


def test_what_the_organisation_manages_is_shown_and_cannot_be_changed(sit_down: SitDown, app: App) -> None:
    app.paths.policy_file.write_text('theme = "light"\n', encoding="utf-8")
    managed = replace(build_app(app.paths, clock=app.session.clock), session=app.session)
    person = sit_down(app=managed)
    person.open()
    menu = person.work.window.rail.findChild(QMenu)
    assert menu is not None
    enabled = {action.text(): action.isEnabled() for action in menu.actions() if action.text()}
    assert enabled == {"English": True, "العربية": True, "As the system is": False, "Light": False, "Dark": False}


def test_the_lock_button_locks(person: Person) -> None:
    person.open()
    buttons = person.work.window.rail.findChildren(QPushButton)
    lock = next(each for each in buttons if each.accessibleName() == "Lock")
    with person.qtbot.waitSignal(person.shell.locked):
        person.qtbot.mouseClick(lock, LEFT)
    person.rest()


def test_leaving_during_an_import_is_asked_about_and_staying_loses_nothing(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.open()
    answers, asked, ended = [QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes], [], []
    monkeypatch.setattr(QMessageBox, "question", lambda *said: asked.append(said[2]) or answers.pop(0))
    person.shell.ended.connect(lambda: ended.append(True))
    brought = Event()
    person.shell.ctx.jobs.start(Lane.STORE, "job.import", lambda _: brought.wait())
    person.work.window.close()
    assert person.work.window.isVisible()
    assert ended == []
    person.work.window.close()
    brought.set()
    assert ended == [True]
    assert asked == [person.shell.ctx.say("leave.importing")] * 2
    person.rest()
    person.work.window.close()
    assert ended == [True, True]
    assert len(asked) == 2


def test_after_the_lock_no_page_remembers_a_name(person: Person, tmp_path: Path) -> None:
    person.open_with(tmp_path / "audit.xlsx")
    for key in person.work.pages:
        person.page(key)
    person.page("executive").cards[1].opened.emit()
    page = person.page("management")
    page.table.select_key(page.table.rows.key(0))
    person.rest()
    presenters = list(person.work.pages.values())
    assert _names_held(presenters)
    person.shell.lock()
    person.rest()
    assert _names_held(presenters) == []


def _names_held(roots: list[object]) -> list[str]:
    """Return what is held of the workbook's names, as far as Python's own objects lead."""
    waiting, seen, found = list(roots), set(), []
    while waiting:
        each = waiting.pop()
        if id(each) in seen or isinstance(each, (type, FunctionType, ModuleType, AppContext, QObject)):
            continue
        seen.add(id(each))
        if isinstance(each, str) and ("OLAYA" in each or "PEPSI" in each):
            found.append(each)
        waiting += gc.get_referents(each)
    return found
