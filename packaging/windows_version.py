"""What Windows shows of the program in its properties."""

from typing import Any


def version_resource(version: str, program: str) -> Any:
    """Return the version resource of a program of Raff for PyInstaller; runs on Windows alone."""
    from PyInstaller.utils.win32 import versioninfo as parts

    numbers = tuple([*(int(part) for part in version.split(".")), 0, 0, 0][:4])
    texts = {
        "CompanyName": "Raff",
        "FileDescription": "Raff",
        "FileVersion": version,
        "InternalName": program,
        "OriginalFilename": f"{program}.exe",
        "ProductName": "Raff",
        "ProductVersion": version,
    }
    english = "040904B0"  # United States, Unicode
    table = parts.StringTable(english, [parts.StringStruct(name, text) for name, text in texts.items()])
    return parts.VSVersionInfo(
        ffi=parts.FixedFileInfo(filevers=numbers, prodvers=numbers),
        kids=[
            parts.StringFileInfo([table]),
            parts.VarFileInfo([parts.VarStruct("Translation", [0x0409, 1200])]),
        ],
    )
