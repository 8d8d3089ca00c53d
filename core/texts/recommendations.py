"""What to do about a gap, in one sentence made of its figures."""

from datetime import date

from core.model.analyses.gaps import Gap
from core.model.analyses.opportunities import Opportunity, OpportunityKind
from core.model.analyses.point_gaps import PointGap, PointGapKind
from core.texts import dates
from core.texts.catalogue import Language, say
from core.texts.numbers import ABSENT, figure, percentage


def for_point_gap(gap: PointGap, unit: str, language: Language) -> str:
    """Return the recommendation for ``gap``: what to do, with which item, where, for how much, and by whose example."""
    # Where no point of the region sells it, those of the country speak for what was never sold here.
    elsewhere = not gap.peers and gap.kind in (PointGapKind.NEVER_LISTED, PointGapKind.VOID)
    return say(
        language,
        f"point.{gap.kind}",
        item=gap.item or ABSENT,
        place=", ".join(name for name in (gap.precision_area, gap.market) if name),
        since=dates.month(gap.since, language) if gap.since else "",
        peers=say(
            language, "points.elsewhere" if elsewhere else "points.peers", number=gap.peers, count=figure(gap.peers)
        ),
        share=percentage(100 * gap.peer_share, language, 2),
        low=figure(gap.low),
        middle=figure(gap.middle),
        high=figure(gap.high),
        unit=say(language, f"unit.{unit}"),
    )


def for_opportunity(opportunity: Opportunity, unit: str, language: Language) -> str:
    """Return the recommendation for an opportunity, made of its own figures; rivals' items are no opportunity."""
    threatens = opportunity.threat and not opportunity.missing
    decimals = 0 if opportunity.kind is OpportunityKind.FADING else 1  # amounts have none, shares and scores one
    return say(
        language,
        "opportunity.threat" if threatens else f"opportunity.{opportunity.kind}",
        threat=figure(opportunity.threat),
        place=opportunity.place or "",
        name=opportunity.name or ABSENT,
        level=say(language, f"level.{opportunity.level}"),
        figure=figure(opportunity.figure, decimals),
        against=figure(opportunity.against, decimals),
        lately=_span(opportunity.lately, language),
        earlier=_span(opportunity.earlier, language),
        places=figure(opportunity.peers + 1),
        lost=percentage(
            100 * (1 - opportunity.figure / opportunity.against) if opportunity.against else None, language
        ),
        number=opportunity.peers,
        peers=figure(opportunity.peers),
        missing=opportunity.missing,
        items=figure(opportunity.missing),
        risk=figure(opportunity.at_risk),
        low=figure(opportunity.low),
        middle=figure(opportunity.middle),
        high=figure(opportunity.high),
        unit=say(language, f"unit.{unit}"),
    )


def _span(months: tuple[date, date] | None, language: Language) -> str:
    if months is None:
        return ABSENT
    first, last = (dates.month(day, language) for day in months)
    return say(language, "filter.span", first=first, last=last)


def for_gap(gap: Gap, unit: str, language: Language, *, everybody: bool = False) -> str:
    """Return what ``gap`` is worth and how its zeros compare; its sales are counted in ``unit`` (``sar`` ...).

    ``everybody`` says that its records are those of all manufacturers, where what it is worth is the own company's.
    """
    prize = say(
        language,
        "gap.prize" if gap.missing else "gap.threat" if gap.threat else "gap.nothing",
        threat=figure(gap.threat),
        group=" / ".join(name for name in gap.group if name),
        number=gap.missing,
        missing=figure(gap.missing),
        low=figure(gap.low),
        middle=figure(gap.middle),
        high=figure(gap.high),
        unit=say(language, f"unit.{unit}"),
    )
    zeros = say(
        language,
        f"gap.{_comparison(gap)}",
        records=say(language, "gap.records_all" if everybody else "gap.records"),
        zeros=figure(gap.zero_records),
        total=figure(gap.total_records),
        percentage=percentage(gap.gap_percentage, language),
        peer=percentage(gap.peer_percentage, language),
    )
    return f"{prize} {zeros}"


def _comparison(gap: Gap) -> str:
    """Return the id of the sentence that compares the zeros of a gap with those of its peers."""
    if not gap.total_records:
        return "no_records"
    if gap.peer_percentage is None:
        return "alone"
    if gap.leads:
        return "leads"
    return "not_sure" if gap.excess_records else "no_more"
