"""Pivots and answers in SQL as tables and plots, figure by figure."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from core.model.analyses.pivots import Pivot, PivotCell, PivotFigure, PivotRule
from core.model.analyses.profiles import FigureProfile, LevelProfile, NameCount
from core.model.selection import EVERYTHING
from desktop_app.pages.analytics import pivots
from tests.builders.outlets import ARABIC, ENGLISH, drawn
from tests.builders.pivots import JULY, PIVOT, PLAIN, RIYADH
from tests.builders.shown import headings, plain, plot
from ui.charts.series_chart import SeriesKind
from ui.pages.analytics_page import AnswerTable


def lines(table: AnswerTable) -> list[list[str]]:
    return [[plain(line) for line in drawn(row)] for row in table.rows]


def test_a_cell_has_its_change_against_last_year_below_it() -> None:
    shown = pivots.table(PIVOT, ENGLISH, heat=False)
    assert headings(shown.columns) == ["Region < wide", "Jul 2025 >", "Aug 2025 >", "Total >"]
    assert lines(shown) == [
        ["RIYADH", "1,200 | +20.0 %", "1,500 | −25.0 %", "2,700 | −10.0 % | strong"],
        ["–", "80 | –", "– | faint", "80 | – | strong"],
        ["Total | strong", "1,280 | +28.0 % | strong", "1,500 | −25.0 % | strong", "2,780 | −10.3 % | strong"],
    ]
    assert shown.summary == "2 rows, Jul 2025 to Aug 2025. Compared with Jul 2024 to Aug 2024."
    assert shown.keys == ("RIYADH", "", "")


def test_a_rate_changes_in_points() -> None:
    rates = replace(PIVOT, rule=replace(PIVOT.rule, figure=PivotFigure.SHARE))
    assert lines(pivots.table(rates, ENGLISH, heat=False))[0] == [
        "RIYADH",
        "1,200.0 % | +200.0 pp",
        "1,500.0 % | −500.0 pp",
        "2,700.0 % | −300.0 pp | strong",
    ]
    assert lines(pivots.table(rates, ARABIC, heat=False))[0] == [
        "RIYADH",
        "1,200.0% | +200.0 نقطة مئوية",
        "1,500.0% | −500.0 نقطة مئوية",
        "2,700.0% | −300.0 نقطة مئوية | strong",
    ]
    assert lines(pivots.table(rates, ENGLISH, heat=False))[1][1] == "80.0 % | –"


def test_without_a_comparison_there_are_grounds_alone() -> None:
    shown = pivots.table(PLAIN, ENGLISH, heat=True)
    assert lines(shown) == [
        [
            "RIYADH",
            "1,200 | Heat(level=1, ramp='sequential')",
            "1,500 | Heat(level=3, ramp='sequential')",
            "2,700 | strong",
        ],
        ["–", "80 | Heat(level=0, ramp='sequential')", "– | faint", "80 | strong"],
        ["Total | strong", "1,280 | strong", "1,500 | strong", "2,780 | strong"],
    ]
    assert shown.summary == "2 rows, Jul 2025 to Aug 2025."


def test_a_pivot_without_columns_or_rows_has_its_figure_as_the_heading() -> None:
    everything: tuple[str, ...] = ()
    flat = replace(
        PLAIN,
        rule=replace(PLAIN.rule, rows=(), columns=()),
        rows=(everything,),
        columns=(everything,),
        cells={(everything, everything): PivotCell(value=5.0)},
    )
    shown = pivots.table(flat, ENGLISH, heat=False)
    assert headings(shown.columns) == [" < wide", "Sales >"]
    assert lines(shown) == [["Sales", "5"]]


def test_periods_run_across_the_plot_and_each_row_is_a_line() -> None:
    assert plot(pivots.plot(PLAIN, SeriesKind.LINE, ENGLISH)) == [
        "line |  / RIYADH / – | by 1000 | Sales: 2 places on the axis, 2 series",
        "Jul | RIYADH 1200.0, – 80.0 | Jul / RIYADH: 1,200 / –: 80",
        "Aug | RIYADH 1500.0, – None | Aug / RIYADH: 1,500 / –: –",
    ]
    assert plot(pivots.plot(PLAIN, SeriesKind.LINE, ARABIC)) == [
        "line |  / RIYADH / – | by 1000 | المبيعات: موضعان على المحور، سلسلتان",
        "يوليو | RIYADH 1200.0, – 80.0 | يوليو / RIYADH: 1,200 / –: 80",
        "أغسطس | RIYADH 1500.0, – None | أغسطس / RIYADH: 1,500 / –: –",
    ]


def test_groups_run_across_where_no_period_does() -> None:
    rule = PivotRule(rows=("region",), columns=())
    total: tuple[str, ...] = ()
    bars = replace(PLAIN, rule=rule, columns=(total,), cells={(RIYADH, total): PivotCell(value=3_000_000.0)})
    assert plot(pivots.plot(bars, SeriesKind.BAR, ENGLISH)) == [
        "bar |  / Sales | by 1e+06 | Sales: 2 places on the axis, 1 series",
        "RIYADH | Sales 3000000.0 | RIYADH / Sales: 3,000,000",
        "– | Sales None | – / Sales: –",
    ]


def test_a_scatter_has_last_year_across_and_this_year_up() -> None:
    assert plot(pivots.plot(PIVOT, SeriesKind.SCATTER, ENGLISH)) == [
        "scatter |  / The year before / Sales | by 1000 | Sales: 2 places on the axis, 2 series",
        "RIYADH | The year before 3000.0, Sales 2700.0 | RIYADH / The year before: 3,000 / Sales: 2,700",
        "– | The year before None, Sales 80.0 | – / The year before: – / Sales: 80",
    ]


def test_a_scatter_of_two_columns_has_the_first_across() -> None:
    assert plot(pivots.plot(PLAIN, SeriesKind.SCATTER, ENGLISH)) == [
        "scatter |  / Jul 2025 / Aug 2025 | by 1000 | Sales: 2 places on the axis, 2 series",
        "RIYADH | Jul 2025 1200.0, Aug 2025 1500.0 | RIYADH / Jul 2025: 1,200 / Aug 2025: 1,500",
        "– | Jul 2025 80.0, Aug 2025 None | – / Jul 2025: 80 / Aug 2025: –",
    ]
    alone = replace(PLAIN, columns=(JULY,))
    assert plot(pivots.plot(alone, SeriesKind.SCATTER, ENGLISH)) == [
        "scatter |  | by 1 | A scatter chart needs two columns, or something to compare with."
    ]


@pytest.mark.parametrize(
    ("pivot", "words"),
    [
        (replace(PIVOT, span=None), "The filter leaves no records."),
        (replace(PIVOT, base_span=None), "The data do not reach back far enough to compare."),
    ],
)
def test_a_pivot_says_what_it_was_not_compared_with(pivot: Pivot, words: str) -> None:
    assert words in pivots.table(pivot, ENGLISH, heat=False).summary


def test_the_key_of_a_row_is_taken_apart_again() -> None:
    assert pivots.names_of(pivots.key_text(("RIYADH", None, "CAN"))) == ("RIYADH", "", "CAN")
    assert pivots.axis_name("period", ENGLISH) == "Period"
    assert pivots.axis_name("pack_type", ARABIC) == "نوع العبوة"


def test_an_answer_in_sql_keeps_its_types_and_says_where_it_was_cut() -> None:
    rows = [("CAN", 3, Decimal("1.50"), None, True), ("NRB", 1_000, Decimal(2), b"\x01", False)]
    shown = pivots.sql_table(("name", "count", "sum", "extra", "flag"), rows, 1, ENGLISH)
    assert shown.summary == "The first 1 rows; there are more."
    assert headings(shown.columns) == ["name <", "count >", "sum >", "extra <", "flag <"]
    whole = pivots.sql_table(("name", "count", "sum", "extra", "flag"), rows, 9, ENGLISH)
    assert [drawn(row) for row in whole.rows] == [
        ["CAN", "3", "1.50", "– | faint", "True"],
        ["NRB", "1,000", "2", "01", "False"],
    ]
    assert whole.summary == "2 rows"


def test_a_column_of_figures_in_sql_stays_one_however_many_of_them_are_missing_first() -> None:
    rows = [("CAN", None)] * 60 + [("NRB", -1_250), ("PET", -0.5)]
    shown = pivots.sql_table(("name", "change"), rows, 100, ENGLISH)
    assert headings(shown.columns) == ["name <", "change >"]
    assert [row[1].text for row in shown.rows[-2:]] == ["\N{MINUS SIGN}1,250", "\N{MINUS SIGN}0.5"]
    assert [row[1].value for row in shown.rows[-2:]] == [-1_250.0, -0.5]


def test_a_figure_in_sql_has_its_minus_on_the_left_in_arabic_too() -> None:
    shown = pivots.sql_table(("whole", "part", "exact"), [(-1_250, -0.5, Decimal("-2.50"))], 9, ARABIC)
    assert [cell.text for cell in shown.rows[0]] == [
        "\u2066\N{MINUS SIGN}1,250\u2069",
        "\u2066\N{MINUS SIGN}0.5\u2069",
        "\u2066\N{MINUS SIGN}2.50\u2069",
    ]


LEVEL = LevelProfile(
    level="brand",
    records=500,
    distinct=2,
    missing=7,
    names=(
        NameCount(name="PEPSI", records=300, zeros=120, sales=45_000.4),
        NameCount(name=None, records=7, zeros=2, sales=60.0),
    ),
)
SPREAD = FigureProfile(
    records=400,
    zeros=100,
    total=9_000.5,
    smallest=1.25,
    largest=880.0,
    mean=30.0,
    quantiles=(2.0, 8.5, 20.0, 45.0, 120.0),
    bins=((1.0, 10.0, 90), (10.0, 100.0, 210)),
    first=date(2025, 7, 1),
    last=date(2025, 8, 1),
)


def test_the_profile_of_a_level_counts_records_zeros_and_sales_apart() -> None:
    shown = pivots.level_table(LEVEL, ENGLISH)
    assert headings(shown.columns) == ["Brand < wide", "Records >", "Without sales >", "Total >"]
    assert lines(shown) == [["PEPSI", "300", "120", "45,000"], ["(no name) | warning", "7", "2", "60"]]
    assert shown.summary == "2 names in 500 records; 7 records have none."
    assert plot(pivots.level_plot(LEVEL, ENGLISH)) == [
        "bar |  / Total | by 1000 | Total: 2 places on the axis, 1 series",
        "PEPSI | Total 45000.4 | PEPSI / 45,000",
        "(no name) | Total 60.0 | (no name) / 60",
    ]


def test_the_profile_of_figures_goes_from_the_smallest_to_the_largest() -> None:
    shown = pivots.figure_table(SPREAD, ENGLISH)
    assert lines(shown) == [
        ["Values", "400"],
        ["Zero", "100"],
        ["Sum", "9,000.50"],
        ["Min", "1.25"],
        ["Max", "880"],
        ["Mean without zeros", "30"],
        ["Percentile 5", "2"],
        ["Percentile 25", "8.50"],
        ["Percentile 50", "20"],
        ["Percentile 75", "45"],
        ["Percentile 95", "120"],
    ]
    assert shown.summary == "400 values, 25.0\xa0% of them zero. The statistics below exclude zeros."
    assert plot(pivots.figure_plot(SPREAD, ENGLISH)) == [
        "bar |  / Records | by 1 | Distribution of the values in 2 bins of equal factor",
        "1 | Records 90.0 | 1.0 – 10.0 / 90",
        "10 | Records 210.0 | 10.0 – 100.0 / 210",
    ]


def test_figures_of_which_none_sells_have_dashes_and_no_plot() -> None:
    nothing = replace(SPREAD, records=0, smallest=None, largest=None, mean=None, quantiles=(), bins=())
    assert lines(pivots.figure_table(nothing, ENGLISH))[3:] == [
        ["Min", "–"],
        ["Max", "–"],
        ["Mean without zeros", "–"],
    ]
    assert pivots.figure_plot(nothing, ENGLISH).series == ()


def test_a_category_of_the_chart_is_a_period_or_a_name_to_filter_by() -> None:
    # Periods run across, whichever kind of chart draws them.
    period = pivots.selected(EVERYTHING, PIVOT, SeriesKind.LINE, 0)
    assert period == EVERYTHING.within((date(2025, 7, 1), date(2025, 7, 31)))
    region = pivots.selected(EVERYTHING, PIVOT, SeriesKind.SCATTER, 0)
    assert region == EVERYTHING.choosing("region", ["RIYADH"])
    unnamed = pivots.selected(EVERYTHING, PIVOT, SeriesKind.SCATTER, 1)
    assert unnamed == pivots.selected(EVERYTHING, PIVOT, SeriesKind.LINE, 99) == EVERYTHING
