"""The management page of a person whose vault holds two places and three products."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.pages.management.page import ManagementPresenter
from tests.desktop_app.conftest import Person

FIGURES = {
    ("PEPSI CAN 1", "OLAYA"): [10, 20, 30],
    ("PEPSI CAN 2", "OLAYA"): [4, 4, 0],
    ("PEPSI NRB 1", "BALAD"): [5, 5, 5],
    ("PEPSI CAN 1", "BALAD"): [2, 2, 4],
}
OpenTab = Callable[[int], ManagementPresenter]


@pytest.fixture
def open_tab(person: Person, tmp_path: Path) -> OpenTab:
    """Return the presenter of the page with a tab in view, by its number."""

    def opened(number: int) -> ManagementPresenter:
        person.open_with(tmp_path / "audit.xlsx", figures=FIGURES)
        person.page("management").tabs.setCurrentIndex(number)
        person.settle()
        presenter = person.work.pages["management"]
        assert isinstance(presenter, ManagementPresenter)
        return presenter

    return opened
