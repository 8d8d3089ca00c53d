"""Settings as lines of the page: what kind of editor each has, its choices, its limits, and who set it."""

from dataclasses import replace
from pathlib import Path

import pytest

from core.texts.catalogue import Language
from desktop_app.pages.settings.lines import lines
from desktop_app.settings import settings
from desktop_app.settings.settings import Layered, SettingsLayer
from tests.builders.outlets import ARABIC, ENGLISH
from ui.widgets.setting_row import EditorKind


@pytest.fixture
def layered(tmp_path: Path) -> Layered:
    """The defaults, but for a threshold that the organisation set and a theme that the person did."""
    loaded = settings.load(policy=tmp_path / "none", user=tmp_path / "neither")
    gaps = loaded.values.gaps.model_copy(update={"threshold": 55.5})
    values = loaded.values.model_copy(update={"gaps": gaps, "theme": settings.ThemeChoice.DARK})
    sources = {**loaded.sources, "gaps.threshold": SettingsLayer.POLICY, "theme": SettingsLayer.USER}
    return replace(loaded, values=values, sources=sources)


def test_a_line_has_its_name_its_value_its_limits_and_its_layer(layered: Layered) -> None:
    (threshold,) = lines(layered, ["gaps.threshold"], ENGLISH)
    assert [threshold.key, threshold.name, threshold.hint] == [
        "gaps.threshold",
        "Medium-priority gap from, %",
        "of records without sales",
    ]
    assert (threshold.kind, threshold.value, threshold.managed) == (EditorKind.NUMBER, 55.5, True)
    assert (threshold.low, threshold.high) == (0.0, 100.0)
    (arabic,) = lines(layered, ["gaps.threshold"], ARABIC)
    assert [arabic.name, arabic.hint] == ["فجوة متوسطة الأولوية من، %", "من السجلات بلا مبيعات"]


def test_lines_keep_the_order_that_they_are_asked_in(layered: Layered) -> None:
    shown = lines(layered, ["theme", "tray", "text_size"], ENGLISH)
    assert [(line.key, line.kind, line.value, line.managed) for line in shown] == [
        ("theme", EditorKind.CHOICE, "dark", False),
        ("tray", EditorKind.SWITCH, False, False),
        ("text_size", EditorKind.WHOLE, 100, False),
    ]


def test_a_whole_number_has_its_own_limits_and_one_without_limits_the_widest(layered: Layered) -> None:
    size, tray = lines(layered, ["text_size", "tray"], ENGLISH)
    assert (size.low, size.high) == (80.0, 200.0)
    assert (tray.low, tray.high) == (0.0, 1_000_000.0)


def test_languages_are_named_in_themselves_and_other_choices_in_the_language_of_the_page(layered: Layered) -> None:
    (language,) = lines(layered, ["language"], ENGLISH)
    assert language.choices == tuple((each.value, each.own_name) for each in Language)
    theme, contrast = lines(layered, ["theme", "contrast"], ENGLISH)
    assert theme.choices == (("system", "As the system is"), ("light", "Light"), ("dark", "Dark"))
    assert contrast.choices == (("system", "As the system is"), ("usual", "Usual"), ("high", "High"))
    (arabic,) = lines(layered, ["theme"], ARABIC)
    assert arabic.choices == (("system", "كما هو النظام"), ("light", "فاتح"), ("dark", "داكن"))


def test_times_and_texts_have_editors_of_their_own(layered: Layered) -> None:
    every = {key: lines(layered, [key], ENGLISH)[0].kind for key in ("map.outlines", "alerts.digest_at")}
    assert every == {"map.outlines": EditorKind.TEXT, "alerts.digest_at": EditorKind.TIME}
