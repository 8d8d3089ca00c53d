"""The slot file: the ways to open a vault, readable by anyone and changeable by no one without the key.

Each slot's ciphertext is bound to the vault, to the slot, to its cost and to the generation of the file. So a lowered
cost or a slot from elsewhere fails to open. An HMAC under the vault key covers the whole file. While the key of a vault
is changed, the file holds the new key in its slots, and the one before it under the new one.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal
from uuid import uuid4

from pydantic import Base64Bytes, BaseModel, ConfigDict, Field

from core.model.errors import EnvironmentFault, UserError
from core.model.recovery_keys import RecoveryKey
from core.security import keys
from core.security.durable import replace_file
from core.security.slot_kinds import PasswordSlot, RecoverySlot, Slot, password_slot, recovery_slot

SLOT_FILE = "slots.json"
SLOT_COPY = "slots.json.bak"
FORMAT: Literal[2] = 2
_MAC_PURPOSE = "slots/mac/v1"
_PREVIOUS_PURPOSE = "slots/previous/v1"


class PreviousKey(BaseModel):
    """The vault key before a change of it that may not have reached the database, under the key after it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    nonce: Base64Bytes
    wrapped: Base64Bytes


class SlotFile(BaseModel):
    """All slots of a vault in one generation; ``mac`` covers everything else. Format 1 is that of 0.1.0."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Literal[1, 2] = FORMAT
    vault_id: str
    generation: Annotated[int, Field(ge=1)]
    slots: tuple[Slot, ...]
    previous: PreviousKey | None = None
    mac: Base64Bytes = b""

    def covered(self) -> bytes:
        """Return what the ``mac`` covers."""
        return self.model_dump_json(exclude={"mac"}, exclude_none=True).encode()

    @property
    def password(self) -> PasswordSlot | None:
        """The slot of the password."""
        return next((slot for slot in self.slots if isinstance(slot, PasswordSlot)), None)

    @property
    def is_locked(self) -> bool:
        """Whether an order locked the vault: the slot of the organisation alone opens it."""
        return bool(self.slots) and all(isinstance(slot, RecoverySlot) for slot in self.slots)

    @property
    def recovery(self) -> RecoverySlot | None:
        """The slot of the organisation."""
        return next((slot for slot in self.slots if isinstance(slot, RecoverySlot)), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """By what a vault is to be opened."""

    password: keys.Stretched
    recovery: RecoveryKey | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlocked:
    """What a slot gave: the vault key, the one before it while that may still be in use, and the password used."""

    vault_key: bytes
    previous: bytes | None = None
    password: keys.Stretched | None = None


def new_slot_file(vault_key: bytes, ways: Ways) -> SlotFile:
    """Return the first generation for a new vault."""
    return _sealed(vault_key, str(uuid4()), 1, ways, None)


def next_generation(current: SlotFile, vault_key: bytes, ways: Ways, *, previous: bytes | None = None) -> SlotFile:
    """Return the next generation, in which ``ways`` open the vault and nothing else does.

    ``previous`` is the key that the database may still have.
    """
    return _sealed(vault_key, current.vault_id, current.generation + 1, ways, previous)


def locked(file: SlotFile) -> SlotFile:
    """Return ``file`` with the slot of the organisation alone; raises ``order.no_recovery`` where there is none.

    An order is carried out without the key, so nothing can authenticate the file as a whole any more. The slot and the
    previous key are bound to vault and generation by themselves, and the next generation is authenticated again.
    """
    if file.recovery is None:
        raise UserError("order.no_recovery")
    return file.model_copy(update={"slots": (file.recovery,), "mac": b""})


def unlock(file: SlotFile, password: str) -> Unlocked:
    """Return the vault key.

    Raises ``vault.wrong_password``, and ``vault.slots_damaged`` if the file was altered.
    """
    for slot in file.slots:
        if isinstance(slot, PasswordSlot) and (opened := slot.open(password, file.vault_id, file.generation)):
            vault_key, stretched = opened
            return Unlocked(vault_key=vault_key, previous=_checked(file, vault_key), password=stretched)
    raise UserError("vault.wrong_password")


def unlock_with_key(file: SlotFile, vault_key: bytes) -> Unlocked:
    """Return what ``vault_key`` opens; raises ``vault.slots_damaged`` if the file was altered, or is another's."""
    return Unlocked(vault_key=vault_key, previous=_checked(file, vault_key))


def opens(file: SlotFile, password: str) -> bool:
    """Return whether ``password`` opens the vault; raises ``vault.slots_damaged``."""
    try:
        unlock(file, password)
    except UserError:
        return False
    return True


def read(folder: Path) -> SlotFile:
    """Return the slots of the vault in ``folder``; a damaged file gives way to its copy.

    Raises ``vault.missing`` when there is no vault, ``vault.newer`` for slots that a later release wrote, and
    ``vault.slots_damaged`` when neither file can be read.
    """
    current, copy = folder / SLOT_FILE, folder / SLOT_COPY
    if not current.exists() and not copy.exists():
        raise UserError("vault.missing", folder=str(folder.absolute()))
    for path in (current, copy):
        try:
            content = path.read_bytes()
            _refuse_newer(content)
            return SlotFile.model_validate_json(content)
        except (OSError, ValueError):  # of which a ValidationError is one
            continue
    raise EnvironmentFault("vault.slots_damaged")


def write(folder: Path, file: SlotFile) -> None:
    """Save ``file`` durably as the slots of the vault, and a copy beside it for when it is damaged.

    A kill leaves one of both whole. The copy is read only where the file itself is damaged.
    """
    for name in (SLOT_FILE, SLOT_COPY):
        replace_file(folder / name, content_of(file))


def content_of(file: SlotFile) -> bytes:
    """Return ``file`` as it is saved."""
    return file.model_dump_json(indent=1, exclude_none=True).encode()


def _refuse_newer(content: bytes) -> None:
    document = json.loads(content)
    stated = document.get("format") if isinstance(document, dict) else None
    if isinstance(stated, int) and stated > FORMAT:
        raise EnvironmentFault("vault.newer")


def _checked(file: SlotFile, vault_key: bytes) -> bytes | None:
    """Return the key before ``vault_key`` that the file holds, once it is known that nobody altered the file."""
    authentic = keys.is_authentic(keys.derive(vault_key, _MAC_PURPOSE), file.covered(), file.mac)
    if not (authentic or file.is_locked):
        raise EnvironmentFault("vault.slots_damaged")
    if file.previous is None:
        return None
    wrapped = keys.Wrapped(file.previous.nonce, file.previous.wrapped)
    return keys.unwrap(wrapped, keys.derive(vault_key, _PREVIOUS_PURPOSE), _place(file.vault_id, file.generation))


def _sealed(vault_key: bytes, vault_id: str, generation: int, ways: Ways, previous: bytes | None) -> SlotFile:
    made: list[Slot] = [password_slot(vault_key, ways.password, vault_id, generation)]
    if ways.recovery is not None:
        made.append(recovery_slot(vault_key, ways.recovery, vault_id, generation))
    file = SlotFile(vault_id=vault_id, generation=generation, slots=())
    update: dict[str, object] = {"slots": tuple(made)}
    if previous is not None:
        wrapping = keys.derive(vault_key, _PREVIOUS_PURPOSE)
        wrapped = keys.wrap(previous, wrapping, _place(vault_id, generation))
        update["previous"] = PreviousKey.model_construct(nonce=wrapped.nonce, wrapped=wrapped.ciphertext)
    file = file.model_copy(update=update)
    return file.model_copy(update={"mac": keys.authenticate(keys.derive(vault_key, _MAC_PURPOSE), file.covered())})


def _place(vault_id: str, generation: int) -> bytes:
    return f"{vault_id}/{generation}/previous".encode()
