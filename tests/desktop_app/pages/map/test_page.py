"""The map at work: matched names, a click that filters every page, outlines of others."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from desktop_app.queries import questions
from tests.builders.outlines import provinces_file
from tests.desktop_app.conftest import Person
from tests.ui.seen import words
from ui.pages.map_page import MapPage

FIGURES = {
    (f"PEPSI CAN {number}", area): [5 + number, 6, 0 if number % 2 else 7]
    for area in ("OLAYA", "BALAD")
    for number in range(6)
}


def opened(person: Person, tmp_path: Path, **sheet: object) -> MapPage:
    person.open_with(tmp_path / "audit.xlsx", figures=FIGURES, **sheet)
    person.work.show_page("map")
    person.settle()
    return person.page("map")


def test_provinces_are_matched_by_their_names_and_the_rest_is_counted(person: Person, tmp_path: Path) -> None:
    page = opened(person, tmp_path)
    provinces = person.shell.ctx.answers.provinces
    assert provinces is not None
    matched = page.table.rows.rowCount()
    assert matched + int("not matched" in page.subtitle.text()) >= 1
    assert len(page.map.plot.shapes) == 13
    assert f"{matched} province" in page.subtitle.text()


def test_a_click_filters_every_page_and_another_lets_go(person: Person, tmp_path: Path) -> None:
    page = opened(person, tmp_path)
    key = page.table.rows.key(0)
    page.map.picked.emit(key)
    person.settle()
    ctx = person.shell.ctx
    assert list(ctx.selection.filters) == ["province"]
    assert [shape.key for shape in page.map.plot.shapes if shape.chosen] == [key]
    page.map.picked.emit(key)
    person.settle()
    assert ctx.selection.empty


def test_what_is_pointed_at_is_told_on_a_card(person: Person, tmp_path: Path) -> None:
    page = opened(person, tmp_path)
    page.map.hovered.emit(page.table.rows.key(0))
    assert page.hover.isVisible()
    assert "Sales" in page.hover.accessibleName()
    page.map.hovered.emit("")
    assert not page.hover.isVisible()


def test_another_figure_recolours_and_its_classes_are_told(person: Person, tmp_path: Path) -> None:
    page = opened(person, tmp_path)
    page.colour.setCurrentIndex(page.colour.findData("sales"))
    page.colour.activated.emit(page.colour.currentIndex())
    assert page.map.plot.ramp == "sequential"
    assert page.card.title.text() == "Sales of the last period, SAR a month"
    page.details.buttons["areas"].click()
    assert "precision area" in page.subtitle.text()


def choose(person: Person, page: MapPage, monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    page.outlines_wanted.emit()
    person.settle()


def test_outlines_of_others_are_drawn_and_kept_and_bad_ones_change_nothing(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(person, tmp_path)
    own = page.map.plot
    bad = tmp_path / "bad.geojson"
    bad.write_text("{}", encoding="utf-8")
    choose(person, page, monkeypatch, bad)
    assert person.heard()[-1] == "bad.geojson is no GeoJSON file with features."
    assert page.map.plot == own
    good = provinces_file(tmp_path / "good.geojson")
    choose(person, page, monkeypatch, good)
    assert "Outlines from good.geojson" in page._note.text()
    assert person.shell.ctx.app.policy.map.outlines == str(good)
    assert person.shell.ctx.restore_setting("map.outlines")
    person.settle()
    assert page.map.plot == own
    assert person.shell.ctx.answers.failure(*questions.ALL) is None


def chosen(page: MapPage) -> set[str]:
    return {shape.key for shape in page.map.plot.shapes if shape.chosen}


def test_another_province_replaces_the_first_and_with_ctrl_joins_it(person: Person, tmp_path: Path) -> None:
    page = opened(person, tmp_path, regions={"BALAD": "MAKKAH"})
    first, second = (page.table.rows.key(row) for row in (0, 1))
    page.map.picked.emit(first)
    person.settle()
    figures = {shape.key: shape.text for shape in page.map.plot.shapes if shape.text}
    assert set(figures) == {first, second}, "the one that is not chosen keeps its figure"
    page.map.picked.emit(second)
    person.settle()
    assert chosen(page) == {second}
    page.map.added.emit(first)
    person.settle()
    assert chosen(page) == {first, second}
    assert len(person.shell.ctx.selection.filters["province"]) == 2
    assert "2 chosen" in page.subtitle.text()
    page.map.added.emit(second)
    person.settle()
    assert chosen(page) == {first}
    ticked = [page.table.rows.key(row) for row in range(2) if page.table.rows.cell(row, 0).icon == "check"]
    assert ticked == [first]


def test_the_card_of_a_place_says_how_to_choose_another_one_too(person: Person, tmp_path: Path) -> None:
    page = opened(person, tmp_path)
    page.map.hovered.emit(page.table.rows.key(0))
    assert "Ctrl+click adds it" in " ".join(words(page.hover))


def test_areas_have_their_own_table_cards_and_names_on_the_map(person: Person, tmp_path: Path) -> None:
    page = opened(person, tmp_path)
    page.details.buttons["areas"].click()
    assert page.table.rows.columns[0].title == "Precision area"
    areas = {page.table.rows.cell(row, 0).text: page.table.rows.key(row) for row in range(page.table.rows.rowCount())}
    assert set(areas) == {"OLAYA", "BALAD"}
    page.map.hovered.emit(areas["OLAYA"])
    assert page.hover.accessibleName().startswith("OLAYA; ")
    page.table.select_key(areas["OLAYA"])
    page.table.activated.emit(page.table.currentIndex())
    person.settle()
    assert person.shell.ctx.selection.filters == {"precision_area": ("OLAYA",)}
    assert page.table.rows.rowCount() == 2
    page.map.picked.emit(next(key for key in page._cards if not key.startswith("area:")))
    person.settle()
    assert set(person.shell.ctx.selection.filters) == {"province"}, "an area elsewhere would leave nothing"


def test_what_is_saved_of_the_areas_are_the_areas(person: Person, tmp_path: Path) -> None:
    page = opened(person, tmp_path)
    page.details.buttons["areas"].click()
    assert page.map.sheet.heads[0] == "Precision area"
    assert {row[0] for row in page.map.sheet.rows} == {"OLAYA", "BALAD"}


def test_the_small_map_has_figures_a_legend_and_names_over_its_provinces(person: Person, tmp_path: Path) -> None:
    opened(person, tmp_path)
    page = person.page("executive")
    written = [shape for shape in page.map.plot.shapes if shape.level is not None]
    assert written
    assert all(shape.text and shape.text in shape.hint for shape in written)
    assert len(page.map.plot.classes) == 5
    shown = words(page._legend)
    assert page.map.plot.classes[0] in shown
    assert page.map.plot.classes[-1] in shown
