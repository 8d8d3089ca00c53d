"""The made-up market meets the published figures, plants what it says, and is the same each time."""

import json
from hashlib import sha256
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest

from core.importing.process.extract import Request, extract
from core.importing.readers.guard import Guarded, inspect
from core.model.dimensions import AUDIT_HEADINGS, SalesUnit
from core.model.errors import Cancelled, UserError
from core.model.job_context import Unattended
from core.operations.make_sample import make_sample
from core.sampling import figures, history, market, population
from core.sampling.history import PlantedKind
from core.sampling.plan import Plan
from tests.fakes.context import RecordingContext

FULL = Plan(years=(2024, 2025), seed=3)
SMALL = Plan(rows=800, seed=5, faults=True)
NAMES = {"manufacturer", "flavour", "pack_type", "diet"}


@pytest.fixture(scope="module")
def full() -> tuple[population.Population, history.History, figures.Figures]:
    people = population.populate(FULL)
    lived = history.live(FULL, people)
    return people, lived, figures.sell(FULL, people, lived)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample")
    make_sample(SMALL, folder, Unattended())
    return folder


def test_the_full_market_has_the_published_size(
    full: tuple[population.Population, history.History, figures.Figures],
) -> None:
    people, lived, sold = full
    assert len(people.row_item) == 80_246
    assert len(people.items) == len({item.item for item in people.items}) == 1_593
    assert len({point.precision_area for point in people.points}) == 90
    assert len({point.province for point in people.points}) == 13
    assert len({point.region for point in people.points}) == 9
    assert set(people.row_item.tolist()) == set(range(1_593))
    assert lived.kind.shape == sold.values.shape == (80_246, 24)


@pytest.mark.parametrize("year", [0, 1])
@pytest.mark.parametrize("level", sorted(NAMES))
def test_shares_of_sales_are_met_within_a_point(
    full: tuple[population.Population, history.History, figures.Figures], level: str, year: int
) -> None:
    people, _, sold = full
    names, codes = people.codes(level)
    held = np.bincount(codes, sold.values[:, 12 * year : 12 * year + 12].sum(axis=1))
    for name, share in market.SALES_SHARES[level].items():
        assert abs(100 * held[names.index(name)] / held.sum() - share) < 1.0, name


@pytest.mark.parametrize("year", [0, 1])
def test_zero_rates_are_met_within_a_point(
    full: tuple[population.Population, history.History, figures.Figures], year: int
) -> None:
    people, _, sold = full
    zero = sold.values[:, 12 * year : 12 * year + 12] == 0
    assert abs(100 * zero.mean() - market.ZERO_RATE) < 1.0
    for level, name, rate in market.ZERO_RATES:
        names, codes = people.codes(level)
        assert abs(100 * zero[codes == names.index(name)].mean() - rate) < 1.0, name


def test_brands_stand_in_their_published_order_and_makers_at_their_concentration(
    full: tuple[population.Population, history.History, figures.Figures],
) -> None:
    people, _, sold = full
    names, codes = people.codes("brand")
    held = dict(zip(names, np.bincount(codes, sold.values.sum(axis=1)), strict=True))
    assert sorted(held, key=lambda name: -held[name])[:5][:4] == ["MIRINDA", "PEPSI", "7UP", "MOUNTAIN DEW"]
    names, codes = people.codes("manufacturer")
    shares = np.bincount(codes, sold.values.sum(axis=1)) / sold.values.sum() * 100
    assert abs((shares**2).sum() - 6_736) < 100


def test_the_peak_month_and_the_second_half_are_the_published_ones(
    full: tuple[population.Population, history.History, figures.Figures],
) -> None:
    months = full[2].values[:, :12].sum(axis=0)
    assert months.max() / months.min() == pytest.approx(1.34, abs=0.01)
    assert months[6:].sum() / months[:6].sum() == pytest.approx(1.159, abs=0.01)


def test_a_planted_ramadan_follows_the_real_calendar() -> None:
    flat, lively = (figures.month_levels(Plan(years=(2024, 2025), ramadan_effect=effect)) for effect in (0.0, 0.5))
    ratio = lively / flat
    assert ratio[:12] == pytest.approx(1.0)  # the published year holds its Ramadan already
    # In 2025 Ramadan has moved to 1 to 29 March: that month gains, April 2025 loses what April 2024 had.
    assert ratio[12 + 2] > 1.05
    assert ratio[12 + 3] < 0.9


def test_each_story_is_in_the_figures(full: tuple[population.Population, history.History, figures.Figures]) -> None:
    people, lived, sold = full
    assert ((sold.values == 0) == (lived.kind != PlantedKind.SOLD)).all()
    assert set(np.unique(lived.kind)) == {kind.value for kind in PlantedKind}
    never = (lived.kind == PlantedKind.NEVER_LISTED).any(axis=1)
    assert (sold.values[never] == 0).all()
    open_ = np.flatnonzero((lived.kind == PlantedKind.OUT_OF_STOCK_OPEN).any(axis=1))
    assert (sold.values[open_, -1] == 0).all()
    assert len(open_) > 500
    for area, month in lived.silent:
        names, codes = people.codes("precision_area")
        assert (sold.values[codes == names.index(area), month] == 0).all()


def test_eroded_brands_lose_the_points_that_the_truth_tells(
    full: tuple[population.Population, history.History, figures.Figures],
) -> None:
    people, _, sold = full
    regions, region = people.codes("region")
    brands, brand = people.codes("brand")
    assert len(sold.erosions) >= 2
    for erosion in sold.erosions:
        here = region == regions.index(erosion.region)
        own = here & (brand == brands.index(erosion.brand))
        share = 100 * sold.values[own].sum(axis=0) / sold.values[here].sum(axis=0)
        assert share[erosion.month] == pytest.approx(erosion.share_after, abs=0.05)
        assert share[erosion.month - 1] - share[erosion.month] > 1.0


def test_voids_have_no_row_and_a_potential(
    full: tuple[population.Population, history.History, figures.Figures],
) -> None:
    people, _, sold = full
    rows = set(zip(people.row_point.tolist(), people.row_item.tolist(), strict=True))
    voids = list(zip(people.void_point.tolist(), people.void_item.tolist(), strict=True))
    assert len(voids) == 200
    assert not rows & set(voids)
    assert (sold.void_potential > 0).all()


def test_the_workbook_has_exactly_the_27_columns(small: Path) -> None:
    import openpyxl

    book = openpyxl.load_workbook(small / "retail-audit-2024.xlsx", read_only=True)
    header = next(book["Sheet6"].iter_rows(values_only=True))
    book.close()
    assert list(header[:15]) == list(AUDIT_HEADINGS)
    months = "Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec"
    assert ",".join(header[15:]) == ",".join(f"{name}'24" for name in months.split(","))


def test_the_same_plan_gives_the_same_bytes_and_another_seed_others(small: Path, tmp_path: Path) -> None:
    make_sample(SMALL, tmp_path / "again", Unattended())
    make_sample(Plan(rows=800, seed=6, faults=True), tmp_path / "other", Unattended())
    digests = [
        sha256((folder / "retail-audit-2024.xlsx").read_bytes()).hexdigest()
        for folder in (small, tmp_path / "again", tmp_path / "other")
    ]
    assert digests[0] == digests[1] != digests[2]
    assert (small / "truth.json").read_text() == (tmp_path / "again" / "truth.json").read_text()


def test_every_planted_fault_is_found_at_its_cell_and_nothing_else_is(small: Path) -> None:
    book = small / "retail-audit-2024.xlsx"
    ((_, tables),) = extract(Request(path=book, unit=SalesUnit.SAR), Guarded(inspect(book), 0.0), lambda *_: None)
    key = ("row", "cell", "rule", "severity", "value")
    result = {tuple(issue[name] for name in key) for issue in tables.issues.to_pylist()}
    planted = pq.read_table(small / "truth_faults.parquet").to_pylist()
    assert len(planted) == 22
    assert result == {tuple(fault[name] for name in key) for fault in planted}


def test_the_truth_beside_the_workbook_tells_what_was_planted(small: Path) -> None:
    settings = json.loads((small / "truth.json").read_text())
    assert settings["plan"]["seed"] == 5
    names = {path.stem for path in small.glob("truth_*.parquet")}
    assert names == {
        "truth_zeros",
        "truth_voids",
        "truth_delistings",
        "truth_holes",
        "truth_not_reported",
        "truth_erosion",
        "truth_faults",
    }
    zeros = pq.read_table(small / "truth_zeros.parquet").to_pandas()
    assert {"precision_area", "market", "item", "period", "kind"} <= set(zeros.columns)
    assert "sold" not in set(zeros["kind"])


@pytest.mark.parametrize(
    ("plan", "code"),
    [
        (Plan(years=()), "sample.years"),
        (Plan(years=(2024, 2026)), "sample.years"),
        (Plan(years=(1990,)), "sample.years"),
        (Plan(rows=10), "sample.rows"),
    ],
)
def test_a_plan_that_cannot_be_met_is_refused(plan: Plan, code: str, tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        make_sample(plan, tmp_path, Unattended())
    assert caught.value.code == code


def test_a_sample_never_overwrites_and_a_cancelled_one_leaves_no_workbook(small: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"sample\.exists"):
        make_sample(SMALL, small, Unattended())
    with pytest.raises(Cancelled):
        make_sample(SMALL, tmp_path, RecordingContext(stop_at=1))
    assert not list(tmp_path.glob("*.xlsx"))


@pytest.mark.parametrize("rows", [200, 800, 2_000, 4_000])
def test_a_sample_has_exactly_the_rows_that_were_asked_for(rows: int) -> None:
    assert len(population.populate(Plan(rows=rows, seed=73)).row_item) == rows
