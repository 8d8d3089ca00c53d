"""Look at the tables of a workbook without importing it; no vault is needed for that."""

from core.importing.process import child
from core.importing.process.messages import Exploration
from core.model.imports.table_profiles import TableProfile
from core.model.job_context import JobContext

__all__ = ["Exploration", "explore_workbook"]


def explore_workbook(wanted: Exploration, context: JobContext) -> TableProfile:
    """Return the profile of each column of a table, and a pivot of it if one is wanted.

    Raises the codes of a workbook that cannot be read, ``explore.no_column``, ``explore.no_numbers`` and
    ``explore.personal``.
    """
    return child.explore_workbook(wanted, context)
