"""The retention of figures: a preview, a legal hold, and a run that leaves a certificate and no trace."""

from dataclasses import asdict
from hashlib import sha256

from core.model.changes import NOTHING, ChangeSet
from core.model.clock import business_day, stamp
from core.model.edits.canonical import canonical
from core.model.errors import UserError
from core.model.retention import Certificate, RetentionPreview, cutoff_day
from core.operations.access import RegionUse, operation
from core.operations.vault.access import VaultAccess
from core.security.permissions import Permission
from core.store import upkeep


@operation(Permission.RETENTION_RUN, RegionUse.WRITES)
def preview_retention(access: VaultAccess) -> RetentionPreview:
    """Return what a run would delete now, by the organisation's policy, and what has no date to judge it by."""
    access.require_regions(None)
    years = access.session.policy.retention.figures_years
    cutoff = cutoff_day(business_day(access.session.clock.now()), years)
    store = access.store.retention
    return RetentionPreview(cutoff=cutoff, due=store.due(cutoff), undated=store.undated(), hold=store.hold())


@operation(Permission.RETENTION_RUN, RegionUse.WRITES)
def run_retention(access: VaultAccess) -> tuple[Certificate | None, ChangeSet]:
    """Delete every figure that is due, and what was derived from it; return the certificate, ``None`` without any.

    Afterwards nothing of it is in the file, its log or its free pages; copies elsewhere (backups, exports, other
    machines) have a retention of their own. Raises ``retention.held`` under a legal hold.
    """
    preview = preview_retention(access)
    if preview.hold:
        raise UserError("retention.held", reason=preview.hold)
    if not preview.due:
        return None, NOTHING
    session, store = access.session, access.store
    at = stamp(session.clock.now())
    certificate = Certificate(
        vault=store.id,
        at=at,
        by=session.actor,
        cutoff=preview.cutoff,
        batches=tuple(dict.fromkeys(page.batch for page in preview.due)),
        years=tuple(sorted({page.year for page in preview.due})),
        pages=len(preview.due),
        figures=preview.figures,
        rows_digest=sha256("".join(page.row_digest for page in preview.due).encode()).hexdigest(),
    )
    detail: dict[str, str | int] = {
        "pages": certificate.pages,
        "figures": certificate.figures,
        "cutoff": certificate.cutoff.isoformat(),
        "certificate": digest_of(certificate),
    }
    with store.transaction():
        store.retention.delete(preview.cutoff, at=at)
        store.ledger.audit(session, "retention.run", store.id, detail=detail)
    upkeep.give_back_room(store.db)
    upkeep.empty_log(store.db)
    return certificate, ChangeSet(observations=True, alerts=True, forecasts=True, targets=True, tasks=True)


@operation(Permission.RETENTION_RUN, RegionUse.NONE)
def hold_retention(access: VaultAccess, reason: str) -> None:
    """Keep everything from now on, for a reason that the audit records; an empty ``reason`` ends the hold."""
    with access.store.transaction():
        access.store.retention.set_hold(reason.strip())
        action = "retention.hold" if reason.strip() else "retention.lift"
        access.store.ledger.audit(access.session, action, access.store.id)


def document_of(certificate: Certificate) -> str:
    """Return a certificate as it is written to a file: JSON in one canonical form, on one line."""
    return canonical({**asdict(certificate), "cutoff": certificate.cutoff.isoformat()})


def digest_of(certificate: Certificate) -> str:
    """Return the SHA-256 of the document of a certificate, as the audit has it."""
    return sha256(document_of(certificate).encode()).hexdigest()
