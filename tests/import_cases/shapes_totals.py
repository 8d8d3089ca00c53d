"""Further forms of totals and of labels that are not repeated, each written here."""

from functools import partial

from tests.import_cases.expected import Case, Loaded, figures
from tests.import_cases.written import book, rows, text

total = partial(Case, part="5 totals", files=("shape.xlsx",))
labels = partial(Case, part="8 labels not repeated", files=("shape.xlsx",))

_LABELS = "region market item"
_HEAD = f"{_LABELS} | 2024-01 2024-02"
_HEADINGS = "Region;Market;Item;Jan 2024;Feb 2024"
_CAN, _PET = "RIYADH;OLAYA;BRQ CAN;10;20", "RIYADH;OLAYA;BRQ PET;30;40"
_BOTH = ("RIYADH; OLAYA; BRQ CAN | 10 20", "RIYADH; OLAYA; BRQ PET | 30 40")
_TOTALS = {
    "grand": "RIYADH;OLAYA;Grand Total BRQ;40;60",
    "after": "RIYADH;OLAYA;BRQ TOTAL;40;60",
    "arabic-of": "RIYADH;OLAYA;إجمالي برق;40;60",
    "arabic": "RIYADH;OLAYA;المجموع;40;60",
    "all": "RIYADH;OLAYA;ALL PRODUCTS;40;60",
    "market": "RIYADH;Total Riyadh;BRQ;40;60",
    "region": "TOTAL KSA;TOTAL KSA;BRQ;40;60",
    "sum-of": "RIYADH;OLAYA;مجموع الأصناف;40;60",
}
_COLUMNS = (
    ("FY24", "60"),
    ("YTD Mar-24", "60"),
    ("% share", "12.5"),
    ("الإجمالي", "60"),
    ("إجمالي 2024", "60"),
    ("Growth %", "3.5"),
    ("MAT Mar 2024", "240"),
    ("Average", "20"),
    ("Total Q1", "60"),
    ("YTD LY", "55"),
    ("نسبة النمو", "3.5"),
)
_LEVELS = rows(
    "Region;Area;Market;Item;Jan 2024",
    "RIYADH;NORTH;OLAYA;BRQ;1",
    ";;;ZAD;2",
    ";;MALAZ;BRQ;3",
    ";NORTH Total;;;6",
    ";SOUTH;SHIFA;BRQ;4",
    ";SOUTH Total;;;4",
    "RIYADH Total;;;;10",
    "JEDDAH;NORTH;BALAD;BRQ;5",
    ";NORTH Total;;;5",
    "JEDDAH Total;;;;5",
    "Grand Total;;;;15",
)

CASES = (
    *(
        total(
            id=f"total-{name}",
            situation=f"a row {row}",
            write=book({"Data": rows(_HEADINGS, _CAN, _PET, row)}),
            accepts=(Loaded(figures=figures(_HEAD, *_BOTH), left_out=2, reported=("row.total@4",)),),
        )
        for name, row in _TOTALS.items()
    ),
    total(
        id="total-of-a-brand",
        situation="an item TOTAL CARE, which totals nothing",
        write=book({"Data": rows(_HEADINGS, _CAN, _PET, "RIYADH;OLAYA;TOTAL CARE 500ML;7;3")}),
        accepts=(
            Loaded(figures=figures(_HEAD, *_BOTH, "RIYADH; OLAYA; TOTAL CARE 500ML | 7 3"), silent=("row.total",)),
        ),
    ),
    *(
        total(
            id=f"total-column-{number}",
            situation=f"a last column “{heading}”",
            write=book(
                {"Data": rows(f"Region;Market;Item;Jan 2024;Feb 2024;Mar 2024;{heading}", f"R;M;BRQ;10;20;30;{value}")}
            ),
            accepts=(
                Loaded(
                    figures=figures(f"{_LABELS} | 2024-01 2024-02 2024-03", "R; M; BRQ | 10 20 30"), ignored=(heading,)
                ),
            ),
        )
        for number, (heading, value) in enumerate(_COLUMNS, 1)
    ),
    labels(
        id="labels-three-levels",
        situation="three levels that are not repeated, with totals between, NORTH in both regions",
        write=book({"Data": _LEVELS}),
        accepts=(
            Loaded(
                figures=figures(
                    "region precision_area market item | 2024-01",
                    "RIYADH; NORTH; OLAYA; BRQ | 1",
                    "RIYADH; NORTH; OLAYA; ZAD | 2",
                    "RIYADH; NORTH; MALAZ; BRQ | 3",
                    "RIYADH; SOUTH; SHIFA; BRQ | 4",
                    "JEDDAH; NORTH; BALAD; BRQ | 5",
                ),
                left_out=6,
                reported=("label.*",),
                silent=("total.differs",),
            ),
        ),
    ),
    labels(
        id="labels-long",
        situation="a long table whose names stand on the first of their rows",
        files=("shape.csv",),
        write=text(
            "Region,Market,Item,Month,Sales",
            "RIYADH,OLAYA,BRQ,Jan-24,1",
            ",,,Feb-24,2",
            ",,ZAD,Jan-24,3",
            ",,,Feb-24,4",
            "JEDDAH,BALAD,BRQ,Jan-24,5",
            ",,,Feb-24,6",
        ),
        accepts=(
            Loaded(
                figures=figures(
                    _HEAD, "RIYADH; OLAYA; BRQ | 1 2", "RIYADH; OLAYA; ZAD | 3 4", "JEDDAH; BALAD; BRQ | 5 6"
                ),
                reported=("label.*",),
            ),
        ),
    ),
    labels(
        id="labels-subtotals",
        situation="two levels in a text file, Arabic totals between",
        files=("shape.csv",),
        write=text(
            "المنطقة,السوق,الصنف,يناير 2024",
            "الرياض,العليا,برق,1",
            ",,زاد,2",
            ",الملز,برق,3",
            "إجمالي الرياض,,,6",
            "جدة,البلد,برق,4",
            "إجمالي جدة,,,4",
            "المجموع الكلي,,,10",
        ),
        accepts=(
            Loaded(
                figures=figures(
                    f"{_LABELS} | 2024-01",
                    "الرياض; العليا; برق | 1",
                    "الرياض; العليا; زاد | 2",
                    "الرياض; الملز; برق | 3",
                    "جدة; البلد; برق | 4",
                ),
                left_out=3,
                reported=("label.*",),
            ),
        ),
    ),
)
