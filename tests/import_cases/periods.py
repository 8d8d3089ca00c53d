"""Cases of periods as trade and ERP write them."""

from functools import partial

from tests.import_cases.expected import Case, Figures, Loaded, Refused, figures

case = partial(Case, part="6 periods")

_SHORT = "RIYADH; OLAYA; BRQ CAN"
_NAMES, _BRAND = "region market item", "region market brand item"
_YEAR_AND_MONTH = figures(f"{_BRAND} | 2023-11 2023-12 2024-01 2024-02", "RIYADH; OLAYA; BRQ; BRQ CAN | 10 20 30 40")
_QUARTER = figures(f"{_NAMES} | 2024-01 2024-02 2024-03", f"{_SHORT} | 10 20 30")


def _short(periods: str, values: str) -> Figures:
    return figures(f"{_NAMES} | {periods}", f"{_SHORT} | {values}")


_VALUES, _VOLUMES = _short("2024-01 2024-02", "100 200"), _short("2024-01 2024-02", "10 20")
_WEEKS = figures("market item | w2023-12-31 w2024-01-07 w2024-01-14", "RIYADH; BRQ CAN | 10 20 30")
_ROWS_OF_FOUR_WEEKS = ("RIYADH; BRQ CAN | 10 20 30", "JEDDAH; ZAD CAN | 1 2 3")
_NO_PERIOD = ("MAT TY", "MAT LY", "% Chg")

CASES = (
    case(
        id="A15",
        situation="year and month as numbers in two columns",
        files=("A15_year_month.csv",),
        accepts=(Loaded(figures=_YEAR_AND_MONTH),),
    ),
    case(
        id="A15b",
        situation="year and the name of the month in two columns",
        files=("A15b_year_monthname.csv",),
        accepts=(Loaded(figures=_YEAR_AND_MONTH),),
    ),
    case(
        id="A15c",
        situation="year and quarter in two columns",
        files=("A15c_year_quarter.csv",),
        accepts=(
            Loaded(
                figures=figures(
                    f"{_BRAND} | 2023Q3 2023Q4 2024Q1 2024Q2",
                    "RIYADH; OLAYA; BRQ; BRQ CAN | 10 20 30 40",
                )
            ),
        ),
    ),
    case(
        id="A15d",
        situation="year and month in two columns, in Arabic",
        files=("A15d_year_month_ar.xlsx",),
        accepts=(
            Loaded(
                figures=figures(
                    f"{_BRAND} | 2023-11 2023-12 2024-01 2024-02",
                    "الرياض; العليا; برق; برق علبة | 10 20 30 40",
                )
            ),
        ),
    ),
    case(
        id="A20",
        situation="dates as headings of an xls",
        files=("A20_xls_dates.xls",),
        accepts=(
            Loaded(figures=figures(f"{_BRAND} | 2024-01 2024-02 2024-03", "RIYADH; OLAYA; BRQ; BRQ CAN | 10 20.55 30")),
        ),
    ),
    case(
        id="A23",
        situation="Jan-25 to Jun-25 typed, which Excel took for the 24th or 25th of a month",
        files=("A23_jan24_trap.xlsx",),
        accepts=(
            Loaded(
                figures=figures(
                    f"{_BRAND} | 2025-01-24 2025-02-24 2025-03-24 2025-04-24 2025-05-24 2025-06-24",
                    "RIYADH; OLAYA; BRQ; BRQ CAN | 10 20 30 40 50 60",
                ),
                reported=("period.*",),
            ),
            Loaded(
                figures=figures(
                    f"{_BRAND} | 2025-01 2025-02 2025-03 2025-04 2025-05 2025-06",
                    "RIYADH; OLAYA; BRQ; BRQ CAN | 10 20 30 40 50 60",
                ),
                reported=("period.*",),
            ),
        ),
    ),
    case(
        id="A29",
        situation="the year once over its months",
        files=("A29_year_over_month.csv",),
        accepts=(
            Loaded(
                figures=figures(
                    f"{_NAMES} | 2023-11 2023-12 2024-01 2024-02",
                    f"{_SHORT} | 1 2 3 4",
                    "JEDDAH; BALAD; ZAD CAN | 5 6 7 8",
                )
            ),
        ),
    ),
    case(
        id="A29b",
        situation="the measure over the months, unmerged",
        files=("A29b_measure_over_month.xlsx",),
        accepts=(Refused(code="workbook.several_measures", english=("Value", "Volume"), arabic=("Value", "Volume")),),
    ),
    case(
        id="A29b-value",
        situation="the measure over the months, the value chosen",
        files=("A29b_measure_over_month.xlsx",),
        figure="Value",
        accepts=(Loaded(figures=_VALUES),),
    ),
    case(
        id="A29b-volume",
        situation="the measure over the months, the volume chosen",
        files=("A29b_measure_over_month.xlsx",),
        figure="Volume",
        accepts=(Loaded(figures=_VOLUMES),),
    ),
    case(
        id="A29c",
        situation="the months over the measures, unmerged",
        files=("A29c_month_over_measure.xlsx",),
        accepts=(Refused(code="workbook.several_measures", english=("Value", "Volume"), arabic=("Value", "Volume")),),
    ),
    case(
        id="A29c-value",
        situation="the months over the measures, the value chosen",
        files=("A29c_month_over_measure.xlsx",),
        figure="Value",
        accepts=(Loaded(figures=_VALUES),),
    ),
    case(
        id="A29c-volume",
        situation="the months over the measures, the volume chosen",
        files=("A29c_month_over_measure.xlsx",),
        figure="Volume",
        accepts=(Loaded(figures=_VOLUMES),),
    ),
    case(
        id="A29d",
        situation="line breaks in headings, one with the measure",
        files=("A29d_newline_head.xlsx",),
        accepts=(Loaded(figures=_short("2024-01 2024-02 2024-03 2024-04", "1 2 3 4")),),
    ),
    case(
        id="A29e",
        situation="line breaks and hard blanks in headings",
        files=("A29e_newline_only.xlsx",),
        accepts=(Loaded(figures=_short("2024-01 2024-02 2024-03", "1 2 3")),),
    ),
    case(
        id="A29f",
        situation="Sales Jan 2024",
        files=("A29f_prefix.xlsx",),
        accepts=(Loaded(figures=_short("2024-01 2024-02", "1 2")),),
    ),
    case(
        id="A29g",
        situation="Sum of Jan-24",
        files=("A29g_sumof.xlsx",),
        accepts=(Loaded(figures=_short("2024-01 2024-02", "1 2")),),
    ),
    case(
        id="A31",
        situation="headings that pandas numbered: Jan 2024.1",
        files=("A31_dup_pandas.csv",),
        accepts=(Loaded(figures=_short("2024-01 2024-02", "1 2"), ignored=("Jan 2024.1", "Feb 2024.1")),),
    ),
    case(
        id="A35",
        situation="months of SAP: 01.2024",
        files=("A35_sap_long.csv",),
        accepts=(Loaded(figures=_short("2023-12 2024-01 2024-02", "3000.75 1000.50 2000.25")),),
    ),
    case(
        id="A35b",
        situation="fiscal periods of SAP: 001.2024",
        files=("A35b_sap_fiscper.csv",),
        accepts=(Loaded(figures=_short("2024-01 2024-02 2024-12", "10 20 30")),),
    ),
    case(
        id="A35c",
        situation="202401, long",
        files=("A35c_yyyymm.csv",),
        accepts=(Loaded(figures=_QUARTER),),
    ),
    case(
        id="A35d",
        situation="202401, wide",
        files=("A35d_wide_yyyymm.csv",),
        accepts=(Loaded(figures=_QUARTER),),
    ),
    case(
        id="A35e",
        situation="2024M01, wide",
        files=("A35e_wide_2024M01.csv",),
        accepts=(Loaded(figures=_QUARTER),),
    ),
    case(id="A35f", situation="Jan-24, long", files=("A35f_long_monyy.csv",), accepts=(Loaded(figures=_QUARTER),)),
    case(
        id="A35g",
        situation="days with a time and a zone",
        files=("A35g_long_iso_t.csv",),
        accepts=(Loaded(figures=_short("2024-01-05 2024-01-06 2024-01-07", "10 20 30")),),
    ),
    case(
        id="A35h",
        situation="a column for each year, which is no grain",
        files=("A35h_years_wide.csv",),
        accepts=(Refused(code="workbook.*", english=("2021",), arabic=("2021",)),),
    ),
    case(
        id="A38",
        situation="four weeks ending on a day, under notes, beside moving totals",
        files=("A38_nielsen_we.xlsx",),
        accepts=(
            Loaded(
                figures=figures("market item | w2024-01-21 w2024-02-18 w2024-03-17", *_ROWS_OF_FOUR_WEEKS),
                ignored=_NO_PERIOD,
                reported=("period.*",),
            ),
            Refused(code="workbook.*", english=("4 W/E 27/01/24",), arabic=("4 W/E 27/01/24",)),
        ),
    ),
    case(
        id="A38b",
        situation="weeks ending on a day: W/E 06 Jan 24",
        files=("A38b_we.xlsx",),
        accepts=(Loaded(figures=_WEEKS), Refused(code="workbook.*", english=("W/E 06",), arabic=("W/E 06",))),
    ),
)
