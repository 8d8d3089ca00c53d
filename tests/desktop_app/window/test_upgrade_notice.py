"""A program that was upgraded while it runs says so, once."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.notifications.messages import Message, MessageStream
from desktop_app.window.upgrade_notice import UpgradeWatch
from tests.fakes.clock import StandingClock


@pytest.mark.parametrize("gone", [False, True])
def test_an_upgrade_under_an_open_window_is_told_once(
    qtbot: QtBot, tmp_path: Path, clock: StandingClock, *, gone: bool
) -> None:
    program, stream, messages = tmp_path / "raff", MessageStream(clock), list[Message]()
    program.write_bytes(b"of yesterday")
    stream.published.connect(messages.append)
    watch = UpgradeWatch(program, stream)
    watch.check()
    assert not messages
    assert watch.timer.isActive()
    program.unlink()
    if not gone:
        program.write_bytes(b"of today")
    with qtbot.waitSignal(stream.published):
        watch.timer.timeout.emit()
    assert [message.text for message in messages] == ["message.replaced"]
    assert not watch.timer.isActive()
