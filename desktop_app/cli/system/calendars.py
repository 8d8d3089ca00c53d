"""raff calendar."""

from datetime import date
from typing import Annotated

import typer

from core.model.exposure import ExposureKind
from core.model.hijri import hijri_day
from core.model.periods import month
from core.texts import dates, numbers
from desktop_app.cli.commands import Commands
from desktop_app.cli.opening import start
from desktop_app.cli.options import OutputOptions

_FIRST, _LAST = 1925, 2076


commands = Commands()


@commands.add("raff calendar 2026")
def calendar(
    options: OutputOptions,
    year: Annotated[int, typer.Argument(min=_FIRST, max=_LAST, help="A Gregorian year.")],
) -> None:
    """Show each month in both calendars, with its days of Ramadan, feasts, Hajj, weekends and holidays."""
    app, output = start(options)
    both = app.policy.calendar.calendar
    month_exposures = [(period, both.exposure(period)) for period in (month(year, number) for number in range(1, 13))]
    rows: list[dict[str, str | int]] = [
        {
            "month": period.start.isoformat(),
            "days": period.days,
            "hijri_first": _hijri(period.start),
            "hijri_last": _hijri(period.end),
            **{kind.value: days for kind, days in exposure.items()},
        }
        for period, exposure in month_exposures
    ]
    output.document({"year": year, "months": rows})
    headings = ["column.month", "column.hijri", *(f"exposure.{kind}" for kind in ExposureKind)]
    words = [
        [dates.month(period.start, output.language), f"{row['hijri_first']} – {row['hijri_last']}"]
        + [numbers.figure(exposure[kind]) if exposure[kind] else numbers.ABSENT for kind in ExposureKind]
        for (period, exposure), row in zip(month_exposures, rows, strict=True)
    ]
    output.table(headings, words, numbers=range(2, 2 + len(ExposureKind)))


def _hijri(day: date) -> str:
    return "-".join(f"{part:02}" for part in hijri_day(day))
