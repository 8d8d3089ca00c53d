import json
from dataclasses import asdict, replace

from core.security.audit_chain import GENESIS, AuditEntry, chain_key, link
from core.security.keys import authenticate

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


def test_the_origin_of_a_row_is_sealed_and_one_without_is_sealed_as_before() -> None:
    placed = replace(ENTRY, address="laptop-7", correlation="c1")
    seals = {link(KEY, entry, GENESIS) for entry in (ENTRY, placed, replace(placed, address=""))}
    assert len(seals) == 3
    stated = {name: value for name, value in asdict(ENTRY).items() if name not in ("address", "correlation")}
    content = json.dumps([stated, GENESIS], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert link(KEY, ENTRY, GENESIS) == authenticate(KEY, content.encode()).hex()
