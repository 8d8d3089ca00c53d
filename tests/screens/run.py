"""The walk through every page, or every dialog, at every size, as ``python -m tests.screens`` does it."""

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from core.model.clock import SystemClock
from core.model.dimensions import SalesUnit
from core.model.job_context import Unattended
from core.operations.access import Access
from core.operations.imports.import_workbook import Options, import_workbook
from core.operations.make_sample import make_sample
from core.operations.vault.keep import create_vault
from core.sampling.plan import Plan as Market
from core.texts.catalogue import Language
from desktop_app.bootstrap import App, build_app, machine_paths
from desktop_app.pages.table import KEYS
from desktop_app.pictures.scenes import rest, settle, turn_to, until
from desktop_app.settings.settings import ThemeChoice
from desktop_app.window.build import build_shell
from desktop_app.window.shell import Shell
from tests.screens.dialogs import faults_of, open_dialogs
from tests.screens.faults import Fault, FaultKind, fault_of
from tests.screens.focus import sheet, walk_focus
from tests.screens.geometry import faults
from tests.screens.tour import SIZES, TEXT_SIZES, Plan, walk

_PASSWORD = "made up market on a shelf"
_PATIENCE_MS = 600_000


def main() -> None:
    """Print every fault, then their count by page and by kind."""
    chosen = _arguments()
    plan = Plan(
        sizes=[tuple(map(int, size.split("x"))) for size in chosen.sizes],  # type: ignore[misc]
        languages=[Language(language) for language in chosen.languages],
        text_sizes=chosen.text_sizes,
        pages=chosen.pages,
    )
    by_page, by_kind, sights = Counter[str](), Counter[str](), 0
    with tempfile.TemporaryDirectory() as own:
        vault = chosen.vault or Path(own) / "vault"
        app = build_app(machine_paths().isolated(Path(own)), clock=SystemClock())
        if not (vault / "slots.json").exists():
            _make_vault(app, vault, chosen.rows)
        shell = build_shell(QApplication(["raff"]), app, vault)
        shell.start()
        shell.dialog.password.setText(_PASSWORD)
        shell.dialog.button.click()
        until(lambda: shell.is_open and not shell.ctx.jobs.running, _PATIENCE_MS)
        assert shell.work is not None
        seen = _focused(shell, plan) if chosen.focus else _seen(shell, plan, Path(own), dialogs=chosen.dialogs)
        for name, widget, wrong in seen:
            sights += 1
            for fault in wrong:
                print(f"{name}: {fault}", flush=True)
            by_page[name.split("-")[0].split("_")[0]] += len(wrong)
            by_kind.update(fault.kind for fault in wrong)
            if chosen.pictures is not None:
                _save(widget, name, wrong, chosen.pictures)
        shell.stop()
    print(f"{sights} sights, {sum(by_page.values())} faults", dict(by_page), dict(by_kind))
    sys.exit(bool(sum(by_page.values())))


def _seen(shell: Shell, plan: Plan, own: Path, *, dialogs: bool) -> Iterator[tuple[str, QWidget, list[Fault]]]:
    """Yield what is seen with what is wrong with it: the pages, or the dialogs."""
    assert shell.work is not None
    if not dialogs:
        for sight in walk(shell, plan):
            yield str(sight), shell.work.window, faults(shell.work.window)
        return
    market = Market(years=(2026,), rows=800, seed=1, faults=True)
    other = Market(years=(2025,), rows=800, seed=4)
    deliveries = {
        name: make_sample(each, own / name, Unattended()).workbooks[0]
        for name, each in (("check", market), ("correction", other))
    }
    shell.work.window.resize(*plan.sizes[0])
    for name, widget in open_dialogs(shell, plan, deliveries):
        yield name, widget, faults_of(widget)


def _focused(shell: Shell, plan: Plan) -> Iterator[tuple[str, QWidget, list[Fault]]]:
    """Yield a picture of every place on a page that Tab leads to, with those that do not show the focus."""
    assert shell.work is not None
    work = shell.work
    for theme in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        shell.appearance.set_theme(theme)
        rest(work, _PATIENCE_MS)
        for page in plan.pages:
            turn_to(work, page, _PATIENCE_MS)
            work.window.activateWindow()
            settle()
            stops = list(walk_focus(work.window))
            picture = QLabel()
            picture.setPixmap(QPixmap.fromImage(sheet(stops)))
            picture.setFixedSize(picture.pixmap().size())
            unseen = [stop.name for stop in stops if not stop.is_seen]
            yield (
                f"{page}_focus-{theme}",
                picture,
                [fault_of(FaultKind.FOCUS, work.window, name, "") for name in unseen],
            )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tests.screens")
    parser.add_argument("--sizes", nargs="+", default=[f"{width}x{height}" for width, height in SIZES])
    parser.add_argument("--languages", nargs="+", default=[language.value for language in Language])
    parser.add_argument("--text-sizes", nargs="+", type=int, default=list(TEXT_SIZES))
    parser.add_argument("--pages", nargs="+", default=list(KEYS))
    parser.add_argument("--rows", type=int, default=2_000, help="of each year of the sample market")
    parser.add_argument("--vault", type=Path, help="a folder that holds the sample, or will")
    parser.add_argument("--pictures", type=Path)
    parser.add_argument("--dialogs", action="store_true", help="look at the dialogs and not at the pages")
    parser.add_argument("--focus", action="store_true", help="walk through the pages by Tab, in light and dark")
    return parser.parse_args()


def _make_vault(app: App, folder: Path, rows: int) -> None:
    create_vault(folder, _PASSWORD, app.session)
    with tempfile.TemporaryDirectory() as made, app.unlock(folder, _PASSWORD, writable=True) as vault:
        plan = Market(years=(2024, 2025), rows=rows, seed=3, faults=True)
        for book in make_sample(plan, Path(made), Unattended()).workbooks:
            import_workbook(Access(vault, app.session), book, Options(unit=SalesUnit.SAR), Unattended())


def _save(widget: QWidget, name: str, wrong: list[Fault], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    picture = widget.grab()
    painter = QPainter(picture)
    painter.setPen(QPen(QColor("red"), 2))
    for fault in wrong:
        painter.drawRect(fault.area)
    painter.end()
    picture.save(str(folder / f"{name}.png"))
