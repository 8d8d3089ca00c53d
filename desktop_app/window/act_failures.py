"""Failures of what a person asked for: each stands beside where it was asked for, until it succeeds or is put away."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from desktop_app.queries.context import AppContext
from desktop_app.queries.jobs import AnyJob
from ui.theme import Theme
from ui.widgets.failure_line import FailureLine
from ui.widgets.page import PageWidget


class ActFailures(QObject):
    """One line for each act that failed, in ``window`` or in a dialog over it."""

    def __init__(self, ctx: AppContext, theme: Callable[[], Theme], window: QWidget) -> None:
        super().__init__(window)
        self._ctx = ctx
        self._theme = theme
        self._window = window
        self._lines: dict[str, FailureLine] = {}
        ctx.acted.connect(self._follow)
        ctx.refused.connect(lambda act, error: self._show(act, self._place(), error))
        ctx.succeeded.connect(self._clear)

    def _follow(self, job: AnyJob) -> None:
        job.failed.connect(partial(self._show, job.title, self._place()))
        job.finished.connect(lambda _: self._clear(job.title))

    def _show(self, act: str, place: QWidget | None, error: Exception) -> None:
        self._clear(act)
        page = self._page
        shown = place if place is not None and isValid(place) and place.isVisible() else page
        if shown is None:
            return  # the window has no page: it is locked, or made again
        line = self._lines[act] = FailureLine(self._theme(), self._ctx.explain(error))
        inside = page is not None and page.isAncestorOf(shown)
        within = page if page is not None and (inside or shown is page) else shown.window()
        if not line.put_below(shown, within) and page is not None:
            page.show_failure(line)

    def _clear(self, act: str) -> None:
        line = self._lines.pop(act, None)
        if line is not None and isValid(line):
            line.remove()

    def _place(self) -> QWidget | None:
        """Return what a person acts with now: what has the focus, else what had it last in the window."""
        focused = QApplication.focusWidget()
        if focused is not None and (focused.window() is self._window or isinstance(focused.window(), QDialog)):
            return focused
        return self._window.focusWidget()

    @property
    def _page(self) -> PageWidget | None:
        return next((page for page in self._window.findChildren(PageWidget) if page.isVisible()), None)
