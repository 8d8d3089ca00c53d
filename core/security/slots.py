"""The slot file: the ways to open a vault, readable by anyone and changeable by no one without the key.

Each slot's ciphertext is bound to the vault, to the slot, to its cost and to the generation of the file. So a lowered
cost or a slot from elsewhere fails to open. An HMAC under the vault key covers the whole file.
"""

import os
from pathlib import Path
from typing import Annotated, Literal
from uuid import uuid4

from pydantic import Base64Bytes, BaseModel, ConfigDict, Field, ValidationError

from core.model.errors import EnvironmentFault, UserError
from core.security import keys
from core.security.durable import replace_file

SLOT_FILE = "slots.json"
PREVIOUS_SLOT_FILE = "slots.json.bak"
_MAC_PURPOSE = "slots/mac/v1"


class Slot(BaseModel):
    """One way to open the vault. ``type`` leaves room for recovery and keyring slots."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    type: Literal["password"]
    memory_kib: int
    iterations: int
    lanes: int
    salt: Base64Bytes
    nonce: Base64Bytes
    wrapped: Base64Bytes

    @property
    def cost(self) -> keys.Cost:
        """What a try at this slot costs."""
        return keys.Cost(self.memory_kib, self.iterations, self.lanes)


class SlotFile(BaseModel):
    """All slots of a vault in one generation; ``mac`` covers everything else."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Literal[1] = 1
    vault_id: str
    generation: Annotated[int, Field(ge=1)]
    slots: tuple[Slot, ...]
    mac: Base64Bytes = b""

    def covered(self) -> bytes:
        """Return what the ``mac`` covers."""
        return self.model_dump_json(exclude={"mac"}).encode()


def new_slot_file(vault_key: bytes, password: str, cost: keys.Cost) -> SlotFile:
    """Return the first generation for a new vault, with one password slot."""
    return _sealed(vault_key, str(uuid4()), 1, password, cost)


def with_password(current: SlotFile, vault_key: bytes, password: str, cost: keys.Cost) -> SlotFile:
    """Return the next generation, in which ``password`` opens the vault and the old one no longer does."""
    return _sealed(vault_key, current.vault_id, current.generation + 1, password, cost)


def unlock(file: SlotFile, password: str) -> bytes:
    """Return the vault key.

    Raises ``vault.wrong_password``, and ``vault.slots_damaged`` if the file was altered.
    """
    for slot in file.slots:
        if not slot.cost.acceptable:
            raise EnvironmentFault("vault.slots_damaged")
        wrapping_key = keys.password_key(password, slot.salt, slot.cost)
        wrapped = keys.Wrapped(slot.nonce, slot.wrapped)
        vault_key = keys.unwrap(wrapped, wrapping_key, _associated(file.vault_id, file.generation, slot))
        if vault_key is None:
            continue
        if not keys.is_authentic(keys.derive(vault_key, _MAC_PURPOSE), file.covered(), file.mac):
            raise EnvironmentFault("vault.slots_damaged")
        return vault_key
    raise UserError("vault.wrong_password")


def opens(file: SlotFile, password: str) -> bool:
    """Return whether ``password`` opens the vault; raises ``vault.slots_damaged``."""
    try:
        unlock(file, password)
    except UserError:
        return False
    return True


def read(folder: Path) -> SlotFile:
    """Return the slots of the vault in ``folder``; a damaged file gives way to the generation before it.

    Raises ``vault.missing`` when there is no vault and ``vault.slots_damaged`` when neither file can be read.
    """
    current, previous = folder / SLOT_FILE, folder / PREVIOUS_SLOT_FILE
    if not current.exists() and not previous.exists():
        raise UserError("vault.missing", folder=str(folder.absolute()))
    for path in (current, previous):
        try:
            return SlotFile.model_validate_json(path.read_bytes())
        except (OSError, ValidationError):
            continue
    raise EnvironmentFault("vault.slots_damaged")


def write(folder: Path, file: SlotFile) -> None:
    """Save ``file`` durably as the slots of the vault, and the previous generation beside it."""
    current = folder / SLOT_FILE
    if current.exists():
        replace_file(folder / PREVIOUS_SLOT_FILE, current.read_bytes())
    replace_file(current, file.model_dump_json(indent=1).encode())


def _sealed(vault_key: bytes, vault_id: str, generation: int, password: str, cost: keys.Cost) -> SlotFile:
    salt = os.urandom(keys.SALT_BYTES)
    bare = Slot(
        id=str(uuid4()),
        type="password",
        memory_kib=cost.memory_kib,
        iterations=cost.iterations,
        lanes=cost.lanes,
        salt=_encoded(salt),
        nonce=b"",
        wrapped=b"",
    )
    wrapping_key = keys.password_key(password, salt, cost)
    wrapped = keys.wrap(vault_key, wrapping_key, _associated(vault_id, generation, bare))
    slot = bare.model_copy(update={"nonce": wrapped.nonce, "wrapped": wrapped.ciphertext})
    file = SlotFile(vault_id=vault_id, generation=generation, slots=(slot,))
    return file.model_copy(update={"mac": keys.authenticate(keys.derive(vault_key, _MAC_PURPOSE), file.covered())})


def _associated(vault_id: str, generation: int, slot: Slot) -> bytes:
    parts = (
        vault_id,
        generation,
        slot.id,
        slot.type,
        slot.memory_kib,
        slot.iterations,
        slot.lanes,
        slot.salt.hex(),
    )
    return "/".join(str(part) for part in parts).encode()


def _encoded(raw: bytes) -> bytes:
    """Return ``raw`` as the field takes it on the way in, where it expects Base64."""
    from base64 import b64encode

    return b64encode(raw)
