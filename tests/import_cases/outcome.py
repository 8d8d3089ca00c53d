"""What the program makes of a case, by the path that its users take."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from core.importing.layout.recipe import RecipeChanges
from core.importing.process.exploration import explore
from core.importing.process.extract import Request, extract
from core.importing.process.messages import Exploration
from core.importing.process.read_table import BatchHeader, Tables
from core.importing.readers.guard import Guarded, inspect
from core.loading.fill import fill_shown
from core.model.dimensions import LEVELS, PLACE_LEVELS, PRODUCT_LEVELS, SalesUnit
from core.model.errors import AppError
from core.model.imports.receipts import Severity, Tally
from core.model.imports.rules import RuleSetting
from core.model.imports.table_profiles import TableProfile
from core.model.job_context import Unattended
from core.model.periods import Grain
from core.model.roles import Role
from core.model.sessions import Session
from core.operations.access import Access
from core.operations.imports.import_workbook import Options, import_workbook
from core.store import vault as vaults
from core.texts.catalogue import Language, explain
from tests.fakes.clock import StandingClock
from tests.import_cases.expected import Case, Way

PASSWORD = "seven lanterns over the souk"


@dataclass(frozen=True, slots=True)
class ReadFigure:
    """One figure as the program has it: its names by level, those of every level that it knows."""

    names: Mapping[str, str]
    grain: Grain
    start: date
    value: Decimal


@dataclass(frozen=True, slots=True)
class Reported:
    """One issue of a receipt."""

    rule: str
    row: int
    cell: str | None
    severity: str
    value: str
    suggestion: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Either figures with their receipt, or a profile, or a refusal; ``bug`` is an exception without a code."""

    figures: tuple[ReadFigure, ...] = ()
    figures_read: int = 0
    quarantined: int = 0
    rejected: int = 0
    apart_sum: Decimal = Decimal(0)
    issues: tuple[Reported, ...] = ()
    ignored: tuple[str, ...] = ()
    profile: TableProfile | None = None
    code: str = ""
    english: str = ""
    arabic: str = ""
    bug: str = ""


@dataclass(slots=True)
class _Sum:
    """The receipts of several sheets or files together."""

    read: int = 0
    quarantined: int = 0
    rejected: int = 0
    apart_sum: Decimal = Decimal(0)
    issues: list[Reported] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)

    def add(self, tally: Tally) -> None:
        self.read += tally.figures_read
        self.quarantined += tally.figures_quarantined
        self.rejected += tally.figures_rejected
        self.apart_sum += tally.sum_quarantined

    def outcome(self, figures: Iterable[ReadFigure]) -> Outcome:
        return Outcome(
            figures=tuple(figures),
            figures_read=self.read,
            quarantined=self.quarantined,
            rejected=self.rejected,
            apart_sum=self.apart_sum,
            issues=tuple(self.issues),
            ignored=tuple(self.ignored),
        )


def outcome_of(case: Case, files: tuple[Path, ...], vault: Callable[[], Path]) -> Outcome:
    """Return what the program makes of ``files``; ``vault`` gives the folder of a new vault where one is needed.

    An exception without a code is an outcome too: a case compares it like any other.
    """
    ways = {Way.EXTRACT: _extracted, Way.LOOK: _profiled, Way.VAULT: lambda *given: _imported(*given, vault())}
    try:
        return ways[case.by](case, files)
    except AppError as error:
        return Outcome(
            code=error.code, english=explain(Language.ENGLISH, error), arabic=explain(Language.ARABIC, error)
        )
    except Exception as error:  # noqa: BLE001 - whatever a file makes the program do is its outcome
        return Outcome(bug=f"{type(error).__name__}: {error}")


def _extracted(case: Case, files: tuple[Path, ...]) -> Outcome:
    (path,) = files
    request = Request(
        path=path,
        unit=SalesUnit.SAR,
        sheet=case.sheet,
        figure=case.figure,
        year=case.year,
        changes=RecipeChanges.model_validate(case.treatment),
        pseudonym_key="00" * 32,
        rules={rule: RuleSetting(severity=Severity(severity)) for rule, severity in case.severities.items()},
    )
    total, figures = _Sum(), []
    for header, tables in extract(request, Guarded(inspect(path), 0.0), lambda *_: None):
        total.add(header.tally)
        total.ignored += header.ignored
        total.issues += [_issue(issue) for issue in tables.issues.to_pylist()]
        figures += _figures(header, tables)
    return total.outcome(figures)


def _figures(header: BatchHeader, tables: Tables) -> list[ReadFigure]:
    places = _names(tables.places.to_pylist(), PLACE_LEVELS)
    products = _names(tables.products.to_pylist(), PRODUCT_LEVELS)
    rows = {row["row"]: {**places[row["place"]], **products[row["product"]]} for row in tables.rows.to_pylist()}
    return [
        ReadFigure(rows[fact["row"]], header.grain, header.periods[fact["period"]], fact["value"])
        for fact in tables.facts.to_pylist()
    ]


def _names(members: list[dict[str, Any]], levels: tuple[str, ...]) -> list[dict[str, str]]:
    return [{level: member.get(level) or "" for level in levels} for member in members]


def _issue(issue: Mapping[str, Any]) -> Reported:
    fields = ("rule", "row", "cell", "severity", "value", "suggestion")
    return Reported(*(issue[name] for name in fields))


def _imported(case: Case, files: tuple[Path, ...], folder: Path) -> Outcome:
    session = Session(actor="tester", role=Role.OWNER, scope=None, clock=StandingClock())
    options = Options(
        unit=SalesUnit.SAR,
        sheet=case.sheet,
        figure=case.figure,
        year=case.year,
        changes=RecipeChanges.model_validate(case.treatment),
        accept=True,
    )
    total = _Sum()
    with vaults.unlock(folder, PASSWORD, session, writable=True) as store:
        for path in files:
            receipts, _ = import_workbook(Access(store, session), path, options, Unattended())
            for receipt in receipts:
                total.add(receipt.tally)
                total.ignored += receipt.ignored_columns
                total.issues += [
                    Reported(issue.rule, issue.row, issue.cell, issue.severity, issue.value, issue.suggestion)
                    for issue in receipt.issues
                ]
        with fill_shown(store.batches, None, Unattended()) as warehouse, warehouse.reader() as reader:
            query = f"SELECT {', '.join(LEVELS)}, grain, period, value FROM sales"
            rows = reader.execute(query).fetchall()
    figures = [
        ReadFigure({level: name or "" for level, name in zip(LEVELS, names, strict=True)}, Grain(grain), start, value)
        for *names, grain, start, value in rows
    ]
    return total.outcome(figures)


def _profiled(case: Case, files: tuple[Path, ...]) -> Outcome:
    (path,) = files
    return Outcome(profile=explore(Exploration(path=path, sheet=case.sheet), inspect(path)))
