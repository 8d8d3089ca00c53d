"""The file of the map: one that can be read is set, one that cannot is refused and changes nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from core.model.errors import AppError
from desktop_app.pages import outlines_choice
from desktop_app.queries.context import AppContext
from tests.builders.outlines import provinces_file


@pytest.fixture(autouse=True)
def _ended(ctx: AppContext) -> Iterator[None]:
    yield
    assert ctx.jobs.shutdown(5)


def taken(ctx: AppContext, qtbot: QtBot, path: Path) -> list[Exception]:
    """Take a file, and return why it was refused."""
    refused: list[Exception] = []
    outlines_choice.take(ctx, path, refused.append)
    qtbot.waitUntil(lambda: not ctx.jobs.running)
    return refused


def test_a_file_with_every_province_is_set(ctx: AppContext, qtbot: QtBot, tmp_path: Path) -> None:
    good = provinces_file(tmp_path / "good.geojson")
    assert taken(ctx, qtbot, good) == []
    assert ctx.app.policy.map.outlines == str(good)


def test_a_file_that_does_not_do_is_refused_with_its_reason(ctx: AppContext, qtbot: QtBot, tmp_path: Path) -> None:
    bad = tmp_path / "bad.geojson"
    bad.write_text("{}", encoding="utf-8")
    for file, code in ((bad, "map.not_geojson"), (tmp_path / "none.geojson", "disk.unreadable")):
        (refusal,) = taken(ctx, qtbot, file)
        assert isinstance(refusal, AppError)
        assert refusal.code == code
    assert ctx.app.policy.map.outlines == ""


def test_choosing_no_file_after_all_takes_none(ctx: AppContext, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    parent = QWidget()
    qtbot.addWidget(parent)
    outlines_choice.ask(ctx, parent, lambda _: None)
    assert not ctx.jobs.running
