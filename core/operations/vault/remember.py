"""Remember small things of the window from one day to the next, inside the vault."""

from pydantic import JsonValue

from core.operations.access import Access, RegionUse, operation
from core.security.permissions import Permission


@operation(Permission.WINDOW_REMEMBER, RegionUse.NONE)
def recall(access: Access) -> dict[str, JsonValue]:
    """Return everything that is remembered."""
    return dict(access.store.remembered.read())


@operation(Permission.WINDOW_REMEMBER, RegionUse.NONE)
def remember(access: Access, things: dict[str, JsonValue]) -> None:
    """Save each of ``things`` under its key; ``None`` deletes it. This is no event, so there is no audit row."""
    with access.store.transaction():
        for key, value in things.items():
            if value is None:
                access.store.remembered.remove(key)
            else:
                access.store.remembered.put(key, value)
