"""The steps before the check of an import: the table, its columns, its password, a closer look."""

from pathlib import Path

from PySide6.QtCore import Qt

from core.operations.imports.recipes import known_recipes
from tests.builders.workbooks import AuditSheet, protect, write_sheets
from tests.desktop_app.conftest import LEFT, LONG, Person
from tests.desktop_app.imports.test_importer import texts
from ui.dialogs.table_dialog import TableDialog


def offered(person: Person, path: Path) -> TableDialog:
    """Ask for one workbook, and return the dialog that shows what was seen in it."""
    person.work.window.import_wanted.emit([path])
    person.look()
    dialog = person.work.importer.table_dialog
    assert dialog is not None
    return dialog


def choose_role(dialog: TableDialog, letters: str, role: str) -> None:
    box = dialog.columns.boxes[letters]
    box.setCurrentIndex(box.findData(role))
    box.activated.emit(box.currentIndex())  # as a choice in the menu does


def test_a_workbook_shows_its_tables_its_first_rows_and_what_each_column_was_taken_for(
    person: Person, tmp_path: Path
) -> None:
    person.open()
    rows = [["Region", "Citty", "Code", "Item", "Jan'24"], ["RIYADH", "OLAYA", 7, "PEPSI", 5]]
    dialog = offered(person, write_sheets(tmp_path / "b.xlsx", {"Data": rows, "Notes": [["hello"]]}))
    assert texts(dialog.tables) == [["Data"], ["Notes"]]
    assert [line.role for line in dialog.view.columns] == ["region", "precision_area", "ignored", "item"]
    assert [line.sample for line in dialog.view.columns] == ["RIYADH", "OLAYA", "7", "PEPSI"]
    assert dialog.view.columns[1].sure.startswith("?")
    assert [cell.text for cell in dialog.view.preview[0]] == ["1", "Region", "Citty", "Code", "Item", "Jan'24"]
    dialog.close()


def test_another_role_is_chosen_by_menu_and_one_goes_back_from_the_check(person: Person, tmp_path: Path) -> None:
    person.open()
    rows = [["Region", "City", "Code", "Item", "Jan'24"], ["RIYADH", "OLAYA", "K7", "PEPSI", 5]]
    dialog = offered(person, write_sheets(tmp_path / "b.xlsx", {"Data": rows}))
    person.qtbot.mouseClick(dialog.onward, LEFT)
    dialog.group.button(2).click()
    choose_role(dialog, "C", "item")
    assert not dialog.button.isEnabled()  # two columns cannot mean the same
    choose_role(dialog, "D", "ignored")
    person.qtbot.mouseClick(dialog.button, LEFT)
    person.rest()
    check = person.work.importer.checker.dialog
    assert check is not None
    person.qtbot.mouseClick(check.back, LEFT)
    assert dialog.isVisible()
    choose_role(dialog, "B", "market")
    person.qtbot.mouseClick(dialog.button, LEFT)
    person.take()
    person.settle()
    ctx, kept = person.shell.ctx, []
    ctx.read("recipes", lambda _: known_recipes(ctx.access), kept.extend)
    person.rest()
    recipe = kept[0]
    assert recipe.levels == {"Region": "region", "City": "market", "Code": "item"}
    assert recipe.unit == "cases"


def test_what_a_column_was_said_to_mean_is_undone_and_done_again_by_name(person: Person, tmp_path: Path) -> None:
    person.open()
    rows = [["Region", "City", "Code", "Item", "Jan'24"], ["RIYADH", "OLAYA", "K7", "PEPSI", 5]]
    dialog = offered(person, write_sheets(tmp_path / "b.xlsx", {"Data": rows, "Other": rows}))
    person.qtbot.mouseClick(dialog.onward, LEFT)
    guessed = dialog.columns.roles()
    undo, redo = dialog.columns.undo, dialog.columns.redo
    assert not undo.isEnabled()
    choose_role(dialog, "C", "market")
    choose_role(dialog, "B", "ignored")
    chosen = dialog.columns.roles()
    assert undo.text() == "Undo Meaning of City"
    person.qtbot.mouseClick(undo, LEFT)
    assert dialog.columns.roles() == {**guessed, "Code": "market"}
    person.qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert dialog.columns.roles() == guessed
    assert not undo.isEnabled()
    assert redo.text() == "Redo Meaning of Code"
    person.qtbot.mouseClick(redo, LEFT)
    person.qtbot.mouseClick(redo, LEFT)
    assert dialog.columns.roles() == chosen
    dialog.tables.select_key("1:Other")
    person.look()
    person.qtbot.waitUntil(lambda: dialog.view.chosen == "1:Other", timeout=LONG)
    assert (dialog.columns.roles(), undo.isEnabled()) == (guessed, False)
    dialog.close()


def test_of_several_columns_of_figures_one_is_chosen_before_the_check(person: Person, tmp_path: Path) -> None:
    person.open()
    rows = [["Date", "City", "Item", "Sales", "Qty"], ["2024-01-01", "OLAYA", "PEPSI", 7.5, 3]]
    dialog = offered(person, write_sheets(tmp_path / "b.xlsx", {"Data": rows}))
    person.qtbot.mouseClick(dialog.onward, LEFT)
    dialog.group.button(0).click()
    assert list(dialog.columns.roles().values()).count("figure") == 2
    assert (dialog.twice.isVisible(), dialog.button.isEnabled()) == (True, False)
    choose_role(dialog, "D", "ignored")
    assert dialog.button.isEnabled()
    person.qtbot.mouseClick(dialog.button, LEFT)
    person.take()
    person.settle()
    ((_, tally),) = person.work.importer._ctx.answers.imports or ()
    assert (tally.figures_loaded, tally.sum_loaded) == (1, 3)


def test_a_known_layout_goes_straight_to_the_check(person: Person, tmp_path: Path) -> None:
    person.open_with(tmp_path / "audit.xlsx")
    person.work.window.import_wanted.emit([person.write(tmp_path / "next.xlsx", months=("Apr'24", "May'24", "Jun'24"))])
    person.look()
    assert person.work.importer.table_dialog is None
    person.take()
    person.settle()
    assert person.page("data").table.rows.rowCount() == 2


def test_another_table_is_looked_at_when_it_is_chosen(person: Person, tmp_path: Path) -> None:
    person.open()
    one = [["Region", "Item", "Jan'24", "Feb'24"], ["RIYADH", "PEPSI", 5, 6]]
    other = [["City", "Item", "Mar'24"], ["OLAYA", "PEPSI", 7]]
    dialog = offered(person, write_sheets(tmp_path / "b.xlsx", {"One": one, "Other": other}))
    assert dialog.view.chosen == "1:One"
    dialog.tables.select_key("1:Other")
    person.look()
    person.qtbot.waitUntil(lambda: dialog.view.chosen == "1:Other", timeout=LONG)
    person.qtbot.mouseClick(dialog.onward, LEFT)
    dialog.group.button(0).click()
    person.qtbot.mouseClick(dialog.button, LEFT)
    person.take()
    person.settle()
    ((batch, tally),) = person.work.importer._ctx.answers.imports or ()
    assert (batch.sheet, tally.figures_loaded) == ("Other", 1)


def test_a_workbook_without_a_table_says_why_and_cannot_be_gone_on_with(person: Person, tmp_path: Path) -> None:
    person.open()
    dialog = offered(person, write_sheets(tmp_path / "b.xlsx", {"Data": [["hello"], ["world"]]}))
    assert "Data" in dialog.problem.text()
    assert not dialog.onward.isEnabled()
    assert texts(dialog.tables) == [["Data"]]


def test_a_protected_workbook_asks_for_its_password_until_it_opens(person: Person, tmp_path: Path) -> None:
    person.open()
    path = protect(person.write(tmp_path / "audit.xlsx"), "word")
    person.work.window.import_wanted.emit([path])
    for word in ("other", "word"):
        person.look()
        dialog = person.work.importer.password_dialog
        assert dialog is not None
        dialog.password.setText(word)
        person.qtbot.mouseClick(dialog.button, LEFT)
    person.say_unit()
    person.take()
    person.settle()
    assert person.heard()[0] == "audit.xlsx: 30 values loaded, 0 held back"


def test_a_table_is_looked_at_closer_without_importing_it(person: Person, tmp_path: Path) -> None:
    person.open()
    dialog = offered(person, AuditSheet().write(tmp_path / "audit.xlsx"))
    person.qtbot.mouseClick(dialog.explore, LEFT)
    explorer = person.work.importer.explorer
    person.qtbot.waitUntil(lambda: explorer.dialog is not None, timeout=LONG)
    assert explorer.dialog is not None
    shown = explorer.dialog
    assert [row[1] for row in texts(shown.profile)][:2] == ["Region", "Province"]
    shown.tabs.setCurrentIndex(1)
    shown.by.setCurrentIndex(shown.by.findData("Region"))
    shown.across.setCurrentIndex(shown.across.findData("BRAND"))
    shown.value.setCurrentIndex(shown.value.findData("Mar'24"))
    shown.where.setCurrentIndex(shown.where.findData("BRAND"))
    shown.name.setText("pepsi")
    person.qtbot.mouseClick(shown.button, LEFT)
    person.rest()
    assert texts(shown.table) == [["RIYADH", "19"]]
    assert person.page("data").notice_shown
    shown.close()
    dialog.close()
