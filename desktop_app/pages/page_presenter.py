"""What every page's presenter is: it makes the page, and shows on it what is known."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

from pydantic import JsonValue
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from core.model.reports import ReportKind
from desktop_app.queries.context import AppContext
from desktop_app.queries.question import AnyQuestion
from desktop_app.queries.registry import QueryRegistry
from ui.charts.map_plot import MapPlot
from ui.theme import Theme
from ui.widgets.map_legend import Legend
from ui.widgets.page import Notice, PageWidget
from ui.widgets.table_tab import TableTab


class Count(NamedTuple):
    """The number beside a page on the rail; nothing is shown for 0."""

    number: int
    grave: bool


class ProvinceMap(Protocol):
    """Draws the provinces small, and chooses places. One map answers for all pages, so that outlines are read once."""

    def small(self) -> tuple[MapPlot, Legend]:
        """Return the provinces by their excess, without circles and words, and what the colours mean."""

    def pick(self, key: str, *, add: bool = False) -> None:
        """Choose a place for every page instead of those before; the only one that is chosen is let go.

        With ``add`` it joins those that are chosen, or leaves them. An unknown one is ignored.
        """

    def explain(self, key: str) -> None:
        """Show all figures of a place, with what they are compared with; an unknown one is ignored."""


class PageHost(Protocol):
    """The window, as far as pages use it."""

    @property
    def ctx(self) -> AppContext:
        """The open vault, the jobs, the answers and the words."""

    def province_map(self) -> ProvinceMap:
        """Return the map that other pages show small; while presenters are made, it may not be there."""

    def show_page(self, key: str) -> None:
        """Turn to the page ``key``."""

    def open_item(self, key: str, item: str) -> None:
        """Turn to the page ``key``, and bring the item on it into view."""

    def run_command(self, key: str) -> None:
        """Do what a command of the window does."""

    def change_appearance(self, group: str, key: str) -> None:
        """Look or speak otherwise; the pages are made again."""

    def filter_words(self) -> str:
        """Return in one line what is selected."""

    def schedule_forecast(self, level: str) -> None:
        """Forecast the groups of ``level`` from now on."""

    def choose_files(self) -> None:
        """Let a person choose workbooks to import."""

    def open_files(self, files: Sequence[Path]) -> None:
        """Check ``files`` before they are imported, as if they were dropped."""

    def import_files(self, files: Sequence[Path]) -> None:
        """Import ``files`` of known layouts; a correction is asked about."""

    def offer_recent_files(self, menu: QMenu) -> None:
        """Fill a menu with the workbooks that were imported last."""


class Presenter(ABC):
    """Joins one page to the answers that it shows. What a page has no need of does nothing here."""

    page: PageWidget  # the page of the moment; there is none before the first ``build``
    follows_selection = False  # whether another selection shows otherwise what is known already
    report_kind = ReportKind.EXECUTIVE  # which report says what the page shows

    def __init__(self, host: PageHost) -> None:
        self._host = host
        self._ctx = host.ctx

    @property
    @abstractmethod
    def needs(self) -> frozenset[AnyQuestion]:
        """The questions whose answers it shows now."""

    @abstractmethod
    def build(self, theme: Theme, title: str) -> PageWidget:
        """Return a new page, in the language and the theme of the moment."""

    def parts(self, _: Theme) -> Sequence[Callable[[], None]]:
        """Return what builds the rest of the page, each to be called in a separate turn of the event loop."""
        return ()

    @abstractmethod
    def show(self) -> None:
        """Show what is known now."""

    @abstractmethod
    def close(self) -> None:
        """Close what was opened over the page, and clear what was shown: a locked window holds no names."""

    def register(self, registry: QueryRegistry) -> None:  # noqa: B027 - a hook
        """Have the questions answered that only this page knows the answers to."""

    def open_item(self, item: str) -> None:  # noqa: B027 - a hook
        """Bring the item that a notification was about into view; nothing for an empty one."""

    def count(self) -> Count | None:
        """Return the number beside the page on the rail; ``None`` for a page without one."""
        return None

    @property
    def file_handlers(self) -> Mapping[str, Callable[[Path], None]]:
        """What imports files that are no workbooks, by their suffix."""
        return {}

    @property
    def drafts(self) -> Mapping[str, JsonValue]:
        """What is being written on the page, to be remembered under its keys."""
        return {}

    def show_remembered(self) -> None:  # noqa: B027 - a hook
        """Show what is remembered of the page where a person wrote nothing yet.

        Called by the page when it is made, and by the window when what is remembered arrives after that.
        """

    @property
    def setup(self) -> Mapping[str, object]:
        """The state of the page in a saved view."""
        return {}

    def apply_setup(self, setup: Mapping[str, object]) -> None:  # noqa: B027 - a hook
        """Restore the state of a saved view; unknown parts are ignored."""


def is_made(presenter: object) -> bool:
    """Return whether the page of a presenter is there: it is made when it is first seen in a language and theme."""
    page = getattr(presenter, "page", None)
    return page is not None and isValid(page)


class Tab(Protocol):
    """One of several tabs of a page: it answers one question, asked when the tab is seen."""

    @property
    def question(self) -> AnyQuestion:
        """What the tab shows the answer to."""

    def build(self, theme: Theme) -> TableTab:
        """Return a new tab."""

    def register(self, registry: QueryRegistry) -> None:
        """Have its question answered."""

    def show(self) -> None:
        """Show what is known now."""


def notice_of(ctx: AppContext, *needed: AnyQuestion) -> Notice | None:
    """Return the notice of a page that has nothing to show, or ``None`` if it has."""
    if (error := ctx.answers.failure(*needed)) is not None:
        line, action = ctx.say("notice.failed"), ctx.say("notice.failed_action")
        return Notice(line, ctx.explain(error), action)
    if ctx.answers.empty:
        why, action = ctx.say("notice.no_data_why"), ctx.say("notice.no_data_action")
        return Notice(ctx.say("notice.no_data"), why, action, ctx.say("notice.sample"))
    return None
