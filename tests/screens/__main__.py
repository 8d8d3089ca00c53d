"""``python -m tests.screens``: walk through every page at every size, and print what cannot be read.

``--pictures FOLDER`` saves each sight, what is wrong with it framed. The window draws to memory.
"""

import argparse
import os
import sys
import tempfile
from collections import Counter
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")

from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QMainWindow

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
from desktop_app.pictures.scenes import until
from desktop_app.window.build import build_shell
from tests.screens.faults import Fault
from tests.screens.geometry import faults
from tests.screens.tour import SIZES, TEXT_SIZES, Plan, Sight, walk

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
        for sight in walk(shell, plan):
            wrong, sights = faults(shell.work.window), sights + 1
            for fault in wrong:
                print(f"{sight}: {fault}", flush=True)
            by_page[sight.page] += len(wrong)
            by_kind.update(fault.kind for fault in wrong)
            if chosen.pictures is not None:
                _save(shell.work.window, sight, wrong, chosen.pictures)
        shell.stop()
    print(f"{sights} sights, {sum(by_page.values())} faults", dict(by_page), dict(by_kind))
    sys.exit(bool(sum(by_page.values())))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tests.screens", description=__doc__)
    parser.add_argument("--sizes", nargs="+", default=[f"{width}x{height}" for width, height in SIZES])
    parser.add_argument("--languages", nargs="+", default=[language.value for language in Language])
    parser.add_argument("--text-sizes", nargs="+", type=int, default=list(TEXT_SIZES))
    parser.add_argument("--pages", nargs="+", default=list(KEYS))
    parser.add_argument("--rows", type=int, default=2_000, help="of each year of the sample market")
    parser.add_argument("--vault", type=Path, help="a folder that holds the sample, or will")
    parser.add_argument("--pictures", type=Path)
    return parser.parse_args()


def _make_vault(app: App, folder: Path, rows: int) -> None:
    create_vault(folder, _PASSWORD, app.session)
    with tempfile.TemporaryDirectory() as made, app.unlock(folder, _PASSWORD, writable=True) as vault:
        plan = Market(years=(2024, 2025), rows=rows, seed=3, faults=True)
        for book in make_sample(plan, Path(made), Unattended()).workbooks:
            import_workbook(Access(vault, app.session), book, Options(unit=SalesUnit.SAR), Unattended())


def _save(window: QMainWindow, sight: Sight, wrong: list[Fault], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    picture: QPixmap = window.grab()
    painter = QPainter(picture)
    painter.setPen(QPen(QColor("red"), 2))
    for fault in wrong:
        painter.drawRect(fault.area)
    painter.end()
    picture.save(str(folder / f"{sight}.png"))


if __name__ == "__main__":
    main()
