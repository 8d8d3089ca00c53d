"""Save what a dialog shows to a file, off the Qt thread."""

from pathlib import Path

from core.model.receipts import Receipt
from desktop_app.desk import Desk
from desktop_app.jobs import Context, Lane
from desktop_app.presenters import receipts


def save_receipt(desk: Desk, receipt: Receipt, path: Path) -> None:
    """Write ``receipt`` to a new workbook, and tell where it is; a file that is there already is told."""
    from core.operations.export_tables import export_tables

    def work(_: Context) -> None:
        export_tables(desk.store.vault, desk.session, path, "receipt", receipts.as_tables(receipt, desk.language))

    job = desk.start(Lane.STORE, "job.save", work)
    job.finished.connect(lambda _: desk.stream.tell("receipt.saved", file=path.name))
