from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from core.importing.process import child
from core.model.changes import NOTHING
from core.model.dimensions import SalesUnit
from core.model.errors import Cancelled, EnvironmentFault, UserError
from core.model.imports.receipts import Changed, Receipt
from core.model.job_context import Unattended
from core.model.roles import Role
from core.model.sessions import Session
from core.operations.access import Access
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.imports import import_workbook as operation
from core.operations.imports.batches import list_batches, show_receipt, undo_batch
from core.operations.imports.import_workbook import Options, commit_import, import_workbook, prepare_import
from core.operations.vault.access import VaultAccess
from core.operations.vault.keep import verify_vault
from core.store.vault import Vault
from tests.builders.workbooks import AuditSheet, write_sheet, write_sheets
from tests.fakes.context import RecordingContext

SAR = Options(unit=SalesUnit.SAR)
ACCEPT = replace(SAR, accept=True)


def bring(vault: Vault, session: Session, path: Path, options: Options = SAR) -> Receipt:
    return import_workbook(Access(vault, session), path, options, Unattended())[0][0]


def shown(vault: Vault, session: Session, sql: str = "SELECT count(*), sum(value) FROM sales") -> list[tuple[Any, ...]]:
    with open_warehouse(Access(vault, session), Unattended()) as warehouse, warehouse.reader() as reader:
        return reader.execute(sql).fetchall()


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return AuditSheet().write(tmp_path / "audit.xlsx")


def test_a_workbook_goes_in_with_a_receipt_and_its_figures_are_shown(
    vault: Vault, session: Session, book: Path
) -> None:
    (receipt,), changes = import_workbook(Access(vault, session), book, SAR, Unattended())
    assert (receipt.tally.figures_loaded, receipt.tally.sum_loaded) == (12, Decimal("42.75"))
    assert receipt.changed == Changed(added=12)
    assert (changes.observations, changes.outbox) == (True, True)
    assert shown(vault, session) == [(12, Decimal("42.75"))]
    assert (receipt.unit, receipt.recipe, receipt.layout) == ("sar", "retail-audit", "wide")


def test_every_part_of_a_batch_enters_with_it(vault: Vault, session: Session, book: Path) -> None:
    receipt = bring(vault, session, book)
    counts = {
        table: vault.db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        for table in ("batch", "coverage", "page", "place", "product", "recipe", "issue", "outbox", "audit")
    }
    assert counts == {
        "batch": 1,
        "coverage": 6,
        "page": 4,
        "place": 3,
        "product": 2,
        "recipe": 1,
        "issue": 0,
        "outbox": 1,
        "audit": 3,  # made, opened, imported
    }
    assert vault.db.execute("SELECT kind, entity FROM outbox").fetchall() == [("batch.import", receipt.batch)]
    assert verify_vault(VaultAccess(vault, session), Unattended()).faults == ()


def test_a_row_knows_its_place_on_the_sheet(vault: Vault, session: Session, book: Path) -> None:
    bring(vault, session, book)
    sql = "SELECT file, sheet, row_number FROM sales WHERE item = 'KINZA NRB' AND precision_area = 'BALAD' LIMIT 1"
    assert shown(vault, session, sql) == [("audit.xlsx", "Sheet6", 5)]


def test_the_same_file_twice_is_one_batch(vault: Vault, session: Session, book: Path) -> None:
    first = bring(vault, session, book)
    (second,), changes = import_workbook(Access(vault, session), book, SAR, Unattended())
    assert second.already_imported
    assert changes == NOTHING
    assert (second.batch, second.tally) == (first.batch, first.tally)
    assert len(list_batches(Access(vault, session))) == 1


def test_a_withdrawn_file_can_be_imported_again(vault: Vault, session: Session, book: Path) -> None:
    first = bring(vault, session, book)
    undo_batch(Access(vault, session), str(first.batch))
    second = bring(vault, session, book)
    assert not second.already_imported
    assert shown(vault, session) == [(12, Decimal("42.75"))]


def test_a_correction_is_refused_until_it_is_accepted_and_then_shown(
    vault: Vault, session: Session, book: Path, tmp_path: Path
) -> None:
    bring(vault, session, book)
    corrected = AuditSheet()
    corrected.figures["PEPSI CAN", "OLAYA"] = [10.5, 99, 12.25]  # 0 becomes 99
    del corrected.figures["KINZA NRB", "BALAD"]  # with its region, which the file no longer speaks of
    corrected.figures["KINZA NRB", "OLAYA"] = [3, None, 0]  # 4 is gone
    corrected.figures["PEPSI CAN", "HAMRA"] = [1, 1, 1]
    path = corrected.write(tmp_path / "corrected.xlsx")
    with pytest.raises(UserError, match=r"import\.needs_acceptance") as caught:
        bring(vault, session, path)
    assert dict(caught.value.data) == {"added": 3, "corrected": 1, "removed": 1}
    assert shown(vault, session) == [(12, Decimal("42.75"))]
    receipt = bring(vault, session, path, ACCEPT)
    assert receipt.changed == Changed(added=3, corrected=1, removed=1)
    assert shown(vault, session) == [(14, Decimal("140.75"))]


def test_undo_shows_what_lay_below_also_after_later_batches(
    vault: Vault, session: Session, book: Path, tmp_path: Path
) -> None:
    sheet = AuditSheet()
    bring(vault, session, book)
    sheet.figures["PEPSI CAN", "OLAYA"] = [100, 0, 0]
    second = bring(vault, session, sheet.write(tmp_path / "second.xlsx"), ACCEPT)
    february = AuditSheet(months=("Feb'24",), figures={("PEPSI CAN", "OLAYA"): [7]})
    bring(vault, session, february.write(tmp_path / "february.xlsx"), ACCEPT)
    sql = "SELECT sum(value) FROM sales WHERE item = 'PEPSI CAN' AND precision_area = 'OLAYA'"
    assert shown(vault, session, sql) == [(Decimal(107),)]
    undo_batch(Access(vault, session), str(second.batch))
    assert shown(vault, session, sql) == [(Decimal("29.75"),)]  # 10.5 + 7 + 12.25


def test_a_new_month_adds_to_the_old_ones(vault: Vault, session: Session, book: Path, tmp_path: Path) -> None:
    bring(vault, session, book)
    april = AuditSheet(months=("Apr'24",), figures={("PEPSI CAN", "OLAYA"): [5.125]})
    receipt = bring(vault, session, april.write(tmp_path / "april.xlsx"))
    assert receipt.changed == Changed(added=1)
    assert shown(vault, session) == [(13, Decimal("47.875"))]


def test_a_dry_run_judges_and_changes_nothing(vault: Vault, session: Session, book: Path) -> None:
    receipt = bring(vault, session, book, replace(SAR, dry_run=True))
    assert receipt.batch is None
    assert receipt.tally.figures_loaded == 12
    assert list_batches(Access(vault, session)) == []


def test_a_relabelled_brand_stays_the_same_item_under_its_newest_name(
    vault: Vault, session: Session, book: Path, tmp_path: Path
) -> None:
    bring(vault, session, book)
    rows = AuditSheet(months=("Apr'24",), figures={("PEPSI CAN", "OLAYA"): [5]}).rows()
    rows[1][5] = "PEPSI NEW"
    bring(vault, session, write_sheet(tmp_path / "april.xlsx", rows))
    sql = "SELECT brand, count(DISTINCT product_id), sum(value) FROM sales WHERE item = 'PEPSI CAN' GROUP BY brand"
    assert shown(vault, session, sql) == [("PEPSI NEW", 1, Decimal("34.75"))]


def test_an_item_described_in_two_ways_sums_by_each_way_as_the_sheet_does(
    vault: Vault, session: Session, tmp_path: Path
) -> None:
    rows = AuditSheet().rows()
    rows[2][5] = "OTHER BRAND"
    bring(vault, session, write_sheet(tmp_path / "t.xlsx", rows))
    sql = "SELECT brand, sum(value) FROM sales GROUP BY brand ORDER BY brand"
    assert shown(vault, session, sql) == [
        ("KINZA", Decimal(13)),
        ("OTHER BRAND", Decimal(7)),
        ("PEPSI", Decimal("22.75")),
    ]


def test_a_receipt_is_kept_whole(vault: Vault, session: Session, tmp_path: Path) -> None:
    sheet = AuditSheet()
    sheet.figures["PEPSI CAN", "OLAYA"] = ["n/a", -4, 12.25]
    receipt = bring(vault, session, sheet.write(tmp_path / "faulty.xlsx"))
    again = show_receipt(Access(vault, session), str(receipt.batch)[:8])
    assert [issue.cell for issue in again.issues] == ["P2", "Q2"]
    assert replace(again, seconds=receipt.seconds) == receipt
    assert (receipt.tally.figures_quarantined, receipt.tally.sum_quarantined) == (2, Decimal(-4))


@pytest.mark.parametrize("stop_at", [1, 3])
def test_a_cancelled_import_leaves_the_vault_untouched(
    vault: Vault, session: Session, book: Path, stop_at: int
) -> None:
    with pytest.raises(Cancelled):
        import_workbook(Access(vault, session), book, SAR, RecordingContext(stop_at))
    assert list_batches(Access(vault, session)) == []
    assert vault.db.execute("SELECT count(*) FROM outbox").fetchone() == (0,)


def test_a_failure_during_the_commit_leaves_nothing_of_the_batch(
    vault: Vault, session: Session, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(vault.ledger, "record", fail)
    with pytest.raises(RuntimeError):
        bring(vault, session, book)
    for table in ("batch", "coverage", "page", "place", "product", "issue", "outbox"):
        assert vault.db.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,), table


def test_a_batch_that_reads_back_differently_is_withdrawn(
    vault: Vault, session: Session, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = operation.ImportDelivery.pages

    def without_the_last(delivery: Any) -> Any:
        return list(whole(delivery))[:-1]

    monkeypatch.setattr(operation.ImportDelivery, "pages", without_the_last)
    with pytest.raises(EnvironmentFault, match=r"import\.check_failed"):
        bring(vault, session, book)
    (batch,) = list_batches(Access(vault, session))
    assert batch.withdrawn_at is not None
    assert shown(vault, session) == [(0, None)]


def test_a_file_that_is_written_to_meanwhile_is_not_imported(
    vault: Vault, session: Session, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = child.read_workbook

    def read_and_touch(*arguments: Any) -> Any:
        result = whole(*arguments)
        book.write_bytes(book.read_bytes() + b" ")
        return result

    monkeypatch.setattr(child, "read_workbook", read_and_touch)
    with pytest.raises(UserError, match=r"workbook\.changed"):
        bring(vault, session, book)
    assert list_batches(Access(vault, session)) == []


def test_a_region_outside_the_scope_is_neither_imported_nor_shown(vault: Vault, session: Session, book: Path) -> None:
    manager = replace(session, role=Role.MANAGER, scope=frozenset({"RIYADH"}))
    with pytest.raises(UserError, match=r"permission\.out_of_scope"):
        bring(vault, manager, book)
    bring(vault, session, book)
    assert shown(vault, manager, "SELECT DISTINCT region FROM sales") == [("RIYADH",)]
    assert shown(vault, manager, "SELECT DISTINCT region FROM places") == [("RIYADH",)]


def test_a_role_that_may_not_import_is_refused_and_the_refusal_is_written_down(
    vault: Vault, session: Session, book: Path
) -> None:
    with pytest.raises(UserError, match=r"permission\.refused"):
        bring(vault, replace(session, role=Role.EXECUTIVE), book)
    last = list(vault.db.table("audit").rows)[-1]
    assert (last["action"], last["object"], last["outcome"]) == ("PERMISSION_CHECK_FAILED", "facts:import", "refused")


def test_no_file_of_the_vault_holds_a_readable_value(vault: Vault, session: Session, tmp_path: Path) -> None:
    sheet = AuditSheet(figures={("MARKERITEM CAN", "MARKERAREA"): ["MARKERTEXT", 1, 2]})
    bring(vault, session, sheet.write(tmp_path / "markerfile.xlsx"))
    files = [path for path in vault.folder.rglob("*") if path.is_file()]
    assert {path.name for path in files} >= {"vault.db", "vault.db-wal", "slots.json"}
    for path in files:
        content = path.read_bytes()
        for marker in (b"marker", b"tester", b"riyadh", b"sheet6", b"sqlite format"):
            assert marker not in content.lower(), (path.name, marker)
        assert b"PAR1" not in content, path.name  # in capitals alone: random bytes hold any four letters now and then


def test_figures_of_any_digits_are_shown_to_the_last(vault: Vault, session: Session, tmp_path: Path) -> None:
    from tests.builders.workbooks import write_numbers

    rows = AuditSheet(figures={("PEPSI CAN", "OLAYA"): ["tiny", "third", "long"]}).rows()
    texts = {"tiny": "2.5E-10", "third": "0.33333333333333331", "long": "12345678901234567"}
    bring(vault, session, write_numbers(tmp_path / "digits.xlsx", rows, texts))
    values = shown(vault, session, "SELECT value FROM sales ORDER BY period")
    assert [value for (value,) in values] == [
        Decimal("0.00000000025"),
        Decimal("0.3333333333333333"),
        Decimal(12345678901234568),
    ]


def test_batches_of_different_scales_stand_side_by_side(vault: Vault, session: Session, tmp_path: Path) -> None:
    for position, (month, figure) in enumerate([("Jan'24", 0.125), ("Feb'24", 123456789012.5), ("Mar'24", 7)]):
        sheet = AuditSheet(months=(month,), figures={("PEPSI CAN", "OLAYA"): [figure]})
        bring(vault, session, sheet.write(tmp_path / f"{position}.xlsx"))
    assert shown(vault, session, "SELECT sum(value) FROM sales") == [(Decimal("123456789019.625"),)]


def test_what_was_prepared_changes_nothing_until_it_is_committed(vault: Vault, session: Session, book: Path) -> None:
    (prepared,) = prepare_import(Access(vault, session), book, Options(unit=SalesUnit.SAR), Unattended())
    assert (prepared.receipt.batch, prepared.receipt.changed.added) == (None, 12)
    assert vault.db.table("batch").count == 0
    receipt, changes = commit_import(Access(vault, session), prepared, Unattended())
    assert receipt.batch is not None
    assert (changes.observations, vault.db.table("batch").count) == (True, 1)
    (again,) = prepare_import(Access(vault, session), book, Options(unit=SalesUnit.SAR), Unattended())
    assert again.already
    assert commit_import(Access(vault, session), again, Unattended())[1] == NOTHING


def test_what_was_prepared_before_another_import_is_refused(
    vault: Vault, session: Session, book: Path, tmp_path: Path
) -> None:
    (prepared,) = prepare_import(Access(vault, session), book, Options(unit=SalesUnit.SAR), Unattended())
    other = AuditSheet(months=("Apr'24",), figures={("PEPSI CAN", "OLAYA"): [5]}).write(tmp_path / "other.xlsx")
    import_workbook(Access(vault, session), other, Options(unit=SalesUnit.SAR), Unattended())
    with pytest.raises(UserError, match=r"import\.outdated"):
        commit_import(Access(vault, session), prepared, Unattended())
    assert vault.db.table("batch").count == 1


def test_a_file_for_each_region_keeps_its_regions_and_none_replaces_another(
    vault: Vault, session: Session, tmp_path: Path
) -> None:
    for number, region in enumerate(("RIYADH", "JEDDAH"), start=1):
        rows = [("Channel", "Item", "Jan 2024"), ("HORECA", "A", number), ("MALL", "A", 10)]
        receipt = bring(vault, session, write_sheet(tmp_path / f"A_Sales_{region}_2024.xlsx", rows))
        assert [(issue.rule, issue.value) for issue in receipt.issues] == [("place.from_name", region)]
        assert receipt.changed == Changed(added=2)
    by_region = "SELECT region, sum(value) FROM sales GROUP BY ALL ORDER BY ALL"
    assert shown(vault, session, by_region) == [("JEDDAH", Decimal(12)), ("RIYADH", Decimal(11))]


def test_the_same_rows_in_another_region_are_another_import(vault: Vault, session: Session, tmp_path: Path) -> None:
    rows = [("Channel", "Item", "Jan 2024"), ("HORECA", "A", 1)]
    path = write_sheet(tmp_path / "sales.xlsx", rows)
    for region in ("JEDDAH", "TABUK", ""):
        chosen = replace(ACCEPT, region=region)
        assert not bring(vault, session, path, chosen).already_imported
        assert bring(vault, session, path, chosen).already_imported


def test_a_file_of_which_no_figure_can_be_loaded_is_no_batch_and_changes_nothing(
    vault: Vault, session: Session, book: Path, tmp_path: Path
) -> None:
    bring(vault, session, book)
    figures = {("PEPSI CAN", "OLAYA"): ["n/a", "soon", None]}
    path = AuditSheet(figures=figures).write(tmp_path / "faulty.xlsx")
    (receipt,), changes = import_workbook(Access(vault, session), path, SAR, Unattended())
    assert (receipt.batch, receipt.changed, changes) == (None, Changed(), NOTHING)
    assert (receipt.tally.figures_loaded, receipt.tally.figures_quarantined) == (0, 2)
    assert len(list_batches(Access(vault, session))) == 1
    assert bring(vault, session, path, ACCEPT).batch is None
    assert shown(vault, session) == [(12, Decimal("42.75"))]


def test_a_sheet_without_a_figure_to_load_does_not_stop_those_beside_it(
    vault: Vault, session: Session, tmp_path: Path
) -> None:
    head = ["City", "Item", "Jan", "Feb"]
    sheets = {"2023": [head, ["OLAYA", "PEPSI", "n/a", "?"]], "2024": [head, ["OLAYA", "PEPSI", 1, 2]]}
    path = write_sheets(tmp_path / "years.xlsx", sheets)
    receipts, _ = import_workbook(Access(vault, session), path, SAR, Unattended())
    assert [(receipt.sheet, receipt.batch is None) for receipt in receipts] == [("2023", True), ("2024", False)]
    assert [batch.sheet for batch in list_batches(Access(vault, session))] == ["2024"]
