"""Outlines of others, from a GeoJSON file that an organisation has: read with care, refused with a reason."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

from core.model.errors import UserError, read_fault
from core.model.outlines import Outline, Outlines
from core.model.provinces import PROVINCES, province_of

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

MOST_BYTES = 20_000_000
MOST_CORNERS = 400_000
_FINE = 0.005  # degrees: finer than a pixel at every zoom
_NAMES = ("iso_3166_2", "ISO_3166_2", "iso", "code", "name_en", "name", "NAME", "NAME_1", "shapeName", "name_ar")
_WORLD = (-180.0, -90.0, 180.0, 90.0)


def read(path: Path) -> Outlines:
    """Return the provinces of a GeoJSON file, a feature for each, named by code or by a name in either language.

    Raises ``map.too_large``, ``map.not_geojson``, ``map.no_shape`` and ``map.crossing`` with the number of the
    feature, ``map.outside`` for coordinates that are no degrees, ``map.province_twice``, ``map.provinces_missing``
    and ``disk.unreadable``.
    """
    features = _features(path)
    shapes: dict[str, BaseGeometry] = {}
    for number, feature in enumerate(features, 1):
        code = _code(feature)
        if code is None:
            continue
        if code in shapes:
            raise UserError("map.province_twice", file=path.name, province=PROVINCES[code].english)
        shapes[code] = _shape(feature, number, path)
    missing = [PROVINCES[code].english for code in PROVINCES if code not in shapes]
    if missing:
        raise UserError("map.provinces_missing", file=path.name, names=", ".join(missing))
    return Outlines(
        provinces=tuple(_outline(code, shape) for code, shape in sorted(shapes.items())),
        approximate=False,
        source=path.name,
    )


def _features(path: Path) -> list[object]:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise UserError("map.too_large", file=path.name, most=MOST_BYTES // 1_000_000)
        content = json.loads(path.read_text(encoding="utf-8"))
        features = content["features"]
        if not isinstance(features, list):
            raise UserError("map.not_geojson", file=path.name)
    except OSError as error:
        raise read_fault(path) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UserError("map.not_geojson", file=path.name) from error
    return features


def _code(feature: object) -> str | None:
    """Return the province that a feature says it is."""
    properties = feature.get("properties") if isinstance(feature, dict) else None
    named = [properties.get(name) for name in _NAMES] if isinstance(properties, dict) else []
    for name in named:
        if isinstance(name, str):
            if name in PROVINCES:
                return name
            if (code := province_of(name, {})) is not None:
                return code
    return None


def _shape(feature: object, number: int, path: Path) -> "BaseGeometry":
    from shapely import get_num_coordinates, is_valid_reason  # slow: GEOS, for maps alone
    from shapely.errors import GEOSException, ShapelyError
    from shapely.geometry import shape

    try:
        made = shape(feature["geometry"] if isinstance(feature, dict) else None)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError, ShapelyError, GEOSException) as error:
        raise UserError("map.no_shape", file=path.name, number=number) from error
    if made.geom_type not in ("Polygon", "MultiPolygon") or made.is_empty:
        raise UserError("map.no_shape", file=path.name, number=number)
    if get_num_coordinates(made) > MOST_CORNERS:
        raise UserError("map.too_large", file=path.name, most=MOST_BYTES // 1_000_000)
    west, south, east, north = made.bounds
    if not (_WORLD[0] <= west <= east <= _WORLD[2] and _WORLD[1] <= south <= north <= _WORLD[3]):
        raise UserError("map.outside", file=path.name, number=number)
    if not made.is_valid:
        raise UserError("map.crossing", file=path.name, number=number, reason=is_valid_reason(made))
    return made


def _outline(code: str, shape: "BaseGeometry") -> Outline:
    from shapely import maximum_inscribed_circle  # slow: GEOS, for maps alone

    simple = shape.simplify(_FINE, preserve_topology=True)
    parts = sorted(getattr(simple, "geoms", [simple]), key=lambda part: -part.area)
    x, y = maximum_inscribed_circle(parts[0], tolerance=0.05).coords[0]
    rings = tuple(tuple((east, north) for east, north, *_ in part.exterior.coords) for part in parts)
    return Outline(code=code, rings=rings, middle=(x, y))
