"""An area that was silent is no growth when it is back: one figure on the card, on paper, in JSON, in a terminal."""

from dataclasses import replace
from pathlib import Path

import pytest

from core.documents.analyses import likeness
from core.model.analyses.comparisons import LeftOut
from core.model.analyses.trends import TrendRule
from core.model.job_context import Unattended
from core.model.reports import Grid, KeyFigures, Paragraph, ReportKind
from core.model.sessions import Session
from core.operations.access import Access, DataAccess
from core.operations.analyses.find_trends import find_seller_trends, find_trends
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.reports import content
from core.operations.reports.make_report import Wanted, make_report
from core.store import vault as vaults
from core.texts.catalogue import Language
from desktop_app.pages.executive import cards, rankings
from tests.builders.forecast_results import FORECASTS
from tests.builders.shown import card, plain
from tests.builders.workbooks import AuditSheet
from tests.conftest import PASSWORD, Raff

ROWS = 6
CALM = [100, 102, 99, 101, 98, 103, 100, 101, 100, 102, 99, 100]
NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTHS = tuple(f"{month}'{year}" for year in (24, 25) for month in NAMES)


def silent_in_november(path: Path) -> Path:
    """Write two years of two areas; the one that sells nine times as much as the other is silent before the last."""
    small = [float(value) for value in CALM * 2]
    large = [9 * value for value in small]
    large[-2], small[-1] = 0.0, small[-1] + 2
    figures = {
        (f"PEPSI CAN {row}", area): values
        for area, values in (("OLAYA", large), ("BALAD", small))
        for row in range(ROWS)
    }
    return AuditSheet(figures=figures, months=MONTHS).write(path)


def test_a_comparison_is_the_same_wherever_it_is_shown(
    vault_folder: Path, session: Session, tmp_path: Path, raff: Raff, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RAFF_VAULT", str(vault_folder))
    monkeypatch.setattr(content, "forecast_sales", lambda *_: replace(FORECASTS, groups=()))
    assert raff("import", silent_in_november(tmp_path / "audit.xlsx"), "--unit", "sar").code == 0
    terminal = raff("trends").out
    (whole,) = raff("trends", "--json").document["trends"]
    with (
        vaults.unlock(vault_folder, PASSWORD, session, writable=True) as vault,
        open_warehouse(Access(vault, session), Unattended()) as warehouse,
    ):
        access = DataAccess(vault, session, warehouse)
        (series,) = find_trends(access, TrendRule(), {}).series
        brands = find_seller_trends(access, {})
        wanted = Wanted(kind=ReportKind.EXECUTIVE)
        blocks = make_report(access, wanted, Unattended()).blocks
    last = series.points[-1]
    left_out = last.against_previous.left_out
    assert isinstance(left_out, LeftOut)
    assert plain(likeness.reason(left_out, Language.ENGLISH)) == (
        "Like for like, without RIYADH / OLAYA (did not report in the base), sales 5,400. With all areas: +912.1 %."
    )
    assert last.against_previous.percentage == pytest.approx(100 * (102 / 99 - 1))  # +3.0 %
    assert last.against_last_year.percentage == pytest.approx(100 * (1_002 / 1_000 - 1))  # +0.2 %
    on_card, growth = (
        card(cards.sales(series.points, "sar", Language.ENGLISH)),
        cards.growth(series.points, Language.ENGLISH),
    )
    assert on_card[2].startswith("+3.0 %")
    assert on_card[3].endswith("with all areas +912.1 %")
    assert plain(growth.figure) == "+0.2 %"
    assert "+3.0 %" in plain(terminal)
    assert "with all areas +912.1 %" in plain(terminal)
    assert "without RIYADH / OLAYA" in plain(terminal)
    point = whole["points"][-1]["against_previous"]
    assert point["percentage"] == last.against_previous.percentage
    assert point["like_for_like"] == likeness.as_json(left_out)
    sales_figure, growth_figure, *_ = next(block.figures for block in blocks if isinstance(block, KeyFigures))
    assert plain(sales_figure.change).startswith("+3.0 %")
    assert plain(growth_figure.figure) == "+0.2 %"
    sentences = [plain(block.text) for block in blocks if isinstance(block, Paragraph)]
    assert any("without RIYADH / OLAYA" in sentence for sentence in sentences)
    movers = next(block for block in blocks if isinstance(block, Grid))
    assert movers.values[0][2] == last.against_previous.percentage
    (row,) = rankings.movers(brands, Language.ENGLISH)
    assert plain(row[-1].text) == "+3.0 %"
    assert plain(row[-2].text) == "+18"


def test_a_year_to_date_in_which_an_area_was_silent_is_compared_month_by_month(
    vault_folder: Path, tmp_path: Path, raff: Raff, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RAFF_VAULT", str(vault_folder))
    assert raff("import", silent_in_november(tmp_path / "audit.xlsx"), "--unit", "sar").code == 0
    (whole,) = raff("trends", "--json").document["trends"]
    year = whole["movement"]["year_to_date"]
    months = sum(CALM)
    before = 10 * (months - 99) + 99
    assert year["percentage"] == pytest.approx(100 * ((before + 2) / before - 1))
    assert year["like_for_like"]["raw_percentage"] == pytest.approx(100 * ((before + 2) / (10 * months) - 1))
