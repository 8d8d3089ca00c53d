from dataclasses import replace

from core.security.audit_chain import GENESIS, AuditEntry, chain_key, link

KEY = chain_key(bytes(32))
ENTRY = AuditEntry(n=1, at="t", actor="a", device="d", action="x", object="o", outcome="done", detail="{}")


def test_any_change_of_an_entry_changes_its_seal() -> None:
    seal = link(KEY, ENTRY, GENESIS)
    changes = [
        {"n": 2},
        *({name: "other"} for name in ("at", "actor", "device", "action", "object", "outcome", "detail")),
    ]
    assert all(link(KEY, replace(ENTRY, **change), GENESIS) != seal for change in changes)


def test_a_seal_depends_on_the_row_before_and_on_the_key() -> None:
    seal = link(KEY, ENTRY, GENESIS)
    assert link(KEY, ENTRY, seal) != seal
    assert link(chain_key(bytes([1]) * 32), ENTRY, GENESIS) != seal
