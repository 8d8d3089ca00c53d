"""Targets against what was sold: their columns, for the window."""

from decimal import Decimal

from core.documents.columns import name, number, percentage
from core.documents.document import Columns
from core.model.work.targets import WHOLE, Attainment


def columns() -> Columns[Attainment]:
    """Return the columns of the regions of one period; what is missing is the target less what was sold."""
    return Columns(
        data=(
            name(
                "region",
                "level.region",
                lambda attainment: attainment.region,
                absent=lambda attainment: "targets.whole" if attainment.region == WHOLE else None,
            ),
            number("target", "targets.target", lambda attainment: attainment.target),
            number("actual", "targets.actual", lambda attainment: attainment.actual),
            percentage("attained", "targets.attained", lambda attainment: attainment.percentage),
            number("missing", "targets.missing", missing),
        ),
        window=("region", "target", "actual", "attained", "missing"),
    )


def missing(attainment: Attainment) -> Decimal | None:
    """Return what is still to be sold; below zero where more was, ``None`` without both."""
    if attainment.target is None or attainment.actual is None:
        return None
    return attainment.target - attainment.actual
