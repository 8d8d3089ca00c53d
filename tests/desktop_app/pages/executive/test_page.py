"""The executive page: six cards, its lists and its plot in words, and the drawer behind each card."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.model.alerts.alerts import AlertView
from core.model.analyses.positions import OwnSales
from core.model.analyses.trends import TrendSeries
from core.model.errors import UserError
from core.model.ownership import Ownership
from core.model.selection import EVERYTHING
from core.operations.alerts.review import Board
from desktop_app.pages.executive.page import ExecutivePresenter
from desktop_app.pages.map.page import MapPresenter
from desktop_app.queries import questions
from desktop_app.queries.context import AppContext
from desktop_app.queries.question import Question
from tests.builders.forecast_results import FORECAST, FORECASTS, NAIVE, THETA
from tests.builders.market_figures import MONTHS, POSITION, TRENDS
from tests.builders.results import GAPS, PLACES, SHARE, SPREAD
from tests.builders.shown import plain, steps, table
from tests.builders.vault_figures import STATUS
from tests.desktop_app.conftest import LEFT, Person
from tests.desktop_app.pages.conftest import two_places
from tests.fakes.page_host import RecorderHost
from ui.pages.executive_page import ExecutivePage
from ui.theme import Theme


def opened(ctx: AppContext, theme: Theme) -> tuple[ExecutivePresenter, ExecutivePage, RecorderHost]:
    """Return the page without answers yet."""
    host = RecorderHost(ctx)
    host.maps.append(MapPresenter(host))
    presenter = ExecutivePresenter(host)
    return presenter, presenter.build(theme, "Executive"), host


def answer(ctx: AppContext) -> None:
    ctx.answers.put(questions.STATUS, STATUS)
    ctx.answers.put(questions.GAPS, GAPS)
    ctx.answers.put(questions.TRENDS, TRENDS)
    ctx.answers.put(questions.POSITION, POSITION)
    ctx.answers.put(questions.PROVINCES, PLACES)
    ctx.answers.put(questions.FORECAST, FORECASTS)


def titles(page: ExecutivePage) -> list[str]:
    return [plain(f"{card._title.text()}: {card._figure.text()} {card._unit.text()}".strip()) for card in page.cards]


def test_the_cards_stand_in_their_order_with_their_figures(ctx: AppContext, theme: Theme) -> None:
    presenter, page, _ = opened(ctx, theme)
    answer(ctx)
    presenter.show()
    assert titles(page) == [
        "Sales, Aug 2025: 1.24 M SAR",
        "Share, PEPSICO: 41.3 %",
        "Growth vs last year: −12.3 %",
        "Distribution, PEPSICO: 88.4 % WD",
        "Critical alerts open: –",
        "Forecast, Aug to Sep 2025: 2.53 k SAR",
    ]
    assert page.subtitle.text() == "All data, 2 regions"


def test_the_cards_are_in_arabic_too(arabic_ctx: AppContext, theme: Theme) -> None:
    presenter, page, _ = opened(arabic_ctx, theme)
    answer(arabic_ctx)
    presenter.show()
    assert titles(page) == [
        "المبيعات، أغسطس 2025: 1.24 مليون ريال",
        "حصة PEPSICO: 41.3%",
        "النمو عن العام الماضي: −12.3%",
        "توزيع PEPSICO: 88.4% مرجّح",
        "تنبيهات حرجة مفتوحة: –",
        "التوقع، من أغسطس إلى سبتمبر 2025: 2.53 ألف ريال",
    ]


def test_the_lists_say_between_which_months_and_in_which_unit(ctx: AppContext, theme: Theme) -> None:
    presenter, page, _ = opened(ctx, theme)
    answer(ctx)
    presenter.show()
    assert [page._movers.subtitle.text(), page._wins.subtitle.text()] == [
        "Aug 2025 vs Jul 2025, SAR; grey = within normal range",
        "SAR a month; low, mid and high estimate",
    ]
    assert table(page.movers.rows) == [
        [
            "0",
            "PEPSI | strong",
            (
                "significant | DeviationMark(value=-300.0, noise=116.60377358490582, top=300.0, "
                "rise='success.graphic', fall='danger.graphic', usual=3.39622641509429)"
            ),
            "−300 | strong",
            "−15.0 % | bad",
        ],
        [
            "1",
            "MIRINDA | strong",
            (
                "within normal range | DeviationMark(value=100.0, noise=147.81553398058256, top=300.0, "
                "rise='success.graphic', fall='danger.graphic', usual=2.184466019417556)"
            ),
            "+100 | strong",
            "+2.0 % | quiet",
        ],
    ]
    assert page._trend.subtitle.text() == "million SAR, axis from 900 k"
    assert page.chart.accessibleName() == (
        "Sales from Aug 2024 to Aug 2025: 1,235,000 SAR in the last period, +25.0 % significant on the one before."
    )


def test_each_card_opens_the_steps_of_its_own_figure(ctx: AppContext, theme: Theme) -> None:
    presenter, page, _ = opened(ctx, theme)
    answer(ctx)
    presenter.show()
    results = []
    for number in range(6):
        page.opened.emit(number)
        shown = page.drawer.shown
        assert shown is not None
        assert shown.place == "Region: RIYADH"
        results.append([plain(shown.title), plain(shown.figure_name), *steps(shown.steps)[-1:]])
    assert results == [
        ["Sales, Aug 2025", "Sales", "Total | 1,235,000 | result"],
        ["Share, PEPSICO", "Share", "Share | 41.26 % | result"],
        ["Growth vs last year", "Growth", "Normal range | −8.3 % to +9.1 %"],
        ["Distribution, PEPSICO", "Weighted distribution", "Weighted distribution | 88.44 % | result"],
        ["Critical alerts open", ""],
        ["Forecast, Aug to Sep 2025", "Sales", "Together, by Theta | 2,526 | result"],
    ]


def test_until_answers_come_every_card_is_a_dash_and_nothing_opens(ctx: AppContext, theme: Theme) -> None:
    presenter, page, _ = opened(ctx, theme)
    presenter.show()
    assert titles(page) == [": \N{EN DASH}"] * 6
    page.opened.emit(0)
    assert page.drawer.shown is None


def test_a_question_that_failed_is_a_notice(ctx: AppContext, theme: Theme) -> None:
    presenter, page, _ = opened(ctx, theme)
    ctx.answers.fail(questions.TRENDS, UserError("vault.several"))
    presenter.show()
    assert page.notice_shown


def test_the_drawer_follows_other_answers_until_the_page_is_closed(ctx: AppContext, theme: Theme) -> None:
    presenter, page, _ = opened(ctx, theme)
    answer(ctx)
    presenter.show()
    page.opened.emit(4)
    drawer = page.drawer
    assert drawer.shown is not None
    assert drawer.shown.figure == "\N{EN DASH}"
    ctx.answers.put(questions.ALERTS, Board(dict.fromkeys(AlertView, ()), {}))
    presenter.show()
    assert drawer.shown.figure == "0"
    presenter.close()
    page.opened.emit(0)
    assert drawer.shown.title == "Critical alerts open"


@pytest.mark.parametrize(
    ("question", "other", "card"),
    [
        (questions.POSITION, replace(POSITION, share=replace(SHARE, share=12.0)), "Share, PEPSICO: 12.0 %"),
        (
            questions.POSITION,
            replace(POSITION, spread=replace(SPREAD, weighted=50.0)),
            "Distribution, PEPSICO: 50.0 % WD",
        ),
        (questions.FORECAST, replace(FORECASTS, groups=()), "Expected: –"),
        (questions.STATUS, replace(STATUS, unit="cases"), "Sales, Aug 2025: 1.24 M cases"),
        (questions.ALERTS, Board(dict.fromkeys(AlertView, ()), {}), "Critical alerts open: 0 of 0"),
    ],
)
def test_a_card_follows_the_answer_that_it_is_made_of(
    ctx: AppContext, theme: Theme, question: Question[object], other: object, card: str
) -> None:
    presenter, page, _ = opened(ctx, theme)
    answer(ctx)
    presenter.show()
    assert card not in titles(page)
    ctx.answers.put(question, other)
    presenter.show()
    assert card in titles(page)


def test_the_opportunities_and_the_plot_follow_their_answers(ctx: AppContext, theme: Theme) -> None:
    presenter, page, _ = opened(ctx, theme)
    answer(ctx)
    until_july = replace(TRENDS.total, series=(replace(TRENDS.total.series[0], points=MONTHS[:2]),))
    as_long = replace(FORECAST, naive=replace(NAIVE, steps=THETA.steps))
    ctx.answers.put(questions.TRENDS, replace(TRENDS, total=until_july))  # what is expected follows on it
    ctx.answers.put(questions.FORECAST, replace(FORECASTS, groups=(as_long,)))
    presenter.show()
    opportunities, drawn, small = table(page.wins.rows), page.chart.sheet, page.map.sheet
    assert opportunities
    ctx.answers.put(questions.GAPS, replace(GAPS, gaps=()))
    ctx.answers.put(questions.FORECAST, replace(FORECASTS, groups=()))
    ctx.answers.put(questions.PROVINCES, replace(PLACES, places=()))
    presenter.show()
    assert table(page.wins.rows) == []
    assert page.chart.sheet != drawn
    assert page.map.sheet != small


def test_its_links_lead_to_the_other_pages(ctx: AppContext, theme: Theme) -> None:
    presenter, page, host = opened(ctx, theme)
    answer(ctx)
    presenter.show()
    for link in (page.gaps_wanted, page.forecast_wanted, page.map_wanted, page.pack_wanted):
        link.emit()
    assert host.asked == ["page management", "page forecast", "page map", "command report"]
    page.picked.emit("SA-14")
    assert ctx.selection.filters == {"province": ("ASIR",)}
    ctx.select(EVERYTHING)


def test_each_card_opens_what_its_figure_is_made_of_and_copies_it(person: Person, tmp_path: Path) -> None:
    person.open()
    person.drop(two_places(tmp_path / "audit.xlsx"))
    person.settle()
    page = person.page("executive")
    person.qtbot.mouseClick(page.cards[0], LEFT)
    assert page.drawer.isVisible()
    shown = page.drawer.shown
    assert shown.steps[-1].result
    assert [step.value for step in shown.steps[:-1]] == [shown.steps[-1].value]  # one region makes up everything
    assert "definition 1" in shown.trace
    page.drawer._copy()
    person.rest()
    clipboard = QApplication.clipboard()
    assert shown.steps[-1].value in clipboard.text()
    for number in range(1, 6):
        page.cards[number].setFocus()
        person.qtbot.keyClick(page.cards[number], Qt.Key.Key_Return)
        assert page.drawer.shown.title in page.cards[number].accessibleName()


def test_the_evidence_of_a_card_follows_the_selection_and_makes_room_again(person: Person, tmp_path: Path) -> None:
    person.open()
    person.drop(two_places(tmp_path / "audit.xlsx"))
    person.settle()
    page = person.page("executive")
    person.work.window.resize(1_440, 900)
    person.qtbot.mouseClick(page.cards[0], LEFT)
    before = page.drawer.shown
    person.shell.ctx.select(person.shell.ctx.selection.choosing("precision_area", ["MALAZ"]))
    person.rest()
    assert page.drawer.shown.figure != before.figure
    assert page.drawer.shown.place == "Precision area: MALAZ"
    assert page.cards[3].y() > page.cards[0].y()
    page.drawer.dismiss()
    assert not page.drawer.isVisible()
    person.qtbot.waitUntil(lambda: page.cards[3].y() == page.cards[0].y())


def test_where_a_company_is_set_sales_and_growth_are_its_own_and_the_forecast_says_whose_it_is(
    ctx: AppContext, theme: Theme
) -> None:
    presenter, page, _ = opened(ctx, theme)
    answer(ctx)
    own = TrendSeries(group=(), points=tuple(replace(point, total=Decimal(7_000)) for point in MONTHS))
    ctx.answers.put(questions.OWN_SALES, OwnSales(names=("PEPSICO",), months=own, regions=(), rivals=None))
    presenter.show()
    shown = titles(page)
    assert (shown[0], shown[2]) == ("Own sales, Aug 2025: 7.00 k SAR", "Own growth vs last year: −12.3 %")
    assert shown[5] == "Expected: –"
    ctx.answers.put(questions.OWN_FORECAST, replace(FORECAST, group=()))
    presenter.show()
    assert titles(page)[5] == "Own forecast, Aug to Sep 2025: 2.53 k SAR"
    assert page.chart._plot.points[-1].value == 7_000
    assert plain(page._trend.subtitle.text()).startswith("own company, ")
    page.opened.emit(0)
    assert steps(page.drawer.shown.steps)[-1] == "Total | 7,000 | result"  # type: ignore[union-attr]


def test_sales_of_the_market_never_stand_in_the_place_of_own_ones(
    ctx: AppContext, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    presenter, page, _ = opened(ctx, theme)
    answer(ctx)
    known = Ownership(level="manufacturer", names=("PEPSICO",))
    monkeypatch.setattr(type(ctx), "ownership", property(lambda _: known))
    presenter.show()
    assert [page.cards[number]._figure.text() for number in (0, 2)] == ["–", "–"]
    ctx.answers.put(questions.OWN_SALES, None)  # as where a filter chooses whose sales are shown
    presenter.show()
    assert titles(page)[0] == "Sales, Aug 2025: 1.24 M SAR"
