"""Take the symbols for debuggers out of the libraries of a bundle: ``python packaging/strip.py FOLDER``.

A library whose parts the tool for wheels has moved may come out of ``strip`` in a form that the loader refuses; such a
library stays as it was.
"""

import shutil
import subprocess
import sys
from pathlib import Path

_MAGIC = b"\x7fELF"


def strip_folder(folder: Path) -> int:
    """Strip every shared library below ``folder``; return how many bytes that saved."""
    saved = 0
    for library in sorted(folder.rglob("*.so*")):
        if library.is_file() and not library.is_symlink() and library.read_bytes()[:4] == _MAGIC:
            saved += _strip(library)
    return saved


def _strip(library: Path) -> int:
    before, fresh = library.stat().st_size, library.with_name(f"{library.name}.stripped")
    done = subprocess.run(
        ["strip", "--strip-unneeded", "-o", str(fresh), str(library)], capture_output=True, check=False
    )
    if done.returncode == 0 and fresh.stat().st_size < before and _loads(fresh):
        shutil.copymode(library, fresh)
        fresh.replace(library)
        return before - library.stat().st_size
    fresh.unlink(missing_ok=True)
    return 0


def _loads(library: Path) -> bool:
    """Return whether every part to be loaded lies in the file as it does in memory, to the size of a page."""
    headers = subprocess.run(["readelf", "-lW", str(library)], capture_output=True, text=True, check=True).stdout
    parts = [line.split() for line in headers.splitlines() if line.split()[:1] == ["LOAD"]]
    return bool(parts) and all((int(part[1], 16) - int(part[2], 16)) % int(part[-1], 16) == 0 for part in parts)


if __name__ == "__main__":
    sys.stdout.write(f"{strip_folder(Path(sys.argv[1])) / 1e6:.0f} MB of symbols taken out\n")
