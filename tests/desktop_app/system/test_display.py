"""Whether a window can be opened here."""

import pytest

from desktop_app.system import display

NAMES = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")


@pytest.mark.parametrize("name", [*NAMES, None])
def test_linux_has_a_display_where_one_is_named(monkeypatch: pytest.MonkeyPatch, name: str | None) -> None:
    monkeypatch.setattr(display.sys, "platform", "linux")
    for known in NAMES:
        monkeypatch.delenv(known, raising=False)
    if name is not None:
        monkeypatch.setenv(name, "0")
    assert display.has_display() is (name is not None)


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_macos_always_have_one(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setattr(display.sys, "platform", platform)
    for known in NAMES:
        monkeypatch.delenv(known, raising=False)
    assert display.has_display()
