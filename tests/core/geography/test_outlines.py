"""The project's own map, held against public outlines of the same provinces, which are not committed."""

import csv
import json
import math
from pathlib import Path

import pytest
import shapely
from shapely.geometry import MultiPolygon, Point, Polygon, shape
from shapely.geometry.base import BaseGeometry

from core.geography.outlines import FILE, by_name, draw, read_cities, read_own
from core.model.provinces import PROVINCES, plain, province_of

MAP = Path(__file__).resolve().parents[3] / "resources" / "map"
CAPITALS = {
    "SA-01": "Riyadh",
    "SA-02": "Makkah",
    "SA-03": "Madinah",
    "SA-04": "Dammam",
    "SA-05": "Buraidah",
    "SA-06": "Hail",
    "SA-07": "Tabuk",
    "SA-08": "Arar",
    "SA-09": "Jazan",
    "SA-10": "Najran",
    "SA-11": "Bahah",
    "SA-12": "Sakaka",
    "SA-14": "Abha",
}


def own() -> dict[str, BaseGeometry]:
    return {
        province.code: MultiPolygon([Polygon(ring) for ring in province.rings]) for province in read_own(MAP).provinces
    }


def area(geometry: BaseGeometry) -> float:
    """Return an area in which a degree of longitude is as long as it is at its latitude."""

    def shrink(corners: object) -> object:
        corners[:, 0] *= [math.cos(math.radians(y)) for y in corners[:, 1]]  # type: ignore[index]
        return corners

    return float(shapely.transform(geometry, shrink).area)


@pytest.fixture
def public(shared: Path) -> dict[str, BaseGeometry]:
    content = json.loads((shared / "data/geo/sa_regions_address_gpl2.geojson").read_text(encoding="utf-8"))
    return {each["properties"]["iso_3166_2"]: shape(each["geometry"]) for each in content["features"]}


def test_what_is_shipped_is_what_the_points_draw() -> None:
    assert json.loads((MAP / FILE).read_text(encoding="utf-8")) == json.loads(json.dumps(draw(MAP)))


def test_there_are_thirteen_provinces_each_valid_and_none_on_another() -> None:
    outlines = own()
    assert set(outlines) == set(PROVINCES)
    assert read_own(MAP).approximate
    for code, outline in outlines.items():
        assert outline.is_valid, code
        for other, beside in outlines.items():
            assert code == other or outline.intersection(beside).area < 1e-3


def test_every_capital_lies_in_its_province_and_so_does_every_name() -> None:
    cities = {city.english: city for city in read_cities(MAP)}
    outlines = own()
    for code, name in CAPITALS.items():
        assert outlines[code].contains(Point(cities[name].longitude, cities[name].latitude)), name
    for province in read_own(MAP).provinces:
        assert outlines[province.code].contains(Point(province.middle))


def test_the_areas_are_near_the_public_ones(public: dict[str, BaseGeometry]) -> None:
    for code, outline in own().items():
        assert 0.7 < area(outline) / area(public[code]) < 1.4, code


def test_public_capitals_lie_in_our_provinces(shared: Path) -> None:
    outlines = own()
    with (shared / "data/geo/sa_cities.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for code, name in CAPITALS.items():
        points = [
            Point(float(row["lon"]), float(row["lat"]))
            for row in rows
            if row["iso_3166_2"] == code and row["name_en"].removeprefix("Al ").startswith(name[:5])
        ]
        assert any(outlines[code].contains(point) for point in points), name


def test_neighbours_are_those_of_the_public_map(public: dict[str, BaseGeometry]) -> None:
    def neighbours(outlines: dict[str, BaseGeometry], reach: float) -> set[tuple[str, str]]:
        codes = sorted(outlines)
        return {
            (one, other)
            for at, one in enumerate(codes)
            for other in codes[at + 1 :]
            if outlines[one].buffer(reach).intersects(outlines[other])
        }

    assert neighbours(own(), 0.002) == neighbours(public, 0.03)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("RIYADH", "SA-01"),
        ("Ar Riyad", "SA-01"),
        ("MEKKAH", "SA-02"),
        ("منطقة مكة المكرمة", "SA-02"),
        ("EASTERN", "SA-04"),
        ("Eastern Province", "SA-04"),
        ("الشرقيه", "SA-04"),
        ("NORTHERN BORDERS", "SA-08"),
        ("Jizan", "SA-09"),
        ("AL-BAHAH", "SA-11"),
        ("Al Jouf", "SA-12"),
        ("ASEER", "SA-14"),
        ("ATLANTIS", None),
        ("", None),
        (None, None),
    ],
)
def test_a_province_is_known_by_the_names_of_workbooks(name: str | None, code: str | None) -> None:
    assert province_of(name, {}) == code


def test_a_name_of_ones_own_stands_over_what_is_known() -> None:
    assert province_of("West coast", {"west COAST": "SA-02"}) == "SA-02"
    assert province_of("Riyadh", {"riyadh": "SA-05"}) == "SA-05"


def test_cities_are_found_by_both_their_names() -> None:
    cities = by_name(read_cities(MAP))
    assert cities["taif"] is cities[plain("الطائف")]
