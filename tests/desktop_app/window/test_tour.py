"""The tour shows a person's own data, and comes by itself with the first of them in a new vault."""

from pathlib import Path

from desktop_app.window.tour import own_words
from tests.builders.shown import plain
from tests.desktop_app.conftest import Person

FIGURES = {
    (f"PEPSI CAN {number}", area): [5 + number, 6, 0 if number % 2 else 7]
    for area in ("OLAYA", "BALAD")
    for number in range(6)
}
STOPS = ("executive", "management", "map", "alerts", "reports")


def test_without_data_each_step_says_what_is_to_be_done(person: Person) -> None:
    person.open()
    assert {own_words(person.shell.ctx, key) for key in STOPS} == {
        "No data yet: import a workbook, and this page shows your own figures."
    }


def test_with_data_each_step_says_what_its_page_shows_of_them(person: Person, tmp_path: Path) -> None:
    person.open_with(tmp_path / "audit.xlsx", figures=FIGURES)
    person.work.commands.tour.open()
    person.settle()
    dialog = person.work.commands.tour.dialog
    assert dialog is not None
    shown = []
    for _ in STOPS:
        person.settle()
        shown.append(plain(dialog.own.text()))
        dialog.onward.click()
    assert shown[0].startswith("Your data: ")
    assert shown[1].startswith("Your largest opportunity: ")
    assert shown[2].startswith("Your data cover ")
    assert shown[3].endswith(("waits for you.", "critical."))
    assert shown[4].startswith("The executive report of ")


def test_the_tour_of_a_new_vault_waits_for_its_first_data_and_comes_once(person: Person, tmp_path: Path) -> None:
    person.open()
    tour = person.work.commands.tour
    tour.plan()
    person.settle()
    assert tour.dialog is None
    person.bring(tmp_path / "audit.xlsx", figures=FIGURES)
    person.settle()
    assert tour.dialog is not None
    assert tour.dialog.isVisible()
    tour.dialog.skip.click()
    person.settle()
    assert person.work.memory.toured
    assert not person.work.memory.plans_tour
