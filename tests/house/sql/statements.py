"""Every statement that the analyses run: written down by a reader while each analysis answers on a small warehouse.

The statements are composed as they are needed, so that only those that ran are whole. A call that no analysis of this
page reaches is reported as well, so that a new query comes with its line here.
"""

import ast
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from core.alerts.explain import explain
from core.alerts.measure import measure
from core.analysis import (
    bridge,
    directory,
    excise,
    histories,
    history_length,
    knowability,
    movers,
    opportunities,
    pivot,
    places,
    profile,
    reach,
    share,
    spread,
    trend,
)
from core.analysis.distribution import measure_by_place
from core.analysis.forecasting import sales
from core.analysis.gaps import evidence, rates
from core.model.alerts.alerts import AlertSeverity, Breach
from core.model.alerts.tracks import AlertFigure, Track
from core.model.analyses.distribution import DistributionRule
from core.model.analyses.excise import SHIPPED_CONTENTS, SHIPPED_RULES, ExciseQuestion
from core.model.analyses.gaps import GapRule
from core.model.analyses.opportunities import OpportunityRule
from core.model.analyses.pivots import Comparison, PivotFigure, PivotRule
from core.model.analyses.shares import ShareRule
from core.model.analyses.trends import TrendPeriod, TrendRule
from core.model.exposure import Calendar
from core.model.job_context import Unattended
from core.model.periods import Grain
from core.warehouse import differences
from tests.builders.market import monthly, stocked

ROOT = Path(__file__).resolve().parents[3]
ROOMS = ("core/analysis", "core/alerts", "core/documents", "core/warehouse/differences.py")
FILTERS = ({}, {"region": ["Riyadh"], "item": ["A"]})
BY_ITEM = ("region", "item")
WITH_SILENCE = (date(2024, 5, 1), date(2024, 6, 1))
MEASURED = (
    (AlertFigure.GAP_RATE, ("region",)),
    (AlertFigure.SILENCE, ("region",)),
    (AlertFigure.SHARE, ("region", "pack_type")),
    (AlertFigure.SALES, ("region",)),
    (AlertFigure.TREND, ("region",)),
    (AlertFigure.WHITE_SPACE, ("province", "pack_type")),
    (AlertFigure.MISSING_SALES, BY_ITEM),
    (AlertFigure.ITEM_SALES, BY_ITEM),
)
RUNS_A_STATEMENT = ("execute", "executemany", "sql", "query")
Site = tuple[str, int]


@dataclass
class Recorder:
    """The statements that ran, each with the file and line of a call that runs it, and all calls that ran any."""

    statements: dict[str, Site] = field(default_factory=dict)
    reached: set[Site] = field(default_factory=set)

    def note(self, statement: str) -> None:
        """Write down ``statement`` for the function of the product that runs it."""
        caller = sys._getframe(2)
        site = (str(Path(caller.f_code.co_filename).relative_to(ROOT)), caller.f_lineno)
        self.statements.setdefault(statement, site)
        self.reached.add(site)


class RecordingReader:
    """A connection that writes down what it is asked."""

    def __init__(self, reader: duckdb.DuckDBPyConnection, recorder: Recorder) -> None:
        self._reader = reader
        self._recorder = recorder

    def execute(self, statement: str, *values: Any) -> duckdb.DuckDBPyConnection:
        self._recorder.note(statement)
        return self._reader.execute(statement, *values)

    def sql(self, statement: str, **values: Any) -> duckdb.DuckDBPyRelation:
        self._recorder.note(statement)
        return self._reader.sql(statement, **values)


class RecordingWarehouse:
    """A warehouse whose readers write down what they are asked."""

    def __init__(self, warehouse: Any, recorder: Recorder) -> None:
        self._warehouse = warehouse
        self._recorder = recorder

    @contextmanager
    def reader(self) -> Iterator[Any]:
        with self._warehouse.reader() as reader:
            yield RecordingReader(reader, self._recorder)

    @contextmanager
    def beside(self, **tables: pa.Table) -> Iterator[Any]:
        with self._warehouse.beside(**tables) as connection:
            yield RecordingReader(connection, self._recorder)


def record() -> Recorder:
    """Run every analysis and return what it asked of the warehouse."""
    recorder = Recorder()
    shelf: dict[tuple[str, str], list[float | None]] = {
        (area, item): [0.0 if (at + len(item) + len(area)) % 5 == 0 else 10.0 + at % 7 for at in range(26)]
        for area in ("OLAYA", "MALAZ", "BALAD")
        for item in ("A", "BB", "CCC")
    }
    for item in ("A", "BB", "CCC"):
        shelf["BALAD", item][5] = None  # Balad did not report in June
        shelf["OLAYA", item][7] = 0.0  # nothing sells in Olaya in August, which has too few rows to be silent
    months = monthly(dict(shelf))
    days = [(date(2024, 2, 4) + timedelta(days=at), "BALAD", "CAN", "A", Decimal(at % 3)) for at in range(20)]
    with stocked(days, Grain.DAY) as bare, RecordingWarehouse(bare, recorder).reader() as reader:
        for period in TrendPeriod:
            trend.find(reader, TrendRule(by=("item",), period=period), {})
    for also in ({}, {Grain.DAY: days}):
        with stocked(months, also=also) as bare:
            warehouse: Any = RecordingWarehouse(bare, recorder)
            with warehouse.reader() as reader:
                for filters in FILTERS:
                    for question in QUESTIONS:
                        question(reader, filters)
                _alerts(reader)
            differences.examine(warehouse, differences.delivered_by(warehouse), 10)
            differences.shifts_from(differences.sums_by_region(warehouse), warehouse)
    return recorder


QUESTIONS: tuple[Callable[[Any, dict[str, list[str]]], Any], ...] = (
    lambda reader, _: directory.read(reader),
    lambda reader, _: histories.load(reader),
    lambda reader, filters: bridge.find(reader, ("item",), filters),
    lambda reader, filters: bridge.find(reader, ("region",), filters),
    lambda reader, filters: bridge.find(reader, ("item",), filters, between=WITH_SILENCE),
    lambda reader, filters: rates.find(reader, GapRule(window_days=90, by=BY_ITEM), filters, ()),
    lambda reader, filters: rates.find(reader, GapRule(by=("region",)), filters, ()),
    lambda reader, filters: evidence.find(reader, GapRule(by=BY_ITEM), ("RIYADH", "A"), filters),
    history_length.read,
    lambda reader, filters: knowability.judge(reader, Calendar(), filters),
    lambda reader, filters: movers.find(reader, BY_ITEM, filters),
    lambda reader, filters: opportunities.find(reader, OpportunityRule(), (), filters),
    lambda reader, filters: profile.of_level(reader, "item", filters),
    profile.of_figures,
    lambda reader, filters: reach.find(reader, DistributionRule(), filters, ()),
    lambda reader, filters: share.find(reader, ShareRule(by=("pack_type",)), filters),
    lambda reader, filters: share.find(reader, ShareRule(by=("region",)), filters),
    lambda reader, filters: spread.find(reader, ("brand", "item"), filters),
    lambda reader, filters: sales.load(reader, BY_ITEM, filters),
    lambda reader, filters: places.find(reader, "province", filters, ()),
    lambda reader, filters: measure_by_place(reader, Grain.MONTH, [date(2024, 2, 1)], BY_ITEM[:1], ("brand",), filters),
    lambda reader, filters: [
        trend.find(reader, TrendRule(by=("item",), period=period), filters)
        for period in (TrendPeriod.MONTHLY, TrendPeriod.QUARTERLY, TrendPeriod.YEARLY)
    ],
    lambda reader, filters: [
        pivot.find(reader, PivotRule(rows=rows, columns=columns, figure=figure, compare=Comparison.BEFORE), filters)
        for figure in PivotFigure
        for rows, columns in ((BY_ITEM, ("period",)), ((), ()))
    ],
    lambda reader, filters: excise.price(
        reader,
        ExciseQuestion(what_if=date(2026, 1, 1), shift=10),
        SHIPPED_RULES,
        SHIPPED_CONTENTS,
        "litres",
        filters,
    ),
)


def _alerts(reader: Any) -> None:
    measured = measure(reader, MEASURED, Calendar(), Unattended())
    for figure, levels in MEASURED:
        names = {"region": "RIYADH", "province": "RIYADH PROVINCE", "pack_type": "CAN", "item": "A"}
        scope = tuple((level, names[level]) for level in levels)
        breach = Breach(
            rule="any",
            version=1,
            severity=AlertSeverity.HIGH,
            scope=scope,
            first=measured.periods[-1],
            last=measured.periods[-1],
            value=1.0,
            base=1.0,
        )
        explain(reader, figure, breach, Track(figure, scope, ()), Unattended())


def calls() -> Iterator[tuple[str, range]]:
    """Give the file and the lines of every call in the rooms that runs a statement."""
    for room in ROOMS:
        path = ROOT / room
        for source in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            name = str(source.relative_to(ROOT))
            for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and getattr(node.func, "attr", None) in RUNS_A_STATEMENT:
                    yield name, range(node.lineno, (node.end_lineno or node.lineno) + 1)
