"""In which regions things of the vault lie."""

from collections.abc import Mapping

from core.model.dimensions import PLACE_LEVELS
from core.store.cipher import Database, faults


class VaultRegions:
    """Implements ``core.ports.regions.RegionIndex``."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of_place(self, names: Mapping[str, str]) -> frozenset[str]:
        """Return the regions of the places that have each of ``names``, by level of a place."""
        levels = [level for level in PLACE_LEVELS if level in names]
        which = " AND ".join(f"{level} = ?" for level in levels) or "false"
        return self._named(f"SELECT DISTINCT coalesce(region, '') FROM place WHERE {which}", [names[x] for x in levels])

    def of_file(self, file: str) -> frozenset[str]:
        """Return the regions that the imports of a file speak for."""
        return self._named("SELECT DISTINCT region FROM coverage JOIN batch ON batch.id = batch WHERE file = ?", [file])

    def of_batch(self, batch: str) -> frozenset[str]:
        """Return the regions that a batch speaks for; a release speaks for those that its figures lie in."""
        return self.of_batches().get(batch, frozenset())

    def of_batches(self) -> dict[str, frozenset[str]]:
        """Return the regions of every batch as ``of_batch`` does; of a compacted one nothing is known any more."""
        with faults():
            rows = self._db.execute(
                "SELECT id, region FROM batch LEFT JOIN "
                "(SELECT batch, region FROM coverage UNION SELECT batch, region FROM page) ON batch = id"
            ).fetchall()
        regions: dict[str, set[str]] = {}
        for batch, region in rows:
            regions.setdefault(batch, set()).update(() if region is None else (region,))
        return {batch: frozenset(names) for batch, names in regions.items()}

    def all(self) -> frozenset[str]:
        """Return every region that an import speaks for."""
        return self._named("SELECT DISTINCT region FROM coverage", [])

    def _named(self, query: str, values: list[str]) -> frozenset[str]:
        with faults():
            return frozenset(region for (region,) in self._db.execute(query, values))
