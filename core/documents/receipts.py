"""A receipt as a JSON document, as words and as tables."""

from collections.abc import Sequence
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from core.model.imports.receipts import Issue, Receipt, Tally, gravest
from core.reports.tables import Table, Value
from core.texts import numbers
from core.texts.catalogue import Language, say

_SHOWN_ISSUES = 20


def as_document(receipt: Receipt) -> dict[str, Any]:
    """Return the whole receipt; sums are decimal texts, because JSON's numbers would lose digits."""
    tally = receipt.tally
    return {
        "batch": receipt.batch,
        "already_imported": receipt.already_imported,
        "file": receipt.file,
        "sheet": receipt.sheet,
        "layout": receipt.layout,
        "reader": receipt.reader,
        "recipe": receipt.recipe,
        "unit": receipt.unit,
        "ignored_columns": list(receipt.ignored_columns),
        "rows_read": tally.rows_read,
        "figures_read": tally.figures_read,
        "figures_loaded": tally.figures_loaded,
        "figures_quarantined": tally.figures_quarantined,
        "figures_rejected": tally.figures_rejected,
        "figures_blank": tally.figures_blank,
        "sum_read": format(tally.sum_read, "f"),
        "sum_loaded": format(tally.sum_loaded, "f"),
        "sum_quarantined": format(tally.sum_quarantined, "f"),
        "sum_rejected": format(tally.sum_rejected, "f"),
        "figures_merged": tally.figures_merged,
        "decided": dict(receipt.decided),
        "zero_rate": tally.zero_rate,
        "quality_score": tally.quality_score,
        "changed": asdict(receipt.changed),
        "rules": [
            {
                "rule": rule,
                "severity": gravest(issues).value,
                "places": len(issues),
                "figures_apart": tally.figures_apart.get(rule, 0),
                "score": tally.rule_score(rule),
            }
            for rule, issues in receipt.issues_by_rule().items()
        ],
        "issues": [issue_document(issue) for issue in receipt.issues],
        "issue_count": len(receipt.issues),
        "seconds": {name: round(value, 4) for name, value in asdict(receipt.seconds).items()},
    }


def issue_document(issue: Issue) -> dict[str, Any]:
    """Return one issue for JSON."""
    period = None if issue.period is None else issue.period.isoformat()
    return {**asdict(issue), "period": period}


def as_lines(receipt: Receipt, language: Language) -> list[str]:
    """Return the receipt in sentences, with the first faulty cells."""
    lines = _sentences(receipt, language)
    for rule, issues in receipt.issues_by_rule().items():
        lines.append("  " + _of_rule(receipt.tally, rule, issues, language))
    for issue in receipt.issues[:_SHOWN_ISSUES]:
        place = issue.cell or issue.row
        found = f" “{issue.value}”" if issue.value else ""
        rule, fate = say(language, f"rule.{issue.rule}"), say(language, f"severity.{issue.severity}")
        meant = f" → {issue.suggestion}" if issue.suggestion else ""
        lines.append(f"  {issue.sheet}!{place}{found}{meant}: {rule} ({fate})")
    if len(receipt.issues) > _SHOWN_ISSUES:
        rest = numbers.figure(len(receipt.issues) - _SHOWN_ISSUES)
        lines.append("  " + say(language, "receipt.more_issues", count=rest))
    times = {name: f"{value:.2f}" for name, value in asdict(receipt.seconds).items()}
    lines.append(say(language, "receipt.time", **times))
    return lines


def as_tables(receipt: Receipt, language: Language) -> list[Table]:
    """Return the receipt as three sheets: how its figures reconcile, the rules that fired, every faulty cell."""
    return [_account_table(receipt, language), _rules_table(receipt, language), _cells_table(receipt, language)]


def _account_table(receipt: Receipt, language: Language) -> Table:
    tally = receipt.tally
    fates: list[tuple[str, int, Decimal]] = [
        ("account.read", tally.figures_read, tally.sum_read),
        ("account.loaded", tally.figures_loaded, tally.sum_loaded),
        ("account.apart", tally.figures_quarantined, tally.sum_quarantined),
        ("account.out", tally.figures_rejected, tally.sum_rejected),
    ]
    rows: list[tuple[Value, ...]] = [(say(language, name), count, total) for name, count, total in fates]
    rows += [(sentence, None, None) for sentence in _sentences(receipt, language)]
    return _table("receipt.account", ("what", "figures", "total"), rows, language)


def _rules_table(receipt: Receipt, language: Language) -> Table:
    tally = receipt.tally
    rows = [
        (
            say(language, f"rule.{rule}"),
            say(language, f"severity.{gravest(issues)}"),
            len(issues),
            tally.figures_apart.get(rule, 0),
            tally.rule_score(rule),
        )
        for rule, issues in receipt.issues_by_rule().items()
    ]
    return _table("receipt.rules", ("rule", "fate", "count", "figures", "score"), rows, language)


def _cells_table(receipt: Receipt, language: Language) -> Table:
    rows = [
        (
            f"{issue.sheet}!{issue.cell or issue.row}",
            issue.value,
            issue.suggestion,
            say(language, f"rule.{issue.rule}"),
            say(language, f"severity.{issue.severity}"),
        )
        for issue in receipt.issues
    ]
    return _table("receipt.cells", ("cell", "found", "suggestion", "rule", "fate"), rows, language)


def _table(title: str, columns: Sequence[str], rows: Sequence[tuple[Value, ...]], language: Language) -> Table:
    headings = [say(language, f"column.{name}") for name in columns]
    return Table(say(language, title), headings, rows, language is Language.ARABIC)


def _of_rule(tally: Tally, rule: str, issues: Sequence[Issue], language: Language) -> str:
    return say(
        language,
        "receipt.rule",
        rule=say(language, f"rule.{rule}"),
        fate=say(language, f"severity.{gravest(issues)}"),
        places=numbers.figure(len(issues)),
        score=numbers.score(tally.rule_score(rule), language),
    )


def _sentences(receipt: Receipt, language: Language) -> list[str]:
    tally = receipt.tally
    lines = [say(language, "receipt.title", file=receipt.file, sheet=receipt.sheet)]
    if receipt.already_imported:
        lines.append(say(language, "receipt.already"))
    lines.append(
        say(language, "receipt.batch", batch=receipt.batch) if receipt.batch else say(language, "receipt.dry_run")
    )
    counts = {
        "read": tally.figures_read,
        "rows": tally.rows_read,
        "loaded": tally.figures_loaded,
        "quarantined": tally.figures_quarantined,
        "rejected": tally.figures_rejected,
    }
    lines.append(say(language, "receipt.counts", **{name: numbers.figure(count) for name, count in counts.items()}))
    sums = {
        "read": tally.sum_read,
        "loaded": tally.sum_loaded,
        "quarantined": tally.sum_quarantined,
        "rejected": tally.sum_rejected,
    }
    lines.append(say(language, "receipt.sums", **{name: numbers.exact(value) for name, value in sums.items()}))
    lines.append(
        say(
            language,
            "receipt.quality",
            score=numbers.score(tally.quality_score, language),
            zeros=numbers.percentage(tally.zero_rate, language),
            blank=numbers.figure(tally.figures_blank),
        )
    )
    changed = {name: numbers.figure(count) for name, count in asdict(receipt.changed).items()}
    lines.append(say(language, "receipt.changed", **changed))
    lines.append(say(language, "receipt.unit", unit=say(language, f"unit.{receipt.unit}")))
    for name, count in receipt.decided.items():
        lines.append(say(language, f"decided.{name}", count=numbers.figure(count)))
    if tally.figures_merged:
        lines.append(say(language, "receipt.merged", count=numbers.figure(tally.figures_merged)))
    if receipt.ignored_columns:
        lines.append(say(language, "receipt.ignored", columns=", ".join(receipt.ignored_columns)))
    return lines
