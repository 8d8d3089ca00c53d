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


@pytest.fixture
def english(qapp: object) -> Theme:
    """The light theme in English, for what no language changes."""
    assert qapp
    return load(RESOURCES, Mode.LIGHT)


@pytest.fixture(params=[(mode, high) for mode in Mode for high in (False, True)], ids=str)
def every_theme(qapp: object, request: pytest.FixtureRequest) -> Theme:
    """Light and dark, each with the usual and the high contrast."""
    assert qapp
    mode, high = request.param
    return load(RESOURCES, mode, high=high)


@pytest.fixture
def eastern(qapp: object) -> Theme:
    """A theme whose numbers are written in Arabic-Indic digits."""
    assert qapp
    digits = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
    return load(RESOURCES, Mode.LIGHT, arabic=True, write=lambda text: text.translate(digits))
