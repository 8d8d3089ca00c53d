"""raff demo: the whole main job on a made-up market, with what was found and how long each step took."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import Annotated

import typer

from core.documents.alerts import alert_tables
from core.documents.alerts.alerts import AlertWords
from core.documents.analyses import gaps as gap_documents
from core.documents.analyses import trends as trend_documents
from core.documents.forecasts import forecasts as forecast_documents
from core.documents.forecasts import sentences
from core.documents.imports import receipts as receipt_documents
from core.model.analyses.trends import TrendRule
from core.model.dimensions import SalesUnit
from core.model.errors import UserError
from core.model.forecasts.forecasts import ForecastRule
from core.model.job_context import JobContext
from core.model.json_values import Json
from core.model.periods import Grain
from core.model.units import per_period
from core.operations.access import Access, DataAccess
from core.operations.alerts.evaluate import evaluate_alerts, measure_figures
from core.operations.alerts.review import list_alerts
from core.operations.alerts.rules import list_alert_rules
from core.operations.analyses.find_gaps import find_gaps
from core.operations.analyses.find_trends import find_trends
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.forecasts.forecast_sales import forecast_sales
from core.operations.imports.import_workbook import Options, import_workbook
from core.operations.make_sample import make_sample
from core.operations.reports.export_tables import export_tables
from core.operations.vault.access import VaultAccess
from core.operations.vault.keep import create_vault, verify_vault
from core.sampling.market import FULL_ROWS
from core.sampling.plan import Plan
from core.store.vault import Vault
from core.texts import numbers
from core.warehouse.engine import Warehouse
from desktop_app.bootstrap import App
from desktop_app.cli.commands import Commands
from desktop_app.cli.console import Output
from desktop_app.cli.opening import start
from desktop_app.cli.options import OutputOptions
from desktop_app.pictures.gallery import take
from desktop_app.pictures.sitting import Sitting
from desktop_app.system.display import has_display

DEMO_PASSWORD = "made up market on a shelf"  # noqa: S105 - opens nothing but made-up figures, and is printed
_MARKER = ".raff-demo"
_FULL_YEARS = (2024, 2025)
_SHOWN_GAPS = 8
_SHOWN_MONTHS = 6
_UNIT = SalesUnit.SAR
_RATE = per_period(_UNIT, Grain.MONTH)  # the sample's own grain

commands = Commands()


@commands.add("raff demo --no-window")
def demo(
    options: OutputOptions,
    out: Annotated[Path, typer.Option(help="The folder to write to.")] = Path("raff-demo"),
    *,
    full: Annotated[bool, typer.Option("--full", help="Generate and use the full size of 80,246 rows.")] = False,
    no_window: Annotated[bool, typer.Option("--no-window", help="Do not open the window at the end.")] = False,
) -> None:
    """Run everything on a made-up market: import, gaps, trends, forecast, alerts, pictures."""
    app, output = start(options)
    run = _Run(app, output, _fresh_folder(out))
    output.say("demo.title")
    with output.progress() as context:
        document = run.all(full=full, context=context)
    document["pictures"] = run.pictures()
    output.say("demo.files", folder=str(out))
    output.line(f"raff gaps --vault {run.vault_folder}   ({DEMO_PASSWORD})")
    output.say("demo.next")
    output.document(document)
    if has_display() and not no_window and not options.json:
        # Here, because a machine without a display may lack a library of Qt.
        from desktop_app.application import run_window

        run_window((), vault=run.vault_folder, language=output.language, password=DEMO_PASSWORD)


class _Run:
    """One run of the demonstration."""

    def __init__(self, app: App, output: Output, folder: Path) -> None:
        self.vault_folder = folder / "vault"
        self._app = app
        self._output = output
        self._folder = folder
        self._seconds: dict[str, float] = {}

    def all(self, *, full: bool, context: JobContext) -> dict[str, Json]:
        """Do every step; return what was found."""
        started = perf_counter()
        workbooks = self._sample(context) if full else sorted(self._app.paths.sample.glob("*.xlsx"))
        with self._timed("raff vault create"):
            create_vault(self.vault_folder, DEMO_PASSWORD, self._app.session)
        with self._app.unlock(self.vault_folder, DEMO_PASSWORD, writable=True) as vault:
            receipts = [self._import(vault, path, context) for path in workbooks]
            answers = self._ask(vault, context)
            with self._timed("raff vault verify"):
                sound = not verify_vault(VaultAccess(vault, self._app.session), context).faults
        self._seconds["total"] = perf_counter() - started
        return {
            "folder": str(self._folder),
            "receipts": receipts,
            **answers,
            "sound": sound,
            "seconds": {name: round(value, 3) for name, value in self._seconds.items()},
        }

    def pictures(self) -> list[str]:
        """Photograph every page in both languages and both themes; return the files."""
        with self._timed("pictures"):
            sitting = Sitting(vault=self.vault_folder, password=DEMO_PASSWORD, folder=self._folder / "pictures")
            made = take(sitting)
        self._output.say("demo.pictures", count=len(made), folder=str(sitting.folder))
        return [str(path) for path in made]

    def _sample(self, context: JobContext) -> list[Path]:
        with self._timed("raff sample"):
            made = make_sample(Plan(years=_FULL_YEARS), self._folder / "sample", context)
        self._output.say("demo.made", files=len(made.workbooks), rows=numbers.figure(FULL_ROWS))
        return list(made.workbooks)

    def _import(self, vault: Vault, path: Path, context: JobContext) -> dict[str, Json]:
        with self._timed(f"raff import {path.name}"):
            choice = Options(unit=_UNIT)
            (receipt,), _ = import_workbook(Access(vault, self._app.session), path, choice, context)
        self._output.say(
            "demo.imported",
            file=receipt.file,
            loaded=numbers.figure(receipt.tally.figures_loaded),
            apart=numbers.figure(receipt.tally.figures_quarantined),
            out=numbers.figure(receipt.tally.figures_rejected),
            score=numbers.percentage(receipt.tally.quality_score, self._output.language, 2),
        )
        document = receipt_documents.as_document(receipt, self._output.language)
        document.pop("issues")
        return document

    def _ask(self, vault: Vault, context: JobContext) -> dict[str, Json]:
        """Ask every question that there is, once."""
        session = self._app.session
        with self._timed("warehouse"):
            warehouse = open_warehouse(Access(vault, session), context)
        with warehouse:
            return {
                "gaps": self._gaps(vault, warehouse),
                "trends": self._trends(vault, warehouse),
                "forecast": self._forecast(vault, warehouse, context),
                "alerts": self._alerts(vault, warehouse, context),
            }

    def _gaps(self, vault: Vault, warehouse: Warehouse) -> dict[str, Json]:
        session, language = self._app.session, self._output.language
        rule = self._app.policy.gaps.rule()
        with self._timed("raff gaps"):
            report = find_gaps(DataAccess(vault, session, warehouse), rule, {})
        document = gap_documents.document(report, _RATE, language)
        with self._timed("gaps.xlsx"):
            sample = replace(session, reason="demo")  # an organisation may ask for one, and these figures are made up
            export_tables(Access(vault, sample), self._folder / "gaps.xlsx", "gaps", [document.as_table()])
        self._output.line(document.before[0])
        self._output.rows(document.columns, document.rows[:_SHOWN_GAPS])
        for line in document.after:
            self._output.line(line)
        return document.as_json(_SHOWN_GAPS)

    def _trends(self, vault: Vault, warehouse: Warehouse) -> dict[str, Json]:
        with self._timed("raff trends"):
            report = find_trends(DataAccess(vault, self._app.session, warehouse), TrendRule(), {})
        last = [replace(series, points=series.points[-_SHOWN_MONTHS:]) for series in report.series]
        self._output.rows(trend_documents.period_columns(()), trend_documents.period_rows(last))
        return trend_documents.as_document(report, (), (), _UNIT, self._output.language, None)

    def _forecast(self, vault: Vault, warehouse: Warehouse, context: JobContext) -> dict[str, Json]:
        language = self._output.language
        with self._timed("raff forecast"):
            report = forecast_sales(DataAccess(vault, self._app.session, warehouse), ForecastRule(), {}, context)
        for group in report.groups:
            for line in sentences.sentences(group, _UNIT, language):
                self._output.line(line)
        return forecast_documents.as_document(report, _UNIT, language, None)

    def _alerts(self, vault: Vault, warehouse: Warehouse, context: JobContext) -> list[dict[str, Json]]:
        session, policy = self._app.session, self._app.policy
        with self._timed("raff alerts"):
            measure_figures(
                DataAccess(vault, session, warehouse), policy.calendar.calendar, context, policy.gaps.points
            )
            evaluate_alerts(Access(vault, session), policy.calendar.calendar, policy.alerts.budget, policy.gaps.points)
        alerts = list_alerts(Access(vault, session))
        words = AlertWords(list_alert_rules(Access(vault, session)), self._output.language, unit=_RATE)
        columns = alert_tables.columns(words)
        if alerts:
            self._output.rows(columns, alerts)
        else:
            self._output.say("alert.none")
        return [columns.json_row(listed, self._output.language) for listed in alerts]

    @contextmanager
    def _timed(self, step: str) -> Iterator[None]:
        started = perf_counter()
        yield
        self._seconds[step] = perf_counter() - started
        self._output.say("demo.step", step=step, seconds=f"{self._seconds[step]:.2f}")


def _fresh_folder(folder: Path) -> Path:
    """Return ``folder`` empty; only what an earlier demonstration wrote is cleared away."""
    marker = folder / _MARKER
    if folder.exists() and any(folder.iterdir()):
        if not marker.exists():
            raise UserError("vault.folder_in_use", folder=folder.name)
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)
    marker.touch()
    return folder
