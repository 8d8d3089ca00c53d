"""A whole store in memory: the second implementation of every port."""

import contextlib
from collections.abc import Iterator

from core.model.errors import EnvironmentFault
from tests.fakes.store.alerts import (
    MemoryAlertRules,
    MemoryAlerts,
    MemoryDeliveries,
    MemoryMeasurements,
    MemoryMutes,
)
from tests.fakes.store.forecasts import MemoryForecastRuns, MemoryModels
from tests.fakes.store.imports import (
    MemoryBatches,
    MemoryClosedMonths,
    MemoryImportRules,
    MemoryPersons,
    MemoryReceipts,
    MemoryRecipes,
    MemoryStagedFiles,
)
from tests.fakes.store.journal import MemoryAuditTrail, MemoryJournal, MemoryOutbox
from tests.fakes.store.regions import MemoryRegions
from tests.fakes.store.reports import MemoryPacks, MemoryRemembered, MemoryReportRuns
from tests.fakes.store.tables import Table
from tests.fakes.store.work import MemorySavedViews, MemoryTargets, MemoryTaskDecisions


class MemoryStore:
    def __init__(self, *, writable: bool = True) -> None:
        self.id = "0f8fad5b-d9cb-469f-a165-70867728950e"
        self.pseudonym_key = bytes(range(32))
        self.writable = writable
        self.ledger = MemoryJournal()
        self.audit_trail = MemoryAuditTrail(self.ledger)
        self.outbox = MemoryOutbox(self.ledger)
        self.alerts = MemoryAlerts()
        self.alert_rules = MemoryAlertRules()
        self.mutes = MemoryMutes()
        self.deliveries = MemoryDeliveries()
        self.measurements = MemoryMeasurements()
        self.targets = MemoryTargets()
        self.views = MemorySavedViews()
        self.tasks = MemoryTaskDecisions()
        self.receipts = MemoryReceipts()
        self.batches = MemoryBatches(self.receipts)
        self.persons = MemoryPersons(self.batches)
        self.recipes = MemoryRecipes()
        self.import_rules = MemoryImportRules()
        self.closed_months = MemoryClosedMonths()
        self.staged = MemoryStagedFiles()
        self.regions = MemoryRegions(self.batches)
        self.models = MemoryModels()
        self.forecasts = MemoryForecastRuns()
        self.packs = MemoryPacks()
        self.report_runs = MemoryReportRuns()
        self.remembered = MemoryRemembered()

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        if not self.writable:
            raise EnvironmentFault("vault.read_only")
        before = [(part, part.rows_now()) for part in vars(self).values() if isinstance(part, Table)]
        try:
            yield
        except BaseException:
            for part, as_it_was in before:
                part.put_back(as_it_was)
            raise
