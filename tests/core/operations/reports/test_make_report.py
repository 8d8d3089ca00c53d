"""Reports from a real vault: their blocks, what is written, read back from paper and from the workbook."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pypdf
import pytest

from core.model.dimensions import SalesUnit
from core.model.errors import EnvironmentFault, UserError
from core.model.job_context import Unattended
from core.model.reports import Block, Drawing, Grid, KeyFigures, Pack, Paragraph, ReportFormat, ReportKind
from core.model.roles import Role
from core.model.selection import EVERYTHING
from core.model.sessions import Session
from core.model.work.views import SavedView
from core.operations.access import Access, DataAccess
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.imports.import_workbook import Options, import_workbook
from core.operations.reports.make_report import Wanted, delete_pack, export_report, list_reports, make_report, save_pack
from core.operations.work.views import save_view
from core.reports import fonts
from core.store.vault import Vault
from core.texts.catalogue import Language, say
from core.warehouse.engine import Warehouse
from tests.builders.layers import batch, layer
from tests.builders.workbooks import AuditSheet

FIGURES = {
    (f"PEPSI {pack} {number}", area): [5 + number, 6, 0 if number % 2 else 7]
    for pack in ("CAN", "NRB")
    for area in ("OLAYA", "BALAD")
    for number in range(4)
}


@pytest.fixture
def shown(vault: Vault, session: Session, tmp_path: Path) -> Iterator[Warehouse]:
    book = AuditSheet(figures=FIGURES).write(tmp_path / "audit.xlsx")
    import_workbook(Access(vault, session), book, Options(unit=SalesUnit.SAR), Unattended())
    with open_warehouse(Access(vault, session), Unattended()) as warehouse:
        yield warehouse


@pytest.mark.parametrize("kind", list(ReportKind))
@pytest.mark.parametrize("language", list(Language))
def test_a_pack_is_told_in_words_and_in_the_same_plain_values(
    vault: Vault, session: Session, shown: Warehouse, kind: ReportKind, language: Language
) -> None:
    report = make_report(DataAccess(vault, session, shown), Wanted(kind=kind, language=language), Unattended())
    grids = [block for block in report.blocks if isinstance(block, Grid)]
    assert grids
    for grid in grids:
        assert len(grid.heads) == len(grid.numeric)
        assert all(len(row) == len(grid.heads) for row in (*grid.words, *grid.values))
        for words, values in zip(grid.words, grid.values, strict=True):
            for word, value in zip(words, values, strict=True):
                if isinstance(value, float):
                    figure = word.removesuffix("%").strip().replace(",", "").replace("−", "-")
                    assert float(figure) == round(value, len(figure.partition(".")[2]))
    assert report.right_to_left is (language is Language.ARABIC)
    assert "definitions" in report.stamp or "التعريفات" in report.stamp


def test_the_figures_are_those_of_the_data(vault: Vault, session: Session, shown: Warehouse) -> None:
    report = make_report(DataAccess(vault, session, shown), Wanted(kind=ReportKind.EXECUTIVE), Unattended())
    figures = next(block for block in report.blocks if isinstance(block, KeyFigures)).figures
    assert figures[0].figure == "56"  # eight items of seven
    assert figures[2].figure == "50.0\u00a0%"
    drawing = next(block for block in report.blocks if isinstance(block, Drawing))
    assert drawing.curves[0].values[:3] == (104.0, 96.0, 56.0)


def test_the_same_figure_is_of_the_same_period_in_every_pack(vault: Vault, session: Session, shown: Warehouse) -> None:
    def made(kind: ReportKind) -> tuple[Block, ...]:
        return make_report(DataAccess(vault, session, shown), Wanted(kind=kind), Unattended()).blocks

    executive = made(ReportKind.EXECUTIVE)
    figures = next(block for block in executive if isinstance(block, KeyFigures)).figures
    rates = next(block for block in made(ReportKind.ANALYTICS) if isinstance(block, Grid) and "%" in block.title)
    assert rates.values[-1][-1] == figures[2].value
    month = figures[2].title.rpartition(", ")[2]
    assert rates.title.endswith(f" {month}")
    brands = next(block for block in executive if isinstance(block, Grid))
    assert f"{month} vs" in brands.title
    assert sum(float(row[1] or 0) for row in brands.values) == figures[0].value


def test_every_chart_has_a_unit_and_a_bridge_names_both_periods(
    vault: Vault, session: Session, shown: Warehouse
) -> None:
    for language in Language:
        reports = [
            make_report(DataAccess(vault, session, shown), Wanted(kind=kind, language=language), Unattended())
            for kind in ReportKind
        ]
        charts = [block for report in reports for block in report.blocks if isinstance(block, Drawing)]
        assert len(charts) == 3
        assert all(chart.unit for chart in charts)
        bridge = next(
            block
            for report in reports
            for block in report.blocks
            if isinstance(block, Grid) and block.short_title == say(language, "tab.bridge")
        )
        before, after = bridge.heads[1:3]
        assert before in bridge.title
        assert after in bridge.title
        assert before != after


def test_a_report_is_marked_where_figures_of_a_sample_are_shown(
    vault: Vault, session: Session, shown: Warehouse
) -> None:
    access, wanted = DataAccess(vault, session, shown), Wanted(kind=ReportKind.MANAGEMENT)
    assert make_report(access, wanted, Unattended()).mark == ""
    vault.db.execute("UPDATE batch SET sample = 1")
    assert make_report(access, wanted, Unattended()).mark == "DEMO: made-up figures"
    with vault.transaction():
        vault.batches.lay(layer(batch("own", 9), {("OLAYA", "PEPSI", date(2030, 1, 1)): Decimal(1)}))
    assert make_report(access, wanted, Unattended()).mark.startswith("Contains DEMO data")


def test_a_filter_holds_for_the_whole_report_and_stands_in_its_stamp(
    vault: Vault, session: Session, shown: Warehouse
) -> None:
    selection = EVERYTHING.choosing("region", ["JEDDAH"])
    report = make_report(
        DataAccess(vault, session, shown), Wanted(kind=ReportKind.MANAGEMENT, selection=selection), Unattended()
    )
    assert "Region: JEDDAH" in report.stamp
    gaps = next(block for block in report.blocks if isinstance(block, Grid))
    assert {row[0] for row in gaps.values} == {"JEDDAH"}


def test_paper_is_read_back_in_english_with_its_stamp_on_every_page(
    vault: Vault, session: Session, shown: Warehouse, tmp_path: Path
) -> None:
    wanted = Wanted(kind=ReportKind.MANAGEMENT)
    report = make_report(DataAccess(vault, session, shown), wanted, Unattended())
    path = tmp_path / "pack.pdf"
    export_report(Access(vault, session), report, wanted, ReportFormat.PDF, path, ())
    pages = [page.extract_text() for page in pypdf.PdfReader(path).pages]
    assert "Management report" in pages[0]
    assert all("definitions" in page for page in pages)
    assert any("OLAYA" in page for page in pages)
    assert "–" in "".join(pages)  # a fall keeps its sign
    assert not list(tmp_path.glob("*.part*"))


def test_arabic_paper_is_shaped_and_runs_from_the_right(
    vault: Vault, session: Session, shown: Warehouse, tmp_path: Path
) -> None:
    wanted = Wanted(kind=ReportKind.EXECUTIVE, language=Language.ARABIC)
    report = make_report(DataAccess(vault, session, shown), wanted, Unattended())
    path = tmp_path / "pack.pdf"
    export_report(Access(vault, session), report, wanted, ReportFormat.PDF, path, ())
    reader = pypdf.PdfReader(path)
    used = {font["/BaseFont"] for page in reader.pages for font in map(_object, page["/Resources"]["/Font"].values())}
    assert any("Arabic" in name for name in used)
    assert reader.trailer["/Root"]["/Lang"] == "ar"


def _object(reference: object) -> dict[str, str]:
    return reference.get_object()  # type: ignore[attr-defined, no-any-return]


def test_the_workbook_has_real_numbers_and_live_charts(
    vault: Vault, session: Session, shown: Warehouse, tmp_path: Path
) -> None:
    wanted = Wanted(kind=ReportKind.ANALYTICS, language=Language.ARABIC)
    report = make_report(DataAccess(vault, session, shown), wanted, Unattended())
    path = tmp_path / "pack.xlsx"
    export_report(Access(vault, session), report, wanted, ReportFormat.XLSX, path, ())
    book = openpyxl.load_workbook(path)
    assert all(sheet.sheet_view.rightToLeft for sheet in book)
    assert sum(len(sheet._charts) for sheet in book) == 2
    grid = next(block for block in report.blocks if isinstance(block, Grid))
    sheet = next(sheet for sheet in book if [cell.value for cell in sheet[2]] == list(grid.heads))
    assert [cell.value for cell in sheet[3]][1:] == pytest.approx(list(grid.values[0][1:]))


def test_a_pack_of_ones_own_holds_saved_views_in_their_order(vault: Vault, session: Session, shown: Warehouse) -> None:
    pivot = {"rows": ["brand"], "columns": ["region"], "figure": "sales", "compare": "none"}
    save_view(Access(vault, session), SavedView(name="Brands", page="analytics", setup=pivot))
    save_view(
        Access(vault, session),
        SavedView(name="Jeddah", page="management", selection=EVERYTHING.choosing("region", ["JEDDAH"])),
    )
    save_pack(Access(vault, session), Pack(name="Monday", views=("Jeddah", "Brands")))
    report = make_report(DataAccess(vault, session, shown), Wanted(kind=None, pack="Monday"), Unattended())
    heads = [block.text for block in report.blocks if type(block).__name__ == "Headline"]
    assert heads == ["Jeddah", "Brands"]
    grids = [block for block in report.blocks if isinstance(block, Grid)]
    assert grids[-1].heads == ("Brand", "JEDDAH", "RIYADH", "Total")
    delete_pack(Access(vault, session), "Monday")
    with pytest.raises(UserError, match=r"report\.unknown_pack"):
        make_report(DataAccess(vault, session, shown), Wanted(kind=None, pack="Monday"), Unattended())
    with pytest.raises(UserError, match=r"view\.unknown"):
        save_pack(Access(vault, session), Pack(name="Tuesday", views=("Nothing",)))


def test_what_was_written_is_remembered_with_its_stamp_and_in_the_audit(
    vault: Vault, session: Session, shown: Warehouse, tmp_path: Path
) -> None:
    wanted = Wanted(kind=ReportKind.EXECUTIVE)
    report = make_report(DataAccess(vault, session, shown), wanted, Unattended())
    export_report(Access(vault, session), report, wanted, ReportFormat.XLSX, tmp_path / "a.xlsx", ())
    _, (run,) = list_reports(Access(vault, session))
    assert (run.name, run.format, run.stamp, run.actor) == ("executive", ReportFormat.XLSX, report.stamp, "tester")
    actions = [row[0] for row in vault.db.execute("SELECT action FROM audit ORDER BY n").fetchall()]
    assert actions[-1] == "report.export"


def test_who_may_not_export_leaves_no_file_and_one_refusal(
    vault: Vault, session: Session, shown: Warehouse, tmp_path: Path
) -> None:
    wanted = Wanted(kind=ReportKind.EXECUTIVE)
    report = make_report(DataAccess(vault, session, shown), wanted, Unattended())
    admin = Session(actor="it", role=Role.ADMIN, scope=None, clock=session.clock)
    old = tmp_path / "a.xlsx"
    old.write_bytes(b"old")
    with pytest.raises(UserError, match=r"permission\.refused"):
        export_report(Access(vault, admin), report, wanted, ReportFormat.XLSX, old, ())
    assert old.read_bytes() == b"old"


def test_without_a_face_the_package_to_install_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(fonts, "_SYSTEM", (tmp_path,))
    with pytest.raises(EnvironmentFault) as told:
        fonts.find(())
    assert told.value.data["package"] == "fonts-noto-core"


def test_an_empty_vault_has_nothing_to_report_on(vault: Vault, session: Session) -> None:
    with (
        open_warehouse(Access(vault, session), Unattended()) as warehouse,
        pytest.raises(UserError, match=r"report\.no_data"),
    ):
        make_report(DataAccess(vault, session, warehouse), Wanted(kind=ReportKind.EXECUTIVE), Unattended())


def test_a_report_says_what_a_short_history_cannot_show(vault: Vault, session: Session, shown: Warehouse) -> None:
    access = DataAccess(vault, session, shown)
    for kind in ReportKind:
        first = make_report(access, Wanted(kind=kind), Unattended()).blocks[0]
        assert isinstance(first, Paragraph)
        assert first.text.startswith("3 months show")
