"""What a cell looks like: which words stand where, and how its picture maps values to places."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from tests.ui.seen import marks, place
from ui.models.rows import Badge, Bullet, Cell, DeviationMark, Glyph, Heat, Line, Range, RowsModel, TableColumn
from ui.theme import Theme, Tone
from ui.widgets.cell_delegate import PADDING, CellDelegate

WIDE, HIGH = 320, 48
LTR, RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
BOTH = pytest.mark.parametrize("direction", [LTR, RTL])


def model_of(cell: Cell, *, numeric: bool = False) -> RowsModel:
    model = RowsModel([TableColumn("Heading", numeric=numeric)])
    model.show(["key"], [[cell]])
    return model


def drawn(
    theme: Theme,
    cell: Cell,
    direction: Qt.LayoutDirection = LTR,
    *,
    numeric: bool = False,
    width: int = WIDE,
    selected: bool = False,
) -> QImage:
    """Draw one cell on the ground of a card."""
    picture = QImage(width, HIGH, QImage.Format.Format_RGB32)
    picture.fill(theme.colour("surface.card"))
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, width, HIGH)
    option.direction = direction
    option.state = QStyle.StateFlag.State_Selected if selected else QStyle.StateFlag.State_None
    parent, model = QWidget(), model_of(cell, numeric=numeric)
    painter = QPainter(picture)
    CellDelegate(theme, parent).paint(painter, option, model.index(0, 0))
    painter.end()
    return picture


def content(theme: Theme, picture: QImage, ground: QColor | None = None) -> QRect:
    """Return where something is drawn, without the rule below."""
    return marks(picture.copy(1, 1, picture.width() - 2, HIGH - 3), ground or theme.colour("surface.card"))


@pytest.mark.parametrize(
    ("direction", "numeric", "at_left"),
    [(LTR, False, True), (LTR, True, False), (RTL, False, False), (RTL, True, True)],
)
def test_words_begin_at_the_start_and_numbers_stand_at_the_end(
    english: Theme, direction: Qt.LayoutDirection, numeric: bool, at_left: bool
) -> None:
    seen = content(english, drawn(english, Cell("1,200"), direction, numeric=numeric))
    assert (seen.left() < 12, seen.right() > WIDE - 14) == (at_left, not at_left)


def test_a_second_line_stands_below_the_first_and_is_fainter(english: Theme) -> None:
    alone = content(english, drawn(english, Cell("Olaya")))
    both = content(english, drawn(english, Cell("Olaya", second="Riyadh")))
    assert both.top() < alone.top()
    assert both.bottom() > alone.bottom()
    lower = drawn(english, Cell("", second="Riyadh"))
    assert content(english, lower).top() >= HIGH // 2


@BOTH
def test_an_icon_stands_before_the_words(english: Theme, direction: Qt.LayoutDirection) -> None:
    seen = content(english, drawn(english, Cell("", icon="critical", tone=Tone.BAD), direction))
    assert seen.width() <= 16
    assert (seen.left() < WIDE / 2) is (direction is LTR)
    bare, marked = (content(english, drawn(english, Cell("late", icon=icon), direction)) for icon in ("", "high"))
    assert marked.width() > bare.width() + 16


@BOTH
def test_words_that_do_not_fit_are_cut_within_the_cell(english: Theme, direction: Qt.LayoutDirection) -> None:
    seen = content(english, drawn(english, Cell("a very long name of a place " * 4), direction, width=120))
    assert seen.left() >= 5
    assert seen.right() <= 114


def test_numbers_take_the_digits_of_the_moment_and_words_do_not(eastern: Theme, theme: Theme) -> None:
    for text, differs in (("1,200", True), ("\N{MINUS SIGN}3.5 %", True), ("Olaya", False), ("", False)):
        if theme.arabic:
            assert (drawn(eastern, Cell(text)) != drawn(theme, Cell(text))) is differs, text


def test_a_selected_cell_has_the_ground_of_a_selection(every_theme: Theme) -> None:
    picture = drawn(every_theme, Cell("x"), selected=True)
    assert picture.pixelColor(WIDE - 3, 3) == every_theme.colour("surface.selected")
    assert drawn(every_theme, Cell("x")).pixelColor(WIDE - 3, 3) == every_theme.colour("surface.card")


@pytest.mark.parametrize("tone", Tone)
def test_a_badge_lies_at_the_start_on_the_tint_of_its_tone(every_theme: Theme, tone: Tone) -> None:
    tint = every_theme.colour(tone.value.replace(".text", ".tint") if ".text" in tone.value else "neutral.tint")
    at_left, at_right = (
        place(drawn(every_theme, Cell("late", picture=Badge("late", tone)), way), tint) for way in (LTR, RTL)
    )
    assert at_left.left() <= 9
    assert at_right.right() >= WIDE - 10
    assert at_left.width() == at_right.width() < WIDE / 2


@pytest.mark.parametrize("ramp", ["diverging", "sequential"])
@pytest.mark.parametrize("level", range(5))
def test_heat_is_the_tinted_colour_of_its_class(every_theme: Theme, ramp: str, level: int) -> None:
    picture = drawn(every_theme, Cell("", picture=Heat(level, ramp)))
    assert picture.pixelColor(5, 5).rgb() == every_theme.heat(ramp, level).rgb()


@BOTH
def test_a_range_goes_from_low_to_high_with_the_middle_between(english: Theme, direction: Qt.LayoutDirection) -> None:
    picture = drawn(english, Cell("", picture=Range(low=10, middle=30, high=80, top=100)), direction)
    left, width = (WIDE - 104) // 2, 104
    span, mark = (place(picture, english.colour(token)) for token in ("chart.fan80", "accent.graphic"))
    assert span.left() == pytest.approx(left + width * 0.1, abs=2)
    assert span.right() == pytest.approx(left + width * 0.8, abs=3)
    assert mark.center().x() == pytest.approx(left + width * 0.3, abs=2)


@pytest.mark.parametrize("top", [0.0, 1.0])
def test_a_range_of_nothing_is_drawn_without_a_fault(english: Theme, top: float) -> None:
    assert not place(drawn(english, Cell("", picture=Range(0, 0, 0, top))), english.colour("accent.graphic")).isEmpty()


@pytest.mark.parametrize(("value", "target"), [(70.0, 40.0), (20.0, 90.0), (0.0, 50.0), (250.0, 100.0)])
def test_a_bullet_is_as_long_as_its_value_and_marks_its_target(english: Theme, value: float, target: float) -> None:
    empty, picture = (
        drawn(english, Cell("", picture=shown))
        for shown in (Bullet(0, None, 100, "", ""), Bullet(value, target, 100, "", ""))
    )
    track = place(empty, english.colour("surface.sunken"))
    bar, tick = (place(picture, english.colour(token)) for token in ("neutral.graphic", "accent.graphic"))
    assert bar.width() / track.width() == pytest.approx(min(value, 100) / 100, abs=0.04)
    assert (tick.center().x() - track.left()) / track.width() == pytest.approx(min(target, 100) / 100, abs=0.04)
    assert tick.height() > bar.height()


def test_a_bullet_without_a_target_has_no_tick(english: Theme) -> None:
    picture = drawn(english, Cell("", picture=Bullet(70, None, 100, "", "")))
    assert place(picture, english.colour("accent.graphic")).isEmpty()


def test_what_was_before_stands_left_of_a_bullet_and_its_reference_right(english: Theme) -> None:
    empty = drawn(english, Cell("", picture=Bullet(0, None, 100, "", "")))
    track = place(empty, english.colour("surface.sunken"))
    for before, after, at_left in (("70.0", "", True), ("", "50.0", False)):
        seen = content(english, drawn(english, Cell("", picture=Bullet(70, 50, 100, before, after))))
        assert (seen.left() < track.left() - 4) is at_left
        assert (seen.right() > track.right() + 4) is not at_left


@BOTH
@pytest.mark.parametrize(
    ("value", "noise", "token", "to_right"),
    [
        (8, 2, "success.graphic", True),
        (-8, 2, "danger.graphic", False),
        (2, 4, "neutral.graphic", True),
        (-2, 4, "neutral.graphic", False),
        (8, None, "neutral.graphic", True),
        (90, 1, "success.graphic", True),
    ],
)
def test_a_deviation_grows_from_the_middle_to_its_side(
    english: Theme, value: float, noise: float | None, token: str, to_right: bool, direction: Qt.LayoutDirection
) -> None:
    bar = place(drawn(english, Cell("", picture=DeviationMark(value, noise, 10)), direction), english.colour(token))
    middle = WIDE // 2
    assert bar.width() == pytest.approx(min(abs(value), 10) / 10 * 52, abs=2)
    assert (bar.left() >= middle - 1) if to_right else (bar.right() <= middle + 1)


def test_a_deviation_has_the_colours_that_it_was_given(english: Theme) -> None:
    for value, token in ((9, "danger.graphic"), (-9, "success.graphic")):
        shown = DeviationMark(value, 1, 10, rise="danger.graphic", fall="success.graphic")
        assert not place(drawn(english, Cell("", picture=shown)), english.colour(token)).isEmpty()


def test_the_noise_of_a_deviation_lies_about_what_is_usual(english: Theme) -> None:
    shown = Cell("", picture=DeviationMark(6, 2, 10, usual=5))
    noise = place(drawn(english, shown), english.colour("neutral.tint"))
    assert noise.right() == pytest.approx(WIDE // 2 + 7 / 10 * 52, abs=2)
    assert not place(drawn(english, shown), english.colour("neutral.graphic")).isEmpty()


def test_the_noise_of_a_deviation_reaches_as_far_each_way(english: Theme) -> None:
    noise = place(drawn(english, Cell("", picture=DeviationMark(0, 5, 10))), english.colour("neutral.tint"))
    assert noise.width() == pytest.approx(52, abs=2)
    assert noise.center().x() == pytest.approx(WIDE // 2, abs=2)


@pytest.mark.parametrize(("values", "top"), [((1.0, 2.0, 9.0), True), ((9.0, 2.0, 1.0), False)])
def test_the_last_period_of_a_line_is_marked_where_it_lies(
    english: Theme, values: tuple[float, ...], top: bool
) -> None:
    picture = drawn(english, Cell("", picture=Line(values, stands_out=True)))
    dot = place(picture.copy((WIDE + 104) // 2 - 8, 0, 8, HIGH), english.colour("danger.graphic"))
    assert (dot.center().y() < HIGH / 2) is top
    calm = drawn(english, Cell("", picture=Line(values)))
    assert place(calm, english.colour("danger.graphic")).isEmpty()
    assert not place(calm, english.colour("accent.graphic")).isEmpty()


def test_one_period_is_no_line(english: Theme) -> None:
    assert content(english, drawn(english, Cell("", picture=Line((1.0,))))).isEmpty()


@BOTH
def test_the_red_zero_of_a_glyph_is_the_last_period_in_both_languages(
    english: Theme, direction: Qt.LayoutDirection
) -> None:
    picture = drawn(english, Cell("", picture=Glyph("out_of_stock_open")), direction)
    sold, seen = place(picture, english.colour("neutral.graphic")), content(english, picture)
    assert sold.width() == pytest.approx(28, abs=1)
    assert seen.right() > sold.right() + 3
    assert seen.left() == pytest.approx(sold.left() - 1, abs=1)


def test_a_glyph_stands_before_its_words(english: Theme) -> None:
    for direction in (LTR, RTL):
        glyph, both = (
            content(english, drawn(english, Cell(text, picture=Glyph("delisted")), direction))
            for text in ("", "delisted")
        )
        assert (both.left() == glyph.left()) is (direction is LTR)
        assert (both.right() == glyph.right()) is (direction is RTL)


@pytest.mark.parametrize(
    ("small", "large"),
    [
        (Cell("text"), Cell("text" * 3)),
        (Cell("text"), Cell("text", icon="high")),
        (Cell("text"), Cell("text", picture=Glyph("void"))),
        (Cell("text"), Cell("text", picture=Badge("text", Tone.BAD))),
        (Cell("text"), Cell("text", second="a longer second line")),
        (Cell("", picture=Range(0, 1, 2, 3)), Cell("", picture=Bullet(1, 2, 3, "1", "2"))),
    ],
)
def test_a_cell_asks_for_the_room_of_all_that_is_in_it(english: Theme, small: Cell, large: Cell) -> None:
    parent, models = QWidget(), [model_of(cell) for cell in (small, large)]
    delegate = CellDelegate(english, parent)
    widths = [delegate.sizeHint(QStyleOptionViewItem(), model.index(0, 0)).width() for model in models]
    assert widths[0] < widths[1]
    assert widths[0] >= QFontMetrics(english.font("body")).horizontalAdvance(small.text) + 2 * PADDING
