"""The sample that comes with Raff."""

from pathlib import Path

from desktop_app.queries.context import AppContext


def books(ctx: AppContext) -> list[Path]:
    """Return the workbooks of the sample, in order."""
    return list(ctx.app.paths.sample_books)
