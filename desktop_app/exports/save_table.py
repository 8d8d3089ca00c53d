"""Save what a dialog shows to a file, off the Qt thread."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from core.documents.imports import receipts
from core.model.imports.receipts import Receipt
from core.model.job_context import JobContext
from core.operations.access import Access
from core.operations.reports.export_tables import export_tables
from desktop_app.exports.reasons import session_to_export
from desktop_app.queries.context import AppContext
from desktop_app.queries.jobs import Lane


def save_receipt(ctx: AppContext, receipt: Receipt, path: Path) -> None:
    """Write ``receipt`` to a new workbook, and say where it is; a file that is there already is reported."""
    session = session_to_export(ctx, QApplication.activeWindow())
    if session is None:
        return

    def work(_: JobContext) -> None:
        export_tables(Access(ctx.store.vault, session), path, "receipt", receipts.as_tables(receipt, ctx.language))

    job = ctx.act(Lane.STORE, "job.save", work)
    job.finished.connect(lambda _: ctx.stream.publish_saved(path))
