"""Batches and the quality of imports: their columns, for JSON, the terminal and the window."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.documents.columns import Column, id_prefix, minute, moment, name, nested, number, plain, score, words
from core.documents.document import Columns
from core.model.imports.batches import Batch
from core.model.imports.receipts import Tally
from core.model.json_values import Json
from core.texts import numbers
from core.texts.catalogue import Language, say


@dataclass(frozen=True, slots=True)
class ImportRow:
    """An import: its batch, and what became of its figures."""

    batch: Batch
    tally: Tally


@dataclass(frozen=True, slots=True)
class ImportRuleRow:
    """How many figures a rule quarantined or rejected in an import; ``rule`` is ``None`` where no rule fired."""

    batch: Batch
    tally: Tally
    rule: str | None
    figures_apart: int


def columns() -> Columns[Batch]:
    """Return the columns of batches."""
    return Columns(
        data=(
            plain("id", lambda batch: batch.id),
            plain("position", lambda batch: batch.position),
            Column(id="file", heading="column.file", plain=lambda batch, _: batch.file, words=_file, is_name=True),
            plain("parent", lambda batch: batch.parent),
            plain("sample", lambda batch: batch.sample),
            plain("sheet", lambda batch: batch.sheet),
            plain("recipe", lambda batch: batch.recipe),
            plain("unit", lambda batch: batch.unit),
            plain("grain", lambda batch: batch.grain),
            number("figures", "column.figures", lambda batch: batch.figures),
            plain("imported_at", lambda batch: batch.imported_at),
            plain("withdrawn_at", lambda batch: batch.withdrawn_at),
        ),
        shown=(
            id_prefix("short_id", "column.batch", lambda batch: batch.id),
            minute("imported", "column.imported", lambda batch: batch.imported_at),
            words("state", "column.state", _state),
        ),
        terminal=("short_id", "file", "figures", "imported", "state"),
    )


def import_columns() -> Columns[ImportRow]:
    """Return the columns of imports; ``quality_score`` is in per cent, missing for an import without figures.

    ``figures`` are those of the batch, for people; ``figures_read`` are those of the workbook. Accepted figures are no
    second import of their file: they are named as what they are, and have no quality of their own.
    """
    return Columns(
        data=(
            plain("batch", lambda row: row.batch.id),
            Column(
                id="file",
                heading="column.file",
                plain=lambda row, _: row.batch.file,
                words=lambda row, language: _file(row.batch, language),
                is_name=True,
            ),
            plain("withdrawn", lambda row: row.batch.withdrawn_at is not None),
            plain("figures_read", lambda row: row.tally.figures_read),
            plain("figures_quarantined", lambda row: row.tally.figures_quarantined),
            plain("figures_rejected", lambda row: row.tally.figures_rejected),
            score(
                "quality_score",
                "column.quality",
                lambda row: None if row.batch.parent is not None else row.tally.quality_score,
            ),
            nested("rules", lambda row: _rules(row.tally)),
        ),
        shown=(
            moment("imported", "column.imported_at", lambda row: row.batch.imported_at),
            name("by", "column.by", lambda row: row.batch.accepted_by),
            number("figures", "column.figures", lambda row: row.batch.figures),
            words("state", "column.state", _use),
        ),
        window=("file", "imported", "by", "figures", "quality_score", "state"),
    )


def rule_columns() -> Columns[ImportRuleRow]:
    """Return the columns of the rules that fired in imports; the score is that of the whole import."""
    return Columns(
        shown=(
            id_prefix("short_id", "column.batch", lambda row: row.batch.id),
            name("file", "column.file", lambda row: row.batch.file),
            score("quality_score", "column.score", lambda row: row.tally.quality_score),
            number("figures_read", "column.figures", lambda row: row.tally.figures_read),
            words("rule", "column.rule", _rule),
            number("figures_apart", "column.apart", lambda row: row.figures_apart),
        ),
        terminal=("short_id", "file", "quality_score", "figures_read", "rule", "figures_apart"),
    )


def rule_rows(imports: Sequence[ImportRow]) -> list[ImportRuleRow]:
    """Return a row for each rule that fired in each import, and one for an import in which none did."""
    return [
        ImportRuleRow(row.batch, row.tally, rule, row.tally.figures_apart.get(rule or "", 0))
        for row in imports
        for rule in row.tally.figures_apart or (None,)
    ]


def _rules(tally: Tally) -> dict[str, Json]:
    return {
        rule: {"figures_apart": apart, "score": tally.rule_score(rule)} for rule, apart in tally.figures_apart.items()
    }


def _file(batch: Batch, language: Language) -> str:
    """Return the name of the file, with what else there is to say of it: accepted figures, made-up ones."""
    text = say(language, "batch.accepted", file=batch.file) if batch.parent is not None else batch.file
    return say(language, "batch.demo", file=text) if batch.sample else text


def _state(batch: Batch, language: Language) -> str:
    return say(language, "state.withdrawn" if batch.withdrawn_at else "state.shown")


def _use(row: ImportRow, language: Language) -> str:
    return say(language, "state.taken_back" if row.batch.withdrawn_at else "state.in_use")


def _rule(row: ImportRuleRow, language: Language) -> str:
    return numbers.ABSENT if row.rule is None else say(language, f"rule.{row.rule}")
