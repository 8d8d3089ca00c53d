"""A tab of the data page: which column means what in each known layout, to be looked at, handed on and taken in."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QPushButton

from core.texts import numbers
from desktop_app.answers import Question
from desktop_app.desk import Desk
from desktop_app.dialogs import put_away
from desktop_app.jobs import Context, Lane
from desktop_app.notifications.messages import Urgency
from ui.dialogs.rows_dialog import RowsDialog
from ui.models.rows import Cell, Column
from ui.theme import Theme
from ui.widgets.table_tab import TableTab

if TYPE_CHECKING:
    from core.importing.recipe import Recipe

SUFFIX = ".raffrecipe"
_KIND = f"Raff (*{SUFFIX})"


class Recipes:
    """The recipes by name; a row opens to its columns and their meaning."""

    question = Question.RECIPES
    lane = Lane.STORE

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._theme: Theme
        self.tab: TableTab
        self.out: QPushButton
        self.dialog: RowsDialog | None = None

    def build(self, theme: Theme) -> TableTab:
        """Return the tab, made anew."""
        say, self._theme = self._desk.say, theme
        self.tab = TableTab(theme, say("tab.recipes"), "", {})
        bring, self.out = QPushButton(say("recipes.take_in")), QPushButton(say("recipes.hand_on"))
        bring.clicked.connect(self._ask_file)
        self.out.clicked.connect(self._ask_target)
        self.out.setEnabled(False)
        for button in (self.out, bring):
            self.tab.controls.addWidget(button)
        self.tab.table.chosen.connect(lambda key: self.out.setEnabled(bool(key)))
        self.tab.table.activated.connect(lambda _: self._open())
        return self.tab

    def work(self, _: Context) -> "list[Recipe]":
        """Answer which recipes there are; where the vault is."""
        from core.operations.keep_recipes import list_recipes

        return list_recipes(self._desk.store.vault, self._desk.session)

    def show(self) -> None:
        """Show what is known now."""
        say, known = self._desk.say, self._known
        columns = [Column(say("column.recipe"), stretch=True), Column(say("column.layout")), Column(say("column.unit")),
                   Column(say("recipes.columns"), numeric=True)]  # fmt: skip
        rows = [
            [
                Cell(each.name, strong=True),
                Cell(say(f"recipes.layout_{each.layout}")),
                Cell(say(f"unit.{each.unit}")),
                Cell(numbers.figure(len(each.levels)), float(len(each.levels))),
            ]
            for each in known
        ]
        self.tab.show_table(say("recipes.told", count=len(known)), columns, [each.name for each in known], rows)

    def close(self) -> None:
        """Put the dialog away: it names what stands in workbooks."""
        put_away(self.dialog)
        self.dialog = None

    @property
    def _known(self) -> "list[Recipe]":
        return self._desk.answers.of(self.question) or []

    def _open(self) -> None:
        recipe = next((each for each in self._known if each.name == self.tab.table.selected_key()), None)
        if recipe is None:
            return
        say = self._desk.say
        columns = [Column(say("column.heading"), stretch=True), Column(say("column.meaning"), stretch=True)]
        rows = [[Cell(heading, strong=True), Cell(say(f"level.{level}"))] for heading, level in recipe.levels.items()]
        self.close()
        self.dialog = RowsDialog(
            self._theme, recipe.name, say("recipes.advice"), columns, rows, self.tab.window()
        )  # fmt: skip
        self.dialog.show()

    def _ask_target(self) -> None:
        key = self.tab.table.selected_key()
        name, _ = QFileDialog.getSaveFileName(
            self.tab.window(), self._desk.say("recipes.hand_on"), f"{key}{SUFFIX}", _KIND
        )  # fmt: skip
        if key and name:
            self.hand_on(key, Path(name))

    def hand_on(self, recipe: str, path: Path) -> None:
        """Write a recipe to a small file; it holds headings and no figure."""
        from core.operations.keep_recipes import export_recipe

        desk = self._desk
        work = lambda _: export_recipe(desk.store.vault, desk.session, recipe, path)  # noqa: E731
        job = desk.start(Lane.STORE, "job.export", work)
        job.finished.connect(lambda _: desk.stream.tell("told.exported", Urgency.INFO, file=path.name))

    def _ask_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self.tab.window(), self._desk.say("recipes.take_in"), "", _KIND)
        if name:
            self.take_in(Path(name))

    def take_in(self, path: Path) -> None:
        """Keep the recipe of a file."""
        from core.operations.keep_recipes import import_recipe

        desk = self._desk
        desk.write(
            "job.recipe", lambda _: import_recipe(desk.store.vault, desk.session, path),
            lambda recipe: desk.stream.tell("told.recipe", Urgency.INFO, name=recipe.name),
        )  # fmt: skip
