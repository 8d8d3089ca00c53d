"""``python -m tests.screens``: walk through every page at every size, and print what cannot be read.

``--dialogs`` opens every dialog instead, ``--focus`` walks through the pages by Tab in light and dark. ``--pictures
FOLDER`` saves each sight, what is wrong with it framed. The window draws to memory, on the smallest screen, without the
bar of the system.
"""

import json
import os
import tempfile
from pathlib import Path

SCREEN = {"screens": [{"name": "small", "x": 0, "y": 0, "width": 1280, "height": 680, "dpr": 1}]}


def start() -> None:
    with tempfile.TemporaryDirectory() as folder:
        screen = Path(folder) / "screen.json"
        screen.write_text(json.dumps(SCREEN), encoding="utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
        os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
        # Here, because Qt reads where it draws when it is loaded.
        from tests.screens.run import main

        main()


if __name__ == "__main__":
    start()
