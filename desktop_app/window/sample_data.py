"""The sample that comes with Raff: its workbooks, and whether a vault shows nothing else."""

from pathlib import Path

from core.model.imports.batches import all_of_files
from desktop_app.queries.context import AppContext


def books(ctx: AppContext) -> list[Path]:
    """Return the workbooks of the sample, in order."""
    return list(ctx.app.paths.sample_books)


def is_all_there_is(ctx: AppContext) -> bool:
    """Return whether all that is shown came with Raff, so that it is marked as a demonstration."""
    return all_of_files((batch for batch, _ in ctx.answers.imports or ()), ctx.app.paths.sample_names)
