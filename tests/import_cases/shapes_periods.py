"""Further forms of Hijri days and of periods, each written here."""

from collections.abc import Mapping
from functools import partial

from tests.import_cases.expected import Accepted, Case, Loaded, Refused, figures
from tests.import_cases.written import book, rows, text

hijri = partial(Case, part="4 Hijri days", files=("shape.csv",))
period = partial(Case, part="6 periods", files=("shape.csv",))

_NAMES = "RIYADH; OLAYA; BRQ CAN"
_LABELS = "region market item"
_CONVERTED = ("period.hijri*",)


def _long(heading: str, dates: tuple[str, ...]) -> tuple[str, ...]:
    """Return the lines of a long table whose figures are 10, 20 ..."""
    return (
        f"Region,Market,Item,{heading},Sales",
        *(f"RIYADH,OLAYA,BRQ CAN,{day},{10 * number}" for number, day in enumerate(dates, 1)),
    )


def _wide(headings: tuple[str, ...]) -> tuple[str, ...]:
    """Return the lines of a wide table whose figures are 10, 20 ..."""
    values = ",".join(str(10 * number) for number in range(1, len(headings) + 1))
    return (f"Region,Market,Item,{','.join(headings)}", f"RIYADH,OLAYA,BRQ CAN,{values}")


def _expected(periods: str, **more: tuple[str, ...]) -> tuple[Accepted, ...]:
    values = " ".join(str(10 * number) for number in range(1, len(periods.split()) + 1))
    return (Loaded(figures=figures(f"{_LABELS} | {periods}", f"{_NAMES} | {values}"), **more),)


def _named(name: str, headings: tuple[str, ...]) -> tuple[Accepted, ...]:
    """Return the refusal that names the headings, which is accepted for weeks by their last day."""
    heading = headings[0]
    return (Refused(code="workbook.*", english=(heading,), arabic=(heading,)),) if name in ("we", "ending") else ()


_OF_1445 = "2024-03-11 2024-03-25 2024-04-11"
_OF_1446 = "2025-03-01 2025-03-15 2025-03-31"
_MONTHS_1445 = "h2024-03-11 h2024-04-10"

_HIJRI_LONG: Mapping[str, tuple[str, tuple[str, ...], str]] = {
    "plain": ("Date", ("1446-9-1", "1446-9-15", "1446-10-2"), _OF_1446),
    "digits": ("التاريخ", ("١٤٤٥/٠٩/٠١", "١٤٤٥/٠٩/١٥", "١٤٤٥/١٠/٠٢"), _OF_1445),
    "names": ("التاريخ", ("1 رمضان 1445 هـ", "15 رمضان 1445 هـ", "2 شوال 1445 هـ"), _OF_1445),
    "dotted": ("Date", ("1445.09.01", "1445.09.15", "1445.10.02"), _OF_1445),
    "dmy-digits": ("التاريخ", ("٠١/٠٩/١٤٤٥", "١٥/٠٩/١٤٤٥", "٠٢/١٠/١٤٤٥"), _OF_1445),
    "era": ("Date", ("01/09/1445 AH", "15/09/1445 AH", "02/10/1445 AH"), _OF_1445),
    "latin": ("Month", ("Ramadan 1445", "Shawwal 1445"), _MONTHS_1445),
    "numbers": ("Month", ("1445/09", "1445/10"), _MONTHS_1445),
    "compact": ("Date", ("14450901", "14450915", "14451002"), _OF_1445),
    "short-years": ("التاريخ الهجري", ("01/09/45", "15/09/45", "02/10/45"), _OF_1445),
    "firsts": ("Date", ("1445/09/01", "1445/10/01"), _MONTHS_1445),
    "year-first-names": ("التاريخ", ("1445 رمضان 1", "1445 رمضان 15", "1445 شوال 2"), _OF_1445),
}
_HIJRI_WIDE: Mapping[str, tuple[tuple[str, ...], str]] = {
    "era": (("رمضان 1445هـ", "شوال 1445هـ"), _MONTHS_1445),
    "plain": (("رمضان 1445", "شوال 1445"), _MONTHS_1445),
    "days": (("1445/09/01", "1445/09/15", "1445/10/02"), _OF_1445),
}
_LONG: Mapping[str, tuple[str, tuple[str, ...], str]] = {
    "commencing": (
        "Week",
        ("W/C 31/12/2023", "W/C 07/01/2024", "W/C 14/01/2024"),
        "w2023-12-31 w2024-01-07 w2024-01-14",
    ),
    "named-days": ("Date", ("05-Jan-2024", "06-Jan-2024", "08-Jan-2024"), "2024-01-05 2024-01-06 2024-01-08"),
    "compact-days": ("Posting Date", ("20240105", "20240106", "20240108"), "2024-01-05 2024-01-06 2024-01-08"),
    "year-week": ("Year Week", ("202401", "202402"), "w2023-12-31 w2024-01-07"),
    "slash": ("Month", ("2024/01", "2024/02", "2024/03"), "2024-01 2024-02 2024-03"),
    "fiscal": ("Period", ("P01 2024", "P02 2024", "P12 2024"), "2024-01 2024-02 2024-12"),
    "week": ("Week", ("2024-W05", "2024-W06"), "w2024-01-28 w2024-02-04"),
    "cw": ("Week", ("CW05/2024", "CW06/2024"), "w2024-01-28 w2024-02-04"),
    "quarter": ("Period", ("Q1 2024", "Q2 2024"), "2024Q1 2024Q2"),
    "month-year": ("Month", ("01/2024", "02/2024", "12/2024"), "2024-01 2024-02 2024-12"),
    "m": ("Period", ("2024M1", "2024M2", "2024M12"), "2024-01 2024-02 2024-12"),
    "arabic": ("الشهر", ("يناير 2024", "فبراير 2024"), "2024-01 2024-02"),
}
_WIDE: Mapping[str, tuple[tuple[str, ...], str]] = {
    "suffix": (("Jan 24 Sales", "Feb 24 Sales"), "2024-01 2024-02"),
    "arabic-prefix": (("مبيعات يناير 2024", "مبيعات فبراير 2024"), "2024-01 2024-02"),
    "cw": (("CW05/2024", "CW06/2024"), "w2024-01-28 w2024-02-04"),
    "fiscal": (("P01 2024", "P02 2024"), "2024-01 2024-02"),
    "sap": (("01.2024", "02.2024", "12.2024"), "2024-01 2024-02 2024-12"),
    "we": (("W/E 06/01/2024", "W/E 13/01/2024"), "w2023-12-31 w2024-01-07"),
    "ending": (("Week ending 6 Jan 2024", "Week ending 13 Jan 2024"), "w2023-12-31 w2024-01-07"),
    "year-first": (("2024 Jan", "2024 Feb"), "2024-01 2024-02"),
}
_TWO_COLUMNS: Mapping[str, tuple[str, tuple[str, ...], str]] = {
    "hijri": ("Year,Month", ("1445,رمضان", "1445,شوال"), _MONTHS_1445),
    "fiscal": ("Fiscal Year,Posting Period", ("FY2024,001", "FY2024,002"), "2024-01 2024-02"),
    "arabic": ("السنة,الشهر", ("2023,12", "2024,1"), "2023-12 2024-01"),
    "short-year": ("Year,Month", ("23,12", "24,1"), "2023-12 2024-01"),
    "month-first": ("Month,Year", ("Dec,2023", "Jan,2024"), "2023-12 2024-01"),
    "week": ("Year,Week", ("2024,5", "2024,6"), "w2024-01-28 w2024-02-04"),
    "days": ("Year,Month,Day", ("2024,1,31", "2024,1,2", "2024,2,5"), "2024-01-31 2024-01-02 2024-02-05"),
    "days-arabic": ("السنة,الشهر,اليوم", ("2024,يناير,31", "2024,فبراير,5"), "2024-01-31 2024-02-05"),
    "days-hijri": ("السنة,الشهر,اليوم", ("1445,رمضان,1", "1445,رمضان,15", "1445,شوال,2"), _OF_1445),
    "days-of-named-months": ("Month,Day", ("Jan 2024,31", "Feb 2024,5"), "2024-01-31 2024-02-05"),
    "quarter-and-month": ("Year,Quarter,Month", ("2024,1,1", "2024,1,2"), "2024-01 2024-02"),
    "quarter-number": ("Year,Quarter", ("2023,4", "2024,1"), "2023Q4 2024Q1"),
}
_MEASURES = rows(
    "Region;Market;Item;Value Jan 2024;Value Feb 2024;Volume Jan 2024;Volume Feb 2024",
    "RIYADH;OLAYA;BRQ CAN;100;200;10;20",
)
_CHOICE = Refused(code="workbook.several_measures", english=("Value", "Volume"), arabic=("Value", "Volume"))

CASES = (
    *(
        hijri(
            id=f"hijri-long-{name}",
            situation=f"{heading}: {dates[0]}",
            write=text(*_long(heading, dates)),
            accepts=_expected(periods, reported=_CONVERTED),
        )
        for name, (heading, dates, periods) in _HIJRI_LONG.items()
    ),
    *(
        hijri(
            id=f"hijri-wide-{name}",
            situation=f"headings {', '.join(headings)}",
            write=text(*_wide(headings)),
            accepts=_expected(periods, reported=_CONVERTED),
        )
        for name, (headings, periods) in _HIJRI_WIDE.items()
    ),
    hijri(
        id="hijri-no-day",
        situation="31 Ramadan 1445, which is no day",
        write=text(*_long("Date", ("1445/09/01", "1445/09/16", "1445/09/31"))),
        accepts=(
            Loaded(
                figures=figures(f"{_LABELS} | 2024-03-11 2024-03-26", f"{_NAMES} | 10 20"),
                left_out=1,
                reported=("row.no_date@4", *_CONVERTED),
            ),
        ),
    ),
    *(
        period(
            id=f"long-{name}",
            situation=f"{heading}: {dates[0]}",
            write=text(*_long(heading, dates)),
            accepts=_expected(periods),
        )
        for name, (heading, dates, periods) in _LONG.items()
    ),
    *(
        period(
            id=f"wide-{name}",
            situation=f"headings {', '.join(headings)}",
            write=text(*_wide(headings)),
            accepts=(*_expected(periods), *_named(name, headings)),
        )
        for name, (headings, periods) in _WIDE.items()
    ),
    *(
        period(
            id=f"two-columns-{name}",
            situation=f"{heading}: {dates[0]}",
            write=text(*_long(heading, dates)),
            accepts=_expected(periods),
        )
        for name, (heading, dates, periods) in _TWO_COLUMNS.items()
    ),
    period(
        id="measures-asked",
        situation="Value Jan 2024 and Volume Jan 2024, none chosen",
        files=("shape.xlsx",),
        write=book({"Data": _MEASURES}),
        accepts=(_CHOICE,),
    ),
    period(
        id="measures-chosen",
        situation="Value Jan 2024 and Volume Jan 2024, the volume chosen",
        files=("shape.xlsx",),
        figure="Volume",
        write=book({"Data": _MEASURES}),
        accepts=(Loaded(figures=figures(f"{_LABELS} | 2024-01 2024-02", f"{_NAMES} | 10 20")),),
    ),
)
