"""Read the names that can be chosen."""

from core.analysis import directory
from core.model.analyses.directory import Directory
from core.operations.access import DataAccess, RegionUse, operation
from core.security.permissions import Permission


@operation(Permission.FACTS_READ, RegionUse.READS)
def read_directory(access: DataAccess) -> Directory:
    """Return the names of places and products, and the periods, that the warehouse shows."""
    with access.warehouse.reader() as reader:
        return directory.read(reader)
