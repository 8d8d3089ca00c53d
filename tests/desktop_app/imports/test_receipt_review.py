"""The check of a workbook: sheet by sheet, decided about before anything is written, and imported as it was shown."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QWidget

from core.importing.layout.recipe import RecipeChanges
from core.model.dimensions import SalesUnit
from core.model.imports.batches import Batch
from core.model.imports.receipts import Receipt
from core.operations.imports.batches import list_batches, undo_batch
from core.operations.imports.import_workbook import Options
from desktop_app.imports.receipt_review import ReceiptReview
from tests.builders.workbooks import AuditSheet, write_sheets
from tests.desktop_app.conftest import LEFT
from tests.desktop_app.queries.conftest import Opened
from ui.dialogs.receipt_dialog import ReceiptDialog
from ui.theme import Theme

OPTIONS = Options(unit=SalesUnit.SAR)
FAULTY = {("PEPSI CAN", "MALAZ"): [1, "n/a", -3]}


class Reviewer:
    """Somebody who checks workbooks, and what came of it."""

    def __init__(self, opened: Opened, theme: Theme, parent: QWidget) -> None:
        self.opened = opened
        self.review = ReceiptReview(opened.ctx, lambda: theme, parent)
        self.imported: list[Receipt] = []
        self.went_back = 0
        self.review.imported.connect(self.imported.append)
        self.review.went_back.connect(self._count_back)

    def _count_back(self) -> None:
        self.went_back += 1

    def check(self, path: Path, *, may_go_back: bool = False) -> None:
        self.review.check(path, OPTIONS, may_go_back=may_go_back)
        self.opened.rest()

    @property
    def dialog(self) -> ReceiptDialog:
        assert self.review.dialog is not None
        assert self.review.dialog.isVisible()
        return self.review.dialog

    def take(self) -> None:
        self.opened.qtbot.mouseClick(self.dialog.take, LEFT)
        self.opened.rest()

    def leave(self) -> None:
        self.opened.qtbot.mouseClick(self.dialog.leave, LEFT)

    def release(self, rule: str, value: str = "", cell: str | None = None) -> None:
        self.dialog.rules.select_key(rule)
        self.dialog.cells.select_key(cell)
        self.dialog.value.setText(value)
        self.opened.qtbot.mouseClick(self.dialog.release, LEFT)

    def batches(self) -> list[Batch]:
        ctx = self.opened.ctx
        return self.opened.on_store(lambda _: list_batches(ctx.access))


@pytest.fixture
def reviewer(opened: Opened, theme: Theme, parent: QWidget) -> Iterator[Reviewer]:
    made = Reviewer(opened, theme, parent)
    yield made
    made.review.clear()


def sheets(path: Path, *years: int, faulty: bool = False) -> Path:
    """Write a workbook with a sheet for each of ``years``."""
    figures = FAULTY if faulty else {("PEPSI CAN", "MALAZ"): [1, 2, 3]}
    return write_sheets(
        path,
        {
            str(year): AuditSheet(
                months=(f"Jan'{year % 100}", f"Feb'{year % 100}", f"Mar'{year % 100}"), figures=figures
            ).rows()
            for year in years
        },
    )


def test_nothing_is_imported_before_it_is_taken_and_then_as_it_was_shown(reviewer: Reviewer, tmp_path: Path) -> None:
    reviewer.check(sheets(tmp_path / "a.xlsx", 2022))
    assert len(reviewer.batches()) == 1
    assert reviewer.dialog.take.text() == "Import 3 values"
    reviewer.take()
    assert [batch.figures for batch in reviewer.batches()] == [20 * 3, 3]
    assert [receipt.file for receipt in reviewer.imported] == ["a.xlsx"]
    assert reviewer.review.dialog is None


def test_sheets_are_shown_and_taken_one_after_the_other(reviewer: Reviewer, tmp_path: Path) -> None:
    reviewer.check(sheets(tmp_path / "a.xlsx", 2022, 2023))
    assert len(reviewer.batches()) == 1
    reviewer.take()
    assert len(reviewer.batches()) == 2
    reviewer.take()
    assert [batch.sheet for batch in reviewer.batches()] == ["Sheet6", "2022", "2023"]
    assert reviewer.opened.texts == []


def test_a_sheet_is_imported_although_the_one_before_it_was_left_out(reviewer: Reviewer, tmp_path: Path) -> None:
    reviewer.check(sheets(tmp_path / "a.xlsx", 2022, 2023))
    reviewer.leave()
    reviewer.take()
    assert reviewer.opened.texts == []
    assert [batch.sheet for batch in reviewer.batches()] == ["Sheet6", "2023"]


def test_a_sheet_is_imported_although_figures_of_the_one_before_it_were_released(
    reviewer: Reviewer, tmp_path: Path
) -> None:
    reviewer.check(sheets(tmp_path / "a.xlsx", 2022, 2023, faulty=True))
    reviewer.release("figure.negative")
    reviewer.take()
    reviewer.release("figure.text", "7")
    reviewer.take()
    assert reviewer.opened.texts == []
    assert [(batch.sheet, batch.figures) for batch in reviewer.batches()] == [
        ("Sheet6", 60),
        ("2022", 1),
        ("2022", 1),
        ("2023", 1),
        ("2023", 1),
    ]


def test_a_check_is_outdated_when_somebody_else_changed_what_is_shown(reviewer: Reviewer, tmp_path: Path) -> None:
    reviewer.check(sheets(tmp_path / "a.xlsx", 2022, 2023))
    reviewer.take()
    ctx = reviewer.opened.ctx
    other = ReceiptReview(ctx, reviewer.review._theme, reviewer.review._parent)
    other.check(sheets(tmp_path / "b.xlsx", 2021), OPTIONS, may_go_back=False)
    reviewer.opened.rest()
    assert other.dialog is not None
    reviewer.opened.qtbot.mouseClick(other.dialog.take, LEFT)
    reviewer.opened.rest()
    reviewer.take()
    assert reviewer.opened.texts == ["import.outdated"]
    assert [batch.sheet for batch in reviewer.batches()] == ["Sheet6", "2022", "2021"]


def test_going_back_leaves_no_sheet_open(reviewer: Reviewer, tmp_path: Path) -> None:
    reviewer.check(sheets(tmp_path / "a.xlsx", 2022, 2023), may_go_back=True)
    reviewer.opened.qtbot.mouseClick(reviewer.dialog.back, LEFT)
    assert reviewer.review.dialog is None
    assert reviewer.went_back == 1
    assert len(reviewer.batches()) == 1


def test_only_a_check_with_a_step_before_it_goes_back(reviewer: Reviewer, tmp_path: Path) -> None:
    reviewer.check(sheets(tmp_path / "a.xlsx", 2022))
    assert not reviewer.dialog.back.isVisible()


def test_a_workbook_that_is_checked_meanwhile_waits_for_the_open_one(reviewer: Reviewer, tmp_path: Path) -> None:
    reviewer.check(sheets(tmp_path / "a.xlsx", 2022))
    first = reviewer.dialog
    reviewer.check(sheets(tmp_path / "b.xlsx", 2023))
    assert reviewer.dialog is first
    reviewer.leave()
    assert reviewer.dialog is not first
    reviewer.take()
    assert [receipt.file for receipt in reviewer.imported] == ["b.xlsx"]


def test_a_sheet_that_is_there_already_is_a_message_and_no_question(reviewer: Reviewer, tmp_path: Path) -> None:
    path = sheets(tmp_path / "a.xlsx", 2022)
    reviewer.check(path)
    reviewer.take()
    reviewer.check(path)
    assert reviewer.review.dialog is None
    assert reviewer.opened.texts == ["message.already"]


def test_what_an_import_changes_is_shown_before_it(reviewer: Reviewer, tmp_path: Path) -> None:
    reviewer.check(sheets(tmp_path / "a.xlsx", 2022))
    assert not hasattr(reviewer.dialog, "sums")
    reviewer.take()
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    book["2022"]["P2"] = 9
    book.save(tmp_path / "b.xlsx")
    reviewer.check(tmp_path / "b.xlsx")
    table = reviewer.dialog.sums.rows
    assert [table.cell(0, column).text for column in range(table.columnCount())] == ["RIYADH", "Jan 2022", "1", "9"]


def test_a_choice_that_is_refused_leaves_the_one_before_it(reviewer: Reviewer, tmp_path: Path) -> None:
    reviewer.check(sheets(tmp_path / "a.xlsx", 2022, faulty=True))
    reviewer.release("figure.text", "7")
    reviewer.release("figure.text", "seven")
    assert reviewer.dialog.value.text() == "seven"
    assert reviewer.opened.texts == ["release.not_a_number"]
    cells = reviewer.dialog.cells.rows
    assert [cells.cell(row, 3).text for row in range(cells.rowCount())] == ["accepted as 7"]
    reviewer.take()
    assert [batch.figures for batch in reviewer.batches()] == [60, 1, 1]


def test_a_lock_puts_every_sheet_away(reviewer: Reviewer, tmp_path: Path) -> None:
    reviewer.check(sheets(tmp_path / "a.xlsx", 2022, 2023))
    reviewer.review.clear()
    assert reviewer.review.dialog is None
    assert len(reviewer.batches()) == 1


def test_a_cancelled_check_is_reported_and_shows_nothing(reviewer: Reviewer, tmp_path: Path) -> None:
    reviewer.review.check(sheets(tmp_path / "a.xlsx", 2022), OPTIONS, may_go_back=False)
    (job,) = reviewer.opened.ctx.jobs.running
    job.cancel()
    reviewer.opened.rest()
    assert reviewer.opened.texts == ["message.cancelled"]
    assert reviewer.review.dialog is None


def test_an_import_that_was_undone_meanwhile_can_be_checked_again(reviewer: Reviewer, tmp_path: Path) -> None:
    path = sheets(tmp_path / "a.xlsx", 2022)
    reviewer.check(path)
    reviewer.take()
    ctx, batch = reviewer.opened.ctx, str(reviewer.imported[0].batch)
    reviewer.opened.on_store(lambda _: undo_batch(ctx.access, batch))
    reviewer.check(path)
    reviewer.take()
    assert [known.withdrawn_at is None for known in reviewer.batches()] == [True, False, True]


def long_text(path: Path, month: str = "Jan 2024") -> Path:
    path.write_text(f'Region,Market,Item,{month}\nRIYADH,OLAYA,A,"25,000"\nRIYADH,OLAYA,B,950\n', encoding="utf-8")
    return path


@pytest.mark.parametrize(("answer", "total"), [("thousands", 25_950), ("decimal", 975)])
def test_what_the_comma_means_is_asked_in_the_check_and_never_again(
    reviewer: Reviewer, tmp_path: Path, answer: str, total: int
) -> None:
    reviewer.check(long_text(tmp_path / "a.csv"))
    buttons = reviewer.dialog.answers
    assert [button.text() for button in buttons.values()] == ["Read it as 25,000", "Read it as 25"]
    reviewer.opened.qtbot.mouseClick(buttons[answer], LEFT)
    reviewer.opened.rest()
    assert reviewer.dialog.answers == {}
    reviewer.take()
    reviewer.check(long_text(tmp_path / "b.csv", "Jan 2025"))
    assert reviewer.dialog.answers == {}
    reviewer.take()
    assert [receipt.tally.sum_loaded for receipt in reviewer.imported] == [total, total]


def test_only_the_sheets_that_are_not_decided_about_are_read_by_the_answer(reviewer: Reviewer, tmp_path: Path) -> None:
    rows = {
        str(year): [
            ["Region", "Market", "Item", f"Jan {year}"],
            ["RIYADH", "OLAYA", "A", cell],
            ["RIYADH", "OLAYA", "B", 4],
        ]
        for year, cell in ((2022, 1), (2023, "25,000"), (2024, "1,500"))
    }
    path = write_sheets(tmp_path / "a.xlsx", rows)
    reviewer.review.check(path, replace(OPTIONS, changes=RecipeChanges(number_texts="number")), may_go_back=False)
    reviewer.opened.rest()
    reviewer.take()
    reviewer.opened.qtbot.mouseClick(reviewer.dialog.answers["thousands"], LEFT)
    reviewer.opened.rest()
    reviewer.take()
    reviewer.take()
    assert reviewer.review.dialog is None
    assert reviewer.opened.texts == []
    assert [(receipt.sheet, receipt.tally.sum_loaded) for receipt in reviewer.imported] == [
        ("2022", 5),
        ("2023", 25_004),
        ("2024", 1_504),
    ]


@pytest.fixture
def nothing(tmp_path: Path) -> Path:
    return AuditSheet(figures={("PEPSI CAN", "MALAZ"): ["n/a", "x", None]}).write(tmp_path / "n.xlsx")


def test_a_sheet_without_a_figure_to_load_is_not_imported(reviewer: Reviewer, nothing: Path) -> None:
    reviewer.check(nothing)
    reviewer.take()
    assert [receipt.batch for receipt in reviewer.imported] == [None]
    assert [batch.file for batch in reviewer.batches()] == ["audit.xlsx"]


def test_it_is_imported_where_a_figure_of_it_is_released(reviewer: Reviewer, nothing: Path) -> None:
    reviewer.check(nothing)
    reviewer.release("figure.text", "7", "0")
    assert reviewer.dialog.take.text() == "Import 1 values"
    reviewer.take()
    assert [(batch.file, batch.figures) for batch in reviewer.batches()[1:]] == [("n.xlsx", 0), ("n.xlsx", 1)]


def test_a_value_typed_for_one_cell_is_not_that_of_the_cells_decided_about_next(
    reviewer: Reviewer, tmp_path: Path
) -> None:
    figures = {("PEPSI CAN", "MALAZ"): ["n/a", "1,204.5", "٧٥٠٫٥"]}
    reviewer.check(AuditSheet(figures=figures).write(tmp_path / "t.xlsx"))
    reviewer.release("figure.text", "2600", "0")
    reviewer.dialog.rules.select_key("figure.number_as_text")
    reviewer.opened.qtbot.mouseClick(reviewer.dialog.release, LEFT)
    cells = reviewer.dialog.cells.rows
    assert [cells.cell(row, 3).text for row in range(2)] == ["accepted as found"] * 2
    reviewer.take()
    receipt = reviewer.imported[0]
    assert sorted(receipt.accepted) == [Decimal("750.5"), Decimal("1204.5"), Decimal(2600)]
    released = [batch.figures for batch in reviewer.batches() if batch.parent is not None]
    assert released == [1, 2]


def test_several_selected_cells_are_decided_about_together(reviewer: Reviewer, tmp_path: Path) -> None:
    figures = {("PEPSI CAN", "MALAZ"): [-1, -2, -3]}
    reviewer.check(AuditSheet(figures=figures).write(tmp_path / "t.xlsx"))
    cells = reviewer.dialog.cells
    flag = QItemSelectionModel.SelectionFlag
    for row in (0, 2):
        cells.selectionModel().select(cells.rows.index(row, 0), flag.Select | flag.Rows)
    reviewer.opened.qtbot.mouseClick(reviewer.dialog.release, LEFT)
    assert [cells.rows.cell(row, 3).text for row in range(3)] == ["accepted as found", "", "accepted as found"]
    reviewer.release("figure.negative", "-2", "1")
    reviewer.take()
    assert [batch.figures for batch in reviewer.batches() if batch.parent is not None] == [2, 1]


def test_accepted_values_are_counted_before_the_import_and_after_it(reviewer: Reviewer, tmp_path: Path) -> None:
    figures = {("PEPSI CAN", "MALAZ"): [1, -2, -3], ("PEPSI NRB", "MALAZ"): ["x", 5, 6]}
    reviewer.check(AuditSheet(figures=figures).write(tmp_path / "t.xlsx"))
    rules = reviewer.dialog.rules.rows

    def apart() -> dict[str, str]:
        return {rules.key(row): rules.cell(row, 1).text for row in range(rules.rowCount())}

    assert (reviewer.dialog.take.text(), apart()) == (
        "Import 3 values",
        {"figure.negative": "2", "figure.text": "1"},
    )
    reviewer.release("figure.negative")
    assert (reviewer.dialog.take.text(), apart()) == (
        "Import 5 values",
        {"figure.negative": "0", "figure.text": "1"},
    )
    reviewer.take()
    tally = reviewer.imported[0].tally_now
    assert (tally.figures_loaded, tally.figures_quarantined) == (5, 1)
