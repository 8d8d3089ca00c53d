"""The package of Debian and Ubuntu in the life of a machine: installed, used, upgraded while in use, removed."""

import os
import pwd
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.builders.displays import x_server
from tests.bundle.conftest import BUILT, PASSWORD, ROOT, SECONDS, open_way

BOOK = "/usr/lib/raff/_internal/resources/sample/retail-audit-2025.xlsx"
PERSON = "raff-tester"

if shutil.which("dpkg-deb") is None or shutil.which("xdotool") is None or shutil.which("Xvfb") is None:
    pytest.skip("dpkg, Xvfb and xdotool are not installed", allow_module_level=True)
if os.geteuid() != 0:
    pytest.skip("installing a package needs root", allow_module_level=True)
if not list((ROOT / "dist").glob("raff_*.deb")):
    pytest.skip("there is no package: make deb", allow_module_level=True)


def run(*command: object, check: bool = True) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([str(each) for each in command], capture_output=True, text=True, timeout=600, check=check)


@pytest.fixture(scope="module")
def package() -> Path:
    return max((ROOT / "dist").glob("raff_*.deb"), key=lambda path: path.stat().st_mtime)


@pytest.fixture(scope="module")
def older(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same package as an earlier version, with a file that the later one has not."""
    folder = tmp_path_factory.mktemp("older")
    run("dpkg-deb", "-R", package, folder / "tree")
    control = folder / "tree/DEBIAN/control"
    text = control.read_text(encoding="utf-8")
    version = next(line for line in text.splitlines() if line.startswith("Version: "))
    control.write_text(text.replace(version, "Version: 0.0.1"), encoding="utf-8")
    (folder / "tree/usr/lib/raff/_internal/of_the_older_one").touch()
    run("dpkg-deb", "--root-owner-group", "-Znone", "--build", folder / "tree", folder / "raff_0.0.1.deb")
    shutil.rmtree(folder / "tree")
    return folder / "raff_0.0.1.deb"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The home of somebody who may nothing but use the machine."""
    folder = tmp_path_factory.mktemp("homes") / PERSON
    run("useradd", "--create-home", "--home-dir", folder, PERSON, check=False)
    open_way(folder.parent)
    yield folder
    run("userdel", PERSON, check=False)
    run("dpkg", "--purge", "raff", check=False)


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    with x_server("1440x900") as name:
        yield name


def as_person(home: Path, *command: str, **more: str) -> list[str]:
    own = {"HOME": str(home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "RAFF_PASSWORD": PASSWORD, **more}
    who = pwd.getpwnam(PERSON)
    return [
        "setpriv",
        "--reuid",
        str(who.pw_uid),
        "--regid",
        str(who.pw_gid),
        "--clear-groups",
        "env",
        "-i",
        *(f"{name}={value}" for name, value in own.items()),
        *command,
    ]


def until(output: Callable[[], bool], what: str) -> None:
    """Wait for what another process does; there is no signal to wait for."""
    end = time.monotonic() + SECONDS
    while not output():
        assert time.monotonic() < end, what
        time.sleep(0.2)


class Hand:
    """Somebody's hand at the keyboard of a display."""

    def __init__(self, display: str) -> None:
        self._environment = {**os.environ, "DISPLAY": display}
        self._display = display

    def windows(self, name: str) -> list[str]:
        result = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", name],
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
        )
        return result.stdout.split()

    def wide(self, name: str) -> list[str]:
        """Return the windows of that name that are as wide as the main one."""
        result = []
        for window in self.windows(name):
            output = subprocess.run(
                ["xdotool", "getwindowgeometry", "--shell", window],
                env=self._environment,
                capture_output=True,
                text=True,
                check=False,
            ).stdout
            if "WIDTH=1" in output and int(output.split("WIDTH=")[1].split()[0]) > 1_000:
                result.append(window)
        return result

    def press(self, window: str, *keys: str) -> None:
        subprocess.run(["xdotool", "windowfocus", "--sync", window], env=self._environment, check=True)
        subprocess.run(["xdotool", "key", "--delay", "60", *keys], env=self._environment, check=True)

    def type(self, window: str, text: str) -> None:
        subprocess.run(["xdotool", "windowfocus", "--sync", window], env=self._environment, check=True)
        subprocess.run(["xdotool", "type", "--delay", "25", text], env=self._environment, check=True)

    def picture(self, file: Path) -> None:
        """Photograph the display: what X itself has, read by Qt."""
        file.parent.mkdir(parents=True, exist_ok=True)
        script = (
            "import sys\nfrom PySide6.QtGui import QGuiApplication\napp = QGuiApplication([])\n"
            "app.primaryScreen().grabWindow(0).save(sys.argv[1])\n"
        )
        environment = {**self._environment, "QT_QPA_PLATFORM": "xcb"}
        subprocess.run([str(ROOT / ".venv/bin/python"), "-c", script, str(file)], env=environment, check=True)


def test_a_machine_installs_uses_upgrades_and_removes_it(package: Path, older: Path, home: Path, display: str) -> None:
    run("dpkg", "--install", older)
    assert run("dpkg-query", "-W", "-f", "${Version}", "raff").stdout == "0.0.1"
    assert {Path(f"/usr/bin/{name}").resolve() for name in ("raff", "raff-recover")} == {Path("/usr/lib/raff/raff")}
    vault = home / ".local/share/Raff/vaults/first"
    made = run(*as_person(home, "raff", "vault", "create", "--vault", str(vault)))
    assert made.returncode == 0, made.stderr
    taken = run(*as_person(home, "raff", "import", BOOK, "--vault", str(vault), "--unit", "sar"))
    assert "48,048 values read" in taken.stdout

    hand = Hand(display)
    with subprocess.Popen(as_person(home, "raff", DISPLAY=display), stderr=subprocess.PIPE, text=True) as window:
        until(lambda: bool(hand.windows("^Raff$")), "no password was asked for")
        hand.type(hand.windows("^Raff$")[0], PASSWORD)
        hand.press(hand.windows("^Raff$")[0], "Return")
        until(lambda: bool(hand.wide("Raff")), "the window did not open")
        main = hand.wide("Raff")[0]
        hand.press(main, "ctrl+2", "ctrl+5")
        hand.picture(ROOT / "build/bundle-test/installed.png")

        run("dpkg", "--install", package)  # over the older one, with the vault in use
        assert window.poll() is None
        hand.press(main, "ctrl+8", "ctrl+1")
        hand.press(main, "ctrl+l")
        until(lambda: not hand.wide("Raff") and bool(hand.windows("^Raff$")), "the window did not lock")
        hand.type(hand.windows("^Raff$")[0], PASSWORD)
        hand.press(hand.windows("^Raff$")[0], "Return")
        until(lambda: bool(hand.wide("Raff")), "the window did not open again")
        hand.picture(ROOT / "build/bundle-test/upgraded.png")
        hand.press(hand.wide("Raff")[0], "ctrl+q")
        window.wait(SECONDS)
        assert window.returncode == 0
        assert window.stderr is not None
        assert "Traceback" not in window.stderr.read()

    assert not Path("/usr/lib/raff/_internal/of_the_older_one").exists()
    sound = run(*as_person(home, "raff", "vault", "verify", "--vault", str(vault)))
    assert "sound" in sound.stdout
    proved = run(*as_person(home, "raff", "selftest", "--json", DISPLAY=display), check=False)
    assert proved.returncode == 0, proved.stdout

    run("dpkg", "--remove", "raff")
    assert not Path("/usr/lib/raff").exists()
    assert not Path("/usr/bin/raff").exists()
    assert not Path("/usr/bin/raff-recover").exists()
    assert not Path("/usr/share/applications/raff.desktop").exists()
    assert (vault / "vault.db").exists()
    assert (home / ".config/Raff").exists()
    run("dpkg", "--install", package)
    assert "sound" in run(*as_person(home, "raff", "vault", "verify", "--vault", str(vault))).stdout


def test_an_upgrade_that_is_cut_off_is_whole_after_the_next(package: Path, home: Path) -> None:
    run("dpkg", "--install", package)
    engine = next(Path("/usr/lib/raff/_internal").glob("_duckdb*.so"))
    engine.unlink()
    broken = run(*as_person(home, "raff", "selftest"), check=False)
    assert broken.returncode == 4
    assert "Traceback" not in broken.stderr
    run("dpkg", "--install", package)
    assert run(*as_person(home, "raff", "selftest", "--json")).returncode == 0


def test_the_package_is_in_order(package: Path) -> None:
    if shutil.which("lintian") is None:
        pytest.skip("lintian is not installed")
    output = run("lintian", "--allow-root", "--no-tag-display-limit", "--fail-on", "error", package, check=False)
    errors = [line for line in output.stdout.splitlines() if line.startswith("E: ")]
    assert errors == []


def test_the_desktop_file_and_the_kinds_of_files_are_understood() -> None:
    if shutil.which("desktop-file-validate"):
        run("desktop-file-validate", ROOT / "packaging/linux/raff.desktop")
    output = (ROOT / "packaging/linux/raff.desktop").read_text(encoding="utf-8")
    assert "Exec=raff %F" in output
    assert "application/x-raff-view" in output


def test_the_package_holds_what_was_built(package: Path) -> None:
    held = run("dpkg-deb", "-c", package).stdout
    for each in ("raff", "_internal/resources/i18n/ar.qm", "_internal/resources/licences.html"):
        assert f"./usr/lib/raff/{each}" in held
        assert (BUILT / each).exists()
    for each in (
        "applications/raff.desktop",
        "mime/packages/raff.xml",
        "man/man1/raff.1.gz",
        "icons/hicolor/256x256/apps/raff.png",
        "doc/raff/copyright",
    ):
        assert f"./usr/share/{each}" in held
