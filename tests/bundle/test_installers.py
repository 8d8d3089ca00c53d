"""The installers of Windows: compiled and signed here; the setup is run under Wine where that is installed.

The payload has the layout of a bundle that Windows built, and stands for it.
"""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.bundle.conftest import ROOT

TOOLS = ("makensis", "wixl", "wixl-heat", "osslsigncode", "openssl")

if missing := [tool for tool in TOOLS if shutil.which(tool) is None]:
    pytest.skip(f"not installed: {', '.join(missing)}", allow_module_level=True)


def run(*command: object, cwd: Path = ROOT, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [str(each) for each in command],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


@pytest.fixture(scope="module")
def payload(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("payload")
    for name, content in (
        ("raff.exe", b"MZ console"),
        ("raffw.exe", b"MZ window"),
        ("_internal/base.zip", b"parts"),
        ("_internal/resources/sample/book.txt", b"sample"),
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A certificate that nobody trusts and that is thrown away."""
    folder = tmp_path_factory.mktemp("signing")
    files = folder / "certificate.pem", folder / "key.pem"
    made = run(
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "1",
        "-subj",
        "/CN=Raff rehearsal",
        "-addext",
        "extendedKeyUsage=codeSigning",
        "-out",
        files[0],
        "-keyout",
        files[1],
    )
    assert made.returncode == 0, made.stderr
    return files


@pytest.fixture(scope="module")
def made(payload: Path, certificate: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    out = tmp_path_factory.mktemp("installers")
    done = run("sh", "packaging/installers.sh", payload, out, CERTIFICATE=str(certificate[0]), KEY=str(certificate[1]))
    assert done.returncode == 0, done.stdout + done.stderr
    return {path.suffix: path for path in out.iterdir()}


@pytest.mark.parametrize("kind", [".exe", ".msi"])
def test_each_installer_is_signed_and_a_changed_one_is_found(
    made: dict[str, Path], certificate: tuple[Path, Path], tmp_path: Path, kind: str
) -> None:
    verify = ("osslsigncode", "verify", "-CAfile", certificate[0])
    assert run(*verify, made[kind]).returncode == 0
    changed = tmp_path / f"changed{kind}"
    content = bytearray(made[kind].read_bytes())
    content[len(content) // 2] ^= 0xFF
    changed.write_bytes(bytes(content))
    assert run(*verify, changed).returncode != 0


def test_the_msi_holds_the_payload_and_nothing_else(made: dict[str, Path], payload: Path, tmp_path: Path) -> None:
    if shutil.which("msiextract") is None:
        pytest.skip("msitools is not installed")
    assert run("msiextract", "-C", tmp_path, made[".msi"]).returncode == 0
    held = {path.name: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert held == {path.name: path.read_bytes() for path in payload.rglob("*") if path.is_file()}


def test_a_payload_that_is_none_is_refused(tmp_path: Path) -> None:
    refused = run("sh", "packaging/installers.sh", tmp_path, tmp_path / "out")
    assert (refused.returncode, "raff.exe" in refused.stderr) == (2, True)


@pytest.fixture(scope="module")
def windows(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of a Windows that Wine plays."""
    if shutil.which("wine") is None:
        pytest.skip("wine is not installed")
    own = {"WINEPREFIX": str(tmp_path_factory.mktemp("wine") / "prefix"), "WINEDEBUG": "-all"}
    assert run("wine", "wineboot", "-i", **own).returncode == 0
    return own


def test_the_setup_installs_silently_upgrades_and_keeps_the_data_when_it_goes(
    made: dict[str, Path], payload: Path, windows: dict[str, str]
) -> None:
    drive = Path(windows["WINEPREFIX"]) / "drive_c"
    assert run("wine", made[".exe"], "/S", **windows).returncode == 0
    (program,) = drive.glob("users/*/AppData/Local/Programs/Raff")
    held = {path.relative_to(program) for path in program.rglob("*") if path.is_file()}
    assert held == {path.relative_to(payload) for path in payload.rglob("*") if path.is_file()} | {
        Path("uninstall.exe")
    }
    assert list(drive.glob("users/*/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Raff.lnk"))

    (program / "_internal/of_an_older_one").touch()
    data = program.parents[1] / "Raff" / "vaults" / "vault.db"
    data.parent.mkdir(parents=True)
    data.write_bytes(b"figures")
    assert run("wine", made[".exe"], "/S", **windows).returncode == 0
    assert not (program / "_internal/of_an_older_one").exists()

    run("wine", "reg", "export", r"HKCU\Software", "own.reg", cwd=drive, **windows)
    output = (drive / "own.reg").read_bytes().decode("utf-16")
    assert r"[HKEY_CURRENT_USER\Software\Classes\AppUserModelId\sa.raff.desktop]" in output
    assert '"QuietUninstallString"=' in output
    assert r"[HKEY_CURRENT_USER\Software\Classes\.xlsx\OpenWithProgids]" in output
    assert "[HKEY_CURRENT_USER\\Software\\Classes\\.xlsx]\r\n@=" not in output  # nobody's default is taken

    assert (
        run(
            "wine",
            "uninstall.exe",
            "/S",
            f"_?=C:\\{program.relative_to(drive)}".replace("/", "\\"),
            cwd=program,
            **windows,
        ).returncode
        == 0
    )
    assert not (program / "raffw.exe").exists()
    assert data.read_bytes() == b"figures"


def test_for_all_users_it_lies_where_programs_lie(made: dict[str, Path], windows: dict[str, str]) -> None:
    drive = Path(windows["WINEPREFIX"]) / "drive_c"
    assert run("wine", made[".exe"], "/S", "/AllUsers", **windows).returncode == 0
    assert (drive / "Program Files/Raff/raffw.exe").exists()
    assert list(drive.glob("ProgramData/Microsoft/Windows/Start Menu/Programs/Raff.lnk"))


def test_into_a_folder_with_arabic_letters(made: dict[str, Path], windows: dict[str, str]) -> None:
    assert run("wine", made[".exe"], "/S", r"/D=C:\رفّ", **windows).returncode == 0
    assert (Path(windows["WINEPREFIX"]) / "drive_c/رفّ/_internal/resources/sample/book.txt").exists()


def test_into_a_folder_with_blanks(made: dict[str, Path], windows: dict[str, str], tmp_path: Path) -> None:
    """From a batch file, because the folder is to stand there without quotes."""
    shutil.copy(made[".exe"], tmp_path / "setup.exe")
    (tmp_path / "install.bat").write_bytes(b"@setup.exe /S /D=C:\\Programs of ours\\Raff\r\n@exit /b %ERRORLEVEL%\r\n")
    assert run("wine", "cmd", "/c", "install.bat", cwd=tmp_path, **windows).returncode == 0
    assert (Path(windows["WINEPREFIX"]) / "drive_c/Programs of ours/Raff/raffw.exe").exists()


def test_where_nobody_may_write_it_ends_with_code_4(made: dict[str, Path], windows: dict[str, str]) -> None:
    assert run("wine", made[".exe"], "/S", r"/D=Z:\proc\Raff", **windows).returncode == 4
