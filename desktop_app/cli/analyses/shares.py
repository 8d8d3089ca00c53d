"""raff share | bridge | distribution."""

from datetime import date, datetime
from typing import Annotated

import typer

from core.documents.analyses import bridges, reaches
from core.documents.analyses import shares as documents
from core.documents.analyses.history_length import Purpose
from core.model.analyses.distribution import DistributionRule
from core.model.analyses.shares import ShareRule
from core.model.dimensions import PLACE_LEVELS, SEGMENT_LEVELS
from core.model.errors import UserError
from core.operations.analyses.find_position import find_ownership
from core.operations.analyses.find_shares import find_bridge, find_reach, find_shares
from desktop_app.cli.asking import asking, levels
from desktop_app.cli.commands import Commands
from desktop_app.cli.options import ByOption, ListingOptions

_DAY = "%Y-%m-%d"
DayOption = Annotated[
    datetime | None, typer.Option(formats=[_DAY, "%Y-%m"], help="The first day or the month of a period.")
]
WithinOption = Annotated[
    str | None,
    typer.Option(
        "--within",
        metavar="LEVELS",
        help="Levels whose filters narrow the market too, such as manufacturer; else they choose what is shown.",
    ),
]


commands = Commands()


@commands.add("raff share --by brand --where manufacturer=KINZA")
def share(options: ListingOptions, by: ByOption = None, within: WithinOption = None) -> None:
    """Show shares of the whole market, changes beside their normal range, who lost to whom, and concentration."""
    rule = ShareRule(by=levels(by) or ShareRule().by, within=(*SEGMENT_LEVELS, *levels(within)))
    with asking(options, Purpose.MARKET) as asked:
        report, owned = asked(find_shares, rule, asked.filters), asked(find_ownership)
        asked.give(documents.document(report, asked.unit, asked.language, owned), options.limit)


@commands.add("raff bridge --first 2024-01 --last 2024-12")
def bridge(options: ListingOptions, by: ByOption = None, *, first: DayOption = None, last: DayOption = None) -> None:
    """Split the change of sales between two periods into distribution, mix and velocity."""
    groups, between = levels(by) or ("manufacturer",), _between(first, last)
    with asking(options, Purpose.MARKET) as asked:
        report = asked(find_bridge, groups, asked.filters, between)
        asked.give(bridges.document(report, asked.unit, asked.language), options.limit)


@commands.add("raff distribution --by region")
def distribution(
    options: ListingOptions,
    by: ByOption = None,
    *,
    rivals: Annotated[
        bool, typer.Option("--rivals", help="Also the items of rivals, where an own company is set.")
    ] = False,
) -> None:
    """Show distribution and velocity of each item in each place, and what better distribution is worth."""
    places = levels(by) or DistributionRule().by
    if not set(places) <= set(PLACE_LEVELS):
        raise UserError("distribution.places", levels=", ".join(PLACE_LEVELS))
    with asking(options, Purpose.MARKET) as asked:
        report = asked(find_reach, DistributionRule(by=places), asked.filters, asked.app.policy.gaps.points)
        owned = asked(find_ownership)
        asked.give(reaches.document(report, asked.rate, asked.language, owned, rivals=rivals), options.limit)


def _between(first: datetime | None, last: datetime | None) -> tuple[date, date] | None:
    """Return the two periods that were named; raises ``bridge.both`` where only one was."""
    if (first is None) is not (last is None):
        raise UserError("bridge.both")
    return (first.date(), last.date()) if first is not None and last is not None else None
