"""The keys of an open vault: what its slots are sealed to, and the next generation of them."""

from pathlib import Path

from core.model.errors import UserError
from core.model.recovery_keys import RecoveryKey
from core.security import audit_chain, keys, slots
from core.store.cipher import Database
from core.store.settings import VaultSettings

_CHAIN = "keys.audit"
_PSEUDONYMS = "keys.pseudonyms"
_GENERATION = "keys.generation"


class VaultKeys:
    """The slots of a vault, and the keys with which it was opened; ``close`` overwrites the keys.

    While a change of the vault key is not done, there are two of them, and the database has one or the other.
    """

    def __init__(self, folder: Path, file: slots.SlotFile, unlocked: slots.Unlocked) -> None:
        self.file = file
        self._folder = folder
        self._key = bytearray(unlocked.vault_key)
        self._previous = bytearray(unlocked.previous or b"")
        self._password = unlocked.password

    @property
    def vault_key(self) -> bytes:
        """The vault key; zeros once it is closed."""
        return bytes(self._key)

    @property
    def previous(self) -> bytes | None:
        """The vault key before a change that may not have reached the database."""
        return bytes(self._previous) or None

    @property
    def knows_password(self) -> bool:
        """Whether another generation can be written without asking for the password."""
        return self._password is not None

    @property
    def recovery(self) -> RecoveryKey | None:
        """The key of the organisation to which the vault is sealed."""
        return None if self.file.recovery is None else self.file.recovery.key

    def write(
        self,
        *,
        vault_key: bytes | None = None,
        previous: bytes | None = None,
        password: keys.Stretched | None = None,
        recovery: RecoveryKey | None = None,
    ) -> None:
        """Write the next generation of the slots: what is not named stays as it is.

        With another ``vault_key`` only ``previous`` is held beside it. Raises those of ``write_fault``; then the
        generation before it opens the vault as it did. Raises ``vault.needs_password`` where the vault was opened by
        another way, and no password is named.
        """
        stretched = password or self._password
        if stretched is None:
            raise UserError("vault.needs_password")
        key, held = (self.vault_key, self.previous) if vault_key is None else (vault_key, previous)
        ways = slots.Ways(password=stretched, recovery=recovery or self.recovery)
        fresh = slots.next_generation(self.file, key, ways, previous=held)
        slots.write(self._folder, fresh)
        self.file, self._password = fresh, stretched
        self._key[:], self._previous[:] = key, held or b""

    def close(self) -> None:
        """Overwrite the keys."""
        for key in (self._key, self._previous):
            key[:] = bytes(len(key))
        self._password = None


def chain_key(db: Database, vault_key: bytes) -> bytes:
    """Return the key of the audit chain of an open vault."""
    return _lasting(db, _CHAIN) or audit_chain.chain_key(vault_key)


def pseudonym_key(db: Database, vault_key: bytes) -> bytes:
    """Return the key from which the pseudonyms of persons are made."""
    return _lasting(db, _PSEUDONYMS) or keys.derive(vault_key, "pseudonyms")


def keep_lasting_keys(db: Database, vault_key: bytes) -> None:
    """Save, inside the vault, the keys that outlive a change of the vault key; within a transaction.

    Another chain key would make every row of the audit wrong, another pseudonym key every person a new one.
    """
    stored = VaultSettings(db)
    stored.put(_CHAIN, chain_key(db, vault_key).hex())
    stored.put(_PSEUDONYMS, pseudonym_key(db, vault_key).hex())


def known_generation(db: Database) -> int | None:
    """Return the generation of the slots that the vault knows; ``None`` where none was ever noted."""
    text = VaultSettings(db).find(_GENERATION)
    return None if text is None else int(text)


def note_generation(db: Database, generation: int) -> None:
    """Note, inside the vault, which generation of the slots is the present one; within a transaction."""
    VaultSettings(db).put(_GENERATION, str(generation))


def _lasting(db: Database, name: str) -> bytes | None:
    text = VaultSettings(db).find(name)
    return None if text is None else bytes.fromhex(text)
