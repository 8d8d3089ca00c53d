"""Save what a dialog shows to a file, off the Qt thread."""

from pathlib import Path

from core.documents.imports import receipts
from core.model.imports.receipts import Receipt
from core.model.job_context import JobContext
from core.operations.reports.export_tables import export_tables
from desktop_app.queries.context import AppContext
from desktop_app.queries.jobs import Lane


def save_receipt(ctx: AppContext, receipt: Receipt, path: Path) -> None:
    """Write ``receipt`` to a new workbook, and say where it is; a file that is there already is reported."""

    def work(_: JobContext) -> None:
        export_tables(ctx.access, path, "receipt", receipts.as_tables(receipt, ctx.language))

    job = ctx.act(Lane.STORE, "job.save", work)
    job.finished.connect(lambda _: ctx.stream.publish_saved(path))
