"""Pictures of the window: every page and dialog with the sample, and empty, in both languages and both themes.

The pages are taken in high contrast too.

They are taken of the real window at work, in a process of its own that draws to memory, so that a display is neither
needed nor disturbed. ``python -m desktop_app.pictures FOLDER`` makes a vault of the sample first.
"""

import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import product
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from core.model.clock import SystemClock
from core.model.dimensions import SalesUnit
from core.model.errors import EnvironmentFault
from core.model.job_context import Unattended
from core.model.tables import Table
from core.operations.access import Access
from core.reports.tables import write_workbook
from core.texts.catalogue import Language
from desktop_app.bootstrap import build_app, machine_paths
from desktop_app.settings.settings import ContrastChoice, ThemeChoice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.window.shell import Shell

_THEMES = (ThemeChoice.LIGHT, ThemeChoice.DARK)
_PASSWORD = "made up market on a shelf"  # noqa: S105 - opens nothing but made-up figures
_SCALES = (1.0, 1.5)
_ROWS = 4_000


class Look(NamedTuple):
    """In which language and which colours the window is photographed."""

    language: Language
    theme: ThemeChoice
    contrast: ContrastChoice = ContrastChoice.USUAL

    def __str__(self) -> str:
        """Return its part of the name of a picture: ``en-light``, ``en-dark-high``."""
        high = self.contrast is ContrastChoice.HIGH
        return f"{self.language}-{self.theme}" + (f"-{self.contrast}" if high else "")


LOOKS = tuple(Look(*each) for each in product(Language, _THEMES))
_HIGH = tuple(Look(Language.ENGLISH, theme, ContrastChoice.HIGH) for theme in _THEMES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """What is photographed: a vault, into which folder, at which scale, with its dialogs or its pages alone.

    A vault that is not there yet is made, and its empty pages are photographed.
    """

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
    from desktop_app.pictures.scenes import poses, rest, turn_to, until

    new = not (sitting.vault / "slots.json").exists()
    with tempfile.TemporaryDirectory() as own, _shell(sitting.vault, Path(own)) as shell:
        if sitting.dialogs:
            for look in LOOKS:
                _look(shell, look)
                _save(shell.dialog, sitting, "create" if new else "unlock", look)
        for field in (shell.dialog.password, shell.dialog.again):
            field.setText(sitting.password)
        shell.dialog.button.click()
        until(lambda: shell.is_open and not shell.ctx.jobs.running, sitting.patience_ms)
        work = shell.work
        assert work is not None  # noqa: S101 - it is open
        posed = sitting.dialogs and not new
        for look in (*LOOKS, *_HIGH) if posed else LOOKS:
            _look(shell, look)
            rest(work, sitting.patience_ms)
            for name in work.pages:
                turn_to(work, name, sitting.patience_ms)
                _save(work.window, sitting, f"empty_{name}" if new else name, look)
            wanted = posed and look in LOOKS
            for name, widget in poses(work, sitting.deliveries, sitting.patience_ms) if wanted else ():
                _save(widget, sitting, name, look)
                if widget is not work.window:
                    widget.close()


@contextmanager
def _shell(vault: Path, own: Path) -> Iterator["Shell"]:
    """Give the shell of the vault, with settings of its own."""
    from PySide6.QtWidgets import QApplication

    from desktop_app.notifications.messages import MessageStream
    from desktop_app.system.crash_reports import CrashKeeper
    from desktop_app.window.shell import Shell

    clock = SystemClock()
    paths = replace(machine_paths(), settings_file=own / "settings.toml", policy_file=own / "policy.toml", logs=own)
    qt = QApplication(["raff"])
    qt.setQuitOnLastWindowClosed(False)
    stream, crashes = MessageStream(clock), CrashKeeper(own, clock)
    shell = Shell(qt, build_app(paths, clock=clock), vault, Language.ENGLISH, stream=stream, crashes=crashes)
    shell.start()
    try:
        yield shell
    finally:
        shell.stop()


def _look(shell: "Shell", look: Look) -> None:
    shell.appearance.speak(look.language)
    shell.appearance.choose(look.theme)
    shell.appearance.stand_out(look.contrast)


def _save(widget: "QWidget", sitting: Sitting, name: str, look: Look) -> None:
    from desktop_app.pictures.scenes import settle

    settle()
    scale = "" if sitting.scale == 1.0 else f"@{sitting.scale}"
    widget.grab().save(str(sitting.folder / f"{name}-{look}{scale}.png"))


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


def photograph_sample(folder: Path) -> None:
    """Make a vault of the sample, and photograph it at every scale, with its dialogs."""
    from core.operations.imports.import_workbook import Options, import_workbook
    from core.operations.make_sample import make_sample
    from core.operations.vault.keep import create_vault
    from core.sampling.plan import Plan

    app = build_app(machine_paths(), clock=SystemClock())
    with tempfile.TemporaryDirectory() as own:
        vault_folder = Path(own) / "vault"
        create_vault(vault_folder, _PASSWORD, app.session)
        with app.unlock(vault_folder, _PASSWORD, writable=True) as vault:
            for book in sorted(app.paths.sample.glob("*.xlsx")):
                import_workbook(Access(vault, app.session), book, Options(unit=SalesUnit.SAR), Unattended())
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
        take(replace(sitting, vault=Path(own) / "new", deliveries={}))
        for scale in _SCALES:
            made = take(replace(sitting, scale=scale))
    sys.stderr.write(f"{len(made)} pictures in {folder}\n")
