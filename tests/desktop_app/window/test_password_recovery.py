"""A person who lost the password: the request, the answer of IT, another password, and the window is open."""

from dataclasses import replace
from pathlib import Path

import pytest

from core.model.policy import Policy, VaultPolicy
from core.model.sessions import Session
from core.security import recovery, sealing
from core.security.recovery import Request
from core.store import recovery_files
from core.store import vault as vaults
from tests.conftest import PASSWORD
from tests.desktop_app.conftest import LEFT, Person, SitDown
from ui.dialogs.recovery_dialog import RecoveryDialog

PRIVATE = sealing.new_private_key()
NEW = "nine camels under a quiet moon"


@pytest.fixture
def sealed(vault_folder: Path, session: Session) -> Path:
    policy = Policy(vault=VaultPolicy(recovery_key=sealing.public_key(PRIVATE).text))
    vaults.unlock(vault_folder, PASSWORD, replace(session, policy=policy), writable=True).close()
    return vault_folder


def opened(person: Person) -> RecoveryDialog:
    person.qtbot.mouseClick(person.shell.dialog.forgot, LEFT)
    dialog = person.shell.recovery.dialog
    assert dialog is not None
    return dialog


def answered(person: Person, folder: Path) -> str:
    """Save a request, let IT answer it, choose the answer, and return the code."""
    person.shell.recovery.save(folder / "a.raffrequest")
    person.rest()
    request = recovery_files.load(folder / "a.raffrequest", Request)
    reply, code = recovery.answer(request, PRIVATE, by="it", at=person.shell.ctx.app.session.clock.now())
    recovery_files.save(folder / "a.raffanswer", reply)
    person.shell.recovery.choose(folder / "a.raffanswer")
    return code


def enter(dialog: RecoveryDialog, code: str, password: str) -> None:
    dialog.code.setText(code)
    dialog.password.setText(password)
    dialog.again.setText(password)
    dialog.button.click()


def test_with_the_answer_of_it_the_window_opens_under_a_new_password(
    sealed: Path, sit_down: SitDown, tmp_path: Path
) -> None:
    person = sit_down(folder=sealed)
    dialog = opened(person)
    code = answered(person, tmp_path)
    assert dialog.check.text() == recovery_files.load(tmp_path / "a.raffrequest", Request).check
    enter(dialog, recovery.new_code(), NEW)
    person.rest()
    assert "does not open the answer" in dialog.problem.text()
    enter(dialog, code, "passwordpassword")
    person.rest()
    assert "Too easy" in dialog.problem.text()
    enter(dialog, code.lower(), NEW)
    person.settle()
    assert person.shell.recovery.dialog is None
    person.shell.lock()
    person.rest()
    person.unlock(NEW)
    person.settle()


def test_a_request_that_is_there_already_is_refused_in_words(sealed: Path, sit_down: SitDown, tmp_path: Path) -> None:
    person = sit_down(folder=sealed)
    dialog = opened(person)
    (tmp_path / "a.raffrequest").touch()
    person.shell.recovery.save(tmp_path / "a.raffrequest")
    person.rest()
    assert "already" in dialog.problem.text()


def test_a_vault_that_is_sealed_to_nobody_offers_no_help(person: Person) -> None:
    assert not person.shell.dialog.forgot.isVisible()


def test_another_language_puts_the_dialog_away(sealed: Path, sit_down: SitDown) -> None:
    person = sit_down(folder=sealed)
    opened(person)
    person.shell.dialog.spoken.emit("ar")
    person.qtbot.waitUntil(lambda: person.shell.ctx.language.value == "ar")
    assert person.shell.recovery.dialog is None
    assert person.shell.dialog.forgot.isVisible()
