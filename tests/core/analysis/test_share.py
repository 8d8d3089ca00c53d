"""Shares beside pandas, erosion and its taker, concentration by a named dimension."""

from datetime import date
from decimal import Decimal

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis import share
from core.model.analyses.shares import Concentration, ShareReport, ShareRule
from core.model.dimensions import SEGMENT_LEVELS
from core.model.errors import UserError
from core.model.periods import month
from tests.builders.described import Described, described
from tests.builders.market import REGION_OF, Record, market, monthly

LEVELS = ("pack_type", "item", "region", "precision_area")
FIGURES = st.decimals(0, 100, places=2)
RECORDS = st.dictionaries(
    st.tuples(
        st.sampled_from([date(2024, number, 1) for number in range(1, 10)]),
        st.sampled_from(sorted(REGION_OF)[:3]),
        st.sampled_from([("CAN", "A"), ("CAN", "B"), ("NRB", "C")]),
    ),
    FIGURES,
    max_size=40,
).map(lambda cells: [(day, area, *product, value) for (day, area, product), value in cells.items()])


def find(records: list[Record], rule: ShareRule, **filters: list[str]) -> ShareReport:
    with market(records) as reader:
        return share.find(reader, rule, filters)


@given(RECORDS, st.sampled_from(LEVELS), st.sampled_from([{}, {"region": ["RIYADH"]}, {"pack_type": ["can"]}]))
def test_shares_and_their_changes_agree_with_pandas(
    records: list[Record], level: str, filters: dict[str, list[str]]
) -> None:
    report = find(records, ShareRule(by=(level,)), **filters)
    frame = pd.DataFrame(records, columns=["period", "precision_area", "pack_type", "item", "value"])
    delivered = {period: set(here.precision_area) for period, here in frame.groupby("period")}
    frame["region"] = frame.precision_area.map(REGION_OF)
    for name, wanted in filters.items():
        frame = frame[frame[name].str.lower() == wanted[0].lower()]
    sums = frame.astype({"value": float}).pivot_table(index="period", columns=level, values="value", aggfunc="sum")
    if not len(sums) or sums.iloc[-1].sum() == 0:
        assert report.shares == ()
        return
    shares = 100 * sums.fillna(0).div(sums.sum(axis=1), axis=0)
    both = set.intersection(*(delivered[period] for period in sums.index[-2:]))  # areas of few items report with zeros
    alike = frame[frame.precision_area.isin(both)].astype({"value": float})
    alike = alike.pivot_table(index="period", columns=level, values="value", aggfunc="sum")
    alike = 100 * alike.fillna(0).div(alike.sum(axis=1), axis=0).reindex(index=sums.index, columns=sums.columns)
    compared = alike.iloc[-2:].isna().all(axis=1)
    here = sums.iloc[-1].dropna().index
    result = {each.group[0]: each for each in report.shares}
    assert set(result) == set(here)
    for name in here:
        assert result[name].share == pytest.approx(shares.iloc[-1][name])
        if len(shares) < 2 or compared.any():
            assert result[name].change is None
            continue
        change = alike.fillna(0).iloc[-1][name] - alike.fillna(0).iloc[-2][name]
        assert result[name].change == pytest.approx(change, abs=1e-9)
        if result[name].raw_change is not None and sums.iloc[-2].sum() > 0:
            assert result[name].raw_change == pytest.approx(shares.iloc[-1][name] - shares.iloc[-2][name], abs=1e-9)
    assert report.hhi == pytest.approx((shares.iloc[-1][here] ** 2).sum())


def months(**figures: list[int]) -> list[Record]:
    return [
        (month(2024 + at // 12, 1 + at % 12).start, "OLAYA", "CAN", item, Decimal(value))
        for item, values in figures.items()
        for at, value in enumerate(values)
    ]


def test_a_loss_beyond_noise_erodes_and_names_who_took_it() -> None:
    steady = [50, 51, 50, 49, 50, 51, 50, 50]
    records = months(LOSER=[*steady, 40], TAKER=[*(70 - value for value in steady), 28], OTHER=[30] * 8 + [32])
    loser = next(each for each in find(records, ShareRule(by=("item",))).shares if each.group == ("LOSER",))
    assert (loser.beyond_noise, loser.eroded, loser.change) == (True, True, -10)
    assert [(taker.group, taker.points) for taker in loser.takers] == [(("TAKER",), 8), (("OTHER",), 2)]


def test_a_loss_that_is_usual_is_noise_and_one_under_a_point_is_no_erosion() -> None:
    wild = [50, 44, 52, 45, 53, 44, 52, 50, 45]
    noisy = find(months(A=wild, B=[100 - value for value in wild]), ShareRule(by=("item",)))
    assert [(each.beyond_noise, each.eroded) for each in noisy.shares] == [(False, False)] * 2
    small = find(months(A=[500] * 8 + [493], B=[9_500] * 8 + [9_507]), ShareRule(by=("item",)))
    assert [each.eroded for each in small.shares] == [False, False]


def test_an_area_that_is_silent_moves_no_share() -> None:
    shelf = {("OLAYA", f"A {row}"): [90, 90, 0] for row in range(5)} | {("BALAD", "B"): [10, 10, 10]}
    shelf |= {("BALAD", "A 0"): [30, 30, 31]}
    report = find(monthly(shelf), ShareRule(by=("item",)))
    shares = {share.group[0]: share for share in report.shares}
    assert shares["B"].share == pytest.approx(100 * 10 / 41)
    assert shares["B"].change == pytest.approx(100 * (10 / 41 - 10 / 40))
    assert shares["B"].raw_change == pytest.approx(100 * (10 / 41 - 10 / 490))
    assert report.left_out is not None
    assert [left.area.precision_area for left in report.left_out.areas] == ["OLAYA"]
    assert not shares["A 0"].eroded
    regions = find(monthly(shelf), ShareRule(by=("region",)))
    assert [share.change for share in regions.shares] == [pytest.approx(0), pytest.approx(0)]


def test_the_season_of_a_share_is_usual_and_a_change_beside_it_is_not() -> None:
    wobble = [0, 1, -1, 2, 0, -2, 1, 0, 2, -1, 1]
    season = [50, 50, 60, 70, 60, 50, 50, 50, 40, 40, 50, 50]
    held = [10 * season[at % 12] + wobble[at % 11] for at in range(27)]
    for last, beyond in ((held[26], False), (held[26] - 60, True)):
        values = [*held[:26], last]
        report = find(months(A=values, B=[1_000 - value for value in values]), ShareRule(by=("item",)))
        share = next(share for share in report.shares if share.group == ("A",))
        assert share.beyond_noise is beyond
        assert share.usual == pytest.approx((held[14] - held[13] + held[2] - held[1]) / 20)


def test_concentration_is_that_of_the_named_dimension() -> None:
    records = months(A=[81], B=[9], C=[8], D=[2])
    by_item = find(records, ShareRule(by=("item",)))
    assert by_item.hhi == pytest.approx(81**2 + 81 + 64 + 4)
    assert by_item.concentration is Concentration.HIGH
    assert find(records, ShareRule(by=("region",))).hhi == pytest.approx(10_000)


def test_fair_share_is_the_share_of_distribution_points_over_the_share_of_sales() -> None:
    day = date(2024, 1, 1)
    cells = [("OLAYA", "A", 60), ("OLAYA", "B", 20), ("MALAZ", "A", 20)]
    report = find([(day, area, "CAN", item, Decimal(value)) for area, item, value in cells], ShareRule(by=("item",)))
    first, second = report.shares
    assert (first.tdp, second.tdp) == (100, 80)
    assert first.fair_share == pytest.approx(100 * (100 / 180 * 100) / 80)
    assert second.velocity == pytest.approx(20 / 80)
    assert find([(day, "OLAYA", "CAN", "A", Decimal(1))], ShareRule(by=("region",))).shares[0].tdp is None


@pytest.mark.parametrize("records", [[], months(A=[0, 0])])
def test_nothing_sold_has_no_shares_and_no_hhi(records: list[Record]) -> None:
    report = find(records, ShareRule(by=("item",)))
    assert (report.shares, report.hhi, report.concentration) == ((), None, None)


MARKET: list[Described] = [
    (start, {"region": region, "manufacturer": maker, "brand": brand, "diet": diet, "item": brand}, value)
    for region, maker, brand, diet, values in (
        ("RIYADH", "PEPSICO", "PEPSI", "REG", (50, 60)),
        ("RIYADH", "PEPSICO", "LIGHT", "DIET", (10, 10)),
        ("RIYADH", "KINZA", "KINZA", "REG", (20, 12)),
        ("JEDDAH", "KINZA", "ZERO", "DIET", (20, 18)),
    )
    for start, value in zip((date(2024, 1, 1), date(2024, 2, 1)), values, strict=True)
]


def of_market(rule: ShareRule, **filters: list[str]) -> ShareReport:
    with described(MARKET) as reader:
        return share.find(reader, rule, filters)


def by_name(report: ShareReport) -> dict[str | None, float]:
    return {share.group[0]: pytest.approx(share.share) for share in report.shares}


@pytest.mark.parametrize("level", ["manufacturer", "brand", "brand_2", "sub_brand", "item"])
def test_a_filter_by_seller_only_chooses_which_shares_of_the_market_are_reported(level: str) -> None:
    everybody = of_market(ShareRule(by=(level,)))
    names = [share.group[0] for share in everybody.shares if share.group[0] is not None]
    for name in names:
        chosen = of_market(ShareRule(by=(level,)), **{level: [name]})
        assert chosen.shares == tuple(share for share in everybody.shares if share.group == (name,))
        assert (chosen.hhi, chosen.total, chosen.groups) == (everybody.hhi, everybody.total, everybody.groups)
        assert (chosen.chosen_by, chosen.narrowed_by) == ((level,), ())


def test_filtered_to_the_own_products_a_share_is_of_the_whole_market_and_so_is_the_hhi() -> None:
    own = of_market(ShareRule(), manufacturer=["KINZA"])
    assert by_name(own) == {"KINZA": 30}
    assert own.shares[0].change == pytest.approx(-10)
    assert own.hhi == pytest.approx(70**2 + 30**2)
    assert own.shares[0].takers[0].group == ("PEPSICO",)


def test_filters_by_place_and_segment_narrow_the_market() -> None:
    assert by_name(of_market(ShareRule(), region=["RIYADH"])) == {"PEPSICO": 100 * 70 / 82, "KINZA": 100 * 12 / 82}
    diet = of_market(ShareRule(), manufacturer=["KINZA"], diet=["DIET"])
    assert by_name(diet) == {"KINZA": 100 * 18 / 28}
    assert (diet.narrowed_by, diet.chosen_by) == (("diet",), ("manufacturer",))


def test_a_market_within_a_manufacturer_can_be_asked_for() -> None:
    within = of_market(ShareRule(by=("brand",), within=(*SEGMENT_LEVELS, "manufacturer")), manufacturer=["KINZA"])
    assert by_name(within) == {"ZERO": 60, "KINZA": 40}
    assert (within.narrowed_by, within.chosen_by) == (("manufacturer",), ())
    assert within.hhi == pytest.approx(60**2 + 40**2)


def test_places_of_what_is_chosen_add_up_to_its_share() -> None:
    assert by_name(of_market(ShareRule(by=("region",)), manufacturer=["KINZA"])) == {"JEDDAH": 18, "RIYADH": 12}


def test_the_fair_share_of_what_is_chosen_is_that_in_the_market() -> None:
    everybody = of_market(ShareRule(by=("brand",)))
    own = of_market(ShareRule(by=("brand",)), manufacturer=["KINZA"])
    assert {share.group: share.fair_share for share in own.shares} == {
        share.group: share.fair_share for share in everybody.shares if share.group in {("KINZA",), ("ZERO",)}
    }


def test_everything_that_is_chosen_can_be_one_share_without_an_hhi() -> None:
    together = of_market(ShareRule(by=()), manufacturer=["KINZA"])
    (share,) = together.shares
    assert (share.group, share.sales, share.share, share.items) == ((), 30, pytest.approx(30), 2)
    assert share.change == pytest.approx(-10)
    assert (together.hhi, together.concentration) == (None, None)
    nothing = of_market(ShareRule(by=()), manufacturer=["ACME"])
    assert [(share.sales, share.share, share.items) for share in nothing.shares] == [(0, 0, 0)]


def test_a_name_that_is_not_in_the_data_has_no_share_of_a_market_that_stays() -> None:
    unknown = of_market(ShareRule(), manufacturer=["ACME"])
    assert (unknown.shares, unknown.hhi) == ((), pytest.approx(70**2 + 30**2))


def test_unknown_levels_are_refused() -> None:
    for rule in (ShareRule(by=("colour",)), ShareRule(within=("colour",))):
        with pytest.raises(UserError, match=r"filter\.unknown_level"):
            of_market(rule)
