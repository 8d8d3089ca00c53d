"""LibreOffice as one more independent reader: what it makes of a workbook, saved as ``.xlsx``, many in one run.

It shares no code with the readers of Raff. ``apt-get install -y --no-install-recommends libreoffice-calc`` installs it.
"""

import os
import shutil
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path

_PROGRAM = "soffice"
_AT_ONCE = 20
_START, _EACH = 60.0, 6.0  # seconds: the first start writes a profile
DIGITS = 15  # that it writes of a number, by the habit of Excel
_FORMAT = "xlsx:Calc MS Excel 2007 XML"


def is_installed() -> bool:
    """Return whether LibreOffice can be run here."""
    return shutil.which(_PROGRAM) is not None


def save_copies(books: Sequence[Path], folder: Path) -> dict[Path, Path]:
    """Return, by workbook, the copy that LibreOffice saved of it in ``folder``; those that it refuses have none.

    A workbook that it crashes on or hangs over counts as refused: what is left of such a run is tried one by one.
    """
    named = [(book, folder / "books" / f"{number}{book.suffix}") for number, book in enumerate(books)]
    copies = folder / "copies"
    for sub in ("books", "copies"):
        (folder / sub).mkdir(parents=True, exist_ok=True)
    for book, path in named:
        shutil.copyfile(book, path)
    for first in range(0, len(named), _AT_ONCE):
        batch = [path for _, path in named[first : first + _AT_ONCE]]
        if not _run(batch, copies, folder / "profile"):
            for path in batch:
                if not _copy(path, copies).exists():
                    _run([path], copies, folder / "profile")
    return {book: _copy(path, copies) for book, path in named if _copy(path, copies).exists()}


def _copy(path: Path, copies: Path) -> Path:
    return copies / f"{path.stem}.xlsx"


def _run(batch: Sequence[Path], copies: Path, profile: Path) -> bool:
    """Save a copy of each of ``batch``; return whether LibreOffice came to the end of them."""
    command = [_PROGRAM, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nolockcheck"]
    command += ["--convert-to", _FORMAT, "--outdir", str(copies), *map(str, batch)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        return process.wait(_START + _EACH * len(batch)) in (0, 1)  # 1: it refused one of them
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return False
