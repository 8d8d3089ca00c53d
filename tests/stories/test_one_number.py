"""One forecast: every question, the command line and a pack show the same figure, and parts add up to the whole."""

from collections import defaultdict
from pathlib import Path

import numpy as np
import pytest

from core.model.forecasts.forecasts import ForecastReport, ForecastRule
from core.model.job_context import Unattended
from core.model.reports import Grid, ReportKind
from core.model.sessions import Session
from core.operations.access import Access, DataAccess
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.forecasts.forecast_sales import forecast_sales
from core.operations.reports.make_report import Wanted, make_report
from core.store import vault as vaults
from tests.builders.workbooks import AuditSheet
from tests.conftest import PASSWORD, Raff

NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTHS = tuple(f"{name}'{year}" for year in (24, 25) for name in NAMES)
SEASON = 100 + 30 * np.sin(np.arange(24) / 12 * 2 * np.pi)
GROWTH = {"PEPSI CAN": 1.02, "KINZA CAN": 0.99, "MIRINDA NRB": 1.0}  # a month


def two_years(path: Path) -> Path:
    """Write two years in two regions, of items that grow differently."""
    random = np.random.default_rng(22)
    figures = {
        (item, area): np.round(size * SEASON * growth ** np.arange(24) * random.lognormal(0, 0.05, 24), 2).tolist()
        for item, growth in GROWTH.items()
        for area, size in (("OLAYA", 3.0), ("MALAZ", 1.0), ("BALAD", 2.0))
    }
    return AuditSheet(figures=figures, months=MONTHS).write(path)


def cents(values: list[float]) -> list[int]:
    return [round(100 * value) for value in values]


def shown(report: ForecastReport) -> dict[tuple[str | None, ...], list[int]]:
    means = {}
    for group in report.groups:
        assert group.chosen is not None
        means[group.group] = cents([step.mean for step in group.chosen.steps])
    return means


def test_a_group_has_the_same_figure_on_every_way_to_it(
    vault_folder: Path, session: Session, tmp_path: Path, raff: Raff, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RAFF_VAULT", str(vault_folder))
    assert raff("import", two_years(tmp_path / "audit.xlsx"), "--unit", "sar").code == 0
    with (
        vaults.unlock(vault_folder, PASSWORD, session, writable=True) as vault,
        open_warehouse(Access(vault, session), Unattended()) as warehouse,
    ):
        access = DataAccess(vault, session, warehouse)

        def ask(*by: str, **filters: str) -> dict[tuple[str | None, ...], list[int]]:
            chosen = {level: [name] for level, name in filters.items()}
            return shown(forecast_sales(access, ForecastRule(by=by), chosen, Unattended()))

        total, regions, items = ask()[()], ask("region"), ask("item")
        crossed = ask("item", "region")
        behind = {name: ask("item", region=str(name)) for (name,) in regions}
        blocks = make_report(access, Wanted(kind=ReportKind.ANALYTICS), Unattended()).blocks
    assert total == [sum(step) for step in zip(*regions.values(), strict=True)]
    assert total == [sum(step) for step in zip(*items.values(), strict=True)]
    for name, groups in behind.items():
        assert groups == {(item,): steps for (item, region), steps in crossed.items() if region == name}
    on_command = raff("forecast", "--by", "region", "--json").document["forecasts"]
    assert {
        (entry["region"],): cents([step["mean"] for step in entry["shown"]["predictions"]]) for entry in on_command
    } == regions
    for entry in on_command:
        (stock,) = [advice for advice in entry["advice"] if advice["kind"] == "stock"]
        assert cents([stock["value"]])[0] == regions[entry["region"],][0]
    on_paper: defaultdict[str, list[float]] = defaultdict(list)
    grid = next(block for block in blocks if isinstance(block, Grid) and "Expected" in block.heads)
    expected, group = grid.heads.index("Expected"), grid.heads.index("Region")
    for row in grid.values:
        on_paper[str(row[group])].append(float(str(row[expected])))
    assert {(name,): cents(means) for name, means in on_paper.items()} == regions
