"""Changes of level as breaches: lasting ones with their month, spikes not, and what is only known to have begun."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.alerts.judge import judge
from core.alerts.shifts import band_before
from core.model.alerts.alerts import AlertSeverity, Breach
from core.model.alerts.rules import AlertRule, Condition
from core.model.alerts.tracks import Scope, Track
from tests.builders.alerts import JEDDAH, RIYADH, measured, months, rule, track

FELL = rule(condition=Condition.FELL, threshold=1.0, clear=50.0, surety=0.99)
ROSE = rule(condition=Condition.ROSE, threshold=1.0, clear=50.0, surety=0.99)


def wave(*levels: tuple[float, int], size: float = 0.2) -> list[float]:
    """Return so many values around each level, always in the same small disorder."""
    values = [level for level, count in levels for _ in range(count)]
    return [value + size * ((7 * at) % 5 - 2) / 2 for at, value in enumerate(values)]


def broken(asked: AlertRule, values: Sequence[float | None], until: date | None = None) -> list[Breach]:
    tracks = (track(values), track(wave((30, len(values))), JEDDAH))
    breaches = judge([asked], measured(*tracks, periods=len(values)), tracks, until)
    assert all(breach.scope == RIYADH for breach in breaches)
    return breaches


def test_a_lasting_fall_is_one_breach_with_its_month_and_the_levels_on_both_sides() -> None:
    (breach,) = broken(FELL, wave((30, 16), (20, 8)))
    assert (breach.first, breach.last, breach.lasts) == (months(24)[16], months(24)[23], 8)
    assert (breach.base, breach.value) == (pytest.approx(30, abs=0.2), pytest.approx(20, abs=0.2))
    assert breach.strength == pytest.approx(10, abs=0.2)
    assert breach.clears_at == pytest.approx(25, abs=0.2)
    assert breach.stake == pytest.approx(breach.strength)  # of sales of 100
    assert (breach.severity, breach.faint, breach.settled) == (AlertSeverity.HIGH, False, False)
    assert broken(ROSE, wave((30, 16), (20, 8))) == []


def test_it_is_as_good_when_it_began_long_ago() -> None:
    assert [breach.first for breach in broken(FELL, wave((30, 5), (20, 31)))] == [months(36)[5]]


def test_a_gain_is_found_like_a_loss() -> None:
    (breach,) = broken(ROSE, wave((6, 15), (33, 9)))
    assert (breach.first, round(breach.base), round(breach.value)) == (months(24)[15], 6, 33)


@pytest.mark.parametrize("length", [1, 2])
def test_a_spike_that_falls_back_to_its_level_is_none(length: int) -> None:
    values = wave((20, 12), (29, length), (20, 12 - length))
    assert broken(FELL, values) == broken(ROSE, values) == []


def test_what_was_taken_back_by_half_is_over() -> None:
    assert broken(FELL, wave((30, 10), (20, 8), (28, 8))) == []
    assert len(broken(FELL, wave((30, 10), (20, 8), (23, 8)))) == 1


@pytest.mark.parametrize("length", [1, 2])
def test_of_what_has_just_begun_it_is_reported_that_nobody_knows_whether_it_lasts(length: int) -> None:
    (breach,) = broken(FELL, wave((30, 22), (20, length)))
    assert (breach.severity, breach.lasts, breach.is_new) == (AlertSeverity.INFO, length, True)
    (later,) = broken(FELL, wave((30, 22), (20, 3)))
    assert (later.severity, later.first, later.is_new) == (AlertSeverity.HIGH, breach.first, False)


def test_a_second_fall_is_a_breach_of_its_own() -> None:
    breaches = broken(FELL, wave((30, 10), (25, 10), (18, 10)))
    assert [breach.first for breach in breaches] == [months(30)[20], months(30)[10]]


def test_a_drift_has_no_month_and_is_no_shift() -> None:
    assert broken(FELL, wave(*((30 - at / 2, 1) for at in range(24)))) == []


def test_a_change_under_the_threshold_raises_nothing_and_lets_last_what_was_raised() -> None:
    (breach,) = broken(FELL, wave((30, 12), (29.2, 12)))
    assert breach.faint
    assert broken(FELL, wave((30, 12), (29.7, 12))) == []


def test_a_large_share_also_falls_by_a_part_of_itself() -> None:
    asked = FELL.model_copy(update={"part": 5.0, "large": 5.0})
    assert [breach.faint for breach in broken(asked, wave((10, 12), (9.4, 12), size=0.05))] == [False]
    assert [breach.faint for breach in broken(asked, wave((4, 12), (3.4, 12), size=0.05))] == [True]


def test_a_level_that_has_lasted_long_enough_is_settled() -> None:
    asked = FELL.model_copy(update={"usual_after": 8})
    assert [breach.settled for breach in broken(asked, wave((30, 16), (20, 8)))] == [False]
    assert [breach.settled for breach in broken(asked, wave((30, 16), (20, 9)))] == [True]


def test_a_month_that_is_estimated_otherwise_later_is_near() -> None:
    (breach,) = broken(FELL, wave((30, 16), (20, 8)))
    assert breach.near == (months(24)[14], months(24)[18])


def test_a_period_that_cannot_be_compared_is_no_low_one() -> None:
    values = wave((30, 24))
    known = track([*values[:10], 5.0, 5.0, 5.0, 5.0, *values[14:]])
    points = [replace(point, like=None) if point.value == 5.0 else point for point in known.points]
    held = replace(known, points=tuple(points))
    assert judge([FELL], measured(held, periods=24), (held,)) == []


def test_a_place_without_a_figure_in_the_last_period_is_not_judged() -> None:
    assert broken(FELL, [*wave((30, 12), (20, 11)), None]) == []


@pytest.mark.parametrize(
    "values",
    [[], [5.0], [5.0] * 12, [0.0] * 24, [None] * 12, [None, 3.0] * 9, wave((30, 1), (20, 11)), [-4.0, -5.0, -3.0] * 6],
    ids=["nothing", "one", "constant", "zeros", "unknown", "holes", "a change in the second", "negative"],
)
def test_what_says_nothing_of_a_change_breaks_nothing(values: list[float | None]) -> None:
    held = track(values)
    assert judge([FELL, ROSE], measured(held, periods=len(values)), (held,)) == []


def test_a_giant_month_is_a_spike() -> None:
    assert broken(FELL, [*wave((30, 12)), 30_000.0, *wave((30, 11))]) == []


def test_the_band_of_a_shift_lies_around_the_level_before() -> None:
    held = (track(wave((30, 16), (20, 8))), track(wave((30, 24)), JEDDAH))
    (breach,) = judge([FELL], measured(*held, periods=24), held)
    low, high = band_before(breach, held, months(24)) or (0.0, 0.0)
    assert low < 29.9 < 30.1 < high
    assert breach.value < low
    assert band_before(replace(breach, first=months(24)[3], near=None), held, months(24)) is None


SCOPES: tuple[Scope, ...] = tuple((("region", name),) for name in "ABC")


@given(st.lists(st.lists(st.integers(0, 40), min_size=14, max_size=14), min_size=1, max_size=3), st.integers(6, 14))
def test_what_came_later_never_changes_what_was_known_before(rows: list[list[int]], length: int) -> None:
    def held(upto: int) -> tuple[Track, ...]:
        return tuple(
            track([float(value) for value in row[:upto]], scope) for row, scope in zip(rows, SCOPES, strict=False)
        )

    then = judge([FELL, ROSE], measured(*held(length), periods=length), held(length))
    assert judge([FELL, ROSE], measured(*held(14), periods=14), held(14), months(14)[length - 1]) == then
