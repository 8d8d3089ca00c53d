"""Excise as a document and as words."""

from typing import Any

from core.model.analyses.excise import ExciseItem, ExciseReport
from core.texts import dates, numbers
from core.texts.catalogue import Language, say

COLUMNS = ("item", "brand", "diet", "grams", "litres", "before", "after", "sold_litres", "tax")
HEADINGS = ("level.item", "column.grams", "column.litres", "column.tax_before", "column.tax_after", "column.tax_period")
NUMBERS = (1, 2, 3, 4, 5)


def as_row(item: ExciseItem) -> dict[str, Any]:
    """Return one item; decimals are texts."""
    row = {name: getattr(item, name) for name in COLUMNS}
    exact = ("grams", "litres", "before", "after")
    return row | {name: None if row[name] is None else format(row[name], "f") for name in exact}


def as_document(report: ExciseReport, limit: int | None) -> dict[str, Any]:
    """Return the report with its question."""
    asked = report.question
    return {
        "period": report.period.isoformat() if report.period else None,
        "day": asked.day.isoformat(),
        "against": asked.against.isoformat(),
        "price": None if asked.price is None else format(asked.price, "f"),
        "shift": asked.shift,
        "tax": report.tax,
        "saved": report.saved,
        "unstated": report.unstated,
        "rows": [as_row(item) for item in report.items[:limit]],
    }


def as_words(item: ExciseItem) -> list[str]:
    """Return one item as the cells of a printed table."""
    return [
        item.item or numbers.ABSENT,
        numbers.figure(item.grams, 1),
        numbers.figure(item.litres, 3),
        numbers.figure(item.before, 2),
        numbers.figure(item.after, 2),
        numbers.figure(item.tax),
    ]


def sentences(report: ExciseReport, language: Language) -> list[str]:
    """Return the tax of the period and what the shift saves, or why that is not known."""
    if report.period is None:
        return [say(language, "excise.none")]
    if report.tax is None:
        return [say(language, "excise.no_litres")]
    lines = [say(language, "excise.total", period=dates.month(report.period, language), tax=numbers.figure(report.tax))]
    if report.question.shift and report.saved is not None:
        shift = numbers.percentage(report.question.shift, language)
        lines.append(say(language, "excise.shift", shift=shift, saved=numbers.figure(report.saved)))
    return lines
