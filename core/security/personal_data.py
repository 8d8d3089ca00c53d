"""Personal data: detected by its form, masked where shown, replaced by a pseudonym where a name is needed.

A pseudonym is a keyed digest, so the same person has the same one in every delivery of a vault. Without the key nobody
can try all telephone numbers against it.
"""

from hashlib import blake2b

from core.model.names import fold
from core.security.person_names import find_names, is_name_by_role, names_nobody_else
from core.security.personal_headings import HeadingSays, may_be, read_heading
from core.security.personal_kinds import PersonalKind, PersonalPart
from core.security.personal_numbers import find_numbers, only_digits

_CODE_BYTES = 5
_LONGEST_NAME = 400
NOTHING = frozenset(
    {"", "-", "--", "n/a", "na", "nil", "none", "null", "#n/a", "unknown", "total", "لا يوجد", "غير معروف"}
)
_FEWEST_DIGITS = {PersonalKind.PHONE: 7, PersonalKind.IDENTITY: 6, PersonalKind.IBAN: 10}


def find(text: str) -> list[PersonalPart]:
    """Return everything personal in ``text`` by its form, in its order; no two parts overlap.

    Knows telephone numbers and the ten digits of an identity or a residence in any set of digits, e-mail, Saudi IBANs,
    and names of persons. Names are not looked for in texts of more than 400 letters: those are no cells and no notes.
    """
    numbers = find_numbers(text)
    names = find_names(text) if len(text) <= _LONGEST_NAME else []
    free = [name for name in names if all(name.end <= part.start or part.end <= name.start for part in numbers)]
    return sorted((*numbers, *free), key=lambda part: part.start)


def kinds_in(text: str, heading: str | None = None) -> frozenset[PersonalKind]:
    """Return what is personal in a cell: by its form, and by what the ``heading`` of its column says it holds."""
    says = read_heading(heading)
    kinds = {part.kind for part in find(text) if may_be(says, part)}
    if isinstance(says, PersonalKind) and not kinds and _may_hold(says, text):
        kinds.add(says)
    if says is HeadingSays.PERSONS and not kinds and is_name_by_role(text):
        kinds.add(PersonalKind.NAME)
    return frozenset(kinds)


def _may_hold(kind: PersonalKind, text: str) -> bool:
    """Return whether a cell under a heading of ``kind`` holds anything of it at all."""
    if fold(text) in NOTHING:
        return False
    if kind is PersonalKind.NAME:
        return names_nobody_else(text)
    if kind in _FEWEST_DIGITS:
        return len(only_digits(text)) >= _FEWEST_DIGITS[kind]
    return kind is not PersonalKind.EMAIL or "@" in text


def kind_of(text: str) -> PersonalKind | None:
    """Return what is personal about ``text`` by its form, or ``None``; of several kinds the first."""
    parts = find(text)
    return parts[0].kind if parts else None


def masked(text: str) -> str:
    """Return ``text`` as anyone may see it: in place of what is personal by its form stands its kind."""
    for part in reversed(find(text)):
        text = f"{text[: part.start]}({part.kind.value}){text[part.end :]}"
    return text


def pseudonym(kind: PersonalKind, name: str, key: bytes) -> str:
    """Return the name under which the person called ``name`` appears: the same for the same name and ``key``."""
    return f"{kind.value} {blake2b(fold(name).encode(), key=key, digest_size=_CODE_BYTES).hexdigest().upper()}"
