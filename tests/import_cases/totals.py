"""Cases of totals among rows, products and periods, and of labels that are not repeated."""

from functools import partial

from tests.import_cases.expected import Case, Loaded, Refused, figures

total = partial(Case, part="5 totals")
labels = partial(Case, part="8 labels not repeated")

_HEAD = "region market brand item | 2024-01 2024-02"
_SHORT = "region market item | 2024-01 2024-02"
_THREE = "region market brand item | 2024-01 2024-02 2024-03"
_HALF = "region market brand item | 2024-01 2024-02 2024-03 2024-04 2024-05 2024-06"
_BRQ, _ZAD, _BALAD = "RIYADH; OLAYA; BRQ; BRQ CAN", "RIYADH; OLAYA; ZAD; ZAD CAN", "JEDDAH; BALAD; BRQ; BRQ CAN"
_QUARTER = figures(_THREE, f"{_BRQ} | 1 2 3", "JEDDAH; BALAD; ZAD; ZAD CAN | 10 20 30")
_HALF_YEAR = figures(_HALF, f"{_BRQ} | 1 2 3 4 5 6", "JEDDAH; BALAD; ZAD; ZAD CAN | 10 20 30 40 50 60")
_PIVOT = figures(
    _SHORT,
    "RIYADH; OLAYA; BRQ CAN | 10 20",
    "RIYADH; OLAYA; ZAD CAN | 30 40",
    "RIYADH; MALAZ; BRQ CAN | 1 2",
    "RIYADH; MALAZ; ZAD CAN | 3 4",
    "JEDDAH; BALAD; BRQ CAN | 5 6",
    "JEDDAH; BALAD; ZAD CAN | 7 8",
)
_WHOLE_ROWS = figures(_SHORT, "RIYADH; OLAYA; BRQ CAN | 10 20", "JEDDAH; BALAD; BRQ CAN | 5 6")
_REGIONS = "RIYADH; OLAYA; BRQ CAN | 10 20", "JEDDAH; BALAD; BRQ CAN | 5 6"
_CARRIED = ("RIYADH; OLAYA; ZAD CAN | 30 40", "RIYADH; MALAZ; BRQ CAN | 1 2", "JEDDAH; BALAD; ZAD CAN | 7 8")
_COMPACT = ("RIYADH; BRQ CAN | 11 22", "RIYADH; ZAD CAN | 33 44", "JEDDAH; BRQ CAN | 5 6", "JEDDAH; ZAD CAN | 7 8")
_COLUMNS = {
    "fy": "FY 2024",
    "grand": "Grand Total",
    "h1": "H1 2024",
    "pct": "% Chg",
    "total24": "Total 2024",
    "year": "2024",
    "ytd": "YTD",
}


def _rows(*rows: int) -> tuple[str, ...]:
    return tuple(f"*@{row}" for row in rows)


CASES = (
    total(
        id="A14",
        situation="Arabic rows of totals",
        files=("A14_rollup_rows.xlsx",),
        accepts=(
            Loaded(
                figures=figures(
                    _HEAD,
                    "الرياض; العليا; برق; برق علبة | 10 20",
                    "الرياض; العليا; زاد; زاد علبة | 30 40",
                    "جدة; البلد; برق; برق علبة | 5 6",
                ),
                left_out=6,
                reported=_rows(4, 6, 7),
            ),
        ),
    ),
    total(
        id="A14c",
        situation="English rows of totals in several columns",
        files=("A14c_rollup_words.xlsx",),
        accepts=(
            Loaded(
                figures=figures(_HEAD, f"{_BRQ} | 10 20", f"{_ZAD} | 30 40", f"{_BALAD} | 5 6"),
                left_out=8,
                reported=_rows(4, 5, 7, 8),
            ),
        ),
    ),
    total(
        id="A14d",
        situation="TOTAL BRQ and TOTAL MARKET among the products",
        files=("A14d_rollup_in_item.xlsx",),
        accepts=(
            Loaded(
                figures=figures(_HEAD, f"{_BRQ} | 10 20", "RIYADH; OLAYA; BRQ; BRQ PET | 30 40"),
                left_out=4,
                reported=("row.total@4", "row.total@5"),
            ),
        ),
    ),
    total(
        id="A14g",
        situation="totals above the products that they total, and a total of all markets",
        files=("A14g_nielsen_products.xlsx",),
        accepts=(
            Loaded(
                figures=figures(
                    "market item | 2024-01 2024-02",
                    "RIYADH; BRQ CAN 320ML | 40 50",
                    "RIYADH; BRQ PET 1L | 20 20",
                    "RIYADH; ZAD CAN 320ML | 40 50",
                ),
                left_out=8,
                reported=("row.total@2", "row.total@3", "row.total@6", "row.total@8"),
            ),
        ),
    ),
    total(
        id="A14b",
        situation="columns of quarters, a half, the year to date and all",
        files=("A14b_rollup_cols.xlsx",),
        accepts=(Loaded(figures=_HALF_YEAR, ignored=("Q1 2024", "Q2 2024", "H1 2024", "YTD 2024", "Total")),),
    ),
    total(
        id="A14e",
        situation="columns of quarters and all",
        files=("A14e_quarter_total_cols.xlsx",),
        accepts=(Loaded(figures=_HALF_YEAR, ignored=("Q1 2024", "Q2 2024", "Total")),),
    ),
    *(
        total(
            id=f"A14f-{name}",
            situation=f"a last column “{heading}”",
            files=(f"A14f_col_{name}.xlsx",),
            accepts=(Loaded(figures=_QUARTER, ignored=(heading,)),),
        )
        for name, heading in _COLUMNS.items()
    ),
    total(
        id="A16",
        situation="an export of Power BI: a total and the filters",
        files=("A16_powerbi.xlsx",),
        accepts=(
            Loaded(
                figures=figures(_HEAD, f"{_BRQ} | 10 20", "JEDDAH; BALAD; ZAD; ZAD CAN | 30 40"),
                left_out=2,
                reported=("row.total@4", "row.note@6"),
            ),
        ),
    ),
    labels(
        id="A13",
        situation="a pivot whose labels are not repeated, with totals between",
        files=("A13_pivot_blank_labels.xlsx",),
        accepts=(
            Loaded(figures=_PIVOT, left_out=6, reported=("label.*", *_rows(6, 9, 10)), silent=("total.differs",)),
            Loaded(figures=_WHOLE_ROWS, left_out=None, reported=_rows(3, 4, 5, 8)),
        ),
    ),
    labels(
        id="A13b",
        situation="a region that is not repeated beside markets that are",
        files=("A13b_region_blank_only.xlsx",),
        accepts=(
            Loaded(figures=figures(_SHORT, *_REGIONS, *_CARRIED), reported=("label.*",)),
            Loaded(
                figures=figures(
                    _SHORT, *_REGIONS, *(row.partition(";")[1] + row.partition(";")[2] for row in _CARRIED)
                ),
                reported=_rows(3, 4, 6),
            ),
        ),
    ),
    labels(
        id="A13c",
        situation="a compact pivot: regions and products in one column",
        files=("A13c_compact.xlsx",),
        accepts=(
            *(
                Loaded(figures=figures(f"{level} item | 2024-01 2024-02", *_COMPACT), left_out=None)
                for level in ("region", "market")
            ),
            Refused(code="workbook.*", english=("Row Labels",), arabic=("Row Labels",)),
        ),
    ),
)
