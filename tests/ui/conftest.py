"""Themes for tests of what is drawn, and a bot that does not wait for what widgets emit at once."""

from functools import partial
from pathlib import Path
from typing import Any

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


@pytest.fixture
def qtbot(qtbot: Any) -> Any:
    """Fail at once for a signal that a click or a key did not emit: no widget of these rooms waits for anything."""
    qtbot.waitSignal = partial(qtbot.waitSignal, timeout=0)
    return qtbot
