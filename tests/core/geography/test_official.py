import json
from pathlib import Path
from typing import Any

import pytest

from core.geography import official
from core.model.errors import EnvironmentFault, UserError
from core.model.provinces import PROVINCES


def square(code: str, number: int, **other: Any) -> dict[str, Any]:
    west = 35 + number
    ring = [[west, 20], [west + 1, 20], [west + 1, 21], [west, 21], [west, 20]]
    made = {"properties": {"name": PROVINCES[code].english}, "geometry": {"type": "Polygon", "coordinates": [ring]}}
    return {"type": "Feature", **made, **other}


def written(folder: Path, features: Any) -> Path:
    path = folder / "official.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return path


def whole(**changed: dict[str, Any]) -> list[dict[str, Any]]:
    return [square(code, number, **changed.get(code, {})) for number, code in enumerate(PROVINCES)]


def test_thirteen_squares_are_read_by_their_names(tmp_path: Path) -> None:
    result = official.read(written(tmp_path, whole()))
    assert [province.code for province in result.provinces] == sorted(PROVINCES)
    assert (result.approximate, result.source) == (False, "official.geojson")
    assert result.provinces[0].middle == pytest.approx((35.5, 20.5), abs=0.05)


def test_the_public_map_is_read(shared: Path) -> None:
    result = official.read(shared / "data/geo/sa_regions_address_gpl2.geojson")
    assert len(result.provinces) == 13


BOW_TIE = {"type": "Polygon", "coordinates": [[[40, 20], [41, 21], [41, 20], [40, 21], [40, 20]]]}
FAR = {"type": "Polygon", "coordinates": [[[4e6, 2e6], [4.1e6, 2e6], [4.1e6, 2.1e6], [4e6, 2e6]]]}


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"SA-01": {"geometry": BOW_TIE}}, "map.crossing"),
        ({"SA-01": {"geometry": FAR}}, "map.outside"),
        ({"SA-01": {"geometry": None}}, "map.no_shape"),
        ({"SA-01": {"geometry": {"type": "Point", "coordinates": [40, 20]}}}, "map.no_shape"),
        ({"SA-01": {"geometry": {"type": "Polygon", "coordinates": "here"}}}, "map.no_shape"),
        ({"SA-01": {"geometry": {"type": "Polygon", "coordinates": [[[40, 20]]]}}}, "map.no_shape"),
        ({"SA-01": {"properties": {"name": "Makkah"}}}, "map.province_twice"),
        ({"SA-01": {"properties": {"name": "Atlantis"}}}, "map.provinces_missing"),
        ({"SA-01": {"properties": None}}, "map.provinces_missing"),
    ],
)
def test_outlines_that_are_none_are_refused_with_the_reason(tmp_path: Path, changed: dict[str, Any], code: str) -> None:
    with pytest.raises(UserError) as refused:
        official.read(written(tmp_path, whole(**changed)))
    assert refused.value.code == code
    assert refused.value.data["file"] == "official.geojson"


@pytest.mark.parametrize("text", ["", "{}", "[]", "nonsense", '{"features": 3}', "[" * 100_000])
def test_a_file_that_is_no_geojson_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "odd.geojson"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UserError, match=r"map\.not_geojson"):
        official.read(path)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.geojson"
    with path.open("wb") as file:
        file.truncate(official.MOST_BYTES + 1)
    with pytest.raises(UserError, match=r"map\.too_large"):
        official.read(path)


def test_a_file_that_vanished_is_a_fault_of_the_disk(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match=r"disk\.unreadable"):
        official.read(tmp_path / "gone.geojson")
