"""The public key of an organisation to which vaults are sealed, as a text that a policy can hold."""

from base64 import b32decode, b32encode
from dataclasses import dataclass
from hashlib import sha256

KEY_BYTES = 32
_PREFIX = "raff-recovery-"
_CHECK_BYTES = 4
_FINGERPRINT_BYTES = 8
_PAD = 8  # base 32 is written in blocks of so many letters


@dataclass(frozen=True, slots=True)
class RecoveryKey:
    """An X25519 public key. Its text ends with a check: a vault sealed to a mistyped key could be opened by nobody."""

    raw: bytes

    @property
    def text(self) -> str:
        """The key as a policy names it."""
        letters = b32encode(self.raw + _check(self.raw)).decode().rstrip("=")
        return _PREFIX + letters.lower()

    @property
    def fingerprint(self) -> str:
        """A short name of the key, to read out and to compare."""
        return grouped(sha256(self.raw).hexdigest()[: 2 * _FINGERPRINT_BYTES])


def parse(text: str) -> RecoveryKey:
    """Return the key that ``text`` names; raises ``ValueError`` for anything but what ``RecoveryKey.text`` gives."""
    letters = text.removeprefix(_PREFIX).upper()
    content = b32decode(letters + "=" * (-len(letters) % _PAD))
    raw, check = content[:KEY_BYTES], content[KEY_BYTES:]
    if RecoveryKey(raw).text != text or check != _check(raw):
        raise ValueError(text)
    return RecoveryKey(raw)


def grouped(letters: str, size: int = 4) -> str:
    """Return ``letters`` in groups with dashes between them."""
    return "-".join(letters[start : start + size] for start in range(0, len(letters), size))


def _check(raw: bytes) -> bytes:
    return sha256(b"raff/recovery-key/" + raw).digest()[:_CHECK_BYTES]
