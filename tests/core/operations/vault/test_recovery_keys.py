import json
import os
from pathlib import Path

import pytest

from core.model.errors import UserError
from core.operations.vault import recovery_keys
from core.security import keys, recovery, sealing, slots
from core.security.keys import Cost
from core.security.slots import Ways
from core.store import recovery_files
from tests.fakes.clock import StandingClock

WORDS, OTHER = "seven keys for one door", "nine doors for one key"


def request(folder: Path, key: recovery_keys.RecoveryKey, clock: StandingClock) -> Path:
    ways = Ways(password=keys.Stretched(os.urandom(32), bytes(16), Cost()), recovery=key)
    asked = recovery.ask(slots.new_slot_file(os.urandom(32), ways), by="رنا", at=clock.now())
    recovery_files.save(folder / "a.raffrequest", asked)
    return folder / "a.raffrequest"


def test_two_persons_answer_together_and_each_answer_is_noted(tmp_path: Path, clock: StandingClock) -> None:
    made = recovery_keys.new_recovery_keys(tmp_path / "keys", [WORDS, OTHER], Cost())
    asked = recovery_keys.read_request(request(tmp_path, made.public, clock))
    out = tmp_path / "a.raffanswer"
    code = recovery_keys.answer_request(asked, made.files, [WORDS, OTHER], out, by="it", clock=clock)
    assert recovery.read_code(code)
    (row,) = (tmp_path / "keys" / recovery_keys.LOG).read_text(encoding="utf-8").splitlines()
    assert (json.loads(row)["asked_by"], json.loads(row)["check"]) == ("رنا", asked.check)
    if os.name == "posix":
        assert {path.stat().st_mode & 0o077 for path in [*made.files, out, tmp_path / "keys"]} == {0}


def test_nothing_is_overwritten(tmp_path: Path, clock: StandingClock) -> None:
    made = recovery_keys.new_recovery_keys(tmp_path, [WORDS], Cost())
    before = made.files[0].read_bytes()
    with pytest.raises(UserError, match=r"recovery\.exists"):
        recovery_keys.new_recovery_keys(tmp_path, [WORDS], Cost())
    asked = recovery_keys.read_request(request(tmp_path, made.public, clock))
    with pytest.raises(UserError, match=r"recovery\.exists"):
        recovery_keys.answer_request(asked, made.files, [WORDS], made.files[0], by="it", clock=clock)
    assert made.files[0].read_bytes() == before


def test_a_refused_answer_is_neither_written_nor_noted(tmp_path: Path, clock: StandingClock) -> None:
    made = recovery_keys.new_recovery_keys(tmp_path, [WORDS], Cost())
    asked = recovery_keys.read_request(request(tmp_path, sealing.public_key(bytes(range(32))), clock))
    with pytest.raises(UserError, match=r"recovery\.wrong_key"):
        recovery_keys.answer_request(asked, made.files, [WORDS], tmp_path / "out", by="it", clock=clock)
    assert {path.name for path in tmp_path.iterdir()} == {"raff-recovery.key", "a.raffrequest"}


@pytest.mark.parametrize(
    ("passphrases", "code"),
    [
        (["short"], r"password\.too_short"),
        ([WORDS, "passwordpassword"], r"password\.too_common"),
        ([WORDS, WORDS], r"recovery\.same_passphrase"),
    ],
)
def test_weak_passphrases_and_one_for_both_are_refused(tmp_path: Path, passphrases: list[str], code: str) -> None:
    with pytest.raises(UserError, match=code):
        recovery_keys.new_recovery_keys(tmp_path / "keys", passphrases, Cost())
    assert not (tmp_path / "keys").exists()


def test_half_a_key_is_refused_before_anybody_is_asked_for_a_passphrase(tmp_path: Path) -> None:
    made = recovery_keys.new_recovery_keys(tmp_path, [WORDS, OTHER], Cost())
    with pytest.raises(UserError, match=r"recovery\.parts_missing"):
        recovery_keys.read_parts(made.files[:1])
