"""A spark runs from the oldest at the left to the newest at the right, high values above low ones."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.seen import marks, pixels, place
from ui.charts.sparkline import Spark, Sparkline
from ui.theme import Theme, Tone


def line(theme: Theme, qtbot: QtBot, spark: Spark, tone: Tone = Tone.GOOD) -> Sparkline:
    made = Sparkline(theme)
    qtbot.addWidget(made)
    made.resize(108, 32)  # with its margin, a hundred pixels across
    made.show_spark(spark, tone)
    return made


def heights(made: Sparkline, theme: Theme, token: str) -> tuple[float, float]:
    """Return how far down the colour lies in the first and in the last quarter."""
    rows = pixels(made) == theme.colour(token).rgb() & 0xFFFFFF
    down = [rows[:, part].nonzero()[0].mean() for part in (slice(0, 30), slice(80, 108))]
    return float(down[0]), float(down[1])


def test_a_rising_line_ends_above_where_it_began(every_theme: Theme, qtbot: QtBot) -> None:
    first, last = heights(line(every_theme, qtbot, Spark((1.0, 2.0, 3.0))), every_theme, "accent.graphic")
    assert last < first
    first, last = heights(line(every_theme, qtbot, Spark((3.0, 2.0, 1.0))), every_theme, "accent.graphic")
    assert last > first


def test_the_band_of_noise_lies_at_its_values(english: Theme, qtbot: QtBot) -> None:
    spark = Spark((10.0, 10.0, 0.0), band=((6.0, 9.0), (6.0, 9.0), (6.0, 9.0)))
    band = place(line(english, qtbot, spark), english.colour("chart.noise"))
    assert band.top() == pytest.approx(4 + 24 * 0.1, abs=2)
    assert band.bottom() == pytest.approx(4 + 24 * 0.4, abs=2)
    assert (band.left(), band.right()) == (pytest.approx(4, abs=1), pytest.approx(103, abs=1))


def test_a_band_wider_than_the_line_stays_within_the_widget(english: Theme, qtbot: QtBot) -> None:
    band = place(
        line(english, qtbot, Spark((5.0, 6.0), band=((-100.0, 100.0), (-100.0, 100.0)))), english.colour("chart.noise")
    )
    assert (band.top(), band.bottom()) == (pytest.approx(4, abs=1), pytest.approx(27, abs=1))


@pytest.mark.parametrize(("tone", "token"), [(Tone.BAD, "danger.graphic"), (Tone.GOOD, "accent.graphic")])
def test_only_what_is_bad_is_red(every_theme: Theme, qtbot: QtBot, tone: Tone, token: str) -> None:
    made = line(every_theme, qtbot, Spark((1.0, 5.0)), tone)
    seen = {token: place(made, every_theme.colour(token)) for token in ("danger.graphic", "accent.graphic")}
    assert [name for name, where in seen.items() if not where.isEmpty()] == [token]


@pytest.mark.parametrize("values", [(), (4.0,)])
def test_fewer_than_two_values_are_no_line(english: Theme, qtbot: QtBot, values: tuple[float, ...]) -> None:
    assert place(line(english, qtbot, Spark(values)), english.colour("accent.graphic")).isEmpty()


@pytest.mark.parametrize("value", [0.0, -3.0, 1e12])
def test_values_that_are_all_the_same_are_a_level_line(english: Theme, qtbot: QtBot, value: float) -> None:
    made = line(english, qtbot, Spark((value, value, value)))
    drawn = marks(made, made.grab().toImage().pixelColor(0, 0))
    dot = place(made, english.colour("accent.graphic"))
    assert drawn.width() >= 100
    assert drawn.height() <= 8
    assert dot.right() == pytest.approx(106, abs=1)
