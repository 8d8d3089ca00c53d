"""What every page has: title before subtitle, actions at the end, content or a notice, and what its parts export."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QImage
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.seen import ink, middle, words
from ui.charts.series_chart import SeriesChart
from ui.models.rows import Cell, RowsModel, TableColumn
from ui.theme import Theme
from ui.widgets.chart_card import ChartCard
from ui.widgets.drawer import Drawer
from ui.widgets.outgoing import Outgoing, Way
from ui.widgets.page import Notice, PageWidget
from ui.widgets.rows_table import RowsTable

NOTICE = Notice("There is no data yet.", "Import a workbook.", "Import", "Look at the sample")


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> PageWidget:
    made = PageWidget(theme, "Gaps")
    qtbot.addWidget(made)
    made.subtitle.setText("3 gaps")
    made.buttons.addWidget(QPushButton("Act"))
    made.table = RowsTable(
        theme, RowsModel([TableColumn("What"), TableColumn("Much", numeric=True)]), "Gaps", row_height=32
    )
    made.table.rows.show(["a", "b"], [[Cell("x"), Cell("1", 1.0)], [Cell("y"), Cell("3", 3.0)]])
    made.card = ChartCard(theme, "Chart", SeriesChart(theme))
    made.drawer = Drawer(theme)
    for part in (made.table, made.card, made.drawer):
        made.content.addWidget(part)
    made.settle()
    made.resize(900, 600)
    made.show()
    QApplication.processEvents()
    return made


def test_title_subtitle_and_actions_stand_above_the_content(page: PageWidget, theme: Theme) -> None:
    assert words(page)[:3] == ["Gaps", "3 gaps", "Act"]
    assert middle(page, "Act").y() < page.table.mapTo(page, page.table.rect().topLeft()).y()
    assert page.accessibleName() == "Gaps"
    assert ink(page, "3 gaps") == theme.colour("text.tertiary")
    assert page.focusPolicy() is Qt.FocusPolicy.ClickFocus  # Tab goes on from it, and never stops at the whole


def test_a_notice_takes_the_place_of_content_and_actions(page: PageWidget, qtbot: QtBot) -> None:
    page.show_notice(NOTICE)
    QApplication.processEvents()
    assert page.notice_shown
    assert words(page) == ["Gaps", "There is no data yet.", "Import a workbook.", "Import", "Look at the sample"]
    with qtbot.assertNotEmitted(page.offered), qtbot.waitSignal(page.noticed):
        page.way.click()
    with qtbot.assertNotEmitted(page.noticed), qtbot.waitSignal(page.offered):
        page.other.click()
    page.show_content()
    assert not page.notice_shown
    assert "Act" in words(page)


@pytest.mark.parametrize(
    ("notice", "seen"),
    [
        (Notice("Nothing."), ["Nothing."]),
        (Notice("Failed.", "A reason."), ["Failed.", "A reason."]),
        (Notice("Failed.", "", "Again"), ["Failed.", "Again"]),
        (Notice("Failed.", "", "", "Other"), ["Failed.", "Other"]),
    ],
)
def test_a_notice_shows_only_the_actions_that_it_has(page: PageWidget, notice: Notice, seen: list[str]) -> None:
    page.show_notice(NOTICE)
    page.show_notice(notice)
    QApplication.processEvents()
    assert words(page)[1:] == seen


def test_the_sum_of_what_is_selected_stands_below(page: PageWidget) -> None:
    page.table.selectAll()
    assert page.footer.isVisible()
    assert page.footer.text().startswith("Much: ")
    page.table.clearSelection()
    assert not page.footer.isVisible()


def test_what_leaves_a_table_a_chart_or_the_drawer_leaves_the_page(page: PageWidget) -> None:
    left: list[Outgoing] = []
    page.leaving.connect(left.append)
    page.table.save()
    page.card.take(Way.XLSX)
    page.drawer.leaving.emit(Outgoing(Way.COPY, "Evidence"))
    assert [(outgoing.way, outgoing.title) for outgoing in left] == [
        (Way.XLSX, "Gaps"),
        (Way.XLSX, "Chart"),
        (Way.COPY, "Evidence"),
    ]


def test_every_chart_carries_the_stamp(page: PageWidget) -> None:
    page.stamp("data 3")
    assert page.card.stamp == "data 3"


def test_what_a_history_carries_stands_under_the_title_and_is_hidden_where_it_is_empty(page: PageWidget) -> None:
    assert page.carried.isHidden()
    page.show_carried("12 months show much.")
    QApplication.processEvents()
    assert words(page)[:4] == ["Gaps", "3 gaps", "Act", "12 months show much."]
    page.show_carried("")
    assert page.carried.isHidden()


def test_the_page_leaves_as_a_picture_with_its_stamp_below(page: PageWidget) -> None:
    page.stamp("Everything, data to 31 Dec")
    taken: list[Outgoing] = []
    page.leaving.connect(taken.append)
    for way in (Way.COPY, Way.PNG):
        page.take(way)
    assert [(outgoing.way, outgoing.title) for outgoing in taken] == [(Way.COPY, "Gaps"), (Way.PNG, "Gaps")]
    picture = taken[0].content
    assert isinstance(picture, QImage)
    assert picture.width() == 2 * page.width()
    foot = picture.copy(0, 2 * page.height(), picture.width(), picture.height() - 2 * page.height())
    assert len({foot.pixel(x, y) for x in range(foot.width()) for y in range(0, foot.height(), 2)}) > 2
    seen = page.grab().toImage()
    assert picture.pixelColor(40, 40) == seen.pixelColor(20, 20)


def test_a_right_click_beside_everything_offers_the_page_as_a_picture(page: PageWidget) -> None:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), page.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(page, event)
    (menu,) = [menu for menu in page.findChildren(QMenu) if menu.isVisible()]
    taken: list[Outgoing] = []
    page.leaving.connect(taken.append)
    for action in menu.actions():
        action.trigger()
    assert [outgoing.way for outgoing in taken] == [Way.COPY, Way.PNG]
    menu.close()
