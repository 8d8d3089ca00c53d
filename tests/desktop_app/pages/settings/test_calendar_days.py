"""Announced days in the settings: added, changed, removed and undone, in force at once, and locked where managed."""

from datetime import date

import pytest

from core.model.exposure import ExposureKind, Override
from desktop_app.bootstrap import App
from desktop_app.settings import settings
from tests.builders.shown import plain
from tests.desktop_app.conftest import LEFT, Person, SitDown
from tests.ui.seen import words
from ui.dialogs.days_dialog import DaysDialog
from ui.pages.settings_page import SettingsPage

SUMMER = (date(2025, 6, 26), date(2025, 8, 23))


def opened(person: Person) -> SettingsPage:
    person.open()
    person.work.show_page("settings")
    person.settle()
    page: SettingsPage = person.page("settings")
    page.turn("calendar")
    return page


def rows(page: SettingsPage) -> list[list[str]]:
    model = page.tables["calendar"].rows
    return [[plain(model.cell(row, column).text) for column in range(5)] for row in range(model.rowCount())]


def dialog(person: Person) -> DaysDialog:
    shown = person.work.pages["settings"].calendar.dialog
    assert isinstance(shown, DaysDialog)
    return shown


def set_days(shown: DaysDialog, kind: str, first: date, last: date) -> None:
    shown.kind.setCurrentIndex(shown.kind.findData(kind))
    shown.first.setDate(first)  # type: ignore[arg-type]
    shown.last.setDate(last)  # type: ignore[arg-type]


def overrides(person: Person) -> tuple[Override, ...]:
    return person.shell.ctx.app.policy.calendar.overrides


def test_what_is_calculated_is_shown_with_its_hijri_day(person: Person) -> None:
    page = opened(person)
    shown = rows(page)
    assert {row[4] for row in shown} == {"calculated"}
    ramadan = next(row for row in shown if row[0] == "Ramadan")
    assert ramadan[3].startswith("1 Ramadan ")


def test_school_holidays_are_added_in_force_and_undone(person: Person) -> None:
    page = opened(person)
    before = len(rows(page))
    person.qtbot.mouseClick(page.acts["calendar_add"], LEFT)
    set_days(dialog(person), "school_holiday", *SUMMER)
    person.qtbot.mouseClick(dialog(person).button, LEFT)
    person.settle()
    assert overrides(person) == (Override(kind=ExposureKind.SCHOOL_HOLIDAY, first=SUMMER[0], last=SUMMER[1]),)
    assert person.heard()[-1] == "Announced days is set"
    assert page.selected_row is not None
    assert rows(page)[page.selected_row][4] == "announced"
    person.work.commands.do("undo")
    person.settle()
    assert overrides(person) == ()
    assert len(rows(page)) == before
    person.work.commands.do("redo")
    person.settle()
    assert len(overrides(person)) == 1


def test_a_ramadan_that_began_a_day_later_is_changed_in_its_row_and_removed_again(person: Person) -> None:
    page = opened(person)
    at = next(number for number, row in enumerate(rows(page)) if row[0] == "Ramadan")
    calculated = rows(page)[at]
    page.tables["calendar"].select_key(str(at))
    page.tables["calendar"].activated.emit(page.tables["calendar"].currentIndex())
    shown = dialog(person)
    span = shown.span
    shown.first.setDate(shown.first.date().addDays(1))
    person.qtbot.mouseClick(shown.button, LEFT)
    person.settle()
    assert [(override.kind, override.last) for override in overrides(person)] == [(ExposureKind.RAMADAN, span.last)]
    changed = rows(page)[at]
    assert changed[0] == "Ramadan"
    assert changed[4] == "announced"
    page.tables["calendar"].select_key(str(at))
    person.qtbot.mouseClick(page.acts["calendar_drop"], LEFT)
    person.settle()
    assert rows(page)[at] == calculated
    assert overrides(person) == ()


def test_days_that_cannot_be_are_refused_in_the_dialog_and_nothing_is_set(person: Person) -> None:
    page = opened(person)
    person.qtbot.mouseClick(page.acts["calendar_add"], LEFT)
    shown = dialog(person)
    set_days(shown, "ramadan", *SUMMER)
    person.qtbot.mouseClick(shown.button, LEFT)
    assert plain(shown.problem.text()).startswith("The calculated days are ")
    assert shown.isVisible()
    set_days(shown, "school_holiday", SUMMER[1], SUMMER[0])
    assert "The last day is before the first." in words(shown)
    person.qtbot.mouseClick(shown.button, LEFT)
    assert shown.problem.isVisible()
    assert overrides(person) == ()


def test_what_the_organisation_announces_is_shown_and_not_changed(sit_down: SitDown, app: App) -> None:
    app.paths.policy_file.write_text(
        '[[calendar.overrides]]\nkind = "school_holiday"\nfirst = 2025-06-26\nlast = 2025-08-23\n', encoding="utf-8"
    )
    layered = settings.load(policy=app.paths.policy_file, user=app.paths.settings_file)
    page = opened(sit_down(app=app.with_settings(layered)))
    assert "calendar_add" not in page.acts
    assert any("managed by your organisation" in text for text in words(page))


@pytest.mark.parametrize("key", ["calendar_change", "calendar_drop"])
def test_without_a_selected_row_nothing_is_removed_and_a_change_asks_for_new_days(person: Person, key: str) -> None:
    page = opened(person)
    page.acted.emit(key)
    asked = person.work.pages["settings"].calendar.dialog
    assert (asked is not None) is (key == "calendar_change")
    assert overrides(person) == ()
