"""Joins the saved views to the window: saving what is looked at, going back to it, handing it on as a small file."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from core.model.views import SavedView
from desktop_app.desk import Desk
from desktop_app.dialogs import put_away
from desktop_app.jobs import Lane
from desktop_app.notifications.messages import Urgency
from desktop_app.pages.paging import Presenter
from ui.dialogs.name_dialog import NameDialog
from ui.theme import Theme

SUFFIX = ".raffview"
_KIND = f"Raff (*{SUFFIX})"


class Bookmarks:
    """``pages`` gives the presenters by key, ``seen`` the key of the page that is seen, ``show`` turns to one."""

    def __init__(
        self, desk: Desk, theme: Callable[[], Theme], parent: QWidget, pages: Callable[[], Mapping[str, Presenter]],
        seen: Callable[[], str], show: Callable[[Presenter], None],
    ) -> None:  # fmt: skip
        self._desk = desk
        self._theme = theme
        self._parent = parent
        self._pages = pages
        self._seen = seen
        self._show = show
        self.dialog: NameDialog | None = None

    def fill(self, menu: QMenu) -> None:
        """Offer the saved views, and what can be done with them."""
        say = self._desk.say
        menu.clear()
        menu.addAction(say("views.save")).triggered.connect(self.ask)
        menu.addAction(say("views.take_in")).triggered.connect(self._ask_file)
        if self._desk.answers.views:
            menu.addSeparator()
        for view in self._desk.answers.views:
            own = menu.addMenu(view.name)
            own.addAction(say("views.show")).triggered.connect(partial(self.go, view))
            own.addAction(say("views.hand_on")).triggered.connect(partial(self._ask_target, view))
            own.addAction(say("views.delete")).triggered.connect(partial(self.delete, view.name))

    def ask(self) -> None:
        """Ask for the name of what is looked at."""
        say = self._desk.say
        self.close()
        self.dialog = NameDialog(self._theme(), say("views.save"), say("views.advice"), self._parent)
        self.dialog.named.connect(lambda name, _: self.save(name))
        self.dialog.show()

    def close(self) -> None:
        """Put the question away."""
        put_away(self.dialog)
        self.dialog = None

    def save(self, name: str) -> None:
        """Keep what is looked at under ``name``."""
        key = self._seen()
        setup: Mapping[str, Any] = getattr(self._pages()[key], "setup", {})
        self._keep(SavedView(name=name, page=key, selection=self._desk.selection, setup=setup))

    def _keep(self, view: SavedView, *, undoing: bool = False) -> None:
        from core.operations.keep_views import save_view

        desk = self._desk

        def done(kept: SavedView) -> None:
            desk.stream.tell("told.view", Urgency.INFO, name=kept.name)
            if not undoing:
                desk.did(
                    desk.say("undo.view", name=kept.name), partial(self.delete, kept.name, undoing=True),
                    partial(self._keep, kept, undoing=True),
                )  # fmt: skip

        desk.write("job.view", lambda _: save_view(desk.store.vault, desk.session, view), done)

    def delete(self, name: str, *_: object, undoing: bool = False) -> None:
        """Forget a view; undo keeps it again."""
        from core.operations.keep_views import delete_view

        desk = self._desk

        def done(gone: SavedView) -> None:
            desk.stream.tell("told.view_gone", Urgency.INFO, name=gone.name)
            if not undoing:
                desk.did(
                    desk.say("undo.view_delete", name=gone.name), partial(self._keep, gone, undoing=True),
                    partial(self.delete, gone.name, undoing=True),
                )  # fmt: skip

        desk.write("job.view", lambda _: delete_view(desk.store.vault, desk.session, name), done)

    def go(self, view: SavedView, *_: object) -> None:
        """Look at what a view kept: its page, its selection, and how the page was set up."""
        presenter = self._pages().get(view.page)
        if presenter is None:
            self._desk.stream.tell("view.unreadable", Urgency.WRONG, file=view.name)
            return
        set_up = getattr(presenter, "set_up", None)
        if set_up is not None:
            set_up(view.setup)
        self._desk.select(view.selection)
        self._show(presenter)

    def _ask_target(self, view: SavedView, *_: object) -> None:
        name, _kind = QFileDialog.getSaveFileName(self._parent, view.name, f"{view.name}{SUFFIX}", _KIND)
        if name:
            self.hand_on(view, Path(name))

    def hand_on(self, view: SavedView, path: Path) -> None:
        """Write a view to a small file."""
        from core.operations.keep_views import export_view

        desk = self._desk
        job = desk.start(Lane.STORE, "job.export", lambda _: export_view(desk.store.vault, desk.session, view, path))
        job.finished.connect(lambda _: desk.stream.tell("told.exported", Urgency.INFO, file=path.name))

    def _ask_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self._parent, self._desk.say("views.take_in"), "", _KIND)
        if name:
            self.take_in(Path(name))

    def take_in(self, path: Path) -> None:
        """Keep the view of a file, and look at it."""
        from core.operations.keep_views import import_view

        desk = self._desk
        desk.write("job.view", lambda _: import_view(desk.store.vault, desk.session, path), self.go)
