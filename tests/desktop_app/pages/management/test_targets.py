"""Targets: the regions of one period, a region through its periods, and setting one with undo."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from core.model.work.targets import WHOLE, Attainment
from core.operations.work.targets import set_target
from desktop_app.pages.management.targets import TargetsTab
from desktop_app.queries import questions
from desktop_app.queries.context import AppContext
from tests.builders.shown import headings, plain, plot, table
from tests.desktop_app.conftest import LEFT, Person
from tests.desktop_app.pages.management.conftest import OpenTab
from ui.theme import Theme
from ui.widgets.rows_table import RowsTable


def attained(region: str, month: int, target: int | None, actual: int | None) -> Attainment:
    amounts = [Decimal(value) if value is not None else None for value in (target, actual)]
    return Attainment(region=region, period=date(2025, month, 1), target=amounts[0], actual=amounts[1])


ATTAINMENTS = (
    attained("RIYADH", 6, 4_100, 3_900),
    attained("RIYADH", 7, 4_200, 4_410),
    attained("RIYADH", 8, 4_300, None),
    attained(WHOLE, 6, None, 9_000),
    attained(WHOLE, 7, 9_500, 9_250),
    attained("JEDDAH", 7, 1_000_000, 20),
)


@pytest.fixture
def targets(ctx: AppContext, theme: Theme) -> TargetsTab:
    """The tab with its answer."""
    made = TargetsTab(ctx)
    made.build(theme)
    ctx.answers.put(questions.TARGETS, ATTAINMENTS)
    made.show()
    return made


def drawn(targets: TargetsTab) -> list[str]:
    tab = targets.tab
    assert tab.card is not None
    assert tab.chart is not None
    return [plain(line) for line in (tab.card.title.text(), *plot(tab.chart.plot))]


def test_the_last_period_with_sales_is_shown_and_all_regions_stand_first(targets: TargetsTab) -> None:
    choice = targets.tab.choice
    assert [choice.itemText(at) for at in range(choice.count())] == ["Aug 2025", "Jul 2025", "Jun 2025"]
    assert choice.currentText() == "Jul 2025"
    assert headings(targets.tab.table.rows.columns) == [
        "Region < wide",
        "Target >",
        "Sold >",
        "Achieved >",
        "Shortfall >",
    ]
    assert table(targets.tab.table.rows) == [
        [
            "*",
            "All regions | strong",
            "9,500",
            "9,250",
            "97.4 % | Bullet(value=97.36842105263158, target=100.0, top=150.0, before='97.4', after='100')",
            "250 | warning",
        ],
        [
            "RIYADH",
            "RIYADH",
            "4,200",
            "4,410",
            "105.0 % | Bullet(value=105.0, target=100.0, top=150.0, before='105.0', after='100')",
            "−210 | good",
        ],
        [
            "JEDDAH",
            "JEDDAH",
            "1,000,000",
            "20",
            "0.0 % | Bullet(value=0.002, target=100.0, top=150.0, before='0.0', after='100')",
            "999,980 | warning",
        ],
    ]


def test_a_region_is_drawn_through_its_periods_beside_its_target(targets: TargetsTab) -> None:
    assert drawn(targets) == [
        "All regions",
        "line | Period / Sold / Target | by 1000 | Target and sales of All regions by period",
        "Jun 2025 | Sold 9000.0, Target None | Jun 2025 / Target: – / Sold: 9,000",
        "Jul 2025 | Sold 9250.0, Target 9500.0 | Jul 2025 / Target: 9,500 / Sold: 9,250",
    ]
    targets.tab.table.select_key("RIYADH")
    assert drawn(targets) == [
        "RIYADH",
        "line | Period / Sold / Target | by 1000 | Target and sales of RIYADH by period",
        "Jun 2025 | Sold 3900.0, Target 4100.0 | Jun 2025 / Target: 4,100 / Sold: 3,900",
        "Jul 2025 | Sold 4410.0, Target 4200.0 | Jul 2025 / Target: 4,200 / Sold: 4,410",
        "Aug 2025 | Sold None, Target 4300.0 | Aug 2025 / Target: 4,300 / Sold: –",
    ]
    targets.tab.table.select_key("JEDDAH")
    assert drawn(targets)[1].split(" | ")[2] == "by 1e+06"


def test_targets_speak_arabic(arabic_ctx: AppContext, theme: Theme) -> None:
    made = TargetsTab(arabic_ctx)
    made.build(theme)
    arabic_ctx.answers.put(questions.TARGETS, ATTAINMENTS[:3])
    made.show()
    assert headings(made.tab.table.rows.columns) == ["الإقليم < wide", "الهدف >", "المبيع >", "المحقَّق >", "الناقص >"]
    assert [plain(text) for row in table(made.tab.table.rows) for text in row] == [
        "RIYADH",
        "RIYADH",
        "4,200",
        "4,410",
        "105.0% | Bullet(value=105.0, target=100.0, top=150.0, before='105.0', after='100')",
        "−210 | good",
    ]


def test_without_sales_the_last_period_is_shown(ctx: AppContext, theme: Theme) -> None:
    made = TargetsTab(ctx)
    made.build(theme)
    ctx.answers.put(questions.TARGETS, (attained("RIYADH", 6, 100, None), attained("RIYADH", 8, 300, None)))
    made.show()
    assert made.tab.choice.currentText() == "Aug 2025"
    assert drawn(made) == ["Targets", "line |  | by 1 | "]  # no row stands for all regions


def test_only_a_chosen_region_can_be_given_a_target(targets: TargetsTab) -> None:
    assert not targets.save.isEnabled()
    targets.field.setText("5")
    targets.field.returnPressed.emit()
    assert targets.field.text() == "5"
    targets.tab.table.select_key("RIYADH")
    assert targets.save.isEnabled()


def test_without_targets_there_is_an_empty_table(ctx: AppContext, theme: Theme) -> None:
    made = TargetsTab(ctx)
    made.build(theme)
    made.show()
    assert (made.tab.table.rows.rowCount(), made.tab.summary.text()) == (0, "")


def test_a_target_is_set_in_either_digits_undone_and_done_again(person: Person, open_tab: OpenTab) -> None:
    targets, ctx = open_tab(4).targets, person.shell.ctx
    tab = targets.tab
    tab.table.select_key("RIYADH")
    targets.field.setText("٤٠")
    person.qtbot.mouseClick(targets.save, LEFT)
    person.settle()
    row = tab.table.rows.row_of("RIYADH")
    assert row is not None
    assert [plain(tab.table.rows.cell(row, column).text) for column in (1, 2, 3, 4)] == ["40", "30", "75.0 %", "10"]
    person.work.commands.do("undo")
    person.settle()
    assert tab.table.rows.cell(row, 1).text == "\N{EN DASH}"
    person.work.commands.do("redo")
    person.settle()
    assert tab.table.rows.cell(row, 1).text == "40"
    assert "target of RIYADH" in person.heard()[-1]
    assert ctx.undo.canUndo()
    targets.field.clear()
    person.qtbot.mouseClick(targets.save, LEFT)
    person.settle()
    assert tab.table.rows.cell(row, 1).text == "\N{EN DASH}"


def test_undo_leaves_a_target_that_was_changed_since(person: Person, open_tab: OpenTab) -> None:
    targets, ctx = open_tab(4).targets, person.shell.ctx
    targets.tab.table.select_key("RIYADH")
    targets.field.setText("40")
    person.qtbot.mouseClick(targets.save, LEFT)
    person.settle()
    period = date.fromisoformat(targets.tab.choice.currentData())
    ctx.write("job.target", lambda _: set_target(ctx.access, "RIYADH", period, Decimal(50)), lambda _: None)
    person.settle()
    person.work.commands.do("undo")
    person.settle()
    row = targets.tab.table.rows.row_of("RIYADH")
    assert row is not None
    assert targets.tab.table.rows.cell(row, 1).text == "50"
    assert person.heard()[-1] == "The target was changed in the meantime, so it was left as it is."


def test_what_is_no_number_is_no_target(person: Person, open_tab: OpenTab) -> None:
    targets = open_tab(4).targets
    targets.tab.table.select_key("RIYADH")
    targets.field.setText("forty")
    person.qtbot.mouseClick(targets.save, LEFT)
    person.settle()
    assert person.heard()[-1] == "“forty” is not a number. Write digits, for example 1,200.5."
    assert targets.field.text() == "forty"
    targets.tab.turned.emit("2024-04-01")
    assert targets.tab.table.rows.cell(0, 2).text == "\N{EN DASH}"


def type_into_cell(person: Person, table: RowsTable, key: str, text: str) -> None:
    """Open the cell of the target by F2, as a person does, and type."""
    row = table.rows.row_of(key)
    assert row is not None
    table.setCurrentIndex(table.rows.index(row, 1))
    person.qtbot.keyClick(table, Qt.Key.Key_F2)
    (editor,) = table.findChildren(QLineEdit)
    editor.setText(text)  # the keys of a test are Latin alone
    person.qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    person.settle()


def test_a_target_is_typed_in_its_cell_undone_and_removed_there(person: Person, open_tab: OpenTab) -> None:
    table = open_tab(4).targets.tab.table
    type_into_cell(person, table, "RIYADH", "٤٠٫٥")
    row = table.rows.row_of("RIYADH")
    assert row is not None
    assert table.rows.raw(row, 1) == 40.5
    assert (table.currentIndex().row(), table.currentIndex().column()) == (row, 1), "where the next one is typed"
    person.work.commands.do("undo")
    person.settle()
    assert table.rows.raw(row, 1) is None
    person.work.commands.do("redo")
    person.settle()
    type_into_cell(person, table, "RIYADH", "")
    assert table.rows.raw(row, 1) is None


def test_what_is_no_number_is_refused_in_a_cell_too_and_not_lost(person: Person, open_tab: OpenTab) -> None:
    targets = open_tab(4).targets
    type_into_cell(person, targets.tab.table, "RIYADH", "forty")
    assert person.heard()[-1] == "“forty” is not a number. Write digits, for example 1,200.5."
    assert targets.field.text() == "forty"


def test_only_the_target_can_be_typed_and_its_heading_says_how(targets: TargetsTab) -> None:
    rows = targets.tab.table.rows
    can_type = [bool(rows.flags(rows.index(0, column)) & Qt.ItemFlag.ItemIsEditable) for column in range(5)]
    assert can_type == [False, True, False, False, False]
    assert "F2" in rows.columns[1].hint
