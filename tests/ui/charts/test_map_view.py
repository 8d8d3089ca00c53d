from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QGraphicsRectItem, QGraphicsSimpleTextItem
from pytestqt.qtbot import QtBot

from ui.charts.chart import SCALE, as_image, as_svg
from ui.charts.map_plot import Circle, MapPlot, Shape
from ui.charts.map_view import MapView
from ui.theme import Theme, contrast

WEST = ((40.0, 20.0), (42.0, 20.0), (42.0, 24.0), (40.0, 24.0))
EAST = ((42.0, 20.0), (44.0, 20.0), (44.0, 24.0), (42.0, 24.0))
PLOT = MapPlot(
    shapes=(
        Shape(key="W", name="West", rings=(WEST,), middle=(41, 22), level=0, text="−2"),
        Shape(key="E", name="East", rings=(EAST,), middle=(43, 22), level=4, text="+2"),
    ),
    circles=(Circle(key="E", name="East", at=(43, 22), size=1.0, text="8 k"),),
    summary="Map of 2 provinces",
)


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> MapView:
    made = MapView(theme)
    qtbot.addWidget(made)
    made.resize(400, 400)
    made.show()
    made.show_plot(PLOT)
    return made


def at(view: MapView, longitude: float, latitude: float) -> QPoint:
    from ui.charts.map_view import _point

    return view.mapFromScene(_point(longitude, latitude))


def test_a_click_picks_the_province_below_it_and_a_drag_picks_none(view: MapView, qtbot: QtBot) -> None:
    picked: list[str] = []
    view.picked.connect(picked.append)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at(view, 40.5, 21))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at(view, 43, 22))
    start = at(view, 40.5, 21)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(30, 0))
    assert picked == ["W", "E"]


def test_the_keys_walk_through_the_provinces_and_pick_one(view: MapView, qtbot: QtBot) -> None:
    told: list[str] = []
    view.hovered.connect(told.append)
    picked: list[str] = []
    view.picked.connect(picked.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Return):
        qtbot.keyClick(view, key)
    assert told == ["W", "E", "W", "E"]
    assert picked == ["E"]


def test_the_map_is_never_farther_than_all_of_it(view: MapView, qtbot: QtBot) -> None:
    zooms: list[int] = []
    view.zoomed.connect(zooms.append)
    view.zoom(2.0)
    wheel = QWheelEvent(
        QPointF(9, 9),
        QPointF(9, 9),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    view.wheelEvent(wheel)
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    view.zoom(0.01)
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert zooms[:3] == [200, 250, 200]
    assert zooms[-1] == 100
    assert min(zooms) == 100


@pytest.mark.parametrize("ramp", ["diverging", "sequential"])
@pytest.mark.parametrize("level", range(5))
def test_words_can_be_read_on_every_class(theme: Theme, view: MapView, ramp: str, level: int) -> None:
    view.show_plot(MapPlot(ramp=ramp, shapes=(Shape(key="W", name="W", rings=(WEST,), middle=(41, 22), level=level),)))
    items = view.scene().items()
    (text,) = [item for item in items if isinstance(item, QGraphicsSimpleTextItem)]
    pills = [item for item in items if isinstance(item, QGraphicsRectItem)]
    ground = pills[0].brush().color() if pills else theme.ramp(ramp)[level]
    assert contrast(text.brush().color(), ground) >= 4.5


def test_it_says_itself_and_draws_the_same_plot_once(view: MapView) -> None:
    assert view.accessibleName() == "Map of 2 provinces"
    items = view.items()
    view.show_plot(PLOT)
    assert view.items() == items


def test_it_is_saved_twice_as_fine_and_as_a_drawing_with_its_stamp(view: MapView, theme: Theme) -> None:
    image = as_image(view, theme, "Zero rate", "Everything · data to 31 Dec")
    assert image.width() == SCALE * (view.width() + 32)
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 9) for y in range(0, image.height(), 9)}
    assert {theme.ramp("diverging")[0].name(), theme.ramp("diverging")[4].name()} <= colours
    drawing = as_svg(view, theme, "Zero rate", "Everything · data to 31 Dec").decode()
    assert "<svg" in drawing
    assert "Everything · data to 31 Dec" in drawing


def colour_at(view: MapView, longitude: float, latitude: float) -> QColor:
    return view.grab().toImage().pixelColor(at(view, longitude, latitude))


def shape(**changes: object) -> Shape:
    return replace(Shape(key="W", name="West", rings=(WEST,), middle=(41, 22), text="\N{MINUS SIGN}2"), **changes)


@pytest.mark.parametrize("ramp", ["diverging", "sequential"])
@pytest.mark.parametrize("level", [*range(5), None])
def test_a_province_has_the_colour_of_its_class(every_theme: Theme, qtbot: QtBot, ramp: str, level: int | None) -> None:
    view = MapView(every_theme)
    qtbot.addWidget(view)
    view.resize(400, 400)
    view.show()
    view.show_plot(MapPlot(ramp=ramp, shapes=(shape(level=level),)))
    wanted = every_theme.colour("surface.sunken") if level is None else every_theme.ramp(ramp)[level]
    assert colour_at(view, 40.2, 20.3) == wanted


def test_north_is_up_and_west_is_left_in_both_languages(view: MapView) -> None:
    assert at(view, 41, 24).y() < at(view, 41, 20).y()
    assert at(view, 40, 22).x() < at(view, 44, 22).x()
    degree = at(view, 40, 21).y() - at(view, 40, 22).y()
    assert (at(view, 41, 21).x() - at(view, 40, 21).x()) / degree == pytest.approx(0.9135, abs=0.03)


def test_the_area_of_a_circle_is_as_its_figure(view: MapView) -> None:
    circles = tuple(Circle(key=str(size), name="x", at=(42, 22), size=size) for size in (0.0, 0.25, 1.0, -3.0))
    view.show_plot(replace(PLOT, circles=circles))
    items = [item for item in view.scene().items() if item.toolTip() == "x"]
    radii = {item.data(0): item.rect().width() / 2 for item in items}
    assert radii == {"0.0": 4.0, "0.25": 17.0, "1.0": 30.0, "-3.0": 4.0}


def test_name_and_figure_of_a_province_are_written_together(view: MapView) -> None:
    texts = {item.text() for item in view.scene().items() if isinstance(item, QGraphicsSimpleTextItem)}
    assert texts == {"West −2", "East +2", "8 k"}


def test_only_a_chosen_province_and_the_one_that_is_pointed_at_are_outlined(every_theme: Theme, qtbot: QtBot) -> None:
    view = MapView(every_theme)
    qtbot.addWidget(view)
    view.show_plot(replace(PLOT, shapes=(replace(PLOT.shapes[0], chosen=True), PLOT.shapes[1])))
    ink, edge = (
        every_theme.colour("text.primary"),
        every_theme.colour("border.strong" if every_theme.high else "surface.card"),
    )
    for pointed, pens in (("", [ink, edge]), ("E", [ink, ink]), ("W", [ink, edge])):
        view.point_out(pointed)
        assert [view._shapes[key][0].pen().color() for key in ("W", "E")] == pens


def test_the_pointer_shows_the_province_below_it_once(view: MapView, qtbot: QtBot) -> None:
    hovered: list[str] = []
    view.hovered.connect(hovered.append)
    for longitude in (40.3, 40.6, 43.5):
        qtbot.mouseMove(view.viewport(), at(view, longitude, 21))
    assert hovered == ["W", "E"]


def test_a_name_stands_above_its_circle_or_in_the_middle_of_its_province(view: MapView) -> None:
    texts = {item.text(): item for item in view.scene().items() if isinstance(item, QGraphicsSimpleTextItem)}
    west, east = texts["West −2"], texts["East +2"]
    assert west.pos().y() == pytest.approx(-west.boundingRect().height() / 2)
    assert east.pos().y() + east.boundingRect().height() <= -30  # the radius of its circle
    for text in (west, east):
        assert text.pos().x() == pytest.approx(-text.boundingRect().width() / 2)


def test_a_click_and_enter_with_ctrl_add_a_place(view: MapView, qtbot: QtBot) -> None:
    added, picked = [], []
    view.added.connect(added.append)
    view.picked.connect(picked.append)
    ctrl = Qt.KeyboardModifier.ControlModifier
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, ctrl, at(view, 40.5, 21))
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Return, ctrl)
    assert (added, picked) == (["W", "W"], [])


TOWNS = tuple(
    Circle(key=f"area:{at}", name=f"TOWN {at}", at=(41 + at / 10, 20.6), size=at / 9, text=f"{at} k")
    for at in range(10)
)


def shown_names(view: MapView) -> list[str]:
    texts = [item for item in view.scene().items() if isinstance(item, QGraphicsSimpleTextItem) and item.isVisible()]
    return [item.text() for item in texts if item.text().startswith("TOWN")]


def test_areas_have_their_names_and_figures_as_far_as_there_is_room_the_largest_first(view: MapView) -> None:
    view.show_plot(replace(PLOT, circles=TOWNS))
    names = shown_names(view)
    assert 0 < len(names) < len(TOWNS)
    assert any(name.startswith("TOWN 9") for name in names)
    view.zoom(12.0)
    assert len(shown_names(view)) > len(names)
    boxes = [
        item.deviceTransform(view.viewportTransform()).mapRect(item.boundingRect())
        for item in view.scene().items()
        if item.isVisible() and isinstance(item, QGraphicsSimpleTextItem) and item.text().startswith("TOWN")
    ]
    assert not [one for at, one in enumerate(boxes) for other in boxes[:at] if one.intersects(other)]


def test_the_keys_walk_to_areas_too_and_the_one_that_is_pointed_at_is_outlined(view: MapView, qtbot: QtBot) -> None:
    view.show_plot(replace(PLOT, circles=TOWNS))
    hovered: list[str] = []
    view.hovered.connect(hovered.append)
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Right)
    assert hovered == ["W", "E", "area:0"]
    widths = {key: circle.pen().widthF() for key, circle in view._circle_of.items()}
    assert widths["area:0"] > widths["area:1"]


def test_a_picture_that_leaves_has_the_legend_of_the_map(view: MapView, theme: Theme) -> None:
    view.show_plot(
        replace(PLOT, classes=("well below", "below", "usual", "above", "well above"), circle="Circles: sales")
    )
    drawing = as_svg(view, theme, "Zero rate", "stamp", view.legend).decode()
    assert [words in drawing for words in ("well below", "well above", "Circles: sales", "stamp")] == [True] * 4
    plain = as_image(view, theme, "Zero rate", "stamp")
    assert as_image(view, theme, "Zero rate", "stamp", view.legend).height() > plain.height()
