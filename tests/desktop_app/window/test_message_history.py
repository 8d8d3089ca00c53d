"""Every message so far, in the language of the window, until it is locked."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from core.model.alerts.alerts import AlertView
from core.operations.alerts.review import Board
from core.texts.catalogue import Language
from desktop_app.notifications.messages import Urgency
from desktop_app.queries import questions
from desktop_app.queries.context import AppContext
from desktop_app.window.message_history import MessageHistory
from tests.builders.alerts import alert
from ui.theme import Theme
from ui.undoing import Done
from ui.widgets.status_bar import StatusBar


@pytest.fixture
def history(ctx: AppContext, theme: Theme) -> Iterator[MessageHistory]:
    parent = QWidget()
    made = MessageHistory(ctx, lambda: theme, parent)
    yield made
    made.clear()
    parent.deleteLater()


def listed(history: MessageHistory) -> list[str]:
    history.open()
    assert history.dialog is not None
    rows = history.dialog.table.rows
    return [rows.cell(row, 1).text for row in range(rows.rowCount())]


def test_messages_are_listed_the_newest_first_in_the_language_of_the_moment(
    ctx: AppContext, history: MessageHistory
) -> None:
    ctx.stream.publish("message.copied")
    ctx.stream.publish("disk.full", Urgency.WRONG)
    english = listed(history)
    assert english == [ctx.say("disk.full"), ctx.say("message.copied")]
    ctx.language = Language.ARABIC
    assert listed(history) == [ctx.say("disk.full"), ctx.say("message.copied")]
    assert listed(history) != english


def test_an_alert_is_worded_in_the_language_of_the_moment_too(ctx: AppContext, history: MessageHistory) -> None:
    ctx.answers.put(questions.ALERTS, Board(dict.fromkeys(AlertView, ()), {}))
    ctx.stream.publish_outside(
        Urgency.CRITICAL,
        "message.alert_critical",
        "message.alerts_critical",
        [alert("one")],
        what="an English sentence",
    )
    ctx.language = Language.ARABIC
    (sentence,) = listed(history)
    assert "an English sentence" not in sentence
    assert "RIYADH" in sentence


def test_the_last_message_is_shown_again_in_a_rebuilt_status_bar(
    ctx: AppContext, history: MessageHistory, theme: Theme, qtbot: QtBot
) -> None:
    first, second = StatusBar(theme), StatusBar(theme)
    for bar in (first, second):
        qtbot.addWidget(bar)
    history.repeat(first)
    assert first.message.accessibleName() == ""
    ctx.stream.publish("message.copied")
    history.show(ctx.stream.recent[0], None)
    history.repeat(second)
    assert second.message.accessibleName() == ctx.say("message.copied")
    history.clear()
    third = StatusBar(theme)
    qtbot.addWidget(third)
    history.repeat(third)
    assert third.message.accessibleName() == ""


def test_a_list_that_is_opened_again_leaves_no_other_behind(
    ctx: AppContext, history: MessageHistory, qtbot: QtBot
) -> None:
    ctx.stream.publish("message.copied")
    history.open()
    first = history.dialog
    history.open()
    assert history.dialog is not first
    qtbot.waitUntil(lambda: not isValid(first))


def test_a_lock_deletes_the_list(ctx: AppContext, history: MessageHistory, qtbot: QtBot) -> None:
    ctx.stream.publish("message.copied")
    history.open()
    dialog = history.dialog
    history.clear()
    assert history.dialog is None
    qtbot.waitUntil(lambda: not isValid(dialog))


class Opener(QObject):
    """Stands in for the programs of the system."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


@pytest.fixture
def opener() -> Iterator[Opener]:
    made = Opener()
    QDesktopServices.setUrlHandler("file", made, "open")
    yield made
    QDesktopServices.unsetUrlHandler("file")


@pytest.mark.parametrize(
    ("name", "opened"), [("a.xlsx", "a.xlsx"), ("A.PDF", "A.PDF"), ("a.raffview", ""), ("gone.png", "")]
)
def test_what_was_saved_is_opened_or_its_folder_where_no_program_takes_it(
    ctx: AppContext, history: MessageHistory, opener: Opener, tmp_path: Path, name: str, opened: str
) -> None:
    if name != "gone.png":
        (tmp_path / name).touch()
    ctx.stream.publish_saved(tmp_path / name)
    ctx.stream.publish("message.copied")
    history.open_saved()
    assert opener.opened == [str(tmp_path / opened) if opened else str(tmp_path)]


def test_where_nothing_was_saved_there_is_nothing_to_open(
    ctx: AppContext, history: MessageHistory, opener: Opener
) -> None:
    history.open_saved()
    assert opener.opened == []
    assert ctx.stream.recent[0].text == "message.nothing_saved"


def test_a_message_offers_to_open_what_was_saved_and_to_undo_what_is_next_on_the_stack(
    ctx: AppContext, history: MessageHistory, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    bar = StatusBar(theme)
    qtbot.addWidget(bar)

    def offered() -> list[str]:
        history.show(ctx.stream.recent[0], bar)
        return [key for key, button in bar.acts.items() if not button.isHidden()]

    ctx.stream.publish_saved(tmp_path / "a.xlsx")
    assert offered() == ["open_saved"]
    ctx.report_done("message.view", Done("save view", lambda: None, lambda: None), name="PEPSI")
    assert offered() == ["undo"]
    ctx.undo.undo()
    assert offered() == []
