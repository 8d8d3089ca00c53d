"""A receipt as a JSON document, as words and as tables."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from decimal import Decimal

from core.documents.columns import number, plain, score, text, words
from core.documents.document import Columns
from core.model.imports.receipts import Issue, Receipt, Tally, gravest
from core.model.json_values import Json
from core.model.tables import Table
from core.texts import dates, numbers
from core.texts.catalogue import Language, say

_SHOWN_ISSUES = 20
_LEVELS = "level.not_stated"  # whose value names levels
_BESIDE_USUAL = ("figure.outlier", "figure.thousandfold")  # whose suggestion is the median, and no correction


def as_document(receipt: Receipt, language: Language) -> dict[str, Json]:
    """Return the whole receipt; sums are decimal texts, because JSON's numbers would lose digits."""
    tally, rules, issues = receipt.tally, rule_columns(), issue_columns()
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
        "rules": [rules.json_row(row, language) for row in rule_rows(receipt)],
        "issues": [issues.json_row(issue, language) for issue in receipt.issues],
        "issue_count": len(receipt.issues),
        "seconds": {name: round(value, 4) for name, value in asdict(receipt.seconds).items()},
    }


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule that fired, with the places that it named."""

    rule: str
    issues: Sequence[Issue]
    tally: Tally
    not_loaded: int


@dataclass(frozen=True, slots=True)
class FateRow:
    """What became of so many figures with such a sum, named by a text id, or by a sentence without figures."""

    fate: str
    figures: int | None
    total: Decimal | None
    is_sentence: bool = False


def rule_columns() -> Columns[RuleRow]:
    """Return the columns of the rules that fired; a score is the share of figures that a rule let through.

    What is not loaded adds up to what is held back and skipped now: what a person accepted counts no more.
    """
    return Columns(
        data=(
            plain("rule", lambda row: row.rule),
            plain("severity", lambda row: gravest(row.issues).value),
            number("places", "column.cells", lambda row: len(row.issues)),
            number("figures_apart", "column.figures", lambda row: row.tally.figures_apart.get(row.rule, 0)),
            score("score", "column.score", lambda row: row.tally.rule_score(row.rule)),
        ),
        shown=(
            words("name", "column.rule", lambda row, language: say(language, f"rule.{row.rule}")),
            words("fate", "column.fate", lambda row, language: say(language, f"severity.{gravest(row.issues)}")),
            number("not_loaded", "column.not_loaded", lambda row: row.not_loaded),
        ),
        paper=("name", "fate", "places", "figures_apart", "score"),
        window=("name", "not_loaded", "score"),
    )


def issue_columns() -> Columns[Issue]:
    """Return the columns of faulty places."""
    return Columns(
        data=(
            plain("sheet", lambda issue: issue.sheet),
            plain("row", lambda issue: issue.row),
            plain("cell", lambda issue: issue.cell),
            plain("rule", lambda issue: issue.rule),
            plain("severity", lambda issue: issue.severity.value),
            text("value", "column.found", lambda issue: issue.value),
            text("suggestion", "column.suggestion", lambda issue: issue.suggestion),
            plain("period", lambda issue: issue.period),
            plain("decision", lambda issue: issue.decision),
            text("item", "level.item", lambda issue: issue.item),
            text("point", "column.place", lambda issue: issue.place),
            plain("around", lambda issue: issue.around),
        ),
        shown=(
            words("place", "column.cell", lambda issue, _: f"{issue.sheet}!{issue.cell or issue.row}"),
            words("month", "column.month", _month),
            words("found", "column.found", original_text),
            words("row_figures", "column.in_row", in_row),
            words("name", "column.rule", lambda issue, language: say(language, f"rule.{issue.rule}")),
            words("fate", "column.fate", lambda issue, language: say(language, f"severity.{issue.severity}")),
            words("decided", "column.decision", _decision),
        ),
        paper=("place", "item", "point", "month", "found", "suggestion", "name", "fate", "row_figures"),
        window=("place", "found", "suggestion", "decided"),
    )


def original_text(issue: Issue, language: Language) -> str:
    """Return what was found, as it stands in the file; levels by their names."""
    if issue.rule != _LEVELS:
        return issue.value
    return say(language, "text.comma").join(say(language, f"level.{level}") for level in issue.value.split(", "))


def of_what(issue: Issue, language: Language) -> str:
    """Return item, place and month of a faulty cell, as far as there are any."""
    return " · ".join(part for part in (issue.item, issue.place, _month(issue, language)) if part)


def in_row(issue: Issue, language: Language) -> str:
    """Return the figures of its row about a faulty one, which stands in brackets; empty where there are none."""
    if issue.period is None or not issue.around:
        return ""
    alone = [(day, numbers.alone(figure, language)) for day, figure in issue.neighbours]
    figures = sorted([*alone, (issue.period, f"[{numbers.alone(issue.value, language)}]")], key=lambda line: line[0])
    # The year stands where it begins: in a narrow column all of the row is to be read.
    years = [None, *(day.year for day, _ in figures)]
    return say(language, "text.semicolon").join(
        f"{dates.month(day, language) if day.year != year else dates.month_name(day, language)} {figure}"
        for (day, figure), year in zip(figures, years, strict=False)
    )


def fate_columns() -> Columns[FateRow]:
    """Return the columns of how the figures reconcile."""
    return Columns(
        shown=(
            words(
                "what", "column.what", lambda row, language: row.fate if row.is_sentence else say(language, row.fate)
            ),
        ),
        data=(
            number("figures", "column.figures", lambda row: row.figures),
            number("total", "column.total", lambda row: row.total),
        ),
        paper=("what", "figures", "total"),
    )


def rule_rows(receipt: Receipt) -> list[RuleRow]:
    """Return a row for each rule that fired."""
    return [
        RuleRow(rule, issues, receipt.tally, receipt.not_loaded(rule))
        for rule, issues in receipt.issues_by_rule().items()
    ]


def as_lines(receipt: Receipt, language: Language) -> list[str]:
    """Return the receipt in sentences, with the first faulty cells."""
    lines = _sentences(receipt, language)
    for rule, issues in receipt.issues_by_rule().items():
        lines.append("  " + _of_rule(receipt.tally, rule, issues, language))
    if "figure.ambiguous" in receipt.issues_by_rule():
        lines.append("  " + say(language, "receipt.comma"))
    for issue in receipt.issues[:_SHOWN_ISSUES]:
        place = issue.cell or issue.row
        original = f" “{original_text(issue, language)}”" if issue.value else ""
        rule, fate = say(language, f"rule.{issue.rule}"), say(language, f"severity.{issue.severity}")
        meant = f" → {issue.suggestion}" if issue.suggestion else ""
        if issue.rule in _BESIDE_USUAL and issue.suggestion:
            meant = say(language, "receipt.usual", value=issue.suggestion)
        of = f" ({named})" if (named := of_what(issue, language)) else ""
        lines.append(f"  {issue.sheet}!{place}{of}{original}{meant}: {rule} ({fate})")
        if figures := in_row(issue, language):
            lines.append("    " + say(language, "receipt.in_row", figures=figures))
    if len(receipt.issues) > _SHOWN_ISSUES:
        rest = numbers.figure(len(receipt.issues) - _SHOWN_ISSUES)
        lines.append("  " + say(language, "receipt.more_issues", count=rest))
    times = {name: f"{value:.2f}" for name, value in asdict(receipt.seconds).items()}
    lines.append(say(language, "receipt.time", **times))
    return lines


def as_tables(receipt: Receipt, language: Language) -> list[Table]:
    """Return the receipt as three sheets: how its figures reconcile, the rules that fired, every faulty cell."""
    return [
        fate_columns().sheet(say(language, "receipt.account"), _fates(receipt, language), language),
        rule_columns().sheet(say(language, "receipt.rules"), rule_rows(receipt), language),
        issue_columns().sheet(say(language, "receipt.cells"), receipt.issues, language),
    ]


def _fates(receipt: Receipt, language: Language) -> list[FateRow]:
    tally = receipt.tally
    return [
        FateRow("account.read", tally.figures_read, tally.sum_read),
        FateRow("account.loaded", tally.figures_loaded, tally.sum_loaded),
        FateRow("account.apart", tally.figures_quarantined, tally.sum_quarantined),
        FateRow("account.out", tally.figures_rejected, tally.sum_rejected),
        *(FateRow(line, None, None, is_sentence=True) for line in _sentences(receipt, language)),
    ]


def _month(issue: Issue, language: Language) -> str:
    return dates.month(issue.period, language) if issue.period is not None else ""


def _decision(issue: Issue, language: Language) -> str:
    word, _, value = issue.decision.partition(" ")
    return say(language, f"decision.{word}", value=value) if word else ""


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
    if receipt.batch:
        lines.append(say(language, "receipt.batch", batch=receipt.batch))
    else:
        lines.append(say(language, "receipt.dry_run" if tally.figures_loaded else "receipt.nothing"))
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
