"""Pictures of the window: every page and dialog with the sample, in both languages and both themes.

They are taken of the real window at work, in a process of its own that draws to memory, so that a display is neither
needed nor disturbed. ``python -m desktop_app.pictures FOLDER`` makes a vault of the sample first.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import product
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from core.model.clock import SystemClock
from core.model.dimensions import SalesUnit
from core.model.errors import EnvironmentFault
from core.model.job_context import Unattended
from core.reports.tables import Table, write_workbook
from core.texts.catalogue import Language
from desktop_app.bootstrap import build_app, machine_paths
from desktop_app.settings import ThemeChoice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.shell import Shell
    from desktop_app.workplace import Workplace

LOOKS = tuple(product((Language.ENGLISH, Language.ARABIC), (ThemeChoice.LIGHT, ThemeChoice.DARK)))
_TURNS = 12  # of the event loop: each page has one, and layouts settle in the rest
_PASSWORD = "made up market on a shelf"  # noqa: S105 - opens nothing but made-up figures
_SCALES = (1.0, 1.5)
_ROWS = 4_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """What is photographed: a vault, into which folder, at which scale, with its dialogs or its pages alone."""

    vault: Path
    password: str
    folder: Path
    scale: float = 1.0
    dialogs: bool = False
    deliveries: Mapping[str, Path] = field(default_factory=dict)  # by the name of the picture: files to be checked
    patience_ms: int = 120_000


def take(sitting: Sitting) -> list[Path]:
    """Write the pictures; return their files. Raises ``window.not_photographed`` if it did not come to rest."""
    sitting.folder.mkdir(parents=True, exist_ok=True)
    process = get_context("spawn").Process(target=_photograph, args=(sitting,))
    process.start()
    process.join()
    if process.exitcode:
        raise EnvironmentFault("window.not_photographed")
    return sorted(sitting.folder.glob("*.png"))


def _photograph(sitting: Sitting) -> None:
    """Photograph everything; runs in a process of its own."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = str(sitting.scale)
    os.environ["QT_LOGGING_RULES"] = "default.warning=false"  # that memory has no window manager to give sizes to
    with tempfile.TemporaryDirectory() as own, _shell(sitting.vault, Path(own)) as shell:
        if sitting.dialogs:
            for language, choice in LOOKS:
                _look(shell, language, choice)
                _save(shell.dialog, sitting, "unlock", language, choice)
        shell.dialog.password.setText(sitting.password)
        shell.dialog.button.click()
        _until(lambda: shell.is_open and not shell.desk.jobs.running, sitting.patience_ms)
        work = shell.work
        assert work is not None  # noqa: S101 - it is open
        for language, choice in LOOKS:
            _look(shell, language, choice)
            for name in work.pages:
                _turn_to(work, name, sitting)
                _save(work.window, sitting, name, language, choice)
            if sitting.dialogs:
                for name, widget in _dialogs(work, sitting):
                    _save(widget, sitting, name, language, choice)
                    widget.close()


@contextmanager
def _shell(vault: Path, own: Path) -> Iterator["Shell"]:
    """Give the shell of the vault, with settings of its own."""
    from PySide6.QtWidgets import QApplication

    from desktop_app.crashes import CrashKeeper
    from desktop_app.notifications.messages import Stream
    from desktop_app.shell import Shell

    clock = SystemClock()
    paths = replace(machine_paths(), settings_file=own / "settings.toml", policy_file=own / "policy.toml", logs=own)
    qt = QApplication(["raff"])
    qt.setQuitOnLastWindowClosed(False)
    stream, crashes = Stream(clock), CrashKeeper(own, clock)
    shell = Shell(qt, build_app(paths, clock=clock), vault, Language.ENGLISH, stream=stream, crashes=crashes)
    shell.start()
    try:
        yield shell
    finally:
        shell.stop()


def _look(shell: "Shell", language: Language, choice: ThemeChoice) -> None:
    shell.appearance.speak(language)
    shell.appearance.choose(choice)


def _dialogs(work: "Workplace", sitting: Sitting) -> Iterator[tuple[str, "QWidget"]]:
    """Give the evidence drawer and each dialog in turn, opened as a person would open it."""
    _turn_to(work, "management", sitting)
    table = work.management.page.table
    table.select_key(table.rows.key(0))
    yield "evidence", work.window
    work.window.show()
    table.clearSelection()
    _turn_to(work, "alerts", sitting)
    yield from _alert_dialogs(work, sitting.patience_ms)
    for name, path in sitting.deliveries.items():
        yield from _import_dialogs(work, name, path, sitting.patience_ms)
    _turn_to(work, "data", sitting)
    batches = work.data.page.table
    batches.select_key(batches.rows.key(0))
    work.data.page.receipt.click()
    _until(lambda: work.data.receipt is not None and work.data.receipt.isVisible(), sitting.patience_ms)
    if work.data.receipt is not None:
        work.data.receipt.rules.select_key("figure.negative")
        yield "receipt", work.data.receipt


def _alert_dialogs(work: "Workplace", patience_ms: int) -> Iterator[tuple[str, "QWidget"]]:
    """Give the rules of the alerts, and the rows behind the alert that is looked at."""
    page, alerts = work.alerts.page, work.alerts
    page.rules.click()
    _until(lambda: alerts.rules.dialog is not None and alerts.rules.dialog.table.rows.rowCount() > 0, patience_ms)
    if alerts.rules.dialog is not None:
        yield "alert_rules", alerts.rules.dialog
    if page.card.rows.isVisible():
        page.card.rows.click()
    if alerts.rows_dialog is not None:
        yield "alert_rows", alerts.rows_dialog
    alerts.close()


def _import_dialogs(work: "Workplace", name: str, path: Path, patience_ms: int) -> Iterator[tuple[str, "QWidget"]]:
    """Give the dialogs of an import up to the one that would import, which is called ``name``."""
    from desktop_app.explorer import Place

    work.importer.forget()
    work.importer.ask([path])
    _until(lambda: work.importer.table_dialog is not None or work.importer.checker.dialog is not None, patience_ms)
    table = work.importer.table_dialog
    if table is not None:
        yield "table", table
        table.show()
        table.onward.click()
        yield "columns", table
        work.importer.explorer.look(Place(path, None, None))
        _until(lambda: work.importer.explorer.dialog is not None, patience_ms)
        if work.importer.explorer.dialog is not None:
            yield "look", work.importer.explorer.dialog
        table.show()
        table.group.button(0).click()
        table.button.click()
    _until(lambda: work.importer.checker.dialog is not None, patience_ms)
    if work.importer.checker.dialog is not None:
        yield name, work.importer.checker.dialog


def _turn_to(work: "Workplace", page: str, sitting: Sitting) -> None:
    work.show(work.pages[page])
    _until(lambda: not work.desk.jobs.running and work.at_rest, sitting.patience_ms)


def _save(widget: "QWidget", sitting: Sitting, name: str, language: Language, choice: ThemeChoice) -> None:
    _settle()
    scale = "" if sitting.scale == 1.0 else f"@{sitting.scale}"
    widget.grab().save(str(sitting.folder / f"{name}-{language}-{choice}{scale}.png"))


def _settle() -> None:
    """Let everything that waits be laid out and painted."""
    from PySide6.QtCore import QCoreApplication

    for _ in range(_TURNS):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()


def _until(done: Callable[[], bool], patience_ms: int) -> None:
    """Run the event loop until ``done``; end the process if that takes too long."""
    from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer

    loop, timer, end = QEventLoop(), QTimer(interval=10), QDeadlineTimer(patience_ms)
    timer.timeout.connect(lambda: loop.quit() if done() or end.hasExpired() else None)
    timer.start()
    loop.exec()
    if not done():
        sys.exit("the window did not come to rest")


def _depots() -> Table:
    """Return a table whose layout is not known yet."""
    head = ["Region", "Citty", "Store", "Code", "Product", "Brand", "Jan 2026", "Feb 2026", "Mar 2026"]
    rows = [
        (region, city, f"{city} {store}", 100 + store, f"{brand} CAN 330ML", brand, 12.5 * store, 9.0 * store, 0)
        for region, city in (("RIYADH", "OLAYA"), ("JEDDAH", "BALAD"), ("DAMMAM", "FAISALIYAH"))
        for store in range(1, 5)
        for brand in ("PEPSI", "KINZA")
    ]
    return Table("Depots", head, rows)


def _of_the_sample(folder: Path) -> None:
    """Make a vault of the sample, and photograph it at every scale, with its dialogs."""
    from core.operations.import_workbook import Options, import_workbook
    from core.operations.keep_vault import create_vault
    from core.operations.make_sample import make_sample
    from core.sampling.plan import Plan

    app = build_app(machine_paths(), clock=SystemClock())
    with tempfile.TemporaryDirectory() as own:
        vault_folder = Path(own) / "vault"
        create_vault(vault_folder, _PASSWORD, app.session)
        with app.unlock(vault_folder, _PASSWORD, writable=True) as vault:
            for book in sorted(app.paths.sample.glob("*.xlsx")):
                import_workbook(vault, app.session, book, Options(unit=SalesUnit.SAR), Unattended())
        # One delivery of a new year, and one that says otherwise about a year that is shown.
        plans = {
            "check": Plan(years=(2026,), rows=_ROWS, seed=1, faults=True),
            "correction": Plan(years=(2025,), rows=_ROWS, seed=3),
        }
        other = Path(own) / "depots.xlsx"
        write_workbook(other, [_depots()])
        deliveries = {
            name: make_sample(plan, Path(own) / name, Unattended()).workbooks[0] for name, plan in plans.items()
        }
        deliveries["other"] = other
        sitting = Sitting(vault=vault_folder, password=_PASSWORD, folder=folder, dialogs=True, deliveries=deliveries)
        for scale in _SCALES:
            made = take(replace(sitting, scale=scale))
    sys.stderr.write(f"{len(made)} pictures in {folder}\n")


if __name__ == "__main__":
    _of_the_sample(Path(sys.argv[1]))
