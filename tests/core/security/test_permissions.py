from dataclasses import replace

import pytest

from core.model.errors import UserError
from core.model.roles import Role
from core.model.sessions import Session
from core.security.permissions import GRANTED, Permission, require


def test_the_owner_of_a_vault_that_never_met_a_server_may_do_everything(session: Session) -> None:
    for permission in Permission:
        require(session, permission)
    assert GRANTED[Role.OWNER] == set(Permission)


@pytest.mark.parametrize(
    ("role", "permission"),
    [
        (Role.EXECUTIVE, Permission.FACTS_IMPORT),
        (Role.EXECUTIVE, Permission.SQL_RUN),
        (Role.MANAGER, Permission.SQL_RUN),
        (Role.ADMIN, Permission.FACTS_READ),
        (Role.ADMIN, Permission.FACTS_EXPORT),
    ],
)
def test_what_a_role_may_not_do_is_refused_by_name(session: Session, role: Role, permission: Permission) -> None:
    with pytest.raises(UserError) as caught:
        require(replace(session, role=role), permission)
    assert caught.value.code == "permission.refused"
    assert caught.value.data["permission"] == permission.value
