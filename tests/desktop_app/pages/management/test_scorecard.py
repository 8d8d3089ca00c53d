"""The scorecard: the two periods that it compares, its rows, and drilling into a place."""

from dataclasses import replace

from desktop_app.pages.management.scorecard import ScorecardTab
from desktop_app.queries import questions
from desktop_app.queries.context import AppContext
from tests.builders.results import PLACES
from tests.builders.shown import headings, plain, table
from tests.desktop_app.conftest import Person
from tests.desktop_app.pages.management.conftest import OpenTab
from ui.theme import Theme


def test_a_scorecard_names_its_periods_and_shows_every_place(ctx: AppContext, theme: Theme) -> None:
    scorecard = ScorecardTab(ctx)
    tab = scorecard.build(theme)
    ctx.answers.put(questions.SCORECARD, PLACES)
    scorecard.show()
    assert (
        tab.summary.text() == "2 places, Jul 2025 vs Jun 2025. Colour = significant change: blue better, orange worse."
    )
    assert headings(tab.table.rows.columns) == [
        "Province < wide",
        "Sales >",
        "Change, % >",
        "vs LY, % >",
        "Share, % >",
        "Zero-sales rate, % >",
        "Above similar areas, pp >",
        "Items per outlet group >",
        "Opportunity >",
        "Above similar areas, last periods <",
    ]
    assert table(tab.table.rows) == [
        [
            "ASIR",
            "ASIR | strong",
            "61,500",
            "+7.3 % | Heat(level=1, ramp='diverging')",
            "−3.1 %",
            "18.7 %",
            "44.4 % | Heat(level=4, ramp='diverging')",
            "+8.1 | Heat(level=4, ramp='diverging')",
            "23.5 | Heat(level=4, ramp='diverging')",
            "6,200 | strong",
            "+8.1 | faint | Line(values=(6.5, 8.08), stands_out=True)",
        ],
        [
            "",
            "– | strong",
            "–",
            "–",
            "–",
            "0.0 %",
            "–",
            "–",
            "–",
            "0 | strong",
            "– | faint | Line(values=(), stands_out=False)",
        ],
    ]


def test_a_scorecard_speaks_arabic(arabic_ctx: AppContext, theme: Theme) -> None:
    scorecard = ScorecardTab(arabic_ctx)
    tab = scorecard.build(theme)
    arabic_ctx.answers.put(questions.SCORECARD, PLACES)
    scorecard.show()
    assert (
        plain(tab.summary.text())
        == "مكانان، يوليو 2025 مقارنةً بـ يونيو 2025. اللون = تغيّر جوهري: الأزرق أفضل والبرتقالي أسوأ."
    )
    assert headings(tab.table.rows.columns) == [
        "المنطقة الإدارية < wide",
        "المبيعات >",
        "التغيّر٪ >",
        "عن العام الماضي٪ >",
        "الحصة٪ >",
        "نسبة عدم البيع٪ >",
        "أعلى من المماثل، نقطة مئوية >",
        "عدد الأصناف لكل نقطة بيع >",
        "قيمة الفرصة >",
        "أعلى من المماثل، آخر الفترات <",
    ]


def test_a_scorecard_without_an_earlier_period_or_any_period_says_less(ctx: AppContext, theme: Theme) -> None:
    scorecard = ScorecardTab(ctx)
    tab = scorecard.build(theme)
    ctx.answers.put(questions.SCORECARD, replace(PLACES, before=None))
    scorecard.show()
    assert tab.summary.text() == "2 places, Jul 2025; no period before it to compare with."
    ctx.answers.put(questions.SCORECARD, replace(PLACES, period=None, places=()))
    scorecard.show()
    assert tab.summary.text() == ""
    assert tab.table.rows.rowCount() == 0


def test_a_scorecard_without_an_answer_keeps_its_headings_alone(ctx: AppContext, theme: Theme) -> None:
    scorecard = ScorecardTab(ctx)
    tab = scorecard.build(theme)
    ctx.answers.put(questions.SCORECARD, PLACES)
    scorecard.show()
    ctx.answers.invalidate(questions.SCORECARD)
    scorecard.show()
    assert tab.table.rows.rowCount() == 0
    assert len(tab.table.rows.columns) == 10


def test_a_place_that_is_opened_is_chosen_for_every_page(person: Person, open_tab: OpenTab) -> None:
    tab = open_tab(1).scorecard.tab
    tab.choice.setCurrentIndex(tab.choice.findData("region"))
    tab.choice.activated.emit(0)
    person.settle()
    shown = {tab.table.rows.cell(row, 0).text: tab.table.rows.cell(row, 1).text for row in range(2)}
    assert shown == {"RIYADH": "30", "JEDDAH": "9"}
    tab.table.activated.emit(tab.table.currentIndex())
    assert person.shell.ctx.selection.filters == {}
    tab.table.select_key("JEDDAH")
    tab.table.activated.emit(tab.table.currentIndex())
    person.settle()
    assert person.shell.ctx.selection.filters == {"region": ("JEDDAH",)}
    assert tab.table.rows.rowCount() == 1


def test_a_history_under_a_year_has_no_column_of_dashes_on_the_year(ctx: AppContext, theme: Theme) -> None:
    scorecard = ScorecardTab(ctx)
    tab = scorecard.build(theme)
    places = tuple(replace(place, last_year=None) for place in PLACES.places)
    ctx.answers.put(questions.SCORECARD, replace(PLACES, places=places))
    scorecard.show()
    assert "On the year, % >" not in headings(tab.table.rows.columns)
    assert all(len(row) == 1 + len(tab.table.rows.columns) for row in table(tab.table.rows))
