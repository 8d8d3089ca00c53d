"""Distribution of items in places: its columns, and the report as a document."""

from collections.abc import Sequence

from core.documents.columns import levels, name, number, plain
from core.documents.document import Columns, Document
from core.model.analyses.distribution import Reach, ReachReport
from core.texts import dates
from core.texts.catalogue import Language, say


def columns(by: Sequence[str]) -> Columns[Reach]:
    """Return the columns of items in places of the levels ``by``; distribution is in per cent, the prize per period."""
    return Columns(
        data=(
            *levels(by, lambda reach: reach.place),
            name("item", "level.item", lambda reach: reach.item),
            number("sales", "column.sales", lambda reach: reach.sales),
            number("numeric", "distribution.numeric", lambda reach: reach.numeric, decimals=1),
            number("weighted", "distribution.weighted", lambda reach: reach.weighted, decimals=1),
            number("velocity", "column.velocity", lambda reach: reach.velocity, decimals=1),
            number("target", "column.target", lambda reach: reach.target, decimals=1),
            plain("potential", lambda reach: reach.potential),
            plain("low", lambda reach: reach.low),
            number("middle", "column.prize", lambda reach: reach.middle),
            plain("high", lambda reach: reach.high),
            plain("peers", lambda reach: reach.peers),
        ),
        terminal=(*by, "item", "numeric", "weighted", "velocity", "target", "middle"),
    )


def document(report: ReachReport, unit: str, language: Language) -> Document[Reach]:
    """Return the report; distribution is of areas and markets, never of outlets."""
    return Document(
        name="distribution",
        language=language,
        columns=columns(report.rule.by),
        rows=report.reaches,
        about={
            "period": report.period.isoformat() if report.period else None,
            "unit": unit,
            "level": "area-level",
        },
        before=[
            say(language, "reach.none")
            if report.period is None
            else say(language, "reach.title", period=dates.month(report.period, language))
        ],
    )
