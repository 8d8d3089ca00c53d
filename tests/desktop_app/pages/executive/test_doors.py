"""The lists of the first page lead on: a brand to what moved it, an opportunity to its gap with the evidence."""

from pathlib import Path

from PySide6.QtCore import Qt

from tests.builders.shown import plain
from tests.desktop_app.conftest import Person
from tests.desktop_app.pages.conftest import two_places
from ui.pages.executive_page import ExecutivePage
from ui.widgets.rows_table import RowsTable


def opened(person: Person, tmp_path: Path) -> ExecutivePage:
    person.open()
    person.drop(two_places(tmp_path / "audit.xlsx"))
    person.settle()
    page: ExecutivePage = person.page("executive")
    return page


def press_enter(person: Person, table: RowsTable, row: int = 0) -> None:
    table.setCurrentIndex(table.rows.index(row, 0))
    person.qtbot.keyClick(table, Qt.Key.Key_Return)
    person.settle()


def test_an_opportunity_leads_to_its_gap_with_the_evidence_open(person: Person, tmp_path: Path) -> None:
    page = opened(person, tmp_path)
    place, pack = (page.wins.rows.cell(0, column).text for column in (0, 1))
    press_enter(person, page.wins)
    assert person.work.page_key == "management"
    management = person.page("management")
    assert management.drawer.shown.title == f"{place}, {pack}"
    row = management.table.currentIndex().row()
    assert [management.table.rows.cell(row, column).text for column in (0, 1)] == [place, pack]


def test_it_does_so_from_another_tab_and_other_levels_too(person: Person, tmp_path: Path) -> None:
    page = opened(person, tmp_path)
    management = person.page("management")
    person.work.pages["management"].apply_setup({"place": "", "product": "brand"})
    management.tabs.setCurrentIndex(2)
    person.settle()
    person.page("executive")
    press_enter(person, page.wins)
    assert management.tabs.currentIndex() == 0
    assert management.drawer.shown.title.startswith(page.wins.rows.cell(0, 0).text)


def test_a_brand_that_moved_leads_to_what_moved_it(person: Person, tmp_path: Path) -> None:
    page = opened(person, tmp_path)
    brand = page.movers.rows.cell(0, 0).text
    press_enter(person, page.movers)
    management = person.page("management")
    assert management.tabs.tabText(management.tabs.currentIndex()) == "Bridge"
    tab = person.work.pages["management"].bridge.tab
    assert tab.table.selected_key() == brand
    assert tab.card.title.text() == brand


def test_a_row_says_where_it_leads(person: Person, tmp_path: Path) -> None:
    page = opened(person, tmp_path)
    hints = [table.rows.cell(0, 0).hint for table in (page.movers, page.wins)]
    assert ["double-click" in hint for hint in hints] == [True, True]


def test_a_right_click_on_a_month_of_the_trend_filters_to_it_or_explains_it(person: Person, tmp_path: Path) -> None:
    page = opened(person, tmp_path)
    first = page.chart._plot.points[0]
    key = f"{first.first.isoformat()}/{first.last.isoformat()}"
    page._trend.explain_wanted.emit(key)
    shown = page.drawer.shown
    assert shown is not None
    assert shown.title.endswith(first.hint.splitlines()[0])
    assert plain(shown.steps[-1].value) == plain(first.hint.splitlines()[1])
    page._trend.filter_wanted.emit(key)
    person.settle()
    assert person.shell.ctx.selection.span == (first.first, first.last)


def test_a_right_click_on_the_small_map_filters_or_shows_the_row_of_the_scorecard(
    person: Person, tmp_path: Path
) -> None:
    page = opened(person, tmp_path)
    key = next(shape.key for shape in page.map.plot.shapes if shape.text)
    page._map.explain_wanted.emit(key)
    person.settle()
    management = person.page("management")
    assert management.tabs.tabText(management.tabs.currentIndex()) == "Scorecard"
    assert person.work.pages["management"].scorecard.tab.table.selected_key() == "RIYADH PROVINCE"
    page._map.filter_wanted.emit(key)
    person.settle()
    assert person.shell.ctx.selection.filters == {"province": ("RIYADH PROVINCE",)}
