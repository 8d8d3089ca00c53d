"""Room given back: of layers that show nothing, once they are old enough."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from core.model.changes import NOTHING, ChangeSet
from core.model.errors import UserError
from core.model.roles import Role
from core.model.sessions import Session
from core.operations.vault.access import VaultAccess
from core.operations.vault.compact import compact_vault
from core.store.vault import Vault
from tests.builders.layers import FEBRUARY, JANUARY, batch, layer

OLD, EDGE, YOUNG = "2023-01-10T00:00:00.000Z", "2023-01-15T06:30:00.000Z", "2023-01-15T06:30:00.001Z"


def lay(vault: Vault, name: str, position: int, *days: date, **fields: object) -> None:
    made = batch(name, position, **{"imported_at": OLD, **fields})
    with vault.transaction():
        vault.batches.lay(layer(made, {("M", "A", day): Decimal(position) for day in days}))


def compacted(vault: Vault, session: Session, *, months: int = 24, dry_run: bool = False) -> list[str]:
    found, _ = compact_vault(VaultAccess(vault, session), months=months, dry_run=dry_run)
    return [held.id for held in found.batches]


def test_a_covered_and_a_withdrawn_layer_go_and_what_is_shown_stays(vault: Vault, session: Session) -> None:
    lay(vault, "covered", 1, JANUARY)
    lay(vault, "half", 2, JANUARY, FEBRUARY)
    lay(vault, "withdrawn", 3, FEBRUARY, withdrawn_at=OLD)
    lay(vault, "top", 4, JANUARY)
    size = sum(vault.batches.page_bytes(name) for name in ("covered", "withdrawn"))
    result, changes = compact_vault(VaultAccess(vault, session))
    assert ([held.id for held in result.batches], result.bytes) == (["covered", "withdrawn"], size)
    assert changes == ChangeSet(outbox=True)
    assert [vault.batches.page_bytes(name) > 0 for name in ("covered", "half", "withdrawn", "top")] == [
        False,
        True,
        False,
        True,
    ]
    assert vault.receipts.tally("covered").figures_loaded == 1
    (operation,) = vault.outbox.operations()
    assert operation.edit.set.batches == ("covered", "withdrawn")  # type: ignore[union-attr]
    assert compacted(vault, session) == []


@pytest.mark.parametrize(("at", "count"), [(OLD, 1), (EDGE, 1), (YOUNG, 0)])
def test_a_layer_is_old_after_two_whole_years(vault: Vault, session: Session, at: str, count: int) -> None:
    lay(vault, "a", 1, JANUARY, imported_at=at)
    lay(vault, "b", 2, JANUARY)
    assert len(compacted(vault, session)) == count


def test_tried_dry_nothing_is_done(vault: Vault, session: Session) -> None:
    lay(vault, "a", 1, JANUARY)
    lay(vault, "b", 2, JANUARY)
    result, changes = compact_vault(VaultAccess(vault, session), dry_run=True)
    assert ([held.id for held in result.batches], changes) == (["a"], NOTHING)
    assert vault.batches.page_bytes("a") == result.bytes > 0
    assert compacted(vault, session, months=30) == []


def test_only_layers_of_the_own_regions_and_only_who_may(vault: Vault, session: Session) -> None:
    lay(vault, "a", 1, JANUARY)
    lay(vault, "b", 2, JANUARY)
    admin = replace(session, role=Role.ADMIN, scope=frozenset({"JEDDAH"}))
    with pytest.raises(UserError, match=r"permission\.out_of_scope"):
        compacted(vault, admin)
    with pytest.raises(UserError, match=r"permission\.refused"):
        compacted(vault, replace(session, role=Role.ANALYST))
    assert vault.batches.page_bytes("a") > 0


def test_what_is_shown_under_another_unit_is_not_given_back(vault: Vault, session: Session) -> None:
    lay(vault, "first", 1, FEBRUARY)
    lay(vault, "under", 2, JANUARY)
    lay(vault, "litres", 3, JANUARY, unit="litres")
    assert compacted(vault, session) == []
