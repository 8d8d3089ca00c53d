"""Starting with the session: what each system finds, whatever the path of the program is called."""

import configparser
import plistlib
import re
import sys
from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace

import pytest

from core.model.errors import EnvironmentFault
from desktop_app.system.autostart import ASIDE, DesktopEntry, LaunchAgent, RunKey, command

AWKWARD = ['/opt/رف و غيره/ra\\ff "x" $1 `y` 100%', "--aside"]


def _words_of(line: str) -> list[str]:
    """Read an Exec line as the specification says: the value of the key, then its quoted words."""
    value = line.replace("\\\\", "\\")
    return [re.sub(r"\\(.)", r"\1", word).replace("%%", "%") for word in re.findall(r'"((?:[^"\\]|\\.)*)"', value)]


def test_a_desktop_entry_names_the_program_word_for_word_and_goes_when_it_is_not_wanted(tmp_path: Path) -> None:
    place = DesktopEntry(tmp_path / "autostart", AWKWARD)
    place.set_enabled(on=True)
    parser = configparser.RawConfigParser()
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(tmp_path / "autostart" / "raff.desktop", encoding="utf-8")
    entry = parser["Desktop Entry"]
    assert (entry["Type"], entry["Name"], entry["Terminal"]) == ("Application", "Raff", "false")
    assert _words_of(entry["Exec"]) == AWKWARD
    place.set_enabled(on=False)
    place.set_enabled(on=False)
    assert not list((tmp_path / "autostart").iterdir())


def test_a_launch_agent_is_a_property_list_that_runs_at_load(tmp_path: Path) -> None:
    place = LaunchAgent(tmp_path, AWKWARD)
    place.set_enabled(on=True)
    (file,) = tmp_path.iterdir()
    told = plistlib.loads(file.read_bytes())
    assert told["ProgramArguments"] == AWKWARD
    assert told["RunAtLoad"] is True
    place.set_enabled(on=False)
    assert not list(tmp_path.iterdir())


def test_the_run_key_holds_one_line_and_a_missing_value_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    values: dict[str, str] = {}

    def delete(_: object, name: str) -> None:
        if name not in values:
            raise FileNotFoundError
        del values[name]

    fake = SimpleNamespace(
        CreateKeyEx=lambda *_: nullcontext(),
        HKEY_CURRENT_USER=1,
        KEY_SET_VALUE=2,
        REG_SZ=1,
        DeleteValue=delete,
        SetValueEx=lambda _key, name, _zero, _kind, value: values.__setitem__(name, value),
    )
    monkeypatch.setitem(sys.modules, "winreg", fake)
    place = RunKey([r"C:\Program Files\Raff\raff.exe", ASIDE])
    place.set_enabled(on=True)
    assert values == {"Raff": r'"C:\Program Files\Raff\raff.exe" --aside'}
    place.set_enabled(on=False)
    place.set_enabled(on=False)
    assert values == {}


def test_a_place_that_cannot_be_written_to_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    with pytest.raises(EnvironmentFault, match=r"disk\.no_folder"):
        DesktopEntry(tmp_path / "file" / "autostart", AWKWARD).set_enabled(on=True)


def test_the_command_starts_this_raff_aside() -> None:
    assert command()[-1] == ASIDE
    assert Path(command()[-2]).name == "main.py"
