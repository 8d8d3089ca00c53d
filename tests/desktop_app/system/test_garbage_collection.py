import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QThread

from desktop_app.system.garbage_collection import Collector

FREEZE, UNFREEZE = gc.freeze, gc.unfreeze  # which do nothing in a test, unless it is about them


class Knot(QObject):
    """A Qt object in a cycle, which only the collector can let go."""

    def __init__(self, let_go: list[object]) -> None:
        super().__init__()
        self.me = self
        weakref.finalize(self, lambda: let_go.append(threading.get_ident()))


@pytest.fixture
def collector(qapp: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[Collector]:
    assert qapp
    monkeypatch.setattr(gc, "freeze", FREEZE)
    monkeypatch.setattr(gc, "unfreeze", UNFREEZE)
    made = Collector()
    yield made
    made.close()


def tie(let_go: list[object], count: int) -> None:
    gc.collect()  # what earlier tests left is not counted here
    for _ in range(count):
        Knot(let_go)


def test_a_lane_that_allocates_lets_no_qt_object_go(collector: Collector) -> None:
    let_go: list[object] = []
    tie(let_go, 20)
    lane = threading.Thread(target=lambda: [[] for _ in range(200_000)])
    lane.start()
    lane.join()
    assert let_go == []
    gc.collect()
    assert set(let_go) == {threading.get_ident()}
    assert collector.thread() is QThread.currentThread()


def test_what_is_due_is_collected_at_the_next_look(collector: Collector) -> None:
    let_go: list[object] = []
    tie(let_go, 20)
    kept = [[number] for number in range(2 * gc.get_threshold()[0])]
    collector.check()
    assert len(let_go) == 20
    assert kept


def test_python_collects_for_itself_again_afterwards(collector: Collector) -> None:
    assert not gc.isenabled()
    collector.close()
    assert gc.isenabled()


def test_what_came_by_the_ten_thousand_is_put_aside_and_gone_through_when_nobody_looks(collector: Collector) -> None:
    let_go: list[object] = []
    tie(let_go, 20)
    library = [[number] for number in range(50_000)]
    collector.check()
    assert let_go == []
    assert gc.get_freeze_count() > len(library)
    collector.thaw()
    assert len(let_go) == 20
    assert gc.get_freeze_count() == 0
