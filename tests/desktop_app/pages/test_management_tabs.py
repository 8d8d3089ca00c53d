"""The tabs beside the gaps: asked when they are seen, filtered as everything is."""

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.desktop_app.conftest import LEFT, Person
from ui.pages.management_page import ManagementPage

FIGURES = {
    ("PEPSI CAN 1", "OLAYA"): [10, 20, 30],
    ("PEPSI CAN 2", "OLAYA"): [4, 4, 0],
    ("PEPSI NRB 1", "BALAD"): [5, 5, 5],
    ("PEPSI CAN 1", "BALAD"): [2, 2, 4],
}


def opened(person: Person, tmp_path: Path, tab: int) -> ManagementPage:
    person.open_with(tmp_path / "audit.xlsx", figures=FIGURES)
    person.work.show_page("management")
    person.settle()
    page = person.page("management")
    page.tabs.setCurrentIndex(tab)
    person.settle()
    return page


def test_the_scorecard_drills_into_a_place(person: Person, tmp_path: Path) -> None:
    opened(person, tmp_path, 1)
    tab = person.work.pages["management"].scorecard.tab
    tab.choice.setCurrentIndex(tab.choice.findData("region"))
    tab.choice.activated.emit(0)
    person.settle()
    shown = {tab.table.rows.cell(row, 0).text: tab.table.rows.cell(row, 1).text for row in range(2)}
    assert shown == {"RIYADH": "30", "JEDDAH": "9"}
    tab.table.select_key("JEDDAH")
    tab.table.activated.emit(tab.table.currentIndex())
    person.settle()
    assert person.shell.ctx.selection.filters == {"region": ("JEDDAH",)}
    assert tab.table.rows.rowCount() == 1


def test_distribution_is_told_by_the_level_that_is_chosen(person: Person, tmp_path: Path) -> None:
    opened(person, tmp_path, 2)
    tab = person.work.pages["management"].distribution.tab
    tab.choice.setCurrentIndex(tab.choice.findData("item"))
    tab.choice.activated.emit(0)
    person.settle()
    rows = {tab.table.rows.cell(row, 0).text: row for row in range(tab.table.rows.rowCount())}
    assert tab.table.rows.cell(rows["PEPSI CAN 1"], 5).text == "100.0"
    assert tab.table.rows.cell(rows["PEPSI NRB 1"], 5).text == "50.0"
    assert tab.summary.text().startswith("HHI by Item in Mar 2024")


def test_the_bridge_of_the_chosen_group_is_a_waterfall_that_adds_up(person: Person, tmp_path: Path) -> None:
    opened(person, tmp_path, 3)
    tab = person.work.pages["management"].bridge.tab
    assert tab.chart is not None
    steps = tab.chart.plot.steps
    assert steps[0] == (0.0, 31.0)
    assert round(steps[3][1], 6) == steps[4][1] == 39.0
    assert "Sales changed by +8" in tab.chart.summary
    tab.table.select_key(tab.table.rows.key(0))
    assert tab.card is not None
    assert tab.card.title.text() == tab.table.rows.cell(0, 0).text


def test_a_target_is_set_in_either_digits_undone_and_done_again(person: Person, tmp_path: Path) -> None:
    opened(person, tmp_path, 4)
    targets, ctx = person.work.pages["management"].targets, person.shell.ctx
    tab = targets.tab
    tab.table.select_key("RIYADH")
    targets.field.setText("٤٠")
    person.qtbot.mouseClick(targets.save, LEFT)
    person.settle()
    row = tab.table.rows.row_of("RIYADH")
    assert row is not None
    assert [tab.table.rows.cell(row, column).text for column in (1, 2, 3, 4)] == ["40", "30", "75.0\u00a0%", "10"]
    person.work.commands.do("undo")
    person.settle()
    assert tab.table.rows.cell(row, 1).text == "–"
    person.work.commands.do("redo")
    person.settle()
    assert tab.table.rows.cell(row, 1).text == "40"
    assert "target of RIYADH" in person.heard()[-1]
    assert ctx.undo.canUndo()


def test_what_is_no_number_is_no_target(person: Person, tmp_path: Path) -> None:
    opened(person, tmp_path, 4)
    targets = person.work.pages["management"].targets
    targets.tab.table.select_key("RIYADH")
    targets.field.setText("forty")
    person.qtbot.mouseClick(targets.save, LEFT)
    person.settle()
    assert person.heard()[-1] == "forty is no number."
    assert targets.field.text() == "forty"
    targets._turn(date(2024, 4, 1).isoformat())
    assert targets.tab.table.rows.cell(0, 2).text == "–"


def test_what_is_copied_from_a_tab_beside_the_gaps_leaves_the_window_too(person: Person, tmp_path: Path) -> None:
    opened(person, tmp_path, 1)
    table = person.work.pages["management"].scorecard.tab.table
    table.select_key(table.rows.key(0))
    table.copy(headings=True)
    person.rest()
    assert QApplication.clipboard().text().splitlines()[1].startswith(table.rows.cell(0, 0).text)
    assert "Copied" in person.heard()
