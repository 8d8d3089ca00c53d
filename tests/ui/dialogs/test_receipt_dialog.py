"""A receipt: figures in order, how they reconcile as a bar, rules with the cells of the chosen one, decisions."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.seen import ink, middle, tab_order, words
from ui.dialogs.receipt_dialog import Account, Changes, Offer, ReceiptDialog
from ui.models.rows import Cell, TableColumn
from ui.theme import Theme, Tone
from ui.widgets.failure_line import FailureLine
from ui.widgets.rows_table import RowsTable

RULES = [TableColumn("Rule"), TableColumn("Cells", numeric=True)]
CELLS = [TableColumn("Place"), TableColumn("Figure", numeric=True)]
FIGURES = (
    ("Sold", "80", "figures", Tone.GOOD),
    ("Zero", "15", "figures ", Tone.PLAIN),
    ("Set apart", "5", "to look at", Tone.BAD),
)
ACCOUNT = Account(
    title="Receipt of sales.xlsx",
    subtitle="31 Dec",
    figures=FIGURES,
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
    own_values={"negative": ("-4", ""), "twice": ("",)},
    hints={"twice": "It is loaded once."},
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


def select(made: ReceiptDialog, *keys: str) -> None:
    """Select the cells of ``keys``, as clicks with Ctrl do."""
    made.cells.clearSelection()
    flag = QItemSelectionModel.SelectionFlag
    for key in keys:
        at = made.cells.rows.index(made.cells.rows.row_of(key) or 0, 0)
        made.cells.selectionModel().select(at, flag.Select | flag.Rows)


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


def test_the_cells_are_those_of_the_chosen_rule(english: Theme, qtbot: QtBot) -> None:
    made = dialog(english, qtbot)
    assert made.rules.selected_key() == "negative"
    assert column(made.rules, 0) == ["Negative", "Twice"]
    assert (column(made.cells, 0), column(made.cells, 1)) == (["B2", "B7"], ["\N{MINUS SIGN}4", "\N{MINUS SIGN}1"])
    made.rules.select_key("twice")
    assert column(made.cells, 0) == ["C9"]


def test_only_a_rule_that_can_be_decided_offers_it(english: Theme, qtbot: QtBot) -> None:
    made = dialog(english, qtbot)
    assert made.decisions.line.isVisible()
    made.rules.select_key("twice")
    assert not made.decisions.line.isVisible()
    made.show_decided(replace(ACCOUNT, decidable=frozenset({"twice"})))
    assert made.decisions.line.isVisible()


@pytest.mark.parametrize(("button", "excluded"), [("release", False), ("keep_out", True)])
@pytest.mark.parametrize(("rows", "cells"), [([], ()), (["1"], ("B7",)), (["0", "1"], ("B2", "B7"))])
def test_a_decision_names_its_rule_and_the_selected_cells_or_none_for_all_of_it(
    english: Theme, qtbot: QtBot, button: str, excluded: bool, rows: list[str], cells: tuple[str, ...]
) -> None:
    made = dialog(english, qtbot)
    select(made, *rows)
    with qtbot.waitSignal(made.decided) as decided:
        qtbot.mouseClick(getattr(made, button), Qt.MouseButton.LeftButton)
    assert decided.args == ["negative", cells, "", excluded]


def test_a_typed_value_is_that_of_the_selected_cell(english: Theme, qtbot: QtBot) -> None:
    made = dialog(english, qtbot)
    select(made, "1")
    qtbot.keyClicks(made.value, " 40 ")
    with qtbot.waitSignal(made.decided) as decided:
        qtbot.mouseClick(made.release, Qt.MouseButton.LeftButton)
    assert decided.args == ["negative", ("B7",), "40", False]


def test_a_typed_value_is_gone_once_something_else_is_selected_or_it_was_taken(english: Theme, qtbot: QtBot) -> None:
    made = dialog(english, qtbot, replace(ACCOUNT, decidable=frozenset({"negative", "twice"})))
    changes = (
        lambda: select(made, "0"),
        lambda: select(made, "1"),
        lambda: select(made),
        lambda: made.rules.select_key("twice"),
        lambda: made.show_decided(ACCOUNT),
    )
    for change in changes:
        made.value.setText("2600")
        change()
        assert made.value.text() == ""


def test_the_field_says_what_is_accepted_without_a_typed_value_and_for_which_cells(
    english: Theme, qtbot: QtBot
) -> None:
    made = dialog(english, qtbot)

    def seen() -> tuple[str, str]:
        return made.decisions.scope.text(), made.value.placeholderText()

    assert seen() == ("All cells with this issue:", "Each its own value")
    select(made, "0")
    assert seen() == ("Cell B2:", "-4")
    select(made, "1")
    assert seen() == ("Cell B7:", "Correct value")
    select(made, "0", "1")
    assert seen() == ("Selected cells (2):", "Each its own value")


@pytest.mark.parametrize("rows", [[], ["0", "1"]])
def test_one_typed_value_for_several_cells_is_refused_beside_the_field(
    every_theme: Theme, qtbot: QtBot, rows: list[str]
) -> None:
    made = dialog(every_theme, qtbot)
    select(made, *rows)
    made.value.setText("2600")
    with qtbot.assertNotEmitted(made.decided):
        qtbot.mouseClick(made.release, Qt.MouseButton.LeftButton)
    (line,) = made.decisions.findChildren(FailureLine)
    assert line.isVisible()
    assert "2600" in line.sentence.text()
    assert made.value.text() == "2600"
    select(made, "1")
    assert not any(line.isVisible() for line in made.findChildren(FailureLine))


def test_several_cells_are_excluded_whatever_is_typed(english: Theme, qtbot: QtBot) -> None:
    made = dialog(english, qtbot)
    made.value.setText("2600")
    with qtbot.waitSignal(made.decided) as decided:
        qtbot.mouseClick(made.keep_out, Qt.MouseButton.LeftButton)
    assert decided.args == ["negative", (), "", True]


def test_what_was_decided_is_counted_in_the_figures_the_rules_and_the_offer(english: Theme, qtbot: QtBot) -> None:
    made = dialog(english, qtbot, offer=OFFER)
    made.rules.select_key("twice")
    figures = tuple(
        (name, {"80": "82", "5": "3"}.get(count, count), below, tone) for name, count, below, tone in FIGURES
    )
    now = replace(
        ACCOUNT,
        figures=figures,
        parts=(82, 15, 3),
        part_names=("82 sold", "15 zero", "3 held back"),
        reconciled="accepted besides",
        rules=((Cell("Negative"), Cell("0", 0.0)), (Cell("Twice"), Cell("3", 3.0))),
    )
    made.show_decided(now, replace(OFFER, sentence="It changes 14 figures.", take="Import 14 figures"))
    assert {"82", "3", "82 sold", "3 held back", "accepted besides", "It changes 14 figures."} <= set(words(made))
    assert not {"80", "5", "80 sold", OFFER.sentence} & set(words(made))
    assert made.take.text() == "Import 14 figures"
    assert column(made.rules, 1) == ["0", "3"]
    assert (made.rules.selected_key(), column(made.cells, 0)) == ("twice", ["C9"])


def test_where_nothing_can_be_decided_it_says_what_can_be_done(english: Theme, qtbot: QtBot) -> None:
    made = dialog(english, qtbot)
    assert "It is loaded once." not in words(made)
    made.rules.select_key("twice")
    assert "It is loaded once." in words(made)
    assert not made.release.isVisible()


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
