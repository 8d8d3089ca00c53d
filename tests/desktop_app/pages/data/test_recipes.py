"""The recipes of the data page: taught by an import, looked into, handed on as a file, taken in elsewhere."""

from pathlib import Path

from tests.desktop_app.conftest import Person


def test_a_recipe_is_taught_by_an_import_looked_into_handed_on_and_taken_in(person: Person, tmp_path: Path) -> None:
    person.open()
    page = person.page("data")
    recipes = person.work.pages["data"].recipes
    page.tabs.setCurrentWidget(recipes.tab)
    person.settle()
    assert recipes.tab.summary.text().startswith("No template yet")
    person.bring(tmp_path / "audit.xlsx")
    assert recipes.tab.table.rows.rowCount() == 1
    name = recipes.tab.table.rows.key(0)
    recipes.tab.table.select_key(name)
    assert recipes.out.isEnabled()
    recipes.tab.table.activated.emit(recipes.tab.table.currentIndex())
    assert recipes.dialog is not None
    meanings = {recipes.dialog.table.rows.cell(row, 1).text for row in range(recipes.dialog.table.rows.rowCount())}
    assert {"Region", "Precision area"} <= meanings
    file = tmp_path / "layout.raffrecipe"
    recipes.export(name, file)
    person.settle()
    text = file.read_text(encoding="utf-8")
    assert "OLAYA" not in text
    text = text.replace(f'"name": "{name}"', '"name": "from afar"').replace(
        '"duplicates": "first"', '"duplicates": "sum"'
    )
    file.write_text(text, encoding="utf-8")
    person.shell.open_files([file])  # as "Open with" does
    person.settle()
    assert {recipes.tab.table.rows.key(row) for row in range(2)} == {name, "from afar"}
    assert "The template from afar is imported" in person.heard()
    person.shell.lock()
    assert recipes.dialog is None


def test_a_file_that_is_no_recipe_is_refused_with_its_reason(person: Person, tmp_path: Path) -> None:
    person.open()
    person.page("data")
    (tmp_path / "x.raffrecipe").write_text("{}", encoding="utf-8")
    person.work.window.import_wanted.emit([tmp_path / "x.raffrecipe"])  # as a drop does
    person.settle()
    assert person.told[-1].text == "recipe.unreadable"
