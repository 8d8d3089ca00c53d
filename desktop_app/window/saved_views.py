"""Joins the saved views to the window: saving what is looked at, going back to it, handing it on as a small file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from core.model.errors import UserError
from core.model.work.views import SavedView
from core.operations.work.views import delete_view, export_view, import_view, save_view
from desktop_app.queries.context import AppContext
from desktop_app.queries.jobs import Lane
from desktop_app.window.page_set import PageSet
from ui.dialogs.disposal import dispose
from ui.dialogs.name_dialog import NameDialog
from ui.theme import Theme
from ui.undoing import Done

SUFFIX = ".raffview"
_KIND = f"Raff (*{SUFFIX})"


class SavedViewActions:
    """``seen`` gives the key of the page that is seen, ``show`` turns to one."""

    def __init__(
        self,
        ctx: AppContext,
        theme: Callable[[], Theme],
        parent: QWidget,
        pages: PageSet,
        seen: Callable[[], str],
        show: Callable[[str], None],
    ) -> None:
        self._ctx = ctx
        self._theme = theme
        self._parent = parent
        self._pages = pages
        self._seen = seen
        self._show = show
        self.dialog: NameDialog | None = None

    def fill_menu(self, menu: QMenu) -> None:
        """Offer the saved views, and what can be done with them."""
        say = self._ctx.say
        menu.clear()
        menu.addAction(say("views.save")).triggered.connect(self.ask_name)
        menu.addAction(say("views.import_file")).triggered.connect(self._ask_file)
        if self._ctx.answers.views:
            menu.addSeparator()
        for view in self._ctx.answers.views:
            own = menu.addMenu(view.name)
            own.addAction(say("views.show")).triggered.connect(partial(self.open_view, view))
            own.addAction(say("views.export_file")).triggered.connect(partial(self._ask_target, view))
            own.addAction(say("views.delete")).triggered.connect(partial(self.delete, view.name))

    def ask_name(self) -> None:
        """Ask for the name of what is looked at."""
        say = self._ctx.say
        self.close()
        self.dialog = NameDialog(self._theme(), say("views.save"), say("views.advice"), self._parent)
        self.dialog.named.connect(lambda name, _: self.save(name))
        self.dialog.show()

    def close(self) -> None:
        """Put the question away."""
        dispose(self.dialog)
        self.dialog = None

    def save(self, name: str) -> None:
        """Save the current view under ``name``."""
        key = self._seen()
        setup = self._pages[key].setup
        self._save(SavedView(name=name, page=key, selection=self._ctx.selection, setup=setup))

    def _save(self, view: SavedView, *, undoing: bool = False) -> None:
        ctx = self._ctx

        def done(saved: SavedView) -> None:
            undo = Done(
                ctx.say("undo.view", name=saved.name),
                partial(self.delete, saved.name, undoing=True),
                partial(self._save, saved, undoing=True),
            )
            ctx.report_done("message.view", None if undoing else undo, name=saved.name)

        ctx.write("job.view", lambda _: save_view(ctx.access, view), done)

    def delete(self, name: str, *_: object, undoing: bool = False) -> None:
        """Delete a view; undo saves it again."""
        ctx = self._ctx

        def done(gone: SavedView) -> None:
            undo = Done(
                ctx.say("undo.view_delete", name=gone.name),
                partial(self._save, gone, undoing=True),
                partial(self.delete, gone.name, undoing=True),
            )
            ctx.report_done("message.view_gone", None if undoing else undo, name=gone.name)

        ctx.write("job.view", lambda _: delete_view(ctx.access, name), done)

    def open_view(self, view: SavedView, *_: object) -> None:
        """Open a view: its page, its selection, and the state of the page."""
        presenter = self._pages.get(view.page)
        if presenter is None:
            self._ctx.refuse("job.view", UserError("view.unreadable", file=view.name))
            return
        presenter.apply_setup(view.setup)
        self._ctx.select(view.selection)
        self._show(view.page)

    def _ask_target(self, view: SavedView, *_: object) -> None:
        name, _kind = QFileDialog.getSaveFileName(self._parent, view.name, f"{view.name}{SUFFIX}", _KIND)
        if name:
            self.export(view, Path(name))

    def export(self, view: SavedView, path: Path) -> None:
        """Write a view to a small file."""
        ctx = self._ctx
        job = ctx.act(Lane.STORE, "job.export", lambda _: export_view(ctx.access, view, path))
        job.finished.connect(lambda _: ctx.stream.publish_saved(path))

    def _ask_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self._parent, self._ctx.say("views.import_file"), "", _KIND)
        if name:
            self.import_file(Path(name))

    def import_file(self, path: Path) -> None:
        """Import the view of a file, and open it."""
        ctx = self._ctx
        ctx.write("job.view", lambda _: import_view(ctx.access, path), self.open_view)
