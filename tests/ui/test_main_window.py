from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.model.selection import EVERYTHING, Selection
from ui.main_window import MainWindow, RailEntry
from ui.models.rows import RowsModel, TableColumn
from ui.theme import Theme, Tone
from ui.widgets.page import Notice, PageWidget
from ui.widgets.rail import Choice
from ui.widgets.rows_table import RowsTable
from ui.widgets.status_bar import VaultStanding


class Searched(PageWidget):
    """A page that remembers what it was asked to find."""

    typed = ""

    def search(self, typed: str) -> None:
        self.typed = typed


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> MainWindow:
    made = MainWindow(QSize(1440, 900), QSize(1120, 700))
    qtbot.addWidget(made)
    furnish(made, theme)
    made.show()
    return made


def furnish(window: MainWindow, theme: Theme) -> None:
    names = ("One", "Two", "Three")
    entries = [RailEntry("data", name) for name in names]
    window.furnish(theme, entries, ("Noura", "Owner"), [Choice("theme", "dark", "Dark", present=False)])
    for number, name in enumerate(names):
        window.set_page(number, Searched(theme, name))


def mime(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_back_and_forward_lead_through_what_was_looked_at(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page(1)
    window.show_page(2)
    qtbot.mouseClick(window.bar.backward, Qt.MouseButton.LeftButton)
    assert window.page_shown == 1
    qtbot.mouseClick(window.bar.backward, Qt.MouseButton.LeftButton)
    assert window.page_shown == 0
    assert not window.bar.backward.isEnabled()
    qtbot.mouseClick(window.bar.onward, Qt.MouseButton.LeftButton)
    assert window.page_shown == 1
    window.show_page(0)
    assert not window.bar.onward.isEnabled()


def test_what_is_typed_is_searched_on_the_page_that_is_shown(window: MainWindow) -> None:
    window.show_page(1)
    window.bar.field.setText("olaya")
    pages = [window.stack.widget(number) for number in range(3)]
    assert [page.typed for page in pages if isinstance(page, Searched)] == ["", "olaya", ""]
    window.show_page(2)
    assert window.bar.field.text() == ""


def test_escape_in_the_field_clears_it_and_gives_the_focus_back_to_the_table(
    window: MainWindow, theme: Theme, qtbot: QtBot
) -> None:
    page = window.stack.widget(0)
    assert isinstance(page, Searched)
    tables = [RowsTable(theme, RowsModel([TableColumn("A")]), name, row_height=32) for name in ("small", "large")]
    for stretch, table in enumerate(tables):
        page.content.addWidget(table, 3 * stretch)
    page.show_content()
    window.activateWindow()
    QApplication.processEvents()
    window.bar.field.setFocus()
    window.bar.field.setText("olaya")
    qtbot.keyClick(window.bar.field, Qt.Key.Key_Escape)
    assert (window.bar.field.text(), page.typed) == ("", "")
    assert window.focusWidget() is max(tables, key=lambda table: table.height())
    window.show_page(1)
    window.bar.field.setText("olaya")
    qtbot.keyClick(window.bar.field, Qt.Key.Key_Escape)
    assert window.focusWidget() is window.stack.widget(1)


def test_what_can_be_done_about_a_message_is_asked_of_the_window(window: MainWindow) -> None:
    wanted: list[str] = []
    window.wanted.connect(wanted.append)
    for button in window.status.acts.values():
        button.click()
    assert wanted == ["open_saved", "undo"]


def test_dropped_files_are_wanted_and_a_veil_says_so_first(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    data = mime(tmp_path / "a.xlsx", tmp_path / "b.xlsx")
    window.dragEnterEvent(QDragEnterEvent(QPoint(9, 9), copy, data, left, none))
    assert window._veil.isVisible()
    with qtbot.waitSignal(window.import_wanted) as heard:
        window.dropEvent(QDropEvent(QPointF(9, 9), copy, data, left, none))
    assert heard.args == [[tmp_path / "a.xlsx", tmp_path / "b.xlsx"]]
    assert not window._veil.isVisible()


def test_new_furniture_keeps_the_page_that_was_shown(window: MainWindow, theme: Theme) -> None:
    window.show_page(2)
    furnish(window, theme)
    assert window.stack.currentIndex() == 2
    assert window.bar.backward.isEnabled()


def test_content_that_is_put_away_is_gone_at_once(window: MainWindow, theme: Theme) -> None:
    from PySide6.QtWidgets import QWidget

    before = len(window.findChildren(QWidget))
    window.clear()
    assert len(window.findChildren(QWidget)) < before / 4
    furnish(window, theme)
    assert window.stack.count() == 3


def test_every_action_has_words_and_a_shortcut_of_its_own(window: MainWindow, theme: Theme) -> None:
    furnish(window, theme)
    actions = window.actions()
    shortcuts = [action.shortcut().toString() for action in actions]
    assert len(actions) == 30
    assert all(action.text() for action in actions)
    assert len(set(shortcuts)) == len(shortcuts)


def test_every_control_can_be_named_and_reached_by_keyboard(window: MainWindow) -> None:
    from PySide6.QtWidgets import QAbstractButton, QLineEdit

    controls = [*window.findChildren(QAbstractButton), *window.findChildren(QLineEdit)]
    assert len(controls) > 8
    for control in controls:
        if control.objectName() == "said":
            continue  # it is named by what it says
        named = control.accessibleName() or getattr(control, "text", str)()
        if control.isVisible() and control.parent() is not window.bar.field:
            assert named, control.objectName()
            assert control.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_job_is_shown_with_its_progress_until_there_is_none(window: MainWindow, qtbot: QtBot) -> None:
    window.status.show_job("Importing", 3, 10)
    assert (window.status.bar.value(), window.status.bar.maximum()) == (3, 10)
    with qtbot.waitSignal(window.cancel_wanted):
        qtbot.mouseClick(window.status.cancel, Qt.MouseButton.LeftButton)
    window.status.show_job("")
    assert not window.status.cancel.isVisible()


def test_the_status_bar_says_how_things_stand_and_what_went_wrong(window: MainWindow) -> None:
    window.status.show_standing(VaultStanding("alone", "nothing waits", "31 Dec 2025", "SAR"))
    window.status.show_message("This could not be done. " * 20, "high", Tone.WARNING)
    assert window.status.as_of.text() == "31 Dec 2025"
    assert window.status.message.text().endswith("…")
    assert window.status.message.accessibleName().startswith("This could not be done.")


def test_a_count_stands_at_its_page_and_goes_with_its_cause(window: MainWindow) -> None:
    window.rail.show_count(1, "4", grave=True)
    assert window.rail._counts[1].isVisible()
    window.rail.show_count(1, "", grave=False)
    assert not window.rail._counts[1].isVisible()


def test_a_notice_takes_the_place_of_the_content_and_offers_one_way_on(theme: Theme, qtbot: QtBot) -> None:
    page = PageWidget(theme, "Empty")
    qtbot.addWidget(page)
    page.show_notice(Notice("Nothing here", "Nothing was imported.", "Import"))
    page.show()
    assert page.notice_shown
    with qtbot.waitSignal(page.noticed):
        qtbot.mouseClick(page.way, Qt.MouseButton.LeftButton)
    page.show_notice(Notice("No gap"))
    assert not page.way.isVisible()
    page.show_content()
    assert not page.notice_shown


def test_a_choice_is_told_by_its_group_and_key(window: MainWindow, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QMenu

    menu = window.rail.findChild(QMenu)
    assert menu is not None
    with qtbot.waitSignal(window.chosen) as heard:
        menu.actions()[0].trigger()
    assert heard.args == ["theme", "dark"]


COMMANDS = {
    "Ctrl+S": "save_view",
    "Ctrl+P": "report",
    "Ctrl+K": "palette",
    "Ctrl+Z": "undo",
    "Ctrl+Shift+Z": "redo",
    "Ctrl+Shift+R": "lift",
    "F5": "again",
    "F1": "shortcuts",
    "Shift+F1": "tour",
    "Ctrl+Shift+O": "open_saved",
    "Ctrl++": "larger",
    "Ctrl+-": "smaller",
}
SIGNALS = {"Ctrl+M": "messages_wanted", "Ctrl+.": "cancel_wanted", "Ctrl+L": "lock_wanted", "Ctrl+Q": "quit_wanted"}


def test_each_shortcut_asks_for_its_own_command(window: MainWindow) -> None:
    wanted: list[str] = []
    window.wanted.connect(wanted.append)
    actions = {action.shortcut().toString(): action for action in window.actions()}
    for keys in COMMANDS:
        actions[keys].trigger()
    assert wanted == list(COMMANDS.values())


def test_the_shortcuts_of_the_window_have_their_own_signals(window: MainWindow) -> None:
    emitted: list[str] = []
    for signal in SIGNALS.values():
        getattr(window, signal).connect(lambda signal=signal: emitted.append(signal))
    keys = {command.shortcut: command.key for command in window.commands()}
    for shortcut in SIGNALS:
        window.do(keys[shortcut])
    assert emitted == list(SIGNALS.values())


def test_pages_are_reached_by_their_number(window: MainWindow) -> None:
    actions = {action.shortcut().toString(): action for action in window.actions()}
    for number in (2, 0, 1):
        action = actions[f"Ctrl+{number + 1}"]
        action.trigger()
        assert (action.text(), window.page_shown) == (("One", "Two", "Three")[number], number)


@pytest.mark.parametrize(
    ("stays", "would_lose", "visible", "signals"),
    [
        (False, False, False, ["quit_wanted"]),
        (False, True, True, ["quit_wanted"]),
        (True, True, False, ["hidden_to_tray"]),
    ],
)
def test_closing_ends_asks_or_hides(
    window: MainWindow, stays: bool, would_lose: bool, visible: bool, signals: list[str]
) -> None:
    emitted: list[str] = []
    window.quit_wanted.connect(lambda: emitted.append("quit_wanted"))
    window.hidden_to_tray.connect(lambda: emitted.append("hidden_to_tray"))
    window.stays, window.would_lose = stays, lambda: would_lose
    window.close()
    assert (window.isVisible(), emitted) == (visible, signals)
    window.stays, window.would_lose = False, lambda: False


def test_a_step_back_leads_to_the_selection_of_before(window: MainWindow, qtbot: QtBot) -> None:
    other = Selection(names=(("region", ("RIYADH",)),))
    window.look_at(other)
    with qtbot.waitSignal(window.led) as led:
        qtbot.mouseClick(window.bar.backward, Qt.MouseButton.LeftButton)
    assert led.args == [EVERYTHING]
    with qtbot.waitSignal(window.led) as led:
        qtbot.mouseClick(window.bar.onward, Qt.MouseButton.LeftButton)
    assert led.args == [other]
