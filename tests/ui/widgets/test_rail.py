"""The rail: pages in their order, the current one marked, counts beside them, who works here and the lock below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.seen import middle, part, words
from ui.theme import Theme
from ui.widgets.rail import Choice, Rail

PAGES = [("executive", "Executive"), ("management", "Management"), ("alerts", "Alerts")]
CHOICES = [
    Choice("theme", "light", "Light", present=True),
    Choice("theme", "dark", "Dark", present=False),
    Choice("language", "ar", "العربية", present=False, managed=True),
]


def rail(theme: Theme, qtbot: QtBot) -> Rail:
    made = Rail(theme, PAGES, ("noura", "Owner"), CHOICES)
    qtbot.addWidget(made)
    made.resize(208, 700)
    made.show()
    QApplication.processEvents()
    return made


def icon_of(button: QPushButton) -> object:
    return button.icon().pixmap(20, 20).toImage()


def test_brand_pages_and_person_stand_from_top_to_bottom(theme: Theme, qtbot: QtBot) -> None:
    made = rail(theme, qtbot)
    seen = words(made)
    assert seen[2:5] == ["Executive", "Management", "Alerts"]
    assert {"Raff", "رفّ"} == set(seen[:2])
    assert {"NO", "noura", "Owner"} == set(seen[5:])
    assert middle(made, "noura").y() < middle(made, "Owner").y()


def test_a_click_emits_the_number_of_its_page(theme: Theme, qtbot: QtBot) -> None:
    made = rail(theme, qtbot)
    turned: list[int] = []
    made.turned.connect(turned.append)
    for name in ("Alerts", "Executive", "Management"):
        qtbot.mouseClick(part(made, name), Qt.MouseButton.LeftButton)
    assert turned == [2, 0, 1]


def test_one_page_is_marked_and_its_icon_takes_the_accent(every_theme: Theme, qtbot: QtBot) -> None:
    made = rail(every_theme, qtbot)
    for current in (0, 2, 1):
        made.mark(current)
        for number, (icon, name) in enumerate(PAGES):
            button = part(made, name)
            token = "accent.text" if number == current else "text.secondary"
            assert button.isChecked() is (number == current)
            assert icon_of(button) == every_theme.icon(icon, token).pixmap(20, 20).toImage()


def test_marking_a_page_turns_to_none(english: Theme, qtbot: QtBot) -> None:
    made = rail(english, qtbot)
    with qtbot.assertNotEmitted(made.turned):
        made.mark(2)


def test_a_count_stands_beside_its_page_and_goes_when_it_is_empty(english: Theme, qtbot: QtBot) -> None:
    made = rail(english, qtbot)
    made.show_count(2, "12", grave=True)
    QApplication.processEvents()
    assert abs(middle(made, "12").y() - middle(made, "Alerts").y()) < 6
    assert part(made, "12").property("grave") is True
    made.show_count(2, "3", grave=False)
    assert part(made, "3").property("grave") is False
    made.show_count(2, "", grave=False)
    assert not {"12", "3"} & set(words(made))


def test_a_count_is_written_in_the_digits_of_the_moment(eastern: Theme, qtbot: QtBot) -> None:
    made = rail(eastern, qtbot)
    made.show_count(1, "12", grave=False)
    assert "١٢" in words(made)


def test_the_menu_shows_what_is_present_and_emits_what_is_chosen(english: Theme, qtbot: QtBot) -> None:
    made = rail(english, qtbot)
    settings, lock = (button for button in made.findChildren(QPushButton) if button.objectName() == "iconButton")
    assert (settings.accessibleName(), lock.accessibleName()) == ("Settings", "Lock")
    light, dark, divider, arabic = settings.menu().actions()
    assert [action.isChecked() for action in (light, dark, arabic)] == [True, False, False]
    assert divider.isSeparator()
    with qtbot.waitSignal(made.chosen) as chosen:
        dark.trigger()
    assert chosen.args == ["theme", "dark"]
    assert not light.isChecked()


def test_what_the_organisation_manages_cannot_be_chosen_and_says_why(english: Theme, qtbot: QtBot) -> None:
    made = rail(english, qtbot)
    settings = next(button for button in made.findChildren(QPushButton) if button.menu() is not None)
    arabic = settings.menu().actions()[-1]
    with qtbot.assertNotEmitted(made.chosen):
        arabic.trigger()
    assert not arabic.isEnabled()
    assert arabic.toolTip() == "Managed by your organisation"


def test_the_lock_locks(english: Theme, qtbot: QtBot) -> None:
    made = rail(english, qtbot)
    lock = next(button for button in made.findChildren(QPushButton) if button.accessibleName() == "Lock")
    with qtbot.waitSignal(made.locked):
        qtbot.mouseClick(lock, Qt.MouseButton.LeftButton)


def test_tab_stops_at_the_current_page_and_the_arrows_turn_to_its_neighbours(english: Theme, qtbot: QtBot) -> None:
    made = rail(english, qtbot)
    turned: list[int] = []
    made.turned.connect(turned.append)
    current = part(made, "Executive")
    assert current.focusPolicy() & Qt.FocusPolicy.TabFocus
    current.setFocus()
    qtbot.keyClick(current, Qt.Key.Key_Down)
    qtbot.keyClick(part(made, "Management"), Qt.Key.Key_Down)
    qtbot.keyClick(part(made, "Alerts"), Qt.Key.Key_Up)
    assert turned == [1, 2, 1]
