"""A delivery is laid under the names that the vault has, and judged beside what it shows."""

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook

from core.model.dimensions import SalesUnit
from core.model.errors import UserError
from core.model.imports.receipts import Changed, Receipt
from core.model.imports.rules import RuleSetting
from core.model.job_context import Unattended
from core.model.sessions import Session
from core.operations.access import Access
from core.operations.imports.batches import undo_batch
from core.operations.imports.beside_shown import ShownLayers
from core.operations.imports.import_workbook import Options, import_workbook, prepare_import
from core.operations.imports.rules import tune_rule
from core.store.vault import Vault

CASES = Options(unit=SalesUnit.CASES, accept=True)
HEAD = "Region,Market,Item,Jan 2024,Feb 2024\n"


def bring(access: Access, path: Path, text: str, options: Options = CASES) -> Receipt:
    path.write_text(text, encoding="utf-8")
    return import_workbook(access, path, options, Unattended())[0][0]


def issues(receipt: Receipt) -> list[tuple[str, str | None, str, str]]:
    return [(issue.rule, issue.cell, issue.value, issue.suggestion) for issue in receipt.issues]


@pytest.fixture
def access(vault: Vault, session: Session) -> Access:
    return Access(vault, session)


@pytest.fixture
def filled(access: Access, tmp_path: Path) -> Receipt:
    return bring(access, tmp_path / "first.csv", HEAD + "Riyadh,GROCERY,PEPSI,10,20\n")


@pytest.mark.usefixtures("filled")
def test_another_spelling_of_a_region_replaces_what_the_known_one_shows(access: Access, tmp_path: Path) -> None:
    receipt = bring(access, tmp_path / "second.csv", HEAD + "ABHA,GROCERY,PEPSI,5,6\nRIYADH,GROCERY,PEPSI,11,\n")
    assert receipt.changed == Changed(added=2, corrected=1, removed=1)
    assert issues(receipt) == [("label.spelling", "A3", "RIYADH", "Riyadh")]
    assert access.store.regions.of_batch(str(receipt.batch)) == {"ABHA", "Riyadh"}
    assert access.store.regions.of_place({"region": "RIYADH"}) == frozenset()


def test_a_region_whose_batches_were_undone_is_spelt_as_it_is_delivered(
    access: Access, filled: Receipt, tmp_path: Path
) -> None:
    undo_batch(access, str(filled.batch))
    assert ShownLayers(access.store).regions == []
    receipt = bring(access, tmp_path / "second.csv", HEAD + "RIYADH,GROCERY,PEPSI,11,12\n")
    assert (issues(receipt), ShownLayers(access.store).regions) == ([], ["RIYADH"])


@pytest.mark.usefixtures("filled")
def test_the_spelling_that_the_vault_met_first_counts(access: Access, tmp_path: Path) -> None:
    bring(access, tmp_path / "other.csv", HEAD + "ABHA,GROCERY,PEPSI,5,6\n")
    assert ShownLayers(access.store).regions == ["Riyadh", "ABHA"]


@pytest.mark.usefixtures("filled")
def test_the_spelling_is_the_known_one_also_where_nobody_wants_it_reported(access: Access, tmp_path: Path) -> None:
    tune_rule(access, "label.spelling", RuleSetting(on=False))
    receipt = bring(access, tmp_path / "second.csv", HEAD + "RIYADH,GROCERY,PEPSI,11,20\n")
    assert (receipt.changed, issues(receipt)) == (Changed(corrected=1), [])


@pytest.mark.usefixtures("filled")
def test_rights_are_those_of_the_region_that_is_laid(vault: Vault, session: Session, tmp_path: Path) -> None:
    path = tmp_path / "second.csv"
    path.write_text(HEAD + "RIYADH,GROCERY,PEPSI,11,20\n", encoding="utf-8")
    of_riyadh = Access(vault, replace(session, scope=frozenset({"Riyadh"})))
    (prepared,) = prepare_import(of_riyadh, path, CASES, Unattended())
    assert prepared.receipt.changed == Changed(corrected=1)
    with pytest.raises(UserError, match=r"permission\.out_of_scope"):
        prepare_import(Access(vault, replace(session, scope=frozenset({"RIYADH"}))), path, CASES, Unattended())


def test_a_total_that_was_left_out_is_no_region_in_another_spelling(access: Access, tmp_path: Path) -> None:
    bring(access, tmp_path / "a.csv", HEAD + "Abha,GROCERY,PEPSI,1,2\nAbha Total,,,1,2\n")
    receipt = bring(access, tmp_path / "b.csv", HEAD + "Abha,GROCERY,PEPSI,1,2\nABHA TOTAL,,,1,2\n")
    assert "label.spelling" not in receipt.issues_by_rule()


WEEKS = "Region,Market,Item,W/E 06 Jan 24,W/E 13 Jan 24\n"


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("dry_run", [False, True])
def test_a_delivery_in_another_unit_is_refused_before_it_is_compared(
    access: Access, tmp_path: Path, *, dry_run: bool
) -> None:
    riyals = replace(CASES, unit=SalesUnit.SAR, dry_run=dry_run)
    with pytest.raises(UserError, match=r"import\.other_unit") as refusal:
        bring(access, tmp_path / "sar.csv", HEAD + "ABHA,GROCERY,PEPSI,5,6\n", riyals)
    assert refusal.value.data == {"file": "sar.csv", "unit": "sar", "shown": "cases"}
    assert len(access.store.batches.list_all()) == 1


@pytest.mark.usefixtures("filled")
def test_a_unit_that_nobody_stated_is_no_other_one(access: Access, tmp_path: Path) -> None:
    unstated = replace(CASES, unit=SalesUnit.UNSTATED)
    assert issues(bring(access, tmp_path / "new.csv", HEAD + "ABHA,GROCERY,PEPSI,5,6\n", unstated)) == []


def test_a_unit_that_was_undone_is_shown_no_more(access: Access, filled: Receipt, tmp_path: Path) -> None:
    undo_batch(access, str(filled.batch))
    riyals = replace(CASES, unit=SalesUnit.SAR)
    assert issues(bring(access, tmp_path / "sar.csv", HEAD + "ABHA,GROCERY,PEPSI,5,6\n", riyals)) == []


@pytest.mark.usefixtures("filled")
def test_weeks_beside_the_months_of_a_region_are_reported_there_alone(access: Access, tmp_path: Path) -> None:
    text = WEEKS + "ABHA,GROCERY,PEPSI,5,6\nRIYADH,GROCERY,PEPSI,2,3\n"
    receipt = bring(access, tmp_path / "weeks.csv", text)
    others = receipt.issues_by_rule()["period.other_grain"]
    assert [(issue.cell, issue.value) for issue in others] == [("A3", "month 2024-01")]


def test_the_sheets_of_one_workbook_stand_beside_one_another(access: Access, tmp_path: Path) -> None:
    book = Workbook()
    for name, region, figure in (("2023", "Riyadh", 10), ("2024", "RIYADH", 20)):
        sheet = book.create_sheet(name)
        sheet.append(["Region", "Market", "Item", "Jan"])
        sheet.append([region, "GROCERY", "PEPSI", figure])
    book.remove(book.worksheets[0])
    book.save(tmp_path / "years.xlsx")
    receipts, _ = import_workbook(access, tmp_path / "years.xlsx", CASES, Unattended())
    assert [access.store.regions.of_batch(str(receipt.batch)) for receipt in receipts] == [{"Riyadh"}, {"Riyadh"}]


def test_a_region_of_totals_alone_shows_no_figures(access: Access, tmp_path: Path) -> None:
    months = HEAD + "Riyadh,GROCERY,PEPSI,10,20\n,Total,,10,20\n"
    assert "row.total" in bring(access, tmp_path / "months.csv", months).issues_by_rule()
    receipt = bring(access, tmp_path / "weeks.csv", WEEKS + ",GROCERY,PEPSI,5,6\n")
    assert "period.other_grain" not in receipt.issues_by_rule()
