"""Public keys as texts that a policy can hold: of which kind they are, the key, and a check against slips."""

from base64 import b32decode, b32encode
from hashlib import sha256

KEY_BYTES = 32
_CHECK_BYTES = 4
_FINGERPRINT_BYTES = 8
_PAD = 8  # base 32 is written in blocks of so many letters


def key_text(kind: str, raw: bytes) -> str:
    """Return the text of the key ``raw``; it ends with a check, because nobody could use a mistyped key."""
    letters = b32encode(raw + _check(kind, raw)).decode().rstrip("=")
    return f"raff-{kind}-{letters.lower()}"


def parse_key(kind: str, text: str) -> bytes:
    """Return the key that ``text`` names; raises ``ValueError`` for anything but what ``key_text`` gives."""
    letters = text.removeprefix(f"raff-{kind}-").upper()
    raw = b32decode(letters + "=" * (-len(letters) % _PAD))[:KEY_BYTES]
    if key_text(kind, raw) != text:
        raise ValueError(text)
    return raw


def fingerprint(raw: bytes) -> str:
    """Return a short name of a key, to read out and to compare."""
    return grouped(sha256(raw).hexdigest()[: 2 * _FINGERPRINT_BYTES])


def grouped(letters: str, size: int = 4) -> str:
    """Return ``letters`` in groups with dashes between them."""
    return "-".join(letters[start : start + size] for start in range(0, len(letters), size))


def _check(kind: str, raw: bytes) -> bytes:
    return sha256(f"raff/{kind}-key/".encode() + raw).digest()[:_CHECK_BYTES]
