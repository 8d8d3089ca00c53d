import pytest

from tests.conftest import Raff


def test_without_a_display_a_sentence_says_so(raff: Raff, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    answer = raff("window")
    assert answer.code == 4
    assert "[window.no_display]" in answer.err
