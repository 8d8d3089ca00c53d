"""What to do about a gap, in one sentence made of its figures."""

from core.model.analyses.gaps import Gap
from core.model.analyses.opportunities import Opportunity
from core.model.analyses.point_gaps import PointGap
from core.texts.catalogue import Language, say
from core.texts.numbers import ABSENT, figure, percentage


def for_point_gap(gap: PointGap, unit: str, language: Language) -> str:
    """Return the recommendation for ``gap``: what to do, with which item, where, for how much, and by whose example."""
    return say(
        language,
        f"point.{gap.kind}",
        item=gap.item or ABSENT,
        place=", ".join(name for name in (gap.precision_area, gap.market) if name),
        since=gap.since.isoformat() if gap.since else "",
        peers=say(language, "points.peers", number=gap.peers, count=figure(gap.peers)),
        share=percentage(100 * gap.peer_share, language, 2),
        low=figure(gap.low),
        middle=figure(gap.middle),
        high=figure(gap.high),
        unit=say(language, f"unit.{unit}"),
    )


def for_opportunity(opportunity: Opportunity, unit: str, language: Language) -> str:
    """Return the recommendation for an opportunity, made of its own figures."""
    return say(
        language,
        f"opportunity.{opportunity.kind}",
        place=opportunity.place or "",
        name=opportunity.name or ABSENT,
        level=say(language, f"level.{opportunity.level}"),
        figure=figure(opportunity.figure, 1),
        against=figure(opportunity.against, 1),
        lost=percentage(
            100 * (1 - opportunity.figure / opportunity.against) if opportunity.against else None, language
        ),
        number=opportunity.peers,
        peers=figure(opportunity.peers),
        low=figure(opportunity.low),
        middle=figure(opportunity.middle),
        high=figure(opportunity.high),
        unit=say(language, f"unit.{unit}"),
    )


def for_gap(gap: Gap, unit: str, language: Language) -> str:
    """Return the recommendation for ``gap``, whose sales are counted in ``unit`` (``sar``, ``unstated`` ...)."""
    data = {
        "group": " / ".join(name for name in gap.group if name),
        "zeros": figure(gap.zero_records),
        "total": figure(gap.total_records),
        "percentage": percentage(gap.gap_percentage, language),
    }
    if gap.peer_percentage is None:
        return say(language, "gap.recommendation_alone", **data)
    peer = percentage(gap.peer_percentage, language)
    if not gap.excess_records:
        return say(language, "gap.recommendation_at_peers", peer=peer, **data)
    return say(
        language,
        "gap.recommendation",
        peer=peer,
        low=figure(gap.low),
        middle=figure(gap.middle),
        high=figure(gap.high),
        unit=say(language, f"unit.{unit}"),
        **data,
    )
