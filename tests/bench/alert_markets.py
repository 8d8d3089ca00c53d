"""Markets on which the alerts are scored, with what is planted in them: by the product's sample, and by the second one.

The sample is a black box: the command makes its workbooks, an import reads them, and its file of truth is all that is
known of it.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from core.model.job_context import Unattended
from core.model.periods import month
from core.model.roles import Role
from core.model.sessions import Session
from core.operations.access import Access
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.imports.import_workbook import Options, import_workbook
from core.operations.vault.keep import create_vault
from core.security.keys import Cost
from core.store import vault as vaults
from core.warehouse.engine import Warehouse
from tests.bench.alert_scores import Passing, Thinned
from tests.fakes.clock import StandingClock
from tests.market.files import stocked
from tests.market.market import Market, make_market
from tests.market.plan import LIVELY, QUIET, Plan
from tests.market.truth import LevelChange

YEARS = (2022, 2023, 2024)
MONTHS = 12 * len(YEARS)
FIRST = date(YEARS[0], 1, 1)
PASSWORD = "four lanterns over the harbour"
TRUTH = "truth.json"
SMALL = 0.1  # points; less than that, which the rivals of a dearer brand win, is no event


@dataclass(frozen=True)
class Planted:
    """A market in a warehouse, with its periods, the lasting changes of share and those that fell back."""

    seed: int
    warehouse: Warehouse
    periods: tuple[date, ...]
    changes: tuple[LevelChange, ...] = ()
    spikes: tuple[Passing, ...] = ()
    thinned: tuple[Thinned, ...] = ()

    def through(self, months: int) -> "Planted":
        """Return the market as it was known after so many months."""
        last = self.periods[months - 1]
        narrower = self.warehouse.within(self.periods[0], month(last.year, last.month).end)
        return replace(
            self,
            warehouse=narrower,
            periods=self.periods[:months],
            changes=tuple(change for change in self.changes if change.first <= last),
            spikes=tuple(spike for spike in self.spikes if spike.last < last),
            thinned=tuple(own for own in self.thinned if own.month < last),
        )


@contextmanager
def second(seed: int, rows: int, *, lively: bool, noise: float = 1.0) -> Iterator[Planted]:
    """Give a market of the second generator; nothing happens in one that is not ``lively``."""
    market = second_market(seed, rows, lively=lively, noise=noise)
    truth, periods = market.truth, market.periods
    spikes = [
        Passing(spike.region, spike.brand, periods[spike.month], periods[spike.month + spike.length - 1])
        for spike in truth.scenario.spikes
    ]
    thinner = [Thinned(own.region, periods[own.month]) for own in truth.scenario.thinnings]
    with stocked(market) as warehouse:
        yield Planted(seed, warehouse, periods, truth.level_changes(SMALL), tuple(spikes), tuple(thinner))


def second_market(seed: int, rows: int, *, lively: bool, noise: float = 1.0) -> Market:
    """Return that market itself. Without events, its brands grow alike, or a slow loss of share would be one."""
    happenings, apart = (LIVELY, 0.03) if lively else (QUIET, 0.0)
    return make_market(
        Plan(seed=seed, rows=rows, months=MONTHS, first=FIRST, brand_growth=apart, noise=noise, happenings=happenings)
    )


@contextmanager
def sample(seed: int, rows: int, samples: Path) -> Iterator[Planted]:
    """Give the market that ``raff sample`` makes, as its workbooks were imported.

    What was made before lies in ``samples`` and is not made again.
    """
    folder = samples / f"{rows}-{seed}"
    if not (folder / TRUTH).exists():
        make_sample(folder, YEARS, rows, seed)
    with (
        tempfile.TemporaryDirectory() as name,
        imported(sorted(folder.glob("*.xlsx")), Path(name) / "vault") as warehouse,
    ):
        yield Planted(seed, warehouse, _periods(warehouse), _changes(folder / TRUTH))


def make_sample(folder: Path, years: tuple[int, ...], rows: int, seed: int) -> None:
    """Let the command write the sample and its truth into ``folder``."""
    command = [sys.executable, "main.py", "sample", "--out", str(folder), "--years", ",".join(map(str, years))]
    subprocess.run([*command, "--rows", str(rows), "--seed", str(seed)], check=True, capture_output=True)


@contextmanager
def imported(workbooks: list[Path], folder: Path) -> Iterator[Warehouse]:
    """Give a warehouse of what a new vault in ``folder`` shows after the import of ``workbooks``."""
    session = Session(actor="bench", role=Role.OWNER, scope=None, clock=StandingClock())
    create_vault(folder, PASSWORD, session, Cost())
    with vaults.unlock(folder, PASSWORD, session, writable=True) as vault:
        access = Access(vault, session)
        for path in workbooks:
            import_workbook(access, path, Options(), Unattended())
        with open_warehouse(access, Unattended()) as warehouse:
            yield warehouse


def _changes(truth: Path) -> tuple[LevelChange, ...]:
    result = []
    for own in json.loads(truth.read_text(encoding="utf-8"))["erosions"]:
        begun, lost = date.fromisoformat(own["month"]), own["share_after"] - own["share_before"]
        result.append(LevelChange(own["region"], own["brand"], begun, begun, lost))
        result.append(LevelChange(own["region"], own["taker"], begun, begun, -lost))
    return tuple(change for change in result if abs(change.points) >= SMALL)


def _periods(warehouse: Warehouse) -> tuple[date, ...]:
    with warehouse.reader() as reader:
        rows = reader.execute("SELECT DISTINCT period FROM periods ORDER BY period").fetchall()
    return tuple(period for (period,) in rows)
