"""Decisions about held-back cells: what is typed is for the one cell that is selected."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.dialogs.cell_decisions import CellDecisions
from ui.models.rows import Cell, RowsModel, TableColumn
from ui.theme import Theme
from ui.widgets.failure_line import FailureLine
from ui.widgets.rows_table import RowsTable


@pytest.fixture
def decisions(english: Theme, qtbot: QtBot) -> CellDecisions:
    cells = RowsTable(english, RowsModel([TableColumn("Place")]), "Cells", row_height=40)
    made = CellDecisions(english, cells)
    for widget in (cells, made):
        qtbot.addWidget(widget)
        widget.show()
    return made


def show(decisions: CellDecisions, *places: str) -> None:
    decisions._cells.rows.show([str(number) for number in range(len(places))], [(Cell(place),) for place in places])
    decisions.begin([""] * len(places), decidable=True, hint="")


def refusals(widget: QWidget) -> list[str]:
    return [line.sentence.text() for line in widget.findChildren(FailureLine) if line.isVisible()]


def test_one_value_for_several_cells_is_refused_until_one_of_them_is_selected(
    decisions: CellDecisions, qtbot: QtBot
) -> None:
    show(decisions, "B2", "B7")
    decisions.value.setText("2600")
    with qtbot.assertNotEmitted(decisions.decided):
        decisions.release.click()
    assert refusals(decisions) == ["“2600” is for one cell. Select that cell first."]
    decisions._cells.select_key("1")
    assert (refusals(decisions), decisions.value.text()) == ([], "")
    decisions.value.setText("2600")
    with qtbot.waitSignal(decisions.decided) as decided:
        decisions.release.click()
    assert decided.args == [("B7",), "2600", False]


def test_the_only_cell_of_a_rule_needs_no_selection(decisions: CellDecisions, qtbot: QtBot) -> None:
    show(decisions, "B2")
    assert decisions.scope.text() == "Cell B2:"
    decisions.value.setText("7")
    with qtbot.waitSignal(decisions.decided) as decided:
        decisions.release.click()
    assert decided.args == [(), "7", False]


def test_another_rule_begins_without_what_was_typed(decisions: CellDecisions) -> None:
    show(decisions, "B2")
    decisions.value.setText("7")
    decisions.begin([""], decidable=False, hint="Correct the workbook.")
    assert (decisions.value.text(), decisions.line.isVisible(), decisions.hint.isVisible()) == ("", False, True)
