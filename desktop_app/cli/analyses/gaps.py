"""raff gaps | zeros | opportunities."""

from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from core.documents.analyses import gaps as documents
from core.documents.analyses import opportunities as opportunity_documents
from core.documents.analyses import point_gaps
from core.documents.analyses import zeros as zero_documents
from core.documents.analyses.history_length import Purpose
from core.model.analyses.opportunities import OpportunityRule
from core.model.analyses.zeros import ZeroRule
from core.operations.analyses.find_gaps import find_gaps
from core.operations.analyses.find_opportunities import find_opportunities
from core.operations.analyses.find_point_gaps import find_point_gaps
from core.operations.analyses.find_zeros import export_zeros, find_zeros
from core.texts import numbers
from desktop_app.cli.asking import asking, levels
from desktop_app.cli.commands import Commands
from desktop_app.cli.options import ByOption, FigureFileOptions, ListingOptions

_RECOMMENDED = 3


commands = Commands()


@commands.add("raff gaps --where region=RIYADH --by region,brand")
def gaps(
    options: ListingOptions,
    by: ByOption = None,
    *,
    points: Annotated[
        bool, typer.Option("--points", help="List the items missing at each outlet group instead of groups.")
    ] = False,
    window_days: Annotated[int | None, typer.Option(min=1, help="Length of the window in days.")] = None,
    rivals: Annotated[
        bool, typer.Option("--rivals", help="With --points, also the items of rivals, where an own company is set.")
    ] = False,
    threshold: Annotated[
        float | None, typer.Option(min=0, max=100, help="Per cent of records without sales from which a gap is MEDIUM.")
    ] = None,
    high: Annotated[
        float | None, typer.Option(min=0, max=100, help="Per cent of records without sales from which a gap is HIGH.")
    ] = None,
) -> None:
    """Show what the items missing at outlet groups are worth by group, beside the share of records without sales."""
    by_levels = levels(by)
    with asking(options, Purpose.GAPS) as asked:
        policy, owned = asked.app.policy.gaps, asked.owned
        if points:
            missing = asked(find_point_gaps, policy.points, asked.filters)
            asked.give(point_gaps.document(missing, asked.rate, asked.language, owned, rivals=rivals), options.limit)
        else:
            rule = policy.rule(window_days=window_days, threshold=threshold, high=high, by=by_levels)
            report = asked(find_gaps, rule, asked.filters)
            asked.give(documents.document(report, asked.rate, asked.language, owned), options.limit)


@commands.add("raff zeros --out zeros.parquet")
def zeros(
    options: FigureFileOptions,
    *,
    out: Annotated[Path | None, typer.Option(help="The file to write: .parquet or .csv.")] = None,
) -> None:
    """Classify the zeros: the count of each kind, and every one in a file."""
    with asking(options, Purpose.GAPS, write=out is not None) as asked:
        report = asked(find_zeros, ZeroRule(), asked.filters)
        if out is not None:
            asked(export_zeros, report, out)
        counted = Counter(report.zeros.column("kind").to_pylist())
        document = zero_documents.document(report.records, counted, asked.language)
        asked.document({**document.about, "out": str(out) if out else None})
        asked.output.line(document.before[0])
        asked.output.rows(document.columns, document.rows)
        if out is not None:
            asked.output.say("zeros.written", count=numbers.figure(report.zeros.num_rows), file=str(out))
        for line in asked.history_lines():
            asked.output.line(line)


@commands.add("raff opportunities --format xlsx --out opportunities.xlsx")
def opportunities(options: ListingOptions) -> None:
    """Show segments that sell less than elsewhere, provinces with room to grow, and items in decline."""
    with asking(options, Purpose.GAPS) as asked:
        report = asked(
            find_opportunities, OpportunityRule(realisation=asked.app.policy.gaps.realisation), asked.filters
        )
        recommended = options.limit or _RECOMMENDED
        content = opportunity_documents.document(report, asked.rate, asked.language, recommended, asked.owned)
        asked.give(content, options.limit)
