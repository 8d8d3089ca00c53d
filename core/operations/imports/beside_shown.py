"""A delivery beside what the vault shows: under the vault's spelling of its regions."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from core.importing.checks.known_names import Dimension
from core.importing.checks.known_regions import check_known_regions, known_spellings
from core.importing.process.read_table import BatchHeader, Tables
from core.model.dimensions import DimensionName, PlaceLevel
from core.model.imports.rules import RuleBook
from core.operations.imports.delivery import ImportDelivery
from core.ports.store import Store


def deliver(
    path: Path, digest: str, header: BatchHeader, tables: Tables, known: Iterable[str], book: RuleBook
) -> ImportDelivery:
    """Return what was read as a delivery whose regions are spelt as in ``known``, the first spelling first.

    Coverage goes by the name of a region: two spellings of one would both be shown, and added up.
    """
    named = tables.places.column(PlaceLevel.REGION).to_pylist()
    spellings = known_spellings({name for name in named if name is not None}, dict.fromkeys(known))
    if not spellings:
        return ImportDelivery(path, digest, header, tables)
    renamed = pa.array([spellings.get(name, name) for name in named], pa.string())
    position = tables.places.schema.get_field_index(PlaceLevel.REGION)
    respelt = replace(tables, places=tables.places.set_column(position, PlaceLevel.REGION, renamed))
    delivery = ImportDelivery(path, digest, header, respelt)
    delivery.add_issues(list(check_known_regions(loaded_places(header, tables), spellings, book)))
    return delivery


def loaded_places(header: BatchHeader, tables: Tables) -> Dimension:
    """Return the places of ``tables`` that have a row which is loaded; a total that was left out is no place."""
    used = tables.places.take(pc.unique(tables.rows.column("place")))
    return Dimension(header.sheet, used, used.slice(0, 0), DimensionName.PLACE.levels, header.columns)


def known_regions(store: Store) -> list[str]:
    """Return the regions that live batches speak for, in the order in which the vault met them."""
    live = {batch.id: batch.position for batch in store.batches.list_all() if batch.withdrawn_at is None}
    met = [(live[part.batch], part.region) for part in store.batches.coverage() if part.batch in live]
    return list(dict.fromkeys(region for _, region in sorted(met)))
