"""Further forms of markets that recur, and of sheets that are copies, each written here."""

from functools import partial

from tests.import_cases.expected import Case, Loaded, Way, figures
from tests.import_cases.written import book, rows, text, texts

identity = partial(Case, part="1 identity of a place", by=Way.VAULT)
copies = partial(Case, part="2 copies of a sheet", by=Way.VAULT, files=("shape.xlsx",))

_HEAD = "region market item | 2024-01 2024-02"
_SHEET = rows("Market;Item;Jan 2024;Feb 2024", "OLAYA;BRQ;10;20", "BALAD;ZAD;30;40", "SAFA;BRQ;50;60")
_LATER = rows("Market;Item;Jan 2024;Feb 2024", "OLAYA;BRQ;10;20", "BALAD;ZAD;30;40", "SAFA;BRQ;50;61")
_WITHOUT_REGION = figures(_HEAD, "; OLAYA; BRQ | 10 20", "; BALAD; ZAD | 30 40", "; SAFA; BRQ | 50 60")
_NAMED = {
    "copy": ("Data", "Data - Copy"),
    "arabic": ("Data", "نسخة من Data"),
    "copy-of": ("Sales", "Copy of Sales"),
    "backup": ("Sales", "Sales backup"),
}
_OF_A_REGION = "Market;Item;Jan 2024;Feb 2024"
_RIYADH_SHEET = rows(_OF_A_REGION, "SUPERMARKETS;BRQ;10;20", "GROCERIES;BRQ;1;2")
_JEDDAH_SHEET = rows(_OF_A_REGION, "SUPERMARKETS;BRQ;30;60", "GROCERIES;BRQ;3;6")
_RIYADH = ("RIYADH; SUPERMARKETS; BRQ | 10 20", "RIYADH; GROCERIES; BRQ | 1 2")
_JEDDAH = ("JEDDAH; SUPERMARKETS; BRQ | 30 60", "JEDDAH; GROCERIES; BRQ | 3 6")

CASES = (
    *(
        copies(
            id=f"copy-{name}",
            situation=f"the sheets {first} and {second}, the same",
            write=book({first: _SHEET, second: _SHEET}),
            accepts=(Loaded(figures=_WITHOUT_REGION, reported=("sheet.*",)),),
        )
        for name, (first, second) in _NAMED.items()
    ),
    copies(
        id="copy-old",
        situation="the sheets Data and Data_old, one figure apart",
        write=book({"Data": _SHEET, "Data_old": _LATER}),
        accepts=(
            Loaded(figures=_WITHOUT_REGION, reported=("sheet.*",)),
            Loaded(
                figures=figures(_HEAD, "; OLAYA; BRQ | 10 20", "; BALAD; ZAD | 30 40", "; SAFA; BRQ | 50 61"),
                reported=("sheet.*",),
            ),
        ),
    ),
    copies(
        id="copy-of-a-region",
        situation="a sheet for each of two regions, and a copy of one of them",
        write=book({"RIYADH": _RIYADH_SHEET, "JEDDAH": _JEDDAH_SHEET, "JEDDAH (2)": _JEDDAH_SHEET}),
        accepts=(Loaded(figures=figures(_HEAD, *_RIYADH, *_JEDDAH), reported=("sheet.*",)),),
    ),
    identity(
        id="market-by-sheet-arabic",
        situation="a sheet for each region by its Arabic name, the same markets on each",
        files=("shape.xlsx",),
        write=book({"الرياض": _RIYADH_SHEET, "جدة": _JEDDAH_SHEET}),
        accepts=(
            Loaded(
                figures=figures(
                    _HEAD,
                    *(row.replace("RIYADH", "الرياض") for row in _RIYADH),
                    *(row.replace("JEDDAH", "جدة") for row in _JEDDAH),
                )
            ),
        ),
    ),
    identity(
        id="market-by-file-long",
        situation="a long file for each region, the same markets in each",
        files=("riyadh.csv", "jeddah.csv"),
        write=texts(
            riyadh=("Region,Market,Item,Month,Sales", "RIYADH,CENTRAL,BRQ,Jan-24,1", "RIYADH,CENTRAL,BRQ,Feb-24,2"),
            jeddah=("Region,Market,Item,Month,Sales", "JEDDAH,CENTRAL,BRQ,Jan-24,3", "JEDDAH,CENTRAL,BRQ,Feb-24,4"),
        ),
        accepts=(Loaded(figures=figures(_HEAD, "RIYADH; CENTRAL; BRQ | 1 2", "JEDDAH; CENTRAL; BRQ | 3 4")),),
    ),
    identity(
        id="market-by-province",
        situation="the same market in two provinces of one region",
        files=("shape.csv",),
        write=text(
            "Region,Province,Market,Item,Jan 2024",
            "CENTRAL,RIYADH,GROCERIES,BRQ,1",
            "CENTRAL,QASSIM,GROCERIES,BRQ,2",
            "WESTERN,JEDDAH,GROCERIES,BRQ,3",
        ),
        accepts=(
            Loaded(
                figures=figures(
                    "region province market item | 2024-01",
                    "CENTRAL; RIYADH; GROCERIES; BRQ | 1",
                    "CENTRAL; QASSIM; GROCERIES; BRQ | 2",
                    "WESTERN; JEDDAH; GROCERIES; BRQ | 3",
                )
            ),
        ),
    ),
    identity(
        id="area-by-region",
        situation="the same area with the same market in two regions",
        files=("shape.csv",),
        write=text("Region,Area,Market,Item,Jan 2024", "RIYADH,NORTH,SOUQ,BRQ,1", "JEDDAH,NORTH,SOUQ,BRQ,2"),
        accepts=(
            Loaded(
                figures=figures(
                    "region precision_area market item | 2024-01",
                    "RIYADH; NORTH; SOUQ; BRQ | 1",
                    "JEDDAH; NORTH; SOUQ; BRQ | 2",
                )
            ),
        ),
    ),
    identity(
        id="market-again-is-a-correction",
        situation="the same region and market in a later file: a correction, and no second place",
        files=("first.csv", "second.csv"),
        write=texts(
            first=("Region,Market,Item,Jan 2024,Feb 2024", "RIYADH,SOUQ,BRQ,1,2"),
            second=("Region,Market,Item,Jan 2024,Feb 2024", "RIYADH,SOUQ,BRQ,1,5"),
        ),
        accepts=(Loaded(figures=figures(_HEAD, "RIYADH; SOUQ; BRQ | 1 5")),),
    ),
)
