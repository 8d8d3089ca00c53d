"""Names as people type them, folded so that the same thing is found again, and the key that follows from that."""

import unicodedata
from hashlib import blake2b

KEY_BYTES = 16
_UNSEEN = ("Cc", "Cf", "Cs", "Co", "Cn")
_SEPARATOR = "\x1f"
_TATWEEL = "\u0640"
WESTERN_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")  # for str.translate
_SEARCHED = str.maketrans("أإآٱىةؤئ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "اااايهوي01234567890123456789", _TATWEEL)


def fold(name: str) -> str:
    """Return ``name`` as it is compared: NFKC, trimmed, inner blanks folded to one, case folded."""
    return " ".join(unicodedata.normalize("NFKC", name).split()).casefold()


def search_fold(text: str) -> str:
    """Return ``text`` as a search compares it: folded, and in Arabic without regard to hamza, dots and marks.

    Alef with or without hamza, ya and alef maqsura, ta marbuta and ha are one. Tatweel, diacritics and invisible
    letters are dropped; both sets of digits are one.
    """
    plain = fold(text).translate(_SEARCHED)
    letters = (letter for letter in unicodedata.normalize("NFD", plain) if not unicodedata.combining(letter))
    return "".join(letter for letter in letters if letter.isascii() or unicodedata.category(letter) not in _UNSEEN)


def shows_nothing(text: str) -> bool:
    """Return whether ``text`` holds an invisible letter: a control, a direction mark, a zero-width blank."""
    return not text.isascii() and any(unicodedata.category(letter) in _UNSEEN for letter in text)


def identity_key(names: tuple[str | None, ...]) -> bytes:
    """Return the 128-bit key of an identity; every laptop derives the same one. A missing part counts as empty."""
    folded = _SEPARATOR.join("" if name is None else fold(name) for name in names)
    return blake2b(folded.encode(), digest_size=KEY_BYTES).digest()
