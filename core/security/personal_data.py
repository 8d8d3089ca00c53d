"""Personal data: detected by its form, masked where shown, replaced by a pseudonym where a name is needed.

A pseudonym is a keyed digest, so the same person has the same one in every delivery of a vault. Without the key nobody
can try all telephone numbers against it.
"""

import re
from enum import StrEnum
from hashlib import blake2b

from core.model.names import WESTERN_DIGITS, fold, search_fold

_CODE_BYTES = 5
_LONGEST = 200
_GAPS = re.compile(r"[\s()./\u2011-]+")
_MOBILE = re.compile(r"(?:(?:\+|00)?966|0)5\d{8}")
_LANDLINE = re.compile(r"(?:(?:\+|00)966|0)1[1-7]\d{7}")
_IDENTITY = re.compile(r"[12]\d{9}")
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")  # bounded, for a cell may hold 32,767 letters
_IBAN = re.compile(r"SA\d{22}")
_IBAN_REST = 97
_COMMON = (
    "محمد|أحمد|عبدالله|عبد|عبدالرحمن|عبدالعزيز|خالد|سعد|سعود|فهد|فيصل|سلطان|ناصر|علي|عمر|حسن|حسين|إبراهيم|يوسف|صالح|"
    "ماجد|بندر|تركي|نايف|مشعل|فاطمة|عائشة|نورة|سارة|مريم|هند|ريم|منى|خلود|أمل|"
    "mohammed|mohammad|muhammad|mohamed|ahmed|ahmad|abdullah|abdulrahman|abdulaziz|khalid|khaled|saad|saud|fahad|"
    "faisal|sultan|nasser|ali|omar|hassan|hussain|ibrahim|yousef|youssef|saleh|majed|bandar|turki|nayef|mishal|"
    "fatima|fatimah|aisha|noura|sara|sarah|maryam|hind|reem|mona|amal|john|maria"
)
_GIVEN_NAMES = frozenset(search_fold(name) for name in _COMMON.split("|"))


class PersonalKind(StrEnum):
    """What is personal about a value."""

    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"
    IDENTITY = "identity"  # of a citizen or a resident
    IBAN = "iban"


def kind_of(text: str) -> PersonalKind | None:
    """Return what is personal about ``text`` by its form, or ``None``.

    Knows Saudi mobiles and landlines in either set of digits, the ten digits of an identity or a residence by their
    check digit, e-mail, Saudi IBANs, and names that begin with a common given name.
    """
    if not text or len(text) > _LONGEST:
        return None
    plain = _GAPS.sub("", text.translate(WESTERN_DIGITS))
    if _EMAIL.fullmatch(text.strip()):
        return PersonalKind.EMAIL
    if _MOBILE.fullmatch(plain) or _LANDLINE.fullmatch(plain):
        return PersonalKind.PHONE
    if _IDENTITY.fullmatch(plain) and _luhn(plain):
        return PersonalKind.IDENTITY
    if _IBAN.fullmatch(plain.upper()) and _iban(plain.upper()):
        return PersonalKind.IBAN
    words = search_fold(text).split()
    return PersonalKind.NAME if len(words) > 1 and (words[0] in _GIVEN_NAMES) else None


def masked(text: str) -> str:
    """Return ``text`` as anyone may see it: what is personal by its form is gone but for its kind."""
    kind = kind_of(text)
    if kind is not None:
        return f"({kind.value})"
    return _EMAIL.sub(f"({PersonalKind.EMAIL.value})", text) if "@" in text else text


def pseudonym(kind: PersonalKind, name: str, key: bytes) -> str:
    """Return the name under which the person called ``name`` appears: the same for the same name and ``key``."""
    return f"{kind.value} {blake2b(fold(name).encode(), key=key, digest_size=_CODE_BYTES).hexdigest().upper()}"


def _luhn(digits: str) -> bool:
    """Return whether the last digit is the check digit that Luhn's sum of the others asks for."""
    doubled = (sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    return (sum(doubled) + sum(int(digit) for digit in digits[-1::-2])) % 10 == 0


def _iban(text: str) -> bool:
    """Return whether an IBAN checks by ISO 7064: its letters as numbers, the first four at the end, 1 modulo 97."""
    moved = text[4:] + text[:4]
    return int("".join(str(int(letter, 36)) for letter in moved)) % _IBAN_REST == 1
