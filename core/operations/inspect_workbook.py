"""Look into a workbook without importing anything; no vault is needed for that."""

from pathlib import Path
from typing import Any

from pydantic import SecretStr

from core.importing import child
from core.importing.extract import Request
from core.model.dimensions import SalesUnit
from core.model.job_context import JobContext

_LIMITS = child.Limits(memory=1 << 30, seconds=60.0)


def inspect_workbook(
    path: Path, sheet: str | None, context: JobContext, password: SecretStr | None = None
) -> dict[str, Any]:
    """Return the sheets of ``path``, the layout that fits best and what stands in the way of an import.

    Raises the code of a workbook that cannot be read at all.
    """
    return child.inspect_workbook(
        Request(path=path, unit=SalesUnit.UNSTATED, sheet=sheet, password=password), context, _LIMITS
    )
