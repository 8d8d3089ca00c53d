"""Back and forward lead through what was visited; a visit drops what lay ahead."""

from core.model.selection import EVERYTHING
from ui.navigation import Location, NavigationHistory

PAGES = [Location(page) for page in range(4)]


def test_at_the_start_there_is_no_way() -> None:
    history = NavigationHistory(PAGES[0])
    assert history.ways == (False, False)
    assert history.step(-1) == history.step(1) == history.here == Location(0, EVERYTHING)


def test_a_step_back_opens_the_way_forward() -> None:
    history = NavigationHistory(PAGES[0])
    history.visit(PAGES[1])
    history.visit(PAGES[2])
    assert history.ways == (True, False)
    assert history.step(-1) == PAGES[1]
    assert history.ways == (True, True)
    assert history.step(-1) == PAGES[0]
    assert history.ways == (False, True)
    assert history.step(1) == history.here == PAGES[1]


def test_a_visit_drops_what_lay_ahead() -> None:
    history = NavigationHistory(PAGES[0])
    history.visit(PAGES[1])
    history.step(-1)
    history.visit(PAGES[3])
    assert history.ways == (True, False)
    assert history.step(-1) == PAGES[0]
    assert history.step(1) == PAGES[3]


def test_the_current_place_is_not_added_twice() -> None:
    history = NavigationHistory(PAGES[0])
    history.visit(PAGES[0])
    history.visit(PAGES[1])
    history.visit(PAGES[1])
    assert history.step(-1) == PAGES[0]
    assert history.ways == (False, True)


def test_a_step_past_an_end_stays_there() -> None:
    history = NavigationHistory(PAGES[0])
    history.visit(PAGES[1])
    assert history.step(-9) == PAGES[0]
    assert history.step(9) == PAGES[1]
