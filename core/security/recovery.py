"""Recovery of a forgotten password: what a vault asks, what the holder of the private key answers, and its code.

    vault: request {slot}  ->  IT, offline: unseals the slot, wraps the vault key under a one-time code  ->  answer
    vault: answer and code ->  vault key   ->  a new password, and with it a new generation that no old answer fits

The two files may travel by any way. The code travels by another one, and the answer is worth nothing without it.
"""

import secrets
import unicodedata
from hashlib import sha256
from typing import Literal

from pydantic import AwareDatetime, Base64Bytes, BaseModel, ConfigDict

from core.model.errors import UserError
from core.model.key_texts import grouped
from core.security import keys, sealing, slots
from core.security.slot_kinds import RecoverySlot

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: no I, L, O, U
_READ_AS = str.maketrans("ILO", "110")
_RANDOM_LETTERS = 24  # of 5 bits
_GROUP = 5
_CHECK_DIGITS = 12
_CODE_PURPOSE = "wrap/recovery-code/v1"


class Request(BaseModel):
    """What a vault asks: the slot of the organisation, where it lies, and who asks. Nothing of it is secret."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Literal["raff-recovery-request"] = "raff-recovery-request"
    format: Literal[1] = 1
    vault_id: str
    generation: int
    slot: RecoverySlot
    asked_by: str
    asked_at: AwareDatetime

    @property
    def check(self) -> str:
        """A short number of this very request, to be compared by voice."""
        return grouped(sha256(self.model_dump_json().encode()).hexdigest()[:_CHECK_DIGITS])


class Answer(BaseModel):
    """The vault key under a one-time code; it fits one generation of one vault. ``digest`` shows accidental damage."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Literal["raff-recovery-answer"] = "raff-recovery-answer"
    format: Literal[1] = 1
    vault_id: str
    generation: int
    slot_id: str
    answered_by: str
    answered_at: AwareDatetime
    nonce: Base64Bytes
    wrapped: Base64Bytes
    digest: str = ""

    def bound_to(self) -> bytes:
        """Return what the ciphertext is bound to."""
        return self.model_dump_json(exclude={"nonce", "wrapped", "digest"}).encode()

    def content_digest(self) -> str:
        """Return what ``digest`` has to be."""
        return sha256(self.model_dump_json(exclude={"digest"}).encode()).hexdigest()


def ask(file: slots.SlotFile, *, by: str, at: AwareDatetime) -> Request:
    """Return the request of a vault; raises ``recovery.no_slot`` where it is sealed to no organisation."""
    if file.recovery is None:
        raise UserError("recovery.no_slot")
    return Request(vault_id=file.vault_id, generation=file.generation, slot=file.recovery, asked_by=by, asked_at=at)


def answer(request: Request, private: bytes, *, by: str, at: AwareDatetime) -> tuple[Answer, str]:
    """Return the answer to ``request``, and the code that opens it.

    Raises ``recovery.wrong_key`` for a request to another key, and ``recovery.request_damaged`` for an altered one.
    """
    if sealing.public_key(private) != request.slot.key:
        raise UserError("recovery.wrong_key", key=request.slot.key.fingerprint)
    vault_key = request.slot.open(private, request.vault_id, request.generation)
    if vault_key is None:
        raise UserError("recovery.request_damaged")
    code = new_code()
    bare = Answer(
        vault_id=request.vault_id,
        generation=request.generation,
        slot_id=request.slot.id,
        answered_by=by,
        answered_at=at,
        nonce=b"",
        wrapped=b"",
    )
    wrapped = keys.wrap(vault_key, _code_key(code), bare.bound_to())
    whole = bare.model_copy(update={"nonce": wrapped.nonce, "wrapped": wrapped.ciphertext})
    return whole.model_copy(update={"digest": whole.content_digest()}), code


def use(reply: Answer, code: str, file: slots.SlotFile) -> slots.Unlocked:
    """Return what ``reply`` opens of the vault of ``file``.

    Raises ``recovery.answer_damaged``, ``recovery.other_vault``, ``recovery.outdated`` for an answer to an earlier
    generation, ``recovery.code_mistyped`` for what is no code at all, ``recovery.code_wrong``, and
    ``vault.slots_damaged``.
    """
    if reply.digest != reply.content_digest():
        raise UserError("recovery.answer_damaged")
    if reply.vault_id != file.vault_id:
        raise UserError("recovery.other_vault")
    slot = file.recovery
    if slot is None or (reply.generation, reply.slot_id) != (file.generation, slot.id):
        raise UserError("recovery.outdated")
    wrapped = keys.Wrapped(reply.nonce, reply.wrapped)
    vault_key = keys.unwrap(wrapped, _code_key(code), reply.bound_to())
    if vault_key is None:
        raise UserError("recovery.code_wrong")
    return slots.unlock_with_key(file, vault_key)


def new_code() -> str:
    """Return a one-time code: 120 random bits and a letter that shows a slip, in groups of five."""
    letters = "".join(secrets.choice(_LETTERS) for _ in range(_RANDOM_LETTERS))
    return grouped(letters + _check_letter(letters), _GROUP)


def read_code(typed: str) -> str:
    """Return the letters of a code as it was typed: small, with other dashes, with Arabic digits, O for 0.

    Raises ``recovery.code_mistyped``.
    """
    plain = "".join(_plain(letter) for letter in typed.upper() if letter.isalnum()).translate(_READ_AS)
    letters, check = plain[:_RANDOM_LETTERS], plain[_RANDOM_LETTERS:]
    if len(letters) < _RANDOM_LETTERS or check != _check_letter(letters) or set(plain) - set(_LETTERS):
        raise UserError("recovery.code_mistyped")
    return letters


def _code_key(code: str) -> bytes:
    return keys.derive(read_code(code).encode(), _CODE_PURPOSE)


def _plain(letter: str) -> str:
    digit = unicodedata.digit(letter, None)
    return letter if digit is None else str(digit)


def _check_letter(letters: str) -> str:
    return _LETTERS[sha256(letters.encode()).digest()[0] % len(_LETTERS)]
