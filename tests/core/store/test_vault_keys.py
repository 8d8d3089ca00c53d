import os
from pathlib import Path

import pytest

from core.model.errors import UserError
from core.security import audit_chain, keys, sealing, slots
from core.security.keys import Cost
from core.security.slots import Unlocked, Ways
from core.store import vault_keys
from core.store.vault import Vault
from core.store.vault_keys import VaultKeys

KEY, FRESH = os.urandom(32), os.urandom(32)
STRETCHED = keys.stretch("four camels and a lighthouse", Cost())
FILE = slots.new_slot_file(KEY, Ways(password=STRETCHED))
IT = sealing.public_key(sealing.new_private_key())


def test_what_is_not_named_stays_as_it_is(tmp_path: Path) -> None:
    held = VaultKeys(tmp_path, FILE, Unlocked(vault_key=KEY, password=STRETCHED))
    held.write(recovery=IT)
    held.write(vault_key=FRESH, previous=KEY)
    other = keys.stretch("nine silver dates at noon", Cost())
    held.write(password=other)
    assert (held.recovery, held.previous, held.vault_key) == (IT, KEY, FRESH)
    assert slots.read(tmp_path) == held.file
    unlocked = slots.unlock(slots.read(tmp_path), "nine silver dates at noon")
    assert (unlocked.vault_key, unlocked.previous, unlocked.password) == (FRESH, KEY, other)
    held.write(vault_key=KEY)
    assert (held.previous, slots.unlock(slots.read(tmp_path), "nine silver dates at noon").vault_key) == (None, KEY)


def test_without_a_password_no_generation_is_written(tmp_path: Path) -> None:
    held = VaultKeys(tmp_path, FILE, Unlocked(vault_key=KEY))
    assert not held.knows_password
    with pytest.raises(UserError, match=r"vault\.needs_password"):
        held.write(recovery=IT)
    assert not list(tmp_path.iterdir())


def test_closing_overwrites_both_keys(tmp_path: Path) -> None:
    held = VaultKeys(tmp_path, FILE, Unlocked(vault_key=KEY, previous=FRESH, password=STRETCHED))
    held.close()
    assert (held.vault_key, held.previous, held.knows_password) == (bytes(32), bytes(32), False)


def test_the_vault_knows_the_generation_of_its_slots(vault: Vault) -> None:
    assert vault_keys.known_generation(vault.db) == 1
    with vault.transaction():
        vault_keys.note_generation(vault.db, 7)
    assert vault_keys.known_generation(vault.db) == 7
    with vault.transaction():
        vault.db.execute("DELETE FROM setting")
    assert vault_keys.known_generation(vault.db) is None


def test_the_keys_of_audit_and_persons_outlive_the_vault_key(vault: Vault) -> None:
    chain, persons = audit_chain.chain_key(KEY), keys.derive(KEY, "pseudonyms")
    assert vault_keys.chain_key(vault.db, KEY) == chain
    with vault.transaction():
        vault_keys.keep_lasting_keys(vault.db, KEY)
    assert (vault_keys.chain_key(vault.db, FRESH), vault_keys.pseudonym_key(vault.db, FRESH)) == (chain, persons)
