import json
import re
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette

from ui import stylesheet
from ui.theme import Mode, Theme, Tone, contrast, load

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
SURFACES = ["surface.canvas", "surface.rail", "surface.card", "surface.raised", "surface.sunken", "surface.hover"]
SURFACES += ["surface.selected"]
TEXTS = ["text.primary", "text.secondary", "text.tertiary", "accent.text", "event.text", "success.text"]
TEXTS += ["warning.text", "danger.text", "neutral.text"]
GRAPHICS = [f"{name}.graphic" for name in ("accent", "event", "success", "warning", "danger", "neutral")]


ROUNDING = 2  # of 255, in a pixel that a line covers in part
EDGES = ["border.subtle", "border.default", "border.strong", "border.focus", "chart.axis"]


@pytest.fixture(params=product(Mode, (False, True)), ids=lambda case: f"{case[0]}-{'high' if case[1] else 'usual'}")
def theme(request: pytest.FixtureRequest) -> Theme:
    mode, high = request.param
    return load(RESOURCES, mode, high=high)


@pytest.fixture(params=Mode)
def high(request: pytest.FixtureRequest) -> Theme:
    return load(RESOURCES, request.param, high=True)


@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize("text", TEXTS)
def test_text_is_legible_on_every_surface(theme: Theme, text: str, surface: str) -> None:
    assert contrast(theme.colour(text), theme.colour(surface)) >= 4.5


@pytest.mark.parametrize("surface", ["surface.card", "surface.raised", "surface.canvas"])
@pytest.mark.parametrize("graphic", GRAPHICS)
def test_graphics_stand_out_where_they_are_drawn(theme: Theme, graphic: str, surface: str) -> None:
    assert contrast(theme.colour(graphic), theme.colour(surface)) >= 3


@pytest.mark.parametrize("surface", SURFACES)
def test_a_high_contrast_is_one(high: Theme, surface: str) -> None:
    ground = high.colour(surface)
    inks = [high.colour(text) for text in TEXTS]
    drawn = [high.colour(mark) for mark in (*GRAPHICS, *EDGES, "text.disabled")] + [high.series(n) for n in range(8)]
    assert min(contrast(ink, ground) for ink in inks) >= 7
    assert min(contrast(mark, ground) for mark in drawn) >= 4.5
    assert contrast(high.colour("accent.onFill"), high.colour("accent.fill")) >= 7


def test_words_on_their_own_tint_can_be_read(theme: Theme) -> None:
    for name in ("accent", "event", "success", "warning", "danger", "neutral"):
        least = 7 if theme.high else 4.5
        assert contrast(theme.colour(f"{name}.text"), theme.colour(f"{name}.tint")) >= least, name


def test_the_high_contrast_changes_no_token_that_there_is_not() -> None:
    usual, over = (json.loads((RESOURCES / "styles" / f"{name}.json").read_text()) for name in ("tokens", "contrast"))
    for mode in Mode:
        for group, colours in over[mode].items():
            known = usual["theme"][mode][group]
            assert isinstance(colours, list) or set(colours) <= set(known), group
            assert len(colours) <= len(known)


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


def distance(one: QColor, other: QColor) -> int:
    """How far two colours are from each other, in the part in which they differ most."""
    return max(abs(a - b) for a, b in zip(one.toTuple()[:3], other.toTuple()[:3], strict=True))


def test_every_icon_is_drawn_in_the_colour_that_was_asked_for(qapp: object, theme: Theme) -> None:
    assert qapp
    for drawing in (RESOURCES / "icons").glob("*.svg"):
        picture = theme.icon(drawing.stem, "danger.graphic").pixmap(24, 24).toImage()
        seen = [picture.pixelColor(x, y) for x in range(24) for y in range(24)]
        asked = theme.colour("danger.graphic")
        assert min(distance(pixel, asked) for pixel in seen if pixel.alpha()) <= ROUNDING, drawing.stem


def test_every_icon_in_the_program_is_there() -> None:
    root = RESOURCES.parent
    sources = [path for room in ("ui", "desktop_app") for path in (root / room).rglob("*.py")]
    call = re.compile(r'icon\((?:theme, |self\._theme, )?"(\w+)"')
    named = {name for path in sources for name in call.findall(path.read_text(encoding="utf-8"))}
    assert {"raff", "search", "receipt"} <= named
    assert not {name for name in named if not (RESOURCES / "icons" / f"{name}.svg").exists()}


def test_every_tone_has_a_text_and_a_graphic(theme: Theme) -> None:
    for tone in Tone:
        assert theme.colour(tone.value).isValid()
        if tone not in (Tone.PLAIN, Tone.QUIET, Tone.FAINT):
            assert theme.colour(tone.graphic).isValid()


def test_arabic_captions_are_never_under_twelve_pixels() -> None:
    latin, arabic = (load(RESOURCES, Mode.LIGHT, arabic=arabic) for arabic in (False, True))
    assert (latin.text_size("caption"), arabic.text_size("caption")) == (11, 12)
    assert latin.text_size("body") == arabic.text_size("body") == 13
    assert (latin.line_height("body"), arabic.line_height("body")) == (20, 24)


def test_the_stylesheet_is_whole_and_begins_at_the_side_of_the_language() -> None:
    for arabic, side in ((False, "border-right"), (True, "border-left")):
        sheet = stylesheet.build(load(RESOURCES, Mode.DARK, arabic=arabic))
        assert "$" not in sheet
        assert f"{side}: 1px" in sheet


@pytest.mark.parametrize("ramp", ["diverging", "sequential"])
@pytest.mark.parametrize("level", range(5))
def test_heat_is_more_of_its_colour_than_of_the_card(theme: Theme, ramp: str, level: int) -> None:
    colour, card, heat = theme.ramp(ramp)[level], theme.colour("surface.card"), theme.heat(ramp, level)
    assert heat.redF() == pytest.approx(0.55 * colour.redF() + 0.45 * card.redF(), abs=0.01)
    assert contrast(theme.ink_on(heat), heat) >= 4.5


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,200", True),
        ("\N{MINUS SIGN}3.5 %", True),
        ("+4", True),
        ("12\N{EN DASH}15", True),
        ("\N{EN DASH}", False),
        ("", False),
        ("4 rows", False),
        ("Q1", False),
    ],
)
def test_only_a_number_takes_the_digits_of_the_moment(text: str, number: bool) -> None:
    theme = load(RESOURCES, Mode.LIGHT, write=lambda _: "written")
    assert theme.number(text) == ("written" if number else text)
