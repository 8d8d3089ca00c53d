"""The steps of an import: which table, what each column means, what the figures count; and a workbook's password."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.seen import tab_order, words
from ui.dialogs.table_dialog import BookPasswordDialog, TableDialog, TableView
from ui.models.rows import Cell, TableColumn
from ui.theme import Theme, Tone
from ui.widgets.column_roles import ColumnLine
from ui.widgets.rows_table import RowsTable

UNITS = [("cases", "Cases"), ("sar", "ريال")]
VIEW = TableView(
    title="sales.xlsx",
    tables=(("one", (Cell("Sheet 1"),)), ("two", (Cell("ورقة"),))),
    chosen="one",
    preview_columns=(TableColumn("A"), TableColumn("B", numeric=True)),
    preview=((Cell("RIYADH"), Cell("12", 12.0)),),
    columns=(
        ColumnLine("A", "Region", "region", "sure", Tone.GOOD, "RIYADH"),
        ColumnLine("B", "Shop", "outlet", "sure", Tone.GOOD, "Olaya"),
    ),
    roles=(("ignored", "Ignored"), ("region", "Region"), ("outlet", "Outlet")),
    periods="Columns C to N hold figures.",
    problem="",
    unit="",
)


def dialog(theme: Theme, qtbot: QtBot, view: TableView = VIEW) -> TableDialog:
    made = TableDialog(theme, view, UNITS)
    qtbot.addWidget(made)
    made.show()
    QApplication.processEvents()
    return made


def test_the_first_step_shows_the_tables_and_the_first_rows_of_the_chosen_one(english: Theme, qtbot: QtBot) -> None:
    made = dialog(english, qtbot)
    assert [made.tables.rows.cell(row, 0).text for row in range(2)] == ["Sheet 1", "ورقة"]
    assert made.tables.selected_key() == "one"
    (preview,) = [table for table in made.findChildren(RowsTable) if table.isVisible() and table is not made.tables]
    assert [preview.rows.cell(0, at).text for at in range(2)] == ["RIYADH", "12"]
    assert words(made)[0] == "sales.xlsx"
    assert [part.isVisible() for part in (made.explore, made.onward, made.back, made.button)] == [
        True,
        True,
        False,
        False,
    ]


def test_another_table_is_looked_at_and_the_same_one_is_not(english: Theme, qtbot: QtBot) -> None:
    made = dialog(english, qtbot)
    with qtbot.waitSignal(made.looked) as looked:
        made.tables.select_key("two")
    assert looked.args == ["two"]
    with qtbot.assertNotEmitted(made.looked):
        made.tables.select_key("one")


def test_steps_go_on_and_back_with_their_own_buttons(english: Theme, qtbot: QtBot) -> None:
    made = dialog(english, qtbot)
    first = made.step.text()
    made.onward.click()
    assert made.steps.currentIndex() == 1
    assert made.step.text() != first
    assert [part.isVisible() for part in (made.explore, made.onward, made.back, made.button)] == [
        False,
        False,
        True,
        True,
    ]
    assert made.button.isDefault()
    made.back.click()
    assert (made.steps.currentIndex(), made.step.text()) == (0, first)
    assert made.onward.isDefault()


@pytest.mark.parametrize("problem", ["", "There is no table."])
def test_a_problem_is_shown_and_stops_the_import(english: Theme, qtbot: QtBot, problem: str) -> None:
    made = dialog(english, qtbot, replace(VIEW, problem=problem))
    assert made.problem.isVisible() is bool(problem)
    assert made.onward.isEnabled() is not bool(problem)


@pytest.mark.parametrize(
    ("unit", "roles", "enough", "twice"),
    [
        ("sar", ("region", "outlet"), True, False),
        ("", ("region", "outlet"), False, False),
        ("sar", ("region", "region"), False, True),
        ("sar", ("ignored", "ignored"), False, False),
        ("sar", ("ignored", "outlet"), True, False),
    ],
)
def test_it_is_checked_only_with_a_unit_and_with_roles_that_differ(
    english: Theme, qtbot: QtBot, unit: str, roles: tuple[str, str], enough: bool, twice: bool
) -> None:
    columns = tuple(replace(line, role=role) for line, role in zip(VIEW.columns, roles, strict=True))
    made = dialog(english, qtbot, replace(VIEW, unit=unit, columns=columns))
    made.onward.click()
    assert made.button.isEnabled() is enough
    assert made.twice.isVisible() is twice


def test_it_emits_the_unit_and_the_role_of_each_column(english: Theme, qtbot: QtBot) -> None:
    made = dialog(english, qtbot)
    made.onward.click()
    made.group.button(1).click()
    made.columns.boxes["A"].setCurrentIndex(0)
    with qtbot.waitSignal(made.chosen) as chosen:
        made.button.click()
    assert chosen.args == ["sar", {"Region": "ignored", "Shop": "outlet"}]
    assert made.isHidden()


def test_another_view_keeps_the_step(english: Theme, qtbot: QtBot) -> None:
    made = dialog(english, qtbot)
    made.onward.click()
    made.show_view(replace(VIEW, chosen="two", title="other.xlsx", periods="None."))
    QApplication.processEvents()
    assert made.steps.currentIndex() == 1
    assert {"other.xlsx", "None."} <= set(words(made))
    assert made.tables.selected_key() == "two"


def test_it_can_be_looked_at_closer_or_left(english: Theme, qtbot: QtBot) -> None:
    made = dialog(english, qtbot)
    with qtbot.waitSignal(made.explore_wanted):
        made.explore.click()
    with qtbot.assertNotEmitted(made.chosen):
        made.leave.click()
    assert made.isHidden()


def test_the_password_of_a_workbook_is_given_once_and_not_kept(english: Theme, qtbot: QtBot) -> None:
    made = BookPasswordDialog(english, "sales.xlsx is locked.")
    qtbot.addWidget(made)
    assert "sales.xlsx is locked." in words(made)
    assert not made.button.isEnabled()
    assert made.password.echoMode() is QLineEdit.EchoMode.Password
    assert made.password.accessibleName()
    qtbot.keyClicks(made.password, " secret ")
    with qtbot.waitSignal(made.given) as given:
        made.button.click()
    assert given.args == [" secret "]
    assert made.password.text() == ""


def test_tab_goes_through_the_second_step_in_the_order_of_its_questions(english: Theme, qtbot: QtBot) -> None:
    made = dialog(english, qtbot, replace(VIEW, unit="sar"))
    made.onward.click()
    parts = [made.columns.boxes["A"], made.columns.boxes["B"], made.group.button(1), made.back, made.leave, made.button]
    assert tab_order(made, *parts) == parts
