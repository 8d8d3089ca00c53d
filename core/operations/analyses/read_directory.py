"""Tell what there is to choose from."""

from core.analysis import directory
from core.model.analyses.directory import Directory
from core.model.sessions import Session
from core.operations.access import require_in
from core.security.permissions import Permission
from core.store.vault import Vault
from core.warehouse.engine import Warehouse


def read_directory(vault: Vault, warehouse: Warehouse, session: Session) -> Directory:
    """Return the names of places and products, and the periods, that the warehouse shows."""
    require_in(vault, session, Permission.FACTS_READ)
    with warehouse.reader() as reader:
        return directory.read(reader)
