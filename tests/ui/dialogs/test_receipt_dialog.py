"""A receipt: figures in order, how they reconcile as a bar, rules with the cells of the chosen one, decisions."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.seen import ink, middle, place, tab_order, words
from ui.dialogs.receipt_dialog import Account, Changes, Offer, ReceiptDialog, _PartsBar
from ui.models.rows import Cell, TableColumn
from ui.theme import Theme, Tone
from ui.widgets.rows_table import RowsTable

RULES = [TableColumn("Rule"), TableColumn("Cells", numeric=True)]
CELLS = [TableColumn("Place"), TableColumn("Figure", numeric=True)]
ACCOUNT = Account(
    title="Receipt of sales.xlsx",
    subtitle="31 Dec",
    figures=(
        ("Sold", "80", "figures", Tone.GOOD),
        ("Zero", "15", "figures ", Tone.PLAIN),
        ("Set apart", "5", "to look at", Tone.BAD),
    ),
    parts=(80, 15, 5),
    reconciled="80 + 15 + 5 = 100",
    rule_keys=("negative", "twice"),
    rules=((Cell("Negative"), Cell("2", 2.0)), (Cell("Twice"), Cell("3", 3.0))),
    cells={
        "negative": [(Cell("B2"), Cell("\N{MINUS SIGN}4", -4.0)), (Cell("B7"), Cell("\N{MINUS SIGN}1", -1.0))],
        "twice": [(Cell("C9"), Cell("7", 7.0))],
    },
    no_faults="No rule fired.",
    decidable=frozenset({"negative"}),
    part_names=("80 sold", "15 zero", "5 held back"),
)
OFFER = Offer("It changes 12 figures.", Tone.WARNING, "Import 12 figures", may_go_back=True)
CHANGES = Changes(
    title="What changes",
    sum_columns=[TableColumn("Region"), TableColumn("Before", numeric=True), TableColumn("After", numeric=True)],
    sums=[(Cell("RIYADH"), Cell("100", 100.0), Cell("90", 90.0))],
    largest_columns=[TableColumn("Shop"), TableColumn("Change", numeric=True)],
    largest=[(Cell("Olaya"), Cell("\N{MINUS SIGN}10", -10.0))],
)


def dialog(
    theme: Theme,
    qtbot: QtBot,
    shown: Account = ACCOUNT,
    *,
    offer: Offer | None = None,
    changes: Changes | None = None,
) -> ReceiptDialog:
    made = ReceiptDialog(theme, shown, RULES, CELLS, offer=offer, changes=changes)
    qtbot.addWidget(made)
    made.show()
    QApplication.processEvents()
    return made


def column(table: RowsTable, number: int) -> list[str]:
    return [table.rows.cell(row, number).text for row in range(table.rows.rowCount())]


def test_each_figure_stands_under_its_name_and_over_what_it_counts(every_theme: Theme, qtbot: QtBot) -> None:
    made = dialog(every_theme, qtbot)
    assert words(made)[:11] == [
        *("Receipt of sales.xlsx", "31 Dec", "Sold", "Zero", "Set apart", "80", "15", "5"),
        *("figures", "figures ", "to look at"),
    ]
    for name, figure in (("Sold", "80"), ("Zero", "15"), ("Set apart", "5")):
        assert middle(made, name).y() < middle(made, figure).y()
    assert ink(made, "5") == every_theme.colour("danger.text")
    assert ink(made, "80") == every_theme.colour("success.text")
    assert made.windowTitle() == "Receipt of sales.xlsx"


def test_what_each_part_of_the_bar_counts_stands_under_it(every_theme: Theme, qtbot: QtBot) -> None:
    made = dialog(every_theme, qtbot)
    assert words(made)[11:14] == ["80 sold", "15 zero", "5 held back"]


@pytest.mark.parametrize("parts", [(80, 15, 5), (10, 60, 30), (0, 50, 50), (100, 0, 0)])
def test_the_bar_has_sold_zero_and_set_apart_from_left_to_right(
    every_theme: Theme, qtbot: QtBot, parts: tuple[int, int, int]
) -> None:
    bar = _PartsBar(every_theme, parts)
    qtbot.addWidget(bar)
    bar.resize(1000, 12)
    tokens = ("accent.graphic", "border.default", "danger.graphic")
    seen = [place(bar, every_theme.colour(token)) for token in tokens]
    assert [where.width() for where in seen] == [pytest.approx(10 * part, abs=10) for part in parts]
    lefts = [where.left() for where, part in zip(seen, parts, strict=True) if part]
    assert lefts == sorted(lefts)


@pytest.mark.parametrize(("apart", "least"), [(1, 6), (0, 0)])
def test_what_is_set_apart_is_seen_however_little_it_is(english: Theme, qtbot: QtBot, apart: int, least: int) -> None:
    bar = _PartsBar(english, (1_000_000, 0, apart))
    qtbot.addWidget(bar)
    bar.resize(500, 12)
    assert place(bar, english.colour("danger.graphic")).width() == least


def test_a_receipt_of_nothing_is_drawn_without_a_fault(english: Theme, qtbot: QtBot) -> None:
    bar = _PartsBar(english, (0, 0, 0))
    qtbot.addWidget(bar)
    bar.resize(500, 12)
    assert place(bar, english.colour("accent.graphic")).isEmpty()


def test_the_cells_are_those_of_the_chosen_rule(english: Theme, qtbot: QtBot) -> None:
    made = dialog(english, qtbot)
    assert made.rules.selected_key() == "negative"
    assert column(made.rules, 0) == ["Negative", "Twice"]
    assert (column(made.cells, 0), column(made.cells, 1)) == (["B2", "B7"], ["\N{MINUS SIGN}4", "\N{MINUS SIGN}1"])
    made.rules.select_key("twice")
    assert column(made.cells, 0) == ["C9"]


def test_only_a_rule_that_can_be_decided_offers_it(english: Theme, qtbot: QtBot) -> None:
    made = dialog(english, qtbot)
    assert made.deciding.isVisible()
    made.rules.select_key("twice")
    assert not made.deciding.isVisible()
    made.show_decided(replace(ACCOUNT, decidable=frozenset({"twice"})))
    assert made.deciding.isVisible()


@pytest.mark.parametrize(("button", "excluded"), [("release", False), ("keep_out", True)])
@pytest.mark.parametrize(("row", "cell"), [(None, ""), ("1", "B7")])
def test_a_decision_names_its_rule_its_cell_and_the_figure_that_was_meant(
    english: Theme, qtbot: QtBot, button: str, excluded: bool, row: str | None, cell: str
) -> None:
    made = dialog(english, qtbot)
    made.cells.select_key(row)
    qtbot.keyClicks(made.value, " 40 ")
    with qtbot.waitSignal(made.decided) as decided:
        qtbot.mouseClick(getattr(made, button), Qt.MouseButton.LeftButton)
    assert decided.args == ["negative", cell, "40", excluded]


def test_without_faults_it_says_so(english: Theme, qtbot: QtBot) -> None:
    made = dialog(english, qtbot, replace(ACCOUNT, rule_keys=(), rules=(), cells={}))
    assert "No rule fired." in words(made)
    assert not made.rules.isVisible()


def test_a_receipt_can_be_closed_and_decides_nothing(english: Theme, qtbot: QtBot) -> None:
    made = dialog(english, qtbot)
    assert [button.isVisible() for button in (made.back, made.keep, made.leave, made.take)] == [
        False,
        True,
        True,
        False,
    ]
    assert made.leave.isDefault()
    with qtbot.assertNotEmitted(made.taken):
        made.leave.click()
    assert made.isHidden()


def test_an_offer_is_taken_left_or_gone_back_from(every_theme: Theme, qtbot: QtBot) -> None:
    made = dialog(every_theme, qtbot, offer=OFFER)
    buttons = [made.back.text(), made.keep.text(), made.leave.text(), OFFER.take]
    assert [text for text in words(made) if text in buttons] == buttons
    assert ink(made, OFFER.sentence) == every_theme.colour("warning.text")
    assert made.take.isDefault()
    assert not made.leave.isDefault()
    with qtbot.assertNotEmitted(made.went_back), qtbot.waitSignal(made.taken):
        made.take.click()
    with qtbot.assertNotEmitted(made.taken), qtbot.waitSignal(made.went_back):
        made.back.click()


def test_an_open_question_is_answered_by_one_of_its_buttons(every_theme: Theme, qtbot: QtBot) -> None:
    asked = replace(OFFER, question="Which is it?", answers=(("one", "Read it as 1"), ("two", "Read it as 2")))
    made = dialog(every_theme, qtbot, offer=asked)
    assert [text for text in words(made) if text in ("Which is it?", "Read it as 1", "Read it as 2")] == [
        *("Which is it?", "Read it as 1", "Read it as 2")
    ]
    with qtbot.assertNotEmitted(made.taken), qtbot.waitSignal(made.answered) as answered:
        made.answers["two"].click()
    assert answered.args == ["two"]
    assert made.isHidden()


def test_an_offer_without_a_step_before_has_no_way_back(english: Theme, qtbot: QtBot) -> None:
    assert not dialog(english, qtbot, offer=replace(OFFER, may_go_back=False)).back.isVisible()


def test_changes_stand_before_the_faults_with_what_was_before_what_is_after(english: Theme, qtbot: QtBot) -> None:
    made = dialog(english, qtbot, offer=OFFER, changes=CHANGES)
    assert (made.tabs.tabText(0), made.tabs.currentIndex(), made.tabs.count()) == ("What changes", 0, 2)
    assert [column(made.sums, at) for at in range(3)] == [["RIYADH"], ["100"], ["90"]]
    assert [column.title for column in made.sums.rows.columns] == ["Region", "Before", "After"]
    assert column(made.largest, 1) == ["\N{MINUS SIGN}10"]


@pytest.mark.parametrize(("name", "saved"), [("/tmp/receipt.xlsx", ["/tmp/receipt.xlsx"]), ("", [])])
def test_it_is_saved_where_a_person_says(
    english: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, name: str, saved: list[str]
) -> None:
    made = dialog(english, qtbot)
    wanted: list[str] = []
    made.save_wanted.connect(wanted.append)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (name, ""))
    made.keep.click()
    assert wanted == saved


def test_tab_goes_from_the_rules_to_their_cells_and_then_to_the_buttons(english: Theme, qtbot: QtBot) -> None:
    made = dialog(english, qtbot, offer=OFFER)
    parts = [
        made.rules,
        made.cells,
        made.value,
        made.release,
        made.keep_out,
        made.back,
        made.keep,
        made.leave,
        made.take,
    ]
    assert tab_order(made, *parts) == parts
