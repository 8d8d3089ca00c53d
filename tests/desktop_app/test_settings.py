from pathlib import Path

import pytest

from core.model.errors import UserError
from core.model.gaps import GAP_KEY
from core.texts.catalogue import Language
from desktop_app.settings import GapSettings, Settings, load


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    assert load(tmp_path / "settings.toml") == Settings()
    rule = Settings().gaps.rule()
    assert (rule.window_days, rule.threshold, rule.high, rule.realisation, rule.by) == (
        30,
        40,
        60,
        (0.25, 0.5, 1),
        GAP_KEY,
    )


def test_a_users_setting_lies_over_the_default(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('language = "ar"\n[gaps]\nthreshold = 55\n', encoding="utf-8")
    settings = load(path)
    assert (settings.language, settings.gaps.threshold, settings.gaps.high) == (Language.ARABIC, 55, 60)


@pytest.mark.parametrize(
    ("text", "setting"),
    [
        ("[gaps]\nthreshold = 400", "gaps.threshold"),
        ("colour = 1", "colour"),
        ("language = 'fr'", "language"),
        ("[", "-"),
    ],
)
def test_a_setting_that_is_not_understood_is_named(tmp_path: Path, text: str, setting: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UserError) as caught:
        load(path)
    assert (caught.value.code, caught.value.data["setting"]) == ("settings.unreadable", setting)


def test_what_is_asked_for_stands_before_what_is_set() -> None:
    rule = GapSettings(threshold=50).rule(threshold=10, by=("region",))
    assert (rule.threshold, rule.by) == (10, ("region",))
