"""The recovery drill, step by step as ``docs/it-guide.md`` has it, is in ``tests/stories/test_recovery_drill.py``."""

from dataclasses import replace
from pathlib import Path

import pytest

from core.model.errors import UserError
from core.model.policy import Policy, VaultPolicy
from core.model.roles import Role
from core.model.sessions import Session
from core.operations.vault import recovery
from core.security import sealing
from core.security.recovery import Request, answer
from core.store import recovery_files
from core.store import vault as vaults
from tests.conftest import PASSWORD

PRIVATE = sealing.new_private_key()
NEW = "a quieter word than before"


@pytest.fixture
def sealed(vault_folder: Path, session: Session) -> Path:
    policy = Policy(vault=VaultPolicy(recovery_key=sealing.public_key(PRIVATE).text))
    vaults.unlock(vault_folder, PASSWORD, replace(session, policy=policy), writable=True).close()
    return vault_folder


def test_a_request_becomes_a_file_and_its_answer_a_new_password(sealed: Path, tmp_path: Path, session: Session) -> None:
    asked = recovery.request_recovery(sealed, tmp_path / "asked", session)
    assert recovery_files.load(tmp_path / "asked", Request) == asked
    reply, code = answer(asked, PRIVATE, by="it", at=session.clock.now())
    recovery_files.save(tmp_path / "answered", reply)
    recovery.use_recovery(sealed, tmp_path / "answered", code, NEW, session)
    vaults.unlock(sealed, NEW, session, writable=False).close()


def test_a_request_in_place_of_an_answer_is_refused(sealed: Path, tmp_path: Path, session: Session) -> None:
    recovery.request_recovery(sealed, tmp_path / "asked", session)
    with pytest.raises(UserError, match=r"recovery\.unreadable") as caught:
        recovery.use_recovery(sealed, tmp_path / "asked", "x", NEW, session)
    assert caught.value.data["kind"] == "answer"


def test_who_may_not_change_the_password_does_not_recover_it(
    sealed: Path, tmp_path: Path, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.security.permissions.GRANTED", {})
    for work in (
        lambda: recovery.request_recovery(sealed, tmp_path / "asked", replace(session, role=Role.ANALYST)),
        lambda: recovery.use_recovery(sealed, tmp_path / "asked", "x", NEW, session),
    ):
        with pytest.raises(UserError, match=r"permission\.refused"):
            work()
    assert not (tmp_path / "asked").exists()
