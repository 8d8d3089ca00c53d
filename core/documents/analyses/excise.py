"""Excise: its columns, and the report as a document."""

from core.documents.columns import name, number, plain
from core.documents.document import Columns, Document
from core.model.analyses.excise import ExciseItem, ExciseReport
from core.texts import dates, numbers
from core.texts.catalogue import Language, say


def columns() -> Columns[ExciseItem]:
    """Return the columns of items; the tax before and after is in riyals on a pack, that of the period in all."""
    return Columns(
        data=(
            name("item", "level.item", lambda item: item.item),
            name("brand", "level.brand", lambda item: item.brand),
            name("diet", "level.diet", lambda item: item.diet),
            number("grams", "column.grams", lambda item: item.grams, decimals=1),
            number("litres", "column.litres", lambda item: item.litres, decimals=3),
            number("before", "column.tax_before", lambda item: item.before, decimals=2),
            number("after", "column.tax_after", lambda item: item.after, decimals=2),
            plain("sold_litres", lambda item: item.sold_litres),
            number("tax", "column.tax_period", lambda item: item.tax),
        ),
        terminal=("item", "grams", "litres", "before", "after", "tax"),
    )


def document(report: ExciseReport, language: Language) -> Document[ExciseItem]:
    """Return the report with its question."""
    question = report.question
    return Document(
        name="excise",
        language=language,
        columns=columns(),
        rows=report.items,
        about={
            "period": report.period.isoformat() if report.period else None,
            "day": question.day.isoformat(),
            "against": question.against.isoformat(),
            "price": None if question.price is None else format(question.price, "f"),
            "shift": question.shift,
            "tax": report.tax,
            "saved": report.saved,
            "unstated": report.unstated,
        },
        before=_sentences(report, language),
    )


def _sentences(report: ExciseReport, language: Language) -> list[str]:
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
