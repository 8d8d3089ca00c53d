"""What is in the bundle, and what is not."""

import re
from pathlib import Path

import pytest

from tests.bundle.conftest import BUILT

INSIDE = BUILT / "_internal"
NEEDED = [
    "resources/i18n/ar.qm",
    "resources/sample/retail-audit-2025.xlsx",
    "resources/styles/tokens.json",
    "resources/styles/contrast.json",
    "resources/fonts/NotoSansArabic-Regular.ttf",
    "resources/sbom.cdx.json",
    "resources/licences.html",
    "resources/map/provinces.geojson",
    "core/texts/ar/window.ftl",
    "core/texts/en/window.ftl",
    "PySide6/Qt/translations/qtbase_ar.qm",
    "PySide6/Qt/plugins/platforms/libqxcb.so",
    "PySide6/Qt/plugins/platforms/libqoffscreen.so",
    "PySide6/Qt/plugins/platforms/libqwayland.so",
    "PySide6/Qt/plugins/platformthemes/libqxdgdesktopportal.so",
    "PySide6/Qt/plugins/imageformats/libqsvg.so",
]
UNWANTED = [
    "WebEngine",
    "Qt6Qml",
    "Qt6Quick",
    "Qt6Pdf",
    "matplotlib",
    "prophet",
    "torch",
    "polars",
    "hypothesis",
    "pytest",
    "mypy",
    "cyclonedx_",
    "lxml",
    "pip-",
    "pyinstaller",
    "tkinter",
    "libtcl",
    "qgtk3",
    "arrow_flight",
    "direct_url.json",
]


def files() -> list[str]:
    return [str(path.relative_to(BUILT)) for path in BUILT.rglob("*") if path.is_file()]


@pytest.mark.parametrize("name", NEEDED)
def test_it_holds_what_is_read_at_run_time(name: str) -> None:
    assert (INSIDE / name).is_file()


@pytest.mark.parametrize("name", UNWANTED)
def test_it_holds_nothing_that_is_not_used(name: str) -> None:
    assert [file for file in files() if name.casefold() in file.casefold()] == []


def test_no_test_suite_is_inside() -> None:
    assert [file for file in files() if re.search(r"(^|/)tests?/", file)] == []


def test_no_file_tells_where_it_was_built() -> None:
    """The loader keeps no path of the machine that built it, nor do the metadata of the parts."""
    build = str(BUILT.parents[1]).encode()
    output = [
        path for path in BUILT.rglob("*") if path.is_file() and path.suffix in ("", ".json", ".html", ".py", ".txt")
    ]
    assert [path.name for path in output if build in path.read_bytes()] == []


def test_every_part_is_on_the_page_of_licences() -> None:
    page = plain((INSIDE / "resources" / "licences.html").read_text(encoding="utf-8"))
    parts = {folder.name.partition("-")[0] for folder in INSIDE.glob("*.dist-info")} - {"raff"}
    assert len(parts) > 40
    assert {part for part in parts if plain(part) not in page} == set()


def plain(text: str) -> str:
    """Return a text with the names of parts as the index of packages compares them."""
    return re.sub(r"[-_.]+", "-", text).casefold()


def test_symbolic_links_stay_inside() -> None:
    links = [path for path in BUILT.rglob("*") if path.is_symlink()]
    assert [link for link in links if not link.resolve().is_relative_to(Path(BUILT).resolve())] == []
