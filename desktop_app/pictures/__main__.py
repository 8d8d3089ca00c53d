"""``python -m desktop_app.pictures FOLDER``: photograph the window with a vault of the sample."""

import sys
from pathlib import Path

from desktop_app.pictures.gallery import photograph_sample

if __name__ == "__main__":
    photograph_sample(Path(sys.argv[1]))
