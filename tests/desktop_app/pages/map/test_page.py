"""The map at work: matched names, a click that filters every page, outlines of others."""

import json
from pathlib import Path

from desktop_app.queries import questions
from tests.desktop_app.conftest import Person
from ui.pages.map_page import MapPage

FIGURES = {
    (f"PEPSI CAN {number}", area): [5 + number, 6, 0 if number % 2 else 7]
    for area in ("OLAYA", "BALAD")
    for number in range(6)
}


def opened(person: Person, tmp_path: Path) -> MapPage:
    person.open_with(tmp_path / "audit.xlsx", figures=FIGURES)
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


def test_outlines_of_others_are_drawn_and_kept_and_bad_ones_change_nothing(person: Person, tmp_path: Path) -> None:
    page = opened(person, tmp_path)
    own = page.map.plot
    bad = tmp_path / "bad.geojson"
    bad.write_text("{}", encoding="utf-8")
    person.work.pages["map"].take_outlines(bad)
    person.settle()
    assert person.heard()[-1] == "bad.geojson is no GeoJSON file with features."
    assert page.map.plot == own
    from core.model.provinces import PROVINCES

    squares = [
        {
            "properties": {"code": code},
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[35 + at, 20], [36 + at, 20], [36 + at, 21], [35 + at, 20]]],
            },
        }
        for at, code in enumerate(PROVINCES)
    ]
    good = tmp_path / "good.geojson"
    good.write_text(json.dumps({"features": squares}), encoding="utf-8")
    person.work.pages["map"].take_outlines(good)
    person.settle()
    assert "Outlines from good.geojson" in page._note.text()
    assert person.shell.ctx.app.policy.map.outlines == str(good)
    assert person.shell.ctx.answers.failure(*questions.ALL) is None
