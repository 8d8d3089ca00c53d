"""Shares and bridges as rows for a document, a table or a file."""

from typing import Any

from core.model.analyses.bridges import Bridge, BridgeReport
from core.model.analyses.distribution import Group
from core.model.analyses.shares import Share, ShareReport
from core.texts import dates, numbers
from core.texts.catalogue import Language, say

SHARE_FIGURES = (
    "sales",
    "share",
    "change",
    "noise",
    "beyond_noise",
    "eroded",
    "takers",
    "tdp",
    "velocity",
    "fair_share",
)
BRIDGE_FIGURES = ("before", "after", "change", "distribution", "mix", "velocity", "growth", "is_new")


def share_row(report: ShareReport, share: Share) -> dict[str, Any]:
    """Return one share by the names of its levels and figures; sales are a text with every digit."""
    return {
        **dict(zip(report.rule.by, share.group, strict=True)),
        **{name: getattr(share, name) for name in SHARE_FIGURES},
        "sales": format(share.sales, "f"),
        "takers": [{"group": _name(taker.group), "points": taker.points} for taker in share.takers],
    }


def share_document(report: ShareReport, unit: str, limit: int | None) -> dict[str, Any]:
    """Return the report; its HHI carries the name of its dimension."""
    return {
        "period": report.period.isoformat() if report.period else None,
        "before": report.before.isoformat() if report.before else None,
        "unit": unit,
        "total": format(report.total, "f"),
        "dimension": list(report.rule.by),
        "hhi": report.hhi,
        "concentration": report.concentration.value if report.concentration else None,
        "rows": [share_row(report, share) for share in report.shares[:limit]],
    }


def share_words(share: Share, language: Language) -> list[str]:
    """Return one share as the cells of a printed table."""
    change = numbers.ABSENT if share.change is None else numbers.signed(share.change, 2)
    certain = {None: "noise.unknown", True: "noise.beyond", False: "noise.within"}[share.beyond_noise]
    return [
        *(name or numbers.ABSENT for name in share.group),
        numbers.figure(share.sales),
        numbers.percentage(share.share, language, 2),
        change,
        say(language, "share.eroded") if share.eroded else say(language, certain),
        numbers.figure(share.tdp, 1),
        numbers.figure(share.fair_share, 0),
    ]


SHARE_HEADINGS = ("column.sales", "column.share", "column.points", "column.noise", "column.tdp", "column.fair_share")


def share_sentences(report: ShareReport, language: Language) -> list[str]:
    """Return what the shares say: the concentration by its dimension, and each erosion with who took it."""
    if report.period is None or report.hhi is None or report.concentration is None:
        return [say(language, "share.none")]
    dimension = ", ".join(say(language, f"level.{level}") for level in report.rule.by)
    lines = [
        say(
            language,
            "share.concentration",
            dimension=dimension,
            period=dates.month(report.period, language),
            hhi=numbers.figure(report.hhi),
            level=say(language, f"concentration.{report.concentration}"),
        )
    ]
    for share in report.shares:
        if share.eroded and share.change is not None:
            takers = [f"{_name(taker.group)} {numbers.signed(taker.points, 2)}" for taker in share.takers]
            data = {"group": _name(share.group), "points": numbers.figure(-share.change, 2)}
            lines.append(say(language, "share.erosion", takers=", ".join(takers) or numbers.ABSENT, **data))
    return lines


def bridge_row(report: BridgeReport, bridge: Bridge) -> dict[str, Any]:
    """Return one bridge by the names of its levels and parts."""
    return {
        **dict(zip(report.by, bridge.group, strict=True)),
        **{name: getattr(bridge, name) for name in BRIDGE_FIGURES},
        **{name: format(getattr(bridge, name), "f") for name in ("before", "after", "change")},
        "drivers": [
            {"item": each.item, "change": each.change, "distribution": each.distribution, "velocity": each.velocity}
            for each in bridge.drivers
        ],
    }


def bridge_document(report: BridgeReport, unit: str, limit: int | None) -> dict[str, Any]:
    """Return the report: the whole change, then each group's."""
    whole = report.whole
    parts = BridgeReport(by=(), first=None, last=None, whole=None, bridges=())
    return {
        "first": report.first.isoformat() if report.first else None,
        "last": report.last.isoformat() if report.last else None,
        "unit": unit,
        "whole": bridge_row(parts, whole) if whole is not None else None,
        "rows": [bridge_row(report, bridge) for bridge in report.bridges[:limit]],
    }


BRIDGE_HEADINGS = (
    "column.before",
    "column.after",
    "column.change",
    "column.distribution",
    "column.mix",
    "column.velocity",
    "column.growth",
)


def bridge_words(bridge: Bridge, language: Language) -> list[str]:
    """Return one bridge as the cells of a printed table."""
    growth = say(language, "growth.new") if bridge.is_new else numbers.signed_percentage(bridge.growth, language)
    return [
        *(name or numbers.ABSENT for name in bridge.group),
        numbers.figure(bridge.before),
        numbers.figure(bridge.after),
        numbers.signed(bridge.change),
        numbers.signed(bridge.distribution),
        numbers.signed(bridge.mix),
        numbers.signed(bridge.velocity),
        growth,
    ]


def bridge_sentence(report: BridgeReport, unit: str, language: Language) -> str:
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


def _name(group: Group) -> str:
    return " / ".join(name for name in group if name) or numbers.ABSENT
