"""Which company is the own one: names are ticked, none is a choice, and later is one as well."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.seen import words
from ui.dialogs.company_dialog import CompanyDialog, CompanyEntry
from ui.theme import Theme

ENTRIES = (
    CompanyEntry("PEPSICO", "PEPSICO, 81.2 % of sales"),
    CompanyEntry("KO", "KO, 8.3 % of sales"),
    CompanyEntry("ACME", "ACME, not in the data", chosen=True),
)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(parent: QWidget, theme: Theme) -> Iterator[CompanyDialog]:
    made = CompanyDialog(theme, ENTRIES, parent)
    made.show()
    yield made
    made.close()


def test_it_lists_every_company_with_its_share_and_what_is_set_is_ticked(dialog: CompanyDialog) -> None:
    assert [dialog.list.item(row).text() for row in range(dialog.list.count())] == [entry.words for entry in ENTRIES]
    assert dialog.ticked == ["ACME"]
    assert dialog.windowTitle() in words(dialog)


def test_what_is_ticked_is_chosen_in_its_order(qtbot: QtBot, dialog: CompanyDialog) -> None:
    dialog.list.item(2).setCheckState(Qt.CheckState.Unchecked)
    for row in (1, 0):
        dialog.list.item(row).setCheckState(Qt.CheckState.Checked)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        qtbot.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    assert chosen.args == [["PEPSICO", "KO"]]
    assert not dialog.isVisible()


def test_not_now_chooses_nothing_and_says_so(qtbot: QtBot, dialog: CompanyDialog) -> None:
    with qtbot.assertNotEmitted(dialog.chosen), qtbot.waitSignal(dialog.postponed):
        qtbot.mouseClick(dialog.later, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def test_closing_it_says_nothing(qtbot: QtBot, dialog: CompanyDialog) -> None:
    with qtbot.assertNotEmitted(dialog.chosen), qtbot.assertNotEmitted(dialog.postponed):
        dialog.close()
