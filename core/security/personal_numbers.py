"""Personal data that its form gives away within any text: telephone numbers, identities, IBANs and addresses of e-mail.

A number counts by what stands around it as well: digits, letters or a decimal part that it runs into, and a word that
names it otherwise, such as an order or a commercial registration, make it another number.
"""

import re
from collections.abc import Iterator

from core.model.names import WESTERN_DIGITS
from core.security.personal_kinds import PersonalKind, PersonalPart

_SEEN_NOT = "\u200b-\u200f\u202a-\u202e\u2066-\u2069"
_GAP = rf"[\s()./{_SEEN_NOT}\u2010-\u2012_-]{{0,3}}"  # between two digits of one number
_NO_DIGIT_BEFORE = r"(?<![\d#_A-Za-z])(?<!\d[.,])(?<![A-Za-z]-)"
_NO_DIGIT_AFTER = r"(?![\dA-Za-z_])(?!\.\d{1,2}(?!\d))"
_COUNTRIES = (
    "971|973|974|965|968|967|962|961|963|964|970|249|880|212|213|216|218|251|254|977|20|91|92|94|63|62|90|44|49|33|1"
)


def _digits(count: int) -> str:
    return rf"(?:{_GAP}\d){{{count}}}"


_NATIONAL = rf"(?:(?:\+|00)?{_GAP}9{_GAP}6{_GAP}6{_GAP}(?:\(?0\)?{_GAP})?|\(?0{_GAP})"
_PHONES = (
    re.compile(rf"{_NO_DIGIT_BEFORE}{_NATIONAL}5{_digits(8)}{_NO_DIGIT_AFTER}"),
    re.compile(rf"{_NO_DIGIT_BEFORE}{_NATIONAL}1{_GAP}[1-7]{_digits(7)}{_NO_DIGIT_AFTER}"),
    re.compile(rf"(?<![\d\w+])(?:\+|00)(?:{_COUNTRIES})(?:{_GAP}\d){{8,10}}{_NO_DIGIT_AFTER}"),
)
_IDENTITY = re.compile(
    rf"{_NO_DIGIT_BEFORE}(?<!\d[\s-])[12](?:[\s{_SEEN_NOT}-]{{0,2}}\d){{9}}{_NO_DIGIT_AFTER}(?![\s-]?\d)"
)
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")  # bounded, for a cell may hold 32,767 letters
_IBAN = re.compile(
    r"(?<![A-Za-z\d])SA(?:[\s\u2010-\u2012-]?\d){4}(?:[\s\u2010-\u2012-]?[\dA-Z]){18}(?![A-Za-z\d])", re.IGNORECASE
)
_IBAN_REST = 97
_GROUPED = re.compile(r"\d{1,3}(?:[\s.]\d{3})+")
_DATE = re.compile(r"(?<!\d)(?:\d{1,2}([/.-])\d{1,2}\1\d{4}|\d{4}([/.-])\d{1,2}\2\d{1,2})(?!\d)")
_DECIMAL = re.compile(r"\d+[.]\d+")
_PART_OF_ANOTHER = re.compile(r"\d[-./]$")
_OTHERWISE_NAMED = re.compile(
    r"(?:orders?|invoices?|inv|p\.?o\.?|s\.?o\.?|c\.?r\.?|vat|tax|batch|lot|sku|items?|gtin|ean|barcode|upc|ref|receipt|"
    r"bill|account|acc|code|serial|registration|طلب|الطلب|طلبيه|طلبية|فاتورة|الفاتورة|سجل تجاري|السجل التجاري|"
    r"س\s?\.\s?ت|ضريبي|الضريبي|باركود|الباركود|صنف|الصنف|تشغيلة|رمز|كود|حساب)"
    r"[\s.:#-]*(?:numbers?|num|no|nr|id|رقم|#)?[\s.:#-]*$",
    re.IGNORECASE,
)
_LOOK_BACK = 40


def find_numbers(text: str) -> list[PersonalPart]:
    """Return what is personal by its form in ``text``, each with its place, in no order; no two overlap."""
    plain = text.translate(WESTERN_DIGITS)
    parts: list[PersonalPart] = []
    for match in _candidates(plain):
        if all(match.end <= other.start or other.end <= match.start for other in parts):
            parts.append(match)
    return parts


def _candidates(plain: str) -> Iterator[PersonalPart]:
    """Yield every match, the kinds that are least in doubt first."""
    for match in _EMAIL.finditer(plain) if "@" in plain else ():
        yield PersonalPart(PersonalKind.EMAIL, match.start(), match.start() + len(match[0].rstrip(".-")))
    yield from (PersonalPart(PersonalKind.IBAN, *match.span()) for match in _IBAN.finditer(plain) if is_iban(match[0]))
    yield from _phones(plain)
    for match in _IDENTITY.finditer(plain):
        if is_identity(match[0]) and not _is_another_number(plain, match):
            yield PersonalPart(PersonalKind.IDENTITY, *match.span())


def _phones(plain: str) -> Iterator[PersonalPart]:
    ends: set[int] = set()
    for form in _PHONES:
        for match in form.finditer(plain):
            if _is_phone(plain, match, ends):
                ends.add(match.end())
                opens = match[0].startswith("(") and ")" not in match[0]  # of what stands around the number
                yield PersonalPart(PersonalKind.PHONE, match.start() + opens, match.end())


def _is_phone(plain: str, match: re.Match[str], ends: set[int]) -> bool:
    """Return whether digits in the form of a telephone number are one, and no part of a longer number."""
    runs_on = _PART_OF_ANOTHER.search(plain, max(0, match.start() - 2), match.start()) is not None
    return (not runs_on or match.start() - 1 in ends) and not _is_another_number(plain, match)


def _is_another_number(plain: str, match: re.Match[str]) -> bool:
    """Return whether digits are a day, an amount or whatever the word before them names."""
    digits = match[0].strip()
    dated = _DATE.search(plain, max(0, match.start() - 6), match.end() + 6) is not None
    amount = _DECIMAL.fullmatch(digits) or _GROUPED.fullmatch(digits)
    return dated or amount is not None or _is_otherwise_named(plain, match.start())


def _is_otherwise_named(plain: str, start: int) -> bool:
    return _OTHERWISE_NAMED.search(plain, max(0, start - _LOOK_BACK), start) is not None


def only_digits(text: str) -> str:
    """Return the digits of ``text``, in the western set."""
    return "".join(letter for letter in text.translate(WESTERN_DIGITS) if letter.isdecimal() and letter.isascii())


def is_identity(text: str) -> bool:
    """Return whether the digits of ``text`` are an identity or a residence by their first and their check digit."""
    digits = only_digits(text)
    doubled = (sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    checks = (sum(doubled) + sum(int(digit) for digit in digits[-1::-2])) % 10 == 0
    return len(digits) == 10 and digits[0] in "12" and checks


def is_iban(text: str) -> bool:
    """Return whether an IBAN checks by ISO 7064: its letters as numbers, the first four at the end, 1 modulo 97."""
    plain = "".join(letter for letter in text.translate(WESTERN_DIGITS).upper() if letter.isalnum())
    moved = plain[4:] + plain[:4]
    return int("".join(str(int(letter, 36)) for letter in moved)) % _IBAN_REST == 1
