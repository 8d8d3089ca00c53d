"""What waits in a vault is saved beside it, whole and for the organisation alone."""

import json
from pathlib import Path

from core.model.sessions import Session
from core.security import sealing
from core.security.orders import SealedOutbox
from core.store.mandates.sealed_outbox import save_outbox
from core.store.vault import Vault
from tests.builders import two_regions
from tests.builders.mandates import RECOVERY, order


def test_every_operation_is_in_the_file_in_its_order(vault: Vault, session: Session, tmp_path: Path) -> None:
    two_regions.fill(vault, session, tmp_path)
    wanted = order((vault.id, vault.ledger.device), nonce="0123456789abcdef")
    file = save_outbox(vault, tmp_path, wanted, sealing.public_key(RECOVERY))
    assert file.name == "outbox-0123456789abcdef.raffoutbox"
    lines = SealedOutbox.model_validate_json(file.read_bytes()).open(RECOVERY)
    assert lines is not None
    saved = [json.loads(line) for line in lines.decode().split("\n")]
    waiting = list(vault.outbox.operations())
    assert [(one["seq"], one["hash"]) for one in saved] == [(one.seq, one.hash) for one in waiting]
