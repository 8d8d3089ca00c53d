"""The market is near what is published, the same for a seed, and its truth adds up."""

from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import SHARED
from tests.market import market, scenario, season, shelves
from tests.market.demand import base_shares
from tests.market.figures import noise
from tests.market.market import Market, make_market
from tests.market.plan import LIVELY, QUIET, Happenings, Plan
from tests.market.published import BRANDS, DIET_PERCENT, LINES, PACKS, REGIONS, ROWS, ZERO_RATE, ZERO_RATES
from tests.market.scenario import EARLIEST


@pytest.fixture(scope="module")
def published_year() -> Market:
    return make_market(Plan(seed=1, rows=ROWS, months=12, first=date(2024, 1, 1), happenings=QUIET))


@pytest.fixture(scope="module")
def lively() -> Market:
    return make_market(Plan(seed=4, months=36))


def percent(of: Market, level: str) -> dict[str, float]:
    sold = of.sold(level)
    return {name: 100 * float(own.sum() / of.values.sum()) for name, own in sold.items()}


def test_makers_flavours_packs_and_diet_sell_what_is_published(published_year: Market) -> None:
    makers = {"PEPSICO": 81.2, "B-BRANDS": 8.3, "KO": 8.3, "KINZA": 2.2}
    assert percent(published_year, "manufacturer") == pytest.approx(makers, abs=0.7)
    flavours = {"COLA": 36.5, "CITRUS": 34.8, "LEMON LIME": 15.5, "MANGO": 8.1, "ORANGE": 5.1}
    assert percent(published_year, "flavour") == pytest.approx(flavours, abs=0.7)
    assert percent(published_year, "pack_type") == pytest.approx({own.name: own.percent for own in PACKS}, abs=2)
    assert percent(published_year, "diet")["DIET"] == pytest.approx(DIET_PERCENT, abs=1)


def test_the_brands_come_in_their_published_order(published_year: Market) -> None:
    brands = percent(published_year, "brand")
    assert sorted(brands, key=lambda name: -brands[name])[:5] == ["MIRINDA", "PEPSI", "7UP", "MOUNTAIN DEW", "TEEM"]


def test_half_of_the_figures_are_zero_and_more_where_it_is_published(published_year: Market) -> None:
    zero = published_year.values == 0
    assert 100 * zero.mean() == pytest.approx(ZERO_RATE, abs=1)
    rates = {
        (level, name): 100 * zero[published_year.shelves.names(level) == name].mean() for level, name in ZERO_RATES
    }
    assert rates == pytest.approx(ZERO_RATES, abs=2)


def test_the_year_has_its_peak_and_its_stronger_half() -> None:
    peaks, halves = [], []
    for seed in range(5):
        sales = make_market(
            Plan(seed=seed, rows=300, months=12, first=date(2024, 1, 1), happenings=QUIET)
        ).truth.expected()[()][:12]
        peaks.append(sales.max() / sales.min())
        halves.append(sales[6:].sum() / sales[:6].sum())
    assert np.mean(peaks) == pytest.approx(1.34, abs=0.06)
    assert np.mean(halves) == pytest.approx(1.159, abs=0.04)


def test_regions_have_different_seasons() -> None:
    year = season.months_from(date(2025, 1, 1), 12)
    warmest = {region.town: int(season.heat(region.town, year).argmax()) for region in REGIONS}
    spread = {region.town: np.ptp(season.heat(region.town, year)) for region in REGIONS}
    assert len(set(warmest.values())) > 1
    assert spread["RIYADH"] > 2 * spread["JAZAN"]
    assert season.visitors("MAKKAH", year).argmax() == 5  # the Hajj of 1446 was in June 2025
    assert season.visitors("ABHA", year).argmax() in (6, 7)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the folder of shared data is not beside the project")
def test_the_days_of_ramadan_are_those_of_the_published_calendar() -> None:
    lines = (SHARED / "data/calendar/sa_month_features_2018_2030.csv").read_text().splitlines()
    for line in lines[1:]:
        name, days, fasting, stocking, _, hajj, *_ = line.split(",")
        year, month = map(int, name.split("-"))
        parts = season.exposure(date(year, month, 1))
        assert [round(parts[kind] * int(days)) for kind in ("ramadan", "stocking", "hajj")] == [
            int(fasting),
            int(stocking),
            int(hajj),
        ], name


def test_the_same_seed_gives_the_same_market_and_another_gives_another() -> None:
    plan = Plan(seed=8, rows=400, months=14)
    one, other = make_market(plan), make_market(plan)
    assert np.array_equal(one.values, other.values)
    assert one.truth.scenario == other.truth.scenario
    assert not np.array_equal(one.values, make_market(Plan(seed=9, rows=400, months=14)).values)


def test_more_months_and_other_happenings_leave_the_first_months_as_they_are() -> None:
    short = make_market(Plan(seed=8, rows=400, months=12, happenings=QUIET))
    longer = make_market(Plan(seed=8, rows=400, months=24, happenings=QUIET))
    shifted = make_market(Plan(seed=8, rows=400, months=12, happenings=Happenings(shifts=2)))
    assert np.array_equal(short.values, longer.values[:, :12])
    assert np.array_equal(short.values[:, :EARLIEST], shifted.values[:, :EARLIEST])
    assert not np.array_equal(short.values, shifted.values)


def test_a_quiet_market_has_no_event() -> None:
    truth = make_market(Plan(seed=3, rows=400, happenings=QUIET)).truth
    assert truth.level_changes() == ()
    assert np.array_equal(truth.sales, truth.reported)


def test_levels_add_up_to_one_and_parts_to_their_whole(lively: Market) -> None:
    truth = lively.truth
    assert np.allclose(truth.levels.sum(axis=0), 1)
    assert truth.levels.min() > 0
    whole = truth.expected()[()]
    for by in (("region",), ("brand",), ("flavour",), ("manufacturer",), ("region", "brand")):
        assert np.allclose(sum(truth.expected(*by).values()), whole), by
    assert len(truth.periods) == 39
    assert (truth.reported <= truth.sales * (1 + 1e-12)).all()
    assert np.array_equal(truth.reported[..., 36:], truth.sales[..., 36:])


def test_what_comes_next_is_drawn_around_what_is_expected() -> None:
    short, longer = (make_market(Plan(seed=8, rows=400, months=months, happenings=QUIET)) for months in (21, 24))
    for name, sold in short.truth.to_come("region").items():
        assert sold.tolist() == pytest.approx(longer.sold("region")[name[0]][21:].tolist(), abs=0.5)
        assert sold == pytest.approx(short.truth.expected("region")[name][21:], rel=0.15)
        assert sold.tolist() != short.truth.expected("region")[name][21:].tolist()


def test_the_figures_are_what_is_expected_with_noise_around_it(lively: Market) -> None:
    expected = lively.truth.expected()[()][:36]
    ratio = lively.values.sum(axis=0) / expected
    assert ratio.mean() == pytest.approx(1, abs=0.01)
    assert 0.005 < ratio.std() < 0.03
    for name, sold in lively.sold("brand").items():
        assert sold.mean() == pytest.approx(lively.truth.expected("brand")[name,][:36].mean(), rel=0.05), name


def test_the_noise_lasts_for_a_while_and_is_wilder_in_small_lines() -> None:
    levels = np.repeat(np.array([line.percent / 100 for line in LINES])[:, None], len(REGIONS), axis=1)[..., None]
    logs = np.log(noise(Plan(seed=1, months=400), levels))
    assert np.exp(logs).mean() == pytest.approx(1, abs=0.01)
    deviation = logs.std(axis=2).mean(axis=1)
    assert deviation[[line.brand for line in LINES].index("KINZA")] > 1.5 * deviation[0]
    away = logs - logs.mean(axis=2, keepdims=True)
    again = (away[..., 1:] * away[..., :-1]).mean() / (away**2).mean()
    assert again == pytest.approx(0.3, abs=0.05)
    heavy = (away**4).mean(axis=2) / (away**2).mean(axis=2) ** 2
    assert heavy.mean() > 3.2  # of the normal distribution it is 3


def test_everything_that_was_ordered_happens(lively: Market) -> None:
    happens, kinds = lively.truth.scenario, [absence.kind for absence in lively.truth.scenario.absences]
    assert len(happens.shifts) == LIVELY.shifts
    assert len(happens.spikes) == LIVELY.spikes
    assert len(happens.promotions) == LIVELY.promotions
    assert len(happens.prices) == LIVELY.prices
    assert len(happens.thinnings) == LIVELY.thinnings
    assert len(happens.silences) == LIVELY.silences + LIVELY.late_areas
    assert [kinds.count(kind) for kind in ("out_of_stock", "delisting", "launch")] == [8, 3, 3]


def test_shifts_are_losses_and_gains_at_once_and_slow_of_every_size() -> None:
    plans = [Plan(seed=seed, rows=300) for seed in range(12)]
    filled = shelves.fill(plans[0])
    shifts = [shift for plan in plans for shift in scenario.draw(plan, filled, base_shares(plan)).shifts]
    assert {len(shift.losers) for shift in shifts} == {len(shift.takers) for shift in shifts} == {1, 2}
    assert {shift.ramp for shift in shifts} == {1, 2, 3}
    assert all(sum(shift.losers.values()) == pytest.approx(sum(shift.takers.values())) for shift in shifts)
    sizes = [sum(shift.losers.values()) for shift in shifts]
    assert min(sizes) < 2
    assert 9 < max(sizes) <= 12
    assert len({shift.month for shift in shifts}) > 10
    assert len({shift.region for shift in shifts}) == len(REGIONS)
    names = [(shift.region, name) for shift in shifts[:4] for name in (*shift.losers, *shift.takers)]
    assert len(set(names)) == len(names)  # nothing happens twice to a brand of a region


def test_it_shares_nothing_with_the_sample_of_the_product() -> None:
    sources = {path.name: path.read_text(encoding="utf-8") for path in Path(market.__file__).parent.glob("*.py")}
    assert len(sources) > 8
    imported = {
        name: [line for line in text.splitlines() if line.startswith(("import ", "from "))]
        for name, text in sources.items()
    }
    assert not [name for name, lines in imported.items() if any("core.sampling" in line for line in lines)]


@settings(max_examples=20)
@given(
    seed=st.integers(0, 2**32),
    months=st.integers(1, 48),
    ahead=st.integers(0, 6),
    first=st.dates(date(2000, 1, 1), date(2040, 1, 1)),
)
def test_the_truth_of_any_market_adds_up(seed: int, months: int, ahead: int, first: date) -> None:
    truth = make_market(Plan(seed=seed, rows=300, months=months, ahead=ahead, first=first.replace(day=1))).truth
    assert len(truth.periods) == months + ahead
    assert np.allclose(truth.levels.sum(axis=0), 1)
    assert truth.levels.min() > 0
    assert (truth.reported <= truth.sales * (1 + 1e-9)).all()
    assert np.array_equal(truth.reported[..., months:], truth.sales[..., months:])
    assert all(change.first in truth.periods for change in truth.level_changes())


def test_every_size_has_its_rows_and_too_few_are_refused() -> None:
    for rows in (len(LINES) * len(REGIONS), 1_000, 5_001):
        filled = shelves.fill(Plan(seed=1, rows=rows))
        assert len(set(zip(filled.item.tolist(), filled.point.tolist(), strict=True))) == rows
        assert len(set(filled.cells.tolist())) == len(LINES) * len(REGIONS)
        assert set(filled.names("brand")) == set(BRANDS)
    with pytest.raises(ValueError, match="rows"):
        Plan(seed=1, rows=100)
