"""Give a vault another key."""

from core.operations.access import RegionUse, operation
from core.operations.vault.access import VaultAccess
from core.security.permissions import Permission


@operation(Permission.VAULT_ROTATE, RegionUse.NONE)
def rotate_vault(access: VaultAccess) -> None:
    """Encrypt the vault under a new key. Passwords and recovery open it as before; older copies keep the old key."""
    access.store.rotate(access.session)
