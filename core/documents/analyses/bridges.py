"""Bridges between two periods: their columns, and the report as a document."""

from collections.abc import Mapping, Sequence

from core.documents import ownership
from core.documents.analyses import likeness
from core.documents.columns import Column, levels, name, nested, number, percentage, plain
from core.documents.document import Columns, Document
from core.model.analyses.bridges import Bridge, BridgeReport
from core.model.json_values import Json
from core.model.ownership import NOBODY, Ownership
from core.texts import dates, numbers
from core.texts.catalogue import Language, say


def columns(by: Sequence[str], owned: Ownership = NOBODY) -> Columns[Bridge]:
    """Return the columns of bridges by the levels ``by``; its parts add up to the change, in the unit of the data.

    Paper and the window have a bridge of all groups as well, which has no names; paper names it. Paper has whose each
    group is where an own company is known.
    """
    owner: Column[Bridge] = ownership.column(lambda bridge: owned.owner_of(zip(by, bridge.group, strict=False)))
    marks = (owner.id,) if owned.known else ()
    return Columns(
        data=(
            *levels(by, lambda bridge: bridge.group),
            number("before", "column.before", lambda bridge: bridge.before),
            number("after", "column.after", lambda bridge: bridge.after),
            number("change", "column.change", lambda bridge: bridge.change, signed=True),
            number("distribution", "column.distribution", lambda bridge: bridge.distribution, signed=True),
            number("mix", "column.mix", lambda bridge: bridge.mix, signed=True),
            number("velocity", "column.velocity", lambda bridge: bridge.velocity, signed=True),
            percentage(
                "growth",
                "column.growth",
                lambda bridge: bridge.growth,
                signed=True,
                instead=lambda bridge: "growth.new" if bridge.is_new else None,
            ),
            plain("is_new", lambda bridge: bridge.is_new),
            nested("drivers", _drivers),
        ),
        shown=(
            owner,
            name(
                "group",
                f"level.{by[0] if by else 'brand'}",
                lambda bridge: bridge.group[0] if bridge.group else None,
                absent=lambda bridge: None if bridge.group else "pivot.total",
            ),
        ),
        terminal=(*by, "before", "after", "change", "distribution", "mix", "velocity", "growth"),
        paper=("group", *marks, "before", "after", "change", "distribution", "mix", "velocity"),
        window=("group", "before", "after", "change", "distribution", "mix", "velocity"),
    )


def document(report: BridgeReport, unit: str, language: Language) -> Document[Bridge]:
    """Return the report: the whole change, then each group's."""
    whole = report.whole
    return Document(
        name="bridge",
        language=language,
        columns=columns(report.by),
        rows=report.bridges,
        about={
            "first": report.first.isoformat() if report.first else None,
            "last": report.last.isoformat() if report.last else None,
            "unit": unit,
            "whole": columns(()).json_row(whole, language) if whole is not None else None,
            "like_for_like": likeness.as_json(report.left_out),
        },
        before=[_sentence(report, unit, language), *filter(None, [likeness.reason(report.left_out, language)])],
    )


def _drivers(bridge: Bridge) -> list[Mapping[str, Json]]:
    return [
        {
            "item": driver.item,
            "change": driver.change,
            "distribution": driver.distribution,
            "velocity": driver.velocity,
        }
        for driver in bridge.drivers
    ]


def _sentence(report: BridgeReport, unit: str, language: Language) -> str:
    """Return the whole change with its parts, in a sentence."""
    whole = report.whole
    if whole is None or report.first is None or report.last is None:
        return say(language, "bridge.none")
    return say(
        language,
        "bridge.title",
        first=dates.month(report.first, language),
        last=dates.month(report.last, language),
        change=numbers.signed(whole.change),
        unit=say(language, f"unit.{unit}"),
        distribution=numbers.signed(whole.distribution),
        mix=numbers.signed(whole.mix),
        velocity=numbers.signed(whole.velocity),
    )
