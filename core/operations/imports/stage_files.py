"""Stage the files of the watched folder: each content once, with a receipt, imported only where nothing is in doubt.

What was staged is remembered in the vault by the digest of the content. Nothing is written into the folder.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from core.importing.readers.files import content_hash
from core.importing.watching.automatic import JudgedSheet, reason_to_wait
from core.importing.watching.folder import sighting_of
from core.importing.watching.settling import Sighting
from core.model.changes import NOTHING, ChangeSet
from core.model.edits.author import author_of
from core.model.errors import AppError, UserError
from core.model.imports.receipts import Receipt
from core.model.imports.staged import StagedFile, StagedState, Staging
from core.model.job_context import JobContext
from core.operations.access import Access, RegionUse, operation
from core.operations.imports.import_workbook import Options, PreparedImport, commit_import, prepare_import
from core.operations.imports.recipes import known_recipes
from core.operations.prefixes import find_by_prefix
from core.security.permissions import Permission, may_see

# The file is not as it was when it was looked at: it is staged another time.
_ANOTHER_TIME = ("workbook.missing", "workbook.changed", "workbook.is_a_folder", "workbook.no_file")
# A person can answer these at the window; any other refusal needs another file.
_QUESTIONS = (
    "workbook.password",
    "workbook.password_wrong",
    "workbook.several_sheets",
    "workbook.several_measures",
    "workbook.year_unknown",
    "import.closed",
    "permission.out_of_scope",
)


@operation(Permission.FACTS_IMPORT, RegionUse.WRITES)
def stage_file(access: Access, path: Path, context: JobContext) -> tuple[Staging, ChangeSet]:
    """Check ``path`` and remember it; import it where a known recipe fits whole and the policy allows it.

    A content that was staged before is left as it was, under whatever name it comes. A file that cannot be imported is
    staged too, with the code of its refusal. Raises ``watch.not_allowed``, ``workbook.missing``, ``workbook.changed``
    and ``workbook.unreachable``: nothing is remembered then, and the file may be staged later.
    """
    _require_allowed(access)
    sighting = sighting_of(path)
    digest = content_hash(path)
    if (known := access.store.staged.find(digest)) is not None:
        return _seen_again(access, known, path, sighting)
    by = author_of(access.session)
    draft = StagedFile(
        digest=digest,
        path=str(path),
        size=sighting.size,
        modified=sighting.modified,
        state=StagedState.IMPORTED,
        at=by.at,
        by=by.actor,
    )
    try:
        prepared = prepare_import(access, path, Options(), context)
    except UserError as refusal:
        if refusal.code in _ANOTHER_TIME:
            raise
        state = StagedState.WAITING if refusal.code in _QUESTIONS else StagedState.REFUSED
        file = replace(draft, state=state, code=refusal.code, data=dict(refusal.data))
        return _remember(access, file, ()), ChangeSet(staged=True)
    file, receipts, changes = _decide(access, _measured(access, draft, prepared), prepared, context)
    return _remember(access, file, receipts), replace(changes, staged=True)


@operation(Permission.IMPORTS_READ, RegionUse.READS)
def list_staged(access: Access) -> list[StagedFile]:
    """Return every staged file, the one that was staged last first; one that was imported since counts as imported."""
    live = {batch.file_hash for batch in access.store.batches.list_all() if batch.withdrawn_at is None}
    return [
        replace(file, state=StagedState.IMPORTED, code="", data={}) if file.is_open and file.digest in live else file
        for file in access.store.staged.list_all()
        if may_see(access.session, file.regions)
    ]


@operation(Permission.IMPORTS_READ, RegionUse.READS)
def show_staged(access: Access, digest: str) -> Staging:
    """Return the file whose digest begins with ``digest`` and the receipts of its check; none where it was not read.

    Raises ``staged.unknown`` and ``staged.ambiguous``.
    """
    match = find_by_prefix(list_staged(access), digest, "staged")
    return Staging(file=match, receipts=tuple(access.store.staged.receipts(match.digest)), seen=True)


@operation(Permission.IMPORTS_READ, RegionUse.READS)
def staged_sightings(access: Access, folder: Path) -> frozenset[Sighting]:
    """Return what was staged from ``folder`` as a look sees it: none of these needs to be read again."""
    paths = ((Path(file.path), file) for file in list_staged(access))
    return frozenset(Sighting(path.name, file.size, file.modified) for path, file in paths if path.parent == folder)


@operation(Permission.FACTS_IMPORT, RegionUse.WRITES)
def ignore_staged(access: Access, digest: str) -> tuple[StagedFile, ChangeSet]:
    """Put the file whose digest begins with ``digest`` away; it is not offered again.

    Raises as ``show_staged``, and ``permission.out_of_scope``.
    """
    match = find_by_prefix(access.store.staged.list_all(), digest, "staged")
    if match.regions is not None:
        access.require_regions(match.regions)
    ignored = replace(match, state=StagedState.IGNORED, code="staged.ignored", data={})
    with access.store.transaction():
        access.store.staged.put(ignored, ())
        access.store.ledger.audit(access.session, "facts.stage", ignored.digest, detail={"state": ignored.state.value})
    return ignored, ChangeSet(staged=True)


def _require_allowed(access: Access) -> None:
    if not access.session.policy.watch.allowed:
        raise UserError("watch.not_allowed")


def _measured(access: Access, draft: StagedFile, prepared: Sequence[PreparedImport]) -> StagedFile:
    """Return ``draft`` with its regions, figures and the lowest quality of its sheets."""
    scores = [sheet.receipt.tally.quality_score for sheet in prepared]
    known = [score for score in scores if score is not None]
    regions = [
        sheet.delivery.regions if sheet.delivery else access.store.regions.of_batch(str(sheet.receipt.batch))
        for sheet in prepared
    ]
    return replace(
        draft,
        regions=frozenset().union(*regions),
        figures=sum(sheet.receipt.tally.figures_read for sheet in prepared),
        quality=min(known, default=None),
    )


def _decide(
    access: Access, file: StagedFile, prepared: Sequence[PreparedImport], context: JobContext
) -> tuple[StagedFile, list[Receipt], ChangeSet]:
    """Import the sheets of a workbook, or return why it waits; a sheet that was imported before needs neither."""
    fresh = [sheet for sheet in prepared if not sheet.already]
    receipts = [sheet.receipt for sheet in prepared]
    if not fresh:
        return replace(file, code="staged.already"), receipts, NOTHING
    reason = reason_to_wait(_judged(access, fresh), access.session.policy.watch)
    if reason is not None:
        return _waiting(file, reason), receipts, NOTHING
    imported, changes = [], NOTHING
    for sheet in prepared:
        if sheet.already:
            imported.append(sheet.receipt)
            continue
        try:
            receipt, changes = commit_import(access, sheet, context)
        except AppError as failure:  # what was committed before it stands, and the rest is for a person
            return _waiting(file, failure), receipts, replace(changes, observations=True)
        imported.append(receipt)
    return file, imported, changes


def _judged(access: Access, fresh: Sequence[PreparedImport]) -> list[JudgedSheet]:
    known = {recipe.digest for recipe in known_recipes(access)}
    return [
        JudgedSheet(
            receipt=sheet.receipt,
            recipe=sheet.delivery.header.recipe,
            known=sheet.delivery.header.recipe.digest in known,
            closed="" if sheet.loads_nothing else sheet.closed,
        )
        for sheet in fresh
        if sheet.delivery is not None
    ]


def _waiting(file: StagedFile, reason: AppError) -> StagedFile:
    return replace(file, state=StagedState.WAITING, code=reason.code, data=dict(reason.data))


def _remember(access: Access, file: StagedFile, receipts: Sequence[Receipt]) -> Staging:
    """Keep a staged file; receipts of imports are kept with their batches. An earlier content of the path is gone."""
    replaced = [
        replace(earlier, state=StagedState.IGNORED, code="staged.replaced", data={})
        for earlier in access.store.staged.list_all()
        if earlier.path == file.path and earlier.is_open
    ]
    detail: dict[str, str | int] = {"state": file.state.value}
    with access.store.transaction():
        for earlier in replaced:
            access.store.staged.put(earlier, ())
        access.store.staged.put(file, receipts if file.is_open else ())
        access.store.ledger.audit(
            access.session, "facts.stage", file.digest, detail=detail | ({"code": file.code} if file.code else {})
        )
    return Staging(file=file, receipts=tuple(receipts))


def _seen_again(access: Access, known: StagedFile, path: Path, sighting: Sighting) -> tuple[Staging, ChangeSet]:
    """Leave a content as it was; only where it lies is corrected, when it lies there no more or was touched."""
    here = replace(known, path=str(path), size=sighting.size, modified=sighting.modified)
    receipts = tuple(access.store.staged.receipts(known.digest))
    if here == known or (here.path != known.path and Path(known.path).exists()):
        return Staging(file=known, receipts=receipts, seen=True), NOTHING
    with access.store.transaction():
        access.store.staged.put(here, receipts)
    return Staging(file=here, receipts=receipts, seen=True), ChangeSet(staged=True)
