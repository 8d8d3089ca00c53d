"""Settings at the window: they hold at once, and what is managed cannot be changed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QDoubleSpinBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QProgressBar,
    QStyle,
    QTimeEdit,
)

from desktop_app.bootstrap import App
from desktop_app.settings import settings
from tests.builders.outlines import provinces_file
from tests.conftest import PASSWORD
from tests.desktop_app.conftest import LEFT, Person, SitDown
from ui.pages.settings_page import SettingsPage


def opened(person: Person) -> SettingsPage:
    person.open()
    person.work.show_page("settings")
    person.settle()
    return person.page("settings")


def test_a_threshold_is_set_kept_in_the_file_and_in_force(person: Person) -> None:
    page = opened(person)
    page.turn("thresholds")
    editor = page.settings["gaps.threshold"].editor
    assert isinstance(editor, QDoubleSpinBox)
    editor.setValue(45)
    editor.editingFinished.emit()
    person.settle()
    ctx = person.shell.ctx
    assert ctx.app.policy.gaps.threshold == ctx.session.policy.gaps.threshold == 45
    assert "threshold = 45" in ctx.app.paths.settings_file.read_text(encoding="utf-8")
    assert person.heard()[-1] == "Medium-priority gap from, % is set"


def test_a_value_that_cannot_be_is_refused_and_nothing_changes(person: Person) -> None:
    opened(person)
    assert not person.shell.ctx.save_setting("gaps.threshold", 400.0)
    assert person.heard()[-1] == "Medium-priority gap from, % cannot be 400. It may be: 0 - 100."
    assert person.shell.ctx.app.policy.gaps.threshold == 40
    assert not person.shell.ctx.app.paths.settings_file.exists()


def test_digits_and_text_size_make_the_window_anew_and_are_kept(person: Person) -> None:
    page = opened(person)
    size = person.shell.appearance.theme.text_size("body")
    with person.qtbot.waitSignal(person.shell.appearance.changed):
        page.changed.emit("text_size", 150)
    person.settle()
    assert person.shell.appearance.theme.text_size("body") == round(size * 1.5)
    person.choose("language", "ar")
    with person.qtbot.waitSignal(person.shell.appearance.changed):
        person.page("settings").changed.emit("digits", "arabic_indic")
    person.settle()
    assert "٠" in person.shell.ctx.say("standing.outbox", count=10)
    with person.qtbot.waitSignal(person.shell.appearance.changed):
        person.page("settings").changed.emit("reduced_motion", True)
    person.settle()
    with person.qtbot.waitSignal(person.shell.appearance.changed):
        person.page("settings").changed.emit("contrast", "high")
    person.settle()
    assert person.work.theme.high
    progress = QStyle.StyleHint.SH_Widget_Animation_Duration
    bar = person.work.window.status.findChild(QProgressBar)
    assert bar is not None
    assert bar.style().styleHint(progress, None, bar) == 0
    stored = person.shell.ctx.app.paths.settings_file.read_text(encoding="utf-8")
    assert 'digits = "arabic_indic"' in stored
    assert "text_size = 150" in stored
    assert 'contrast = "high"' in stored
    assert "reduced_motion = true" in stored


def test_the_audit_and_the_parts_with_their_licences_are_shown(person: Person) -> None:
    page = opened(person)
    page.turn("audit")
    audit = page.tables["audit"].rows
    assert audit.cell(audit.rowCount() - 1, 4).text == "vault.create"
    page.turn("about")
    parts = page.tables["about"].rows
    found = {parts.cell(row, 0).text.casefold(): parts.cell(row, 2).text for row in range(parts.rowCount())}
    assert found["duckdb"] != "-"
    assert "pyside6-essentials" in found or "pyside6_essentials" in found


def test_diagnostics_hold_no_name_no_figure_and_no_key(person: Person, tmp_path: Path) -> None:
    page = opened(person)
    person.bring(tmp_path / "secret-file.xlsx", figures={("SECRET ITEM", "OLAYA"): [5, 123456, 7]})
    page.acted.emit("copy_diagnostics")
    told = QGuiApplication.clipboard().text()
    assert '"duckdb"' in told
    for secret in ("SECRET", "OLAYA", "123456", "secret-file", PASSWORD, str(tmp_path), "tester"):
        assert secret not in told


def test_what_the_organisation_manages_is_locked_and_says_so(person: Person) -> None:
    paths = person.shell.ctx.app.paths
    paths.policy_file.write_text("notifications = false\n", encoding="utf-8")
    assert person.shell.ctx.save_setting("idle_lock_minutes", 7)
    page = opened(person)
    editor = page.settings["notifications"].editor
    assert isinstance(editor, QCheckBox)
    assert not editor.isEnabled()
    assert not person.shell.ctx.save_setting("notifications", value=True)
    assert person.heard()[-1] == "Notifications outside the window is managed by your organisation."


def test_every_number_that_is_set_can_be_read(person: Person) -> None:
    person.open()
    page = person.page("settings")
    for section in ("general", "thresholds", "capacity", "alerts", "performance"):
        page.turn(section)
        person.rest()
        boxes = [box for box in page.findChildren(QAbstractSpinBox) if box.isVisible()]
        assert boxes, section
        for box in boxes:
            inner = box.lineEdit()
            assert inner.text()
            assert inner.height() >= inner.fontMetrics().height(), box.accessibleName()
            assert inner.width() >= inner.fontMetrics().horizontalAdvance(inner.text()), box.accessibleName()


def test_a_time_of_day_reads_the_same_way_in_arabic(arabic_person: Person) -> None:
    arabic_person.open()
    page = arabic_person.page("settings")
    page.turn("alerts")
    boxes = [box for box in page.findChildren(QTimeEdit) if box.isVisible()]
    assert [box.text() for box in boxes] == ["21:00", "07:00", "08:00"]
    assert all(box.layoutDirection() is Qt.LayoutDirection.LeftToRight for box in boxes)


def test_a_watched_folder_is_chosen_and_switched_on(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(person)
    page.turn("watch")
    switch = page.settings["watch.enabled"].editor
    assert isinstance(switch, QCheckBox)
    assert not switch.isChecked()
    switch.click()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    person.qtbot.mouseClick(page.acts["watch_folder"], LEFT)
    person.settle()
    assert person.shell.ctx.app.policy.watch.watches
    field = page.settings["watch.folder"].editor
    assert isinstance(field, QLineEdit)
    assert field.text() == str(tmp_path)
    assert person.heard()[-1] == "The folder is set"


def test_a_folder_that_is_not_chosen_after_all_changes_nothing(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened(person)
    page.turn("watch")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    person.qtbot.mouseClick(page.acts["watch_folder"], LEFT)
    assert person.told == []


def test_a_forbidden_watch_has_a_sentence_and_no_switch(sit_down: SitDown, app: App) -> None:
    app.paths.policy_file.write_text("[watch]\nallowed = false\n", encoding="utf-8")
    layered = settings.load(policy=app.paths.policy_file, user=app.paths.settings_file)
    page = opened(sit_down(app=app.with_settings(layered)))
    page.turn("watch")
    assert "watch.enabled" not in page.settings
    assert "Your organisation does not allow a watched folder." in [text.text() for text in page.findChildren(QLabel)]


def test_the_own_company_is_typed_or_chosen_and_one_that_the_data_do_not_have_is_named(
    person: Person, tmp_path: Path
) -> None:
    person.open()
    person.bring(tmp_path / "audit.xlsx")
    person.work.show_page("settings")
    person.settle()
    page = person.page("settings")
    page.turn("company")
    editor = page.settings["company.names"].editor
    assert isinstance(editor, QLineEdit)
    editor.setText("pepsico; ACME")
    editor.editingFinished.emit()
    person.settle()
    assert person.shell.ctx.app.policy.company.names == ("pepsico", "ACME")
    assert page.settings["company.names"].editor.text() == "pepsico; ACME"
    shown = [label.text() for label in page.findChildren(QLabel)]
    assert any("PEPSICO is your own company" in text and "ACME as well" in text for text in shown)
    page.acted.emit("company")
    person.settle()
    dialog = person.work.pages["settings"].company.dialog  # type: ignore[attr-defined]
    assert dialog is not None
    assert dialog.ticked == ["PEPSICO", "ACME"]


def test_a_threshold_gets_its_default_back(person: Person) -> None:
    page = opened(person)
    page.turn("thresholds")
    row = page.settings["gaps.threshold"]
    assert not row.restore.isVisibleTo(page)
    row.editor.setValue(45)
    row.editor.editingFinished.emit()
    person.settle()
    restore = page.settings["gaps.threshold"].restore
    assert restore.isVisibleTo(page)
    assert restore.toolTip() == "Default: 40"
    person.qtbot.mouseClick(restore, LEFT)
    person.settle()
    ctx = person.shell.ctx
    assert ctx.app.policy.gaps.threshold == 40
    assert "threshold" not in ctx.app.paths.settings_file.read_text(encoding="utf-8")
    row = page.settings["gaps.threshold"]
    assert isinstance(row.editor, QDoubleSpinBox)
    assert row.editor.value() == 40
    assert not row.restore.isVisibleTo(page)


def test_a_value_that_cannot_be_says_so_beside_its_setting_until_one_can(person: Person) -> None:
    page = opened(person)
    page.turn("thresholds")
    row = page.settings["gaps.high"]
    row.editor.setValue(30)
    row.editor.editingFinished.emit()
    assert row.problem.text() == "High-priority gap from, % cannot be 30. It may be: Medium-priority gap from, % - 100."
    assert row.problem.isVisibleTo(page)
    assert person.shell.ctx.app.policy.gaps.high == 60
    row.editor.setValue(70)
    row.editor.editingFinished.emit()
    person.settle()
    row = page.settings["gaps.high"]
    assert not row.problem.isVisibleTo(page)
    assert person.shell.ctx.app.policy.gaps.high == 70


def test_a_default_that_does_not_go_with_another_setting_is_refused_beside_it(person: Person) -> None:
    page = opened(person)
    page.turn("thresholds")
    for key, value in (("gaps.high", 90), ("gaps.threshold", 80)):
        page.settings[key].editor.setValue(value)
        page.settings[key].editor.editingFinished.emit()
        person.settle()
    row = page.settings["gaps.high"]
    person.qtbot.mouseClick(row.restore, LEFT)
    assert row.problem.text().startswith("The default of")
    assert person.shell.ctx.app.policy.gaps.high == 90


def test_the_map_is_drawn_from_a_file_that_is_chosen_and_a_bad_one_says_why_beside_it(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(person)
    page.turn("map")
    bad = tmp_path / "bad.geojson"
    bad.write_text("{}", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(bad), ""))
    person.qtbot.mouseClick(page.acts["outlines"], LEFT)
    person.settle()
    assert page.settings["map.outlines"].problem.text() == "bad.geojson is no GeoJSON file with features."
    good = provinces_file(tmp_path / "good.geojson")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(good), ""))
    person.qtbot.mouseClick(page.acts["outlines"], LEFT)
    person.settle()
    row = page.settings["map.outlines"]
    assert isinstance(row.editor, QLineEdit)
    assert row.editor.text() == str(good)
    assert not row.problem.isVisibleTo(page)
    assert person.shell.ctx.app.policy.map.outlines == str(good)


def test_the_focus_stays_with_the_setting_that_was_changed(person: Person) -> None:
    page = opened(person)
    page.turn("capacity")
    person.work.window.activateWindow()
    person.qtbot.waitUntil(page.isActiveWindow)
    box = page.settings["worklist.stops"].editor
    box.setFocus()
    box.setValue(9)
    person.qtbot.keyClick(box, Qt.Key.Key_Tab)
    person.settle()
    following = page.settings["worklist.days"]
    assert following.isAncestorOf(page.focusWidget()) or page.settings["worklist.stops"].isAncestorOf(
        page.focusWidget()
    )


def test_a_number_that_is_too_large_is_refused_as_it_was_typed_and_not_cut(person: Person) -> None:
    page = opened(person)
    page.turn("thresholds")
    row = page.settings["gaps.threshold"]
    row.editor.setFocus()
    row.editor.selectAll()
    person.qtbot.keyClicks(row.editor, "120")
    row.editor.editingFinished.emit()
    assert row.problem.text() == "Medium-priority gap from, % cannot be 120. It may be: 0 - 100."
    assert person.shell.ctx.app.policy.gaps.threshold == 40


def test_a_value_that_does_not_go_with_another_setting_names_that(person: Person) -> None:
    page = opened(person)
    page.turn("thresholds")
    row = page.settings["gaps.threshold"]
    row.editor.setValue(75)
    row.editor.editingFinished.emit()
    assert row.problem.text() == (
        "Medium-priority gap from, % cannot be 75 beside what High-priority gap from, % is set to. "
        "Change that one first."
    )


def test_a_folder_for_backups_must_be_there(person: Person, tmp_path: Path) -> None:
    page = opened(person)
    page.turn("backups")
    field = page.settings["backup.folder"].editor
    assert isinstance(field, QLineEdit)
    field.setText(str(tmp_path / "slip"))
    field.editingFinished.emit()
    person.settle()
    assert page.settings["backup.folder"].problem.text().startswith("There is no folder")
    assert person.shell.ctx.app.policy.backup.folder == ""
    folder = tmp_path / "backups"
    folder.mkdir()
    field.setText(str(folder))
    field.editingFinished.emit()
    person.settle()
    assert person.shell.ctx.app.policy.backup.folder == str(folder)
    assert len(list(folder.iterdir())) == 1
