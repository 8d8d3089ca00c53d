"""Cases of files that are not what their name says, and of headings that were not known."""

from functools import partial

from tests.import_cases.expected import Case, Loaded, Refused, figures

case = partial(Case, part="9 refusals and headings")

_NAMES = "region market item"
_BEVERAGES = "region precision_area category item | 2024-01-05 2024-01-06 2024-01-09"
_ORDERS = figures(
    _BEVERAGES,
    "Saudi Arabia; Riyadh; Beverages; BRQ CAN | 10.5 . .",
    "Saudi Arabia; Jeddah; Beverages; ZAD CAN | . 20.5 5",
)
_ONE_ROW = figures(f"{_NAMES} | 2024-01 2024-02", "RIYADH; OLAYA; BRQ CAN | 10 20")
_HEADINGS = {
    "A41": ("A41_total_amount.xlsx", "Order Date, Total Amount"),
    "A41b": ("A41b_amount.xlsx", "Order Date, Amount"),
    "A41c": ("A41c_date.xlsx", "Date, Total Amount"),
    "A41d": ("A41d_net_sales.xlsx", "Order Date, Net Sales"),
    "A41e": ("A41e_invoice_date.xlsx", "Invoice Date, Sales Value"),
}
_DISGUISED = {
    "A25": ("A25_html.xls", "a web page", "web page", "صفحة"),
    "A25b": ("A25b_mhtml.xls", "a web archive (MHTML)", "web", "صفحة"),
    "A25c": ("A25c_spreadsheetml.xls", "the XML of a spreadsheet", "XML", "XML"),
    "A25d": ("A25d_tsv_called.xls", "a text with tabs", "text", "نص"),
    "A25e": ("A25e_csv_called.xlsx", "a text with commas", "text", "نص"),
}
_READ = {
    "A25b": figures("region item | 2024-01", "RIYADH; BRQ CAN | 10"),
    "A25c": figures(f"{_NAMES} | 2024-01", "RIYADH; OLAYA; BRQ CAN | 10"),
}

CASES = (
    case(
        id="A22",
        situation="codes of items: numbers, leading zeros, a power of ten, a fraction",
        files=("A22_codes.xlsx",),
        accepts=(
            Loaded(
                figures=figures(
                    f"{_NAMES} | 2024-01 2024-02",
                    "RIYADH; OLAYA; 6281022000123 | 1 2",
                    "RIYADH; OLAYA; 00123 | 3 4",
                    "RIYADH; OLAYA; 123 | 5 6",
                    "RIYADH; OLAYA; 6.28102E+12 | 7 8",
                    "RIYADH; OLAYA; 12.5 | 9 10",
                )
            ),
        ),
    ),
    case(
        id="A22b",
        situation="codes that a number format shows with zeros before them",
        files=("A22b_zero_format.xlsx",),
        accepts=tuple(
            Loaded(
                figures=figures(
                    f"{_NAMES} | 2024-01 2024-02", f"RIYADH; OLAYA; {first} | 1 2", f"RIYADH; OLAYA; {second} | 3 4"
                )
            )
            for first, second in (("123", "45"), ("00123", "00045"))
        ),
    ),
    case(
        id="A22c",
        situation="codes that lost their digits, so that two items are one",
        files=("A22c_sci_codes.csv",),
        accepts=(
            Loaded(
                figures=figures(
                    f"{_NAMES} | 2024-01 2024-02",
                    "RIYADH; OLAYA; 6.28102E+12 | 1 2",
                    "RIYADH; OLAYA; 00123 | 5 6",
                    "RIYADH; OLAYA; 123 | 7 8",
                ),
                apart=("row.same_key@3",) * 2,
            ),
        ),
    ),
    case(
        id="A36",
        situation="a column of numbers without a heading, and an empty one",
        files=("A36_index.csv",),
        accepts=(
            Loaded(
                figures=figures(
                    f"{_NAMES} | 2024-01 2024-02", "RIYADH; OLAYA; BRQ CAN | 1 2", "JEDDAH; BALAD; ZAD CAN | 3 4"
                )
            ),
        ),
    ),
    *(
        case(id=name, situation=headings, files=(file,), accepts=(Loaded(figures=_ORDERS),))
        for name, (file, headings) in _HEADINGS.items()
    ),
    *(
        case(
            id=name,
            situation=f"{what} called {file.rpartition('.')[2]}",
            files=(file,),
            accepts=(
                Loaded(figures=_READ.get(name, _ONE_ROW)),
                Refused(code="workbook.*", english=(english,), arabic=(arabic,)),
            ),
        )
        for name, (file, what, english, arabic) in _DISGUISED.items()
    ),
)
