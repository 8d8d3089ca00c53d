from dataclasses import replace

import pytest

from core.model.reports import Pack, ReportFormat, ReportRun
from core.model.selection import EVERYTHING
from core.ports.store import Store

AT = "2025-01-15T06:30:00.000Z"
PACK = Pack(name="حزمة الرياض", views=("b", "a", "b"))
RUN = ReportRun(
    name="executive",
    language="ar",
    format=ReportFormat.PDF,
    stamp="البيانات 0f3a",
    at=AT,
    actor="tester",
    selection=EVERYTHING.choosing("region", ["الرياض"]),
)


def test_packs_are_listed_by_name_keep_the_order_of_their_views_and_are_replaced(store: Store) -> None:
    with store.transaction():
        for pack in (PACK, Pack(name="b", views=()), Pack(name="a", views=("x",)), Pack(name="a", views=("y",))):
            store.packs.put(pack, at=AT, actor="tester")
    assert list(store.packs.list_all()) == [Pack(name="a", views=("y",)), Pack(name="b", views=()), PACK]
    assert store.packs.find(PACK.name) == PACK
    assert store.packs.find("none") is None


def test_a_removed_pack_is_there_no_more(store: Store) -> None:
    with store.transaction():
        store.packs.put(PACK, at=AT, actor="tester")
        assert store.packs.remove(PACK.name)
        assert not store.packs.remove(PACK.name)
    assert list(store.packs.list_all()) == []


def test_the_last_reports_are_listed_newest_first(store: Store) -> None:
    given = [replace(RUN, name=name) for name in ("one", "two", "three")]
    with store.transaction():
        for run in given:
            store.report_runs.add(run)
    assert list(store.report_runs.newest(2)) == [given[2], given[1]]
    assert list(store.report_runs.newest(10)) == given[::-1]


def test_what_is_remembered_comes_back_as_it_was_put(store: Store) -> None:
    things = {"window": {"page": "map", "open": True, "none": None}, "recent": ["مصنف.xlsx"], "width": 1.5, "n": 3}
    with store.transaction():
        store.remembered.put("width", "another")
        for key, value in things.items():
            store.remembered.put(key, value)
    assert store.remembered.read() == things
    with store.transaction():
        assert store.remembered.remove("recent")
        assert not store.remembered.remove("recent")
    assert set(store.remembered.read()) == {"window", "width", "n"}


def test_a_rolled_back_change_of_reports_leaves_no_trace(store: Store) -> None:
    with store.transaction():
        store.packs.put(PACK, at=AT, actor="tester")
        store.remembered.put("a", 1)
    with pytest.raises(RuntimeError), store.transaction():  # noqa: PT012 - the block is the transaction
        store.packs.remove(PACK.name)
        store.report_runs.add(RUN)
        store.remembered.put("a", 2)
        store.remembered.put("b", [])
        raise RuntimeError
    assert list(store.packs.list_all()) == [PACK]
    assert list(store.report_runs.newest(10)) == []
    assert store.remembered.read() == {"a": 1}
