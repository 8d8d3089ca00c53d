"""Give back a workbook with a note on every faulty cell, for whoever must mend it."""

from pathlib import Path

from pydantic import SecretStr

from core.importing.process import child
from core.importing.process.messages import Annotation
from core.importing.readers.files import content_hash
from core.model.errors import UserError
from core.model.imports.receipts import Issue
from core.model.job_context import JobContext
from core.operations.access import Access, RegionUse, operation
from core.operations.exporting import audit_export
from core.operations.prefixes import find_by_prefix
from core.security.permissions import Permission
from core.texts.catalogue import Language, say

_LIMITS = child.Limits(memory=6 << 30, seconds=600.0)  # it keeps the whole workbook, with its formats


@operation(Permission.WORKBOOKS_ANNOTATE, RegionUse.WRITES)
def annotate_workbook(
    access: Access,
    batch: str,
    files: tuple[Path, Path],
    language: Language,
    context: JobContext,
    password: SecretStr | None = None,
) -> int:
    """Write the second of ``files``: a copy of the first, the workbook of the batch, with its notes; return how many.

    Raises ``batch.unknown``, ``batch.ambiguous``, ``annotation.other_file`` where the first is not the workbook that
    was imported, ``annotation.not_a_workbook`` for a text file and the like, ``export.no_reason``, ``export.exists``
    and those of ``write_fault``.
    """
    source, out = files
    match = find_by_prefix(access.store.batches.list_all(), batch, "batch")
    access.require_regions(access.store.regions.of_batch(match.id))
    if content_hash(source) != match.file_hash:
        raise UserError("annotation.other_file", file=source.name, batch=match.id)
    notes: dict[str, dict[str, str]] = {}
    for issue in access.store.receipts.find(match.id).issues:
        cell = issue.cell or f"A{issue.row}"
        cells = notes.setdefault(issue.sheet, {})
        cells[cell] = "\n".join(filter(None, (cells.get(cell), _note(issue, language))))
    audit_export(access, "annotated", kind="notes", file=out, rows=sum(map(len, notes.values())))
    child.annotate_workbook(Annotation(path=source, out=out, notes=notes, password=password), context, _LIMITS)
    return sum(map(len, notes.values()))


def _note(issue: Issue, language: Language) -> str:
    note = f"{say(language, f'rule.{issue.rule}')} ({say(language, f'severity.{issue.severity}')})"
    return f"{note}: {issue.suggestion}" if issue.suggestion else note
