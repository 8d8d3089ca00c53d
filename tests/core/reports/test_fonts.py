"""The faces of a PDF."""

from pathlib import Path

import pytest

from core.model.errors import EnvironmentFault
from core.reports import fonts
from core.reports.fonts import Face, find


@pytest.fixture(autouse=True)
def no_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_SYSTEM", ())


def folder(path: Path, *names: str) -> Path:
    path.mkdir()
    for name in names:
        (path / name).touch()
    return path


def face(path: Path, regular: str, bold: str) -> Face:
    return Face(path / regular, path / bold)


def test_each_script_has_its_own_face(tmp_path: Path) -> None:
    names = [f"{family}-{weight}.ttf" for family in ("NotoSans", "NotoSansArabic") for weight in ("Regular", "Bold")]
    here = folder(tmp_path / "a", *names)
    faces = find([here])
    assert (faces.latin, faces.arabic) == (face(here, *names[:2]), face(here, *names[2:]))


def test_a_face_of_both_scripts_serves_for_both_and_the_first_folder_goes_first(tmp_path: Path) -> None:
    one, other = (folder(tmp_path / name, "arial.ttf", "arialbd.ttf") for name in "ab")
    faces = find([one, other])
    assert faces.latin == faces.arabic == face(one, "arial.ttf", "arialbd.ttf")


def test_the_system_is_looked_at_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    system = folder(tmp_path / "system", "Arial.ttf", "Arial Bold.ttf")
    monkeypatch.setattr(fonts, "_SYSTEM", (system,))
    assert find([tmp_path / "gone"]).latin == face(system, "Arial.ttf", "Arial Bold.ttf")


@pytest.mark.parametrize("names", [(), ("arial.ttf",), ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")])
def test_without_both_weights_of_both_scripts_there_is_none(tmp_path: Path, names: tuple[str, ...]) -> None:
    with pytest.raises(EnvironmentFault, match=r"report\.no_font") as missing:
        find([folder(tmp_path / "a", *names)])
    assert missing.value.data == {"package": "fonts-noto-core"}
