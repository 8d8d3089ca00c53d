"""The bridge: a row for each group, and the waterfall from the sales before to those after."""

from dataclasses import replace
from decimal import Decimal

import pytest

from desktop_app.pages.management.bridge import BridgeTab
from desktop_app.queries import questions
from desktop_app.queries.context import AppContext
from tests.builders.results import BRIDGES, WHOLE_BRIDGE
from tests.builders.shown import headings, plain, plot, table
from tests.builders.vault_figures import STATUS
from tests.desktop_app.conftest import Person
from tests.desktop_app.pages.management.conftest import OpenTab
from ui.theme import Theme
from ui.widgets.table_tab import TableTab


def waterfall(tab: TableTab) -> list[str]:
    assert tab.card is not None
    assert tab.chart is not None
    return [plain(f"{tab.card.title.text()} | {tab.card.subtitle.text()}"), *plot(tab.chart.plot)]


@pytest.fixture
def bridge(ctx: AppContext, theme: Theme) -> BridgeTab:
    """The tab with its answer."""
    made = BridgeTab(ctx)
    made.build(theme)
    ctx.answers.put(questions.STATUS, STATUS)
    ctx.answers.put(questions.BRIDGE, BRIDGES)
    made.show()
    assert made.tab.card is not None
    assert not made.tab.card.isHidden()
    return made


def test_the_whole_is_drawn_from_before_to_after_part_by_part(bridge: BridgeTab) -> None:
    assert waterfall(bridge.tab) == [
        "All data | thousand SAR, axis from 4.20 k",
        "waterfall |  / Total | by 1000 | Sales changed by −600: distribution −500, mix −150, velocity +50",
        "Before | Total 5000.0 | Before / 5.00 k | total",
        "Distribution | Total -500.0 | Distribution / −500",
        "Mix | Total -150.0 | Mix / −150",
        "Velocity | Total 50.0 | Velocity / +50",
        "After | Total 4400.0 | After / 4.40 k | total",
    ]


def test_a_chosen_group_is_drawn_with_where_its_axis_starts(bridge: BridgeTab) -> None:
    bridge.tab.table.select_key("PEPSI")
    assert waterfall(bridge.tab) == [
        "PEPSI | thousand SAR, axis from 1.00 k",
        "waterfall |  / Total | by 1000 | Sales changed by +250: distribution +310, mix −85, velocity +25",
        "Before | Total 1000.5 | Before / 1.00 k | total",
        "Distribution | Total 310.2 | Distribution / +310",
        "Mix | Total -85.4 | Mix / −85",
        "Velocity | Total 24.95 | Velocity / +25",
        "After | Total 1250.25 | After / 1.25 k | total",
    ]


def test_the_whole_is_drawn_again_when_no_group_is_chosen(bridge: BridgeTab) -> None:
    bridge.tab.table.select_key("PEPSI")
    bridge.tab.table.clearSelection()
    assert waterfall(bridge.tab)[0].startswith("All data")


def test_the_table_says_between_which_periods_each_part_moved(bridge: BridgeTab) -> None:
    assert (
        bridge.tab.summary.text() == "From Jun 2025 to Jul 2025: what moved sales. Select a row to see its waterfall."
    )
    assert headings(bridge.tab.table.rows.columns) == [
        "Brand < wide",
        "Before >",
        "After >",
        "Change >",
        "Distribution >",
        "Mix >",
        "Velocity >",
    ]
    assert table(bridge.tab.table.rows) == [
        ["PEPSI", "PEPSI | strong", "1,000", "1,250", "+250", "+310", "−85", "+25"],
        ["", "– | strong", "0", "77", "+77", "+77", "0", "0"],
    ]


def test_the_bridge_speaks_arabic(arabic_ctx: AppContext, theme: Theme) -> None:
    made = BridgeTab(arabic_ctx)
    made.build(theme)
    arabic_ctx.answers.put(questions.STATUS, STATUS)
    arabic_ctx.answers.put(questions.BRIDGE, BRIDGES)
    made.show()
    assert (
        plain(made.tab.summary.text())
        == "من يونيو 2025 إلى يوليو 2025: ما الذي حرّك المبيعات. اختر صفًا لعرض مخطط الشلال."
    )
    assert waterfall(made.tab) == [
        "كل البيانات | ألف ريال، يبدأ المحور من 4.20 ألف",
        "waterfall |  / المجموع | by 1000 | تغيّرت المبيعات بمقدار −600: التوزيع −500، المزيج −150، معدل الدوران +50",
        "قبل | المجموع 5000.0 | قبل / 5.00 ألف | total",
        "التوزيع | المجموع -500.0 | التوزيع / −500",
        "المزيج | المجموع -150.0 | المزيج / −150",
        "معدل الدوران | المجموع 50.0 | معدل الدوران / +50",
        "بعد | المجموع 4400.0 | بعد / 4.40 ألف | total",
    ]


def test_an_axis_that_starts_at_zero_says_so(ctx: AppContext, theme: Theme) -> None:
    made = BridgeTab(ctx)
    made.build(theme)
    ctx.answers.put(questions.STATUS, STATUS)
    first_sales = replace(WHOLE_BRIDGE, before=Decimal(0), distribution=4_400.0, mix=0.0, velocity=0.0)
    ctx.answers.put(questions.BRIDGE, replace(BRIDGES, whole=first_sales))
    made.show()
    assert waterfall(made.tab)[0] == "All data | thousand SAR, axis from zero"


def test_one_period_alone_has_no_bridge(bridge: BridgeTab, ctx: AppContext) -> None:
    ctx.answers.put(questions.BRIDGE, replace(BRIDGES, first=None, last=None, whole=None, bridges=()))
    bridge.show()
    assert bridge.tab.summary.text() == "There are no two periods to compare."
    assert waterfall(bridge.tab) == ["Bridge | ", "line |  | by 1 | "]
    assert bridge.tab.card is not None
    assert bridge.tab.card.isHidden()
    ctx.answers.invalidate(questions.BRIDGE)
    bridge.show()
    bridge.tab.table.chosen.emit("")
    assert bridge.tab.summary.text() == ""
    assert waterfall(bridge.tab) == ["Bridge | ", "line |  | by 1 | "]


def test_a_bridge_of_real_figures_adds_up(open_tab: OpenTab, person: Person) -> None:
    tab = open_tab(3).bridge.tab
    assert tab.chart is not None
    steps = tab.chart.plot.steps
    assert steps[0] == (0.0, 31.0)
    assert round(steps[3][1], 6) == steps[4][1] == 39.0
    tab.table.select_key(tab.table.rows.key(0))
    assert tab.card is not None
    assert tab.card.title.text() == tab.table.rows.cell(0, 0).text
    person.settle()
