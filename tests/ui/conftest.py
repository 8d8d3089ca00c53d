"""Themes for tests of what is drawn."""

from pathlib import Path

import pytest

from ui.theme import Mode, Theme, load

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


@pytest.fixture(params=[False, True], ids=["english", "arabic"])
def theme(qapp: object, request: pytest.FixtureRequest) -> Theme:
    """The light theme, for each language."""
    assert qapp
    return load(RESOURCES, Mode.LIGHT, arabic=request.param)
