"""Excise: its columns, and the report as a document, with what is assumed and where rules and contents come from."""

from collections.abc import Iterable
from functools import reduce

from core.documents.columns import name, number, plain, words
from core.documents.document import Columns, Document
from core.model.analyses.excise import SHIPPED, Assumption, ExciseItem, ExciseReport, ExciseRule, ExciseSum
from core.model.dimensions import SalesUnit
from core.model.json_values import Json
from core.texts import dates, numbers
from core.texts.catalogue import Language, say


def columns() -> Columns[ExciseItem]:
    """Return the columns of items; taxes are riyals on a pack, and on all that was sold in the last period.

    What is by a rule that is only tried says so in its heading, and what is assumed stands beside its tax.
    """
    return Columns(
        data=(
            name("item", "level.item", lambda item: item.item),
            name("brand", "level.brand", lambda item: item.brand),
            name("diet", "level.diet", lambda item: item.diet),
            number("grams", "column.grams", lambda item: item.grams, decimals=1),
            plain("sugar_assumed", lambda item: item.content.assumed if item.content is not None else None),
            plain("sugar_source", lambda item: item.content.source if item.content is not None else None),
            number("litres", "column.litres", lambda item: item.litres, decimals=3),
            number("pack", "column.tax_pack", lambda item: item.pack, decimals=2),
            number("what_if_pack", "column.tax_pack_if", lambda item: item.if_pack, decimals=2),
            plain("sold_litres", lambda item: item.sold_litres),
            number("tax", "column.tax_period", lambda item: item.tax),
            plain("assumed", lambda item: ", ".join(item.assumed)),
            number("what_if_tax", "column.tax_period_if", lambda item: item.if_tax),
            plain("what_if_assumed", lambda item: ", ".join(item.if_assumed)),
        ),
        shown=(
            words("origin", "column.sugar_from", _origin),
            words("rests_on", "column.assumed", lambda item, language: _rests_on(item.assumed, language)),
            words("if_rests_on", "column.assumed_if", lambda item, language: _rests_on(item.if_assumed, language)),
        ),
        terminal=("item", "grams", "origin", "litres", "pack", "tax", "rests_on", "what_if_tax", "if_rests_on"),
    )


def document(report: ExciseReport, language: Language) -> Document[ExciseItem]:
    """Return the report with its question: every period by its own rule, and apart from that what is only tried."""
    question, last = report.question, report.last
    return Document(
        name="excise",
        language=language,
        columns=columns(),
        rows=report.items,
        about={
            **(_as_json(last) if last is not None else {"period": None}),
            "price": None if question.price is None else format(question.price, "f"),
            "shift": question.shift,
            "unstated": report.unstated,
            "what_if": None if report.what_if is None else _as_json(report.what_if),
            "periods": [_as_json(period) for period in report.periods],
        },
        before=_sentences(report, language),
    )


def _as_json(period: ExciseSum) -> dict[str, Json]:
    rule = period.rule
    return {
        "period": period.period.isoformat(),
        "rule": None if rule is None else {"since": rule.since.isoformat(), "source": rule.source},
        "rule_changes": period.changes.isoformat() if period.changes else None,
        "tax": period.tax,
        "assumed": period.assumed,
        "saved": period.saved,
    }


def _sentences(report: ExciseReport, language: Language) -> list[str]:
    """Return the tax of the last period by its own rule, then what is only tried, or why it is not known."""
    last = report.last
    if last is None:
        return [say(language, "excise.none")]
    lines = [_total("excise.total", last, language)] if last.tax is not None else []
    lines += _shift("excise.shift", report, last, language)
    if last.changes is not None:
        changed = {"period": dates.month(last.period, language), "day": last.changes.isoformat()}
        lines.append(say(language, "excise.changes", **changed))
    if last.tax is None:
        lines.append(_unknown(report, last, language))
    lines += _tried(report, last, language)
    resting = {assumption for item in report.items for assumption in (*item.assumed, *item.if_assumed)}
    if _by_price(last) and any(item.pack is not None for item in report.items):
        resting.add(Assumption.PRICE)
    lines += [say(language, f"excise.assumed_{assumption}") for assumption in Assumption if assumption in resting]
    if report.unit == SalesUnit.SAR and last.tax:
        lines.append(say(language, "excise.shelf_price"))
    return lines


def _by_price(total: ExciseSum) -> bool:
    return total.rule is not None and total.rule.part_of_price is not None


def _unknown(report: ExciseReport, total: ExciseSum, language: Language) -> str:
    """Return why the tax of a period is not known, and what it would take."""
    period = dates.month(total.period, language)
    if report.unit not in (SalesUnit.LITRES, SalesUnit.SAR):
        return say(language, "excise.no_amount", period=period)
    if report.question.price is not None:
        return say(language, "excise.no_sugar", period=period)
    return say(language, "excise.no_price" if _by_price(total) else "excise.no_litres", period=period)


def _tried(report: ExciseReport, last: ExciseSum, language: Language) -> list[str]:
    """Return the tax by the rule that is tried, or why there is none."""
    tried, day = report.what_if, report.question.what_if
    if tried is not None and tried.tax is not None:
        return [_total("excise.what_if", tried, language), *_shift("excise.shift_if", report, tried, language)]
    if tried is not None and last.tax is not None and tried.rule is not None:
        return [say(language, "excise.untried", since=tried.rule.since.isoformat())]
    if tried is not None or day is None:
        return []
    same = last.rule is not None and day >= last.rule.since
    return [say(language, "excise.same_rule" if same else "excise.no_rule", day=day.isoformat())]


def _total(text: str, total: ExciseSum, language: Language) -> str:
    period = dates.month(total.period, language)
    if total.rule is None:
        return say(language, "excise.untaxed", period=period)
    amounts = {"tax": numbers.figure(total.tax), "assumed": numbers.figure(total.assumed)}
    since, source = total.rule.since.isoformat(), _rule_source(total.rule, language)
    return say(language, text, period=period, since=since, source=source, **amounts)


def _shift(text: str, report: ExciseReport, total: ExciseSum, language: Language) -> list[str]:
    if not report.question.shift or total.saved is None:
        return []
    shift = numbers.percentage(report.question.shift, language)
    return [say(language, text, shift=shift, saved=numbers.figure(total.saved))]


def _rule_source(rule: ExciseRule, language: Language) -> str:
    """Return where a rule is written, or that somebody set it without saying where."""
    if rule.source == SHIPPED:
        return say(language, "excise.rule_shipped")
    return rule.source or say(language, "excise.rule_set")


def _origin(item: ExciseItem, language: Language) -> str:
    """Return where the sugar of an item comes from, and that it is assumed where it is."""
    content = item.content
    if content is None:
        return numbers.ABSENT
    if content.source == SHIPPED:
        source = say(language, "excise.content_shipped")
    else:
        level = say(language, f"level.{content.level}")
        source = content.source or say(language, "excise.content_set", level=level, name=content.name)
    return say(language, "excise.content_assumed", source=source) if content.assumed else source


def _rests_on(assumptions: Iterable[Assumption], language: Language) -> str:
    names = [say(language, f"excise.on_{assumption}") for assumption in assumptions]
    return (
        reduce(lambda one, other: say(language, "text.pair", one=one, other=other), names) if names else numbers.ABSENT
    )
