"""A tab of the data page: which column means what in each known layout, to be looked at, passed on and imported."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QPushButton

from core.documents.imports import recipes as documents
from core.importing.layout.recipe import Recipe
from core.model.job_context import JobContext
from core.operations.imports.recipes import export_recipe, import_recipe, list_recipes
from desktop_app.notifications.messages import Urgency
from desktop_app.queries import questions
from desktop_app.queries.context import AppContext
from desktop_app.queries.jobs import Lane
from desktop_app.queries.registry import QueryRegistry
from desktop_app.tables.document_cells import STRONG, table_columns, table_row
from ui.dialogs.disposal import dispose
from ui.dialogs.rows_dialog import RowsDialog
from ui.theme import Theme
from ui.widgets.table_tab import TableTab

SUFFIX = ".raffrecipe"
_KIND = f"Raff (*{SUFFIX})"


class RecipesTab:
    """The recipes by name; a row opens to its columns and their meaning."""

    question = questions.RECIPES

    def __init__(self, ctx: AppContext) -> None:
        self._ctx = ctx
        self._theme: Theme
        self.tab: TableTab
        self.out: QPushButton
        self.dialog: RowsDialog | None = None

    def build(self, theme: Theme) -> TableTab:
        """Return the tab, made again."""
        say, self._theme = self._ctx.say, theme
        self.tab = TableTab(theme, say("tab.recipes"), "", {})
        bring, self.out = QPushButton(say("recipes.import_file")), QPushButton(say("recipes.export_file"))
        bring.clicked.connect(self._ask_file)
        self.out.clicked.connect(self._ask_target)
        self.out.setEnabled(False)
        for button in (self.out, bring):
            self.tab.controls.addWidget(button)
        self.tab.table.chosen.connect(lambda key: self.out.setEnabled(bool(key)))
        self.tab.table.activated.connect(lambda _: self._open())
        return self.tab

    def register(self, registry: QueryRegistry) -> None:
        """Have its question answered."""
        registry.register(self.question, self.work)

    def work(self, _: JobContext) -> "list[Recipe]":
        """Answer which recipes there are; where the vault is."""
        return list_recipes(self._ctx.access)

    def show(self) -> None:
        """Show what is known now."""
        say, known = self._ctx.say, self._known
        columns, language = documents.columns(), self._ctx.language
        rows = [table_row(columns, recipe, language, {"name": STRONG}) for recipe in known]
        heads = table_columns(columns, language, "name")
        self.tab.show_table(say("recipes.intro", count=len(known)), heads, [recipe.name for recipe in known], rows)

    def close(self) -> None:
        """Close the dialog: it names contents of workbooks."""
        dispose(self.dialog)
        self.dialog = None

    @property
    def _known(self) -> "list[Recipe]":
        return self._ctx.answers.of(self.question) or []

    def _open(self) -> None:
        recipe = next((candidate for candidate in self._known if candidate.name == self.tab.table.selected_key()), None)
        if recipe is None:
            return
        say = self._ctx.say
        columns, language = documents.meaning_columns(), self._ctx.language
        rows = [table_row(columns, row, language, {"heading": STRONG}) for row in recipe.levels.items()]
        heads = table_columns(columns, language, "heading", "meaning")
        self.close()
        self.dialog = RowsDialog(self._theme, recipe.name, say("recipes.advice"), heads, rows, self.tab.window())
        self.dialog.show()

    def _ask_target(self) -> None:
        key = self.tab.table.selected_key()
        name, _ = QFileDialog.getSaveFileName(
            self.tab.window(), self._ctx.say("recipes.export_file"), f"{key}{SUFFIX}", _KIND
        )
        if key and name:
            self.export(key, Path(name))

    def export(self, recipe: str, path: Path) -> None:
        """Write a recipe to a small file; it holds headings and no figure."""
        ctx = self._ctx
        job = ctx.act(Lane.STORE, "job.export", lambda _: export_recipe(ctx.access, recipe, path))
        job.finished.connect(lambda _: ctx.stream.publish_saved(path))

    def _ask_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self.tab.window(), self._ctx.say("recipes.import_file"), "", _KIND)
        if name:
            self.import_file(Path(name))

    def import_file(self, path: Path) -> None:
        """Import the recipe of a file."""
        ctx = self._ctx
        ctx.write(
            "job.recipe",
            lambda _: import_recipe(ctx.access, path),
            lambda recipe: ctx.stream.publish("message.recipe", Urgency.INFO, name=recipe.name),
        )
