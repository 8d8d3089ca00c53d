"""The way of figures, once from end to end on the sample that came with this build: nothing of a person is touched."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from core.model.analyses.gaps import GapRule
from core.model.dimensions import SalesUnit
from core.model.errors import EnvironmentFault, UserError
from core.model.forecasts.forecasts import ForecastRule
from core.model.job_context import Unattended
from core.model.reports import ReportFormat, ReportKind
from core.model.tables import Table
from core.operations.access import Access, DataAccess
from core.operations.analyses.find_gaps import find_gaps
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.forecasts.forecast_sales import forecast_sales
from core.operations.imports.import_workbook import Options, import_workbook
from core.operations.reports.export_tables import export_tables
from core.operations.reports.make_report import Wanted, export_report, make_report
from core.operations.vault.access import VaultAccess
from core.operations.vault.keep import create_vault, verify_vault
from core.security.keys import Cost
from core.store.vault import Vault
from core.texts import numbers
from core.texts.catalogue import Language
from core.warehouse.engine import Warehouse
from desktop_app.bootstrap import App
from desktop_app.selftest.findings import Finding, Sentence, Skipped, find

_PASSWORD = "a shelf that only proves itself"  # noqa: S105 - of a vault of made-up figures that is gone at once
_TITLE = b"%PDF-"


class DataChecks:
    """Each check goes on from what the one before left in ``folder``."""

    def __init__(self, app: App, folder: Path, stack: ExitStack) -> None:
        self._app = app
        self._folder = folder
        self._stack = stack
        self._made_vault: Vault | None = None
        self._made_warehouse: Warehouse | None = None

    def run(self) -> Iterator[Finding]:
        """Run every check in its order."""
        yield find("vault", self._keep)
        yield find("sample", self._import)
        yield find("warehouse", self._ask)
        yield find("forecast", self._forecast)
        yield find("workbook", self._write)
        yield find("report", self._report)
        yield find("audit", self._verify)

    @property
    def _vault(self) -> Vault:
        if self._made_vault is None:
            raise Skipped("selftest.needs_vault")
        return self._made_vault

    @property
    def _figures(self) -> DataAccess:
        vault = self._vault
        if self._made_warehouse is None:
            raise Skipped("selftest.needs_warehouse")
        return DataAccess(vault, self._app.session, self._made_warehouse)

    def _keep(self) -> Sentence:
        folder = self._folder / "vault"
        create_vault(folder, _PASSWORD, self._app.session, Cost())
        try:
            self._app.unlock(folder, f"not {_PASSWORD}", writable=False).close()
        except UserError as refused:
            if refused.code != "vault.wrong_password":
                raise
        else:
            raise EnvironmentFault("selftest.opened_by_any_password")
        self._made_vault = self._stack.enter_context(self._app.unlock(folder, _PASSWORD, writable=True))
        if b"SQLite format" in (folder / "vault.db").read_bytes():
            raise EnvironmentFault("selftest.readable")
        return "selftest.vault_works", {}

    def _import(self) -> Sentence:
        loaded = 0
        for book in sorted(self._app.paths.sample.glob("*.xlsx")):
            options = Options(unit=SalesUnit.SAR)
            receipts, _ = import_workbook(Access(self._vault, self._app.session), book, options, Unattended())
            loaded += sum(receipt.tally.figures_loaded for receipt in receipts)
        if not loaded:
            raise EnvironmentFault("selftest.no_sample")
        return "selftest.sample_works", {"figures": numbers.figure(loaded)}

    def _ask(self) -> Sentence:
        warehouse = open_warehouse(Access(self._vault, self._app.session), Unattended())
        self._made_warehouse = self._stack.enter_context(warehouse)
        report = find_gaps(DataAccess(self._vault, self._app.session, warehouse), GapRule(), {})
        return "selftest.warehouse_works", {"gaps": len(report.gaps)}

    def _forecast(self) -> Sentence:
        made = forecast_sales(self._figures, ForecastRule(), {}, Unattended())
        return "selftest.forecast_works", {"series": len(made.groups)}

    def _write(self) -> Sentence:
        # Here, because a library that a build lacks must fail this check and not the others.
        import fastexcel

        path, rows = self._folder / "written.xlsx", [("تجربة", 1.5), ("PEPSI", 2.0)]
        export_tables(
            Access(self._vault, self._app.session), path, "selftest", [Table("Raff", ["name", "figure"], rows)]
        )
        back = fastexcel.read_excel(path).load_sheet(0).to_arrow()
        if [tuple(row.values()) for row in back.to_pylist()] != rows:
            raise EnvironmentFault("selftest.written_otherwise")
        return "selftest.workbook_works", {}

    def _report(self) -> Sentence:
        wanted = Wanted(kind=ReportKind.EXECUTIVE, language=Language.ARABIC)
        made = make_report(self._figures, wanted, Unattended())
        path = self._folder / "report.pdf"
        export_report(
            Access(self._vault, self._app.session), made, wanted, ReportFormat.PDF, path, (self._app.paths.fonts,)
        )
        if not path.read_bytes().startswith(_TITLE):
            raise EnvironmentFault("selftest.written_otherwise")
        return "selftest.report_works", {"size": numbers.figure(path.stat().st_size / 1024)}

    def _verify(self) -> Sentence:
        verification = verify_vault(VaultAccess(self._vault, self._app.session), Unattended())
        if verification.faults:
            raise EnvironmentFault("selftest.unsound", fault=verification.faults[0])
        return "selftest.audit_works", {"pages": verification.pages_checked, "rows": verification.audit_rows_checked}
