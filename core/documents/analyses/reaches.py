"""Distribution of items in places: its columns, and the report as a document."""

from collections.abc import Sequence

from core.documents import ownership
from core.documents.columns import Column, levels, name, number, plain
from core.documents.document import Columns, Document
from core.model.analyses.distribution import Reach, ReachReport
from core.model.analyses.prizes import Estimates
from core.model.dimensions import ProductLevel
from core.model.ownership import NOBODY, Owner, Ownership
from core.model.units import alone
from core.texts import dates, numbers
from core.texts.catalogue import Language, say


def columns(by: Sequence[str], owned: Ownership = NOBODY) -> Columns[Reach]:
    """Return the columns of items in places of the levels ``by``; distribution is in per cent, the prize per period.

    Where an own company is known, a column says whose each item is.
    """
    marks: tuple[Column[Reach], ...] = (ownership.column(lambda reach: _owner(reach, owned)),) if owned.known else ()
    return Columns(
        data=(
            *levels(by, lambda reach: reach.place),
            name("item", "level.item", lambda reach: reach.item),
            *marks,
            number("sales", "column.sales", lambda reach: reach.sales),
            number("numeric", "distribution.numeric", lambda reach: reach.numeric, decimals=1),
            number("weighted", "distribution.weighted", lambda reach: reach.weighted, decimals=1),
            number("velocity", "column.velocity", lambda reach: reach.velocity, decimals=1),
            number("target", "column.target", lambda reach: reach.target, decimals=1),
            plain("missing", lambda reach: reach.prize.missing),
            plain("low", lambda reach: reach.prize.low),
            number("middle", "column.prize", lambda reach: reach.prize.middle),
            plain("high", lambda reach: reach.prize.high),
            plain("peers", lambda reach: reach.peers),
        ),
        terminal=(*by, "item", *(mark.id for mark in marks), "numeric", "weighted", "velocity", "target", "middle"),
    )


def document(
    report: ReachReport, unit: str, language: Language, owned: Ownership = NOBODY, *, rivals: bool = False
) -> Document[Reach]:
    """Return the report; distribution is of areas and markets, never of outlets.

    Where an own company is known, items of rivals are left out, and counted, unless ``rivals`` asks for them.
    """
    shown = [reach for reach in report.reaches if rivals or _owner(reach, owned) is not Owner.RIVAL]
    left_out = len(report.reaches) - len(shown)
    title = (
        say(language, "reach.none")
        if report.period is None
        else say(language, "reach.title", period=dates.month(report.period, language))
    )
    about = {"rivals_left_out": left_out} if owned.known else {}
    unlisted = report.unlisted if rivals else report.unlisted.own
    return Document(
        name="distribution",
        language=language,
        columns=columns(report.rule.by, owned),
        rows=shown,
        about={
            "period": report.period.isoformat() if report.period else None,
            "unit": alone(unit),
            "level": "area-level",
            "unlisted_missing": unlisted.missing,
            "unlisted_prize": unlisted.middle,
            **about,
            **ownership.as_json(owned),
        },
        before=[title],
        after=[
            *([say(language, "reach.rivals", count=left_out, rows=numbers.figure(left_out))] if left_out else []),
            *([_unlisted(unlisted, unit, language)] if unlisted.missing else []),
            *filter(None, [ownership.unknown(owned, language)]),
        ],
    )


def _unlisted(unlisted: Estimates, unit: str, language: Language) -> str:
    return say(
        language,
        "reach.unlisted",
        count=unlisted.missing,
        items=numbers.figure(unlisted.missing),
        middle=numbers.figure(unlisted.middle),
        unit=say(language, f"unit.{unit}"),
    )


def _owner(reach: Reach, owned: Ownership) -> Owner | None:
    return owned.owner(ProductLevel.ITEM, reach.item)
