"""raff share | bridge | distribution."""

from datetime import date, datetime
from typing import Annotated

import typer

from core.documents import reaches as reach_presenter
from core.documents import shares as presenter
from core.model.analyses.distribution import DistributionRule
from core.model.analyses.shares import ShareRule
from core.model.dimensions import PLACE_LEVELS
from core.model.errors import UserError
from core.operations.analyses.find_shares import find_bridge, find_reach, find_shares
from desktop_app.cli.asking import SHOWN_ROWS, Listing, asking, levels
from desktop_app.cli.commands import Commands
from desktop_app.cli.options import ByOption, ListingOptions

_DAY = "%Y-%m-%d"
DayOption = Annotated[
    datetime | None, typer.Option(formats=[_DAY, "%Y-%m"], help="The first day or the month of a period.")
]


commands = Commands()


@commands.add("raff share --by region,manufacturer")
def share(options: ListingOptions, by: ByOption = None) -> None:
    """Show shares of sales, their changes beside noise, who lost to whom, and the concentration."""
    rule = ShareRule(by=levels(by)) if by else ShareRule()
    with asking(options) as asked:
        report = asked(find_shares, rule, asked.filters)
        first = len(rule.by)
        shown = report.shares[: options.limit or SHOWN_ROWS]
        asked.give(
            Listing(
                name="share",
                document=presenter.share_document(report, asked.unit, options.limit),
                columns=[*rule.by, *(name for name in presenter.SHARE_FIGURES if name != "takers")],
                rows=[presenter.share_row(report, each) for each in report.shares[: options.limit]],
                headings=[*(f"level.{level}" for level in rule.by), *presenter.SHARE_HEADINGS],
                words=[presenter.share_words(each, asked.language) for each in shown],
                numbers=[first + offset for offset in (0, 1, 2, 4, 5)],
                after=presenter.share_sentences(report, asked.language),
            )
        )


@commands.add("raff bridge --first 2024-01 --last 2024-12")
def bridge(options: ListingOptions, by: ByOption = None, *, first: DayOption = None, last: DayOption = None) -> None:
    """Split the change of sales between two periods into distribution, mix and velocity."""
    groups, between = levels(by) or ("manufacturer",), _between(first, last)
    with asking(options) as asked:
        report = asked(find_bridge, groups, asked.filters, between)
        offset = len(groups)
        shown = report.bridges[: options.limit or SHOWN_ROWS]
        asked.give(
            Listing(
                name="bridge",
                document=presenter.bridge_document(report, asked.unit, options.limit),
                columns=[*groups, *presenter.BRIDGE_FIGURES],
                rows=[presenter.bridge_row(report, each) for each in report.bridges[: options.limit]],
                headings=[*(f"level.{level}" for level in groups), *presenter.BRIDGE_HEADINGS],
                words=[presenter.bridge_words(each, asked.language) for each in shown],
                numbers=range(offset, offset + len(presenter.BRIDGE_HEADINGS)),
                before=[presenter.bridge_sentence(report, asked.unit, asked.language)],
            )
        )


@commands.add("raff distribution --by region")
def distribution(options: ListingOptions, by: ByOption = None) -> None:
    """Show distribution and velocity of each item in each place, and what better distribution is worth."""
    places = levels(by) or DistributionRule().by
    if not set(places) <= set(PLACE_LEVELS):
        raise UserError("distribution.places", levels=", ".join(PLACE_LEVELS))
    with asking(options) as asked:
        report = asked(
            find_reach, DistributionRule(by=places, realisation=asked.app.policy.gaps.realisation), asked.filters
        )
        document = reach_presenter.as_document(report, asked.unit, options.limit)
        first = len(places)
        asked.give(
            Listing(
                name="distribution",
                document=document,
                columns=[*places, *reach_presenter.FIGURES],
                rows=document["rows"],
                headings=[*(f"level.{level}" for level in places), *reach_presenter.HEADINGS],
                words=[reach_presenter.as_words(each) for each in report.reaches[: options.limit or SHOWN_ROWS]],
                numbers=range(first + 1, first + 6),
                before=[reach_presenter.title(report, asked.language)],
            )
        )


def _between(first: datetime | None, last: datetime | None) -> tuple[date, date] | None:
    """Return the two periods that were named; raises ``bridge.both`` where only one was."""
    if (first is None) is not (last is None):
        raise UserError("bridge.both")
    return (first.date(), last.date()) if first is not None and last is not None else None
