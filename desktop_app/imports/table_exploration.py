"""Looks closer at a table before anything is imported: a profile of its columns, and pivots as they are asked for."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pydantic import SecretStr
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from core.model.imports.table_profiles import TableProfile
from core.model.job_context import JobContext
from core.operations.imports.explore_workbook import Exploration, explore_workbook
from desktop_app.imports import table_profiles
from desktop_app.queries.context import AppContext
from desktop_app.queries.jobs import Lane
from ui.dialogs.disposal import dispose
from ui.dialogs.explore_dialog import ExploreDialog
from ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Place:
    """Where to look."""

    path: Path
    sheet: str | None
    password: SecretStr | None


class TableExplorer(QObject):
    """Shows one dialog; a repeated question replaces the previous one."""

    def __init__(self, ctx: AppContext, theme: Callable[[], Theme], parent: QWidget) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._theme = theme
        self._parent = parent
        self.dialog: ExploreDialog | None = None

    def explore(self, place: Place) -> None:
        """Show what the columns of the table at ``place`` hold."""
        wanted = Exploration(path=place.path, password=place.password, sheet=place.sheet)
        self._ask(wanted, lambda profile: self._show(place, profile))

    def clear(self) -> None:
        """Put the dialog away: it shows what is in a workbook."""
        dispose(self.dialog)
        self.dialog = None

    def _ask(self, wanted: Exploration, then: Callable[[TableProfile], None]) -> None:
        def work(context: JobContext) -> TableProfile:
            return explore_workbook(wanted, context)

        job = self._ctx.act(Lane.COMPUTE, "job.inspect", work, key="explore")
        job.finished.connect(then)

    def _show(self, place: Place, profile: TableProfile) -> None:
        self.clear()
        self.dialog = ExploreDialog(self._theme(), table_profiles.explored(profile, self._ctx.language), self._parent)
        self.dialog.asked.connect(lambda *headings: self._pivot(place, *headings))
        self.dialog.show()

    def _pivot(self, place: Place, rows: str, across: str, value: str, where: str, name: str) -> None:
        wanted = Exploration(
            path=place.path,
            password=place.password,
            sheet=place.sheet,
            rows=rows,
            across=across or None,
            value=value or None,
            where={where: [name]} if where and name else {},
        )
        self._ask(wanted, self._show_pivot)

    def _show_pivot(self, profile: TableProfile) -> None:
        if self.dialog is not None and profile.pivot is not None:
            self.dialog.show_pivot(table_profiles.pivot_view(profile.pivot, self._ctx.language))
