from datetime import timedelta

from desktop_app.window.job_progress import Pace
from tests.fakes.clock import StandingClock


def after(clock: StandingClock, pace: Pace, seconds: float, note: str, done: int, total: int) -> int | None:
    clock.move(timedelta(seconds=seconds))
    pace.update(note, done, total)
    return pace.seconds_left


def test_what_is_left_follows_from_what_was_done_and_counts_down(clock: StandingClock) -> None:
    pace = Pace(clock)
    assert after(clock, pace, 0, "import.guarding", 0, 0) is None
    assert after(clock, pace, 4, "import.reading", 200, 1_000) == 16
    clock.move(timedelta(seconds=6))
    assert pace.seconds_left == 10
    assert after(clock, pace, 0, "import.validating", 500, 1_000) == 10
    clock.move(timedelta(seconds=60))
    assert pace.seconds_left == 1


def test_other_work_is_timed_anew_and_the_first_moment_says_nothing(clock: StandingClock) -> None:
    pace = Pace(clock)
    after(clock, pace, 0, "import.reading", 0, 10)
    after(clock, pace, 5, "import.reading", 5, 10)
    assert after(clock, pace, 9, "warehouse.loading", 1, 4) is None
    assert after(clock, pace, 2, "warehouse.loading", 2, 4) == 2
    pace.reset()
    assert pace.seconds_left is None
