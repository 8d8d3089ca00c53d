"""Whether a column is about persons, by its heading and its content: for sheets, and for fields of other sources."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from core.model.names import fold
from core.security.person_names import is_name_by_role, names_business
from core.security.personal_data import NOTHING, find
from core.security.personal_headings import HeadingSays, is_of_customers, read_heading
from core.security.personal_kinds import PersonalKind

_SAMPLE = 500
_LONGEST = 400
_HALF = 0.5
_BY_HEADING = 0.95  # what a heading alone is worth
_SHARE_OF_THINGS = 0.9  # shops are called after persons
_SHARE_BY_ROLE = 0.3
_SHARE_OF_BUSINESSES = 0.8
_FEWEST_NAMES = 3


class Why(StrEnum):
    """By what a column was judged."""

    HEADING = "heading"
    CONTENT = "content"
    BOTH = "both"
    BUSINESSES = "businesses"  # the heading names customers, and they are shops
    OTHERWISE = "otherwise"  # the heading says what else it holds
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is personal about a column, ``None`` for nothing, from 0 to 1 how sure that is, and by what."""

    kind: PersonalKind | None
    confidence: float
    why: Why


def judge_column(heading: object, values: Iterable[object]) -> Judgement:
    """Return what is personal about the column under ``heading`` with ``values``; the first 500 distinct ones count.

    A heading that names something of persons decides, unless those customers are businesses by their names. Else the
    content decides: half of it, nearly all of it under a heading of things, or less under that of a role.
    """
    sample = _sample(values)
    says = read_heading(heading)
    kind, share = _by_content(says, sample)
    if isinstance(says, PersonalKind):
        if is_of_customers(heading) and kind is None and _part(sample, names_business) >= _SHARE_OF_BUSINESSES:
            return Judgement(None, round(_part(sample, names_business), 2), Why.BUSINESSES)
        if kind is says:
            return Judgement(says, round(1 - (1 - _BY_HEADING) * (1 - share), 2), Why.BOTH)
        return Judgement(says, _BY_HEADING, Why.HEADING)
    if kind is not None:
        return Judgement(kind, round(share, 2), Why.BOTH if says is HeadingSays.PERSONS else Why.CONTENT)
    return Judgement(None, round(1 - share, 2), Why.NOTHING if says is None else Why.OTHERWISE)


def _sample(values: Iterable[object]) -> list[str]:
    texts = (str(value) for value in values if value is not None)
    filled = (text for text in texts if fold(text) not in NOTHING and len(text) <= _LONGEST)
    return list(islice(dict.fromkeys(filled), _SAMPLE))


def _by_content(says: PersonalKind | HeadingSays | None, sample: list[str]) -> tuple[PersonalKind | None, float]:
    """Return what most of a column is by its form, where that is enough, and the part of it that is personal.

    A few names of persons are shops called after their owners as likely.
    """
    kinds = Counter(kind for text in sample if (kind := _kind_of(text, says)) is not None)
    if not kinds:
        return None, 0.0
    most = max(kinds, key=lambda kind: kinds[kind])
    share = kinds.total() / len(sample)
    few = most is PersonalKind.NAME and kinds.total() < _FEWEST_NAMES and says is not HeadingSays.PERSONS
    return (most if share >= _needed(says, most) and not few else None), share


def _kind_of(text: str, says: PersonalKind | HeadingSays | None) -> PersonalKind | None:
    if parts := find(text):
        return parts[0].kind
    return PersonalKind.NAME if says is HeadingSays.PERSONS and is_name_by_role(text) else None


def _needed(says: PersonalKind | HeadingSays | None, kind: PersonalKind) -> float:
    """Return the part of a column that must be personal by its form."""
    if says in (HeadingSays.CODES, HeadingSays.AMOUNTS):
        return _HALF if kind in (PersonalKind.EMAIL, PersonalKind.IBAN) else 2.0  # never: they are other numbers
    if says is HeadingSays.THINGS and kind in (PersonalKind.NAME, PersonalKind.IDENTITY):
        return _SHARE_OF_THINGS
    return _SHARE_BY_ROLE if says is HeadingSays.PERSONS else _HALF


def _part(sample: list[str], holds: Callable[[str], bool]) -> float:
    return sum(map(holds, sample)) / len(sample) if sample else 0.0
