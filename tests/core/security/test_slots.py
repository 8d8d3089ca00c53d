import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.model.errors import EnvironmentFault, UserError
from core.security import slots
from core.security.keys import Cost

PASSWORD = "four camels and a lighthouse"
KEY = os.urandom(32)
FILE = slots.new_slot_file(KEY, PASSWORD, Cost())


def altered(change: Callable[[dict[str, Any]], None]) -> slots.SlotFile:
    document = json.loads(FILE.model_dump_json())
    change(document)
    return slots.SlotFile.model_validate(document)


def test_the_right_password_gives_the_vault_key_back() -> None:
    assert slots.unlock(slots.SlotFile.model_validate_json(FILE.model_dump_json()), PASSWORD) == KEY


def test_a_wrong_password_says_no_more_than_that() -> None:
    with pytest.raises(UserError) as caught:
        slots.unlock(FILE, "four camels and a lighthousf")
    assert (caught.value.code, dict(caught.value.data)) == ("vault.wrong_password", {})


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda file: file.update(vault_id="another"), "vault.wrong_password"),
        (lambda file: file.update(generation=2), "vault.wrong_password"),
        (lambda file: file["slots"][0].update(iterations=4), "vault.wrong_password"),
        (lambda file: file["slots"][0].update(memory_kib=1024), "vault.slots_damaged"),
        (lambda file: file["slots"][0].update(memory_kib=1 << 28), "vault.slots_damaged"),
        (lambda file: file.update(mac=FILE.model_dump(mode="json")["slots"][0]["wrapped"]), "vault.slots_damaged"),
        (lambda file: file["slots"].append(dict(file["slots"][0], id="second")), "vault.slots_damaged"),
    ],
)
def test_an_altered_slot_file_does_not_open(change: Callable[[dict[str, Any]], None], code: str) -> None:
    with pytest.raises((UserError, EnvironmentFault)) as caught:
        slots.unlock(altered(change), PASSWORD)
    assert caught.value.code == code


def test_after_a_new_password_the_old_one_opens_nothing() -> None:
    fresh = slots.with_password(FILE, KEY, "nine silver dates at noon", Cost())
    assert fresh.generation == FILE.generation + 1
    assert slots.unlock(fresh, "nine silver dates at noon") == KEY
    with pytest.raises(UserError):
        slots.unlock(fresh, PASSWORD)


def test_a_damaged_file_gives_way_to_the_generation_before_it(tmp_path: Path) -> None:
    slots.write(tmp_path, FILE)
    slots.write(tmp_path, slots.with_password(FILE, KEY, PASSWORD, Cost()))
    (tmp_path / slots.SLOT_FILE).write_text("{ half a fi")
    assert slots.read(tmp_path) == FILE


def test_no_slot_file_is_a_missing_vault_and_two_damaged_ones_a_damaged_vault(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"vault\.missing"):
        slots.read(tmp_path)
    for name in (slots.SLOT_FILE, slots.PREVIOUS_SLOT_FILE):
        (tmp_path / name).write_bytes(b"\x00\xff")
    with pytest.raises(EnvironmentFault, match=r"vault\.slots_damaged"):
        slots.read(tmp_path)


def test_the_file_holds_neither_password_nor_key(tmp_path: Path) -> None:
    slots.write(tmp_path, FILE)
    content = (tmp_path / slots.SLOT_FILE).read_bytes()
    assert PASSWORD.encode() not in content
    assert KEY not in content
    assert KEY.hex().encode() not in content
    if os.name == "posix":
        assert (tmp_path / slots.SLOT_FILE).stat().st_mode & 0o077 == 0
