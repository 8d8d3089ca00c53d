"""Shares of sales: their columns, and the report as a document."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.documents import ownership
from core.documents.analyses import likeness
from core.documents.columns import Column, levels, nested, number, percentage, plain, words
from core.documents.document import Columns, Document
from core.model.analyses.distribution import Group, Spread
from core.model.analyses.shares import Share, ShareReport
from core.model.ownership import NOBODY, Ownership
from core.texts import dates, numbers
from core.texts.catalogue import Language, say


@dataclass(frozen=True, slots=True)
class ShareRow:
    """A share, with how far its group reaches where somebody asked for that."""

    share: Share
    spread: Spread | None = None


def columns(by: Sequence[str], owned: Ownership = NOBODY) -> Columns[ShareRow]:
    """Return the columns of shares by the levels ``by``; a change is in points, distribution in per cent.

    Where an own company is known, a column says whose each share is.
    """
    marks: tuple[Column[ShareRow], ...] = (
        (ownership.column(lambda row: owned.owner_of(zip(by, row.share.group, strict=True))),) if owned.known else ()
    )
    whose = tuple(mark.id for mark in marks)
    return Columns(
        data=(
            *levels(by, lambda row: row.share.group),
            *marks,
            number("sales", "column.sales", lambda row: row.share.sales),
            percentage("share", "column.share", lambda row: row.share.share, decimals=2),
            number("change", "distribution.change", lambda row: row.share.change, decimals=2, signed=True),
            plain("raw_change", lambda row: row.share.raw_change),
            plain("usual", lambda row: row.share.usual),
            plain("noise", lambda row: row.share.noise),
            plain("beyond_noise", lambda row: row.share.beyond_noise),
            plain("eroded", lambda row: row.share.eroded),
            nested("takers", _takers),
            number("tdp", "column.tdp", lambda row: row.share.tdp, decimals=1),
            number("velocity", "column.velocity", lambda row: row.share.velocity),
            number("fair_share", "column.fair_share", lambda row: row.share.fair_share),
        ),
        shown=_SHOWN,
        terminal=(*by, *whose, "sales", "share", "change", "verdict", "tdp", "fair_share"),
        paper=(*by, *whose, "sales", "share", "change", "tdp", "velocity", "fair_share"),
        window=(
            *by,
            *whose,
            "sales",
            "share",
            "change",
            "band",
            "numeric",
            "weighted",
            "tdp",
            "velocity",
            "fair_share",
        ),
    )


def _verdict(row: ShareRow, language: Language) -> str:
    if row.share.eroded:
        return say(language, "share.eroded")
    return say(language, {None: "noise.unknown", True: "noise.beyond", False: "noise.within"}[row.share.beyond_noise])


def _band(row: ShareRow, _: Language) -> str:
    return numbers.ABSENT if row.share.noise is None else f"±{numbers.figure(row.share.noise, 2)}"


# For people alone.
_SHOWN: tuple[Column[ShareRow], ...] = (
    words("verdict", "column.noise", _verdict),
    words("band", "distribution.noise", _band, key=lambda row: row.share.noise),
    number("numeric", "distribution.numeric", lambda row: row.spread.numeric if row.spread else None, decimals=1),
    number("weighted", "distribution.weighted", lambda row: row.spread.weighted if row.spread else None, decimals=1),
)


def document(report: ShareReport, unit: str, language: Language, owned: Ownership = NOBODY) -> Document[ShareRow]:
    """Return the report, with whose each share is; its HHI carries the name of its dimension."""
    return Document(
        name="share",
        language=language,
        columns=columns(report.rule.by, owned),
        rows=[ShareRow(share) for share in report.shares],
        about={
            "period": report.period.isoformat() if report.period else None,
            "before": report.before.isoformat() if report.before else None,
            "unit": unit,
            "total": format(report.total, "f"),
            "dimension": list(report.rule.by),
            "hhi": report.hhi,
            "concentration": report.concentration.value if report.concentration else None,
            "groups": report.groups,
            "narrowed_by": list(report.narrowed_by),
            "chosen_by": list(report.chosen_by),
            "like_for_like": likeness.as_json(report.left_out),
            **ownership.as_json(owned),
        },
        before=_title(report, language),
        after=[*_sentences(report, language), *filter(None, [ownership.unknown(owned, language)])],
    )


def _title(report: ShareReport, language: Language) -> list[str]:
    """Return which period the shares are of, and what their changes are against; nothing without figures."""
    if report.period is None:
        return []
    period = dates.month(report.period, language)
    if report.before is None:
        return [say(language, "share.of", period=period)]
    return [say(language, "share.against", period=period, before=dates.month(report.before, language))]


def concentration(report: ShareReport, language: Language) -> str:
    """Return how concentrated the market is by its dimension, and which market that is; nothing where not known."""
    if report.period is None:
        return ""
    lines = []
    if report.hhi is not None and report.concentration is not None:
        dimension = _levels(report.rule.by, language)
        if report.groups == 1:
            lines.append(say(language, "share.alone", dimension=dimension))
        else:
            lines.append(
                say(
                    language,
                    "share.concentration",
                    dimension=dimension,
                    period=dates.month(report.period, language),
                    hhi=numbers.figure(report.hhi),
                    level=say(language, f"concentration.{report.concentration}"),
                )
            )
    if report.narrowed_by:
        lines.append(say(language, "share.narrowed", levels=_levels(report.narrowed_by, language)))
        lines.append(say(language, "share.whole_category"))
    if report.chosen_by:
        lines.append(say(language, "share.chosen", levels=_levels(report.chosen_by, language)))
    return " ".join(lines)


def left_out(report: ShareReport, language: Language) -> str:
    """Return which areas the changes of the shares leave out, in a sentence; nothing where all count."""
    if report.left_out is None:
        return ""
    return say(language, "like.shares", areas=likeness.areas(report.left_out, language))


def _sentences(report: ShareReport, language: Language) -> list[str]:
    """Return what the shares say: the concentration, and each erosion with who took it."""
    lines = [concentration(report, language) or say(language, "share.none")]
    if report.left_out is not None:
        lines.append(left_out(report, language))
    for share in report.shares:
        if share.eroded and share.change is not None:
            takers = ", ".join(f"{_name(taker.group)} {numbers.signed(taker.points, 2)}" for taker in share.takers)
            points = numbers.figure(-share.change, 2)
            data = {"group": _name(share.group), "points": points, "takers": takers or numbers.ABSENT}
            lines.append(say(language, "share.erosion", **data))
    return lines


def _takers(row: ShareRow) -> list[dict[str, str | float]]:
    return [{"group": _name(taker.group), "points": taker.points} for taker in row.share.takers]


def _levels(levels: Sequence[str], language: Language) -> str:
    return ", ".join(say(language, f"level.{level}") for level in levels)


def _name(group: Group) -> str:
    return " / ".join(name for name in group if name) or numbers.ABSENT
