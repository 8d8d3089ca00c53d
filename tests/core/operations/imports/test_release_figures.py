"""Figures that were set apart, decided about later."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from core.model.dimensions import SalesUnit
from core.model.errors import UserError
from core.model.job_context import Unattended
from core.model.roles import Role
from core.model.sessions import Session
from core.operations.access import Access
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.imports.batches import list_batches, show_receipt, undo_batch
from core.operations.imports.import_workbook import Options, import_workbook
from core.operations.imports.release_figures import ReleaseChoice, decide_all, release_all, release_figures
from core.store.vault import Vault
from tests.builders.workbooks import AuditSheet, write_sheet
from tests.fakes.clock import StandingClock
from tests.fakes.overtaken_store import overtaken

FIGURES: dict[tuple[str, str], list[Any]] = {
    ("PEPSI CAN", "OLAYA"): [10.5, "n/a", -3],
    ("KINZA NRB", "BALAD"): ["٧٫٢٥", 0, 2],
    ("KINZA CAN", "HAMRA"): ["x", "y", "z"],
}


@pytest.fixture
def batch(vault: Vault, session: Session, tmp_path: Path) -> str:
    book = AuditSheet(figures=FIGURES, regions={"BALAD": "JEDDAH", "HAMRA": "HAIL"}).write(tmp_path / "a.xlsx")
    (receipt,), _ = import_workbook(Access(vault, session), book, Options(unit=SalesUnit.SAR), Unattended())
    return str(receipt.batch)


def shown(vault: Vault, session: Session) -> list[tuple[Any, ...]]:
    with open_warehouse(Access(vault, session), Unattended()) as warehouse, warehouse.reader() as reader:
        return reader.execute("SELECT item, period::VARCHAR, value, row_number FROM sales ORDER BY ALL").fetchall()


BEFORE = [
    ("KINZA NRB", "2024-02-01", 0, 3),
    ("KINZA NRB", "2024-03-01", 2, 3),
    ("PEPSI CAN", "2024-01-01", Decimal("10.5"), 2),
]


def test_a_figure_is_released_as_found_and_as_meant(vault: Vault, session: Session, batch: str) -> None:
    assert shown(vault, session) == BEFORE
    release_figures(Access(vault, session), batch, ReleaseChoice(cells=("R2",)))
    release_figures(Access(vault, session), batch, ReleaseChoice(cells=("Sheet6!q2",), value="4.125"))
    release_figures(Access(vault, session), batch, ReleaseChoice(rule="figure.number_as_text"))
    added = [
        ("KINZA NRB", "2024-01-01", Decimal("7.25"), 3),
        ("PEPSI CAN", "2024-02-01", Decimal("4.125"), 2),
        ("PEPSI CAN", "2024-03-01", -3, 2),
    ]
    assert shown(vault, session) == sorted([*BEFORE, *added])
    decisions = {issue.cell: issue.decision for issue in show_receipt(Access(vault, session), batch).issues}
    assert decisions["R2"] == "released"
    assert decisions["Q2"] == "fixed 4.125"
    assert [each.figures for each in list_batches(Access(vault, session))] == [3, 1, 1, 1]


def test_a_region_without_a_single_good_figure_shows_what_was_released(
    vault: Vault, session: Session, batch: str
) -> None:
    release_figures(Access(vault, session), batch, ReleaseChoice(cells=("P4",), value="1"))
    assert ("KINZA CAN", "2024-01-01", 1, 4) in shown(vault, session)


def test_a_release_is_undone_by_itself_and_the_cell_may_be_decided_again(
    vault: Vault, session: Session, batch: str
) -> None:
    release_figures(Access(vault, session), batch, ReleaseChoice(cells=("R2",)))
    child = list_batches(Access(vault, session))[-1]
    assert child.parent == batch
    undo_batch(Access(vault, session), child.id)
    assert shown(vault, session) == BEFORE
    release_figures(Access(vault, session), batch, ReleaseChoice(cells=("R2",), value="3"))
    assert ("PEPSI CAN", "2024-03-01", 3, 2) in shown(vault, session)


def test_what_was_released_goes_out_of_sight_with_its_batch(
    vault: Vault, session: Session, batch: str, tmp_path: Path
) -> None:
    release_figures(Access(vault, session), batch, ReleaseChoice(cells=("R2",)))
    corrected = {**FIGURES, ("PEPSI CAN", "OLAYA"): [1, 2, 3]}
    book = AuditSheet(figures=corrected, regions={"BALAD": "JEDDAH", "HAMRA": "HAIL"}).write(tmp_path / "b.xlsx")
    (receipt,), _ = import_workbook(
        Access(vault, session), book, Options(unit=SalesUnit.SAR, accept=True), Unattended()
    )
    assert (receipt.changed.added, receipt.changed.corrected) == (1, 2)
    assert [row[2] for row in shown(vault, session) if row[0] == "PEPSI CAN"] == [1, 2, 3]
    undo_batch(Access(vault, session), str(receipt.batch))
    assert ("PEPSI CAN", "2024-03-01", -3, 2) in shown(vault, session)
    undo_batch(Access(vault, session), batch)
    assert shown(vault, session) == []
    options = Options(unit=SalesUnit.SAR)
    (again,), _ = import_workbook(Access(vault, session), tmp_path / "a.xlsx", options, Unattended())
    assert not again.already_imported
    assert len(shown(vault, session)) == len(BEFORE)


def test_what_stays_apart_is_remembered_and_not_asked_about_again(vault: Vault, session: Session, batch: str) -> None:
    decided, changes = release_figures(Access(vault, session), batch, ReleaseChoice(rule="figure.text", keep_out=True))
    assert {issue.cell for issue in decided} == {"Q2", "P4", "Q4", "R4"}
    assert not changes.observations
    assert shown(vault, session) == BEFORE
    with pytest.raises(UserError, match=r"release\.none"):
        release_figures(Access(vault, session), batch, ReleaseChoice(rule="figure.text", value="1"))


@pytest.mark.parametrize(
    ("choice", "code"),
    [
        (ReleaseChoice(cells=("P2",)), "release.none"),
        (ReleaseChoice(cells=("R2", "ZZ9")), "release.none"),
        (ReleaseChoice(rule="figure.date"), "release.none"),
        (ReleaseChoice(cells=("Q2",)), "release.needs_value"),
        (ReleaseChoice(cells=("Q2",), value="many"), "release.not_a_number"),
        (ReleaseChoice(cells=("Q2",), value="1e30"), "release.not_a_number"),
        (ReleaseChoice(cells=("Q2",), value="NaN"), "release.not_a_number"),
    ],
)
def test_what_cannot_be_released_is_refused_and_nothing_changes(
    vault: Vault, session: Session, batch: str, choice: ReleaseChoice, code: str
) -> None:
    with pytest.raises(UserError, match=code.replace(".", r"\.")):
        release_figures(Access(vault, session), batch, choice)
    assert shown(vault, session) == BEFORE
    assert len(list_batches(Access(vault, session))) == 1


def test_a_figure_is_decided_about_once_while_its_release_stands(vault: Vault, session: Session, batch: str) -> None:
    release_figures(Access(vault, session), batch, ReleaseChoice(cells=("R2",)))
    with pytest.raises(UserError, match=r"release\.decided"):
        release_figures(Access(vault, session), batch, ReleaseChoice(cells=("R2",), value="3"))


def test_a_region_outside_the_scope_is_refused(vault: Vault, batch: str, clock: StandingClock) -> None:
    manager = Session(actor="m", role=Role.MANAGER, scope=frozenset({"JEDDAH"}), clock=clock)
    with pytest.raises(UserError, match=r"permission\.out_of_scope"):
        release_figures(Access(vault, manager), batch, ReleaseChoice(cells=("R2",)))
    release_figures(Access(vault, manager), batch, ReleaseChoice(cells=("P3",)))


def test_the_released_batch_is_sealed_in_the_audit_and_queued(vault: Vault, session: Session, batch: str) -> None:
    release_figures(Access(vault, session), batch, ReleaseChoice(cells=("R2",)))
    assert vault.db.execute("SELECT action FROM audit ORDER BY n DESC LIMIT 1").fetchone() == ("facts.release",)
    assert vault.db.execute("SELECT kind FROM outbox ORDER BY seq DESC LIMIT 1").fetchone() == ("batch.release",)


def test_choices_made_before_an_import_are_carried_out_the_single_cells_first(
    vault: Vault, session: Session, batch: str
) -> None:
    choices = [
        ReleaseChoice(rule="figure.text", keep_out=True),
        ReleaseChoice(cells=("Q2",), value="4"),
        ReleaseChoice(cells=("R2",)),
        ReleaseChoice(rule="figure.negative"),
    ]
    expected = decide_all(show_receipt(Access(vault, session), batch).issues, choices)
    assert shown(vault, session) == BEFORE
    assert release_all(Access(vault, session), batch[:8], choices).observations
    issues = show_receipt(Access(vault, session), batch).issues
    assert {issue.cell: issue.decision for issue in issues} == {issue.cell: issue.decision for issue in expected}
    assert {issue.cell: issue.decision for issue in issues if issue.row == 2} == {"Q2": "fixed 4", "R2": "released"}
    assert {issue.decision for issue in issues if issue.row == 4} == {"kept_out"}


def test_a_choice_that_no_figure_can_follow_is_refused_before_an_import(
    vault: Vault, session: Session, batch: str
) -> None:
    issues = show_receipt(Access(vault, session), batch).issues
    with pytest.raises(UserError) as refused:
        decide_all(issues, [ReleaseChoice(rule="figure.text")])
    assert refused.value.code == "release.needs_value"


@pytest.mark.parametrize("keep_out", [True, False])
def test_figures_that_another_writer_decided_about_meanwhile_are_not_decided_about_twice(
    vault: Vault, session: Session, batch: str, keep_out: bool
) -> None:
    late = overtaken(vault, lambda: release_figures(Access(vault, session), batch, ReleaseChoice(cells=("R2",))))
    with pytest.raises(UserError, match=r"release\.decided"):
        release_figures(Access(late, session), batch, ReleaseChoice(cells=("R2",), keep_out=keep_out))
    assert [issue.decision for issue in show_receipt(Access(vault, session), batch).issues if issue.cell == "R2"] == [
        "released"
    ]
    assert [known.figures for known in list_batches(Access(vault, session))] == [3, 1]


def test_nothing_is_released_into_an_import_that_another_writer_took_back_meanwhile(
    vault: Vault, session: Session, batch: str
) -> None:
    late = overtaken(vault, lambda: undo_batch(Access(vault, session), batch))
    with pytest.raises(UserError, match=r"batch\.withdrawn"):
        release_figures(Access(late, session), batch, ReleaseChoice(cells=("R2",)))
    assert len(list_batches(Access(vault, session))) == 1


def test_a_rule_whose_figures_came_back_meanwhile_asks_for_their_regions_too(
    vault: Vault, session: Session, batch: str
) -> None:
    """The release of a figure in HAIL is undone while somebody of two other regions decides about all of its rule."""
    owned = Access(vault, session)
    text = ReleaseChoice(rule="figure.text")
    (hail, *_), _ = release_figures(owned, batch, ReleaseChoice(cells=("P4", "Q4", "R4"), value="1"))
    child = list_batches(owned)[-1].id
    manager = replace(session, role=Role.MANAGER, scope=frozenset({"RIYADH", "JEDDAH"}))
    late = overtaken(vault, lambda: undo_batch(owned, child))
    assert hail.rule == text.rule
    with pytest.raises(UserError, match=r"permission\.out_of_scope"):
        release_figures(Access(late, manager), batch, replace(text, keep_out=True))
    assert not [issue for issue in show_receipt(owned, batch).issues if issue.decision]


def test_a_text_with_more_digits_than_a_cell_keeps_is_released_digit_for_digit(
    vault: Vault, session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "long.csv"
    path.write_text(
        "Region;Market;Item;Jan 2024\nRIYADH;OLAYA;A;12 345 678 901 234 567,89\nRIYADH;OLAYA;B;1,5\n", encoding="utf-8"
    )
    receipts, _ = import_workbook(Access(vault, session), path, Options(), Unattended())
    ((issue,), batch) = receipts[0].issues, str(receipts[0].batch)
    assert (issue.rule, issue.suggestion) == ("figure.does_not_fit", "12345678901234567.89")
    release_figures(Access(vault, session), batch, ReleaseChoice(rule="figure.does_not_fit"))
    assert shown(vault, session) == [
        ("A", "2024-01-01", Decimal("12345678901234567.89"), 2),
        ("B", "2024-01-01", Decimal("1.5"), 3),
    ]


def test_a_repeated_row_is_not_released_and_the_refusal_says_what_to_do(
    vault: Vault, session: Session, tmp_path: Path
) -> None:
    head = ["City", "Item", "Jan 2024"]
    book = write_sheet(tmp_path / "r.xlsx", [head, ["A", "x", 1], ["A", "x", 2], ["B", "x", 1], ["B", "x", 1]])
    (receipt,), _ = import_workbook(Access(vault, session), book, Options(unit=SalesUnit.SAR), Unattended())
    for rule in ("row.same_key", "row.duplicate"):
        with pytest.raises(UserError, match=r"release\.row"):
            release_figures(Access(vault, session), str(receipt.batch), ReleaseChoice(rule=rule))
    assert [row[2] for row in shown(vault, session)] == [1, 1]
