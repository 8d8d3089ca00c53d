"""Make sample workbooks, one per year, with the planted truth beside them."""

from dataclasses import dataclass
from pathlib import Path

from core.model.errors import UserError, write_fault
from core.model.job_context import JobContext
from core.sampling import faults, figures, history, population, truth, workbooks
from core.sampling.plan import Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """Where the files of a sample lie."""

    workbooks: tuple[Path, ...]
    truth: Path


def make_sample(plan: Plan, folder: Path, context: JobContext) -> Sample:
    """Write the workbooks of ``plan`` and their truth into ``folder``; the same plan gives the same cells.

    Raises ``sample.years``, ``sample.rows``, ``sample.exists`` for a folder that holds a sample already, and
    those of ``write_fault``.
    """
    plan.check()
    paths = [folder / f"retail-audit-{year}.xlsx" for year in plan.years]
    if existing := next((path for path in (*paths, folder / truth.SETTINGS_FILE) if path.exists()), None):
        raise UserError("sample.exists", file=existing.name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        context.progress(0, len(plan.years), "sample.planning")
        people = population.populate(plan)
        lived = history.live(plan, people)
        sold = figures.sell(plan, people, lived)
        planted = {}
        for position, (year, path) in enumerate(zip(plan.years, paths, strict=True)):
            values = sold.values[:, 12 * position : 12 * (position + 1)]
            faulty = faults.plant(plan, year, values, people.row_item)
            planted[path.name] = workbooks.write(path, year, people, values, faulty, context)
        truth.write(folder, plan, people, lived, sold, planted)
    except OSError as error:
        raise write_fault(error, folder) from error
    return Sample(workbooks=tuple(paths), truth=folder / truth.SETTINGS_FILE)
