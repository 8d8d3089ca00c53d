"""Gaps at points: their columns, and the report as a document."""

from collections.abc import Sequence

from core.analysis.gaps import prize
from core.documents import ownership, prizes
from core.documents.columns import Column, choice, confidence, day, name, number, plain, sentence, span
from core.documents.document import Columns, Document
from core.model.analyses.point_gaps import PointGap, PointGapReport
from core.model.ownership import NOBODY, Owner, Ownership
from core.model.units import alone
from core.texts import numbers
from core.texts.catalogue import Language, say
from core.texts.recommendations import for_point_gap


def columns(unit: str, owned: Ownership = NOBODY) -> Columns[PointGap]:
    """Return the columns of gaps at points; amounts are per period, in ``unit``.

    Where an own company is known, a column says whose each item is.
    """
    marks: tuple[Column[PointGap], ...] = (ownership.column(lambda gap: gap.owner),) if owned.known else ()
    whose = tuple(mark.id for mark in marks)
    return Columns(
        data=(
            name("region", "level.region", lambda gap: gap.region),
            name("province", "level.province", lambda gap: gap.province),
            name("precision_area", "level.precision_area", lambda gap: gap.precision_area),
            name("market", "level.market", lambda gap: gap.market),
            name("item", "level.item", lambda gap: gap.item),
            *marks,
            choice("kind", "column.kind", lambda gap: gap.kind, "gap_kind."),
            day("since", "column.since", lambda gap: gap.since),
            plain("is_new", lambda gap: gap.is_new),
            confidence("confidence", "column.chance", lambda gap: gap.confidence),
            plain("potential", lambda gap: gap.potential),
            plain("low", lambda gap: gap.low),
            number("middle", "column.prize", lambda gap: gap.middle),
            plain("high", lambda gap: gap.high),
            plain("peers", lambda gap: gap.peers),
            plain("point_sales", lambda gap: gap.point_sales),
            plain("peer_share", lambda gap: gap.peer_share),
            sentence("recommendation", lambda gap, language: for_point_gap(gap, unit, language)),
        ),
        shown=(span("range", "column.range", lambda gap: gap.low, lambda gap: gap.high),),
        terminal=("precision_area", "market", "item", *whose, "kind", "since", "confidence", "middle", "range"),
    )


def document(
    report: PointGapReport, unit: str, language: Language, owned: Ownership = NOBODY, *, rivals: bool = False
) -> Document[PointGap]:
    """Return the report with its gaps as rows, and what to do about the first.

    Where an own company is known, items of rivals are left out, and their sum is reported, unless ``rivals`` asks for
    them.
    """
    mine = [gap for gap in report.gaps if gap.owner is not Owner.RIVAL]
    whole = prize.total(report.gaps)
    return Document(
        name="points",
        language=language,
        columns=columns(unit, owned),
        rows=report.gaps if rivals else mine,
        about={
            "as_of": report.as_of.isoformat() if report.as_of else None,
            "unit": alone(unit),
            "peers": "region, from the data held",
            "realisation": list(report.rule.realisation),
            "gaps": len(mine),
            **prizes.as_json(whole, owned),
            **ownership.as_json(owned),
        },
        before=[_title(report, mine, unit, language), *filter(None, [prizes.of_rivals(whole, unit, language, owned)])],
        after=[
            *(for_point_gap(gap, unit, language) for gap in mine[:1]),
            *filter(None, [ownership.unknown(owned, language)]),
        ],
    )


def _title(report: PointGapReport, gaps: Sequence[PointGap], unit: str, language: Language) -> str:
    """Return how many there are and what they are worth, or why there are none."""
    if report.as_of is None:
        return say(language, "points.none", reason=say(language, "points.no_data"))
    if not gaps:
        return say(language, "points.none", reason=say(language, "points.nothing"))
    return say(
        language,
        "points.title",
        number=len(gaps),
        count=numbers.figure(len(gaps)),
        as_of=report.as_of.isoformat(),
        middle=numbers.figure(sum(gap.middle for gap in gaps)),
        unit=say(language, f"unit.{unit}"),
    )
