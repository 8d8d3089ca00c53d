"""Which names are those of regions, provinces and cities."""

import csv
from pathlib import Path

import pytest

from core.model.cities import is_place_name

CITIES = Path(__file__).parents[3] / "resources" / "map" / "cities.csv"


def test_every_city_of_the_map_is_known_in_both_languages() -> None:
    with CITIES.open(encoding="utf-8", newline="") as file:
        names = [row[column] for row in csv.DictReader(file) for column in ("name_en", "name_ar") if row[column]]
    assert [name for name in names if not is_place_name(name)] == []


@pytest.mark.parametrize(
    "name", ["RIYADH", "jeddah", "جده", "Al Khobar", "Eastern Province", "المنطقة الوسطى", "القصيم", "North", "KSA"]
)
def test_regions_and_cities_are_known_however_they_are_written(name: str) -> None:
    assert is_place_name(name)


@pytest.mark.parametrize("name", ["Data", "Data (2)", "Sheet1", "Final old", "JEDDAH (2)", "", " ", "Sales", "2024"])
def test_other_names_are_not(name: str) -> None:
    assert not is_place_name(name)
