"""The distribution table: who reaches how far, numeric and weighted apart, and how concentrated the market is."""

from desktop_app.pages.management.distribution import DistributionTab
from desktop_app.queries import questions
from desktop_app.queries.answers import ShareTable
from desktop_app.queries.context import AppContext
from tests.builders.results import SHARES, SPREAD
from tests.builders.shown import headings, plain, table
from tests.desktop_app.conftest import Person
from tests.desktop_app.pages.management.conftest import OpenTab
from ui.theme import Theme

HELD = ShareTable(SHARES, {SPREAD.group: SPREAD})


def test_a_group_has_its_share_and_its_two_distributions_under_their_headings(ctx: AppContext, theme: Theme) -> None:
    distribution = DistributionTab(ctx)
    tab = distribution.build(theme)
    ctx.answers.put(questions.DISTRIBUTION, HELD)
    distribution.show()
    assert plain(tab.summary.text()) == "HHI by Manufacturer in Jul 2025: 2,346 (high concentration)"
    assert headings(tab.table.rows.columns) == [
        "Brand < wide",
        "Sales >",
        "Share >",
        "Change, pp >",
        "vs normal range <",
        "ND, % >",
        "WD, % >",
        "TDP >",
        "Velocity >",
        "Fair share >",
    ]
    assert table(tab.table.rows) == [
        [
            "PEPSICO",
            "PEPSICO | strong",
            "81,234",
            "41.26 %",
            "−2.35 | bad",
            (
                "±0.62 | DeviationMark(value=-2.345, noise=0.618, top=2.345, "
                "rise='success.graphic', fall='danger.graphic', usual=0.0)"
            ),
            "72.2",
            "88.4",
            "512.3",
            "159",
            "104 | accent",
        ],
        ["", "– | strong", "0", "0.00 %", "– | quiet", "–", "–", "–", "–", "–", "–"],
    ]


def test_the_headings_and_the_summary_are_in_arabic_too(arabic_ctx: AppContext, theme: Theme) -> None:
    distribution = DistributionTab(arabic_ctx)
    tab = distribution.build(theme)
    arabic_ctx.answers.put(questions.DISTRIBUTION, HELD)
    distribution.show()
    assert plain(tab.summary.text()) == "مؤشر HHI حسب الشركة في يوليو 2025: 2,346 (تركز مرتفع)"
    assert headings(tab.table.rows.columns) == [
        "العلامة < wide",
        "المبيعات >",
        "الحصة >",
        "التغيّر، نقطة مئوية >",
        "مقارنةً بالتقلب المعتاد <",
        "التوزيع العددي٪ >",
        "التوزيع المرجّح٪ >",
        "نقاط التوزيع >",
        "معدل الدوران >",
        "الحصة العادلة >",
    ]


def test_without_an_answer_there_are_no_rows(ctx: AppContext, theme: Theme) -> None:
    distribution = DistributionTab(ctx)
    tab = distribution.build(theme)
    ctx.answers.put(questions.DISTRIBUTION, HELD)
    distribution.show()
    ctx.answers.invalidate(questions.DISTRIBUTION)
    distribution.show()
    assert (tab.table.rows.rowCount(), tab.summary.text()) == (0, "")


def test_another_level_is_asked_and_shown(person: Person, open_tab: OpenTab) -> None:
    tab = open_tab(2).distribution.tab
    tab.choice.setCurrentIndex(tab.choice.findData("item"))
    tab.choice.activated.emit(0)
    person.settle()
    rows = {tab.table.rows.cell(row, 0).text: row for row in range(tab.table.rows.rowCount())}
    assert tab.table.rows.cell(rows["PEPSI CAN 1"], 5).text == "100.0"
    assert tab.table.rows.cell(rows["PEPSI NRB 1"], 5).text == "50.0"
    assert tab.summary.text().startswith("HHI by Item in Mar 2024")
