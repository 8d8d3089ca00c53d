"""The drawer reads from what a figure is and where, over how much and its range, to its arithmetic and its trace."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.seen import ink, middle, part, words
from ui.models.rows import Range
from ui.theme import Theme
from ui.widgets.drawer import ArithmeticStep, Drawer, Evidence
from ui.widgets.evidence_pictures import Dots, DotStrip, RangeBar
from ui.widgets.outgoing import Outgoing, Way

EVIDENCE = Evidence(
    title="Cola 330 is missing",
    place="Olaya, Riyadh",
    figure_name="Prize of a month",
    figure="1,200",
    unit="SAR",
    range=Range(600, 1200, 2400, 2400),
    bounds=("low 600", "middle 1,200", "high 2,400"),
    steps=(
        ArithmeticStep("Peers sell", "+2,000"),
        ArithmeticStep("This shop sells", "\N{MINUS SIGN}800"),
        ArithmeticStep("Prize", "1,200", result=True),
    ),
    chance="It could be chance.",
    peers_title="Shops nearby",
    peers=(ArithmeticStep("Sulay", "80 %"), ArithmeticStep("Badia", "20 %")),
    dots=Dots((80.0, 20.0), 0.0, 50.0, "Olaya"),
    rows="12 rows",
    sentence="List it.",
    trace="data 3, definitions 7",
)


def drawer(theme: Theme, qtbot: QtBot, shown: Evidence = EVIDENCE) -> Drawer:
    made = Drawer(theme)
    qtbot.addWidget(made)
    made.resize(360, 900)
    made.show_evidence(shown)
    QApplication.processEvents()
    return made


def test_it_reads_from_what_it_is_down_to_its_trace(theme: Theme, qtbot: QtBot) -> None:
    assert words(drawer(theme, qtbot)) == [
        "Evidence",
        "Cola 330 is missing",
        "Olaya, Riyadh",
        "Prize of a month",
        "1,200",
        "SAR",
        "low 600",
        "middle 1,200",
        "high 2,400",
        "Arithmetic",
        *("Peers sell", "+2,000", "This shop sells", "\N{MINUS SIGN}800", "Prize", "1,200"),
        "Shops nearby",
        *("Sulay", "80 %", "Badia", "20 %"),
        "It could be chance.",
        "List it.",
        "data 3, definitions 7",
        "12 rows",
    ]


def test_the_values_of_the_arithmetic_stand_at_the_end_of_their_lines(english: Theme, qtbot: QtBot) -> None:
    made = drawer(english, qtbot, replace(EVIDENCE, figure="9"))
    for name, value in (("Peers sell", "+2,000"), ("Prize", "1,200"), ("Sulay", "80 %")):
        assert middle(made, name).x() < middle(made, value).x()
        assert middle(made, name).y() == pytest.approx(middle(made, value).y(), abs=2)


def test_only_the_last_step_is_the_result_and_peers_have_none(every_theme: Theme, qtbot: QtBot) -> None:
    made = drawer(every_theme, qtbot, replace(EVIDENCE, figure="9"))
    accent, plain = every_theme.colour("accent.text"), every_theme.colour("text.primary")
    assert [ink(made, text) for text in ("Prize", "1,200", "+2,000", "20 %")] == [accent, accent, plain, plain]
    assert (
        part(made, "Prize").font().bold() or part(made, "Prize").font().weight() > part(made, "Sulay").font().weight()
    )
    rules = [frame.objectName() for frame in made.findChildren(QFrame) if frame.objectName().startswith("rule")]
    assert rules == ["rule", "rule", "ruleStrong", "rule", "rule"]


def test_the_middle_of_the_range_stands_out_between_its_ends(english: Theme, qtbot: QtBot) -> None:
    made = drawer(english, qtbot)
    assert ink(made, "middle 1,200") == english.colour("accent.text")
    assert ink(made, "low 600") == ink(made, "high 2,400") == english.colour("text.secondary")
    places = [middle(made, text).x() for text in EVIDENCE.bounds]
    assert places == sorted(places)
    assert len(made.findChildren(RangeBar)) == len(made.findChildren(DotStrip)) == 1


@pytest.mark.parametrize(
    ("without", "gone"),
    [
        ({"steps": ()}, {"Arithmetic", "Peers sell"}),
        ({"peers": ()}, {"Shops nearby", "Sulay"}),
        ({"chance": ""}, {"It could be chance."}),
        ({"sentence": ""}, {"List it."}),
        ({"trace": ""}, {"data 3, definitions 7"}),
        ({"rows": ""}, {"12 rows"}),
        ({"figure_name": ""}, {"Prize of a month"}),
        ({"range": None}, {"low 600", "high 2,400"}),
    ],
)
def test_what_is_empty_is_left_out(english: Theme, qtbot: QtBot, without: dict[str, object], gone: set[str]) -> None:
    made = drawer(english, qtbot, replace(EVIDENCE, **without))
    assert gone <= set(words(drawer(english, qtbot)))
    assert not gone & set(words(made))


def test_another_evidence_takes_the_place_of_the_first(english: Theme, qtbot: QtBot) -> None:
    made = drawer(english, qtbot)
    made.show_evidence(Evidence("العليا", "", "", "0", "ريال"))
    QApplication.processEvents()
    assert words(made) == ["Evidence", "العليا", "0", "ريال"]


def test_it_is_copied_as_lines_with_tabs_between_names_and_values(english: Theme, qtbot: QtBot) -> None:
    made = drawer(english, qtbot)
    taken: list[Outgoing] = []
    made.leaving.connect(taken.append)
    copy, _ = (button for button in made.findChildren(QPushButton) if button.objectName() == "iconButton")
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    (outgoing,) = taken
    assert (outgoing.way, outgoing.title) == (Way.COPY, "Cola 330 is missing")
    assert outgoing.text.splitlines() == [
        "Cola 330 is missing",
        "Olaya, Riyadh",
        "Prize of a month: 1,200 SAR",
        "Peers sell\t+2,000",
        "This shop sells\t\N{MINUS SIGN}800",
        "Prize\t1,200",
        "Shops nearby",
        "Sulay\t80 %",
        "Badia\t20 %",
        "It could be chance.",
        "List it.",
        "data 3, definitions 7",
    ]


def test_closing_it_makes_room_and_leaves_nothing_to_copy(english: Theme, qtbot: QtBot) -> None:
    made = drawer(english, qtbot)
    taken: list[Outgoing] = []
    made.leaving.connect(taken.append)
    copy, close = (button for button in made.findChildren(QPushButton) if button.objectName() == "iconButton")
    assert (copy.accessibleName(), close.accessibleName()) == ("Copy", "Close")
    with qtbot.waitSignal(made.closed):
        qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    copy.click()
    assert made.isHidden()
    assert taken == []


def test_the_rows_behind_the_figure_are_a_click_away(english: Theme, qtbot: QtBot) -> None:
    made = drawer(english, qtbot)
    with qtbot.waitSignal(made.rows_wanted):
        part(made, "12 rows").click()


def test_it_is_hidden_until_there_is_something_to_show(english: Theme, qtbot: QtBot) -> None:
    made = Drawer(english)
    qtbot.addWidget(made)
    assert made.isHidden()
    assert made.sizeHint().width() == english.size("size.drawer")


def test_each_part_has_the_ink_of_its_weight(every_theme: Theme, qtbot: QtBot) -> None:
    made = drawer(every_theme, qtbot, replace(EVIDENCE, figure="9"))
    inks = {
        "text.primary": (EVIDENCE.title, "Arithmetic", "List it."),
        "text.secondary": ("SAR", "It could be chance.", "Peers sell"),
        "text.tertiary": (EVIDENCE.place, "Prize of a month", EVIDENCE.trace),
        "accent.text": ("9",),
    }
    for token, texts in inks.items():
        assert [ink(made, text) for text in texts] == [every_theme.colour(token)] * len(texts)


def test_the_ends_of_a_range_stand_at_the_ends_of_the_drawer(english: Theme, qtbot: QtBot) -> None:
    made = drawer(english, qtbot)
    low, mid, high = (middle(made, text).x() for text in EVIDENCE.bounds)
    assert low < 120
    assert high > 240
    assert mid == pytest.approx((low + high) / 2, abs=30)
