"""The questions about the market: which operation answers each, through which filter and which policy."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from core.model.changes import ChangeSet
from core.model.selection import EVERYTHING
from desktop_app.queries import questions
from desktop_app.queries.market_queries import register_market_queries
from desktop_app.queries.question import AnyQuestion
from desktop_app.queries.registry import QueryRegistry
from desktop_app.settings import settings
from tests.builders.workbooks import AuditSheet
from tests.desktop_app.queries.conftest import Open, Opened

OLAYA = EVERYTHING.choosing("precision_area", ["OLAYA"])
AREAS = ("OLAYA", "MALAZ", "BALAD")
ALL = (
    questions.GAPS,
    questions.TRENDS,
    questions.POSITION,
    questions.OWN_SALES,
    questions.PROVINCES,
    questions.AREAS,
)


def asked(opened: Opened, *wanted: AnyQuestion) -> Opened:
    """Ask the market, and wait for the answers."""
    registry = QueryRegistry(opened.ctx)
    register_market_queries(opened.ctx, registry)
    registry.ask(wanted or ALL)
    opened.rest()
    assert opened.ctx.answers.failure(*ALL) is None
    return opened


def test_every_question_about_the_market_is_registered(opened: Opened) -> None:
    registry = QueryRegistry(opened.ctx)
    register_market_queries(opened.ctx, registry)
    assert registry.questions == set(ALL)


def test_the_leader_is_who_sells_most_with_its_own_distribution(opened: Opened) -> None:
    leader = asked(opened, questions.POSITION).ctx.answers.of(questions.POSITION)
    assert leader is not None
    assert (leader.share.group, leader.share.sales) == (("KINZA",), Decimal(30))
    assert leader.share.share == pytest.approx(100 * 30 / 35)
    assert leader.spread is not None
    assert leader.spread.group == ("KINZA",)


def test_a_market_that_sold_nothing_has_no_leader_and_is_no_failure(open_context: Open) -> None:
    opened = open_context(AuditSheet(figures={("PEPSI CAN", "OLAYA"): [0, 0, 0]}))
    changed: list[AnyQuestion] = []
    opened.ctx.answers.changed.connect(changed.append)
    assert asked(opened, questions.POSITION).ctx.answers.of(questions.POSITION) is None
    assert changed == [questions.POSITION]


def test_places_are_compared_by_province_and_by_area(opened: Opened) -> None:
    answers = asked(opened, questions.PROVINCES, questions.AREAS).ctx.answers
    provinces, areas = answers.of(questions.PROVINCES), answers.of(questions.AREAS)
    assert provinces is not None
    assert areas is not None
    assert {place.place for place in provinces.places} == {"RIYADH PROVINCE", "JEDDAH PROVINCE"}
    assert {place.place for place in areas.places} == {"OLAYA", "BALAD"}


def test_trends_are_of_all_sales_of_regions_and_of_sellers(opened: Opened) -> None:
    trends = asked(opened, questions.TRENDS).ctx.answers.of(questions.TRENDS)
    assert trends is not None
    assert [series.group for series in trends.total.series] == [()]
    assert {series.group for series in trends.regions.series} == {("RIYADH",), ("JEDDAH",)}
    assert {series.group for series in trends.sellers.series} == {("PEPSI",), ("KINZA",)}
    assert [month.total for month in trends.months] == [100, 80, 35]


@pytest.mark.parametrize("spanned", [False, True])
def test_every_answer_is_about_what_is_selected(opened: Opened, *, spanned: bool) -> None:
    span = (date(2024, 1, 1), date(2024, 2, 29)) if spanned else None
    opened.ctx.select(OLAYA.within(span))
    answers = asked(opened).ctx.answers
    gaps, trends, leader, areas = (
        answers.of(questions.GAPS),
        answers.of(questions.TRENDS),
        answers.of(questions.POSITION),
        answers.of(questions.AREAS),
    )
    assert gaps is not None
    assert trends is not None
    assert leader is not None
    assert areas is not None
    assert [month.total for month in trends.months] == ([40, 20] if spanned else [40, 20, 5])
    assert leader.share.group == ("PEPSICO",)
    # The map is where areas are chosen: those that are not chosen stay on it, of the same days.
    assert {place.place for place in areas.places} == {"OLAYA", "BALAD"}
    assert sum(place.sales.value or 0 for place in areas.places) == (80 if spanned else 35)
    assert bool(gaps.gaps) is not spanned  # the shelf was empty in the third month


def test_the_map_goes_with_every_filter_but_those_that_are_chosen_on_it(opened: Opened) -> None:
    opened.ctx.select(EVERYTHING.choosing("province", ["RIYADH PROVINCE"]).choosing("brand", ["PEPSI"]))
    answers = asked(opened, questions.PROVINCES, questions.AREAS).ctx.answers
    provinces, areas = answers.of(questions.PROVINCES), answers.of(questions.AREAS)
    assert provinces is not None
    assert areas is not None
    assert {place.place for place in provinces.places} >= {"RIYADH PROVINCE"}
    assert {place.place for place in areas.places} == {"OLAYA"}
    opened.ctx.select(EVERYTHING.choosing("region", ["RIYADH"]))
    within = asked(opened, questions.PROVINCES).ctx.answers.of(questions.PROVINCES)
    assert within is not None
    assert {place.place for place in within.places} == {"RIYADH PROVINCE"}


def test_gaps_are_judged_by_the_policy_in_force(opened: Opened) -> None:
    ctx = opened.ctx
    ctx.select(OLAYA)
    usual = asked(opened, questions.GAPS).ctx.answers.of(questions.GAPS)
    assert usual is not None
    assert (len(usual.gaps), usual.over) == (1, 1)
    ctx.select(EVERYTHING.choosing("precision_area", ["BALAD"]))
    elsewhere = asked(opened, questions.GAPS).ctx.answers.of(questions.GAPS)
    assert elsewhere is not None
    assert elsewhere.gaps == ()
    ctx.select(OLAYA)
    settings.save(ctx.app.paths.settings_file, "gaps.high", 100)
    settings.save(ctx.app.paths.settings_file, "gaps.threshold", 95)
    layered = settings.load(policy=ctx.app.paths.policy_file, user=ctx.app.paths.settings_file)
    ctx.app = replace(ctx.app, layered=layered)
    stricter = asked(opened, questions.GAPS).ctx.answers.of(questions.GAPS)
    assert stricter is not None
    assert stricter.over == 0
    assert stricter.prize == usual.prize


def test_the_worth_of_a_place_is_counted_by_the_policy_in_force(open_context: Open) -> None:
    figures = {
        (f"PEPSI CAN {item}", area): [5, 5, 0 if area == "OLAYA" and item % 2 else 5]
        for item in range(9)
        for area in AREAS
    }
    opened = open_context(AuditSheet(figures=figures))
    ctx = opened.ctx
    usual = asked(opened, questions.AREAS).ctx.answers.of(questions.AREAS)
    settings.save(ctx.app.paths.settings_file, "gaps.realisation", [1.0, 1.0, 1.0])
    layered = settings.load(policy=ctx.app.paths.policy_file, user=ctx.app.paths.settings_file)
    ctx.app = replace(ctx.app, layered=layered)
    all_of_it = asked(opened, questions.AREAS).ctx.answers.of(questions.AREAS)
    assert usual is not None
    assert all_of_it is not None
    assert max(place.prize.high for place in usual.places) > 0
    for place, whole in zip(usual.places, all_of_it.places, strict=True):
        assert whole.prize.low == whole.prize.high == place.prize.high
        assert place.prize.low == pytest.approx(0.25 * place.prize.high, abs=1e-5)


def test_another_company_has_its_gaps_and_places_found_again(opened: Opened) -> None:
    ctx = opened.ctx
    for question in (questions.GAPS, questions.PROVINCES, questions.AREAS, questions.SCORECARD):
        assert question.invalidated_by(ChangeSet(settings=True))
    whole = asked(opened, questions.GAPS).ctx.answers.of(questions.GAPS)
    assert ctx.save_setting("company.names", ["PEPSICO"])
    own = asked(opened, questions.GAPS).ctx.answers.of(questions.GAPS)
    assert whole is not None
    assert own is not None
    assert (own.total_records, own.prize.middle) == (whole.total_records, whole.prize.middle)
    assert whole.prize.rivals.missing == 0
    ctx.select(EVERYTHING.choosing("brand", ["KINZA"]))
    chosen = asked(opened, questions.GAPS).ctx.answers.of(questions.GAPS)
    assert chosen is not None
    assert chosen.prize.rivals.missing == 0
