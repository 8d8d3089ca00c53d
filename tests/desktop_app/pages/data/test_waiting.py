"""The files of the watched folder that wait: looked at, checked, imported, put away."""

from pathlib import Path
from typing import Any

import pytest

from core.texts.catalogue import Language
from tests.builders.workbooks import AuditSheet, protect
from tests.desktop_app.conftest import LEFT, Person, SitDown
from tests.desktop_app.pages.conftest import two_places

FEW = 20


class Watcher:
    """Someone at the page Data whose vault knows one layout, and watches a folder."""

    def __init__(self, person: Person, folder: Path) -> None:
        self.person, self.folder = person, folder
        folder.mkdir()
        person.open_with(folder.parent / "audit.xlsx")
        self.watch()

    def watch(self) -> None:
        ctx = self.person.shell.ctx
        self.person.work.folder_watch._soon.setInterval(FEW)
        assert ctx.save_setting("watch.folder", str(self.folder))
        assert ctx.save_setting("watch.enabled", value=True)
        self.page = self.person.page("data")
        self.page.tabs.setCurrentWidget(self.waiting.tab)
        self.person.settle()

    @property
    def waiting(self) -> Any:
        return self.person.work.pages["data"].waiting

    @property
    def rows(self) -> list[list[str]]:
        table = self.waiting.tab.table.rows
        return [[table.cell(row, column).text for column in range(3)] for row in range(table.rowCount())]

    def wait(self, count: int) -> None:
        self.person.qtbot.waitUntil(lambda: len(self.waiting.files) == count)
        self.person.settle()

    def drop(self, name: str, **sheet: object) -> Path:
        """Put an audit sheet into the folder that corrects one shown figure, and wait until it waits."""
        figures = {key: [0, 0, 1] for key in self.person.sheet().figures}
        path = AuditSheet(**{"figures": figures, **sheet}).write(self.folder / name)  # type: ignore[arg-type]
        self.wait(1)
        self.waiting.tab.table.select_key(self.waiting.files[0].digest)
        return path

    def click(self, button: str) -> None:
        self.person.qtbot.mouseClick(self.waiting.buttons[button], LEFT)
        self.person.settle()


@pytest.fixture
def watcher(person: Person, tmp_path: Path) -> Watcher:
    return Watcher(person, tmp_path / "watched")


def test_a_file_that_waits_is_listed_with_its_reason_and_counted_on_the_rail(watcher: Watcher) -> None:
    assert watcher.waiting.tab.summary.text() == "Nothing waits from watched."
    assert not any(button.isEnabled() for button in watcher.waiting.buttons.values())
    watcher.drop("fix.xlsx")
    assert watcher.rows == [["fix.xlsx", "Waiting", "It would correct 10 shown figures and remove 0."]]
    assert watcher.waiting.tab.summary.text() == "1 file from watched waits for a decision."
    count = watcher.person.work.pages["data"].count()
    assert count == (1, False)
    assert all(button.isEnabled() for button in watcher.waiting.buttons.values())


def test_a_correction_is_asked_about_and_waits_no_more_once_it_is_accepted(watcher: Watcher) -> None:
    watcher.drop("fix.xlsx")
    watcher.click("import")
    dialog = watcher.person.work.importer.correction_dialog
    assert dialog is not None
    dialog.accepted_change.emit()
    dialog.close()
    watcher.wait(0)
    assert watcher.rows == []
    assert watcher.page.table.rows.rowCount() == 2


def test_a_row_opens_to_the_check_of_its_file(watcher: Watcher) -> None:
    watcher.drop("fix.xlsx")
    watcher.waiting.tab.table.activated.emit(watcher.waiting.tab.table.currentIndex())
    watcher.person.settle()
    dialog = watcher.person.work.importer.checker.dialog
    assert dialog is not None
    assert "fix.xlsx" in dialog.windowTitle()
    dialog.close()


def test_its_receipt_is_read_without_the_file_and_put_away_by_the_lock(watcher: Watcher) -> None:
    watcher.drop("fix.xlsx").unlink()
    watcher.click("receipt")
    assert watcher.waiting.dialog is not None
    assert "fix.xlsx" in watcher.waiting.dialog.windowTitle()
    assert not watcher.waiting.dialog.take.isVisible()
    watcher.person.shell.lock()
    assert watcher.waiting.dialog is None


def test_a_file_that_is_put_away_is_not_offered_again(watcher: Watcher) -> None:
    watcher.drop("fix.xlsx")
    watcher.click("ignore")
    watcher.wait(0)
    assert "fix.xlsx is put away; it is not offered again" in watcher.person.heard()
    watcher.person.work.folder_watch.look()
    watcher.person.settle()
    assert watcher.rows == []


def test_a_protected_file_waits_and_asks_for_its_password_when_it_is_opened(watcher: Watcher) -> None:
    protect(watcher.person.write(watcher.folder.parent / "secret.xlsx"), "open sesame").rename(
        watcher.folder / "secret.xlsx"
    )
    watcher.wait(1)
    watcher.waiting.tab.table.select_key(watcher.waiting.files[0].digest)
    assert not watcher.waiting.buttons["import"].isEnabled()
    assert not watcher.waiting.buttons["receipt"].isEnabled()
    watcher.click("check")
    dialog = watcher.person.work.importer.password_dialog
    assert dialog is not None
    dialog.close()


def test_an_unknown_layout_is_checked_and_not_imported_at_once(person: Person, tmp_path: Path) -> None:
    person.open()
    folder = tmp_path / "watched"
    folder.mkdir()
    two_places(folder / "new.xlsx")
    ctx = person.shell.ctx
    person.work.folder_watch._soon.setInterval(FEW)
    assert ctx.save_setting("watch.folder", str(folder))
    assert ctx.save_setting("watch.enabled", value=True)
    waiting = person.work.pages["data"].waiting  # type: ignore[attr-defined]
    person.qtbot.waitUntil(lambda: len(waiting.files) == 1)
    person.shell.show_item("data")  # as a click on the notification does
    person.settle()
    page = person.page("data")
    assert page.tabs.currentWidget() is waiting.tab
    assert waiting.tab.isVisible()  # although nothing is imported yet
    waiting.tab.table.select_key(waiting.files[0].digest)
    assert not waiting.buttons["import"].isEnabled()
    assert waiting.buttons["check"].isEnabled()


def test_in_arabic_the_tab_names_state_and_reason_in_arabic(sit_down: SitDown, tmp_path: Path) -> None:
    watcher = Watcher(sit_down(language=Language.ARABIC), tmp_path / "watched")
    watcher.drop("fix.xlsx")
    ((_, state, reason),) = watcher.rows
    assert state == "ينتظر"
    assert "سيصحح" in reason
    assert "ينتظر قرارًا" in watcher.waiting.tab.summary.text()


def test_without_a_folder_the_tab_leads_to_the_settings(person: Person, tmp_path: Path) -> None:
    person.open_with(tmp_path / "audit.xlsx")
    person.page("data")
    waiting = person.work.pages["data"].waiting  # type: ignore[attr-defined]
    assert waiting.tab.summary.text() == "No folder is watched. The settings choose one."
