"""What the tabs of the management page share: a row for each group of a level, and the choice of the level."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Generic, TypeVar

from shiboken6 import isValid

from core.model.job_context import JobContext
from desktop_app.queries.context import AppContext
from desktop_app.queries.question import Question
from desktop_app.queries.registry import QueryRegistry
from ui.theme import Theme
from ui.widgets.table_tab import TableTab

T = TypeVar("T")


class LevelTab(ABC, Generic[T]):
    """A tab that answers its question by the level that a person chose; another level asks it again."""

    question: Question[T]
    levels: Sequence[str]
    charted = False

    def __init__(self, ctx: AppContext, level: str) -> None:
        self._ctx = ctx
        self._level = level
        self._wanted: str | None = None  # the row that another page led to
        self.tab: TableTab

    def build(self, theme: Theme) -> TableTab:
        """Return the tab, made again."""
        say, name = self._ctx.say, self.question.name
        levels = {str(level): say(f"level.{level}") for level in self.levels}
        title = say(f"tab.{name}")
        self.tab = TableTab(theme, title, say(f"{name}.by"), levels, chart=title if self.charted else "")
        self.tab.choice.setCurrentIndex(self.tab.choice.findData(self._level))
        self.tab.turned.connect(self._turn)
        return self.tab

    def register(self, registry: QueryRegistry) -> None:
        """Have its question answered."""
        registry.register(self.question, self.work)

    @abstractmethod
    def work(self, context: JobContext) -> T:
        """Answer the question for the level; on a lane."""

    @abstractmethod
    def show(self) -> None:
        """Show what is known now."""

    def open(self, level: str, key: str) -> None:
        """Show the groups of ``level``, with the row of ``key`` chosen as soon as it is there."""
        self._wanted = key
        if level == self._level:
            self.choose_wanted()
            return
        if self._is_made:
            self.tab.choice.setCurrentIndex(self.tab.choice.findData(level))
        self._turn(level)

    def choose_wanted(self) -> None:
        """Choose the row that another page led to, once it is there."""
        if self._wanted is not None and self._is_made and self.tab.table.rows.row_of(self._wanted) is not None:
            self.tab.table.select_key(self._wanted)
            self._wanted = None

    @property
    def _is_made(self) -> bool:
        tab = getattr(self, "tab", None)
        return tab is not None and isValid(tab)

    def _turn(self, level: str) -> None:
        self._level = level
        self._ctx.ask(self.question, self.work)
