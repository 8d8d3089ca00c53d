"""What leaves the window: allowed, written down, stamped; a refusal leaves what was there."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog

from core.model.imports.batches import SamplePart
from core.model.roles import Role
from desktop_app.queries import questions
from desktop_app.window.status import show_standing
from tests.desktop_app.conftest import Person
from ui.widgets.outgoing import Way

FIGURES = {("PEPSI CAN 1", "OLAYA"): [10, 20, 30], ("PEPSI CAN 2", "OLAYA"): [4, 4, 0]}


def opened(person: Person, tmp_path: Path) -> None:
    person.open_with(tmp_path / "audit.xlsx", figures=FIGURES)
    person.work.show_page("executive")
    person.settle()


def to(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def actions(person: Person) -> list[str]:
    person.work.show_page("settings")
    person.settle()
    person.page("settings").turn("audit")
    audit = person.page("settings").tables["audit"].rows
    return [audit.cell(row, 4).text for row in range(audit.rowCount())]


def test_a_chart_is_copied_saved_as_picture_drawing_and_workbook_with_its_stamp(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(person, tmp_path)
    card = person.page("executive")._trend
    card.take(Way.COPY)
    person.settle()
    assert not QGuiApplication.clipboard().image().isNull()
    for way, name in ((Way.PNG, "a.png"), (Way.SVG, "a.svg"), (Way.XLSX, "a.xlsx")):
        to(monkeypatch, tmp_path / name)
        card.take(way)
        person.settle()
    assert QImage(str(tmp_path / "a.png")).width() > 2 * card.chart.width()  # type: ignore[attr-defined]
    drawing = (tmp_path / "a.svg").read_text(encoding="utf-8")
    assert "All data" in drawing
    assert "definitions" in drawing
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert [cell.value for cell in book.worksheets[0][2]][:2] == ["2024-01-01", 14]
    assert "data to 31 Mar 2024" in str(book.worksheets[1]["A2"].value)
    assert actions(person).count("facts.export") == 4


def test_what_leaves_is_stamped_with_the_filter_that_it_was_seen_through(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(person, tmp_path)
    ctx = person.shell.ctx
    ctx.select(ctx.selection.choosing("precision_area", ["OLAYA"]))
    person.settle()
    to(monkeypatch, tmp_path / "a.svg")
    person.page("executive")._trend.take(Way.SVG)
    person.settle()
    drawing = (tmp_path / "a.svg").read_text(encoding="utf-8")
    assert "Precision area: OLAYA" in drawing
    assert "All data" not in drawing


def test_a_policy_that_forbids_it_lets_nothing_out_and_keeps_what_was_there(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(person, tmp_path)
    ctx = person.shell.ctx
    ctx.app = replace(ctx.app, session=replace(ctx.app.session, role=Role.ADMIN))
    old = tmp_path / "old.xlsx"
    old.write_bytes(b"old")
    to(monkeypatch, old)
    QGuiApplication.clipboard().clear()
    card = person.page("executive")._trend
    for way in (Way.XLSX, Way.COPY):
        card.take(way)
        person.settle()
    assert old.read_bytes() == b"old"
    assert QGuiApplication.clipboard().image().isNull()
    assert person.heard()[-1] == person.shell.ctx.say("permission.refused", permission="pictures:export")


def test_a_chart_is_shown_as_a_table_and_back(person: Person, tmp_path: Path) -> None:
    opened(person, tmp_path)
    card = person.page("executive")._trend
    card.as_table.setChecked(True)
    assert card._table is not None
    assert card._table.rows.rowCount() >= 3
    card.as_table.setChecked(False)
    assert card._table is None


def test_what_leaves_of_a_sample_says_so_in_its_stamp_and_the_window_in_its_title(
    person: Person, tmp_path: Path
) -> None:
    opened(person, tmp_path)
    ctx, work = person.shell.ctx, person.work
    assert ctx.answers.status is not None
    for part, mark, title in (
        (SamplePart.NONE, "All data", "Raff"),
        (SamplePart.SOME, "Contains DEMO data: part of the figures is made up", "Raff · contains DEMO data"),
        (SamplePart.ALL, "DEMO: made-up figures", "Raff · DEMO, not real figures"),
    ):
        ctx.answers.put(questions.STATUS, replace(ctx.answers.status, sample=part))
        show_standing(ctx, work.window)
        assert work.exporter.stamp.split(" · ")[0] == mark
        assert work.window.windowTitle() == title
