"""What every page's presenter is: it makes the page, and shows on it what is known."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol, runtime_checkable

from shiboken6 import isValid

from core.model.job_context import JobContext
from desktop_app.queries.context import AppContext
from desktop_app.queries.jobs import Lane
from desktop_app.queries.question import AnyQuestion
from ui.theme import Theme
from ui.widgets.page import Notice, Page
from ui.widgets.table_tab import TableTab

# The pages in the order of the rail; each key is also the name of its icon and of its presenter.
PAGES = ("executive", "management", "analytics", "forecast", "map", "alerts", "worklist", "data", "reports", "settings")


class Presenter(Protocol):
    """Joins one page to the answers that it shows."""

    @property
    def needs(self) -> frozenset[AnyQuestion]:
        """What it shows now."""

    @property
    def page(self) -> Page:
        """The page of the moment."""

    def build(self, theme: Theme, title: str) -> Page:
        """Return the page, made anew in the language and the theme of the moment."""

    def show(self) -> None:
        """Show what is known now."""

    def close(self) -> None:
        """Put away what was opened over the page, and forget what was shown: a locked window knows no names."""


def is_made(presenter: object) -> bool:
    """Tell whether the page of a presenter is there: it is made when it is seen, anew for another language or theme."""
    page = getattr(presenter, "page", None)
    return page is not None and isValid(page)


@runtime_checkable
class Staged(Protocol):
    """A presenter whose page is too much for one turn of the event loop."""

    def parts(self, theme: Theme) -> Sequence[Callable[[], None]]:
        """Return what makes the rest of the page that was built, each to be called in a turn of its own."""


class Tab(Protocol):
    """One of several tabs of a page: it answers one question, asked when the tab is seen."""

    question: AnyQuestion
    lane: Lane

    def build(self, theme: Theme) -> TableTab:
        """Return the tab, made anew."""

    def work(self, context: JobContext) -> Any:
        """Answer the question; on a lane."""

    def show(self) -> None:
        """Show what is known now."""


def notice_of(ctx: AppContext, *needed: AnyQuestion) -> Notice | None:
    """Return what stands in the place of a page that has nothing to show, or ``None`` if it has."""
    if (error := ctx.answers.failure(*needed)) is not None:
        line, action = ctx.say("notice.failed"), ctx.say("notice.failed_action")
        return Notice(line, ctx.in_words(error), action)
    if ctx.answers.empty:
        why, action = ctx.say("notice.no_data_why"), ctx.say("notice.no_data_action")
        return Notice(ctx.say("notice.no_data"), why, action, ctx.say("notice.sample"))
    return None
