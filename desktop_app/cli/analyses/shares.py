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
from desktop_app.cli.asking import (
    SHOWN_ROWS,
    ByOption,
    Format,
    FormatOption,
    How,
    Listing,
    OutOption,
    asking,
    levels,
)
from desktop_app.cli.options import JsonOption, LanguageOption, LimitOption, PasswordOption, VaultOption, WhereOption

_DAY = "%Y-%m-%d"
DayOption = Annotated[datetime | None, typer.Option(formats=[_DAY, "%Y-%m"], help="The first day of a period.")]


def add_to(app: typer.Typer) -> None:
    """Put the commands on ``app``."""
    app.command()(share)
    app.command()(bridge)
    app.command()(distribution)


def share(
    vault: VaultOption = None,
    where: WhereOption = None,
    by: ByOption = None,
    limit: LimitOption = None,
    *,
    format_: FormatOption = Format.TABLE,
    out: OutOption = None,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Show who holds what share of sales, who lost beyond noise and who took it, and how concentrated that is."""
    rule = ShareRule(by=levels(by)) if by else ShareRule()
    with asking(How(vault, where, password_stdin, json_, lang, format_, out)) as asked:
        report = asked(find_shares, rule, asked.filters)
        first = len(rule.by)
        asked.give(
            Listing(
                name="share",
                document=presenter.share_document(report, asked.unit, limit),
                columns=[*rule.by, *(name for name in presenter.SHARE_FIGURES if name != "takers")],
                rows=[presenter.share_row(report, each) for each in report.shares[:limit]],
                headings=[*(f"level.{level}" for level in rule.by), *presenter.SHARE_HEADINGS],
                words=[presenter.share_words(each, asked.language) for each in report.shares[: limit or SHOWN_ROWS]],
                numbers=[first + offset for offset in (0, 1, 2, 4, 5)],
                after=presenter.share_sentences(report, asked.language),
            )
        )


def bridge(
    vault: VaultOption = None,
    where: WhereOption = None,
    by: ByOption = None,
    limit: LimitOption = None,
    *,
    first: DayOption = None,
    last: DayOption = None,
    format_: FormatOption = Format.TABLE,
    out: OutOption = None,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Show what moved sales between two periods: distribution, mix and velocity, which add up to the change."""
    groups, between = levels(by) or ("manufacturer",), _between(first, last)
    with asking(How(vault, where, password_stdin, json_, lang, format_, out)) as asked:
        report = asked(find_bridge, groups, asked.filters, between)
        offset = len(groups)
        asked.give(
            Listing(
                name="bridge",
                document=presenter.bridge_document(report, asked.unit, limit),
                columns=[*groups, *presenter.BRIDGE_FIGURES],
                rows=[presenter.bridge_row(report, each) for each in report.bridges[:limit]],
                headings=[*(f"level.{level}" for level in groups), *presenter.BRIDGE_HEADINGS],
                words=[presenter.bridge_words(each, asked.language) for each in report.bridges[: limit or SHOWN_ROWS]],
                numbers=range(offset, offset + len(presenter.BRIDGE_HEADINGS)),
                before=[presenter.bridge_sentence(report, asked.unit, asked.language)],
            )
        )


def distribution(
    vault: VaultOption = None,
    where: WhereOption = None,
    by: ByOption = None,
    limit: LimitOption = None,
    *,
    format_: FormatOption = Format.TABLE,
    out: OutOption = None,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Show how far each item reaches in each place, how fast it sells, and what reaching as elsewhere is worth."""
    places = levels(by) or DistributionRule().by
    if not set(places) <= set(PLACE_LEVELS):
        raise UserError("distribution.places", levels=", ".join(PLACE_LEVELS))
    with asking(How(vault, where, password_stdin, json_, lang, format_, out)) as asked:
        report = asked(
            find_reach, DistributionRule(by=places, realisation=asked.app.policy.gaps.realisation), asked.filters
        )
        document = reach_presenter.as_document(report, asked.unit, limit)
        first = len(places)
        asked.give(
            Listing(
                name="distribution",
                document=document,
                columns=[*places, *reach_presenter.FIGURES],
                rows=document["rows"],
                headings=[*(f"level.{level}" for level in places), *reach_presenter.HEADINGS],
                words=[reach_presenter.as_words(each) for each in report.reaches[: limit or SHOWN_ROWS]],
                numbers=range(first + 1, first + 6),
                before=[reach_presenter.title(report, asked.language)],
            )
        )


def _between(first: datetime | None, last: datetime | None) -> tuple[date, date] | None:
    """Return the two periods that were named; raises ``bridge.both`` where only one was."""
    if (first is None) is not (last is None):
        raise UserError("bridge.both")
    return (first.date(), last.date()) if first is not None and last is not None else None
