"""Results as blocks of a report: the words of each figure, curve and table."""

from dataclasses import replace
from datetime import date

from core.documents.analyses import trends
from core.model.analyses.pivots import PivotFigure
from core.model.reports import Drawing, Grid, KeyFigure
from core.reports import blocks
from tests.builders.forecast_results import FORECAST, SERIES, TRENDS, UNTRIED
from tests.builders.market_figures import AUGUST_ON_YEAR, LEFT_OUT, MONTHS
from tests.builders.outlets import ARABIC, ENGLISH
from tests.builders.pivots import PIVOT, PLAIN
from tests.builders.results import BRIDGES, PLACES, SHARES
from tests.builders.shown import plain


def figure(shown: KeyFigure) -> list[str]:
    lines = (shown.title, f"{shown.figure} {shown.unit}".strip(), shown.change, shown.base)
    return [*(plain(line) for line in lines), "stands out" if shown.stands_out else ""]


def curves(shown: Drawing) -> list[str]:
    lines = [shown.title]
    for at, category in enumerate(shown.categories):
        values = ", ".join(f"{curve.name} {curve.values[at]}" for curve in shown.curves)
        between = f" between {shown.low[at]} and {shown.high[at]}" if shown.low else ""
        lines.append(f"{category}: {values}{between}")
    return [plain(line) for line in lines]


def grid(shown: Grid) -> list[list[str]]:
    return [[plain(word) for word in row] for row in (shown.heads, *shown.words)]


def test_the_sales_of_the_last_month_are_held_against_the_month_before() -> None:
    assert figure(blocks.sales_figure(MONTHS, "SAR", ENGLISH)) == [
        "Sales, Aug 2025",
        "1.24 M SAR",
        "+25.0 %",
        "vs Jul 2025, significant",
        "stands out",
    ]
    assert figure(blocks.sales_figure(MONTHS, "ريال", ARABIC)) == [
        "المبيعات، أغسطس 2025",
        "1.24 مليون ريال",
        "+25.0%",
        "مقارنةً بـ يوليو 2025، تغيّر جوهري",
        "stands out",
    ]
    assert figure(blocks.sales_figure(MONTHS[:1], "SAR", ENGLISH)) == ["Sales, Aug 2024", "1.41 M SAR", "–", "", ""]


def test_growth_is_held_against_the_same_month_of_last_year() -> None:
    english = figure(blocks.growth_figure(MONTHS, ENGLISH))
    assert english == ["Growth vs last year", "−12.3 %", "", "vs Aug 2024, significant", ""]
    arabic = figure(blocks.growth_figure(MONTHS, ARABIC))
    assert arabic == ["النمو عن العام الماضي", "−12.3%", "", "مقارنةً بـ أغسطس 2024، تغيّر جوهري", ""]
    first = figure(blocks.growth_figure(MONTHS[:1], ENGLISH))
    assert first == ["Growth vs last year", "–", "", "no figures of a year ago", ""]


def test_figures_of_cards_carry_the_numbers_behind_their_words() -> None:
    sales, growth = blocks.sales_figure(MONTHS, "SAR", ENGLISH), blocks.growth_figure(MONTHS, ENGLISH)
    assert (sales.value, sales.moved) == (1_235_000.5, MONTHS[-1].against_previous.percentage)
    assert growth.value == AUGUST_ON_YEAR.percentage
    assert (growth.style.percent, growth.style.signed, sales.style.percent) == (True, True, False)
    alerts = blocks.alerts_figure(6, ENGLISH)
    assert (alerts.value, alerts.figure, alerts.stands_out) == (6.0, "6", True)
    assert not blocks.alerts_figure(0, ENGLISH).stands_out


def test_areas_that_are_left_out_are_named_and_the_raw_change_stands_beside() -> None:
    unlike = (*MONTHS[:-1], replace(MONTHS[-1], against_last_year=replace(AUGUST_ON_YEAR, left_out=LEFT_OUT)))
    assert figure(blocks.growth_figure(unlike, ENGLISH))[1:4] == [
        "−12.3 %",
        "",
        "vs Aug 2024, significant, with all areas +179.2 %",
    ]
    assert [plain(block.text) for block in blocks.remarks(unlike, ENGLISH)] == [
        plain(line) for line in trends.remarks(unlike[-1], ENGLISH)
    ]
    assert blocks.remarks(MONTHS, ENGLISH) == blocks.remarks((), ENGLISH) == []


def test_areas_that_shares_and_bridges_leave_out_are_named() -> None:
    unlike = replace(SHARES, left_out=LEFT_OUT)
    for report in (unlike, replace(BRIDGES, left_out=LEFT_OUT)):
        (sentence,) = blocks.left_out(report, ENGLISH)
        assert "without RIYADH / MALAZ" in plain(sentence.text)
    assert blocks.left_out(SHARES, ENGLISH) == blocks.left_out(BRIDGES, ENGLISH) == []


def test_the_trend_goes_on_with_what_is_expected_between_its_bounds() -> None:
    shown = blocks.trend(MONTHS, FORECAST, "SAR", ENGLISH)
    assert curves(shown) == [
        "Sales by month, SAR",
        "Aug 2024: Sales 1409000.0, Forecast None between None and None",
        "Jul 2025: Sales 988000.4, Forecast None between None and None",
        "Aug 2025: Sales 1235000.5, Forecast 1235000.5 between 1235000.5 and 1235000.5",
        "Aug 2025: Sales None, Forecast 1210.6 between 1101 and 1322",
        "Sep 2025: Sales None, Forecast 1315.2 between 1205 and 1426",
    ]
    assert [curve.dashed for curve in shown.curves] == [False, True]
    assert (shown.unit, plain(shown.band)) == ("SAR", "80 % interval")


def test_a_trend_without_a_forecast_is_one_curve() -> None:
    assert curves(blocks.trend(MONTHS, None, "SAR", ARABIC)) == [
        "المبيعات حسب الشهر، SAR",
        "أغسطس 2024: المبيعات 1409000.0 between None and None",
        "يوليو 2025: المبيعات 988000.4 between None and None",
        "أغسطس 2025: المبيعات 1235000.5 between None and None",
    ]
    assert len(blocks.trend(MONTHS, replace(UNTRIED, best=None), "SAR", ENGLISH).curves) == 1
    assert blocks.trend(MONTHS, None, "SAR", ENGLISH).band == ""
    assert blocks.trend((), FORECAST, "SAR", ENGLISH).categories == ()


def test_movers_stand_with_their_change_and_their_growth() -> None:
    shown = blocks.movers(TRENDS, "SAR", ENGLISH)
    assert shown.title == "Brand: Aug 2025 vs Jul 2025; sales in SAR"
    assert grid(shown) == [
        ["Brand", "Sales", "Change", "Growth vs last year", "Normal range"],
        ["PEPSI", "98,766", "−12.3 %", "+4.6 %", "significant"],
    ]
    assert shown.values[0][2:4] == (SERIES.points[-1].against_previous.percentage, 4.56)


def test_movers_are_of_the_last_whole_period_and_of_no_other() -> None:
    first, last = SERIES.points
    gone = replace(SERIES, group=("GONE",), points=(first,))
    unfinished = replace(SERIES, points=(replace(first, complete=True), replace(last, complete=False)))
    shown = blocks.movers(replace(TRENDS, series=(SERIES, gone)), "SAR", ENGLISH)
    assert [row[0] for row in shown.words] == ["PEPSI"]
    assert blocks.movers(replace(TRENDS, series=(unfinished,)), "SAR", ENGLISH).words[0][1] == f"{first.total:,.0f}"
    assert blocks.movers(replace(TRENDS, series=()), "SAR", ENGLISH).title == "Brand: – vs –; sales in SAR"


def test_places_shares_and_bridges_keep_the_columns_of_their_documents() -> None:
    assert grid(blocks.places(PLACES, "SAR", ENGLISH))[:2] == [
        [
            "Province",
            "Sales",
            "Change, %",
            "Share, %",
            "Zero-sales rate, %",
            "Above similar areas, pp",
            "Items per outlet group",
            "Opportunity",
        ],
        ["ASIR", "61,500", "+7.3 %", "18.7 %", "44.4 %", "+8.1", "23.5", "6,200"],
    ]
    assert grid(blocks.shares(SHARES, "SAR", ENGLISH))[:2] == [
        ["Manufacturer", "Sales", "Share", "Change, pp", "TDP", "Velocity", "Fair share"],
        ["PEPSICO", "81,234", "41.26 %", "−2.35", "512.3", "159", "104"],
    ]
    assert grid(blocks.bridge(BRIDGES, "SAR", ENGLISH)) == [
        ["Brand", "Jun 2025", "Jul 2025", "Change", "Distribution", "Mix", "Velocity"],
        ["Total", "5,000", "4,400", "−600", "−500", "−150", "+50"],
        ["PEPSI", "1,000", "1,250", "+250", "+310", "−85", "+25"],
        ["–", "0", "77", "+77", "+77", "0", "0"],
    ]
    assert grid(blocks.bridge(replace(BRIDGES, whole=None), "ريال", ARABIC))[:2] == [
        ["العلامة", "يونيو 2025", "يوليو 2025", "التغير", "التوزيع", "المزيج", "معدل الدوران"],
        ["PEPSI", "1,000", "1,250", "+250", "+310", "−85", "+25"],
    ]


def test_tables_that_compare_two_periods_name_both_and_their_unit() -> None:
    shown = (
        blocks.places(PLACES, "SAR", ENGLISH),
        blocks.shares(SHARES, "SAR", ENGLISH),
        blocks.bridge(BRIDGES, "SAR", ENGLISH),
        blocks.bridge(BRIDGES, "ريال", ARABIC),
    )
    assert [plain(table.title) for table in shown] == [
        "Scorecard, Jul 2025 vs Jun 2025; sales and opportunity in SAR",
        "Distribution and shares, Jul 2025 vs Jun 2025; sales and velocity in SAR",
        "What moved sales from Jun 2025 to Jul 2025, SAR",
        "ما غيّر المبيعات من يونيو 2025 إلى يوليو 2025 (ريال)",
    ]
    assert [table.short_title for table in shown[:3]] == ["Scorecard", "Distribution", "Bridge"]
    nothing = blocks.bridge(replace(BRIDGES, first=None, last=None, whole=None, bridges=()), "SAR", ENGLISH)
    assert nothing.title == "What moved sales from – to –, SAR"
    assert nothing.heads[1:3] == ("Before", "After")


def test_a_forecast_has_its_low_before_its_high_and_the_error_of_naive_last() -> None:
    shown = blocks.forecast([FORECAST], "SAR", ENGLISH)
    assert shown.title == "Forecast by region, SAR, with the 80 % interval"
    assert grid(shown) == [
        ["Region", "Period", "Expected", "Low", "High", "Error (WAPE)", "Benchmark WAPE"],
        ["RIYADH", "Aug 2025", "1,211", "1,101", "1,322", "14.5 %", "21.2 %"],
        ["RIYADH", "Sep 2025", "1,315", "1,205", "1,426", "14.5 %", "21.2 %"],
    ]


def test_a_pivot_names_its_figure_its_axes_its_unit_and_its_months() -> None:
    assert blocks.pivot_title(PIVOT, "SAR", ENGLISH) == "Sales by Region, Period · SAR · Jul 2025 to Aug 2025"
    rates = replace(
        PIVOT, rule=replace(PIVOT.rule, figure=PivotFigure.ZERO_RATE), span=(date(2025, 8, 1), date(2025, 8, 1))
    )
    assert blocks.pivot_title(rates, "SAR", ENGLISH) == "Zero-sales rate by Region, Period · % · Aug 2025"
    items = replace(PIVOT, rule=replace(PIVOT.rule, figure=PivotFigure.ITEMS), span=None)
    assert blocks.pivot_title(items, "SAR", ENGLISH) == "Items that sell by Region, Period"


def test_rates_of_a_pivot_have_their_sign_and_their_style() -> None:
    rates = replace(PIVOT, rule=replace(PIVOT.rule, figure=PivotFigure.ZERO_RATE))
    shown = blocks.pivot(rates, "Zeros", ENGLISH)
    assert plain(shown.words[0][1]) == "1,200.0 %"
    assert shown.style_of(1).percent
    assert not shown.style_of(0).percent
    assert not blocks.pivot(PIVOT, "Sales", ENGLISH).style_of(1).percent


def test_a_pivot_has_its_totals_at_the_end_and_at_the_foot() -> None:
    shown = blocks.pivot(PIVOT, "Sales", ENGLISH)
    assert grid(shown) == [
        ["Region", "Jul 2025", "Aug 2025", "Total"],
        ["RIYADH", "1,200", "1,500", "2,700"],
        ["–", "80", "–", "80"],
        ["Total", "1,280", "1,500", "2,780"],
    ]
    assert shown.values == (
        ("RIYADH", 1200.0, 1500.0, 2700.0),
        ("–", 80.0, None, 80.0),
        ("Total", 1280.0, 1500.0, 2780.0),
    )
    assert shown.numeric == (False, True, True, True)


def test_the_lines_of_a_pivot_run_over_its_periods_and_bars_over_anything_else() -> None:
    shown = blocks.pivot_drawing(PLAIN, "Sales", "SAR", ENGLISH)
    assert curves(shown) == ["Sales", "Jul 2025: RIYADH 1200.0, – 80.0", "Aug 2025: RIYADH 1500.0, – None"]
    assert not shown.bars
    assert shown.unit == "SAR"
    turned = replace(PLAIN, rule=replace(PLAIN.rule, rows=("brand",), columns=("region",)), columns=PLAIN.rows)
    assert blocks.pivot_drawing(replace(turned, cells={}), "Sales", "SAR", ENGLISH).bars


def test_a_chart_counts_in_what_its_figure_counts() -> None:
    counted = {figure: blocks.counted_in(figure, "cases", ENGLISH) for figure in PivotFigure}
    assert counted[PivotFigure.SALES] == "cases"
    assert counted[PivotFigure.SHARE] == counted[PivotFigure.ZERO_RATE] == "%"
    assert counted[PivotFigure.ITEMS] == "Items that sell"
    assert all(counted.values())


def test_a_chart_of_a_part_of_a_table_says_of_how_much() -> None:
    brands = tuple((f"BRAND {number}",) for number in range(8))
    wide = replace(PLAIN, rows=brands, cells={}, row_totals=dict.fromkeys(brands, PIVOT.total))
    shown = blocks.pivot_drawing(wide, "Sales", "SAR", ENGLISH)
    assert plain(shown.title) == "Sales (the first 6 of 8)"
    assert len(shown.curves) == 6
