"""What an export does before a file exists: it asks for a reason where the policy does, and writes down what leaves."""

from pathlib import Path

from core.model.errors import UserError
from core.model.export_policy import ExportReason
from core.operations.access import Access
from core.security.personal_data import masked


def audit_export(
    access: Access,
    name: str,
    *,
    kind: str,
    file: Path | None = None,
    rows: int | None = None,
    action: str = "facts.export",
) -> None:
    """Take down that ``name`` leaves: what kind of thing, into which file, how many rows, and why.

    What a person typed (the name, the file, the reason) is masked as far as it is personal. Raises
    ``export.no_reason`` where the policy asks for a reason and the session has none.
    """
    reason = access.session.reason.strip()
    if access.session.policy.exports.reason is ExportReason.ASKED and not reason:
        raise UserError("export.no_reason")
    given: dict[str, str | int | None] = {
        "kind": kind,
        "file": None if file is None else masked(file.name),
        "rows": rows,
        "reason": masked(reason) or None,
    }
    detail = {name: value for name, value in given.items() if value is not None}
    with access.store.transaction():
        access.store.ledger.audit(access.session, action, masked(name), detail=detail)
