from dataclasses import replace

import pytest

from core.model.errors import UserError
from core.model.job_context import Unattended
from core.model.roles import Role
from core.model.sessions import Session
from core.operations.vault.access import VaultAccess
from core.operations.vault.keep import verify_vault
from core.operations.vault.rotate import rotate_vault
from core.store.vault import Vault


def test_a_rotated_vault_is_sound_and_open_all_the_while(vault: Vault, session: Session) -> None:
    access, before = VaultAccess(vault, session), vault.keys.vault_key
    rotate_vault(access)
    assert vault.keys.vault_key != before
    assert verify_vault(access, Unattended()).faults == ()
    rotate_vault(access)
    assert verify_vault(access, Unattended()).faults == ()


def test_who_may_not_look_after_a_vault_does_not_rotate_it(
    vault: Vault, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.security.permissions.GRANTED", {})
    with pytest.raises(UserError, match=r"permission\.refused"):
        rotate_vault(VaultAccess(vault, replace(session, role=Role.ANALYST)))
