from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette

from ui.theme import Mode, Theme, contrast, load

STYLES = Path(__file__).resolve().parents[2] / "resources" / "styles"
SURFACES = ["surface.canvas", "surface.rail", "surface.card", "surface.raised", "surface.sunken", "surface.hover"]
SURFACES += ["surface.selected"]
TEXTS = ["text.primary", "text.secondary", "text.tertiary", "accent.text", "event.text", "success.text"]
TEXTS += ["warning.text", "danger.text", "neutral.text"]
GRAPHICS = [f"{name}.graphic" for name in ("accent", "event", "success", "warning", "danger", "neutral")]


@pytest.fixture(params=Mode)
def theme(request: pytest.FixtureRequest) -> Theme:
    return load(STYLES, request.param)


@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize("text", TEXTS)
def test_text_is_legible_on_every_surface(theme: Theme, text: str, surface: str) -> None:
    assert contrast(theme.colour(text), theme.colour(surface)) >= 4.5


@pytest.mark.parametrize("surface", ["surface.card", "surface.raised", "surface.canvas"])
@pytest.mark.parametrize("graphic", GRAPHICS)
def test_graphics_stand_out_where_they_are_drawn(theme: Theme, graphic: str, surface: str) -> None:
    assert contrast(theme.colour(graphic), theme.colour(surface)) >= 3


def test_a_filled_button_can_be_read(theme: Theme) -> None:
    for fill in ("accent.fill", "accent.fillHover"):
        assert contrast(theme.colour("accent.onFill"), theme.colour(fill)) >= 4.5


def test_the_palette_takes_its_colours_from_the_tokens(theme: Theme) -> None:
    palette = theme.palette()
    assert palette.color(QPalette.ColorRole.Window) == theme.colour("surface.canvas")
    assert palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == theme.colour("text.disabled")


def test_sizes_and_see_through_colours_are_read(theme: Theme) -> None:
    assert (theme.size("size.rail"), theme.size("space.m"), theme.size("radius.card")) == (208, 16, 8)
    assert 0 < theme.colour("surface.scrim").alphaF() < 1


def test_an_unknown_token_is_an_error_and_no_black(theme: Theme) -> None:
    with pytest.raises(KeyError):
        theme.colour("text.loud")


@pytest.mark.parametrize(("one", "other", "ratio"), [("#000000", "#FFFFFF", 21), ("#777777", "#FFFFFF", 4.48)])
def test_contrast_is_the_ratio_of_the_standard(one: str, other: str, ratio: float) -> None:
    assert contrast(QColor(one), QColor(other)) == pytest.approx(ratio, abs=0.01)
