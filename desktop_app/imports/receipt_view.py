"""A receipt as the window shows it: figures, reconciliation, rules with their counts, cells by address."""

from decimal import Decimal, InvalidOperation

from core.documents.document import Columns
from core.documents.imports import receipts
from core.importing.cells.number_texts import parse_number
from core.model.imports.receipts import Issue, Receipt, Severity, gravest
from core.texts import numbers
from core.texts.catalogue import Language, say
from desktop_app.tables.document_cells import STRONG, CellLook, table_columns, table_row
from ui.dialogs.receipt_dialog import Account, Offer
from ui.models.rows import Cell, TableColumn
from ui.theme import Tone

_MOST_CELLS = 5_000
_REPEATED = ("row.duplicate", "row.same_key")
_MARKS = {
    Severity.REJECT: ("critical", Tone.BAD),
    Severity.QUARANTINE: ("critical", Tone.BAD),
    Severity.WARN: ("high", Tone.WARNING),
}


def rule_columns(language: Language) -> list[TableColumn]:
    """Return the columns of the rules that fired."""
    return table_columns(receipts.rule_columns(), language, "name")


def cell_columns(language: Language) -> list[TableColumn]:
    """Return the columns of the cells of a rule."""
    return table_columns(receipts.issue_columns(), language, "place", "found")


def account(receipt: Receipt, language: Language) -> Account:
    """Return the account of ``receipt``; of a rule with very many cells, the first few thousand are listed."""
    now = receipt.tally_now
    by_rule = receipt.issues_by_rule()
    rules, cells = receipts.rule_columns(), receipts.issue_columns()
    parts = (
        now.figures_loaded - now.zeros_loaded,
        now.zeros_loaded,
        now.figures_quarantined + now.figures_rejected,
    )
    return Account(
        title=say(
            language,
            "check.title" if receipt.batch is None else "receipt.title",
            file=receipt.file,
            sheet=receipt.sheet,
        ),
        subtitle=say(language, "account.subtitle", recipe=receipt.recipe),
        figures=_figures(receipt, language),
        parts=parts,
        part_names=tuple(
            say(language, f"account.part_{name}", count=numbers.figure(count))
            for name, count in zip(("sold", "zero", "apart"), parts, strict=True)
        ),
        reconciled=_reconciled(receipt, language),
        rule_keys=tuple(by_rule),
        rules=tuple(_rule(rules, row, language) for row in receipts.rule_rows(receipt)),
        cells={
            rule: [_cell(cells, issue, language) for issue in issues[:_MOST_CELLS]] for rule, issues in by_rule.items()
        },
        no_faults=say(language, "account.no_faults"),
        decidable=frozenset(
            rule
            for rule, issues in by_rule.items()
            if any(issue.severity is Severity.QUARANTINE and issue.period for issue in issues)
        ),
        own_values={rule: [_own_value(issue) for issue in issues[:_MOST_CELLS]] for rule, issues in by_rule.items()},
        hints={rule: _hint(rule, gravest(issues), language) for rule, issues in by_rule.items()},
    )


def _reconciled(receipt: Receipt, language: Language) -> str:
    """Return how the sums of the file add up, and what a person accepted besides."""
    tally, accepted = receipt.tally, receipt.accepted
    sums = say(
        language,
        "receipt.sums",
        read=numbers.exact(tally.sum_read),
        loaded=numbers.exact(tally.sum_loaded),
        quarantined=numbers.exact(tally.sum_quarantined),
        rejected=numbers.exact(tally.sum_rejected),
    )
    if not accepted:
        return sums
    besides = say(language, "account.accepted", count=len(accepted), total=numbers.exact(sum(accepted, Decimal(0))))
    return f"{sums}. {besides}"


def _own_value(issue: Issue) -> str:
    """Return what a cell is accepted as where nothing is typed; empty where it holds no number."""
    try:
        return format(Decimal(issue.own_value), "f")
    except InvalidOperation:
        return ""


def _hint(rule: str, severity: Severity, language: Language) -> str:
    """Return what can be done about a rule of which no cell can be decided about here."""
    return say(language, f"account.hint_{'repeated' if rule in _REPEATED else severity}")


def offer(receipt: Receipt, language: Language, *, may_go_back: bool = False, may_ask: bool = True) -> Offer:
    """Return what importing a checked delivery would change, for the decision.

    With ``may_ask`` it asks what the comma means where the figures do not show it; the answers are those of a recipe.
    """
    changed, accepted = receipt.changed, len(receipt.accepted)
    question, answers = _question(receipt, language) if may_ask else ("", ())
    nothing = not receipt.tally_now.figures_loaded
    sentences = [say(language, "check.nothing")] if nothing else []
    if changed.alters:
        counts = {name: numbers.figure(getattr(changed, name)) for name in ("added", "corrected", "removed")}
        sentences.append(say(language, "check.changes", **counts))
        sentences += [say(language, "check.accepted", count=accepted)] if accepted else []
    elif not nothing:  # a cell whose figure is held back showed none before
        sentences.append(say(language, "check.adds", added=numbers.figure(changed.added + accepted)))
    return Offer(
        sentence=" ".join(sentences),
        tone=Tone.WARNING if changed.alters or nothing else Tone.QUIET,
        take=say(language, "check.take", count=numbers.figure(receipt.tally_now.figures_loaded)),
        may_go_back=may_go_back,
        question=question,
        answers=answers,
    )


def _question(receipt: Receipt, language: Language) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return the question about a figure that could be two, and what each answer makes of it; none without one."""
    for issue in receipt.issues:
        number = parse_number(issue.value) if issue.rule == "figure.ambiguous" else None
        if number is not None and number.by_point is not None and number.by_comma is not None:
            readings = {"thousands": number.by_point, "decimal": number.by_comma}
            return say(language, "check.two_readings", example=issue.value), tuple(
                (key, say(language, "check.read_as", number=numbers.alone(numbers.exact(value.normalize()), language)))
                for key, value in readings.items()
            )
    return "", ()


def _figures(receipt: Receipt, language: Language) -> tuple[tuple[str, str, str, Tone], ...]:
    tally, now = receipt.tally, receipt.tally_now

    def line(name: str, figure: str, below: str, tone: Tone = Tone.PLAIN) -> tuple[str, str, str, Tone]:
        return say(language, f"account.{name}"), numbers.alone(figure, language), below, tone

    rows = say(language, "account.rows", rows=numbers.figure(tally.rows_read))
    zeros = say(language, "account.zeros", zeros=numbers.percentage(now.zero_rate, language))
    quality = numbers.score(tally.quality_score, language)
    faulty = Tone.BAD if tally.figures_quarantined else Tone.PLAIN
    return (
        line("read", numbers.figure(tally.figures_read), rows),
        line("loaded", numbers.figure(now.figures_loaded), zeros),
        line("apart", numbers.figure(now.figures_quarantined), say(language, "account.apart_below"), faulty),
        line("out", numbers.figure(tally.figures_rejected), say(language, "account.out_below")),
        line("quality", quality, say(language, "account.quality_below"), Tone.GOOD),
    )


def _rule(columns: Columns[receipts.RuleRow], row: receipts.RuleRow, language: Language) -> tuple[Cell, ...]:
    severity = gravest(row.issues)
    icon, tone = _MARKS[severity]
    fate, places = say(language, f"severity.{severity}"), say(language, "account.places", count=len(row.issues))
    looks = {
        "name": CellLook(second=f"{places} · {fate}", icon=icon, tone=tone),
        "not_loaded": STRONG,
        "score": CellLook(tone=Tone.QUIET),
    }
    return tuple(table_row(columns, row, language, looks))


def _cell(columns: Columns[Issue], issue: Issue, language: Language) -> tuple[Cell, ...]:
    of_what, in_row = receipts.of_what(issue, language), receipts.in_row(issue, language)
    fate = say(language, f"severity.{issue.severity}")
    looks = {
        "place": CellLook(tone=Tone.ACCENT, second=of_what, hint=of_what),
        "found": CellLook(hint="\n".join(filter(None, (fate, in_row))), second=in_row),
        "suggestion": CellLook(tone=Tone.QUIET),
        "decided": CellLook(tone=Tone.GOOD),
    }
    return tuple(table_row(columns, issue, language, looks))
