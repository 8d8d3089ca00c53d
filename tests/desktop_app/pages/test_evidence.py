"""Every figure is a door: the cards of the executive page, and the gaps down to their zero records."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.builders.workbooks import AuditSheet
from tests.desktop_app.conftest import LEFT, Person


def _two_places(path: Path) -> Path:
    figures = {(f"PEPSI CAN {number}", "OLAYA"): [0, 0, 0 if number else 5] for number in range(10)}
    figures |= {(f"PEPSI CAN {number}", "MALAZ"): [4, 4, 4 if number else 0] for number in range(10)}
    return AuditSheet(figures=figures).write(path)


def test_a_gap_shows_its_peers_what_chance_would_do_and_its_rows(person: Person, tmp_path: Path) -> None:
    person.open()
    person.drop(_two_places(tmp_path / "audit.xlsx"))
    person.settle()
    page = person.page("management")
    page.table.select_key(page.table.rows.key(0))
    person.rest()
    shown = page.drawer.shown
    assert shown.peers_title == "The same pack in one other place"
    assert [(peer.name.partition(" · ")[0], peer.value) for peer in shown.peers] == [
        ("MALAZ", "10.0\N{NO-BREAK SPACE}%")
    ]
    assert shown.dots.peers == (10.0,)
    assert shown.dots.here == 90.0
    assert shown.chance.startswith("At the rate of these places, chance alone would make 0 to 3 of 10 records zero")
    assert shown.rows == "Open the 9 zero records"
    page.rows_wanted.emit()
    dialog = person.work.pages["management"].rows.dialog
    assert dialog.table.rows.rowCount() == 9
    assert "!" in dialog.table.rows.cell(0, 0).text
    person.shell.lock()
    assert person.work.pages["management"].rows.dialog is None


def test_each_card_opens_what_its_figure_is_made_of_and_copies_it(person: Person, tmp_path: Path) -> None:
    person.open()
    person.drop(_two_places(tmp_path / "audit.xlsx"))
    person.settle()
    page = person.page("executive")
    person.qtbot.mouseClick(page.cards[0], LEFT)
    assert page.drawer.isVisible()
    shown = page.drawer.shown
    assert shown.steps[-1].result
    assert [step.value for step in shown.steps[:-1]] == [shown.steps[-1].value]  # one region makes up everything
    assert "definition 1" in shown.trace
    page.drawer._copy()
    person.rest()
    clipboard = QApplication.clipboard()
    assert shown.steps[-1].value in clipboard.text()
    for number in range(1, 6):
        page.cards[number].setFocus()
        person.qtbot.keyClick(page.cards[number], Qt.Key.Key_Return)
        assert page.drawer.shown.title in page.cards[number].accessibleName()


def test_the_evidence_of_a_card_follows_the_selection_and_makes_room_again(person: Person, tmp_path: Path) -> None:
    person.open()
    person.drop(_two_places(tmp_path / "audit.xlsx"))
    person.settle()
    page = person.page("executive")
    person.qtbot.mouseClick(page.cards[0], LEFT)
    before = page.drawer.shown
    person.shell.ctx.select(person.shell.ctx.selection.choosing("precision_area", ["MALAZ"]))
    person.rest()
    assert page.drawer.shown.figure != before.figure
    assert page.drawer.shown.place == "Precision area: MALAZ"
    assert page.cards[3].y() > page.cards[0].y()
    page.drawer.dismiss()
    assert not page.drawer.isVisible()
    person.qtbot.waitUntil(lambda: page.cards[3].y() == page.cards[0].y())
