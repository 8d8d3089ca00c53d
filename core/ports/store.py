"""A store: everything that operations save and load, whatever implements it.

A laptop uses an encrypted file, the central service a database; operations know only this protocol.
"""

from contextlib import AbstractContextManager
from typing import Protocol

from core.ports.alerts import AlertRules, Alerts, Deliveries, Measurements, Mutes
from core.ports.forecasts import ForecastRuns, Models
from core.ports.imports import Batches, ClosedMonths, ImportRules, Persons, Receipts, Recipes, StagedFiles
from core.ports.journal import AuditTrail, Journal, Outbox
from core.ports.regions import RegionIndex
from core.ports.remembered import Remembered
from core.ports.reports import Packs, ReportRuns
from core.ports.retention import Retention
from core.ports.work import SavedViews, Targets, TaskDecisions


class Store(Protocol):
    """One store, open. Reading needs no transaction; every write belongs inside one."""

    @property
    def id(self) -> str:
        """The name of this store, which it keeps for life."""

    @property
    def pseudonym_key(self) -> bytes:
        """The key from which names of persons become pseudonyms, the same for all batches of this store."""

    @property
    def writable(self) -> bool:
        """Whether there are transactions at all."""

    def transaction(self) -> AbstractContextManager[object]:
        """Return a transaction: everything is saved, or nothing if it raises.

        Raises ``vault.read_only`` where the store is not writable, and ``EnvironmentFault`` if the disk fails.
        """

    @property
    def ledger(self) -> Journal:
        """The writer of audit and outbox."""

    @property
    def audit_trail(self) -> AuditTrail:
        """The rows of the audit."""

    @property
    def outbox(self) -> Outbox:
        """The operations that wait to be sent."""

    @property
    def alerts(self) -> Alerts:
        """What rules found, and what people did about it."""

    @property
    def alert_rules(self) -> AlertRules:
        """What was changed of the rules of alerts."""

    @property
    def mutes(self) -> Mutes:
        """What is muted."""

    @property
    def deliveries(self) -> Deliveries:
        """Where alerts were sent."""

    @property
    def measurements(self) -> Measurements:
        """What was measured for the alerts."""

    @property
    def targets(self) -> Targets:
        """What regions should sell."""

    @property
    def views(self) -> SavedViews:
        """What somebody looked at, under a name."""

    @property
    def tasks(self) -> TaskDecisions:
        """What became of the tasks of the worklist."""

    @property
    def regions(self) -> RegionIndex:
        """In which regions things lie."""

    @property
    def batches(self) -> Batches:
        """Imports as layers, with their pages and names."""

    @property
    def receipts(self) -> Receipts:
        """What imports did with every figure."""

    @property
    def recipes(self) -> Recipes:
        """How workbooks were read."""

    @property
    def persons(self) -> Persons:
        """Who is behind the pseudonyms."""

    @property
    def import_rules(self) -> ImportRules:
        """What was changed of the rules of the import."""

    @property
    def closed_months(self) -> ClosedMonths:
        """Which months are closed."""

    @property
    def staged(self) -> StagedFiles:
        """What came into the watched folder."""

    @property
    def models(self) -> Models:
        """Trained models."""

    @property
    def forecasts(self) -> ForecastRuns:
        """Forecasts that were issued."""

    @property
    def packs(self) -> Packs:
        """Packs of saved views."""

    @property
    def report_runs(self) -> ReportRuns:
        """Reports that were written."""

    @property
    def retention(self) -> Retention:
        """What is due by the retention of figures."""

    @property
    def remembered(self) -> Remembered:
        """What a window remembers."""
