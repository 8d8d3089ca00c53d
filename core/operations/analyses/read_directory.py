"""Tell what there is to choose from."""

from core.analysis import directory
from core.model.analyses.directory import Directory
from core.operations.access import DataAccess
from core.security.permissions import Permission


def read_directory(access: DataAccess) -> Directory:
    """Return the names of places and products, and the periods, that the warehouse shows."""
    access.require(Permission.FACTS_READ)
    with access.warehouse.reader() as reader:
        return directory.read(reader)
