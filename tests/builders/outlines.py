"""A GeoJSON file as an organisation may have it: a triangle for each province."""

import json
from pathlib import Path

from core.model.provinces import PROVINCES


def provinces_file(path: Path) -> Path:
    """Write a triangle for each province to ``path``, and return it."""
    corners = lambda at: [[35 + at, 20], [36 + at, 20], [36 + at, 21], [35 + at, 20]]  # noqa: E731
    features = [
        {"properties": {"code": code}, "geometry": {"type": "Polygon", "coordinates": [corners(at)]}}
        for at, code in enumerate(PROVINCES)
    ]
    path.write_text(json.dumps({"features": features}), encoding="utf-8")
    return path
