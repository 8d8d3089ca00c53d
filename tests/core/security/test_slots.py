import json
import os
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.model.errors import EnvironmentFault, UserError
from core.security import keys, sealing, slots
from core.security.keys import Cost
from core.security.slots import Ways

PASSWORD = "four camels and a lighthouse"
KEY = os.urandom(32)
STRETCHED = keys.stretch(PASSWORD, Cost())
PRIVATE = sealing.new_private_key()
WAYS = Ways(password=STRETCHED, recovery=sealing.public_key(PRIVATE))
FILE = slots.new_slot_file(KEY, WAYS)
# Made by 0.1.0: format 1, with the password as it was typed.
OLD = Path(__file__).with_name("slots-0.1.0.json").read_bytes()


def altered(change: Callable[[dict[str, Any]], None]) -> slots.SlotFile:
    document = json.loads(FILE.model_dump_json())
    change(document)
    return slots.SlotFile.model_validate(document)


def test_the_right_password_gives_the_vault_key_back() -> None:
    assert slots.unlock(slots.SlotFile.model_validate_json(FILE.model_dump_json()), PASSWORD).vault_key == KEY


def test_a_wrong_password_says_no_more_than_that() -> None:
    with pytest.raises(UserError) as caught:
        slots.unlock(FILE, "four camels and a lighthousf")
    assert (caught.value.code, dict(caught.value.data)) == ("vault.wrong_password", {})


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda file: file.update(vault_id="another"), "vault.wrong_password"),
        (lambda file: file.update(generation=2), "vault.wrong_password"),
        (lambda file: file.update(format=1), "vault.slots_damaged"),
        (lambda file: file["slots"][0].pop("form"), "vault.wrong_password"),
        (lambda file: file["slots"].pop(), "vault.slots_damaged"),
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
    fresh = slots.next_generation(FILE, KEY, Ways(password=keys.stretch("nine silver dates at noon", Cost())))
    assert fresh.generation == FILE.generation + 1
    assert slots.unlock(fresh, "nine silver dates at noon").vault_key == KEY
    assert slots.opens(fresh, "nine silver dates at noon")
    assert not slots.opens(fresh, PASSWORD)
    assert fresh.recovery is None


def test_the_organisation_opens_its_slot_and_nobody_else_does() -> None:
    assert FILE.recovery is not None
    assert FILE.recovery.open(PRIVATE, FILE.vault_id, FILE.generation) == KEY
    assert FILE.recovery.open(sealing.new_private_key(), FILE.vault_id, FILE.generation) is None
    assert FILE.recovery.open(PRIVATE, "another", FILE.generation) is None
    assert FILE.recovery.open(PRIVATE, FILE.vault_id, FILE.generation + 1) is None
    moved = FILE.recovery.model_copy(update={"id": "another"})
    assert moved.open(PRIVATE, FILE.vault_id, FILE.generation) is None


def test_while_the_key_changes_every_way_gives_both_keys() -> None:
    fresh_key = os.urandom(32)
    both = slots.next_generation(FILE, fresh_key, WAYS, previous=KEY)
    unlocked = slots.unlock(slots.SlotFile.model_validate_json(both.model_dump_json()), PASSWORD)
    assert (unlocked.vault_key, unlocked.previous) == (fresh_key, KEY)
    assert slots.unlock_with_key(both, fresh_key).previous == KEY
    with pytest.raises(EnvironmentFault, match=r"vault\.slots_damaged"):
        slots.unlock_with_key(both, KEY)


def test_slots_of_the_first_release_open_with_the_password_in_any_normal_form() -> None:
    old = slots.SlotFile.model_validate_json(OLD)
    for form in ("NFC", "NFD"):
        assert len(slots.unlock(old, unicodedata.normalize(form, "café with أرز at the القهوة")).vault_key) == 32


def test_a_new_slot_opens_whatever_the_keyboard_makes_of_the_same_letters() -> None:
    typed = unicodedata.normalize("NFD", "café at the lighthouse")
    file = slots.new_slot_file(KEY, Ways(password=keys.stretch(typed, Cost())))
    assert slots.unlock(file, unicodedata.normalize("NFC", typed)).vault_key == KEY
    assert slots.unlock(file, typed).vault_key == KEY


@pytest.mark.parametrize("password", ["x" * 100_000, "خزنة " * 20_000, "\ud800 half a letter", "\x00", ""])
def test_a_password_of_any_length_and_letters_is_right_or_wrong_and_no_bug(password: str) -> None:
    file = slots.new_slot_file(KEY, Ways(password=keys.stretch(password, Cost())))
    assert slots.unlock(file, password).vault_key == KEY
    assert not slots.opens(file, password + "x")


@pytest.mark.parametrize("content", ['{"format": 3}', '{"format": 99, "slots": "elsewhere"}'])
def test_slots_of_the_future_are_refused_as_such_and_their_copy_is_not_taken(tmp_path: Path, content: str) -> None:
    slots.write(tmp_path, FILE)
    (tmp_path / slots.SLOT_FILE).write_text(content)
    with pytest.raises(EnvironmentFault, match=r"vault\.newer"):
        slots.read(tmp_path)


@pytest.mark.parametrize("content", ["{ half a fi", "[1]", '{"format": "2"}', ""])
def test_a_damaged_file_gives_way_to_its_copy(tmp_path: Path, content: str) -> None:
    slots.write(tmp_path, FILE)
    (tmp_path / slots.SLOT_FILE).write_text(content)
    assert slots.read(tmp_path) == FILE


def test_no_slot_file_is_a_missing_vault_and_two_damaged_ones_a_damaged_vault(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"vault\.missing"):
        slots.read(tmp_path)
    for name in (slots.SLOT_FILE, slots.SLOT_COPY):
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
