"""What a role may do: the table holds for each role and operation, whatever the regions."""

from dataclasses import replace
from pathlib import Path

import pytest

from core.model.errors import UserError
from core.model.roles import Role
from core.model.sessions import Session
from core.operations.access import Access
from core.operations.rights import all_operations, manual
from core.security.permissions import GRANTED, Permission
from core.store.vault import Vault
from tests.builders.role_table import REFUSED, SCOPES, audited, contents, table

ROOT = Path(__file__).resolve().parents[3]
ROLES = tuple(role for role in Role if role is not Role.OWNER)


def test_the_table_names_every_operation_with_its_declaration() -> None:
    declared = {
        name: (declaration.permission.value, declaration.regions.value)
        for name, (_, declaration) in all_operations().items()
    }
    assert {name: (line.permission, line.regions) for name, line in table().items()} == declared


@pytest.mark.parametrize("scope", SCOPES)
@pytest.mark.parametrize("role", ROLES)
def test_an_operation_is_refused_to_every_role_that_the_table_does_not_name(
    vault: Vault, session: Session, role: Role, scope: str
) -> None:
    lines, operations = table(), all_operations()
    person = replace(session, role=role, scope=SCOPES[scope])
    before, rows = contents(vault), len(audited(vault))
    for name, line in lines.items():
        # Without its arguments an operation that is allowed does nothing but complain of them.
        with pytest.raises((UserError, TypeError)) as caught:
            operations[name][0](Access(vault, person), nonsense=True)
        refused = isinstance(caught.value, UserError) and caught.value.code == "permission.refused"
        assert refused is (role.value not in line.roles), name
        if refused:
            rows += 1
            assert audited(vault)[-1] == (REFUSED, line.permission, "refused"), name
        assert len(audited(vault)) == rows, name
    assert contents(vault) == before


def test_the_owner_may_do_everything(vault: Vault, session: Session) -> None:
    rows = len(audited(vault))
    for name, (operation, _) in all_operations().items():
        with pytest.raises(TypeError, match="nonsense"):
            operation(Access(vault, session), nonsense=True)
        assert len(audited(vault)) == rows, name


def test_the_manual_of_roles_is_what_the_operations_declare() -> None:
    kept = (ROOT / "docs" / "roles.md").read_text(encoding="utf-8")
    assert kept == manual(), "make roles"
    for permission in Permission:
        row = next(line for line in kept.splitlines() if line.startswith(f"| `{permission.value}` |"))
        marks = [cell.strip() for cell in row.split("|")[2 : 2 + len(Role)]]
        assert [mark == "yes" for mark in marks] == [permission in GRANTED[role] for role in Role], permission
