from datetime import time
from pathlib import Path

import pytest

from core.model.alerts.alerts import AlertSeverity
from core.model.alerts.deliveries import DEFAULT_ROUTES, Channel
from core.model.analyses.gaps import GAP_KEY
from core.model.errors import AppError, EnvironmentFault, UserError
from core.model.exposure import ExposureKind
from core.model.periods import month
from core.model.policy import Policy
from core.model.recovery_keys import RecoveryKey
from core.model.roles import Role
from core.texts.catalogue import Language, explain
from desktop_app.settings.settings import Layered, Settings, SettingsLayer, ThemeChoice, load, restore, save


def layered(folder: Path, *, user: str | None = None, policy: str | None = None) -> Layered:
    for name, text in (("user.toml", user), ("policy.toml", policy)):
        if text is not None:
            (folder / name).write_text(text, encoding="utf-8")
    return load(policy=folder / "policy.toml", user=folder / "user.toml")


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    result = layered(tmp_path)
    assert result.values == Settings()
    assert set(result.sources.values()) == {SettingsLayer.DEFAULT}
    rule = result.values.gaps.rule()
    assert (rule.window_days, rule.threshold, rule.high) == (30, 40, 60)
    assert (rule.realisation, rule.by) == ((0.25, 0.5, 1), GAP_KEY)


def test_a_policy_stands_over_the_user_and_the_user_over_the_default(tmp_path: Path) -> None:
    user = 'language = "ar"\n[gaps]\nthreshold = 55\nhigh = 80\n'
    result = layered(tmp_path, user=user, policy="[gaps]\nthreshold = 45\n")
    assert (result.values.language, result.values.gaps.threshold) == (Language.ARABIC, 45)
    assert (result.values.gaps.high, result.values.gaps.window_days) == (80, 30)
    assert {name: layer for name, _, layer in result.rows()} == {
        "language": SettingsLayer.USER,
        "digits": SettingsLayer.DEFAULT,
        "theme": SettingsLayer.DEFAULT,
        "contrast": SettingsLayer.DEFAULT,
        "text_size": SettingsLayer.DEFAULT,
        "reduced_motion": SettingsLayer.DEFAULT,
        "autostart": SettingsLayer.DEFAULT,
        "tray": SettingsLayer.DEFAULT,
        "idle_lock_minutes": SettingsLayer.DEFAULT,
        "notifications": SettingsLayer.DEFAULT,
        "company.names": SettingsLayer.DEFAULT,
        "alerts.open": SettingsLayer.DEFAULT,
        "alerts.daily": SettingsLayer.DEFAULT,
        "alerts.quiet_from": SettingsLayer.DEFAULT,
        "alerts.quiet_until": SettingsLayer.DEFAULT,
        "alerts.digest_at": SettingsLayer.DEFAULT,
        "gaps.window_days": SettingsLayer.DEFAULT,
        "gaps.threshold": SettingsLayer.POLICY,
        "gaps.high": SettingsLayer.USER,
        "gaps.realisation": SettingsLayer.DEFAULT,
        "calendar.overrides": SettingsLayer.DEFAULT,
        "excise.rules": SettingsLayer.DEFAULT,
        "excise.sugar": SettingsLayer.DEFAULT,
        "worklist.stops": SettingsLayer.DEFAULT,
        "worklist.days": SettingsLayer.DEFAULT,
        "worklist.tasks": SettingsLayer.DEFAULT,
        "worklist.stop_minutes": SettingsLayer.DEFAULT,
        "worklist.day_minutes": SettingsLayer.DEFAULT,
        "worklist.least_confidence": SettingsLayer.DEFAULT,
        "worklist.least_value": SettingsLayer.DEFAULT,
        "forecast.cores": SettingsLayer.DEFAULT,
        "map.outlines": SettingsLayer.DEFAULT,
        "backup.folder": SettingsLayer.DEFAULT,
        "backup.every_days": SettingsLayer.DEFAULT,
        "backup.copies": SettingsLayer.DEFAULT,
        "backup.days": SettingsLayer.DEFAULT,
        "retention.figures_years": SettingsLayer.DEFAULT,
        "watch.allowed": SettingsLayer.DEFAULT,
        "exports.reason": SettingsLayer.DEFAULT,
        "watch.enabled": SettingsLayer.DEFAULT,
        "watch.folder": SettingsLayer.DEFAULT,
        "watch.automatic": SettingsLayer.DEFAULT,
        "watch.least_quality": SettingsLayer.DEFAULT,
        "vault.recovery_key": SettingsLayer.DEFAULT,
        "vault.lease_keys": SettingsLayer.DEFAULT,
    }


def test_only_a_policy_names_the_key_that_opens_vaults(tmp_path: Path) -> None:
    key = RecoveryKey(bytes(range(32)))
    content = f'[vault]\nrecovery_key = "{key.text}"'
    (tmp_path / "policy.toml").write_text(content)
    assert layered(tmp_path).values.policy.vault.recovery == key
    (tmp_path / "user.toml").write_text(content)
    with pytest.raises(UserError, match=r"settings\.unreadable") as caught:
        layered(tmp_path)
    assert (caught.value.data["setting"], caught.value.data["reason"]) == ("vault.recovery_key", "organisation")
    with pytest.raises(UserError, match=r"settings\.refused"):
        save(tmp_path / "another.toml", "vault.recovery_key", key.text)


def test_a_mistyped_recovery_key_stops_what_would_be_sealed_to_nobody(tmp_path: Path) -> None:
    (tmp_path / "policy.toml").write_text('[vault]\nrecovery_key = "raff-recovery-abcdefgh"')
    with pytest.raises(EnvironmentFault, match=r"policy\.unreadable") as caught:
        layered(tmp_path)
    assert caught.value.data["setting"] == "vault.recovery_key"


CHANNELS = "CRITICAL: centre, toast, email, sms, digest"
BROKEN = [
    ("[gaps]\nthreshold = 400", "gaps.threshold"),
    ("colour = 1", "colour"),
    ("language = 'fr'", "language"),
]


@pytest.mark.parametrize(
    ("content", "data"),
    [
        (b"a = 1\n[", {"reason": "end"}),
        (b"tray = true\ntheme = = 1\n", {"reason": "syntax", "line": "2"}),
        ("theme = 'dark'".encode("utf-16"), {"reason": "encoding"}),
        (None, {"reason": "folder"}),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_by_its_cause(
    tmp_path: Path, content: bytes | None, data: dict[str, str]
) -> None:
    for name, code in (("user.toml", "settings.unreadable"), ("policy.toml", "policy.unreadable")):
        file = tmp_path / name
        if content is None:
            file.mkdir()
        else:
            file.write_bytes(content)
        with pytest.raises(AppError) as caught:
            load(policy=tmp_path / "policy.toml", user=tmp_path / "user.toml")
        assert (caught.value.code, {**caught.value.data, **data}) == (code, caught.value.data)
        assert not explain(Language.ENGLISH, caught.value).count("{")
        file.rmdir() if content is None else file.unlink()


def test_the_mark_of_utf_8_before_a_file_is_no_part_of_it(tmp_path: Path) -> None:
    (tmp_path / "user.toml").write_bytes(b"\xef\xbb\xbftheme = 'dark'\n")
    assert layered(tmp_path).values.theme is ThemeChoice.DARK


@pytest.mark.parametrize(
    ("text", "setting", "allowed"),
    [
        ("autostart = 1", "autostart", "true, false"),
        ("idle_lock_minutes = '5'", "idle_lock_minutes", "1 - 30"),
        ("[gaps]\nthreshold = true", "gaps.threshold", "0 - 100"),
        ("[gaps]\nthreshold = 70\nhigh = 50", "gaps.high", "threshold - 100"),
        ("[gaps]\nthreshold = 70", "gaps.high", "threshold - 100"),
        ("[watch]\nfolder = 'audit'", "watch.folder", "/..., C:\\..."),
        ("theme = 'pink'", "theme", "system, light, dark"),
        ("[watch]\nallow = true", "watch.allow", "allowed, enabled, folder, automatic, least_quality"),
        ("[alerts.routes.owner]\nCRITICAL = []", "alerts.routes", CHANNELS),
        (
            "[alerts.routes.owner]\nHIGH = ['toast', 'toast']",
            "alerts.routes",
            CHANNELS,
        ),
    ],
)
def test_nonsense_is_refused_with_what_is_allowed(tmp_path: Path, text: str, setting: str, allowed: str) -> None:
    with pytest.raises(EnvironmentFault) as caught:
        layered(tmp_path, policy=text)
    assert (caught.value.data["setting"], caught.value.data["allowed"]) == (setting, allowed)


def test_a_users_value_that_the_policy_makes_nonsense_is_the_users_to_change(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        layered(tmp_path, user="[gaps]\nthreshold = 20\nhigh = 30", policy="[gaps]\nthreshold = 45")
    assert (caught.value.code, caught.value.data["setting"]) == ("settings.unreadable", "gaps.high")
    assert caught.value.data["file"] == str(tmp_path / "user.toml")


@pytest.mark.parametrize(("text", "setting"), BROKEN)
def test_a_users_setting_that_is_not_understood_is_named(tmp_path: Path, text: str, setting: str) -> None:
    with pytest.raises(UserError) as caught:
        layered(tmp_path, user=text)
    assert (caught.value.code, caught.value.data["setting"]) == ("settings.unreadable", setting)


@pytest.mark.parametrize(("text", "setting"), BROKEN)
def test_a_broken_policy_fails_closed_and_says_where(tmp_path: Path, text: str, setting: str) -> None:
    with pytest.raises(EnvironmentFault) as caught:
        layered(tmp_path, user="[gaps]\nthreshold = 55", policy=text)
    assert (caught.value.code, caught.value.data["setting"]) == ("policy.unreadable", setting)


def test_a_setting_is_kept_and_what_a_person_wrote_around_it_stays(tmp_path: Path) -> None:
    file = tmp_path / "user.toml"
    file.write_text('# mine\nlanguage = "en"  # for now\n\n[gaps]\nthreshold = 55 # half\n', encoding="utf-8")
    save(file, "language", "ar")
    save(file, "theme", "dark")
    text = file.read_text(encoding="utf-8")
    assert '# mine\nlanguage = "ar"  # for now' in text
    assert "threshold = 55 # half" in text
    values = load(policy=tmp_path / "none", user=file).values
    assert (values.language, values.theme, values.gaps.threshold) == (Language.ARABIC, ThemeChoice.DARK, 55)


def test_a_default_comes_back_and_what_a_person_wrote_around_it_stays(tmp_path: Path) -> None:
    file = tmp_path / "user.toml"
    file.write_text('# mine\ntheme = "dark"\n\n[gaps]\nthreshold = 55 # half\nhigh = 70\n', encoding="utf-8")
    restore(file, "gaps.threshold")
    restore(file, "theme")
    assert file.read_text(encoding="utf-8") == "# mine\n\n[gaps]\nhigh = 70\n"
    loaded = load(policy=tmp_path / "none", user=file)
    assert (loaded.values.gaps.threshold, loaded.values.theme) == (40, ThemeChoice.SYSTEM)
    assert loaded.sources["gaps.threshold"] is SettingsLayer.DEFAULT


@pytest.mark.parametrize("name", ["gaps.high", "worklist.stops", "theme"])
def test_restoring_what_nobody_set_changes_nothing(tmp_path: Path, name: str) -> None:
    file = tmp_path / "user.toml"
    file.write_text("[gaps]\nthreshold = 55\n", encoding="utf-8")
    restore(file, name)
    assert file.read_text(encoding="utf-8") == "[gaps]\nthreshold = 55\n"


def test_a_default_that_does_not_go_with_another_setting_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "user.toml"
    file.write_text("[gaps]\nthreshold = 80\nhigh = 90\n", encoding="utf-8")
    with pytest.raises(UserError) as refused:
        restore(file, "gaps.high")
    assert refused.value.code == "settings.default_refused"
    assert "high = 90" in file.read_text(encoding="utf-8")


def test_the_first_setting_makes_its_file_and_its_folder(tmp_path: Path) -> None:
    save(tmp_path / "new" / "user.toml", "theme", "light")
    assert load(policy=tmp_path / "none", user=tmp_path / "new" / "user.toml").values.theme is ThemeChoice.LIGHT


def test_a_file_that_cannot_be_written_is_a_fault_of_the_world(tmp_path: Path) -> None:
    (tmp_path / "user.toml").mkdir()
    with pytest.raises(EnvironmentFault, match=r"disk\.failed"):
        save(tmp_path / "user.toml", "theme", "light")


@pytest.mark.parametrize("minutes", [0, 31])
def test_the_idle_lock_cannot_be_put_out_of_reach(tmp_path: Path, minutes: int) -> None:
    with pytest.raises(UserError) as refused:
        layered(tmp_path, user=f"idle_lock_minutes = {minutes}\n")
    assert refused.value.data["setting"] == "idle_lock_minutes"


def test_what_was_announced_is_set_in_tables_and_one_that_cannot_be_is_named(tmp_path: Path) -> None:
    table = '[[calendar.overrides]]\nkind = "ramadan"\nfirst = 2018-05-17\nlast = 2018-06-14\n'
    calendar = layered(tmp_path, user=table).values.calendar.calendar
    assert calendar.days(ExposureKind.RAMADAN, month(2018, 5)) == 15
    with pytest.raises(UserError) as refused:
        layered(tmp_path, user=table.replace("06-14", "05-01"))
    assert refused.value.data["setting"] == "calendar.overrides"


def test_routes_and_budget_of_alerts_are_settings_by_role(tmp_path: Path) -> None:
    user = '[alerts]\nopen = 7\nquiet_from = 22:30:00\n[alerts.routes.owner]\nHIGH = ["centre", "sms"]\n'
    result = layered(tmp_path, user=user).values.alerts
    assert (result.budget.open, result.budget.daily) == (7, 5)
    owner, manager = result.delivery(Role.OWNER), result.delivery(Role.MANAGER)
    assert owner.routes[AlertSeverity.HIGH] == (Channel.CENTRE, Channel.SMS)
    assert owner.routes[AlertSeverity.CRITICAL] == DEFAULT_ROUTES[AlertSeverity.CRITICAL]
    assert manager.routes == DEFAULT_ROUTES
    assert owner.quiet.begins == time(22, 30)
    with pytest.raises(UserError, match=r"settings\.unreadable"):
        layered(tmp_path, user='[alerts.routes.owner]\nHIGH = ["pigeon"]\n')


def test_the_policy_of_the_settings_is_that_of_the_organisation_without_what_a_person_prefers(tmp_path: Path) -> None:
    values = layered(tmp_path, user='theme = "dark"\n[gaps]\nhigh = 70\n').values
    assert values.policy == Policy.model_validate({"gaps": {"high": 70}})


def test_a_value_where_a_table_belongs_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text("gaps = 3\n", encoding="utf-8")
    with pytest.raises(UserError) as refused:
        save(file, "gaps.threshold", 5)
    assert refused.value.code == "settings.refused"
    assert refused.value.data["setting"] == "gaps.threshold"
    assert file.read_text(encoding="utf-8") == "gaps = 3\n"
