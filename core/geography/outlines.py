"""The outlines of the provinces, made from points: where each place lies nearest, there its province is.

The points are facts: about two hundred places and the empty deserts, with their province. The country's
outline is a polygon of few corners that was set by hand. Each province is the union of the Voronoi cells of its points
within the country, so the lines look as approximate as they are. ``python -m core.geography.outlines FOLDER`` writes
them again.
"""

import csv
import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from core.model.json_values import Json
from core.model.outlines import City, Outline, Outlines
from core.model.provinces import plain

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


class _Properties(TypedDict):
    iso_3166_2: str
    middle: tuple[float, float]


class _Geometry(TypedDict):
    coordinates: list[list[list[tuple[float, float]]]]


class _Feature(TypedDict):
    properties: _Properties
    geometry: _Geometry


FILE = "provinces.geojson"


def read_cities(folder: Path) -> tuple[City, ...]:
    """Return the places of the map in ``folder``."""
    with (folder / "cities.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            City(
                province=row["province"],
                english=row["name_en"],
                arabic=row["name_ar"],
                longitude=float(row["lon"]),
                latitude=float(row["lat"]),
            )
            for row in csv.DictReader(file)
        )


def by_name(cities: tuple[City, ...]) -> dict[str, City]:
    """Return the cities by both their names as names of places are compared."""
    return {plain(name): city for city in cities for name in (city.english, city.arabic)}


def read_own(folder: Path) -> Outlines:
    """Return the project's own outlines as they were written into ``folder``."""
    content = json.loads((folder / FILE).read_text(encoding="utf-8"))
    return Outlines(provinces=tuple(_outline(feature) for feature in content["features"]), approximate=True)


def _outline(feature: _Feature) -> Outline:
    rings = tuple(tuple((x, y) for x, y in part[0]) for part in feature["geometry"]["coordinates"])
    x, y = feature["properties"]["middle"]
    return Outline(code=feature["properties"]["iso_3166_2"], rings=rings, middle=(x, y))


def draw(folder: Path) -> dict[str, Json]:
    """Return the outlines from the points in ``folder``, as GeoJSON."""
    from shapely import MultiPoint, Point, Polygon, STRtree, union_all, voronoi_polygons  # slow: GEOS, for maps alone

    cities = read_cities(folder)
    with (folder / "outline.csv").open(encoding="utf-8", newline="") as file:
        country = Polygon([(float(row["lon"]), float(row["lat"])) for row in csv.DictReader(file)])
    points = [Point(city.longitude, city.latitude) for city in cities]
    cells = list(voronoi_polygons(MultiPoint(points), extend_to=country).geoms)
    tree = STRtree(cells)
    own: defaultdict[str, list[BaseGeometry]] = defaultdict(list)
    for city, point in zip(cities, points, strict=True):
        own[city.province].append(cells[int(tree.query(point, predicate="within")[0])])
    features = [feature(code, union_all(parts).intersection(country)) for code, parts in sorted(own.items())]
    return {"type": "FeatureCollection", "features": features}


def feature(code: str, shape: "BaseGeometry") -> dict[str, Json]:
    """Return one province as a feature: its parts, and a point well inside the largest of them."""
    from shapely import maximum_inscribed_circle  # slow: GEOS, for maps alone

    parts = sorted(getattr(shape, "geoms", [shape]), key=lambda part: -part.area)
    middle = maximum_inscribed_circle(parts[0], tolerance=0.05).coords[0]
    rings = [[[[round(x, 3), round(y, 3)] for x, y in part.exterior.coords]] for part in parts]
    return {
        "type": "Feature",
        "properties": {"iso_3166_2": code, "middle": [round(middle[0], 2), round(middle[1], 2)]},
        "geometry": {"type": "MultiPolygon", "coordinates": rings},
    }


if __name__ == "__main__":
    place = Path(sys.argv[1])
    (place / FILE).write_text(json.dumps(draw(place), separators=(",", ":")) + "\n", encoding="utf-8")
