"""The card of an alert: its words in order, and the buttons that its state allows, each with its own signal."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.seen import ink, middle, place, words
from ui.charts.trend_chart import Plot, Point
from ui.theme import Theme, Tone
from ui.widgets.alert_card import AlertCard, AlertDetail

MOVES = ("acknowledged", "in_progress", "resolved", "dismissed", "open")
POINTS = tuple(
    Point(first=date(2024, at, 1), last=date(2024, at, 28), value=at, noise=None, tick=f"{at}", hint=f"{at}\nx")
    for at in (1, 2, 3)
)
DETAIL = AlertDetail(
    title="Sales of Olaya fell by 12 %",
    when="31 Dec 2024",
    icon="critical",
    tone=Tone.BAD,
    figures=(("Before", "1,200"), ("After", "1,056")),
    clears="More than 1,150 in a month.",
    events=(("1 Jan", "raised"), ("2 Jan", "acknowledged by Noura")),
    moves=frozenset({"acknowledged", "resolved"}),
    plot=Plot(points=POINTS, summary="It fell."),
    plot_scope="cases, from 0",
    bridge="Price did most of it.",
    rows="12 rows",
    also="Two others fell too.",
    assigned="Noura, by 7 Jan",
)


def card(theme: Theme, qtbot: QtBot, shown: AlertDetail = DETAIL) -> AlertCard:
    made = AlertCard(theme)
    qtbot.addWidget(made)
    made.resize(640, 1000)
    made.show()
    made.show_detail(shown)
    QApplication.processEvents()
    return made


def test_it_reads_from_the_sentence_down_to_what_happened(theme: Theme, qtbot: QtBot) -> None:
    made = card(theme, qtbot)
    seen = words(made)
    expected = [
        *("Sales of Olaya fell by 12 %", "31 Dec 2024", "Noura, by 7 Jan"),
        *(made.acknowledge.text(), made.resolve.text(), made.snooze.text(), made.assign.text(), "cases, from 0"),
        *("Before", "1,200", "After", "1,056", "Price did most of it.", "Two others fell too.", "12 rows"),
    ]
    assert [text for text in seen if text in expected] == expected
    assert {"More than 1,150 in a month.", "1 Jan", "raised", "2 Jan", "acknowledged by Noura"} <= set(seen)


def test_names_of_figures_stand_before_them_and_moments_before_what_happened(english: Theme, qtbot: QtBot) -> None:
    made = card(english, qtbot)
    for first, second in (
        ("Before", "1,200"),
        ("After", "1,056"),
        ("1 Jan", "raised"),
        ("2 Jan", "acknowledged by Noura"),
    ):
        assert middle(made, first).x() < middle(made, second).x()
        assert middle(made, first).y() == pytest.approx(middle(made, second).y(), abs=6)
    assert middle(made, "1 Jan").y() < middle(made, "2 Jan").y()
    assert middle(made, DETAIL.clears).x() < middle(made, "1 Jan").x()


@pytest.mark.parametrize("state", MOVES)
def test_each_state_has_its_own_button_and_only_where_it_is_allowed(english: Theme, qtbot: QtBot, state: str) -> None:
    made = card(english, qtbot, replace(DETAIL, moves=frozenset({state})))
    assert [other for other, button in made.moves.items() if button.isVisible()] == [state]
    with qtbot.waitSignal(made.moved) as moved:
        qtbot.mouseClick(made.moves[state], Qt.MouseButton.LeftButton)
    assert moved.args == [state]


def test_only_figures_and_what_would_clear_it_are_written_in_full_ink(every_theme: Theme, qtbot: QtBot) -> None:
    made = card(every_theme, qtbot)
    primary, quiet, faint = (every_theme.colour(f"text.{name}") for name in ("primary", "secondary", "tertiary"))
    assert [ink(made, text) for text in ("1,200", DETAIL.clears, "raised")] == [primary] * 3
    assert [ink(made, text) for text in ("Before", DETAIL.bridge, DETAIL.also, DETAIL.assigned)] == [quiet] * 4
    assert [ink(made, text) for text in (DETAIL.when, DETAIL.plot_scope, "1 Jan")] == [faint] * 3


@pytest.mark.parametrize(("moves", "lasts"), [({"open"}, False), ({"resolved"}, True), (set(), False)])
def test_only_an_alert_that_lasts_can_wait_or_be_assigned(
    english: Theme, qtbot: QtBot, moves: set[str], lasts: bool
) -> None:
    made = card(english, qtbot, replace(DETAIL, moves=frozenset(moves)))
    assert (made.snooze.isVisible(), made.assign.isVisible()) == (lasts, lasts)


def test_it_waits_a_day_a_week_or_a_month(english: Theme, qtbot: QtBot) -> None:
    made = card(english, qtbot)
    days: list[int] = []
    made.snoozed.connect(days.append)
    actions = made.snooze.menu().actions()
    for action in actions:
        action.trigger()
    assert ["week" in action.text() for action in actions] == [False, True, False]
    assert ["month" in action.text() for action in actions] == [False, False, True]
    assert days == [1, 7, 30]


def test_each_of_the_other_buttons_has_its_own_signal(english: Theme, qtbot: QtBot) -> None:
    made = card(english, qtbot)
    emitted: list[str] = []
    for name in ("assign_wanted", "rated_useful", "rated_useless", "rows_wanted"):
        getattr(made, name).connect(lambda name=name: emitted.append(name))
    for button in (made.assign, made.useful, made.useless, made.rows):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert emitted == ["assign_wanted", "rated_useful", "rated_useless", "rows_wanted"]


def test_the_judgements_are_named_for_who_cannot_see_the_icons(english: Theme, qtbot: QtBot) -> None:
    made = card(english, qtbot)
    names = [button.accessibleName() for button in (made.useful, made.useless)]
    assert all(names)
    assert names[0] != names[1]
    assert made.chart.accessibleName() == "It fell."


@pytest.mark.parametrize("field", ["bridge", "also", "rows", "assigned", "clears"])
def test_what_is_empty_is_not_shown(english: Theme, qtbot: QtBot, field: str) -> None:
    gone = getattr(DETAIL, field)
    assert gone in words(card(english, qtbot))
    assert gone not in words(card(english, qtbot, replace(DETAIL, **{field: ""})))


def test_without_history_there_is_no_chart_and_no_word_of_its_scale(english: Theme, qtbot: QtBot) -> None:
    made = card(english, qtbot)
    assert made.chart.isVisible()
    made.show_detail(replace(DETAIL, plot=Plot()))
    assert not made.chart.isVisible()
    assert "cases, from 0" not in words(made)


@pytest.mark.parametrize(("icon", "tone"), [("critical", Tone.BAD), ("high", Tone.WARNING), ("info", Tone.ACCENT)])
def test_the_icon_has_the_colour_of_its_tone(every_theme: Theme, qtbot: QtBot, icon: str, tone: Tone) -> None:
    made = card(every_theme, qtbot, replace(DETAIL, icon=icon, tone=tone))
    shown = made._icon.pixmap().toImage()
    assert shown == every_theme.icon(icon, tone.graphic).pixmap(24, 24).toImage()
    assert not place(shown, every_theme.colour(tone.graphic)).isEmpty()
    assert ink(made, DETAIL.title) == every_theme.colour("text.primary")


def test_another_alert_leaves_nothing_of_the_first(english: Theme, qtbot: QtBot) -> None:
    made = card(english, qtbot)
    made.show_detail(AlertDetail("x", "", "info", Tone.QUIET, (), "", (), frozenset()))
    QApplication.processEvents()
    assert not {"Before", "1,056", "raised", made.acknowledge.text()} & set(words(made))


def test_tab_goes_through_the_actions_in_the_order_in_which_they_stand(english: Theme, qtbot: QtBot) -> None:
    made = card(english, qtbot, replace(DETAIL, moves=frozenset(MOVES)))
    order, at = [], made.acknowledge.nextInFocusChain()
    while at is not made.acknowledge:
        if isinstance(at, QPushButton):
            order.append(at)
        at = at.nextInFocusChain()
    wanted = [made.begin, made.resolve, made.dismiss, made.reopen, made.snooze, made.assign, made.useful, made.useless]
    assert [button for button in order if button in wanted] == wanted
