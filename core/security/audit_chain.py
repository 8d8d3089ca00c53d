"""The audit chain: each row carries the one before it under a key, so a removed or changed row shows."""

import json
from dataclasses import asdict, dataclass

from core.security import keys

GENESIS = ""
_ORIGIN = ("address", "correlation")
_PURPOSE = "audit/chain/v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """One thing that was done, tried or refused; ``n`` counts from 1 without a hole.

    ``address`` is from where, ``correlation`` what all rows of one command or sitting have in common.
    """

    n: int
    at: str
    actor: str
    device: str
    action: str
    object: str
    outcome: str
    detail: str
    address: str = ""
    correlation: str = ""


def chain_key(vault_key: bytes) -> bytes:
    """Return the key of the chain of one vault."""
    return keys.derive(vault_key, _PURPOSE)


def link(key: bytes, entry: AuditEntry, previous: str) -> str:
    """Return the seal of ``entry`` after the row whose seal is ``previous`` (``GENESIS`` for the first)."""
    # Rows of before they had an origin were sealed without one.
    stated = {name: value for name, value in asdict(entry).items() if value or name not in _ORIGIN}
    content = json.dumps([stated, previous], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return keys.authenticate(key, content.encode()).hex()
