"""Deviations of items: their columns, and the report as a document."""

from core.documents.columns import Column, choice, levels, nested, number, plain, span
from core.documents.document import Columns, Document
from core.model.analyses.deviations import Deviation, DeviationReport
from core.model.dimensions import PLACE_LEVELS
from core.texts import numbers
from core.texts.catalogue import Language, say


def columns() -> Columns[Deviation]:
    """Return the columns of deviations, in the unit of the data."""
    return Columns(
        data=(
            *levels(PLACE_LEVELS, lambda deviation: deviation.place),
            Column(
                id="item",
                heading="level.item",
                plain=lambda deviation, _: deviation.item,
                words=lambda deviation, _: deviation.item or " / ".join(deviation.product) or numbers.ABSENT,
                is_name=True,
            ),
            nested("product", lambda deviation: list(deviation.product)),
            choice("kind", "column.kind", lambda deviation: deviation.kind, "deviation."),
            number("actual", "column.actual", lambda deviation: deviation.actual),
            number("expected", "column.expected", lambda deviation: deviation.expected),
            plain("low", lambda deviation: deviation.low),
            plain("high", lambda deviation: deviation.high),
            plain("model", lambda deviation: deviation.model),
        ),
        shown=(span("usual", "column.usual", lambda deviation: deviation.low, lambda deviation: deviation.high),),
        terminal=("precision_area", "market", "item", "kind", "actual", "expected", "usual"),
    )


def document(report: DeviationReport, unit: str, language: Language) -> Document[Deviation]:
    """Return the deviations, the largest difference first; of a void, what was expected is its size."""
    counts = {"count": numbers.figure(len(report.deviations)), "series": numbers.figure(report.series)}
    return Document(
        name="deviations",
        language=language,
        columns=columns(),
        rows=report.deviations,
        about={
            "period": report.period.isoformat() if report.period else None,
            "unit": unit,
            "series": report.series,
            "deviation_count": len(report.deviations),
        },
        before=[say(language, "deviations.intro" if report.series else "deviations.too_short", **counts)],
    )
