"""The parts of Raff and their licences, from the bill of a build or from what is installed."""

import json
from pathlib import Path

from desktop_app.system import about


def test_a_build_tells_the_parts_of_its_bill(tmp_path: Path) -> None:
    bill = tmp_path / "bill.json"
    parts = [
        {
            "name": "zxcvbn",
            "version": "4.5.0",
            "licenses": [{"license": {"id": "MIT"}}],
            "externalReferences": [{"type": "website", "url": "https://example.invalid/z"}],
        },
        {
            "name": "babel",
            "version": "2.18.0",
            "licenses": [
                {"license": {"name": "License :: OSI Approved :: BSD License"}},
                {"license": {"name": "declared license of 'babel'", "text": {"content": "Copyright"}}},
            ],
        },
        {"name": "silent"},
    ]
    bill.write_text(json.dumps({"components": parts}), encoding="utf-8")
    assert [(part.name, part.version, part.licence, part.page) for part in about.parts(bill)] == [
        ("babel", "2.18.0", "BSD License", ""),
        ("silent", "-", "-", ""),
        ("zxcvbn", "4.5.0", "MIT", "https://example.invalid/z"),
    ]


def test_a_source_tree_tells_what_is_installed(tmp_path: Path) -> None:
    result = {part.name.casefold(): part for part in about.parts(tmp_path / "none")}
    assert {"duckdb", "pyside6_essentials"} <= {name.replace("-", "_") for name in result}
    assert result["duckdb"].version != "-"
