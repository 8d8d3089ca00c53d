"""A delivery beside what the vault shows: under its names of regions, in its unit, and judged by its periods."""

from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from core.importing.checks.known_levels import check_levels
from core.importing.checks.known_names import Dimension, beyond_misspellings, check_known, check_redescribed
from core.importing.checks.known_parents import check_known_parents
from core.importing.checks.known_regions import check_known_regions, known_spellings
from core.importing.checks.shown_layers import check_grains
from core.importing.process.read_table import BatchHeader, Tables
from core.loading.members import known_members
from core.model.dimensions import DimensionName, PlaceLevel, SalesUnit
from core.model.errors import UserError
from core.model.imports.contents import Dataset
from core.model.imports.layers import Block, shown
from core.model.imports.receipts import Issue
from core.model.imports.rules import RuleBook
from core.operations.imports.delivery import ImportDelivery
from core.ports.store import Store


class ShownLayers:
    """What a vault shows, and what the sheets of one workbook add to it one after the other.

    ``regions`` are those that live batches speak for, in the order in which the vault met them.
    """

    def __init__(self, store: Store) -> None:
        batches = {batch.id: batch for batch in store.batches.list_all() if batch.withdrawn_at is None}
        coverage = [part for part in store.batches.coverage() if part.batch in batches]
        ordered = sorted((batches[part.batch].position, part.region) for part in coverage)
        self.regions = list(dict.fromkeys(region for _, region in ordered))
        newest = shown(batches.values(), coverage, None)
        # A region of totals alone, which were left out, is covered and shows nothing.
        spoken = {(batch, block.region) for block, batch in newest.items()}
        empty = {part for part in spoken if not store.batches.pages(part[0], Dataset.FACTS, part[1])}
        self._units: dict[Block, str] = {
            block: batches[batch].unit for block, batch in newest.items() if (batch, block.region) not in empty
        }

    def deliver(self, path: Path, digest: str, header: BatchHeader, tables: Tables, book: RuleBook) -> ImportDelivery:
        """Return what was read as a delivery whose regions are spelt as in ``regions``.

        Coverage goes by the name of a region: two spellings of one would both be shown, and added up.
        """
        named = tables.places.column(PlaceLevel.REGION).to_pylist()
        spellings = known_spellings({name for name in named if name is not None}, self.regions)
        if not spellings:
            return ImportDelivery(path, digest, header, tables)
        renamed = pa.array([spellings.get(name, name) for name in named], pa.string())
        position = tables.places.schema.get_field_index(PlaceLevel.REGION)
        respelt = replace(tables, places=tables.places.set_column(position, PlaceLevel.REGION, renamed))
        delivery = ImportDelivery(path, digest, header, respelt)
        delivery.add_issues(list(check_known_regions(_loaded_places(header, tables), spellings, book)))
        return delivery

    def require_unit(self, file: str, unit: SalesUnit) -> None:
        """Raise ``import.other_unit`` if figures in another unit than ``unit`` are shown: they never add up.

        A unit that nobody stated, of either, is no other unit.
        """
        others = sorted(set(self._units.values()) - {unit.value, SalesUnit.UNSTATED.value})
        if others and unit is not SalesUnit.UNSTATED:
            raise UserError("import.other_unit", file=file, unit=unit.value, shown=others[0])

    def add(self, delivery: ImportDelivery, book: RuleBook) -> None:
        """Report on ``delivery`` what is shown over the same days; the next one is beside it too."""
        header, unit = delivery.header, delivery.header.recipe.unit
        places = _loaded_places(header, delivery.tables)
        delivery.add_issues(list(check_grains(places, header.grain, header.periods, self._units, book)))
        self.regions = list(dict.fromkeys([*self.regions, *delivery.regions]))
        grain = header.grain.value
        self._units |= {Block(region, grain, day.isoformat()): unit.value for region, day in delivery.sums()}


def check_names(store: Store, delivery: ImportDelivery, book: RuleBook) -> None:
    """Report names and descriptions that differ from those of earlier batches."""
    header, tables = delivery.header, delivery.tables
    issues: list[Issue] = []
    for name, delivered, check_same in (
        (DimensionName.PLACE, tables.places, check_known_parents),
        (DimensionName.PRODUCT, tables.products, check_redescribed),
    ):
        known = known_members(store.batches, name)
        dimension = Dimension(header.sheet, delivered, known, name.levels, header.columns)
        issues.extend(check_known(dimension, book))
        issues.extend(check_levels(dimension, book))
        issues.extend(check_same(dimension, book))
    delivery.add_issues(beyond_misspellings(issues, tables.issues.to_pylist()))


def _loaded_places(header: BatchHeader, tables: Tables) -> Dimension:
    """Return the places of ``tables`` that have a row which is loaded; a total that was left out is no place."""
    used = tables.places.take(pc.unique(tables.rows.column("place")))
    return Dimension(header.sheet, used, used.slice(0, 0), DimensionName.PLACE.levels, header.columns)
