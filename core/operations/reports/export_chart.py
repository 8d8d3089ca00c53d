"""Export a picture of figures: it needs a separate permission, and writes an audit row."""

from pathlib import Path

from core.operations.access import Access, RegionUse, operation
from core.operations.exporting import audit_export
from core.security.durable import replace_file
from core.security.permissions import Permission


@operation(Permission.PICTURES_EXPORT, RegionUse.READS)
def export_picture(access: Access, path: Path, name: str, content: bytes) -> None:
    """Write ``content`` to ``path``; before it exists, the audit says that ``name`` was exported."""
    audit_export(access, name, kind=path.suffix.removeprefix("."), file=path)
    replace_file(path, content)


@operation(Permission.PICTURES_EXPORT, RegionUse.READS)
def note_copy(access: Access, name: str) -> None:
    """Take down that ``name`` leaves by the clipboard; raises ``permission.refused`` and ``export.no_reason``."""
    audit_export(access, name, kind="copy")
