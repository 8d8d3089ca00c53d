from datetime import timedelta
from pathlib import Path

from core.model.sessions import Session
from core.security import passwords
from core.store import tries
from core.store.vault import Vault
from tests.fakes.clock import StandingClock


def test_what_was_tried_comes_into_the_audit_in_its_order(vault: Vault, session: Session, clock: StandingClock) -> None:
    now, attempts = clock.now(), passwords.Attempts()
    attempts = attempts.with_failure(now).with_refused_answer(now + timedelta(2)).with_request(now + timedelta(1))
    tries.note(vault.folder, attempts)
    tries.record(vault, vault.folder, session, attempts)
    actions = [(row["action"], row["outcome"]) for row in vault.db.table("audit").rows][2:]
    assert actions == [
        ("AUTHENTICATION_FAILED", "refused"),
        ("vault.recovery_request", "done"),
        ("vault.recovery", "refused"),
        ("AUTHENTICATION", "done"),
    ]
    assert passwords.read_attempts(vault.folder) == passwords.Attempts()


def test_each_opening_for_writing_is_a_row_and_nothing_else_where_nothing_was_tried(vault: Vault) -> None:
    assert [row["action"] for row in vault.db.table("audit").rows] == ["vault.create", "AUTHENTICATION"]


def test_a_folder_that_takes_nothing_hides_no_refusal(tmp_path: Path, clock: StandingClock) -> None:
    tries.note(tmp_path / "gone", passwords.Attempts().with_failure(clock.now()))
    assert not (tmp_path / "gone").exists()
