"""Pictures of the window: every page and dialog with the sample, and empty, in both languages and both themes.

The pages are photographed in high contrast too.

They are taken of the real window at work, in a separate process that draws to memory, so that a display is neither
needed nor disturbed. ``python -m desktop_app.pictures FOLDER`` makes a vault of the sample first.
"""

import os
import sys
import tempfile
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

from core.model.clock import SystemClock
from core.model.dimensions import SalesUnit
from core.model.errors import EnvironmentFault
from core.model.job_context import Unattended
from core.model.tables import Table
from core.operations.access import Access
from core.operations.imports.import_workbook import Options, import_workbook
from core.operations.make_sample import make_sample
from core.operations.vault.keep import create_vault
from core.reports.tables import write_workbook
from core.sampling.plan import Plan
from desktop_app.bootstrap import build_app, machine_paths
from desktop_app.pictures.sitting import Sitting

_PASSWORD = "made up market on a shelf"  # noqa: S105 - opens nothing but made-up figures
_SCALES = (1.0, 1.5)
_ROWS = 4_000


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
    """Photograph everything; runs in a separate process."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = str(sitting.scale)
    os.environ["QT_LOGGING_RULES"] = "default.warning=false"  # that memory has no window manager to give sizes to
    # Here, because Qt is for this process alone: whoever asks for pictures may have no window.
    from desktop_app.pictures.photographer import photograph

    photograph(sitting)


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
