"""Further forms of numbers as people type them, each written here."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from tests.import_cases.expected import Case, Loaded, Profiled, Way, figures
from tests.import_cases.written import book, rows, text

case = partial(Case, part="7 numbers", files=("shape.csv",))

_LABELS = "region market item"
_MONTHS = ("Jan 2024", "Feb 2024", "Mar 2024")
_AS_NUMBERS = {"number_texts": "number"}
_STARTS = "2024-01 2024-02 2024-03"


@dataclass(frozen=True)
class _Row:
    """The three cells of a row, and their numbers; a dot is a figure that is set apart by the rule in ``apart``."""

    cells: tuple[str, str, str]
    numbers: str
    apart: tuple[str, ...] = ()
    apart_sum: str = ""
    between: str = ";"
    treatment: Mapping[str, str] | None = None


_NEGATIVE = tuple(f"figure.negative@{cell}" for cell in ("D2", "E2", "F2"))
_ANY = tuple(f"figure.*@{cell}" for cell in ("D2", "E2", "F2"))
_AMBIGUOUS = ("figure.ambiguous@D2", "figure.ambiguous@E2")
_ROWS = {
    "brackets": _Row(("(1.250,50)", "(3,25)", "(7)"), ". . .", _NEGATIVE, "-1260.75"),
    "trailing": _Row(("5-", "12,5-", "7 -"), ". . .", _NEGATIVE, "-24.5"),
    "dash": _Row(("–5", "−1.250,50", "- 2"), ". . .", _NEGATIVE, "-1257.50"),
    "blanks": _Row(("1 234,50", "25 000", "1 000 000"), "1234.50 25000 1000000"),
    "apostrophe": _Row(("1’003’000", "25’000", "12.5"), "1003000 25000 12.5"),
    "riyal": _Row(("SR 12,50", "12,5 SAR", "SAR1.200,00"), "12.50 12.5 1200.00", treatment=_AS_NUMBERS),
    "riyal-arabic": _Row(("١٢ ر.س", "ر.س ١٬٢٣٤٫٥٠", "7,5 ريال"), "12 1234.50 7.5", treatment=_AS_NUMBERS),
    "per-cent": _Row(("12 %", "12,5%", "٪ ٨"), ". . .", _ANY, "0"),
    "lakh": _Row(("1,25,000", "12,00,000.50", "5"), "125000 1200000.50 5"),
    "power": _Row(("1,5E3", "2e+2", "5E-1"), "1500 200 0.5"),
    "signs": _Row(("+12", ",5", "+0,25"), "12 0.5 0.25"),
    "both": _Row(("1.234,50", "1.234", "2.000.000"), "1234.50 1234 2000000"),
    "comma": _Row(("1,234", "2,500.75", "3"), "1234 2500.75 3"),
    "point-alone": _Row(("25.000", "1.200", "950"), ". . 950", _ANY[:2]),
    "point-alone-number": _Row(("25.000", "1.200", "950"), ". . 950", _ANY[:2], treatment=_AS_NUMBERS),
    "point-answered": _Row(("25.000", "1.200", "950"), "25000 1200 950", treatment={"comma": "decimal"}),
    "answer-contradicted": _Row(("25,000", "12,5", "950"), ". . 950", _AMBIGUOUS, treatment={"comma": "thousands"}),
    "mixed": _Row(("25,000", "12,5", "1.5"), ". 12.5 1.5", _AMBIGUOUS[:1]),
    "mixed-answered": _Row(
        ("25,000", "12,5", "1.5"), "25.000 12.5 .", ("figure.ambiguous@F2",), treatment={"comma": "decimal"}
    ),
    "two-currencies": _Row(("SAR 12.50", "$ 3.25", "€4"), "12.50 . .", ("figure.currency@E2", "figure.currency@F2")),
    "arabic-comma": _Row(("١٢٬٥٠٠", "١،٢٣٤٬٥٠٠", "٧٫٥"), "12500 . 7.5", ("figure.text@E2",)),
    "digits": _Row(("12345678901234567.89", "0.5", "3"), ". 0.5 3", ("figure.does_not_fit@D2",)),
    "dashes": _Row(("-", "n/a", "12"), ". . 12", ("figure.text@D2", "figure.text@E2")),
    "bidi": _Row(("\u200e12,5\u200e", "\u202a1.250,50\u202c", "\u2067٧\u2069"), "12.5 1250.50 7"),
}

CASES = (
    *(
        case(
            id=f"number-{name}",
            situation=" | ".join(row.cells),
            write=text(
                row.between.join(("Region", "Market", "Item", *_MONTHS)),
                row.between.join(("RIYADH", "OLAYA", "BRQ CAN", *row.cells)),
            ),
            accepts=(
                Loaded(
                    figures=figures(f"{_LABELS} | {_STARTS}", f"RIYADH; OLAYA; BRQ CAN | {row.numbers}"),
                    apart=row.apart,
                    apart_sum=row.apart_sum,
                ),
            ),
            treatment=row.treatment or {},
        )
        for name, row in _ROWS.items()
    ),
    case(
        id="number-texts-of-a-workbook",
        situation="texts 25,000 and 1,003,000 of one column, taken for the numbers they are",
        files=("shape.xlsx",),
        treatment=_AS_NUMBERS,
        write=book(
            {"Data": rows("Region;Market;Item;Jan 2024", "RIYADH;OLAYA;BRQ;25,000", "RIYADH;OLAYA;ZAD;1,003,000")}
        ),
        accepts=(
            Loaded(
                figures=figures(f"{_LABELS} | 2024-01", "RIYADH; OLAYA; BRQ | 25000", "RIYADH; OLAYA; ZAD | 1003000")
            ),
        ),
    ),
    case(
        id="number-look",
        situation="the profile reads brackets, blanks and a comma as the import does",
        by=Way.LOOK,
        write=text("Region;Item;Jan 2024", "RIYADH;BRQ;1 234,50", "RIYADH;ZAD;7,25", "JEDDAH;BRQ;12"),
        accepts=(Profiled(rows=3, columns={"Jan 2024": "number 7.25 1234.5"}),),
    ),
)
