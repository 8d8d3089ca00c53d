"""The sample that comes with Raff: its workbooks, and whether a vault shows nothing else."""

from functools import cache
from pathlib import Path

from desktop_app.queries.context import AppContext


def books(ctx: AppContext) -> list[Path]:
    """Return the workbooks of the sample, in order."""
    return list(_books(ctx.app.paths.sample))


@cache
def _books(folder: Path) -> tuple[Path, ...]:
    return tuple(sorted(folder.glob("*.xlsx")))


def is_all_there_is(ctx: AppContext) -> bool:
    """Return whether all that is shown came with Raff, so that it is marked as a demonstration."""
    names = {path.name for path in books(ctx)}
    live = [batch for batch, _ in ctx.answers.imports or () if batch.withdrawn_at is None]
    return bool(live) and all(batch.file in names for batch in live)
