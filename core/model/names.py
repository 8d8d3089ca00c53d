"""Names as people type them, folded so that the same thing is found again, and the key that follows from that."""

import unicodedata
from hashlib import blake2b

KEY_BYTES = 16
_SEPARATOR = "\x1f"


def fold(name: str) -> str:
    """Return ``name`` as it is compared: NFKC, trimmed, inner blanks folded to one, case folded."""
    return " ".join(unicodedata.normalize("NFKC", name).split()).casefold()


def identity_key(names: tuple[str | None, ...]) -> bytes:
    """Return the 128-bit key of an identity; every laptop derives the same one. A missing part counts as empty."""
    folded = _SEPARATOR.join("" if name is None else fold(name) for name in names)
    return blake2b(folded.encode(), digest_size=KEY_BYTES).digest()
