"""raff sample | demo."""

from pathlib import Path
from typing import Annotated

import typer

from core.model.errors import UserError
from core.operations.make_sample import make_sample
from core.sampling.market import FULL_ROWS
from core.sampling.plan import Plan
from desktop_app.cli.commands import Commands
from desktop_app.cli.opening import start
from desktop_app.cli.options import OutputOptions

commands = Commands()


@commands.add("raff sample --out sample --years 2024,2025 --rows 4000")
def sample(
    options: OutputOptions,
    out: Annotated[Path, typer.Option(help="The folder to write to.")],
    years: Annotated[str, typer.Option(help="Years, separated by commas.")] = "2024",
    *,
    rows: Annotated[int, typer.Option(help="Rows of each workbook.")] = FULL_ROWS,
    seed: Annotated[int, typer.Option(min=0, help="The same seed gives the same cells.")] = 1,
    ramadan_effect: Annotated[
        float, typer.Option(min=0, max=2, help="The planted growth of sales in Ramadan, such as 0.3.")
    ] = 0.30,
    faults: Annotated[bool, typer.Option("--faults", help="Plant faulty cells as well.")] = False,
) -> None:
    """Generate sample workbooks, one a year, with the planted truth beside them."""
    _, output = start(options)
    plan = Plan(years=_years(years), rows=rows, seed=seed, faults=faults, ramadan_effect=ramadan_effect)
    with output.progress() as context:
        made = make_sample(plan, out, context)
    for path in made.workbooks:
        output.line(str(path))
    output.document({"workbooks": [str(path) for path in made.workbooks], "truth": str(made.truth)})


def _years(text: str) -> tuple[int, ...]:
    parts = [part.strip() for part in text.split(",")]
    if not all(part.isdecimal() for part in parts):
        raise UserError("filter.not_understood", text=text)
    return tuple(int(part) for part in parts)
