"""What opens under a chip: names to tick, the ticked first; or a span of periods with presets."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.screens.geometry import faults
from tests.ui.conftest import RESOURCES
from ui.stylesheet import build
from ui.theme import Mode, Theme, load
from ui.widgets.choice_popup import NamesModel, NamesPopup, SpanPopup

NAMES = ["BALAD", "KHOBAR", "OLAYA", "الرياض"]
PERIODS = [f"2024-{month:02}" for month in range(1, 13)]


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def names(english: Theme, parent: QWidget, qtbot: QtBot) -> NamesPopup:
    made = NamesPopup(english, "Shop", NAMES, ["OLAYA"], parent)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    return made


def span(theme: Theme, parent: QWidget, at: tuple[int, int] = (0, 11)) -> SpanPopup:
    return SpanPopup(theme, "Period", PERIODS, at, [("Last 3", 3), ("Last 24", 24)], parent)


def shown(model: NamesModel) -> list[tuple[str, bool]]:
    checked = Qt.CheckState.Checked
    indexes = [model.index(row, 0) for row in range(model.rowCount())]
    return [(index.data(), index.data(Qt.ItemDataRole.CheckStateRole) == checked) for index in indexes]


def test_ticked_names_come_first_and_the_rest_keep_their_order(names: NamesPopup) -> None:
    assert shown(names.names) == [("OLAYA", True), ("BALAD", False), ("KHOBAR", False), ("الرياض", False)]


def test_the_model_keeps_qts_rules(qapp: object) -> None:
    assert qapp
    model = NamesModel(NAMES, [])
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.find("o")
    model.toggle(model.index(0, 0))
    model.clear()
    assert tester.model() is model


@pytest.mark.parametrize(
    ("typed", "count"), [("", 4), ("ol", 1), ("الرياض", 1), ("olaya balad", 0), ("A", 3), ("zz", 0)]
)
def test_the_field_keeps_the_names_that_hold_every_word(names: NamesPopup, typed: str, count: int) -> None:
    names.field.setText(typed)
    assert names.names.rowCount() == count


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_key_ticks_the_current_name_and_emits_all_that_are_ticked(
    names: NamesPopup, qtbot: QtBot, key: Qt.Key
) -> None:
    names.list.setCurrentIndex(names.names.index(1, 0))
    with qtbot.waitSignal(names.chosen) as chosen:
        qtbot.keyClick(names.list, key)
    assert chosen.args == [["BALAD", "OLAYA"]]
    with qtbot.waitSignal(names.chosen) as chosen:
        qtbot.keyClick(names.list, key)
    assert chosen.args == [["OLAYA"]]


def test_a_tick_behind_a_search_stays(names: NamesPopup, qtbot: QtBot) -> None:
    names.field.setText("khobar")
    with qtbot.waitSignal(names.chosen) as chosen:
        names.list.clicked.emit(names.names.index(0, 0))
    assert chosen.args == [["KHOBAR", "OLAYA"]]


def test_clearing_takes_every_tick_away(names: NamesPopup, qtbot: QtBot) -> None:
    with qtbot.waitSignal(names.chosen) as chosen:
        names.clear.click()
    assert chosen.args == [[]]
    assert not any(checked for _, checked in shown(names.names))


def test_the_keyboard_leads_from_the_field_into_the_list_and_back(names: NamesPopup, qtbot: QtBot) -> None:
    names.show()
    qtbot.keyClicks(names.field, "a")
    qtbot.keyClick(names.field, Qt.Key.Key_Down)
    assert names.list.hasFocus()
    assert names.list.currentIndex().row() == 0
    qtbot.keyClick(names.list, Qt.Key.Key_Down)
    assert names.list.currentIndex().row() == 1
    qtbot.keyClick(names.list, Qt.Key.Key_Up)
    qtbot.keyClick(names.list, Qt.Key.Key_Up)
    assert names.field.hasFocus()


def test_it_stays_open_while_several_names_are_ticked_by_keys(names: NamesPopup, qtbot: QtBot) -> None:
    names.show()
    qtbot.keyClick(names.field, Qt.Key.Key_Down)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(names.list, key)
    assert names.isVisible()
    assert names.names.chosen == {"OLAYA", "BALAD", "KHOBAR"}


def test_return_in_the_field_ticks_the_first_name_that_is_found(names: NamesPopup, qtbot: QtBot) -> None:
    names.show()
    qtbot.keyClicks(names.field, "kh")
    qtbot.keyClick(names.field, Qt.Key.Key_Return)
    assert names.names.chosen == {"OLAYA", "KHOBAR"}
    qtbot.keyClicks(names.field, "zz")
    with qtbot.assertNotEmitted(names.chosen):
        qtbot.keyClick(names.field, Qt.Key.Key_Return)
    assert names.isVisible()


@pytest.mark.parametrize("inside", ["field", "list", "clear"])
def test_escape_closes_it_from_anywhere_and_gives_the_focus_back(names: NamesPopup, qtbot: QtBot, inside: str) -> None:
    names.show()
    names.field.setText("ol")
    part = getattr(names, inside)
    part.setFocus()
    with qtbot.waitSignal(names.dismissed):
        qtbot.keyClick(part, Qt.Key.Key_Escape)
    assert not names.isVisible()


def test_list_and_popup_are_named(names: NamesPopup) -> None:
    assert names.accessibleName() == names.list.accessibleName() == "Shop"
    assert names.field.accessibleName()


@pytest.mark.parametrize(("first", "last", "sent"), [(2, 5, [2, 5]), (8, 3, [3, 8]), (4, 4, [4, 4])])
def test_a_span_goes_from_the_earlier_to_the_later_however_it_is_chosen(
    english: Theme, parent: QWidget, qtbot: QtBot, first: int, last: int, sent: list[int]
) -> None:
    made = span(english, parent)
    made.first.setCurrentIndex(first)
    made.last.setCurrentIndex(last)
    with qtbot.waitSignal(made.chosen) as chosen:
        made.last.activated.emit(last)
    assert chosen.args == sent


def test_a_span_shows_where_it_begins_and_ends(english: Theme, parent: QWidget) -> None:
    made = span(english, parent, (3, 7))
    assert (made.first.currentText(), made.last.currentText()) == ("2024-04", "2024-08")


@pytest.mark.parametrize(("text", "sent"), [("Last 3", [9, 11]), ("Last 24", [0, 11]), ("", [-1, -1])])
def test_presets_end_at_the_last_period_and_clearing_is_all_of_them(
    english: Theme, parent: QWidget, qtbot: QtBot, text: str, sent: list[int]
) -> None:
    made = span(english, parent, (3, 7))
    buttons = {button.text(): button for button in made.findChildren(QPushButton)}
    with qtbot.waitSignal(made.chosen) as chosen:
        (buttons[text] if text else made.clear).click()
    assert chosen.args == sent


@pytest.mark.parametrize("rtl", [False, True])
def test_it_opens_within_the_screen(names: NamesPopup, rtl: bool) -> None:
    names.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    room = QGuiApplication.primaryScreen().availableGeometry()
    for x, left in ((300, 300 - 150 * rtl), (-500, 0), (room.right() + 500, room.right() - 300)):
        names.open_at(QPoint(x, 40))
        assert (names.x(), names.y()) == (pytest.approx(left, abs=4), pytest.approx(40, abs=4))
    names.hide()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_opens_whole_within_the_screen(qapp: QApplication, qtbot: QtBot, scale: float) -> None:
    before = qapp.styleSheet()
    theme = load(RESOURCES, Mode.LIGHT, scale=scale)
    qapp.setStyleSheet(build(theme))
    parent = QWidget()
    qtbot.addWidget(parent)
    months = [f"2024-{number:02}" for number in range(1, 13)]
    presets = [(f"The last {number}", number) for number in (1, 3, 6, 12)]
    made = SpanPopup(theme, "Period", months, (0, 11), presets, parent)
    room = QGuiApplication.primaryScreen().availableGeometry()
    made.open_at(room.bottomRight())
    QApplication.processEvents()
    assert room.contains(made.geometry())
    assert [str(fault) for fault in faults(made)] == []
    made.close()
    qapp.setStyleSheet(before)
