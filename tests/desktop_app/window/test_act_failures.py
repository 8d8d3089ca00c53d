"""Why something was not done stands in red where it was asked for, until it is done."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from core.model.dimensions import SalesUnit
from core.model.errors import UserError
from desktop_app.queries.jobs import Lane
from tests.desktop_app.conftest import Person
from ui.widgets.failure_line import FailureLine
from ui.widgets.outgoing import Way


def lines(widget: QWidget) -> list[FailureLine]:
    return [line for line in widget.findChildren(FailureLine) if line.isVisible()]


def test_a_file_that_cannot_be_saved_says_so_in_its_card_until_it_is_saved(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.open_with(tmp_path / "audit.xlsx")
    card = person.page("executive")._trend
    card.more.setFocus()
    for folder, count in (("missing", 1), ("missing", 1), (".", 0)):
        path = tmp_path / folder / "trend.png"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, path=path: (str(path), ""))
        card.take(Way.PNG)
        person.settle()
        assert len(lines(card)) == count
        assert len(lines(person.work.window)) == count
    assert person.heard()[-1] == f"trend.png is saved in {tmp_path}"


def test_a_target_that_is_no_number_is_refused_beside_its_field(person: Person, tmp_path: Path) -> None:
    person.open_with(tmp_path / "audit.xlsx")
    page = person.page("management")
    targets = person.work.pages["management"].targets
    page.tabs.setCurrentWidget(targets.tab)
    person.settle()
    targets.tab.table.select_key("*")
    targets.field.setFocus()
    targets.field.setText("many")
    targets.save.click()
    (line,) = lines(targets.tab)
    assert line.y() > targets.field.mapTo(targets.tab, targets.field.rect().bottomLeft()).y()
    assert line.geometry().bottom() <= targets.tab.table.parentWidget().geometry().top()
    targets.field.setText("1200")
    targets.save.click()
    person.settle()
    assert lines(person.work.window) == []


def test_what_is_asked_for_from_the_page_itself_fails_under_its_title(person: Person) -> None:
    person.open()
    page = person.page("data")
    page.setFocus()
    person.shell.ctx.refuse("job.view", UserError("view.unreadable", file="a.raffview"))
    (line,) = lines(page)
    assert line.sentence.text() == "a.raffview is no saved view of Raff."
    person.work.show_page("map")
    person.settle()
    assert lines(person.work.window) == []


def test_a_workbook_that_is_refused_says_so_until_the_same_file_is_imported(person: Person, tmp_path: Path) -> None:
    person.open()
    path = tmp_path / "audit.xlsx"
    path.write_bytes(b"no workbook")
    person.work.importer.import_files([path], SalesUnit.SAR)
    person.settle()
    assert len(lines(person.work.window)) == 1
    person.write(path)
    person.work.importer.import_files([path], SalesUnit.SAR)
    person.settle()
    assert lines(person.work.window) == []


def test_what_nobody_asked_for_fails_without_a_line(person: Person) -> None:
    person.open()

    def fail(_: object) -> None:
        raise UserError("view.unknown", name="PEPSI")

    person.shell.ctx.start(Lane.COMPUTE, "job.look", fail)
    person.settle()
    assert lines(person.work.window) == []
    person.shell.ctx.act(Lane.COMPUTE, "job.look", fail)
    person.settle()
    assert len(lines(person.work.window)) == 1


def test_a_failure_within_a_dialog_is_shown_in_it(person: Person, tmp_path: Path) -> None:
    person.open_with(tmp_path / "audit.xlsx")
    presenter = person.work.pages["alerts"]
    person.page("alerts").rules.click()
    person.settle()
    dialog = presenter.rules.dialog
    dialog.activateWindow()
    person.qtbot.waitUntil(dialog.isActiveWindow)
    dialog.save.setFocus()
    dialog.saved.emit("no such rule", 5.0, True)
    person.settle()
    assert len(lines(dialog)) == 1
    dialog.save.click()
    person.settle()
    assert lines(dialog) == []
