"""Cases of numbers as people type them."""

from functools import partial

from tests.import_cases.expected import Case, Loaded, Profiled, Refused, Way, figures

case = partial(Case, part="7 numbers")

_BRQ, _ZAD = "RIYADH; OLAYA; BRQ; BRQ CAN 320ML", "RIYADH; OLAYA; ZAD; ZAD CAN 320ML"
_TWO = "region market brand item | 2024-01 2024-02"
_THREE = "region market brand item | 2024-01 2024-02 2024-03"
_FOUR = "region market brand item | 2024-01 2024-02 2024-03 2024-04"
_MONTHS = "2024-01 2024-02 2024-03 2024-04 2024-05 2024-06 2024-07"
_ARABIC = "region market item | 2024-01 2024-02 2024-03"

_MINUS_CELLS = ("F2", "G2", "H2", "F3", "G3", "H3")
_MINUS = figures(_FOUR, f"{_BRQ} | 1234.50 -12.00 -7.50 -5.00", f"{_ZAD} | 2000.25 -1250.75 -3.00 -4.00")
_PLUS = figures(_FOUR, f"{_BRQ} | 1234.50 . . .", f"{_ZAD} | 2000.25 . . .")
_TEXT_CELLS = ("F2", "G2", "F3", "G3")
_CURRENCY = figures(_FOUR, f"{_BRQ} | 1234.50 1500.25 . 2000.75", f"{_ZAD} | 950.00 800.00 . 90.00")
_RIYALS = figures(_FOUR, f"{_BRQ} | 1234.50 1500.25 . .", f"{_ZAD} | 950.00 800.00 . 90.00")
_CURRENCY_CELLS = ("E2", "F2", "G2", "H2", "E3", "F3", "G3", "H3")
_PER_CENT = ("figure.*@G2", "figure.*@G3")
_THOUSANDS = figures(_TWO, f"{_BRQ} | 25000 3000", f"{_ZAD} | 950 1200")
_SETTLED = figures(_TWO, f"{_BRQ} | 25000 1003000", f"{_ZAD} | 950 1200")
_CURRENCY_READ = (
    Loaded(figures=_CURRENCY, apart=_PER_CENT),
    Loaded(figures=_RIYALS, apart=(*_PER_CENT, "figure.*@H2")),  # dollars among riyals
)

CASES = (
    case(
        id="A07",
        situation="five ways to write a minus in a text file",
        files=("A07_minus.csv",),
        accepts=(
            Loaded(
                figures=_PLUS,
                apart=tuple(f"figure.negative@{cell}" for cell in _MINUS_CELLS),
                apart_sum="-1282.25",
            ),
        ),
    ),
    case(
        id="A07-returns",
        situation="the same where negative figures count",
        files=("A07_minus.csv",),
        severities={"figure.negative": "warn"},
        accepts=(Loaded(figures=_MINUS),),
    ),
    case(
        id="A07b",
        situation="texts with a minus in a workbook",
        files=("A07b_minus_text.xlsx",),
        accepts=(
            Loaded(
                figures=figures(_THREE, f"{_ZAD} | 10 . ."),
                apart=(
                    "figure.number_as_text@E2",
                    *(f"figure.number_as_text|figure.negative@{cell}" for cell in ("F2", "G2", "G3")),
                    "figure.negative@F3",
                ),
            ),
        ),
    ),
    case(
        id="A07b-number",
        situation="texts with a minus in a workbook, taken for the numbers they are",
        files=("A07b_minus_text.xlsx",),
        treatment={"number_texts": "number"},
        accepts=(
            Loaded(
                figures=figures(_THREE, f"{_BRQ} | 1234.50 . .", f"{_ZAD} | 10 . ."),
                apart=tuple(f"figure.negative@{cell}" for cell in _TEXT_CELLS),
                apart_sum="-27.50",
            ),
        ),
    ),
    case(
        id="A09",
        situation="currencies and per cent in cells",
        files=("A09_currency.csv",),
        accepts=(
            *_CURRENCY_READ,
            Loaded(
                figures=figures(_FOUR),
                apart=tuple(
                    f"figure.*@{cell}" if cell in ("G2", "G3", "H2") else f"figure.number_as_text@{cell}"
                    for cell in _CURRENCY_CELLS
                ),
            ),
        ),
    ),
    case(
        id="A09-number",
        situation="currencies, where texts are taken for the numbers they are",
        files=("A09_currency.csv",),
        treatment={"number_texts": "number"},
        accepts=_CURRENCY_READ,
    ),
    case(
        id="A10",
        situation="25,000 alone: a thousand or a decimal",
        files=("A10_thousands.csv",),
        accepts=(
            Loaded(
                figures=figures(_TWO, f"{_BRQ} | . .", f"{_ZAD} | 950 ."),
                apart=("figure.*@E2", "figure.*@F2", "figure.*@F3"),
            ),
        ),
    ),
    case(
        id="A10-answered",
        situation="25,000 alone, where a person says that the comma groups thousands",
        files=("A10_thousands.csv",),
        treatment={"comma": "thousands"},
        accepts=(Loaded(figures=_THOUSANDS),),
    ),
    case(
        id="A10b",
        situation="25,000 beside 1,003,000, which settles it",
        files=("A10b_thousands_settled_elsewhere.csv",),
        accepts=(Loaded(figures=_SETTLED),),
    ),
    case(
        id="A10c",
        situation="blanks of three kinds between thousands",
        files=("A10c_space_thousands.csv",),
        accepts=(Loaded(figures=figures(_THREE, f"{_BRQ} | 7000 1234.50 12345.75", f"{_ZAD} | 950 1200300 8")),),
    ),
    case(
        id="A10d",
        situation="apostrophes between thousands",
        files=("A10d_swiss.csv",),
        accepts=(Loaded(figures=figures(_TWO, f"{_BRQ} | 7000.50 1234567", f"{_ZAD} | 950 1200")),),
    ),
    case(
        id="A10e",
        situation="groups of lakhs",
        files=("A10e_indian.csv",),
        accepts=(Loaded(figures=figures(_TWO, f"{_BRQ} | 1234567.50 100000", f"{_ZAD} | 950 1200.00")),),
    ),
    case(
        id="A10f",
        situation="25.000 beside 1.003.000, between semicolons",
        files=("A10f_semicolon_dot.csv",),
        accepts=(Loaded(figures=_SETTLED),),
    ),
    case(
        id="A10f-number",
        situation="25.000 beside 1.003.000, where texts are taken for the numbers they are",
        files=("A10f_semicolon_dot.csv",),
        treatment={"number_texts": "number"},
        accepts=(Loaded(figures=_SETTLED),),
    ),
    case(
        id="A10f-look",
        situation="the profile reads 25.000 as the import does",
        files=("A10f_semicolon_dot.csv",),
        by=Way.LOOK,
        accepts=(Profiled(rows=2, columns={"Jan 2024": "number 950 25000", "Feb 2024": "number 1200 1003000"}),),
    ),
    case(
        id="A17",
        situation="number formats that look like dates",
        files=("A17_formats.xlsx",),
        accepts=(
            Loaded(
                figures=figures(
                    f"region market brand item | {_MONTHS}",
                    "RIYADH; OLAYA; BRQ; BRQ CAN | 45000 45001.5 45002 45003 45004 45005 45006",
                    "RIYADH; OLAYA; ZAD; ZAD CAN | 1 2 3 4 5 6 7",
                )
            ),
        ),
    ),
    case(
        id="A17b",
        situation="built-in formats of dates, redefined",
        files=("A17b_builtin_redefined.xlsx",),
        accepts=(
            Loaded(
                figures=figures(
                    _TWO, "RIYADH; OLAYA; BRQ; BRQ CAN | 45000 45001", "RIYADH; OLAYA; ZAD; ZAD CAN | 10 20"
                )
            ),
        ),
    ),
    case(
        id="A28",
        situation="marks of direction and three kinds of digits",
        files=("A28_bidi_digits.csv",),
        accepts=(
            Loaded(
                figures=figures(
                    _ARABIC,
                    "الرياض; العليا; برق علبة | 1234.50 250.25 1234.5",
                    "جدة; البلد; زاد علبة | 1234.50 50 7.75",
                )
            ),
        ),
    ),
    case(
        id="A28b",
        situation="Windows-1256",
        files=("A28b_cp1256.csv",),
        accepts=(
            Loaded(
                figures=figures(
                    "region market item | 2024-01 2024-02",
                    "الرياض; العليا; برق علبة | 1234.50 0",
                    "جدة; البلد; زاد – علبة «كبيرة» | 7.25 12",
                )
            ),
        ),
    ),
    case(
        id="A28c",
        situation="cells separated by the Arabic semicolon",
        files=("A28c_arabic_comma.csv",),
        accepts=(
            Loaded(figures=figures("region market item | 2024-01 2024-02", "الرياض; العليا; برق علبة | 10 20")),
            Refused(code="workbook.*", english=("؛",), arabic=("؛",)),
        ),
    ),
    case(
        id="A40",
        situation="powers of ten, a point first, a plus",
        files=("A40_sci.csv",),
        accepts=(
            Loaded(
                figures=figures(
                    "region market item | 2024-01 2024-02 2024-03",
                    "RIYADH; OLAYA; BRQ CAN | 1200000 1500 0.02",
                    "RIYADH; OLAYA; ZAD CAN | 12.5 7.25 0.5",
                )
            ),
        ),
    ),
    case(
        id="A40b",
        situation="the noise of binary fractions, and more digits than can be stored",
        files=("A40b_floats.xlsx",),
        accepts=(
            Loaded(
                figures=figures(_THREE, "RIYADH; OLAYA; BRQ; BRQ CAN | 0.30000000000000004 . 1234.1000000000001"),
                apart=("figure.does_not_fit@F2",),
            ),
        ),
    ),
)
