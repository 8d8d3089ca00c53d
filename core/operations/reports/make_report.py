"""Make a report: a shipped pack, or one of one's own from saved views; write it, and remember that it was written."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from core.documents.analyses.history_length import Purpose
from core.documents.vault import samples
from core.loading.data_state import data_state
from core.model.analyses.gaps import GapRule
from core.model.changes import ChangeSet
from core.model.clock import stamp
from core.model.edits.author import author_of
from core.model.errors import UserError, write_fault
from core.model.figures import definitions_version
from core.model.job_context import JobContext
from core.model.reports import (
    Grid,
    Pack,
    Report,
    ReportFormat,
    ReportKind,
    ReportRun,
)
from core.model.selection import EVERYTHING, Selection
from core.operations.access import Access, DataAccess, RegionUse, operation
from core.operations.exporting import audit_export
from core.operations.forecasts.forecast_sales import ForecastOptions
from core.operations.reports.content import Content
from core.operations.reports.selections import filter_words
from core.reports import fonts, pdf, workbook
from core.reports.numerals import shaped
from core.security.permissions import Permission
from core.texts import dates
from core.texts.catalogue import Language, say
from core.work import views as decisions

_PURPOSES = {
    ReportKind.EXECUTIVE: Purpose.OVERVIEW,
    ReportKind.MANAGEMENT: Purpose.GAPS,
    ReportKind.ANALYTICS: Purpose.TRENDS,
    ReportKind.VISITS: Purpose.GAPS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which report: its kind or the name of one's own pack, its language, what is looked at, how it is forecast."""

    kind: ReportKind | None
    pack: str = ""
    language: Language = Language.ENGLISH
    selection: Selection = EVERYTHING
    rule: GapRule = GapRule()  # noqa: RUF009 - frozen
    options: ForecastOptions = field(default_factory=ForecastOptions)


@operation(Permission.REPORTS_READ, RegionUse.READS)
def make_report(access: DataAccess, wanted: Wanted, context: JobContext) -> Report:
    """Return the report that is ``wanted``, with a mark where figures of a sample are shown; nothing is written.

    Raises ``report.no_data``, ``report.nothing_selected``, ``report.unknown_pack`` and ``Cancelled``.
    """
    shown = data_state(access.store.batches, access.session.scope)
    if shown.last_day is None:
        raise UserError("report.no_data")
    work = Content(access, wanted, shown, context)
    if wanted.kind is not None:
        work.require_figures(wanted.selection)
        content = {
            ReportKind.EXECUTIVE: work.executive,
            ReportKind.MANAGEMENT: work.management,
            ReportKind.ANALYTICS: work.analytics,
            ReportKind.VISITS: work.visits,
        }[wanted.kind](wanted.selection)
        title = say(wanted.language, f"report.title_{wanted.kind}")
        content = (*work.history(wanted.selection, _PURPOSES[wanted.kind]), *content)
    else:
        content, title = work.pack(wanted.pack), wanted.pack
    day = dates.full_day(date.fromisoformat(shown.last_day), wanted.language)
    return Report(
        title=title,
        subtitle=say(
            wanted.language, "report.subtitle", filter=filter_words(wanted.selection, wanted.language), day=day
        ),
        stamp=say(
            wanted.language,
            "report.stamp",
            data=shown.version,
            definitions=definitions_version(),
            filter=filter_words(wanted.selection, wanted.language),
            at=dates.moment(access.session.clock.now(), wanted.language),
        ),
        mark=samples.mark(shown.sample, wanted.language),
        right_to_left=wanted.language is Language.ARABIC,
        blocks=tuple(map(shaped, content)) if wanted.language is Language.ARABIC else content,
    )


@operation(Permission.REPORTS_EXPORT, RegionUse.READS)
def export_report(
    access: Access,
    report: Report,
    wanted: Wanted,
    form: ReportFormat,
    path: Path,
    font_folders: tuple[Path, ...],
) -> tuple[ReportRun, ChangeSet]:
    """Write ``report`` to ``path``, after the audit row is written; an existing file is replaced whole or not at all.

    Raises ``permission.refused``, ``export.no_reason``, ``report.no_font`` and those of ``write_fault``.
    """
    faces = fonts.find(font_folders) if form is ReportFormat.PDF else None
    name = wanted.kind.value if wanted.kind is not None else wanted.pack
    now = access.session.clock.now()
    run = ReportRun(
        name=name,
        language=wanted.language.value,
        format=form,
        stamp=report.stamp,
        at=stamp(now),
        actor=access.session.actor,
        selection=wanted.selection,
    )
    rows = sum(len(block.values) for block in report.blocks if isinstance(block, Grid))
    audit_export(access, name, kind=form.value, file=path, rows=rows, action="report.export")
    fresh = path.with_name(f"{path.stem}.part{path.suffix}")
    if faces is not None:
        pdf.write(report, fresh, faces, now)
    else:
        workbook.write(report, fresh)
    try:
        fresh.replace(path)
    except OSError as error:
        raise write_fault(error, path) from error
    with access.store.transaction():
        access.store.report_runs.add(run)
    return run, ChangeSet(reports=True)


@operation(Permission.REPORTS_READ, RegionUse.NONE)
def list_reports(access: Access, limit: int = 200) -> tuple[list[Pack], list[ReportRun]]:
    """Return the packs of one's own, and the reports that were written, the newest first."""
    return list(access.store.packs.list_all()), list(access.store.report_runs.newest(limit))


@operation(Permission.PACKS_SAVE, RegionUse.NONE)
def save_pack(access: Access, pack: Pack) -> tuple[Pack, ChangeSet]:
    """Keep a pack in the place of one of that name; raises ``view.needs_name`` and ``view.unknown``."""
    by = author_of(access.session)
    names = {view.name for view in access.store.views.list_all()}
    edit = decisions.save_pack(access.store.packs.find(pack.name), pack, names)
    with access.store.transaction():
        access.store.packs.put(pack, at=by.at, actor=by.actor)
        access.store.ledger.record(access.session, edit, at=by.moment)
    return pack, ChangeSet(reports=True, outbox=True)


@operation(Permission.PACKS_SAVE, RegionUse.NONE)
def delete_pack(access: Access, name: str) -> tuple[str, ChangeSet]:
    """Forget a pack; raises ``report.unknown_pack``."""
    edit = decisions.delete_pack(access.store.packs.find(name), name)
    with access.store.transaction():
        access.store.packs.remove(name)
        access.store.ledger.record(access.session, edit)
    return name, ChangeSet(reports=True, outbox=True)
