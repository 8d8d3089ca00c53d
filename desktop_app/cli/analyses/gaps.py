"""raff gaps | zeros | opportunities."""

from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from core.documents import gaps as presenter
from core.documents import opportunities as opportunity_presenter
from core.documents import point_gaps as point_presenter
from core.model.analyses.gaps import GapRule
from core.model.analyses.opportunities import OpportunityRule
from core.model.analyses.zeros import ZeroKind, ZeroRule
from core.operations.analyses.find_gaps import find_gaps
from core.operations.analyses.find_opportunities import find_opportunities
from core.operations.analyses.find_point_gaps import find_point_gaps
from core.operations.analyses.find_zeros import export_zeros, find_zeros
from core.texts import numbers
from core.texts.catalogue import say
from desktop_app.cli.asking import SHOWN_ROWS, Asked, Listing, asking, levels
from desktop_app.cli.commands import Commands
from desktop_app.cli.options import ByOption, FigureOptions, ListingOptions

_RECOMMENDED = 3


commands = Commands()


@commands.add("raff gaps --where region=RIYADH --by region,brand")
def gaps(
    options: ListingOptions,
    by: ByOption = None,
    *,
    points: Annotated[
        bool, typer.Option("--points", help="List the items missing at each point instead of groups.")
    ] = False,
    window_days: Annotated[int | None, typer.Option(min=1, help="Length of the window in days.")] = None,
    threshold: Annotated[
        float | None, typer.Option(min=0, max=100, help="Per cent of zero records from which a gap is MEDIUM.")
    ] = None,
    high: Annotated[
        float | None, typer.Option(min=0, max=100, help="Per cent of zero records from which a gap is HIGH.")
    ] = None,
) -> None:
    """Show where too many figures are zero, the largest prize first."""
    by_levels = levels(by)
    with asking(options) as asked:
        rule = asked.app.policy.gaps.rule(window_days=window_days, threshold=threshold, high=high, by=by_levels)
        asked.give(_points(asked, options.limit) if points else _groups(asked, rule, options.limit))


def _groups(asked: Asked, rule: GapRule, limit: int | None) -> Listing:
    report = asked(find_gaps, rule, asked.filters)
    rows = [presenter.as_row(report, gap, asked.unit, asked.language) for gap in report.gaps[:limit]]
    first_number = len(rule.by)
    return Listing(
        name="gaps",
        document=presenter.as_document(report, asked.unit, asked.language, limit),
        columns=[*rule.by, *presenter.FIGURES],
        rows=rows,
        headings=presenter.headings(report),
        words=[presenter.as_words(gap, asked.language) for gap in report.gaps[: limit or SHOWN_ROWS]],
        numbers=[first_number + offset for offset in (0, 1, 2, 3, 6, 7)],
        before=[presenter.title(report, asked.language)],
        after=[str(rows[0]["recommendation"])] if rows else [],
    )


def _points(asked: Asked, limit: int | None) -> Listing:
    report = asked(find_point_gaps, asked.app.policy.gaps.points, asked.filters)
    document = point_presenter.as_document(report, asked.unit, asked.language, limit)
    return Listing(
        name="points",
        document=document,
        columns=point_presenter.COLUMNS,
        rows=document["rows"],
        headings=point_presenter.HEADINGS,
        words=[point_presenter.as_words(gap, asked.language) for gap in report.gaps[: limit or SHOWN_ROWS]],
        numbers=point_presenter.NUMBERS,
        before=[point_presenter.title(report, asked.unit, asked.language)],
        after=[row["recommendation"] for row in document["rows"][:1]],
    )


@commands.add("raff zeros --out zeros.parquet")
def zeros(
    options: FigureOptions,
    *,
    out: Annotated[Path | None, typer.Option(help="The file to write: .parquet or .csv.")] = None,
) -> None:
    """Classify the zeros: the count of each kind, and every one in a file."""
    with asking(options, write=out is not None) as asked:
        report = asked(find_zeros, ZeroRule(), asked.filters)
        if out is not None:
            asked(export_zeros, report, out)
        counted = Counter(report.zeros.column("kind").to_pylist())
        kinds = {kind.value: counted[kind.value] for kind in ZeroKind}
        total, output, language = report.zeros.num_rows, asked.output, asked.language
        written = str(out) if out else None
        asked.document({"records": report.records, "zeros": total, "kinds": kinds, "out": written})
        rate = numbers.percentage(100 * total / report.records if report.records else None, language)
        output.say("zeros.title", zeros=numbers.figure(total), records=numbers.figure(report.records), rate=rate)
        words = [[say(language, f"zero.{kind}"), numbers.figure(count)] for kind, count in kinds.items()]
        output.table(["column.kind", "column.count"], words, numbers=[1])
        if out is not None:
            output.say("zeros.written", count=numbers.figure(total), file=str(out))


@commands.add("raff opportunities --format xlsx --out opportunities.xlsx")
def opportunities(options: ListingOptions) -> None:
    """Show segments that sell less than elsewhere, provinces with room to grow, and items in decline."""
    with asking(options) as asked:
        report = asked(
            find_opportunities, OpportunityRule(realisation=asked.app.policy.gaps.realisation), asked.filters
        )
        document = opportunity_presenter.as_document(report, asked.unit, asked.language, options.limit)
        shown = report.opportunities[: options.limit or SHOWN_ROWS]
        asked.give(
            Listing(
                name="opportunities",
                document=document,
                columns=opportunity_presenter.COLUMNS,
                rows=document["rows"],
                headings=opportunity_presenter.HEADINGS,
                words=[opportunity_presenter.as_words(each, asked.language) for each in shown],
                numbers=opportunity_presenter.NUMBERS,
                before=[] if shown else [say(asked.language, "opportunity.none")],
                after=[row["recommendation"] for row in document["rows"][: options.limit or _RECOMMENDED]],
            )
        )
