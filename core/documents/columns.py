"""Columns of a result, declared once: JSON, files, the terminal, paper and the window read the same declaration."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Generic, TypeVar

from core.model.json_values import Json
from core.model.reports import PLAIN, NumberStyle
from core.model.tables import Value
from core.texts import dates, numbers
from core.texts.catalogue import Language, say

T = TypeVar("T")
Number = int | float | Decimal
Key = float | str

BELOW_EVERY_FIGURE = float("-inf")  # what a missing figure sorts by
ID_LETTERS = 8  # enough to distinguish stored ids
_MINUTE = len("2024-03-01T12:00")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[T]):
    """One column over rows of the type ``T``.

    ``plain`` is the value for other programs, ``None`` where it is missing; a column without it is for people alone.
    ``words`` is what people read, ``key`` what the window sorts by. ``nested`` is for JSON alone, in place of a value.
    ``heading`` is a text id. Numbers are set to the right; so are ranges, which are words nevertheless. A name keeps
    its digits as they are, whatever digits the window writes. ``style`` is how a workbook writes its numbers.
    """

    id: str
    heading: str = ""
    plain: Callable[[T, Language], Value] | None = None
    words: Callable[[T, Language], str] | None = None
    key: Callable[[T, Language], Key] | None = None
    nested: Callable[[T], Json] | None = None
    numeric: bool = False
    right: bool = False
    is_name: bool = False
    style: NumberStyle = PLAIN

    def as_json(self, row: T, language: Language) -> Json:
        """Return the value for JSON: decimals as texts with every digit, days in ISO form."""
        if self.nested is not None:
            return self.nested(row)
        value = self.plain(row, language) if self.plain is not None else None
        if isinstance(value, Decimal):
            return format(value, "f")
        return value.isoformat() if isinstance(value, date) else value

    def as_words(self, row: T, language: Language) -> str:
        """Return the words for a person; a column for programs alone has none and raises ``LookupError``."""
        if self.words is None:
            raise LookupError(self.id)
        return self.words(row, language)

    def as_value(self, row: T, language: Language) -> str | float | None:
        """Return the value beside the words of a paper table: a number as a number, else the words."""
        value = self.plain(row, language) if self.plain is not None else None
        if self.numeric:
            return float(value) if isinstance(value, Number) else None
        words = self.as_words(row, language)
        return None if words == numbers.ABSENT else words

    def on_sheet(self, row: T, language: Language) -> Value:
        """Return the value for a person's workbook: numbers and days as they are, words in place of codes."""
        value = self.plain(row, language) if self.plain is not None else None
        if isinstance(value, bool):
            return say(language, "sheet.yes" if value else "sheet.no")
        return self.words(row, language) if isinstance(value, str) and self.words is not None else value

    def sheet_heading(self, language: Language) -> str:
        """Return what a person's workbook writes above it; a column for programs alone is named by its id there."""
        heading = say(language, self.heading or f"sheet.{self.id}")
        return heading + say(language, "sheet.per_cent") if self.style.percent else heading

    def as_cell(self, row: T, language: Language) -> "CellText":
        """Return a cell of the window: its words, isolated where they are figures, and its sort key."""
        words = self.as_words(row, language)
        key = self.key(row, language) if self.key is not None else words
        return CellText(words if self.is_name else numbers.alone(words, language), key)


@dataclass(frozen=True, slots=True)
class CellText:
    """What the window shows of a value, and what it sorts by."""

    text: str
    key: Key


def name(
    id_: str,
    heading: str,
    value: Callable[[T], str | None],
    *,
    absent: Callable[[T], str | None] | None = None,
) -> Column[T]:
    """Return a column of names; a missing one is a dash, or what the text id ``absent`` says."""

    def words(row: T, language: Language) -> str:
        text = absent(row) if absent is not None else None
        return value(row) or (numbers.ABSENT if text is None else say(language, text))

    return Column(id=id_, heading=heading, plain=lambda row, _: value(row), words=words, is_name=True)


def text(id_: str, heading: str, value: Callable[[T], str]) -> Column[T]:
    """Return a column of texts as they were found, which may be figures; an empty one is empty."""
    return Column(id=id_, heading=heading, plain=lambda row, _: value(row), words=lambda row, _: value(row))


def levels(by: Sequence[str], group: Callable[[T], Sequence[str | None]]) -> tuple[Column[T], ...]:
    """Return a column for each level of ``by``, whose names stand in ``group`` in the same order."""

    def level_at(position: int) -> Callable[[T], str | None]:
        return lambda row: group(row)[position]

    return tuple(name(level, f"level.{level}", level_at(position)) for position, level in enumerate(by))


def number(
    id_: str,
    heading: str,
    value: Callable[[T], Number | None],
    *,
    decimals: int = 0,
    signed: bool = False,
    instead: Callable[[T], str | None] | None = None,
) -> Column[T]:
    """Return a column of amounts, counts or points; ``instead`` gives a text id to show in place of the number."""
    write = numbers.signed if signed else numbers.figure
    style = NumberStyle(decimals=decimals, signed=signed)
    return _figures(id_, heading, value, lambda amount, _: write(amount, decimals), instead, style)


def exact(id_: str, heading: str, value: Callable[[T], Decimal | None], *, signed: bool = False) -> Column[T]:
    """Return a column of amounts with every decimal that they have."""

    def written(amount: Number | None, _: Language) -> str:
        if amount is None:
            return numbers.ABSENT
        plus = "+" if signed and amount > 0 else ""
        return f"{plus}{numbers.exact(Decimal(amount))}"

    return _figures(id_, heading, value, written, None)


def short(id_: str, heading: str, value: Callable[[T], Number | None]) -> Column[T]:
    """Return a column of amounts shown to three digits, in thousands or millions."""
    return _figures(id_, heading, value, numbers.short, None)


def percentage(
    id_: str,
    heading: str,
    value: Callable[[T], float | None],
    *,
    decimals: int = 1,
    signed: bool = False,
    instead: Callable[[T], str | None] | None = None,
) -> Column[T]:
    """Return a column of percentages (49.0 for 49 %)."""
    write = numbers.signed_percentage if signed else numbers.percentage

    def words(amount: Number | None, language: Language) -> str:
        return write(None if amount is None else float(amount), language, decimals)

    style = NumberStyle(decimals=decimals, percent=True, signed=signed)
    return _figures(id_, heading, value, words, instead, style)


def confidence(id_: str, heading: str, value: Callable[[T], float | None]) -> Column[T]:
    """Return a column of confidences (0 to 1), shown in whole per cent and rounded down."""
    return _figures(
        id_,
        heading,
        value,
        lambda amount, language: numbers.ABSENT if amount is None else numbers.confidence(float(amount), language),
        None,
    )


def score(id_: str, heading: str, value: Callable[[T], float | None]) -> Column[T]:
    """Return a column of what is right, in per cent and rounded down: 100 % means all of it."""

    def words(part: Number | None, language: Language) -> str:
        return numbers.score(None if part is None else float(part), language)

    return _figures(id_, heading, value, words, None)


def span(id_: str, heading: str, low: Callable[[T], float | None], high: Callable[[T], float | None]) -> Column[T]:
    """Return a column for people: from low to high, a dash without either. It sorts by the high end."""

    def words(row: T, _: Language) -> str:
        if low(row) is None and high(row) is None:
            return numbers.ABSENT
        return f"{numbers.figure(low(row))} – {numbers.figure(high(row))}"

    def key(row: T, _: Language) -> Key:
        return _sort_key(high(row))

    return Column(id=id_, heading=heading, words=words, key=key, right=True)


def choice(id_: str, heading: str, value: Callable[[T], StrEnum | None], texts: str) -> Column[T]:
    """Return a column of one of a few states, in the order declared; a text id is ``texts`` with the value after it.

    Without a state there is a dash, which comes before all states.
    """

    def plain(row: T, _: Language) -> Value:
        state = value(row)
        return None if state is None else state.value

    def words(row: T, language: Language) -> str:
        state = value(row)
        return numbers.ABSENT if state is None else say(language, f"{texts}{state}")

    def key(row: T, _: Language) -> Key:
        state = value(row)
        return BELOW_EVERY_FIGURE if state is None else float(list(type(state)).index(state))

    return Column(id=id_, heading=heading, plain=plain, words=words, key=key)


def day(id_: str, heading: str, value: Callable[[T], date | None]) -> Column[T]:
    """Return a column of days, shown in ISO form."""
    return _days(id_, heading, value, lambda on, _: on.isoformat())


def month(id_: str, heading: str, value: Callable[[T], date | None]) -> Column[T]:
    """Return a column of months, shown by their names; the value is their first day."""
    return _days(id_, heading, value, dates.month)


def moment(id_: str, heading: str, value: Callable[[T], str]) -> Column[T]:
    """Return a column for people of moments, stored as ISO texts and shown as they are in Saudi Arabia."""

    def shown(row: T, language: Language) -> str:
        return dates.moment(datetime.fromisoformat(value(row)), language)

    return words(id_, heading, shown, key=lambda row: datetime.fromisoformat(value(row)).timestamp())


def minute(id_: str, heading: str, value: Callable[[T], str]) -> Column[T]:
    """Return a column for people of moments as they are stored, in UTC and to the minute."""
    return words(id_, heading, lambda row, _: value(row)[:_MINUTE].replace("T", " "))


def id_prefix(id_: str, heading: str, value: Callable[[T], str], *, letters: int = ID_LETTERS) -> Column[T]:
    """Return a column for people of how stored ids begin; commands accept them as short as that."""
    return Column(id=id_, heading=heading, words=lambda row, _: value(row)[:letters], is_name=True)


def plain(id_: str, value: Callable[[T], Value]) -> Column[T]:
    """Return a column for programs alone."""
    return Column(id=id_, plain=lambda row, _: value(row))


def sentence(id_: str, value: Callable[[T, Language], str], *, heading: str = "") -> Column[T]:
    """Return a column of sentences made for the language: for programs, and for people where it has a heading."""
    return Column(id=id_, heading=heading, plain=value, words=value if heading else None)


def words(
    id_: str,
    heading: str,
    value: Callable[[T, Language], str],
    *,
    key: Callable[[T], float | None] | None = None,
    right: bool = False,
) -> Column[T]:
    """Return a column of words for people alone; it sorts by ``key``, else by the words."""
    sort_key = None if key is None else (lambda row, _: _sort_key(key(row)))
    return Column(id=id_, heading=heading, words=value, key=sort_key, right=right)


def nested(id_: str, value: Callable[[T], Json]) -> Column[T]:
    """Return a column for JSON alone, of more than one value."""
    return Column(id=id_, nested=value)


def _figures(
    id_: str,
    heading: str,
    value: Callable[[T], Number | None],
    write: Callable[[Number | None, Language], str],
    instead: Callable[[T], str | None] | None,
    style: NumberStyle = PLAIN,
) -> Column[T]:
    def shown(row: T, language: Language) -> str:
        text = instead(row) if instead is not None else None
        return write(value(row), language) if text is None else say(language, text)

    return Column(
        id=id_,
        heading=heading,
        plain=lambda row, _: value(row),
        words=shown,
        key=lambda row, _: _sort_key(value(row)),
        numeric=True,
        right=True,
        style=style,
    )


def _days(
    id_: str, heading: str, value: Callable[[T], date | None], write: Callable[[date, Language], str]
) -> Column[T]:
    def shown(row: T, language: Language) -> str:
        on = value(row)
        return numbers.ABSENT if on is None else write(on, language)

    def key(row: T, _: Language) -> Key:
        on = value(row)
        return BELOW_EVERY_FIGURE if on is None else float(on.toordinal())

    return Column(id=id_, heading=heading, plain=lambda row, _: value(row), words=shown, key=key)


def _sort_key(value: Number | None) -> Key:
    return BELOW_EVERY_FIGURE if value is None else float(value)
