"""A table that was read, judged: what of it is loaded, and each issue with its place."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from core.importing.cells.addresses import column_name
from core.importing.cells.columns import Finding, SheetColumns
from core.importing.cells.exact import exact
from core.importing.checks import validation
from core.importing.checks.carried import check_carried
from core.importing.checks.copies import check_copies
from core.importing.checks.left_columns import check_left_columns
from core.importing.checks.misspellings import Misspelling, as_meant, check_misspellings, find_misspellings
from core.importing.checks.named_places import check_named_places
from core.importing.checks.names import check_descriptions, check_names
from core.importing.checks.notations import check_notations
from core.importing.checks.parents import check_parents
from core.importing.checks.periods import check_periods
from core.importing.checks.row_context import in_context
from core.importing.checks.row_fates import find_rows
from core.importing.checks.scale_headings import check_scale_headings
from core.importing.layout.carried_labels import carry_down
from core.importing.layout.columns import Layout
from core.importing.layout.grid import lay_out
from core.importing.layout.identities import MISSING, find_variants, read_labels, same_label
from core.importing.layout.personal_columns import mask
from core.importing.layout.sheet import Sheet
from core.importing.layout.treatments import treat
from core.importing.process.read_table import (
    BatchHeader,
    Tables,
    added_up,
    facts_table,
    issues_table,
    members_table,
    rows_table,
)
from core.model.arrays import Marks
from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS, PlaceLevel
from core.model.imports.receipts import Issue, Tally
from core.model.imports.rules import RuleBook
from core.model.names import fold
from core.security.personal_data import masked


def judge_table(read: Layout, columns: SheetColumns, book: RuleBook, key: bytes) -> tuple[BatchHeader, Tables]:
    """Return what is loaded of a table and every issue of it; persons get pseudonyms made with ``key`` first."""
    columns, carried = carry_down(read, columns)
    layout, columns, persons = mask(read, columns, key)
    sheet = _sheet(layout, columns, book)
    figures = exact(np.where(np.isfinite(sheet.grid.values), sheet.grid.values, 0.0))
    rows = find_rows(sheet)
    usable = (rows.rejected_by < 0) & ~rows.empty
    misspellings = find_misspellings(sheet, usable)
    meant = as_meant(sheet, misspellings)
    verdict = validation.judge(sheet, figures, rows, meant)
    issues = (
        *verdict.issues,
        *_of_names(sheet, meant, misspellings, usable),
        *check_periods(sheet),
        *check_left_columns(sheet),
        *check_named_places(sheet),
        *check_copies(sheet),
        *check_carried(sheet, carried),
        *check_notations(sheet),
        *check_scale_headings(sheet),
        *_personal(sheet),
        *_of_the_file(sheet, columns.findings),
    )
    scale = figures.scale(verdict.load)
    loaded_rows = np.flatnonzero(~rows.empty & (rows.rejected_by < 0) & (rows.repeats < 0))
    facts = facts_table(sheet, figures, verdict.load, scale)
    if layout.recipe.duplicates == "sum":
        facts = added_up(facts, np.where(rows.repeats < 0, np.arange(sheet.length), rows.repeats), sheet)
    tables = Tables(
        places=members_table(sheet.places, sheet),
        products=members_table(sheet.products, sheet),
        persons=persons,
        rows=rows_table(loaded_rows, sheet),
        facts=facts,
        issues=issues_table(sorted(in_context(sheet, issues), key=lambda issue: (issue.row, issue.cell or ""))),
    )
    merged = verdict.tally.figures_loaded - facts.num_rows
    return _header(sheet, columns.reader, replace(verdict.tally, figures_merged=merged), scale), tables


def _header(sheet: Sheet, reader: str, tally: Tally, scale: int) -> BatchHeader:
    layout = sheet.layout
    return BatchHeader(
        sheet=layout.sheet,
        table=layout.table,
        reader=reader,
        recipe=layout.recipe,
        rules=sheet.rules.digest,
        tally=tally,
        decided=dict(sheet.decided),
        grain=sheet.calendar.grain,
        periods=sheet.calendar.starts,
        region=_region(layout),
        scale=scale,
        ignored=layout.ignored,
        columns={level: column_name(column) for column, level in layout.levels.items()},
        following=0,
        guard_seconds=0,
        read_seconds=0,
        validate_seconds=0,
    )


def _region(layout: Layout) -> str | None:
    """Return the region of all rows, blank where there is none; ``None`` where a column names them."""
    region = PlaceLevel.REGION.value
    return None if region in layout.levels.values() else layout.constant.get(region, "")


def _sheet(layout: Layout, columns: SheetColumns, book: RuleBook) -> Sheet:
    labels = {level: read_labels(columns.labels[column]) for column, level in layout.levels.items()}
    named = np.zeros(columns.length, np.bool_)
    for label in labels.values():
        named |= label.codes != MISSING
    labels |= {level: same_label(name, columns.length) for level, name in layout.constant.items()}
    grid, calendar = lay_out(layout, columns)
    treated = treat(grid, layout, named, columns.notations)
    return Sheet(
        layout=layout,
        length=columns.length,
        labels=labels,
        places=find_variants(labels, PLACE_LEVELS, PLACE_LEVELS, columns.length),
        products=find_variants(labels, layout.recipe.product, PRODUCT_LEVELS, columns.length),
        grid=treated.grid,
        decided=treated.decided,
        notations=treated.notations,
        calendar=calendar,
        rules=book,
    )


def _of_names(sheet: Sheet, meant: Sheet, misspellings: Sequence[Misspelling], usable: Marks) -> Iterator[Issue]:
    """Yield what is wrong with names; what follows from a misspelt one alone is no fault of its own."""
    yield from check_names(sheet)
    yield from check_misspellings(sheet, misspellings)
    yield from check_descriptions(meant)
    yield from check_parents(meant, usable)


def _personal(sheet: Sheet) -> Iterator[Issue]:
    """Yield the columns that are read under pseudonyms."""
    headings = {fold(heading): column for column, heading in sheet.layout.headings.items()}
    for heading, decision in sheet.layout.recipe.personal.items():
        if decision == "masked" and fold(heading) in headings and sheet.rules.is_on("column.personal"):
            yield sheet.issue("column.personal", None, headings[fold(heading)], heading)


def _of_the_file(sheet: Sheet, findings: Sequence[Finding]) -> Iterator[Issue]:
    """Yield what the reader reports of the file, with personal data masked."""
    headings, personal = sheet.layout.headings, sheet.layout.recipe.personal
    hidden = {column for column, heading in headings.items() if personal.get(heading) == "masked"}
    for finding in findings:
        if sheet.rules.is_on(finding.rule):
            value = "" if finding.column in hidden else masked(finding.value)
            yield sheet.issue(finding.rule, finding.row, finding.column, value)
