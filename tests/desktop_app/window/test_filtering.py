"""The one filter: chosen with chips, heard by every page, walked back through."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.model.analyses.directory import Directory
from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS
from core.model.periods import Grain
from core.model.selection import EVERYTHING, Selection
from desktop_app.queries import questions
from desktop_app.queries.context import AppContext
from desktop_app.window.filtering import FilterBarController
from tests.desktop_app.conftest import LEFT, Person
from ui.theme import Theme
from ui.widgets.choice_popup import NamesPopup, SpanPopup
from ui.widgets.filter_bar import Chip, FilterBar

SEVERAL = {
    (f"PEPSI {pack} {number}", area): [5 + number, 6, 0 if number % 2 else 7]
    for pack in ("CAN", "NRB")
    for area in ("OLAYA", "BALAD")
    for number in range(6)
}


def chip(person: Person, key: str) -> Chip:
    return next(each for each in person.work.window.bar.filters.chips if each.key == key)


def names(person: Person, key: str) -> NamesPopup:
    person.qtbot.mouseClick(chip(person, key), LEFT)
    popup = person.work.filtering.popup
    assert isinstance(popup, NamesPopup)
    return popup


def ready(person: Person, tmp_path: Path) -> None:
    person.open_with(tmp_path / "audit.xlsx", figures=SEVERAL)
    person.work.show_page("management")
    person.settle()


def test_ticking_a_name_filters_the_page_that_is_seen_and_lifting_it_gives_all_back(
    person: Person, tmp_path: Path
) -> None:
    ready(person, tmp_path)
    table = person.page("management").table
    assert table.rows.rowCount() == 4
    popup = names(person, "pack_type")
    popup.list.setCurrentIndex(popup.names.index(0))
    person.qtbot.keyClick(popup.list, Qt.Key.Key_Space)
    popup.close()
    person.settle()
    assert {table.rows.cell(row, 1).text for row in range(table.rows.rowCount())} == {"CAN"}
    assert chip(person, "pack_type").accessibleName() == "Pack type: CAN"
    person.qtbot.mouseClick(chip(person, "pack_type").lift, LEFT)
    person.settle()
    assert table.rows.rowCount() == 4
    assert person.shell.ctx.selection.empty


def test_several_names_are_ticked_by_keys_alone_and_escape_leads_back_to_the_chip(
    person: Person, tmp_path: Path
) -> None:
    ready(person, tmp_path)
    chip(person, "pack_type").setFocus()
    person.qtbot.keyClick(chip(person, "pack_type"), Qt.Key.Key_Space)
    popup = person.work.filtering.popup
    assert isinstance(popup, NamesPopup)
    person.qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    person.settle()
    person.qtbot.keyClick(popup.field, Qt.Key.Key_Down)
    person.qtbot.keyClick(popup.list, Qt.Key.Key_Down)
    person.qtbot.keyClick(popup.list, Qt.Key.Key_Space)
    person.settle()
    assert popup.isVisible()
    assert person.shell.ctx.selection.filters == {"pack_type": ("CAN", "NRB")}
    person.qtbot.keyClick(popup.list, Qt.Key.Key_Escape)
    assert person.work.window.focusWidget() is chip(person, "pack_type")


def test_a_chip_that_is_lifted_by_keys_keeps_the_focus_near(person: Person, tmp_path: Path) -> None:
    ready(person, tmp_path)
    ctx = person.shell.ctx
    ctx.select(ctx.selection.choosing("precision_area", ["OLAYA"]).choosing("pack_type", ["CAN"]))
    person.settle()
    bar = person.work.window.bar.filters
    for key in ("pack_type", "precision_area"):
        place = [shown.key for shown in bar.chips].index(key)
        chip(person, key).lift.setFocus()
        person.qtbot.keyClick(chip(person, key).lift, Qt.Key.Key_Space)
        person.settle()
        near = person.work.window.focusWidget()
        assert near is (chip(person, key) if key == "pack_type" else bar.chips[place])


def test_a_level_that_is_not_shown_is_filtered_from_the_menu_and_finds_by_typing(
    person: Person, tmp_path: Path
) -> None:
    ready(person, tmp_path)
    bar = person.work.window.bar.filters
    assert not any(each.key == "precision_area" for each in bar.chips)
    action = next(each for each in bar.more.actions() if each.text() == "Precision area")
    action.trigger()
    popup = person.work.filtering.popup
    assert isinstance(popup, NamesPopup)
    popup.field.setText("bal")
    assert popup.names.rowCount() == 1
    person.qtbot.keyClick(popup.list, Qt.Key.Key_Down)
    popup.list.setCurrentIndex(popup.names.index(0))
    person.qtbot.keyClick(popup.list, Qt.Key.Key_Return)
    popup.close()
    person.settle()
    assert person.shell.ctx.selection.filters == {"precision_area": ("BALAD",)}
    assert any(each.key == "precision_area" for each in bar.chips)


def test_another_span_is_the_last_of_the_data_for_every_page(person: Person, tmp_path: Path) -> None:
    ready(person, tmp_path)
    person.qtbot.mouseClick(chip(person, "period"), LEFT)
    popup = person.work.filtering.popup
    assert isinstance(popup, SpanPopup)
    popup.last.setCurrentIndex(1)
    popup.last.activated.emit(1)
    person.settle()
    gaps = person.shell.ctx.answers.gaps
    assert gaps is not None
    assert gaps.window_end == date(2024, 2, 29)
    trends = person.shell.ctx.answers.trends
    assert trends is None or len(trends.months) == 2
    person.work.show_page("executive")
    person.settle()
    trends = person.shell.ctx.answers.trends
    assert trends is not None
    assert len(trends.months) == 2


def test_back_leads_to_the_filter_before_and_forward_to_the_one_after(person: Person, tmp_path: Path) -> None:
    ready(person, tmp_path)
    ctx, bar = person.shell.ctx, person.work.window.bar
    ctx.select(ctx.selection.choosing("pack_type", ["CAN"]))
    person.settle()
    person.qtbot.mouseClick(bar.backward, LEFT)
    person.settle()
    assert ctx.selection.empty
    assert person.page("management").table.rows.rowCount() == 4
    person.qtbot.mouseClick(bar.onward, LEFT)
    person.settle()
    assert ctx.selection.filters == {"pack_type": ("CAN",)}


REGIONS = ("ASIR", "JEDDAH", "RIYADH")
MONTHS = tuple((date(2024, number, 1), date(2024, number, 28)) for number in (1, 2, 3))
DIRECTORY = Directory(
    places=tuple((region, *(None for _ in PLACE_LEVELS[1:])) for region in REGIONS),
    products=((*(f"A {level}" for level in PRODUCT_LEVELS),),),
    periods=MONTHS,
    grain=Grain.MONTH,
)


@pytest.mark.parametrize(
    ("selection", "region", "period"),
    [
        (EVERYTHING, "Region: All", "Period: All"),
        (EVERYTHING.choosing("region", ["JEDDAH"]), "Region: JEDDAH", "Period: All"),
        (EVERYTHING.choosing("region", ["RIYADH"]), "Region: RIYADH", "Period: All"),
        (EVERYTHING.choosing("region", ["JEDDAH", "RIYADH"]), "Region: 2 chosen", "Period: All"),
        (EVERYTHING.choosing("brand", ["PEPSI"]), "Region: All", "Period: All"),
        (EVERYTHING.within((MONTHS[1][0], MONTHS[1][1])), "Region: All", "Period: Feb 2024"),
        (EVERYTHING.within((MONTHS[1][0], MONTHS[2][1])), "Region: All", "Period: Feb 2024 to Mar 2024"),
        (EVERYTHING.within((MONTHS[0][0], MONTHS[1][1])), "Region: All", "Period: Jan 2024 to Feb 2024"),
    ],
)
def test_a_chip_names_what_is_chosen_and_nothing_else(
    ctx: AppContext, theme: Theme, qtbot: QtBot, selection: Selection, region: str, period: str
) -> None:
    ctx.answers.put(questions.DIRECTORY, DIRECTORY)
    ctx.select(selection)
    bar = FilterBar(theme)
    qtbot.addWidget(bar)
    FilterBarController(ctx, lambda: theme, bar).attach(bar)
    chips = {chip.key: chip for chip in bar.chips}
    assert chips["region"].accessibleName() == region
    assert chips["period"].accessibleName() == period
    chosen = {chip.key for chip in bar.chips if chip.objectName() == "chipSet"}
    assert chosen == {*selection.filters, *(["period"] if selection.span is not None else [])}
    ctx.select(EVERYTHING)


@pytest.mark.parametrize(
    ("selection", "stamped"),
    [
        (EVERYTHING, "All data"),
        (EVERYTHING.within((MONTHS[1][0], MONTHS[1][1])), "Feb 2024"),
        (EVERYTHING.choosing("region", ["JEDDAH", "RIYADH"]), "Region: JEDDAH, RIYADH"),
        (
            EVERYTHING.choosing("brand", ["PEPSI"]).choosing("region", ["ASIR"]).within((MONTHS[1][0], MONTHS[2][1])),
            "Feb 2024 to Mar 2024 · Region: ASIR · Brand: PEPSI",
        ),
    ],
)
def test_a_stamp_names_the_periods_and_every_name_that_is_chosen(
    ctx: AppContext, theme: Theme, qtbot: QtBot, selection: Selection, stamped: str
) -> None:
    ctx.answers.put(questions.DIRECTORY, DIRECTORY)
    ctx.select(selection)
    bar = FilterBar(theme)
    qtbot.addWidget(bar)
    assert FilterBarController(ctx, lambda: theme, bar).describe(ctx.selection) == stamped
    ctx.select(EVERYTHING)


def test_what_only_a_page_behind_needs_is_asked_when_it_is_turned_to(person: Person, tmp_path: Path) -> None:
    ready(person, tmp_path)
    ctx = person.shell.ctx
    ctx.select(ctx.selection.choosing("pack_type", ["CAN"]))
    person.settle()
    assert ctx.answers.gaps is not None
    assert ctx.answers.trends is None
    person.work.show_page("executive")
    person.settle()
    assert ctx.answers.trends is not None
    assert ctx.answers.failure(*questions.ALL) is None


def test_a_filtered_forecast_is_not_issued(person: Person, tmp_path: Path) -> None:
    person.open()
    figures = {(f"PEPSI {pack} 1", "OLAYA"): list(range(5, 17)) for pack in ("CAN", "NRB")}
    names = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    person.bring(tmp_path / "audit.xlsx", figures=figures, months=tuple(f"{name}'24" for name in names))
    ctx = person.shell.ctx
    before = ctx.answers.diary
    ctx.select(ctx.selection.choosing("pack_type", ["CAN"]))
    person.settle()
    person.qtbot.waitUntil(lambda: ctx.answers.forecast is not None)
    person.settle()
    assert ctx.answers.diary == before


def test_a_locked_window_forgets_the_names_and_the_popup(person: Person, tmp_path: Path) -> None:
    ready(person, tmp_path)
    names(person, "region")
    person.shell.lock()
    person.rest()
    assert person.work.filtering.popup is None
    assert person.shell.ctx.answers.directory is None
