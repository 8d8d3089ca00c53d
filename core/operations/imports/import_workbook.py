"""Import a workbook: read it in a separate process, judge it, lay it as a batch, and check what was laid."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import perf_counter
from uuid import uuid4

from pydantic import SecretStr

from core.importing.layout.recipe import Recipe, RecipeChanges
from core.importing.process import child
from core.importing.process.extract import Request
from core.importing.process.read_table import BatchHeader
from core.importing.readers.files import content_hash
from core.loading.fill import fill
from core.loading.pages import pack
from core.model.changes import NOTHING, ChangeSet
from core.model.dimensions import SalesUnit
from core.model.edits.author import author_of
from core.model.errors import EnvironmentFault, UserError
from core.model.imports.batches import Batch
from core.model.imports.contents import Layer, Person, SavedRecipe
from core.model.imports.layers import beneath
from core.model.imports.receipts import Changed, Receipt, Seconds
from core.model.imports.rules import RuleBook
from core.model.job_context import JobContext
from core.model.names import fold
from core.operations.access import Access, RegionUse, operation
from core.operations.imports.announcement import announce
from core.operations.imports.batches import withdraw, withdrawal
from core.operations.imports.beside_shown import ShownLayers, check_names
from core.operations.imports.check_batch import find_faults
from core.operations.imports.close_months import closed_among, may_change_closed
from core.operations.imports.delivery import ImportDelivery
from core.operations.imports.recipes import known_recipes, save_under_name
from core.ports.store import Store
from core.security.permissions import Permission
from core.warehouse.differences import compare


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to import. ``accept`` takes corrections of shown figures without asking; ``dry_run`` changes nothing.

    ``table`` counts the tables of a sheet from 1, ``year`` is for months that name none, ``figure`` chooses among
    several measures, ``password`` is that of the workbook. ``sheet_level`` is the level that the names of its sheets
    give, or ``none``; ``region`` is that of a table without a column for it, and a blank one keeps it without.
    Without a ``recipe`` one whose headings the workbook has is taken; ``changes`` are made to it, and with ``drift``
    columns may have come or gone since it was saved.
    """

    unit: SalesUnit = SalesUnit.UNSTATED
    sheet: str | None = None
    table: int | None = None
    year: int | None = None
    figure: str | None = None
    sheet_level: str | None = None
    region: str | None = None
    recipe: Recipe | None = None
    changes: RecipeChanges = field(default_factory=RecipeChanges)
    drift: bool = False
    password: SecretStr | None = None
    accept: bool = False
    dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedImport:
    """A delivery that was read and judged, and is not in the vault yet: ``receipt`` says what it would do.

    It holds figures in clear, in memory alone. ``recipe`` is what it was read by. ``already``: the same file by
    the same recipe is a batch. ``closed`` is the first period (ISO) of a closed month that would show anything else,
    or empty.
    """

    receipt: Receipt
    recipe: Recipe
    already: bool = False
    closed: str = ""
    delivery: ImportDelivery | None = None
    position: int = 0
    started: float = 0.0
    compare_seconds: float = 0.0

    @property
    def loads_nothing(self) -> bool:
        """Whether it is no batch yet and no figure of it can be loaded."""
        return self.delivery is not None and not self.receipt.tally.cells_loaded


@operation(Permission.FACTS_IMPORT, RegionUse.WRITES)
def import_workbook(
    access: Access, path: Path, options: Options, context: JobContext
) -> tuple[list[Receipt], ChangeSet]:
    """Import ``path`` and return a receipt for each sheet that was read.

    The same sheet of the same file by the same recipe is one batch, however often it is imported. A sheet of which no
    figure can be loaded is none, and changes nothing. A recipe that is given a name is saved under it in any case.

    Raises the codes of a bad workbook, ``import.needs_acceptance`` when shown figures would change and that was not
    accepted, ``import.other_unit`` for figures that those shown cannot be added to, ``import.closed`` for a closed
    month, ``permission.out_of_scope`` for rows of other regions, ``workbook.changed`` when the file was written to
    meanwhile, and ``import.check_failed`` when what lies in the vault is not what was read. The vault then shows what
    it showed before, or, of a workbook with several sheets, those that had passed.
    """
    prepared = prepare_import(access, path, options, context)
    if not options.accept and not options.dry_run:
        _refuse_alterations([s.receipt.changed for s in prepared if not s.already and not s.loads_nothing])
    receipts, changes = [], NOTHING
    for sheet in prepared:
        if sheet.loads_nothing:
            receipts.append(replace(sheet.receipt, changed=Changed()))
        elif options.dry_run or sheet.already:
            receipts.append(sheet.receipt)
        else:
            receipt, changes = commit_import(access, sheet, context)
            receipts.append(receipt)
    if options.changes.name is not None and not options.dry_run:
        named = save_under_name(access.store, access.session, prepared[0].recipe)
        changes = named if changes == NOTHING else changes
    return receipts, changes


def _refuse_alterations(changes: Sequence[Changed]) -> None:
    if any(changed.alters for changed in changes):
        raise UserError(
            "import.needs_acceptance",
            added=sum(changed.added for changed in changes),
            corrected=sum(changed.corrected for changed in changes),
            removed=sum(changed.removed for changed in changes),
        )


@operation(Permission.FACTS_IMPORT, RegionUse.WRITES)
def prepare_import(access: Access, path: Path, options: Options, context: JobContext) -> list[PreparedImport]:
    """Read and judge ``path`` and compare it with what is shown, sheet by sheet; changes nothing.

    Raises what ``import_workbook`` raises, but for what acceptance and commit do.
    """
    started = perf_counter()
    digest = content_hash(path)
    request = _request(access, path, options)
    book = RuleBook(request.rules)
    read = child.read_workbook(request, context)
    if content_hash(path) != digest:
        raise UserError("workbook.changed", file=path.name)
    prepared: list[PreparedImport] = []
    position, shown = access.store.batches.next_position(), ShownLayers(access.store)
    for header, tables in read:
        context.check_cancelled()
        if before := _same_import(access.store, digest, header):
            access.require_regions(access.store.regions.of_batch(before.id))
            known = replace(access.store.receipts.find(before.id), already_imported=True)
            if options.changes.name is not None:
                known = replace(known, recipe=options.changes.name)
            prepared.append(PreparedImport(receipt=known, recipe=header.recipe, already=True))
            continue
        shown.require_unit(path.name, header.recipe.unit)
        delivery = shown.deliver(path, digest, header, tables, book)
        access.require_regions(frozenset(delivery.regions))
        if (closed := _closed_by(access, delivery, context)) and not may_change_closed(access.session):
            raise UserError("import.closed", period=closed)
        check_names(access.store, delivery, book)
        shown.add(delivery, book)
        sheet = _prepare(access.store, delivery, position, started, context)
        prepared.append(replace(sheet, closed=closed))
        position += not sheet.loads_nothing
    return prepared


def _request(access: Access, path: Path, options: Options) -> Request:
    return Request(
        path=path,
        unit=options.unit,
        password=options.password,
        sheet=options.sheet,
        table=options.table,
        year=options.year,
        figure=options.figure,
        sheet_level=options.sheet_level,
        region=options.region,
        regions=tuple(sorted(access.store.regions.all() - {""})),
        recipe=options.recipe,
        known=known_recipes(access),
        changes=options.changes,
        drift=options.drift,
        pseudonym_key=access.store.pseudonym_key.hex(),
        rules=dict(access.store.import_rules.read()),
    )


def _same_import(store: Store, digest: str, header: BatchHeader) -> Batch | None:
    """Return the live batch of the same sheet of the same file by the same recipe, or ``None``.

    Where no cell names the region, the same rows in another region are another import.
    """
    same = (
        batch
        for batch in store.batches.list_all()
        if batch.withdrawn_at is None
        and batch.parent is None
        and batch.compacted_at is None
        and (batch.file_hash, batch.recipe_hash, batch.sheet) == (digest, header.recipe_hash, header.sheet)
    )
    if header.region is None:
        return next(same, None)
    region = {fold(header.region)}
    return next((batch for batch in same if set(map(fold, store.regions.of_batch(batch.id))) <= region), None)


def _closed_by(access: Access, delivery: ImportDelivery, context: JobContext) -> str:
    """Return the first period (ISO) of a closed month that would show anything else; empty where none would."""
    closed = closed_among(access.store.closed_months.through(), delivery.blocks())
    if not closed:
        return ""
    batches = access.store.batches
    with fill(batches, beneath(batches.list_all(), batches.coverage(), closed), context) as shown:
        changed = compare(shown, delivery.cells(closed))
    return min(block.start for block in closed) if changed.added or changed.alters else ""


def _prepare(
    store: Store, delivery: ImportDelivery, position: int, started: float, context: JobContext
) -> PreparedImport:
    compared = perf_counter()
    changed = _compare(store, delivery, context)
    compare_seconds = perf_counter() - compared
    return PreparedImport(
        receipt=_timed(delivery.receipt(None, changed), delivery.header, started, 0.0, compare_seconds),
        recipe=delivery.header.recipe,
        delivery=delivery,
        position=position,
        started=started,
        compare_seconds=compare_seconds,
    )


@operation(Permission.FACTS_IMPORT, RegionUse.WRITES)
def commit_import(access: Access, prepared: PreparedImport, context: JobContext) -> tuple[Receipt, ChangeSet]:
    """Lay what was prepared as a batch, with whatever it changes, and return its receipt.

    Raises ``import.outdated`` when another batch was laid meanwhile, for the receipt then says what is true no more,
    and ``import.check_failed``.
    """
    delivery = prepared.delivery
    if delivery is None:
        return prepared.receipt, NOTHING
    access.require_regions(frozenset(delivery.regions))
    if access.store.batches.next_position() != prepared.position:
        raise UserError("import.outdated", file=delivery.path.name)
    context.progress(0, 1, "import.committing")
    committing = perf_counter()
    batch = _commit(access, delivery, prepared.receipt)
    commit_seconds = perf_counter() - committing
    checking = perf_counter()
    _check(access, batch, delivery, context)
    receipt = replace(prepared.receipt, batch=batch.id)
    warehouse_seconds = prepared.compare_seconds + perf_counter() - checking
    return (
        _timed(receipt, delivery.header, prepared.started, commit_seconds, warehouse_seconds),
        ChangeSet(observations=True, recipes=True, outbox=True),
    )


def _compare(store: Store, delivery: ImportDelivery, context: JobContext) -> Changed:
    """Count what the delivery changes; where nothing is shown yet, every loaded figure is new."""
    covered = beneath(store.batches.list_all(), store.batches.coverage(), delivery.blocks())
    if not covered:
        return Changed(added=delivery.header.tally.cells_loaded)
    with fill(store.batches, covered, context) as shown:
        return compare(shown, delivery.cells())


def _commit(access: Access, delivery: ImportDelivery, receipt: Receipt) -> Batch:
    """Lay the batch with its audit and outbox rows: all of it or nothing of it."""
    header, by = delivery.header, author_of(access.session)
    batch = Batch(
        id=str(uuid4()),
        position=access.store.batches.next_position(),
        file=delivery.path.name,
        file_hash=delivery.digest,
        sheet=header.sheet,
        recipe=header.recipe.name,
        recipe_hash=header.recipe_hash,
        unit=header.recipe.unit.value,
        grain=header.grain.value,
        scale=header.scale,
        figures=header.tally.cells_loaded,
        imported_at=by.at,
        accepted_by=by.actor,
        withdrawn_at=None,
        sample=header.sample,
    )
    body = header.recipe.model_dump_json()
    recipe = SavedRecipe(digest=batch.recipe_hash, name=batch.recipe, body=body, saved_at=batch.imported_at)
    pages = list(pack(delivery.pages()))
    layer = Layer(
        batch=batch,
        receipt=replace(receipt, batch=batch.id),
        pages=pages,
        coverage=delivery.coverage(batch.id),
        places=delivery.tables.places,
        products=delivery.tables.products,
        persons=[Person(**row) for row in delivery.tables.persons.to_pylist()],
    )
    with access.store.transaction():
        access.store.batches.lay(layer)
        access.store.recipes.add(recipe)
        access.store.ledger.record(access.session, announce(layer, recipe, pages), at=by.moment)
    return batch


def _check(access: Access, batch: Batch, delivery: ImportDelivery, context: JobContext) -> None:
    """Read the batch back; a difference withdraws it, and its receipt is kept."""
    faults = find_faults(access.store.batches, batch.id, delivery, context)
    if not faults:
        return
    by = author_of(access.session)
    with access.store.transaction():
        withdraw(access.store, batch, by)
        access.store.ledger.audit(
            access.session, "facts.import", batch.id, outcome="failed", detail={"faults": ", ".join(faults)}
        )
        access.store.ledger.record(access.session, withdrawal(batch.id), at=by.moment)
    raise EnvironmentFault("import.check_failed", batch=batch.id, faults=", ".join(faults))


def _timed(
    receipt: Receipt, header: BatchHeader, started: float, commit_seconds: float, warehouse_seconds: float
) -> Receipt:
    return replace(
        receipt,
        seconds=Seconds(
            guard=header.guard_seconds,
            read=header.read_seconds,
            validate=header.validate_seconds,
            commit=commit_seconds,
            warehouse=warehouse_seconds,
            total=perf_counter() - started,
        ),
    )
