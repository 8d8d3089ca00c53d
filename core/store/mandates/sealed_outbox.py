"""What waits to be sent, saved beside the vault for the organisation before an order closes it."""

from pathlib import Path

from core.model.edits.canonical import canonical
from core.model.recovery_keys import RecoveryKey
from core.ports.store import Store
from core.security.durable import replace_file
from core.security.orders import Order, seal_outbox


def save_outbox(store: Store, folder: Path, order: Order, key: RecoveryKey) -> Path:
    """Write the outbox, sealed to ``key``, into ``folder`` under the nonce of ``order``; return the file.

    Raises ``recovery.key_unusable`` and those of ``write_fault``.
    """
    lines = [canonical({**operation.document(), "hash": operation.hash}) for operation in store.outbox.operations()]
    target = folder / f"outbox-{order.nonce}.raffoutbox"
    replace_file(target, seal_outbox(order, lines, key).model_dump_json(indent=1).encode())
    return target
