from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.system.idle import IdleWatch
from tests.fakes.clock import StandingClock

LIMIT = timedelta(minutes=5)


@pytest.fixture
def watch(qapp: QApplication, clock: StandingClock, qtbot: QtBot) -> Iterator[IdleWatch]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    made = IdleWatch(clock, LIMIT)
    made.start(qapp)
    yield made
    made.stop(qapp)


def left(watch: IdleWatch) -> list[None]:
    heard: list[None] = []
    watch.left.connect(lambda: heard.append(None))
    return heard


def test_it_tells_once_that_nobody_touched_a_window_for_the_limit(watch: IdleWatch, clock: StandingClock) -> None:
    heard = left(watch)
    for _ in range(12):
        clock.move(timedelta(seconds=30))
        watch.check()
    assert len(heard) == 1


@pytest.mark.parametrize("how", ["key", "move", "press"])
def test_a_touch_starts_the_time_anew(watch: IdleWatch, clock: StandingClock, qapp: QApplication, how: str) -> None:
    heard = left(watch)
    handle = qapp.topLevelWindows()[0]
    for _ in range(9):
        clock.move(timedelta(seconds=30))
        watch.check()
    if how == "key":
        QTest.keyClick(handle, Qt.Key.Key_A)
    elif how == "move":
        QTest.mouseMove(handle, QPoint(5, 7))
    else:
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, 5))
    for _ in range(9):
        clock.move(timedelta(seconds=30))
        watch.check()
    assert heard == []


def test_a_machine_that_slept_was_left_whatever_the_limit(watch: IdleWatch, clock: StandingClock) -> None:
    heard = left(watch)
    clock.move(timedelta(minutes=2))
    watch.check()
    assert len(heard) == 1


def test_stopping_twice_is_no_fault(watch: IdleWatch, qapp: QApplication) -> None:
    watch.stop(qapp)
    watch.stop(qapp)
    assert not watch._timer.isActive()
